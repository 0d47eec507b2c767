// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/model_info.h"
#include "core/network/precision.h"
#include "core/planes.h"

#include <cstddef>
#include <functional>
#include <memory>

namespace nightjar {

/// A denoising network: weights and a precision. It knows no tiles, images or threads; one thread at a time
/// may run it.
class Network
{
public:
    virtual ~Network() = default;

    [[nodiscard]] virtual const ModelInfo& info() const = 0;

    /// The most memory that `run` holds for itself on planes of this size, in bytes, beyond the weights.
    [[nodiscard]] virtual std::size_t workingSetBytes(Size packed) const = 0;

    /// Input: 4×H×W packed planes in the model's domain. Output: the 12×H×W correction that is added to the
    /// base. H and W are multiples of `info().alignment`.
    virtual void run(PlanesView input, MutablePlanesView output) = 0;

    /// Gives back what `run` may have kept for the next one.
    virtual void releaseWorkingSet() {}
};

/// How the rest of the program comes by networks without knowing torch. Throws Error{InvalidModel}.
using NetworkLoader = std::function<std::unique_ptr<Network>(const ModelInfo&, Precision)>;

} // namespace nightjar
