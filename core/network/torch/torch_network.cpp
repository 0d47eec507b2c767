// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/torch/torch_network.h"

#include "core/error.h"
#include "core/memory.h"
#include "core/network/base_network.h"
#include "core/network/safetensors.h"
#include "core/network/sha256.h"
#include "core/network/torch/load_network.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/from_blob.h>
#include <c10/core/InferenceMode.h>
#include <string>
#include <thread>
#include <utility>

namespace nightjar {
TorchNetwork::TorchNetwork(ModelInfo info, NamedTensors weights)
    : m_info(std::move(info)), m_unet(std::move(weights))
{
    returnFreedMemoryAtOnce();
}

std::size_t TorchNetwork::workingSetBytes(Size packed) const
{
    // At its peak LibTorch holds the first level's joined planes, their copy in oneDNN's order, and what the
    // next layer makes of them: about 860 bytes a packed pixel were measured at most, plus the reordered
    // weights.
    constexpr std::size_t bytesPerPixel = 880;
    constexpr std::size_t reorderedWeights = std::size_t{16} << 20;
    return packed.area() * bytesPerPixel + reorderedWeights;
}

void TorchNetwork::run(PlanesView input, MutablePlanesView output)
{
    try {
        const c10::InferenceMode inference;
        const at::Tensor in = at::empty({1, input.channels, input.height, input.width});
        in.copy_(at::from_blob(const_cast<float*>(input.data), {1, input.channels, input.height, input.width},
                               {0, input.planeStride, input.rowStride, 1}));
        at::Tensor out = at::from_blob(output.data, {1, output.channels, output.height, output.width},
                                       {0, output.planeStride, output.rowStride, 1});
        out.copy_(m_unet.forward(in));
    } catch (const c10::Error& error) {
        throw Error(ErrorCode::Internal,
                    "LibTorch could not run the network: " + std::string(error.what_without_backtrace()));
    }
}

std::unique_ptr<Network> loadNetwork(const ModelInfo& info, Precision)
{
    if (info.name == baseModelName) {
        return std::make_unique<BaseNetwork>();
    }
    if (sha256Of(info.weights) != info.sha256) {
        throw Error(ErrorCode::InvalidModel,
                    info.weights.string() +
                        " is not the file that model.json describes: its SHA-256 differs");
    }
    at::set_num_threads(static_cast<int>(std::max(1U, std::thread::hardware_concurrency())));
    at::globalContext().setFlushDenormal(true);
    try {
        return std::make_unique<TorchNetwork>(info, tensorsOf(readSafetensors(info.weights), info.variant));
    } catch (const c10::Error& error) {
        throw Error(ErrorCode::InvalidModel,
                    info.weights.string() + " cannot be used: " + error.what_without_backtrace());
    }
}

} // namespace nightjar
