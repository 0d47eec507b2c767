// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/photo/photo_run.h"
#include "core/queue/photo_queue.h"

#include <cstdint>

namespace nightjar {

/// Runs one entry of a queue and records its state, its picture's name and its result there; an error becomes
/// the entry's problem. A disk too full for the picture is not the photo's fault: the entry is put back and
/// the queue pauses. Throws Cancelled after putting the entry back.
[[nodiscard]] std::optional<RunRecord> runEntry(PhotoQueue& queue, std::uint64_t id, std::size_t memoryBudget,
                                                const ModelZoo& zoo, const NetworkLoader& loadNetwork,
                                                const Progress& progress);

} // namespace nightjar
