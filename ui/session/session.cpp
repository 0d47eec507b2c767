// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/session/session.h"

#include "core/system/memory.h"
#include "ui/session/photo_retention.h"
#include "ui/session/photo_thumbnail.h"

#include <algorithm>
#include <utility>

namespace nightjar {
namespace {

/// Photos and results that are not looked at may take this part of the machine's memory.
constexpr std::size_t retainedPart = 4;
constexpr QSize thumbnailSize{240, 160};

/// Null where it was never made, or is not kept any more.
const KeptResult* keptOf(const PhotoEntry& entry, const RunChoice& choice)
{
    const auto found = std::ranges::find_if(entry.kept, [&](const KeptResult& kept) {
        return kept.comparison.model == choice.model.name && kept.comparison.precision == choice.precision &&
               kept.noise == choice.noise;
    });
    return found == entry.kept.end() ? nullptr : &*found;
}

} // namespace

Session::Session(NetworkLoader loadNetwork, std::optional<int> tileSide, QObject* parent)
    : QObject(parent), m_tileSide(tileSide), m_worker(std::move(loadNetwork))
{
    connect(&m_worker, &Worker::started, this, [this](JobId id) {
        if (const auto opening = m_opening.find(id); opening != m_opening.end()) {
            m_photos.update(opening->second, [](PhotoEntry& entry) { entry.state = PhotoState::Opening; });
            if (opening->second == m_current) {
                emit currentChanged();
            }
        }
    });
    connect(&m_worker, &Worker::advanced, this, [this](JobId id, double fraction) {
        if (m_run && m_run->id == id) {
            m_run->timeLeft.update(fraction, TimeLeft::Clock::now());
            m_photos.update(m_run->row, [&](PhotoEntry& entry) { entry.progress = fraction; });
            emit runAdvanced(fraction);
        }
    });
    connect(&m_worker, &Worker::regionFinished, this, [this](JobId id, const Rect& region) {
        if (m_run && m_run->id == id && m_run->row == m_current) {
            emit regionFinished(region);
        } else if (m_preview && m_preview->id == id) {
            if (!std::exchange(m_preview->begun, true)) {
                emit afterChanged();
            }
            emit regionFinished(region);
        }
    });
    connect(&m_worker, &Worker::memoryShort, this, [this](JobId id) {
        if (m_run && m_run->id == id) {
            emit memoryShort();
        }
    });
    connect(&m_worker, &Worker::finished, this, &Session::finish);
}

const PhotoEntry* Session::current() const
{
    return m_current < 0 ? nullptr : &m_photos.at(m_current);
}

std::shared_ptr<const Pyramid> Session::after() const
{
    if (isRunningOnCurrent()) {
        return m_run->live;
    }
    const PhotoEntry* entry = current();
    if (entry != nullptr && entry->result) {
        return entry->result->afterPyramid;
    }
    return showsPreview() ? m_preview->live : nullptr;
}

bool Session::showsPreview() const
{
    const PhotoEntry* entry = current();
    return m_preview && m_preview->begun && m_preview->row == m_current && !isRunningOnCurrent() &&
           entry != nullptr && !entry->result;
}

std::optional<double> Session::afterFinishedAt() const
{
    if (isRunningOnCurrent()) {
        return m_run->displayRatio;
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
    return {hasPreviewOfCurrent() ? m_preview->after : nullptr, std::nullopt};
}

bool Session::hasPreviewOfCurrent() const
{
    return m_preview && m_preview->row == m_current;
}

bool Session::canExport() const
{
    const PhotoEntry* entry = current();
    const bool waitsForPreview = hasPreviewOfCurrent() && !m_preview->after;
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
    return m_run ? m_run->timeLeft.seconds(TimeLeft::Clock::now()) : std::nullopt;
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
        if (entry.state == PhotoState::Failed) { // the file may be there, or whole, by now
            entry.state = PhotoState::Waiting;
            entry.failure.reset();
        }
    });
    if (!m_photos.at(row).photo) {
        openRow(row);
    }
    startPreview();
    emit currentChanged();
}

