// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/planes.h"

#include <algorithm>

namespace nightjar {

/// A window of some rows of planes, which moves from the top down.
class RowWindow
{
public:
    explicit RowWindow(int channels) : m_planes(channels, {}) {}

    /// Clears the window and sets its width and maximum number of rows.
    void reset(Size size)
    {
        m_planes.resize(size);
        m_held = {};
    }

    [[nodiscard]] RowRange held() const { return m_held; }

    /// Drops rows before `begin` and makes room for rows up to `end`.
    void moveTo(RowRange rows)
    {
        const int up = rows.begin - m_held.begin;
        const MutablePlanesView planes = m_planes.view();
        for (int channel = 0; up > 0 && channel < planes.channels; ++channel) {
            for (int y = 0; y < m_held.end - rows.begin; ++y) {
                std::copy_n(planes.row(channel, y + up), planes.width, planes.row(channel, y));
            }
        }
        m_held = rows;
    }

    /// Returns rows within the window.
    [[nodiscard]] MutablePlanesView view(RowRange rows)
    {
        return m_planes.view().cropped({0, rows.begin - m_held.begin, m_planes.size().width, rows.count()});
    }

private:
    Planes m_planes;
    RowRange m_held;
};

} // namespace nightjar
