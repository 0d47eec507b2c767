// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/job/job_runner.h"
#include "ui/session/photo_list.h"
#include "ui/session/run_choice.h"
#include "ui/session/run_costs.h"
#include "ui/session/watched_run.h"

#include <QObject>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace nightjar {

/// The work on a list of photos, without any widget: which one is looked at, what is being done to which, and
/// what came of it. Everything that takes time is a job.
class Session : public QObject
{
    Q_OBJECT

public:
    /// `tileSide`: see DenoiseSettings.
    Session(NetworkLoader loadNetwork, std::optional<int> tileSide, QObject* parent = nullptr);

    [[nodiscard]] PhotoList& photos() { return m_photos; }
    /// Also for work that is not on a photo of the list.
    [[nodiscard]] JobRunner& jobs() { return m_jobs; }
    [[nodiscard]] const RunCosts& costs() const { return m_costs; }
    /// The photo looked at; null where there is none.
    [[nodiscard]] const PhotoEntry* current() const;
    [[nodiscard]] int currentRow() const { return m_current; }
    [[nodiscard]] bool isRunning() const { return m_run != nullptr; }
    /// Whether the run is on the photo looked at.
    [[nodiscard]] bool isRunningOnCurrent() const { return m_run && m_runRow == m_current; }
    /// What a view shows after: the result, or what a run has made so far; null before.
    [[nodiscard]] std::shared_ptr<const Pyramid> after() const;
    /// How `after` is to be developed: see DevelopSettings.
    [[nodiscard]] std::optional<double> afterFinishedAt() const;
    /// Of the run, 0 … 1.
    [[nodiscard]] double runFraction() const { return m_run ? m_run->fraction() : 0.0; }
    [[nodiscard]] std::optional<double> secondsLeft() const;
    [[nodiscard]] bool isPaused() const { return m_run && m_run->isPaused(); }
    /// Whether `after` is what can be had at once, before any run.
    [[nodiscard]] bool showsPreview() const;
    [[nodiscard]] bool isPreviewComplete() const { return m_preview && m_previewAfter; }
    /// Whether the current photo's picture is as it is going to be until the next run: not while one is made.
    [[nodiscard]] bool canExport() const;
    /// Whether the current photo's result was made with just this choice.
    [[nodiscard]] bool isResultOf(const RunChoice& choice) const;

    /// A model that is quick enough to be run on every photo as soon as it is open.
    void setPreviewModel(ModelInfo model) { m_previewModel = std::move(model); }
    [[nodiscard]] RunCosts& costs() { return m_costs; }
    /// The most that Nightjar may hold in RAM during a run, in bytes; 0: what the machine has to spare.
    void setMemoryBudget(std::size_t bytes) { m_memoryBudget = bytes; }

    /// Puts files in the list and looks at the first of them; one that is in it already is looked at again.
    void open(const std::vector<std::filesystem::path>& paths);
    void select(int row);

    /// The job that a run on a photo is.
    [[nodiscard]] DenoiseJob runOn(const Photo& photo, const RunChoice& choice) const;
    /// Finds out what a run on the current photo would take; `planned` tells.
    void plan(const RunChoice& choice);
    /// Starts a run on the current photo, unless one is running.
    void denoise(const RunChoice& choice);
    void cancelRun();
    void pauseRun(bool paused);
    /// Shows the result of another choice, where it was made before and is kept still.
    void choose(const RunChoice& choice);

    void setLook(const PhotoLook& look);
    /// Noise of the current photo that was set by hand.
    void setNoise(const std::optional<NoiseModel>& noise);
    /// Writes the current photo, denoised where it is; nothing where it cannot be exported. A paused run goes
    /// on.
    void exportTo(const std::filesystem::path& target, ExportSettings settings);

    /// Makes the picture that an export would write; `rendered` tells.
    void render();

    void setFocus(const Rect& part) { m_jobs.setFocus(part); }

signals:
    /// Another photo is looked at, or what is known of it has changed.
    void currentChanged();
    /// The picture after of the current photo is another, or there is none any more.
    void afterChanged();
    void regionFinished(const nightjar::Rect& region);
    void runStarted();
    void runAdvanced(double fraction);
    /// The run was paused, or goes on.
    void pausedChanged();
    void runEnded();
    /// The run goes on in smaller tiles.
    void memoryShort();
    /// What the run that was asked about would take.
    void planned(std::size_t peakBytes, std::size_t pixelsRead);
    /// The run that was asked about cannot be done.
    void refused(const nightjar::Failure& failure);
    void exported(const std::filesystem::path& target);
    void rendered(const std::shared_ptr<const nightjar::DisplayImage>& picture);
    /// A run or an export did not succeed.
    void failed(const nightjar::Failure& failure);

private:
    /// What an export writes, and how it is to be developed; no image where the photo is as it was.
    struct Finished
    {
        std::shared_ptr<const LinearImage> image;
        std::optional<double> displayRatio; ///< see DevelopSettings
    };

    [[nodiscard]] Finished finishedAfter() const;
    [[nodiscard]] bool hasPreviewOfCurrent() const;
    [[nodiscard]] WatchedRun::Setup setupOf(const Photo& photo, const RunChoice& choice) const;
    void openRow(int row);
    void startPreview();
    void endPreview();
    void openNextWaiting();
    void finishOpening(int row, const JobResult<Photo>& result);
    void finishRun(const JobResult<DenoisedPhoto>& result);
    void finishPreview(const JobResult<DenoisedPhoto>& result);
    void finishPlan(const JobResult<DenoisePlan>& result);
    void finishExport(const JobResult<std::filesystem::path>& result);
    void finishRendering(const JobResult<std::shared_ptr<const DisplayImage>>& result);
    void releaseBeyondBudget();

    std::optional<int> m_tileSide;
    std::size_t m_memoryBudget = 0;
    PhotoList m_photos;
    RunCosts m_costs;
    int m_current = -1;
    std::uint64_t m_uses = 0;
    std::map<int, JobHandle> m_opening; ///< by row
    std::unique_ptr<WatchedRun> m_run;  ///< null: none
    int m_runRow = -1;
    std::optional<ModelInfo> m_previewModel;
    std::unique_ptr<WatchedRun> m_preview; ///< null: none
    int m_previewRow = -1;
    std::shared_ptr<const LinearImage> m_previewAfter; ///< null until the preview is complete
    JobHandle m_plan;
    std::optional<std::size_t> m_plannedPixels; ///< read by the run that was planned last
    std::vector<JobHandle> m_exports;
    JobHandle m_rendering;
    JobRunner m_jobs; // last: it ends before anything that its jobs call
};

} // namespace nightjar
