// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/backends/torch_plugin.h"

#include "core/backends/torch/script_network.h"
#include "core/backends/torch/torch_error.h"
#include "core/backends/torch/torch_network.h"
#include "core/base/error.h"
#include "core/model/model_weights.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <algorithm>
#include <exception>
#include <new>
#include <thread>

namespace nightjar {
namespace {

std::unique_ptr<Network> loadByLibTorch(const ModelInfo& info, Precision precision)
{
    at::set_num_threads(static_cast<int>(std::max(1U, std::thread::hardware_concurrency())));
    at::globalContext().setFlushDenormal(true);
    if (info.kind == ModelKind::Program) {
        checkModelFile(info.weights, info.sha256);
        return loadProgram(info);
    }
    try {
        return std::make_unique<TorchNetwork>(
            info, tensorsOf(readModelWeights(info, precision), info.variant), precision);
    } catch (const Error&) {
        throw;
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& error) { // c10::Error, or an exception of oneDNN
        throw Error(ErrorCode::InvalidModel, info.weights.string() + " cannot be used: " + reasonOf(error));
    }
}

} // namespace
} // namespace nightjar

extern "C" const nightjar::TorchPlugin nightjarTorch{.loadNetwork = nightjar::loadByLibTorch};
