// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/api/access.h"
#include "core/backends/load_network.h"
#include "core/denoise/denoiser.h"

#include <utility>

namespace nightjar::api {
namespace {

// The public enumeration lists the same values in the same order.
static_assert(static_cast<int>(Precision::Int8Qat) == static_cast<int>(nightjar::Precision::Int8Qat));

void require(bool holds, const char* sentence)
{
    if (!holds) {
        throw Error(ErrorCode::InvalidArgument, sentence);
    }
}

nightjar::DenoiseSettings settingsFor(const nightjar::Photo& photo, const DenoiseSettings& settings)
{
    NoiseModel noise = photo.noise.model;
    if (settings.noise) {
        noise = {.gain = settings.noise->gain, .readVariance = settings.noise->readVariance};
        require(noise.gain >= 1e-9 && noise.gain <= 1.0, "the noise gain must be between 1e-9 and 1");
        require(noise.readVariance >= 0.0 && noise.readVariance <= 1.0,
                "the read noise variance must be between 0 and 1");
    }
    require(!settings.tileSide || (*settings.tileSide >= 16 && *settings.tileSide <= 8192),
            "the tile side must be between 16 and 8192");
    return {.noise = noise,
            .amplification = photo.amplification,
            .memoryBudget = settings.memoryBudget,
            .reservedBytes = 0,
            .tileSide = settings.tileSide,
            .hasLivePreview = false,
            .white = settings.noise ? std::nullopt : photo.white};
}

} // namespace

Denoiser::Denoiser(const Model& model, Precision precision)
    : m_data(atBorder([&] {
          return std::make_shared<const Data>(
              Data{loadNetwork(Access::of(model).info, static_cast<nightjar::Precision>(precision))});
      }))
{
}

Plan Denoiser::plan(const Photo& photo, const DenoiseSettings& settings) const
{
    return atBorder([&] {
        const nightjar::Photo& source = Access::of(photo).photo;
        const DenoisePlan plan =
            nightjar::Denoiser(m_data->network)
                .plan(source.mosaic->size(), source.mosaic->phase(), settingsFor(source, settings));
        return Plan{plan.grid.tiles.size(), plan.peakBytes, plan.pixelsRead()};
    });
}

Image Denoiser::denoise(const Photo& photo, const DenoiseSettings& settings, const Control& control) const
{
    return atBorder([&] {
        const nightjar::Photo& source = Access::of(photo).photo;
        const bool isAmplified = m_data->network->info().domain == Domain::Amplified;
        return Access::make<Image>(
            {nightjar::Denoiser(m_data->network)
                 .denoise(*source.mosaic, settingsFor(source, settings), progressOf(control))
                 .picture,
             isAmplified ? std::optional(source.amplification) : std::nullopt});
    });
}

} // namespace nightjar::api
