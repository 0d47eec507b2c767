// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/compare/tile_rendering.h"
#include "ui/kiosk/save_place.h"
#include "ui/session/run_costs.h"
#include "ui/session/session.h"
#include "ui/session/time_left.h"
#include "ui/session/worker.h"

#include <QObject>

#include <filesystem>
#include <memory>
#include <optional>
#include <thread>

namespace nightjar {

/// What is done for one guest, without any widget: a photo is opened, denoised at once, and saved. All that
/// takes time goes to the worker.
class Visit : public QObject
{
    Q_OBJECT

public:
    struct Setup
    {
        NetworkLoader loadNetwork;
        RunChoice choice;
        ImageFormat format = ImageFormat::Jpeg;
        std::optional<int> tileSide{}; ///< see DenoiseJob
        AvailableBytes available = availableBytes;
    };

    explicit Visit(Setup setup, QObject* parent = nullptr);

    /// In place of what was begun before.
    void begin(const std::filesystem::path& photo);
    /// Writes the denoised picture; nothing where there is none, or while one is written.
    void save(const SavePlace& place);
    /// Nothing is kept of it.
    void end();

    [[nodiscard]] bool isBusy() const { return m_openId != 0 || m_runId != 0 || isSaving(); }
    [[nodiscard]] bool isSaving() const { return m_preparing || m_exportId != 0; }
    [[nodiscard]] bool isDenoised() const { return m_result.has_value(); }
    /// What the process held at most while it was denoised; unset before.
    [[nodiscard]] std::optional<std::size_t> peakBytes() const
    {
        return m_result ? std::optional(m_result->peakBytes) : std::nullopt;
    }
    [[nodiscard]] const std::optional<Photo>& photo() const { return m_photo; }
    /// Before, and what there is of after; null before the photo is open.
    [[nodiscard]] std::shared_ptr<const ComparedPictures> pictures() const;
    [[nodiscard]] double fraction() const { return m_fraction; }
    [[nodiscard]] std::optional<double> secondsLeft() const;

    void setFocus(const Rect& part) { m_worker.setFocus(part); }

signals:
    void opened();
    void advanced(double fraction);
    void regionFinished(const nightjar::Rect& region);
    void denoised();
    void saved(const std::filesystem::path& picture);
    void notSaved(const nightjar::SaveTrouble& trouble);
    /// It could not be opened or denoised.
    void failed(const nightjar::Failure& failure);

private:
    void finish(JobId id, const JobResult& result);
    void denoise();
    void write(const std::filesystem::path& target);
    /// Does work(answer) in a thread, where answer(act) has act() done in this one, unless the guest has
    /// gone.
    template <class Work>
    void prepare(Work work);
    [[nodiscard]] std::uintmax_t mostBytesOfPicture() const;

    Setup m_setup;
    RunCosts m_costs;
    JobId m_openId = 0;
    JobId m_runId = 0;
    JobId m_exportId = 0;
    bool m_preparing = false;
    unsigned m_turn = 0; ///< what is prepared for an earlier one counts no more
    std::optional<Photo> m_photo;
    std::shared_ptr<LivePyramid> m_live;
    std::optional<DenoisedPhoto> m_result;
    SavePlace m_place; ///< where it is being saved, or was to be
    double m_fraction = 0.0;
    TimeLeft m_timeLeft;
    std::jthread m_preparation; ///< asks a drive, which may take its time
    Worker m_worker;            // last: nothing it tells of may be gone before it
};

} // namespace nightjar
