// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/queue/photo_queue.h"

#include "core/base/error_name.h"
#include "core/base/printable.h"
#include "core/model/json_integer.h"
#include "core/photo/run_record.h"
#include "core/system/text_file.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

namespace nightjar {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr int fileVersion = 1;
constexpr std::array stateNames{"waiting", "running", "done", "failed", "skipped"};

Json toJson(const QueueEntry& entry)
{
    return {{"id", entry.id},
            {"photo", escaped(entry.photo.string())},
            {"stamp", entry.stamp ? Json{entry.stamp->size, entry.stamp->time} : Json(nullptr)},
            {"state", stateNames[static_cast<std::size_t>(entry.state)]},
            {"folder", escaped(entry.order.folder.string())},
            {"pattern", escaped(entry.order.pattern)},
            {"picture", escaped(entry.picture.string())},
            {"problem", entry.problem},
            {"problem_kind", nameOf(entry.problemCode)},
            {"settings", nightjar::toJson(entry.order.settings)}};
}

QueueEntry entryFrom(const Json& json)
{
    QueueEntry entry;
    entry.id = integerOf<std::uint64_t>(json.at("id"));
    entry.photo = unescaped(json.at("photo").get<std::string>());
    if (const auto stamp = json.find("stamp"); stamp != json.end() && !stamp->is_null()) {
        entry.stamp = {integerOf<std::uintmax_t>(stamp->at(0)), integerOf<std::int64_t>(stamp->at(1))};
    }
    const auto name = json.at("state").get<std::string>();
    const auto* found = std::find(stateNames.begin(), stateNames.end(), name);
    if (found == stateNames.end()) {
        throw Error(ErrorCode::InvalidArgument, "\"" + name + "\" is not a state of a queued photo");
    }
    entry.state = static_cast<QueueState>(found - stateNames.begin());
    entry.order.folder = unescaped(json.at("folder").get<std::string>());
    entry.order.pattern = unescaped(json.at("pattern").get<std::string>());
    entry.picture = unescaped(json.at("picture").get<std::string>());
    entry.problem = json.at("problem").get<std::string>();
    entry.problemCode =
        errorCodeFrom(json.at("problem_kind").get<std::string>()).value_or(ErrorCode::Internal);
    entry.order.settings = runSettingsFrom(json.at("settings"));
    return entry;
}

/// Settles an entry that was running when its process ended. Pictures are written atomically, so an existing
/// one is finished.
void settle(QueueEntry& entry)
{
    if (entry.state != QueueState::Running) {
        return;
    }
    std::error_code ignored;
    if (entry.picture.empty() || !fs::exists(entry.picture, ignored)) {
        entry.state = QueueState::Waiting;
    } else if (!entry.order.settings.sidecar || fs::exists(sidecarOf(entry.picture), ignored)) {
        entry.state = QueueState::Done;
    } else {
        entry.state = QueueState::Failed;
        entry.problemCode = ErrorCode::WriteFailed;
        entry.problem = entry.picture.string() + " was written, but Nightjar ended before its sidecar was";
    }
}

void waitAgain(QueueEntry& entry)
{
    entry.state = QueueState::Waiting;
    entry.problem.clear();
}

fs::path withoutLinks(const fs::path& folder)
{
    std::error_code failed; // such as a circle of links; opening it will say so
    const fs::path canonical = fs::weakly_canonical(fs::absolute(folder), failed);
    return failed ? fs::absolute(folder).lexically_normal() : canonical;
}

/// Throws before a lock file is created for a file that cannot be a queue.
fs::path requireFile(fs::path file)
{
    std::error_code ignored;
    const fs::file_status status = fs::status(file, ignored);
    if (fs::exists(status) && !fs::is_regular_file(status)) {
        throw Error(ErrorCode::InvalidArgument, file.string() + " is not a queue file");
    }
    return file;
}

} // namespace

fs::path placeOf(const fs::path& file)
{
    return withoutLinks(fs::absolute(file).parent_path()) / file.filename();
}

