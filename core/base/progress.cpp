// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/progress.h"

#include <utility>

namespace nightjar {

Progress::Progress(std::stop_token stop) : m_stop(std::move(stop)) {}

Progress::Progress(std::stop_token stop, Listener listener)
    : m_stop(std::move(stop)), m_listener(std::move(listener))
{
}

void Progress::checkpoint() const
{
    {
        std::unique_lock lock(m_mutex);
        m_resumed.wait(lock, m_stop, [this] { return !m_paused; });
    }
    if (m_stop.stop_requested()) {
        throw Cancelled{};
    }
}

void Progress::advance(double fraction) const
{
    if (m_listener.advanced) {
        m_listener.advanced(fraction);
    }
}

void Progress::finishTile(const FinishedTile& tile) const
{
    if (m_listener.tileFinished) {
        m_listener.tileFinished(tile);
    }
}

void Progress::tellOfSmallerTiles(int side) const
{
    if (m_listener.tilesMadeSmaller) {
        m_listener.tilesMadeSmaller(side);
    }
}

void Progress::setPaused(bool paused)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_paused = paused;
    }
    m_resumed.notify_all();
}

void Progress::addSeconds(Stage stage, double seconds) const
{
    const std::scoped_lock lock(m_mutex);
    m_stageSeconds[stage] += seconds;
}

StageSeconds Progress::stageSeconds() const
{
    const std::scoped_lock lock(m_mutex);
    return m_stageSeconds;
}

Rect Progress::focus() const
{
    const std::scoped_lock lock(m_mutex);
    return m_focus;
}

void Progress::setFocus(const Rect& focus)
{
    const std::scoped_lock lock(m_mutex);
    m_focus = focus;
}

} // namespace nightjar
