// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/session/session.h"

#include "core/system/memory.h"
#include "ui/session/deliver_to.h"
#include "ui/session/photo_retention.h"
#include "ui/session/photo_thumbnail.h"

#include <algorithm>
#include <utility>

namespace nightjar {
namespace {

/// Photos and results that are not shown may use this fraction of the machine's memory: 1/retainedPart.
constexpr std::size_t retainedPart = 4;
constexpr QSize thumbnailSize{240, 160};

/// Returns null if the result was never made or is no longer kept.
const KeptResult* keptOf(const PhotoEntry& entry, const RunChoice& choice)
{
    const auto found = std::ranges::find_if(
        entry.kept, [&](const KeptResult& kept) { return kept.choice.isSameAs(choice); });
    return found == entry.kept.end() ? nullptr : &*found;
}

} // namespace

Session::Session(NetworkLoader loadNetwork, std::optional<int> tileSide, QObject* parent)
    : QObject(parent), m_tileSide(tileSide), m_jobs(std::move(loadNetwork), deliverTo(*this))
{
}

const PhotoEntry* Session::current() const
{
    return m_current < 0 ? nullptr : &m_photos.at(m_current);
}

std::shared_ptr<const Pyramid> Session::after() const
{
    if (isRunningOnCurrent()) {
        return m_run->live();
    }
    const PhotoEntry* entry = current();
    if (entry != nullptr && entry->result) {
        return entry->result->afterPyramid;
    }
    return showsPreview() ? m_preview->live() : nullptr;
}

bool Session::showsPreview() const
{
    const PhotoEntry* entry = current();
    return hasPreviewOfCurrent() && m_preview->hasBegun() && !isRunningOnCurrent() && entry != nullptr &&
           !entry->result;
}

std::optional<double> Session::displayRatio() const
{
    if (isRunningOnCurrent()) {
        return m_run->displayRatio();
    }
    const PhotoEntry* entry = current();
    return entry != nullptr && entry->result ? entry->result->displayRatio : std::nullopt;
}

Session::Finished Session::finishedAfter() const
{
    const PhotoEntry* entry = current();
    if (entry != nullptr && entry->result) {
        return {entry->result->after, entry->result->displayRatio};
    }
    return {hasPreviewOfCurrent() ? m_previewAfter : nullptr, std::nullopt};
}

bool Session::hasPreviewOfCurrent() const
{
    return m_preview && m_previewRow == m_current;
}

bool Session::canExport() const
{
    const PhotoEntry* entry = current();
    const bool waitsForPreview = hasPreviewOfCurrent() && !m_previewAfter;
    return entry != nullptr && entry->photo && !isRunningOnCurrent() && (entry->result || !waitsForPreview);
}

bool Session::isResultOf(const RunChoice& choice) const
{
    const PhotoEntry* entry = current();
    if (entry == nullptr || !entry->result || isRunningOnCurrent()) {
        return false;
    }
    const KeptResult* kept = keptOf(*entry, choice);
    return kept != nullptr && kept->comparison.after == entry->result->after;
}

std::optional<double> Session::secondsLeft() const
{
    return m_run ? m_run->secondsLeft() : std::nullopt;
}

void Session::open(const std::vector<std::filesystem::path>& paths)
{
    int first = -1;
    for (const auto& path : paths) {
        int row = m_photos.find(path);
        if (row < 0) {
            row = m_photos.append(path);
        }
        first = first < 0 ? row : first;
    }
    if (first >= 0) {
        select(first);
    }
}

void Session::select(int row)
{
    if (row != m_current) {
        endPreview();
        m_plannedPixels.reset();
    }
    m_current = row;
    m_photos.update(row, [this](PhotoEntry& entry) {
        entry.lastUse = ++m_uses;
        if (entry.state == PhotoState::Failed) { // the file may exist or be complete by now
            entry.state = PhotoState::Waiting;
            entry.failure.reset();
        }
    });
    if (!m_photos.at(row).photo) {
        openRow(row);
    }
    startPreview();
    openNextWaiting();
    emit currentChanged();
}

WatchedRun::Setup Session::setupOf(const Photo& photo, const RunChoice& choice) const
{
    return {.photo = photo, .choice = choice, .memoryBudget = m_memoryBudget, .tileSide = m_tileSide};
}

DenoiseJob Session::runOn(const Photo& photo, const RunChoice& choice) const
{
    return denoiseJob(setupOf(photo, choice));
}

void Session::plan(const RunChoice& choice)
{
    m_plan.reset();
    m_plannedPixels.reset();
    if (const PhotoEntry* entry = current(); entry != nullptr && entry->photo && !isRunning()) {
        DenoiseJob job = runOn(*entry->photo, choice);
        job.live = std::make_shared<LivePyramid>(
            entry->photo->before); // a run has one too, and the plan includes it
        m_plan = m_jobs.submit(PlanJob{std::move(job)}, [this](const auto& result) { finishPlan(result); });
    }
}

void Session::finishPlan(const JobResult<DenoisePlan>& result)
{
    if (const auto* plan = std::get_if<DenoisePlan>(&result)) {
        m_plannedPixels = plan->pixelsRead();
        emit planned(plan->peakBytes, *m_plannedPixels);
    } else if (const auto* failure = std::get_if<Failure>(&result)) {
        emit refused(*failure);
    }
    openNextWaiting();
}

void Session::denoise(const RunChoice& choice)
{
    const PhotoEntry* entry = current();
    if (isRunning() || entry == nullptr || !entry->photo) {
        return;
    }
    m_plan.reset();
    WatchedRun::Setup setup = setupOf(*entry->photo, choice);
    if (hasPreviewOfCurrent()) {
        m_preview->cancel();
        setup.under = m_preview->live();
    }
    if (m_plannedPixels) {
        setup.expectedSeconds = m_costs.secondsFor(choice.model.name, choice.precision, *m_plannedPixels);
    }
    m_runRow = m_current;
    m_run = std::make_unique<WatchedRun>(
        m_jobs, setup,
        WatchedRun::Events{.advanced =
                               [this](double fraction) {
                                   m_photos.update(m_runRow, [fraction](PhotoEntry& changed) {
                                       changed.progress = fraction;
                                   });
                                   emit runAdvanced(fraction);
                               },
                           .regionFinished =
                               [this](const Rect& region) {
                                   if (isRunningOnCurrent()) {
                                       emit regionFinished(region);
                                   }
                               },
                           .memoryShort = [this] { emit memoryShort(); },
                           .finished = [this](const auto& result) { finishRun(result); }});
    m_photos.update(m_current, [](PhotoEntry& changed) {
        changed.state = PhotoState::Denoising;
        changed.progress = 0.0;
    });
    emit runStarted();
    emit afterChanged();
}

void Session::cancelRun()
{
    if (m_run) {
        m_run->cancel();
    }
}

void Session::pauseRun(bool paused)
{
    if (m_run && m_run->isPaused() != paused) {
        m_run->setPaused(paused);
        emit pausedChanged();
    }
}

void Session::choose(const RunChoice& choice)
{
    const PhotoEntry* entry = current();
    if (entry == nullptr || isRunningOnCurrent()) {
        return;
    }
    const KeptResult* found = keptOf(*entry, choice);
    if (found == nullptr || (entry->result && entry->result->after == found->comparison.after)) {
        return;
    }
    const auto index = static_cast<std::size_t>(found - entry->kept.data());
    m_photos.update(m_current, [&](PhotoEntry& changed) {
        changed.kept[index].lastUse = ++m_uses;
        changed.result = changed.kept[index].comparison;
    });
    emit afterChanged();
}

void Session::setLook(const PhotoLook& look)
{
    if (m_current >= 0) {
        m_photos.update(m_current, [&](PhotoEntry& entry) { entry.look = look; });
    }
}

void Session::setNoise(const std::optional<NoiseModel>& noise)
{
    if (m_current >= 0) {
        m_photos.update(m_current, [&](PhotoEntry& entry) { entry.noise = noise; });
    }
}

void Session::exportTo(const std::filesystem::path& target, ExportSettings settings)
{
    if (!canExport()) {
        return;
    }
    pauseRun(false); // a paused run would block this job
    const PhotoEntry& entry = *current();
    const Finished after = finishedAfter();
    settings.develop.exposureEv = entry.look.exposureEv;
    settings.develop.displayRatio = after.displayRatio;
    settings.metadataFrom = entry.path;
    m_exports.push_back(m_jobs.submit(ExportJob{.photo = *entry.photo,
                                                .after = after.image,
                                                .strength = entry.look.strength,
                                                .settings = settings,
                                                .target = target},
                                      [this](const auto& result) { finishExport(result); }));
}

void Session::finishExport(const JobResult<std::filesystem::path>& result)
{
    std::erase_if(m_exports, [](const JobHandle& job) { return !job.isActive(); });
    if (const auto* target = std::get_if<std::filesystem::path>(&result)) {
        emit exported(*target);
    } else if (const auto* failure = std::get_if<Failure>(&result)) {
        emit failed(*failure);
    }
    openNextWaiting();
}

void Session::render()
{
    if (!canExport() || m_rendering.isActive()) {
        return;
    }
    pauseRun(false); // a paused run would block this job
    const PhotoEntry& entry = *current();
    const Finished after = finishedAfter();
    m_rendering = m_jobs.submit(
        RenderJob{.photo = *entry.photo,
                  .after = after.image,
                  .strength = entry.look.strength,
                  .develop = {.exposureEv = entry.look.exposureEv, .displayRatio = after.displayRatio}},
        [this](const auto& result) { finishRendering(result); });
}

void Session::finishRendering(const JobResult<std::shared_ptr<const DisplayImage>>& result)
{
    if (const auto* picture = std::get_if<std::shared_ptr<const DisplayImage>>(&result)) {
        emit rendered(*picture);
    } else if (const auto* failure = std::get_if<Failure>(&result)) {
        emit failed(*failure);
    }
    openNextWaiting();
}

void Session::openRow(int row)
{
    if (m_opening.contains(row)) {
        return;
    }
    m_opening[row] = m_jobs.submit(
        OpenJob{m_photos.at(row).path}, [this, row](const auto& result) { finishOpening(row, result); },
        {.started = [this, row] {
            m_photos.update(row, [](PhotoEntry& entry) { entry.state = PhotoState::Opening; });
            if (row == m_current) {
                emit currentChanged();
            }
        }});
}

void Session::startPreview()
{
    const PhotoEntry* entry = current();
    if (!m_previewModel || m_preview || isRunning() || entry == nullptr || !entry->photo || entry->result) {
        return;
    }
    m_previewRow = m_current;
    m_preview = std::make_unique<WatchedRun>(
        m_jobs, setupOf(*entry->photo, {.model = *m_previewModel}),
        WatchedRun::Events{.regionFinished =
                               [this, isFirst = true](const Rect& region) mutable {
                                   if (std::exchange(isFirst, false)) {
                                       emit afterChanged();
                                   }
                                   emit regionFinished(region);
                               },
                           .finished = [this](const auto& result) { finishPreview(result); }});
}

void Session::finishPreview(const JobResult<DenoisedPhoto>& result)
{
    if (const auto* denoised = std::get_if<DenoisedPhoto>(&result)) {
        m_previewAfter = denoised->after;
    } else if (!m_run) {
        endPreview(); // if the preview fails, the photo is shown without one
    }
    emit afterChanged();
    openNextWaiting();
}

void Session::endPreview()
{
    m_preview.reset();
    m_previewAfter.reset();
}

void Session::openNextWaiting()
{
    const bool previews = m_preview && !m_previewAfter;
    if (previews || !m_opening.empty() || isRunning() || m_plan.isActive() || !m_exports.empty()) {
        return;
    }
    // Opened only for its thumbnail. One at a time, so that a user's request waits for one photo at most.
    for (int row = 0; row < m_photos.rowCount(); ++row) {
        if (m_photos.at(row).state == PhotoState::Waiting && m_photos.at(row).thumbnail.isNull()) {
            openRow(row);
            return;
        }
    }
}

void Session::finishOpening(int row, const JobResult<Photo>& result)
{
    m_opening.erase(row);
    m_photos.update(row, [&](PhotoEntry& entry) {
        if (const auto* photo = std::get_if<Photo>(&result)) {
            entry.photo = *photo;
            entry.state = PhotoState::Open;
            if (entry.look.automaticExposure) {
                entry.look.exposureEv = photo->autoExposure.ev;
            }
            entry.thumbnail =
                thumbnailOf(*photo, *photo->before, thumbnailSize, entry.look.exposureEv, std::nullopt);
        } else if (const auto* failure = std::get_if<Failure>(&result)) {
            entry.failure = *failure;
            entry.state = PhotoState::Failed;
        } else {
            entry.state = PhotoState::Waiting;
        }
    });
    releaseBeyondBudget();
    if (row == m_current) {
        startPreview();
        emit currentChanged();
    }
    openNextWaiting();
}

void Session::finishRun(const JobResult<DenoisedPhoto>& result)
{
    const int row = m_runRow;
    const RunChoice choice = std::exchange(m_run, nullptr)->choice();
    m_photos.update(row, [&](PhotoEntry& entry) {
        entry.state = entry.result ? PhotoState::Denoised
                                   : PhotoState::Open; // a cancelled run keeps the earlier result
        if (const auto* denoised = std::get_if<DenoisedPhoto>(&result)) {
            entry.state = PhotoState::Denoised;
            entry.result = *denoised;
            std::erase_if(entry.kept, [&](const KeptResult& kept) { return kept.choice.isSameAs(choice); });
            entry.kept.push_back({*denoised, choice, ++m_uses});
            entry.thumbnail = thumbnailOf(denoised->photo, *denoised->afterPyramid, thumbnailSize,
                                          entry.look.exposureEv, denoised->displayRatio);
            m_costs.learn(choice.model.name, choice.precision, denoised->record.pixelsRead,
                          denoised->record.seconds);
        }
    });
    const bool hasBetter = m_photos.at(row).result.has_value();
    if (m_preview && (hasBetter ? m_previewRow == row : !m_previewAfter)) {
        endPreview(); // a result replaces the preview, or the run interrupted it
    }
    startPreview(); // no run blocks it now; the current photo may be another one by now
    releaseBeyondBudget();
    emit runEnded();
    if (row == m_current) {
        emit afterChanged();
    }
    if (const auto* failure = std::get_if<Failure>(&result)) {
        emit failed(*failure);
    }
    openNextWaiting();
}

void Session::releaseBeyondBudget()
{
    std::vector<int> kept{m_current};
    if (m_run) {
        kept.push_back(m_runRow);
    }
    dropKeptResults(m_photos, memoryStatus().total / retainedPart);
    for (const int row : rowsToRelease(m_photos, kept, memoryStatus().total / retainedPart)) {
        m_photos.update(row, [](PhotoEntry& entry) {
            entry.photo.reset();
            entry.result.reset();
            entry.kept.clear();
            entry.state = PhotoState::Waiting;
        });
    }
}

} // namespace nightjar