PhotoQueue::PhotoQueue(fs::path file)
    : m_file(requireFile(std::move(file))), m_fileLock(m_file), m_writer(m_file)
{
    std::error_code ignored;
    if (!fs::exists(m_file, ignored)) {
        return;
    }
    try {
        const Json json = Json::parse(readTextFile(m_file));
        if (integerOf<int>(json.at("nightjar_queue")) != fileVersion) {
            throw Error(ErrorCode::InvalidArgument,
                        m_file.string() + " was written by a newer version of Nightjar");
        }
        m_paused = json.at("paused").get<bool>();
        if (const auto disk = json.find("full_disk"); m_paused && disk != json.end()) {
            m_fullDisk = {.folder = unescaped(disk->at("folder").get<std::string>()),
                          .free = integerOf<std::uintmax_t>(disk->at("free")),
                          .needed = integerOf<std::uintmax_t>(disk->at("needed"))};
        }
        for (const Json& entry : json.at("photos")) {
            m_entries.push_back(entryFrom(entry));
            settle(m_entries.back());
            m_lastId = std::max(m_lastId, m_entries.back().id);
        }
    } catch (const nlohmann::json::exception&) {
        throw Error(ErrorCode::InvalidArgument, m_file.string() + " is not a Nightjar queue");
    }
}

std::vector<QueueEntry> PhotoQueue::entries() const
{
    const std::scoped_lock lock(m_mutex);
    return m_entries;
}

std::optional<QueueEntry> PhotoQueue::find(std::uint64_t id) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = std::ranges::find(m_entries, id, &QueueEntry::id);
    return found == m_entries.end() ? std::nullopt : std::optional(*found);
}

bool PhotoQueue::knows(const fs::path& file) const
{
    const fs::path place = placeOf(file);
    const auto stamp = stampOf(file);
    const std::scoped_lock lock(m_mutex);
    return std::ranges::any_of(m_entries, [&](const QueueEntry& entry) {
        return entry.picture == place || (entry.photo == place && (!entry.stamp || entry.stamp == stamp));
    });
}

bool PhotoQueue::isPaused() const
{
    const std::scoped_lock lock(m_mutex);
    return m_paused;
}

std::optional<FullDisk> PhotoQueue::fullDisk() const
{
    const std::scoped_lock lock(m_mutex);
    return m_fullDisk;
}

std::optional<QueueEntry> PhotoQueue::next() const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = std::ranges::find(m_entries, QueueState::Waiting, &QueueEntry::state);
    return m_paused || found == m_entries.end() ? std::nullopt : std::optional(*found);
}

std::uint64_t PhotoQueue::add(const std::vector<fs::path>& photos, const QueueOrder& order)
{
    checkNamePattern(order.pattern);
    std::vector<QueueEntry> added;
    for (const fs::path& photo : photos) {
        QueueEntry entry{.id = 0,
                         .photo = placeOf(photo),
                         .stamp = stampOf(photo),
                         .order = order,
                         .state = QueueState::Waiting,
                         .picture = {},
                         .problem = {},
                         .problemCode = ErrorCode::Internal};
        entry.order.settings.overwrite = Overwrite::No;
        entry.order.folder = order.folder.empty() ? entry.photo.parent_path() : withoutLinks(order.folder);
        added.push_back(std::move(entry));
    }
    const std::scoped_lock lock(m_mutex); // not locked during disk access
    const std::uint64_t first = m_lastId + 1;
    for (QueueEntry& entry : added) {
        entry.id = ++m_lastId;
        m_entries.push_back(std::move(entry));
    }
    save();
    return first;
}

void PhotoQueue::setPaused(bool paused)
{
    const std::scoped_lock lock(m_mutex);
    m_paused = paused;
    m_fullDisk.reset();
    save();
}

void PhotoQueue::move(std::uint64_t id, int places)
{
    const std::scoped_lock lock(m_mutex);
    const auto from = at(id);
    if (from == m_entries.end()) {
        return;
    }
    const auto index = from - m_entries.begin();
    const auto to = std::clamp<std::ptrdiff_t>(index + places, 0, std::ssize(m_entries) - 1);
    if (to < index) {
        std::rotate(m_entries.begin() + to, from, from + 1);
    } else {
        std::rotate(from, from + 1, m_entries.begin() + to + 1);
    }
    save();
}

void PhotoQueue::skip(std::uint64_t id)
{
    change(id, [](QueueEntry& entry) {
        entry.state = entry.state == QueueState::Waiting ? QueueState::Skipped : entry.state;
    });
}

void PhotoQueue::retry(std::uint64_t id)
{
    change(id, [](QueueEntry& entry) {
        if (entry.state == QueueState::Failed || entry.state == QueueState::Skipped) {
            waitAgain(entry);
        }
    });
}

