// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/network.h"

namespace nightjar {

/// A network whose correction is zero, so the result is the base: for the quick preview and `--model base`.
class BaseNetwork : public Network
{
public:
    BaseNetwork();

    [[nodiscard]] const ModelInfo& info() const override { return m_info; }
    [[nodiscard]] Workspace workspace(Size packed) const override;
    using Network::run;
    void run(Size packed, RowStream& stream) override;

private:
    ModelInfo m_info;
};

/// Its name in `--model`.
inline constexpr const char* baseModelName = "base";

} // namespace nightjar
