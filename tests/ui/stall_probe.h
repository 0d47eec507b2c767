// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QApplication>
#include <QThread>

#include <chrono>
#include <fstream>

namespace nightjar::test {

/// An application that notes the longest time for which one event has kept the GUI thread from the next. Time
/// in which the thread was ready but the machine had no processor for it does not count, so that a busy
/// machine fails no test.
class ProbedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    static ProbedApplication& instance()
    {
        return *static_cast<ProbedApplication*>(QCoreApplication::instance());
    }

    void resetLongestStall() { m_longest = {}; }
    [[nodiscard]] std::chrono::nanoseconds longestStall() const { return m_longest; }

    /// Which event that was.
    [[nodiscard]] QString culprit() const { return m_culprit; }

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (m_depth > 0 || QThread::currentThread() != thread()) {
            return QApplication::notify(receiver, event);
        }
        ++m_depth;
        const int type = event->type(); // the event may be gone afterwards
        const auto start = now();
        const bool result = QApplication::notify(receiver, event);
        if (const auto taken = now() - start; taken > m_longest) {
            m_longest = taken;
            m_culprit = QStringLiteral("event %1").arg(type);
        }
        --m_depth;
        return result;
    }

private:
    /// Time that passes for this thread, without that in which it waits for a processor (Linux: schedstat's
    /// second number).
    static std::chrono::nanoseconds now()
    {
        std::ifstream file("/proc/thread-self/schedstat");
        long long running = 0;
        long long waiting = 0;
        file >> running >> waiting;
        return std::chrono::steady_clock::now().time_since_epoch() - std::chrono::nanoseconds(waiting);
    }

    int m_depth = 0;
    std::chrono::nanoseconds m_longest{};
    QString m_culprit;
};

} // namespace nightjar::test
