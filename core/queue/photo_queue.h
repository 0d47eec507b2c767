// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/photo/run_settings.h"
#include "core/queue/output_name.h"
#include "core/system/background_writer.h"
#include "core/system/disk_space.h"
#include "core/system/file_lock.h"
#include "core/system/file_stamp.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace nightjar {

enum class QueueState
{
    Waiting,
    Running,
    Done,
    Failed,
    Skipped
};

/// How a photo was to be done when it was queued; later choices do not change it.
struct QueueOrder
{
    RunSettings settings;         ///< always Overwrite::No
    std::filesystem::path folder; ///< where the picture goes; empty: beside the photo
    std::string pattern = defaultNamePattern;
};

struct QueueEntry
{
    std::uint64_t id = 0;
    std::filesystem::path photo;
    std::optional<FileStamp> stamp; ///< the photo's when it was queued, where it was there
    QueueOrder order;
    QueueState state = QueueState::Waiting;
    std::filesystem::path picture; ///< once its name is chosen
    std::string problem;           ///< why it failed, a sentence
    ErrorCode problemCode = ErrorCode::Internal;
};

/// The one name by which a queue knows a file, however it was reached: absolute, with no symbolic link among
/// its folders. A file that is itself a link stays so, for it has a name of its own.
[[nodiscard]] std::filesystem::path placeOf(const std::filesystem::path& file);

/// Photos that wait for their turn, what is to be done with each, and what came of it. Kept in a file that is
/// written whole at each change, so that it outlives its process, and that it has for itself meanwhile; every
/// method may be called from any thread.
class PhotoQueue
{
public:
    /// Goes on where the file stops: what ran then waits again, unless its picture was finished; where that
    /// lacks its sidecar, it has failed. A file that is missing is an empty queue. Throws
    /// Error{InvalidArgument} where it is not a queue, Error{FileUnreadable}, also where another queue has
    /// the file.
    explicit PhotoQueue(std::filesystem::path file);

    [[nodiscard]] std::vector<QueueEntry> entries() const;
    [[nodiscard]] std::optional<QueueEntry> find(std::uint64_t id) const;
    [[nodiscard]] bool isPaused() const;
    /// Why the queue paused by itself, until it goes on.
    [[nodiscard]] std::optional<FullDisk> fullDisk() const;
    /// Whether a file is a picture of the queue's, or a photo that was queued as it is now.
    [[nodiscard]] bool knows(const std::filesystem::path& file) const;
    /// The first that waits; none where the queue is paused.
    [[nodiscard]] std::optional<QueueEntry> next() const;

    /// Appends photos; returns the id of the first, the others follow it. Photos and folders are kept as
    /// `placeOf` has them. Throws as `checkNamePattern`.
    std::uint64_t add(const std::vector<std::filesystem::path>& photos, const QueueOrder& order);
    void setPaused(bool paused);
    /// Moves an entry by so many places, as far as there are places; up is negative.
    void move(std::uint64_t id, int places);
    /// A waiting entry will not be done.
    void skip(std::uint64_t id);
    /// A failed or skipped entry waits again, in its place.
    void retry(std::uint64_t id);
    void retryFailed();
    void removeFinished(); ///< done, failed or skipped

    /// False where the entry waits no longer, and so is not to be done.
    [[nodiscard]] bool begin(std::uint64_t id);
    /// Chooses a name that no file and no other entry has, and returns when the choice is on the disk.
    [[nodiscard]] std::filesystem::path choosePicture(std::uint64_t id, const NameFacts& facts);
    void finish(std::uint64_t id);
    /// A picture that was written before it failed stays the entry's.
    void fail(std::uint64_t id, ErrorCode code, const std::string& problem);
    /// A running entry waits again.
    void putBack(std::uint64_t id);
    /// The same, and the queue is paused: of what waits nothing more would fit either.
    void pauseFor(const FullDisk& disk, std::uint64_t id);

    /// Returns when all changes are on the disk. Throws Error{WriteFailed}.
    void flush() { m_writer.flush(); }

private:
    [[nodiscard]] std::vector<QueueEntry>::iterator at(std::uint64_t id);
    [[nodiscard]] bool hasPicture(const std::filesystem::path& path) const;
    [[nodiscard]] bool claimPicture(std::uint64_t id, const std::filesystem::path& picture);
    void change(std::uint64_t id, const std::function<void(QueueEntry&)>& changed);
    void save();

    std::filesystem::path m_file;
    FileLock m_fileLock;        // until the writer has written
    mutable std::mutex m_mutex; // guards what follows
    std::vector<QueueEntry> m_entries;
    std::uint64_t m_lastId = 0;
    bool m_paused = false;
    std::optional<FullDisk> m_fullDisk; ///< only where it is paused
    BackgroundWriter m_writer;
};

} // namespace nightjar
