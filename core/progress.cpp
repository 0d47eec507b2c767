// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/progress.h"

#include <utility>

namespace nightjar {

Progress::Progress(std::stop_token stop, Listener listener)
    : m_stop(std::move(stop)), m_listener(std::move(listener))
{
}

void Progress::checkpoint() const
{
    if (m_stop.stop_requested()) {
        throw Stopped{};
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

Rect Progress::focus() const
{
    const std::scoped_lock lock(m_focusMutex);
    return m_focus;
}

void Progress::setFocus(const Rect& focus)
{
    const std::scoped_lock lock(m_focusMutex);
    m_focus = focus;
}

} // namespace nightjar
