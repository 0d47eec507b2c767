// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/photo/photo_run.h"
#include "core/queue/photo_queue.h"

#include <cstdint>

namespace nightjar {

/// Does one entry of a queue, and writes down in the queue that it runs, which name its picture gets and what
/// came of it: what goes wrong becomes the entry's problem. A disk too full for its picture is not the
/// photo's fault: then the entry is put back and the queue pauses. Throws Cancelled, after the entry has been
/// put back.
[[nodiscard]] std::optional<RunRecord> runEntry(PhotoQueue& queue, std::uint64_t id, std::size_t memoryBudget,
                                                const ModelZoo& zoo, const NetworkLoader& loadNetwork,
                                                const Progress& progress);

} // namespace nightjar
