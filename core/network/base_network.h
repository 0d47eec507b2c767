// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/network.h"

namespace nightjar {

/// The network that corrects nothing: what remains is the base, an instant preview and `--model base`.
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

/// The name by which people choose it.
inline constexpr const char* baseModelName = "base";

} // namespace nightjar
