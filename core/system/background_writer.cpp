// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/system/background_writer.h"

#include "core/base/error.h"
#include "core/system/text_file.h"

#include <utility>

namespace nightjar {

BackgroundWriter::BackgroundWriter(std::filesystem::path file)
    : m_file(std::move(file)), m_thread([this](const std::stop_token& stop) { work(stop); })
{
}

BackgroundWriter::~BackgroundWriter() = default;

void BackgroundWriter::write(std::string text)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_text = std::move(text);
        ++m_given;
    }
    m_wake.notify_one();
}

void BackgroundWriter::flush()
{
    std::unique_lock lock(m_mutex);
    m_written.wait(lock, [this] { return m_done == m_given; });
    if (!m_problem.empty()) {
        throw Error(ErrorCode::WriteFailed, m_problem);
    }
}

void BackgroundWriter::work(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, stop, [this] { return m_done != m_given; });
        if (m_done == m_given) {
            return; // asked to stop, and nothing is left to write
        }
        const std::string text = m_text;
        const std::uint64_t number = m_given;
        lock.unlock();
        std::string problem;
        try {
            writeTextFile(m_file, text, Overwrite::Yes);
        } catch (const std::exception& error) {
            problem = error.what();
        }
        lock.lock();
        m_done = number;
        m_problem = problem;
        m_written.notify_all();
    }
}

} // namespace nightjar
