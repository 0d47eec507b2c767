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

/// The settings of a photo at the time of queueing; later changes do not affect it.
struct QueueOrder
{
    RunSettings settings;         ///< always Overwrite::No
    std::filesystem::path folder; ///< the picture's folder; empty: next to the photo
    std::string pattern = defaultNamePattern;
};

struct QueueEntry
{
    std::uint64_t id = 0;
    std::filesystem::path photo;
    std::optional<FileStamp> stamp; ///< of the photo when it was queued; unset: it did not exist
    QueueOrder order;
    QueueState state = QueueState::Waiting;
    std::filesystem::path picture; ///< set when its name is chosen
    std::string problem;           ///< why it failed, a sentence
    ErrorCode problemCode = ErrorCode::Internal;
};

/// Returns a file's unique path: absolute, without symbolic links among its folders. A file that is itself a
/// link stays a link, because it has its own name.
[[nodiscard]] std::filesystem::path placeOf(const std::filesystem::path& file);

/// A persistent queue of photos with their settings and results. It is kept in a file that is written
/// atomically at each change and locked for this process. Thread-safe.
class PhotoQueue
{
public:
    /// Continues with the file: entries that were running wait again, unless their picture is finished; if
    /// only its sidecar is missing, they have failed. A missing file is an empty queue. Throws
    /// Error{InvalidArgument} if the file is not a queue, Error{FileUnreadable} also if another queue has the
    /// file.
    explicit PhotoQueue(std::filesystem::path file);

    [[nodiscard]] std::vector<QueueEntry> entries() const;
    [[nodiscard]] std::optional<QueueEntry> find(std::uint64_t id) const;
    [[nodiscard]] bool isPaused() const;
    /// The full disk because of which the queue paused itself, until it is resumed.
    [[nodiscard]] std::optional<FullDisk> fullDisk() const;
    /// Whether a file is one of the queue's pictures, or a queued photo in its current state.
    [[nodiscard]] bool knows(const std::filesystem::path& file) const;
    /// The first waiting entry; none if the queue is paused.
    [[nodiscard]] std::optional<QueueEntry> next() const;

    /// Appends photos. Returns the id of the first; the others follow. Stores paths as `placeOf` returns
    /// them. Throws like `checkNamePattern`.
    std::uint64_t add(const std::vector<std::filesystem::path>& photos, const QueueOrder& order);
    void setPaused(bool paused);
    /// Moves an entry by a number of places, within the queue; up is negative.
    void move(std::uint64_t id, int places);
    /// Skips a waiting entry.
    void skip(std::uint64_t id);
    /// Makes a failed or skipped entry wait again, in its place.
    void retry(std::uint64_t id);
    void retryFailed();
    void removeFinished(); ///< done, failed or skipped

    /// Starts a waiting entry. Returns false if it is no longer waiting.
    [[nodiscard]] bool begin(std::uint64_t id);
    /// Chooses a name that no file and no other entry has. Returns when the choice is on disk.
    [[nodiscard]] std::filesystem::path choosePicture(std::uint64_t id, const NameFacts& facts);
    void finish(std::uint64_t id);
    /// An already written picture stays the entry's.
    void fail(std::uint64_t id, ErrorCode code, const std::string& problem);
    /// Makes a running entry wait again.
    void putBack(std::uint64_t id);
    /// The same, and pauses the queue, because nothing else would fit the disk either.
    void pauseFor(const FullDisk& disk, std::uint64_t id);

    /// Waits until all changes are on disk. Throws Error{WriteFailed}.
    void flush() { m_writer.flush(); }

private:
    [[nodiscard]] std::vector<QueueEntry>::iterator at(std::uint64_t id);
    [[nodiscard]] bool hasPicture(const std::filesystem::path& path) const;
    [[nodiscard]] bool claimPicture(std::uint64_t id, const std::filesystem::path& picture);
    void change(std::uint64_t id, const std::function<void(QueueEntry&)>& changed);
    void save();

    std::filesystem::path m_file;
    FileLock m_fileLock;        // outlives the writer
    mutable std::mutex m_mutex; // guards what follows
    std::vector<QueueEntry> m_entries;
    std::uint64_t m_lastId = 0;
    bool m_paused = false;
    std::optional<FullDisk> m_fullDisk; ///< only while paused
    BackgroundWriter m_writer;
};

} // namespace nightjar
