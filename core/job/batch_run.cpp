// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/job/batch_run.h"

#include "core/job/failure.h"

#include <exception>

namespace nightjar {

std::optional<RunRecord> runEntry(BatchQueue& queue, std::uint64_t id, std::size_t memoryBudget,
                                  const ModelZoo& zoo, const NetworkLoader& loadNetwork,
                                  const Progress& progress)
try {
    const auto entry = queue.find(id);
    if (!entry || !queue.begin(id)) {
        return std::nullopt; // skipped meanwhile
    }
    RunSettings settings = entry->order.settings;
    settings.memoryBudget = memoryBudget;
    const auto network = networkFor(settings, zoo, loadNetwork);
    const std::string model = network ? network->info().name : withoutDenoising;
    const auto chooseTarget = [&](const Photo& photo) {
        const PhotoInfo& info = photo.mosaic->info();
        return queue.choosePicture(id, {.name = entry->photo.stem().string(),
                                        .model = model,
                                        .iso = info.iso,
                                        .dateTime = info.dateTime});
    };
    RunRecord record = runPhoto(entry->photo, chooseTarget, settings, network, progress);
    queue.finish(id);
    return record;
} catch (const Stopped&) {
    queue.putBack(id);
    throw;
} catch (...) {
    const Failure failure = failureOf(std::current_exception());
    queue.fail(id, failure.code, failure.detail);
    return std::nullopt;
}

} // namespace nightjar
