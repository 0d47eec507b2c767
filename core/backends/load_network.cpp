// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/backends/load_network.h"

#include "core/backends/native/native_network.h"
#include "core/backends/torch_plugin.h"
#include "core/base/error.h"
#include "core/model/model_weights.h"
#include "core/network/base_network.h"
#include "core/system/memory.h"
#include "core/system/plugin.h"

#include <cstdlib>
#include <string>

namespace nightjar {
namespace {

void checkOffer(const ModelInfo& info, Precision precision)
{
    if (!info.offers(precision)) {
        throw Error(ErrorCode::InvalidArgument,
                    "model " + info.name + " does not support " + std::string(toString(precision)));
    }
}

} // namespace

Engine engineFor(const ModelInfo& info, Precision precision)
{
    const bool native = info.kind == ModelKind::Weights && NativeNetwork::computes(precision);
    return native ? Engine::Native : Engine::LibTorch;
}

std::unique_ptr<Network> loadNetwork(const ModelInfo& info, Precision precision)
{
    if (engineFor(info, precision) == Engine::LibTorch) {
        return loadTorchNetwork(info, precision);
    }
    return loadNativeNetwork(info, precision);
}

std::unique_ptr<Network> loadNativeNetwork(const ModelInfo& info, Precision precision)
{
    if (info.name == baseModelName) {
        return std::make_unique<BaseNetwork>();
    }
    checkOffer(info, precision);
    if (engineFor(info, precision) != Engine::Native) {
        throw Error(ErrorCode::InvalidArgument, "the native engine cannot run model " + info.name + " in " +
                                                    std::string(toString(precision)) + "; libtorch does");
    }
    returnFreedMemoryAtOnce();
    return std::make_unique<NativeNetwork>(info, readModelWeights(info, precision), precision);
}

std::unique_ptr<Network> loadTorchNetwork(const ModelInfo& info, Precision precision)
{
    if (info.name == baseModelName) {
        return std::make_unique<BaseNetwork>();
    }
    checkOffer(info, precision);
    returnFreedMemoryAtOnce();
    static const auto* const part =
        static_cast<const TorchPlugin*>(pluginSymbol("nightjar-torch", "nightjarTorch"));
    return part->loadNetwork(info, precision);
}

void avoidFaultyInstructions()
{
    if (std::getenv("DNNL_MAX_CPU_ISA") == nullptr) { // the old name, which the current one would override
        setenv("ONEDNN_MAX_CPU_ISA", "AVX512_CORE_BF16", 0);
    }
}

} // namespace nightjar
