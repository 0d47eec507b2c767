// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"
#include "core/base/stage.h"
#include "core/base/stopwatch.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>

namespace nightjar {

class LinearImage;

/// Thrown by a computation that was asked to stop, and the result of its job. It is not an Error, because
/// nothing went wrong.
struct Cancelled
{
};

/// A finished part of a picture that is being computed: a tile or some rows of one. Within `target`
/// (full-resolution pixels, sensor orientation) the picture no longer changes and may be read from any
/// thread. Elsewhere it is still being written.
struct FinishedTile
{
    Rect target;
    std::shared_ptr<const LinearImage> picture; ///< the whole picture
};

/// Connects a long computation with its caller: cancellation, pause, progress, finished tiles and the part of
/// the picture on screen. The computation calls it from its own thread, between strips of rows.
class Progress
{
public:
    struct Listener
    {
        std::function<void(double fraction)> advanced; ///< 0 … 1
        std::function<void(const FinishedTile&)> tileFinished;
        /// Memory is low. From now on tiles are at most `side` pixels of the picture wide and high.
        std::function<void(int side)> tilesMadeSmaller{};
    };

    Progress() = default;
    explicit Progress(std::stop_token stop);
    Progress(std::stop_token stop, Listener listener);

    /// Throws Cancelled if a stop was requested. Waits while paused.
    void checkpoint() const;
    /// Thread-safe. Takes effect at the next checkpoint.
    void setPaused(bool paused);
    void advance(double fraction) const;
    [[nodiscard]] bool wantsTiles() const { return static_cast<bool>(m_listener.tileFinished); }
    void finishTile(const FinishedTile& tile) const;
    void tellOfSmallerTiles(int side) const;

    /// Adds to a stage's time. Thread-safe.
    void addSeconds(Stage stage, double seconds) const;
    /// Returns the time of each stage since construction.
    [[nodiscard]] StageSeconds stageSeconds() const;

    /// The part of the picture on screen, full-resolution pixels; empty: none in particular. Thread-safe.
    [[nodiscard]] Rect focus() const;
    void setFocus(const Rect& focus);

private:
    std::stop_token m_stop;
    Listener m_listener;
    mutable std::mutex m_mutex; ///< guards the members below
    mutable std::condition_variable_any m_resumed;
    bool m_paused = false;
    Rect m_focus;
    mutable StageSeconds m_stageSeconds;
};

/// Adds its lifetime to a stage's time.
class StageTimer
{
public:
    StageTimer(const Progress& progress, Stage stage) : m_progress(progress), m_stage(stage) {}
    ~StageTimer() { m_progress.addSeconds(m_stage, m_watch.seconds()); }
    StageTimer(const StageTimer&) = delete;
    StageTimer& operator=(const StageTimer&) = delete;

private:
    const Progress& m_progress;
    Stage m_stage;
    Stopwatch m_watch;
};

} // namespace nightjar
