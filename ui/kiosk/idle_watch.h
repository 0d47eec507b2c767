// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace nightjar {

/// Notices that nobody has touched the kiosk for a while.
class IdleWatch : public QObject
{
    Q_OBJECT

public:
    /// It warns for so long before the time is over.
    static constexpr std::chrono::milliseconds warning{10'000};

    explicit IdleWatch(QObject* parent = nullptr);

    /// Counts from now on.
    void start(std::chrono::milliseconds pause);
    /// Does not count: nobody is expected to touch anything.
    void stop();
    [[nodiscard]] bool isCounting() const { return m_timer.isActive(); }

signals:
    /// How many seconds are left, once no more than the warning's.
    void runningOut(int seconds);
    /// Somebody is there again.
    void touched();
    void ranOut();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();

    std::chrono::milliseconds m_pause{};
    QElapsedTimer m_since;
    QTimer m_timer;
    int m_told = 0; ///< seconds; 0: has not warned
};

} // namespace nightjar
