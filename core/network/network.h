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

/// Source and sink of a network's rows. Each row is used once, from the top down. Ranges are multiples of the
/// network's alignment.
class RowStream
{
public:
    virtual ~RowStream() = default;

    /// Returns rows of the 4 packed planes in the model's domain, valid until the next call.
    virtual PlanesView input(RowRange rows) = 0;

    /// Returns the memory for rows of the correction's 12 planes, which are added to the base.
    virtual MutablePlanesView output(RowRange rows) = 0;

    /// The output rows are complete. An exception thrown here ends the run.
    virtual void finish(RowRange rows) = 0;
};

/// Upper bounds for a run on planes of one size.
struct Workspace
{
    std::size_t bytes = 0; ///< memory without the weights
    int rowsInFlight = 0;  ///< from the first unfinished row to the last requested input row
    int outputRows = 0;    ///< per call of `output`
};

/// A denoising network: weights and a precision. It does not know tiles, images or threads. Not thread-safe.
class Network
{
public:
    virtual ~Network() = default;

    [[nodiscard]] virtual const ModelInfo& info() const = 0;

    [[nodiscard]] virtual Workspace workspace(Size packed) const = 0;

    /// Runs on planes of H×W, multiples of `info().alignment`.
    virtual void run(Size packed, RowStream& stream) = 0;

    /// Frees memory that `run` may have kept for the next run.
    virtual void releaseWorkspace() {}

    /// Runs on planes in memory, 4×H×W to 12×H×W.
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
    /// Upper bound of the memory of `compute` in bytes, without the weights and its arguments.
    [[nodiscard]] virtual std::size_t computingBytes(Size packed) const = 0;
    virtual void compute(PlanesView input, MutablePlanesView output) = 0;
};

/// Creates networks, so that callers do not depend on LibTorch. Throws Error{InvalidModel}.
using NetworkLoader = std::function<std::unique_ptr<Network>(const ModelInfo&, Precision)>;

} // namespace nightjar
