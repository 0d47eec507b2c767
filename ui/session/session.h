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

/// The work on a list of photos, without widgets: the current photo, the jobs on each, and their results.
/// Everything that takes time is a job.
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
    /// The current photo; null: none.
    [[nodiscard]] const PhotoEntry* current() const;
    [[nodiscard]] int currentRow() const { return m_current; }
    [[nodiscard]] bool isRunning() const { return m_run != nullptr; }
    /// Whether the run is on the current photo.
    [[nodiscard]] bool isRunningOnCurrent() const { return m_run && m_runRow == m_current; }
    /// The picture to show as "after": the result, or what a run has finished so far; null before.
    [[nodiscard]] std::shared_ptr<const Pyramid> after() const;
    /// How `after` is to be developed: see DevelopSettings.
    [[nodiscard]] std::optional<double> displayRatio() const;
    /// Of the run, 0 … 1.
    [[nodiscard]] double runFraction() const { return m_run ? m_run->fraction() : 0.0; }
    [[nodiscard]] std::optional<double> secondsLeft() const;
    [[nodiscard]] bool isPaused() const { return m_run && m_run->isPaused(); }
    /// Whether `after` is the quick preview.
    [[nodiscard]] bool showsPreview() const;
    [[nodiscard]] bool isPreviewComplete() const { return m_preview && m_previewAfter; }
    /// Whether the current photo's picture is final: not while a run or preview changes it.
    [[nodiscard]] bool canExport() const;
    /// Whether the shown result was made with this choice.
    [[nodiscard]] bool isResultOf(const RunChoice& choice) const;

    /// The model of the quick preview, which runs on every photo when it is open.
    void setPreviewModel(ModelInfo model) { m_previewModel = std::move(model); }
    [[nodiscard]] RunCosts& costs() { return m_costs; }
    /// RAM budget during a run, bytes; 0: limited by the machine only.
    void setMemoryBudget(std::size_t bytes) { m_memoryBudget = bytes; }

    /// Adds files to the list and shows the first of them. A file that is already listed is shown again.
    void open(const std::vector<std::filesystem::path>& paths);
    void select(int row);

    /// Returns the job of a run on a photo.
    [[nodiscard]] DenoiseJob runOn(const Photo& photo, const RunChoice& choice) const;
    /// Plans a run on the current photo; emits `planned` or `refused`.
    void plan(const RunChoice& choice);
    /// Starts a run on the current photo, unless one is running.
    void denoise(const RunChoice& choice);
    void cancelRun();
    void pauseRun(bool paused);
    /// Shows the result of another choice if it is kept.
    void choose(const RunChoice& choice);

    void setLook(const PhotoLook& look);
    /// Sets the user's noise for the current photo.
    void setNoise(const std::optional<NoiseModel>& noise);
    /// Exports the current photo, denoised if it has a result. Does nothing if canExport() is false. Resumes
    /// a paused run, which would block the export.
    void exportTo(const std::filesystem::path& target, ExportSettings settings);

    /// Makes the picture that an export would write; emits `rendered`.
    void render();

    void setFocus(const Rect& part) { m_jobs.setFocus(part); }

signals:
    /// Another photo is current, or its state has changed.
    void currentChanged();
    /// `after` of the current photo has changed.
    void afterChanged();
    void regionFinished(const nightjar::Rect& region);
    void runStarted();
    void runAdvanced(double fraction);
    /// The run was paused or resumed.
    void pausedChanged();
    void runEnded();
    /// The run continues in smaller tiles.
    void memoryShort();
    /// The prediction of a planned run.
    void planned(std::size_t peakBytes, std::size_t pixelsRead);
    /// The planned run is impossible.
    void refused(const nightjar::Failure& failure);
    void exported(const std::filesystem::path& target);
    void rendered(const std::shared_ptr<const nightjar::DisplayImage>& picture);
    /// A run or an export failed.
    void failed(const nightjar::Failure& failure);

private:
    /// What an export writes; without an image, the noisy photo.
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