DenoiseJob Session::runOn(const Photo& photo, const RunChoice& choice) const
{
    return {.photo = photo,
            .model = choice.model,
            .precision = choice.precision,
            .memoryBudget = m_memoryBudget,
            .noise = choice.noise,
            .tileSide = m_tileSide,
            .live = nullptr};
}

void Session::plan(const RunChoice& choice)
{
    m_worker.cancel(m_planId);
    m_planId = 0;
    m_plannedPixels.reset();
    if (const PhotoEntry* entry = current(); entry != nullptr && entry->photo && !isRunning()) {
        DenoiseJob job = runOn(*entry->photo, choice);
        job.live = std::make_shared<LivePyramid>(entry->photo->before); // as a run has
        m_planId = m_worker.submit(PlanJob{std::move(job)});
    }
}

void Session::denoise(const RunChoice& choice)
{
    const PhotoEntry* entry = current();
    if (isRunning() || entry == nullptr || !entry->photo) {
        return;
    }
    m_worker.cancel(m_planId);
    const bool hasPreview = hasPreviewOfCurrent();
    if (hasPreview) {
        m_worker.cancel(m_preview->id);
    }
    const auto live = std::make_shared<LivePyramid>(hasPreview ? m_preview->live : entry->photo->before);
    DenoiseJob job = runOn(*entry->photo, choice);
    job.live = live;
    m_run = Run{.id = m_worker.submit(job),
                .row = m_current,
                .choice = choice,
                .live = live,
                .displayRatio = displayRatio(job),
                .timeLeft = TimeLeft(m_plannedPixels ? m_costs.secondsFor(choice.model.name, choice.precision,
                                                                          *m_plannedPixels)
                                                     : std::nullopt)};
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
        m_worker.cancel(m_run->id);
    }
}