void PhotoQueue::retryFailed()
{
    const std::scoped_lock lock(m_mutex);
    for (QueueEntry& entry : m_entries) {
        if (entry.state == QueueState::Failed) {
            waitAgain(entry);
        }
    }
    save();
}

void PhotoQueue::removeFinished()
{
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_entries, [](const QueueEntry& entry) {
        return entry.state != QueueState::Waiting && entry.state != QueueState::Running;
    });
    save();
}

bool PhotoQueue::begin(std::uint64_t id)
{
    bool begun = false;
    change(id, [&](QueueEntry& entry) {
        if (entry.state == QueueState::Waiting) {
            entry.state = QueueState::Running;
            entry.picture.clear();
            begun = true;
        }
    });
    return begun;
}

fs::path PhotoQueue::choosePicture(std::uint64_t id, const NameFacts& facts)
{
    const auto entry = find(id);
    if (!entry) {
        throw Error(ErrorCode::Internal, "the photo is not in the queue");
    }
    const QueueOrder& order = entry->order;
    std::error_code failed;
    fs::create_directories(order.folder, failed);
    if (failed) {
        throw Error(ErrorCode::WriteFailed,
                    "the folder " + order.folder.string() + " cannot be made: " + failed.message());
    }
    const auto isTaken = [&](const fs::path& path) {
        std::error_code ignored;
        return fs::exists(path, ignored) || fs::exists(sidecarOf(path), ignored) || hasPicture(path);
    };
    fs::path picture;
    do {
        picture = freeName(order.folder, order.pattern, facts,
                           std::string(extensionOf(order.settings.format)), isTaken);
    } while (!claimPicture(id, picture));
    flush();
    return picture;
}

bool PhotoQueue::hasPicture(const fs::path& path) const
{
    const std::scoped_lock lock(m_mutex);
    return std::ranges::find(m_entries, path, &QueueEntry::picture) != m_entries.end();
}

/// Returns false if another entry has taken the name meanwhile.
bool PhotoQueue::claimPicture(std::uint64_t id, const fs::path& picture)
{
    const std::scoped_lock lock(m_mutex);
    if (std::ranges::find(m_entries, picture, &QueueEntry::picture) != m_entries.end()) {
        return false;
    }
    if (const auto entry = at(id); entry != m_entries.end()) {
        entry->picture = picture;
        save();
    }
    return true;
}

void PhotoQueue::finish(std::uint64_t id)
{
    change(id, [](QueueEntry& entry) { entry.state = QueueState::Done; });
}

void PhotoQueue::fail(std::uint64_t id, ErrorCode code, const std::string& problem)
{
    const auto failed = find(id);
    std::error_code ignored;
    const bool isWritten = failed && fs::exists(failed->picture, ignored);
    change(id, [&](QueueEntry& entry) {
        entry.state = QueueState::Failed;
        if (!isWritten) {
            entry.picture.clear();
        }
        entry.problem = problem;
        entry.problemCode = code;
    });
}

void PhotoQueue::putBack(std::uint64_t id)
{
    change(id, [](QueueEntry& entry) {
        entry.state = QueueState::Waiting;
        entry.picture.clear();
    });
}

void PhotoQueue::pauseFor(const FullDisk& disk, std::uint64_t id)
{
    change(id, [&](QueueEntry& entry) {
        entry.state = QueueState::Waiting;
        entry.picture.clear();
        m_paused = true;
        m_fullDisk = disk;
    });
}

std::vector<QueueEntry>::iterator PhotoQueue::at(std::uint64_t id)
{
    return std::ranges::find(m_entries, id, &QueueEntry::id);
}

void PhotoQueue::change(std::uint64_t id, const std::function<void(QueueEntry&)>& changed)
{
    const std::scoped_lock lock(m_mutex);
    if (const auto entry = at(id); entry != m_entries.end()) {
        changed(*entry);
        save();
    }
}

void PhotoQueue::save()
{
    Json photos = Json::array();
    for (const QueueEntry& entry : m_entries) {
        photos.push_back(toJson(entry));
    }
    Json json{{"nightjar_queue", fileVersion}, {"paused", m_paused}};
    if (m_fullDisk) {
        json["full_disk"] = {{"folder", escaped(m_fullDisk->folder.string())},
                             {"free", m_fullDisk->free},
                             {"needed", m_fullDisk->needed}};
    }
    json["photos"] = std::move(photos);
    m_writer.write(json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
}

} // namespace nightjar
