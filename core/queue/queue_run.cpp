// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/queue/queue_run.h"

#include "core/base/failure.h"

#include <exception>

namespace nightjar {
namespace {

/// Whether the picture itself was written, whatever went wrong after it.
bool hasPicture(const PhotoQueue& queue, std::uint64_t id)
{
    const auto entry = queue.find(id);
    std::error_code ignored;
    return entry && std::filesystem::exists(entry->picture, ignored);
}

} // namespace

std::optional<RunRecord> runEntry(PhotoQueue& queue, std::uint64_t id, std::size_t memoryBudget,
                                  const ModelZoo& zoo, const NetworkLoader& loadNetwork,
                                  const Progress& progress)
{
    const auto entry = queue.find(id);
    if (!entry || !queue.begin(id)) {
        return std::nullopt; // skipped meanwhile
    }
    std::uintmax_t needed = 0; // bytes; not known before the photo is open
    try {
        RunSettings settings = entry->order.settings;
        settings.memoryBudget = memoryBudget;
        const auto network = networkFor(settings, zoo, loadNetwork);
        const std::string model = network ? network->info().name : withoutDenoising;
        const auto chooseTarget = [&](const Photo& photo) {
            needed = mostBytes(photo.mosaic->size().area(), settings.format);
            const PhotoInfo& info = photo.mosaic->info();
            return queue.choosePicture(id, {.name = entry->photo.stem().string(),
                                            .model = model,
                                            .iso = info.iso,
                                            .dateTime = info.dateTime});
        };
        RunRecord record = runPhoto(entry->photo, chooseTarget, settings, network, progress);
        queue.finish(id);
        return record;
    } catch (const Cancelled&) {
        queue.putBack(id);
        throw;
    } catch (...) {
        const Failure failure = failureOf(std::current_exception());
        const auto full = failure.code == ErrorCode::WriteFailed && !hasPicture(queue, id)
                              ? fullDiskAt(entry->order.folder, needed)
                              : std::nullopt;
        if (full) {
            queue.pauseFor(*full, id);
        } else {
            queue.fail(id, failure.code, failure.detail);
        }
        return std::nullopt;
    }
}

} // namespace nightjar
