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

/// Thrown by a computation that was asked to stop, and the result of its job. Not an Error: nothing went
/// wrong.
struct Cancelled
{
};

/// A finished part of a picture in the making, a tile or some rows of one: within `target`, in
/// full-resolution pixels of the sensor's orientation, the picture stays as it is and may be read from any
/// thread; elsewhere it is still being written.
struct FinishedTile
{
    Rect target;
    std::shared_ptr<const LinearImage> picture; ///< all of it
};

/// What a long computation knows of the world: whether to stop, where the person looks, whom to tell. The
/// computation calls it from its own thread, between tiles; `setFocus` may be called from any thread.
class Progress
{
public:
    struct Listener
    {
        std::function<void(double fraction)> advanced; ///< 0 … 1
        std::function<void(const FinishedTile&)> tileFinished;
        /// Memory runs short: from here on tiles are at most so wide and high, in pixels of the picture.
        std::function<void(int side)> tilesMadeSmaller{};
    };

    Progress() = default;
    explicit Progress(std::stop_token stop);
    Progress(std::stop_token stop, Listener listener);

    /// Throws Cancelled when a stop was asked for; waits for as long as it is paused.
    void checkpoint() const;
    /// May be called from any thread; takes hold at the next checkpoint.
    void setPaused(bool paused);
    void advance(double fraction) const;
    [[nodiscard]] bool wantsTiles() const { return static_cast<bool>(m_listener.tileFinished); }
    void finishTile(const FinishedTile& tile) const;
    void tellOfSmallerTiles(int side) const;

    /// Adds to what a stage has taken so far; may be called from any thread.
    void addSeconds(Stage stage, double seconds) const;
    /// What each stage has taken since this was made.
    [[nodiscard]] StageSeconds stageSeconds() const;

    /// The part of the picture on screen, full-resolution pixels; empty where nobody looks at a part.
    [[nodiscard]] Rect focus() const;
    void setFocus(const Rect& focus);

private:
    std::stop_token m_stop;
    Listener m_listener;
    mutable std::mutex m_mutex; ///< of what follows
    mutable std::condition_variable_any m_resumed;
    bool m_paused = false;
    Rect m_focus;
    mutable StageSeconds m_stageSeconds;
};

/// Adds the time from its construction to its end to a stage.
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
