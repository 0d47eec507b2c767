// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/backends/torch/script_network.h"

#include "core/backends/torch/torch_error.h"
#include "core/base/error.h"
#include "core/system/memory.h"

#include <ATen/Context.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/pixel_unshuffle.h>
#include <ATen/ops/zeros.h>
#include <c10/core/InferenceMode.h>
#include <exception>
#include <string>
#include <torch/csrc/jit/api/module.h>
#include <torch/csrc/jit/runtime/graph_executor.h>
#include <torch/csrc/jit/serialization/import.h>
#include <utility>

namespace nightjar {
namespace {

/// Runs the program, 1×4×H×W → 1×3×2H×2W, and returns its output as 1×12×H×W planes ordered as by
/// `demosaicPacked`, the order of PixelShuffle. Throws Error{InvalidModel} if the output has another shape.
at::Tensor outputOf(torch::jit::Module& module, const at::Tensor& input)
{
    const c10::IValue result = module.forward({input});
    const std::vector<std::int64_t> wanted{1, 3, 2 * input.size(2), 2 * input.size(3)};
    if (!result.isTensor() || result.toTensor().sizes() != at::IntArrayRef(wanted)) {
        throw Error(
            ErrorCode::InvalidModel,
            "the program's output is not a three-channel picture at twice the size of its four input planes");
    }
    return at::pixel_unshuffle(result.toTensor(), 2);
}

class ScriptNetwork : public WholeNetwork
{
public:
    /// Loads the program and runs it once. Throws LibTorch's exceptions, or Error{InvalidModel} if the output
    /// has another shape.
    ScriptNetwork(ModelInfo info, at::QEngine engine) : m_info(std::move(info)), m_engine(engine)
    {
        returnFreedMemoryAtOnce();
        at::globalContext().setQEngine(m_engine);
        m_module = torch::jit::load(m_info.weights.string(), at::kCPU);
        m_module.eval();
        const c10::InferenceMode inference;
        (void)outputOf(m_module, at::zeros({1, 4, m_info.alignment, m_info.alignment}));
    }

    [[nodiscard]] const ModelInfo& info() const override { return m_info; }

private:
    [[nodiscard]] std::size_t computingBytes(Size packed) const override
    {
        return packed.area() * m_info.programBytesPerPixel;
    }

    void compute(PlanesView input, MutablePlanesView output) override
    {
        try {
            const c10::InferenceMode inference;
            at::globalContext().setQEngine(m_engine);
            const at::Tensor in = at::empty({1, input.channels, input.height, input.width});
            in.copy_(at::from_blob(const_cast<float*>(input.data),
                                   {1, input.channels, input.height, input.width},
                                   {0, input.planeStride, input.rowStride, 1}));
            at::Tensor out = at::from_blob(output.data, {1, output.channels, output.height, output.width},
                                           {0, output.planeStride, output.rowStride, 1});
            out.copy_(outputOf(m_module, in));
        } catch (const Error&) {
            throw;
        } catch (const std::exception& error) { // c10::Error, or an exception of the program
            throw Error(ErrorCode::InvalidModel, "LibTorch could not run the program: " + reasonOf(error));
        }
    }

    ModelInfo m_info;
    at::QEngine m_engine;
    torch::jit::Module m_module;
};

} // namespace

std::unique_ptr<Network> loadProgram(const ModelInfo& info)
{
    // Disables the optimiser: it would recompile the first runs for each tile size, which takes longer than
    // it saves.
    torch::jit::setGraphExecutorOptimize(false);
    std::string why;
    for (const at::QEngine engine : at::globalContext().supportedQEngines()) {
        try {
            return std::make_unique<ScriptNetwork>(info, engine);
        } catch (const Error&) {
            throw;
        } catch (const std::exception& error) {
            why = reasonOf(error);
        }
    }
    throw Error(ErrorCode::InvalidModel, info.weights.string() + " cannot be run: " + why);
}

} // namespace nightjar
