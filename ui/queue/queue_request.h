// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/queue/photo_queue.h"

#include <filesystem>
#include <vector>

namespace nightjar {

class PhotoList;

/// Photos to be queued with the same settings.
struct QueueRequest
{
    std::vector<std::filesystem::path> photos;
    QueueOrder order;
};

/// Returns what to queue of `photos`, in order: each photo once, with its own exposure, strength and noise if
/// it is in `list`; not photos that are waiting or running in `queue`. `order` has all other settings.
[[nodiscard]] std::vector<QueueRequest> queueRequests(const std::vector<std::filesystem::path>& photos,
                                                      const PhotoList& list,
                                                      const std::vector<QueueEntry>& queue,
                                                      const QueueOrder& order);

} // namespace nightjar
