// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/network.h"
#include "core/network/torch/unet.h"

#include <memory>

namespace nightjar {

/// A U-Net run by LibTorch.
class TorchNetwork : public Network
{
public:
    /// Throws Error{InvalidModel} where the model was not made ready for the precision.
    TorchNetwork(ModelInfo info, const NamedTensors& weights, Precision precision);

    [[nodiscard]] const ModelInfo& info() const override { return m_info; }
    [[nodiscard]] std::size_t workingSetBytes(Size packed) const override;
    void run(PlanesView input, MutablePlanesView output) override;

private:
    ModelInfo m_info;
    Precision m_precision;
    std::unique_ptr<const UNetLayers> m_layers;
};

} // namespace nightjar
