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

/// Writes a small text file on its own thread, because syncing to disk can be slow. If several texts arrive
/// during a write, only the last is written. Writes are atomic.
class BackgroundWriter
{
public:
    explicit BackgroundWriter(std::filesystem::path file);
    /// Writes the last text if it is still waiting.
    ~BackgroundWriter();
    BackgroundWriter(const BackgroundWriter&) = delete;
    BackgroundWriter& operator=(const BackgroundWriter&) = delete;

    void write(std::string text);
    /// Waits until the last text is on disk. Throws Error{WriteFailed} if it could not be written.
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
