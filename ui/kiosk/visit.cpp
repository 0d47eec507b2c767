// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/visit.h"

#include "core/photo/photo_run.h"
#include "ui/session/deliver_to.h"

#include <exception>
#include <utility>

namespace nightjar {

Visit::Visit(Setup setup, QObject* parent)
    : QObject(parent), m_setup(std::move(setup)), m_jobs(m_setup.loadNetwork, deliverTo(*this))
{
}

void Visit::begin(const std::filesystem::path& photo)
{
    end();
    m_opening = m_jobs.submit(OpenJob{photo}, [this](const auto& result) { finishOpening(result); });
}

void Visit::end()
{
    m_opening.reset();
    m_run.reset();
    m_export.reset();
    ++m_turn;
    m_preparing = false;
    m_photo.reset();
    m_result.reset();
}

std::shared_ptr<const ComparedPictures> Visit::pictures() const
{
    if (!m_photo) {
        return nullptr;
    }
    const PhotoInfo& info = m_photo->mosaic->info();
    return std::make_shared<const ComparedPictures>(ComparedPictures{
        .before = m_photo->before,
        .after = m_result ? m_result->afterPyramid : std::shared_ptr<const Pyramid>(m_run->live()),
        .colour = m_photo->mosaic->colour(),
        .orientation = Orientation(info.orientation),
        .displayRatio = m_result ? m_result->displayRatio : std::nullopt,
        .pixelAspect = info.pixelAspect});
}

std::optional<double> Visit::secondsLeft() const
{
    return m_run ? m_run->secondsLeft() : std::nullopt;
}

void Visit::denoise()
{
    const RunChoice& choice = m_setup.choice;
    m_run = std::make_unique<WatchedRun>(
        m_jobs,
        WatchedRun::Setup{.photo = *m_photo,
                          .choice = choice,
                          .tileSide = m_setup.tileSide,
                          .expectedSeconds = m_costs.secondsFor(choice.model.name, choice.precision,
                                                                m_photo->mosaic->size().area())},
        WatchedRun::Events{.advanced = [this](double fraction) { emit advanced(fraction); },
                           .regionFinished = [this](const Rect& region) { emit regionFinished(region); },
                           .finished = [this](const auto& result) { finishRun(result); }});
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
    m_export = m_jobs.submit(ExportJob{.photo = *m_photo,
                                       .after = m_result->after,
                                       .strength = 1.0,
                                       .settings = {.format = m_setup.format,
                                                    .develop = {.exposureEv = m_photo->autoExposure.ev,
                                                                .displayRatio = m_result->displayRatio},
                                                    .metadataFrom = m_photo->path},
                                       .target = target},
                             [this](const auto& result) { finishExport(result); });
}

void Visit::finishOpening(const JobResult<Photo>& result)
{
    if (const auto* photo = std::get_if<Photo>(&result)) {
        m_photo = *photo;
        denoise();
        emit opened();
    } else if (const auto* failure = std::get_if<Failure>(&result)) {
        emit failed(*failure);
    }
}

void Visit::finishRun(const JobResult<DenoisedPhoto>& result)
{
    if (const auto* denoisedPhoto = std::get_if<DenoisedPhoto>(&result)) {
        m_result = *denoisedPhoto;
        m_costs.learn(m_setup.choice.model.name, m_setup.choice.precision, m_photo->mosaic->size().area(),
                      m_result->record.seconds);
        emit denoised();
    } else if (const auto* failure = std::get_if<Failure>(&result)) {
        emit failed(*failure);
    }
}

void Visit::finishExport(const JobResult<std::filesystem::path>& result)
{
    if (const auto* target = std::get_if<std::filesystem::path>(&result)) {
        emit saved(*target);
    } else if (const auto* failure = std::get_if<Failure>(&result)) {
        prepare([this, failure = *failure, place = m_place, bytes = mostBytesOfPicture(),
                 available = m_setup.available](const auto& answer) {
            const auto trouble = saveTrouble(place, bytes, available, failure);
            answer([this, trouble] { emit notSaved(trouble); });
        });
    }
}

} // namespace nightjar
