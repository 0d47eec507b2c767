// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/job/batch_run.h"

#include <new>

namespace nightjar {

std::optional<RunRecord> runEntry(BatchQueue& queue, std::uint64_t id, std::size_t memoryBudget,
                                  const ModelZoo& zoo, const NetworkLoader& loadNetwork,
                                  const Progress& progress)
try {
    const auto entry = queue.find(id);
    if (!entry || entry->state != BatchState::Waiting) {
        return std::nullopt; // skipped meanwhile
    }
    queue.begin(id);
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
} catch (const Error& error) {
    queue.fail(id, error.code(), error.what());
    return std::nullopt;
} catch (const std::bad_alloc&) {
    queue.fail(id, ErrorCode::MemoryBudget, "the system has no more memory to give");
    return std::nullopt;
} catch (const std::exception& error) {
    queue.fail(id, ErrorCode::Internal, error.what());
    return std::nullopt;
}

} // namespace nightjar
