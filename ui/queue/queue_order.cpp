// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/queue/queue_order.h"

#include "ui/session/photo_list.h"

#include <optional>
#include <set>

namespace nightjar {

std::vector<QueueOrder> queueOrders(const std::vector<std::filesystem::path>& photos, const PhotoList& list,
                                    const std::vector<BatchEntry>& queue, const BatchOrder& order)
{
    std::set<std::filesystem::path> queued;
    for (const BatchEntry& entry : queue) {
        if (entry.state == BatchState::Waiting || entry.state == BatchState::Running) {
            queued.insert(entry.photo);
        }
    }
    std::vector<QueueOrder> orders;
    PhotoLook last;
    std::optional<NoiseModel> lastNoise;
    for (const std::filesystem::path& photo : photos) {
        if (!queued.insert(photo).second) {
            continue;
        }
        const int row = list.find(photo);
        const PhotoLook look = row >= 0 ? list.at(row).look : PhotoLook{};
        const std::optional<NoiseModel> noise = row >= 0 ? list.at(row).noise : std::nullopt;
        if (orders.empty() || look != last || noise != lastNoise) {
            orders.push_back({.photos = {}, .order = order});
            RunSettings& settings = orders.back().order.settings;
            settings.strength = look.strength;
            settings.exposureEv = look.automaticExposure ? std::nullopt : std::optional(look.exposureEv);
            if (noise) {
                settings.noiseGain = noise->gain;
                settings.noiseReadVariance = noise->readVariance;
            }
            last = look;
            lastNoise = noise;
        }
        orders.back().photos.push_back(photo);
    }
    return orders;
}

} // namespace nightjar
