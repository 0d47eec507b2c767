// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/compare/tile_rendering.h"
#include "ui/kiosk/save_place.h"
#include "ui/session/run_costs.h"
#include "ui/session/watched_run.h"

#include <QObject>

#include <filesystem>
#include <memory>
#include <optional>
#include <thread>

namespace nightjar {

/// The work for one guest, without any widget: opens a photo, denoises it at once and saves it on request.
/// Everything that takes time runs in the background.
class Visit : public QObject
{
    Q_OBJECT

public:
    struct Setup
    {
        NetworkLoader loadNetwork;
        RunChoice choice;
        ImageFormat format = ImageFormat::Jpeg;
        std::optional<int> tileSide{}; ///< see DenoiseSettings
        AvailableBytes available = availableBytes;
    };

    explicit Visit(Setup setup, QObject* parent = nullptr);

    /// Opens and denoises a photo, replacing an earlier one.
    void begin(const std::filesystem::path& photo);
    /// Saves the denoised picture. Does nothing if there is none or saving is in progress.
    void save(const SavePlace& place);
    /// Cancels all work and clears the photo.
    void end();

    [[nodiscard]] bool isBusy() const { return m_opening.isActive() || isRunning() || isSaving(); }
    [[nodiscard]] bool isSaving() const { return m_preparing || m_export.isActive(); }
    [[nodiscard]] bool isDenoised() const { return m_result.has_value(); }
    /// Returns the peak memory of the run, bytes; unset before the run is finished.
    [[nodiscard]] std::optional<std::size_t> peakBytes() const
    {
        return m_result ? std::optional(m_result->record.peakBytes) : std::nullopt;
    }
    [[nodiscard]] const std::optional<Photo>& photo() const { return m_photo; }
    /// Returns before, and the part of after that is finished; null before the photo is open.
    [[nodiscard]] std::shared_ptr<const ComparedPictures> pictures() const;
    [[nodiscard]] double fraction() const { return m_run ? m_run->fraction() : 0.0; }
    [[nodiscard]] std::optional<double> secondsLeft() const;

    void setFocus(const Rect& part) { m_jobs.setFocus(part); }

signals:
    void opened();
    void advanced(double fraction);
    void regionFinished(const nightjar::Rect& region);
    void denoised();
    void saved(const std::filesystem::path& picture);
    void notSaved(const nightjar::SaveTrouble& trouble);
    /// The photo could not be opened or denoised.
    void failed(const nightjar::Failure& failure);

private:
    [[nodiscard]] bool isRunning() const { return m_run && m_run->isActive(); }
    void denoise();
    void finishOpening(const JobResult<Photo>& result);
    void finishRun(const JobResult<DenoisedPhoto>& result);
    void finishExport(const JobResult<std::filesystem::path>& result);
    void write(const std::filesystem::path& target);
    /// Runs work(answer) on another thread. answer(act) runs act() on this thread, unless the visit has ended
    /// meanwhile.
    template <class Work>
    void prepare(Work work);
    [[nodiscard]] std::uintmax_t mostBytesOfPicture() const;

    Setup m_setup;
    RunCosts m_costs;
    JobHandle m_opening;
    std::unique_ptr<WatchedRun> m_run; ///< null before the photo is open
    JobHandle m_export;
    bool m_preparing = false;
    unsigned m_turn = 0; ///< number of the visit; results for an earlier one are ignored
    std::optional<Photo> m_photo;
    std::optional<DenoisedPhoto> m_result;
    SavePlace m_place;          ///< the current or last destination
    std::jthread m_preparation; ///< thread for accessing a drive, which may be slow
    JobRunner m_jobs;           // last member, so that it is destroyed before anything its jobs call
};

} // namespace nightjar
