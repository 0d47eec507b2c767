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
    /// The warning starts this long before the time runs out.
    static constexpr std::chrono::milliseconds warning{10'000};

    explicit IdleWatch(QObject* parent = nullptr);

    /// Starts counting `pause` from now.
    void start(std::chrono::milliseconds pause);
    /// Stops counting, while no touch is expected.
    void stop();
    [[nodiscard]] bool isCounting() const { return m_timer.isActive(); }

signals:
    /// Emitted each second during the warning, with the seconds left.
    void runningOut(int seconds);
    /// The kiosk was touched during the warning.
    void touched();
    void ranOut();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();

    std::chrono::milliseconds m_pause{};
    QElapsedTimer m_since;
    QTimer m_timer;
    int m_told = 0; ///< seconds last reported; 0: no warning yet
};

} // namespace nightjar
