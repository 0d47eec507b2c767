// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"
#include "core/image/planes.h"
#include "core/network/model_info.h"
#include "core/network/precision.h"

#include <cstddef>
#include <functional>
#include <memory>

namespace nightjar {

/// Where a network's rows come from and go to, each once and from the top down. Ranges begin on multiples of
/// the network's alignment, and end on them.
class RowStream
{
public:
    virtual ~RowStream() = default;

    /// Those rows of the 4 packed planes in the model's domain, until the next call.
    virtual PlanesView input(RowRange rows) = 0;

    /// Where those rows of the 12 planes of the correction, which is added to the base, are to be written.
    virtual MutablePlanesView output(RowRange rows) = 0;

    /// They are written. What is thrown here ends the run.
    virtual void finish(RowRange rows) = 0;
};

/// What a run on planes of one size holds at most.
struct Workspace
{
    std::size_t bytes = 0; ///< for itself, beyond the weights
    int rowsInFlight = 0;  ///< from the first that is not finished to the last that was asked for as input
    int outputRows = 0;    ///< asked for at a time
};

/// A denoising network: weights and a precision. It knows no tiles, images or threads; one thread at a time
/// may run it.
class Network
{
public:
    virtual ~Network() = default;

    [[nodiscard]] virtual const ModelInfo& info() const = 0;

    [[nodiscard]] virtual Workspace workspace(Size packed) const = 0;

    /// On planes of H×W, which are multiples of `info().alignment`.
    virtual void run(Size packed, RowStream& stream) = 0;

    /// Gives back what `run` may have kept for the next one.
    virtual void releaseWorkspace() {}

    /// On planes that are in memory, 4×H×W to 12×H×W.
    void run(PlanesView input, MutablePlanesView output);
};

/// A network that computes all rows at once.
class WholeNetwork : public Network
{
public:
    using Network::run;
    [[nodiscard]] Workspace workspace(Size packed) const final;
    void run(Size packed, RowStream& stream) final;

private:
    /// What `compute` holds at most, beyond the weights and the planes it is given.
    [[nodiscard]] virtual std::size_t computingBytes(Size packed) const = 0;
    virtual void compute(PlanesView input, MutablePlanesView output) = 0;
};

/// How the rest of the program comes by networks without knowing torch. Throws Error{InvalidModel}.
using NetworkLoader = std::function<std::unique_ptr<Network>(const ModelInfo&, Precision)>;

} // namespace nightjar
