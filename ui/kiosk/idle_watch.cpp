// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/idle_watch.h"

#include <QApplication>
#include <QEvent>

#include <algorithm>

namespace nightjar {
namespace {

constexpr std::chrono::milliseconds interval{100};

} // namespace

IdleWatch::IdleWatch(QObject* parent) : QObject(parent)
{
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::look);
    QApplication::instance()->installEventFilter(this);
}

void IdleWatch::start(std::chrono::milliseconds pause)
{
    m_pause = pause;
    m_told = 0;
    m_since.start();
    m_timer.start();
}

void IdleWatch::stop()
{
    m_timer.stop();
    m_told = 0;
}

bool IdleWatch::eventFilter(QObject*, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::Wheel:
    case QEvent::KeyPress:
        if (isCounting() && event->spontaneous()) { // events from the user, not between widgets
            m_since.start();
            if (m_told != 0) {
                m_told = 0;
                emit touched();
            }
        }
        break;
    default:
        break;
    }
    return false;
}

void IdleWatch::look()
{
    const std::chrono::milliseconds left = m_pause - std::chrono::milliseconds(m_since.elapsed());
    if (left.count() <= 0) {
        stop();
        emit ranOut();
    } else if (left <= std::min(warning, m_pause)) {
        const auto seconds = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count());
        if (seconds != m_told) {
            m_told = seconds;
            emit runningOut(seconds);
        }
    }
}

} // namespace nightjar
