// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/queue/photo_queue.h"

#include <filesystem>
#include <vector>

namespace nightjar {

class PhotoList;

/// Photos that are to be queued in one way.
struct QueueRequest
{
    std::vector<std::filesystem::path> photos;
    QueueOrder order;
};

/// What is to be queued of `photos`, in their order: each once, with its own exposure, strength and noise set
/// by hand where it is in `list`, and not what waits or runs in `queue` already. `order` gives all the rest.
[[nodiscard]] std::vector<QueueRequest> queueRequests(const std::vector<std::filesystem::path>& photos,
                                                      const PhotoList& list,
                                                      const std::vector<QueueEntry>& queue,
                                                      const QueueOrder& order);

} // namespace nightjar
