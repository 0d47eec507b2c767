// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/backends/torch/unet.h"
#include "core/network/network.h"

#include <memory>

namespace nightjar {

/// A U-Net run by LibTorch.
class TorchNetwork : public WholeNetwork
{
public:
    /// Throws Error{InvalidModel} if the model does not support the precision.
    TorchNetwork(ModelInfo info, const NamedTensors& weights, Precision precision);

    [[nodiscard]] const ModelInfo& info() const override { return m_info; }

private:
    [[nodiscard]] std::size_t computingBytes(Size packed) const override;
    void compute(PlanesView input, MutablePlanesView output) override;

    ModelInfo m_info;
    Precision m_precision;
    std::unique_ptr<const UNetLayers> m_layers;
};

} // namespace nightjar
