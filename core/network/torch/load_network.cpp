// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/torch/load_network.h"

#include "core/error.h"
#include "core/memory.h"
#include "core/network/base_network.h"
#include "core/network/fused/fused_network.h"
#include "core/network/model_weights.h"
#include "core/network/torch/script_network.h"
#include "core/network/torch/torch_error.h"
#include "core/network/torch/torch_network.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <algorithm>
#include <cstdlib>
#include <exception>
#include <new>
#include <string>
#include <thread>

namespace nightjar {
namespace {

void checkOffer(const ModelInfo& info, Precision precision)
{
    if (!info.offers(precision)) {
        throw Error(ErrorCode::InvalidArgument,
                    "model " + info.name + " cannot be computed in " + std::string(toString(precision)));
    }
}

} // namespace

Engine engineFor(const ModelInfo& info, Precision precision)
{
    const bool fused = info.kind == ModelKind::Weights && FusedNetwork::computes(precision);
    return fused ? Engine::Fused : Engine::LibTorch;
}

std::unique_ptr<Network> loadNetwork(const ModelInfo& info, Precision precision)
{
    if (engineFor(info, precision) == Engine::LibTorch) {
        return loadTorchNetwork(info, precision);
    }
    return loadFusedNetwork(info, precision);
}

std::unique_ptr<Network> loadFusedNetwork(const ModelInfo& info, Precision precision)
{
    if (info.name == baseModelName) {
        return std::make_unique<BaseNetwork>();
    }
    checkOffer(info, precision);
    if (engineFor(info, precision) != Engine::Fused) {
        throw Error(ErrorCode::InvalidArgument, "the engine fused cannot compute model " + info.name +
                                                    " in " + std::string(toString(precision)) +
                                                    "; libtorch can");
    }
    returnFreedMemoryAtOnce();
    return std::make_unique<FusedNetwork>(info, readModelWeights(info, precision), precision);
}

std::unique_ptr<Network> loadTorchNetwork(const ModelInfo& info, Precision precision)
{
    if (info.name == baseModelName) {
        return std::make_unique<BaseNetwork>();
    }
    checkOffer(info, precision);
    returnFreedMemoryAtOnce();
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
    } catch (const std::exception& error) { // c10::Error, or oneDNN's own
        throw Error(ErrorCode::InvalidModel, info.weights.string() + " cannot be used: " + reasonOf(error));
    }
}

void avoidFaultyInstructions()
{
    setenv("ONEDNN_MAX_CPU_ISA", "AVX512_CORE_BF16", 0);
}

} // namespace nightjar
