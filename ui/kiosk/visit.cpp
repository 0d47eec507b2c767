// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/visit.h"

#include "core/photo/photo_run.h"

#include <exception>
#include <utility>

namespace nightjar {

Visit::Visit(Setup setup, QObject* parent)
    : QObject(parent), m_setup(std::move(setup)), m_worker(m_setup.loadNetwork)
{
    connect(&m_worker, &Worker::advanced, this, [this](JobId id, double fraction) {
        if (id == m_runId) {
            m_fraction = fraction;
            m_timeLeft.update(fraction, TimeLeft::Clock::now());
            emit advanced(fraction);
        }
    });
    connect(&m_worker, &Worker::regionFinished, this, [this](JobId id, const Rect& region) {
        if (id == m_runId) {
            emit regionFinished(region);
        }
    });
    connect(&m_worker, &Worker::finished, this, &Visit::finish);
}

void Visit::begin(const std::filesystem::path& photo)
{
    end();
    m_openId = m_worker.submit(OpenJob{photo});
}

void Visit::end()
{
    for (JobId* id : {&m_openId, &m_runId, &m_exportId}) {
        m_worker.cancel(std::exchange(*id, 0));
    }
    ++m_turn;
    m_preparing = false;
    m_photo.reset();
    m_live.reset();
    m_result.reset();
    m_fraction = 0.0;
}

std::shared_ptr<const ComparedPictures> Visit::pictures() const
{
    if (!m_photo) {
        return nullptr;
    }
    const PhotoInfo& info = m_photo->mosaic->info();
    return std::make_shared<const ComparedPictures>(
        ComparedPictures{.before = m_photo->before,
                         .after = m_result ? m_result->afterPyramid : std::shared_ptr<const Pyramid>(m_live),
                         .colour = m_photo->mosaic->colour(),
                         .orientation = Orientation(info.orientation),
                         .afterFinishedAt = m_result ? m_result->displayRatio : std::nullopt,
                         .pixelAspect = info.pixelAspect});
}

std::optional<double> Visit::secondsLeft() const
{
    return m_runId == 0 ? std::nullopt : m_timeLeft.seconds(TimeLeft::Clock::now());
}

void Visit::denoise()
{
    m_live = std::make_shared<LivePyramid>(m_photo->before);
    m_timeLeft = TimeLeft(m_costs.secondsFor(m_setup.choice.model.name, m_setup.choice.precision,
                                             m_photo->mosaic->size().area()));
    m_runId = m_worker.submit(DenoiseJob{.photo = *m_photo,
                                         .model = m_setup.choice.model,
                                         .precision = m_setup.choice.precision,
                                         .memoryBudget = 0,
                                         .noise = m_setup.choice.noise,
                                         .tileSide = m_setup.tileSide,
                                         .live = m_live});
}

template <class Work>
void Visit::prepare(Work work)
{
    m_preparing = true;
    const unsigned turn = m_turn;
    const auto answer = [this, turn](auto act) {
        QMetaObject::invokeMethod(
            this,
            [this, turn, act] {
                if (turn == m_turn) {
                    m_preparing = false;
                    act();
                }
            },
            Qt::QueuedConnection);
    };
    m_preparation = std::jthread([work, answer] { work(answer); });
}

std::uintmax_t Visit::mostBytesOfPicture() const
{
    return mostBytes(m_photo->mosaic->size().area(), m_setup.format);
}

void Visit::save(const SavePlace& place)
{
    if (!m_result || isSaving()) {
        return;
    }
    m_place = place;
    prepare([this, place, path = m_photo->path, format = m_setup.format, bytes = mostBytesOfPicture(),
             available = m_setup.available](const auto& answer) {
        try {
            const auto target = freeTarget(place, path, format, bytes, available);
            answer([this, target] { write(target); });
        } catch (...) {
            const auto trouble = saveTrouble(place, bytes, available, failureOf(std::current_exception()));
            answer([this, trouble] { emit notSaved(trouble); });
        }
    });
}

void Visit::write(const std::filesystem::path& target)
{
    m_exportId = m_worker.submit(ExportJob{.photo = *m_photo,
                                           .after = m_result->after,
                                           .strength = 1.0,
                                           .settings = {.format = m_setup.format,
                                                        .develop = {.exposureEv = m_photo->autoExposure.ev,
                                                                    .displayRatio = m_result->displayRatio},
                                                        .metadataFrom = m_photo->path},
                                           .target = target});
}

void Visit::finish(JobId id, const JobResult& result)
{
    const bool opening = id == m_openId;
    const bool running = id == m_runId;
    const bool exporting = id == m_exportId;
    if (!opening && !running && !exporting) {
        return; // of a guest who has gone
    }
    (opening ? m_openId : running ? m_runId : m_exportId) = 0;
    if (const auto* failure = std::get_if<Failure>(&result)) {
        if (exporting) {
            prepare([this, failure = *failure, place = m_place, bytes = mostBytesOfPicture(),
                     available = m_setup.available](const auto& answer) {
                const auto trouble = saveTrouble(place, bytes, available, failure);
                answer([this, trouble] { emit notSaved(trouble); });
            });
        } else {
            emit failed(*failure);
        }
    } else if (const auto* photo = std::get_if<Photo>(&result)) {
        m_photo = *photo;
        denoise();
        emit opened();
    } else if (const auto* comparison = std::get_if<DenoisedPhoto>(&result)) {
        m_result = *comparison;
        m_costs.learn(comparison->model, comparison->precision, m_photo->mosaic->size().area(),
                      comparison->seconds);
        emit denoised();
    } else if (const auto* exported = std::get_if<Exported>(&result)) {
        emit saved(exported->target);
    }
}

} // namespace nightjar
