// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace nightjar {

/// Detects that nobody has touched the kiosk for a while.
class IdleWatch : public QObject
{
    Q_OBJECT

public:
    /// The warning starts this long before the time is over.
    static constexpr std::chrono::milliseconds warning{10'000};

    explicit IdleWatch(QObject* parent = nullptr);

    /// Counts from now on.
    void start(std::chrono::milliseconds pause);
    /// Stops: no touch is expected.
    void stop();
    [[nodiscard]] bool isCounting() const { return m_timer.isActive(); }

signals:
    /// Seconds left, while the warning is shown.
    void runningOut(int seconds);
    /// Touched again.
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
