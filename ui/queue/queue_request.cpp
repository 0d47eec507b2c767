// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/queue/queue_request.h"

#include "ui/session/photo_list.h"

#include <optional>
#include <set>

namespace nightjar {

std::vector<QueueRequest> queueRequests(const std::vector<std::filesystem::path>& photos,
                                        const PhotoList& list, const std::vector<QueueEntry>& queue,
                                        const QueueOrder& order)
{
    std::set<std::filesystem::path> queued;
    for (const QueueEntry& entry : queue) {
        if (entry.state == QueueState::Waiting || entry.state == QueueState::Running) {
            queued.insert(entry.photo);
        }
    }
    std::vector<QueueRequest> orders;
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
