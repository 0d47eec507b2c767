// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/progress_bar.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <unistd.h>
#include <utility>

namespace nightjar {

std::string durationText(double seconds)
{
    const long whole = std::lround(std::max(0.0, seconds));
    std::array<char, 48> text{};
    if (whole < 60) {
        std::snprintf(text.data(), text.size(), "%ld s", whole);
    } else if (whole < 3600) {
        std::snprintf(text.data(), text.size(), "%ld min %02ld s", whole / 60, whole % 60);
    } else {
        std::snprintf(text.data(), text.size(), "%ld h %02ld min", whole / 3600, whole % 3600 / 60);
    }
    return text.data();
}

ProgressBar::ProgressBar(std::string title) : m_title(std::move(title)), m_enabled(isatty(STDERR_FILENO) != 0)
{
}

ProgressBar::~ProgressBar()
{
    hide();
}

void ProgressBar::show(double done)
{
    if (!m_enabled) {
        return;
    }
    const auto now = Clock::now();
    if (m_startFraction < 0.0) {
        m_startFraction = done;
        m_start = now;
    }
    if (m_visible && done < 1.0 && now - m_shown < std::chrono::milliseconds(100)) {
        return;
    }
    m_shown = now;
    m_visible = true;
    constexpr int width = 28;
    const int filled = static_cast<int>(std::clamp(done, 0.0, 1.0) * width);
    std::string bar;
    for (int i = 0; i < width; ++i) {
        bar += i < filled ? "━" : "─";
    }
    const double elapsed = std::chrono::duration<double>(now - m_start).count();
    const double gained = done - m_startFraction;
    const std::string left =
        gained > 0.0 && done < 1.0 ? durationText(elapsed / gained * (1.0 - done)) + " left" : std::string();
    std::fprintf(stderr, "\r\033[K%s %s %3.0f %%  %s", m_title.c_str(), bar.c_str(), done * 100.0,
                 left.c_str());
    std::fflush(stderr);
}

void ProgressBar::hide()
{
    if (m_visible) {
        std::fputs("\r\033[K", stderr);
        std::fflush(stderr);
        m_visible = false;
    }
}

} // namespace nightjar
