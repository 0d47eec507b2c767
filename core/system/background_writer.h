// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <string>
#include <thread>

namespace nightjar {

/// Keeps a small text file up to date on a thread of its own, because a disk may take its time to promise
/// that it has written. Of texts that come while one is being written the last counts; each is written whole
/// or not at all.
class BackgroundWriter
{
public:
    explicit BackgroundWriter(std::filesystem::path file);
    /// Writes what is left.
    ~BackgroundWriter();
    BackgroundWriter(const BackgroundWriter&) = delete;
    BackgroundWriter& operator=(const BackgroundWriter&) = delete;

    void write(std::string text);
    /// Returns when the last text is on the disk. Throws Error{WriteFailed} where it could not be written.
    void flush();

private:
    void work(const std::stop_token& stop);

    std::filesystem::path m_file;
    std::mutex m_mutex; // guards what follows
    std::condition_variable_any m_wake;
    std::condition_variable m_written;
    std::string m_text;
    std::uint64_t m_given = 0;
    std::uint64_t m_done = 0;
    std::string m_problem;
    std::jthread m_thread; // last: it uses all of the above
};

} // namespace nightjar
