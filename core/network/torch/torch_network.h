// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/network.h"
#include "core/network/torch/unet.h"

namespace nightjar {

/// A U-Net run by LibTorch in float32.
class TorchNetwork : public Network
{
public:
    TorchNetwork(ModelInfo info, NamedTensors weights);

    [[nodiscard]] const ModelInfo& info() const override { return m_info; }
    [[nodiscard]] std::size_t workingSetBytes(Size packed) const override;
    void run(PlanesView input, MutablePlanesView output) override;

private:
    ModelInfo m_info;
    UNet m_unet;
};

} // namespace nightjar