void Session::pauseRun(bool paused)
{
    if (m_run && m_run->paused != paused) {
        m_run->paused = paused;
        m_run->timeLeft.setPaused(paused, TimeLeft::Clock::now());
        m_worker.setPaused(m_run->id, paused);
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
    pauseRun(false); // which would keep it waiting
    const PhotoEntry& entry = *current();
    const Finished after = finishedAfter();
    settings.develop.exposureEv = entry.look.exposureEv;
    settings.develop.displayRatio = after.displayRatio;
    settings.metadataFrom = entry.path;
    m_exportId = m_worker.submit(ExportJob{.photo = *entry.photo,
                                           .after = after.image,
                                           .strength = entry.look.strength,
                                           .settings = settings,
                                           .target = target});
}

void Session::render()
{
    if (!canExport() || m_renderId != 0) {
        return;
    }
    pauseRun(false); // which would keep it waiting
    const PhotoEntry& entry = *current();
    const Finished after = finishedAfter();
    m_renderId = m_worker.submit(
        RenderJob{.photo = *entry.photo,
                  .after = after.image,
                  .strength = entry.look.strength,
                  .develop = {.exposureEv = entry.look.exposureEv, .displayRatio = after.displayRatio}});
}

void Session::openRow(int row)
{
    const bool asked = std::ranges::any_of(m_opening, [row](const auto& job) { return job.second == row; });
    if (!asked) {
        m_opening[m_worker.submit(OpenJob{m_photos.at(row).path})] = row;
    }
}

void Session::startPreview()
{
    const PhotoEntry* entry = current();
    if (!m_previewModel || m_preview || isRunning() || entry == nullptr || !entry->photo || entry->result) {
        return;
    }
    const auto live = std::make_shared<LivePyramid>(entry->photo->before);
    m_preview = Preview{.id = m_worker.submit(DenoiseJob{.photo = *entry->photo,
                                                         .model = *m_previewModel,
                                                         .precision = Precision::Float32,
                                                         .memoryBudget = m_memoryBudget,
                                                         .noise = std::nullopt,
                                                         .tileSide = m_tileSide,
                                                         .live = live}),
                        .row = m_current,
                        .live = live,
                        .begun = false,
                        .after = nullptr};
}

void Session::endPreview()
{
    if (m_preview) {
        m_worker.cancel(m_preview->id);
        m_preview.reset();
    }
}

void Session::openNextWaiting()
{
    const bool previews = m_preview && !m_preview->after;
    if (previews || !m_opening.empty() || isRunning() || m_planId != 0 || m_exportId != 0) {
        return;
    }
    // Only for its thumbnail, one after the other, so that what the person asks for waits for one photo at
    // most.
    for (int row = 0; row < m_photos.rowCount(); ++row) {
        if (m_photos.at(row).state == PhotoState::Waiting && m_photos.at(row).thumbnail.isNull()) {
            openRow(row);
            return;
        }
    }
}

void Session::finish(JobId id, const JobResult& result)
{
    if (const auto opening = m_opening.find(id); opening != m_opening.end()) {
        const int row = opening->second;
        m_opening.erase(opening);
        finishOpening(row, result);
    } else if (m_run && m_run->id == id) {
        finishRun(result);
    } else if (m_preview && id == m_preview->id) {
        const auto* comparison = std::get_if<DenoisedPhoto>(&result);
        if (comparison != nullptr) {
            m_preview->after = comparison->after;
        } else if (!m_run) {
            m_preview.reset(); // a photo that it cannot be made of is shown without
        }
        emit afterChanged();
    } else if (id == m_planId) {
        m_planId = 0;
        if (const auto* plan = std::get_if<DenoisePlan>(&result)) {
            m_plannedPixels = plan->pixelsRead();
            emit planned(plan->peakBytes, *m_plannedPixels);
        } else if (const auto* failure = std::get_if<Failure>(&result)) {
            emit refused(*failure);
        }
    } else if (id == m_exportId) {
        m_exportId = 0;
        finishExport(result);
    } else if (id == m_renderId) {
        m_renderId = 0;
        if (const auto* done = std::get_if<Rendered>(&result)) {
            emit rendered(done->picture);
        } else if (const auto* failure = std::get_if<Failure>(&result)) {
            emit failed(*failure);
        }
    } else if (const auto* entry = std::get_if<RaceEntry>(&result)) {
        m_costs.learn(entry->model, entry->precision, entry->photoPixelsRead, entry->photoSeconds);
    }
    openNextWaiting();
}

void Session::finishOpening(int row, const JobResult& result)
{
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
}

void Session::finishRun(const JobResult& result)
{
    const Run run = *std::exchange(m_run, std::nullopt);
    m_photos.update(run.row, [&](PhotoEntry& entry) {
        entry.state =
            entry.result ? PhotoState::Denoised : PhotoState::Open; // a cancelled run takes nothing away
        if (const auto* comparison = std::get_if<DenoisedPhoto>(&result)) {
            entry.state = PhotoState::Denoised;
            entry.result = *comparison;
            std::erase_if(entry.kept, [&](const KeptResult& kept) {
                return kept.comparison.model == comparison->model &&
                       kept.comparison.precision == comparison->precision && kept.noise == run.choice.noise;
            });
            entry.kept.push_back({*comparison, run.choice.noise, ++m_uses});
            entry.thumbnail = thumbnailOf(comparison->photo, *comparison->afterPyramid, thumbnailSize,
                                          entry.look.exposureEv, comparison->displayRatio);
            m_costs.learn(comparison->model, comparison->precision, comparison->pixelsRead,
                          comparison->seconds);
        }
    });
    if (m_photos.at(run.row).result && m_preview && m_preview->row == run.row) {
        endPreview(); // there is something better
    } else if (m_preview && !m_preview->after && !m_photos.at(run.row).result) {
        endPreview(); // the run had interrupted it
    }
    startPreview(); // which no run hinders now: of this photo, or of another that is looked at meanwhile
    releaseBeyondBudget();
    emit runEnded();
    if (run.row == m_current) {
        emit afterChanged();
    }
    if (const auto* failure = std::get_if<Failure>(&result)) {
        emit failed(*failure);
    }
}

void Session::finishExport(const JobResult& result)
{
    if (const auto* done = std::get_if<Exported>(&result)) {
        emit exported(done->target);
    } else if (const auto* failure = std::get_if<Failure>(&result)) {
        emit failed(*failure);
    }
}

void Session::releaseBeyondBudget()
{
    std::vector<int> kept{m_current};
    if (m_run) {
        kept.push_back(m_run->row);
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
