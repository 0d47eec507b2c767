// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/kiosk_window.h"

#include "ui/kiosk/held_corner.h"
#include "ui/kiosk/idle_notice.h"
#include "ui/kiosk/pages/attract_page.h"
#include "ui/kiosk/pages/camera_page.h"
#include "ui/kiosk/pages/photos_page.h"
#include "ui/kiosk/pages/picture_page.h"
#include "ui/kiosk/pages/pin_page.h"
#include "ui/kiosk/pages/source_page.h"
#include "ui/kiosk/pages/status_page.h"
#include "ui/style/error_text.h"

#include <QCloseEvent>
#include <QIcon>
#include <QPushButton>

#include <utility>

namespace nightjar {

KioskWindow::KioskWindow(Setup setup)
    : m_setup(std::move(setup)), m_lock(m_setup.pinHash),
      m_camera(m_setup.settings.camera, m_setup.longestShot),
      m_drives(m_setup.mountsFile, m_setup.settings.driveFolders),
      m_visit({.loadNetwork = m_setup.loadNetwork,
               .choice = m_setup.choice,
               .format = m_setup.settings.format,
               .tileSide = m_setup.tileSide,
               .available = m_setup.available}),
      m_attract(new AttractPage), m_sources(new SourcePage), m_photos(new PhotosPage),
      m_shot(new CameraPage(m_camera)), m_picture(new PicturePage(m_visit)), m_words(new StatusPage),
      m_pin(new PinPage(m_lock)), m_notice(new IdleNotice(*this)),
      m_corner(new HeldCorner(*this, m_setup.cornerHold))
{
    setWindowTitle(QStringLiteral("Nightjar"));
    setWindowIcon(QIcon(QStringLiteral(":/nightjar/nightjar.svg")));
    for (QWidget* page :
         {static_cast<QWidget*>(m_attract), static_cast<QWidget*>(m_sources), static_cast<QWidget*>(m_photos),
          static_cast<QWidget*>(m_shot), static_cast<QWidget*>(m_picture), static_cast<QWidget*>(m_words),
          static_cast<QWidget*>(m_pin)}) {
        addWidget(page);
    }
    connectPages();
    connectWork();
    if (m_lock.hasPin()) {
        showAttract();
    } else {
        m_pin->choose();
        go(m_pin);
    }
}

KioskWindow::~KioskWindow() = default;

void KioskWindow::connectPages()
{
    connect(m_attract, &AttractPage::begun, this, [this] {
        if (currentWidget() == m_attract) { // ignored during PIN entry
            startOver();
        }
    });
    connect(m_sources, &KioskPage::startOver, this, &KioskWindow::showAttract);
    for (KioskPage* page : {static_cast<KioskPage*>(m_photos), static_cast<KioskPage*>(m_shot),
                            static_cast<KioskPage*>(m_picture), static_cast<KioskPage*>(m_words)}) {
        connect(page, &KioskPage::startOver, this, &KioskWindow::startOver);
    }
    connect(m_sources, &SourcePage::chosen, this, &KioskWindow::choose);
    connect(m_photos, &PhotosPage::chosen, this, &KioskWindow::develop);
    connect(m_shot, &CameraPage::shooting, this, &KioskWindow::watchIdle);
    connect(m_picture, &PicturePage::saveChosen, this, &KioskWindow::save);
    connect(m_words, &StatusPage::actionChosen, this, &KioskWindow::actOnWords);
    connect(m_pin, &KioskPage::startOver, this, [this] { go(m_beforePin); });
    connect(m_pin, &PinPage::chosen, this, &KioskWindow::keepPin);
    connect(m_pin, &PinPage::opened, this, [this] {
        m_leaving = true;
        close();
    });
    connect(m_corner, &HeldCorner::held, this, &KioskWindow::askForPin);
}

void KioskWindow::connectWork()
{
    connect(&m_drives, &DriveWatch::changed, this, &KioskWindow::drivesChanged);
    connect(&m_camera, &Camera::taken, this, &KioskWindow::develop);
    connect(&m_camera, &Camera::failed, this, [this](const QString& sentence) {
        tell(Telling::Failed, tr("The camera took no photo."),
             sentence + QLatin1Char('\n') + tr("Try again, or ask the staff for help."));
    });
    connect(&m_visit, &Visit::denoised, this, [this] {
        if (m_showsSample) {
            m_attract->setPictures(m_visit.pictures(), m_visit.photo()->autoExposure.ev);
            m_visit.end();
            m_showsSample = false;
        } else {
            watchIdle();
        }
    });
    connect(&m_visit, &Visit::saved, this, &KioskWindow::tellSaved);
    connect(&m_visit, &Visit::notSaved, this, &KioskWindow::tellNotSaved);
    connect(&m_visit, &Visit::failed, this, &KioskWindow::fail);
    connect(&m_idle, &IdleWatch::runningOut, m_notice, &IdleNotice::showSeconds);
    connect(&m_idle, &IdleWatch::touched, m_notice, &QWidget::hide);
    connect(&m_idle, &IdleWatch::ranOut, this, [this] {
        if (currentWidget() == m_pin) {
            go(m_beforePin); // PIN entry was abandoned
        } else {
            showAttract();
        }
    });
}

void KioskWindow::startOver()
{
    m_visit.end();
    m_camera.forget();
    m_photos->clear();
    m_picture->clear();
    m_place.reset();
    m_telling = Telling::Nothing;
    m_showsSample = false;
    showSources();
}

void KioskWindow::showAttract()
{
    startOver();
    go(m_attract);
    if (!m_attract->hasPictures() && !m_setup.samplePhoto.empty()) {
        m_showsSample = true;
        m_visit.begin(m_setup.samplePhoto);
    }
}

void KioskWindow::showSources()
{
    std::vector<SourcePage::Choice> choices;
    for (const Drive& drive : m_drives.drives()) {
        const auto kind =
            drive.kind == Drive::Kind::Card ? PhotoSource::Kind::Card : PhotoSource::Kind::Stick;
        choices.push_back({{kind, drive.folder, drive.name, drive.readOnly}, {}});
    }
    if (const auto& folder = m_setup.settings.watchFolder; !folder.empty()) {
        std::error_code ignored;
        choices.push_back(
            {{PhotoSource::Kind::WatchedFolder, folder, QString::fromStdString(folder.filename().string())},
             std::filesystem::is_directory(folder, ignored) ? QString() : tr("Not there now")});
    }
    if (m_camera.isOffered()) {
        choices.push_back({{PhotoSource::Kind::Camera, {}, tr("Camera")},
                           m_camera.isThere() ? QString() : tr("None on this machine")});
    }
    m_sources->show(choices);
    arrive(m_sources);
}

void KioskWindow::choose(const PhotoSource& source)
{
    m_source = source;
    if (source.kind == PhotoSource::Kind::Camera) {
        m_shot->reset();
        go(m_shot);
    } else {
        m_photos->show(source);
        go(m_photos);
    }
}

void KioskWindow::develop(const std::filesystem::path& photo)
{
    m_telling = Telling::Nothing;
    m_picture->clear();
    m_visit.begin(photo);
    arrive(m_picture);
}

void KioskWindow::fail(const Failure& failure)
{
    if (m_showsSample) { // the idle page then has no photo
        m_visit.end();
        m_showsSample = false;
        return;
    }
    qWarning("%s", failure.detail.c_str());
    tellFailed(failure.code);
}

void KioskWindow::drivesChanged()
{
    const bool sourceIsGone = m_source.isDrive() && !m_drives.has(m_source.folder);
    if (page() == m_sources) {
        showSources();
    } else if (page() == m_photos && sourceIsGone) {
        startOver();
    } else if (page() != m_words) {
        return;
    } else if (m_telling == Telling::Failed && sourceIsGone) { // reading failed a moment earlier
        tellFailed(m_failed);
    } else if (m_telling == Telling::SaveFailed && m_place->isDrive && !m_drives.has(m_place->root)) {
        tellGone(m_place->root, m_place->name);
    } else if (m_telling == Telling::NoPlace &&
               savePlace(m_source, m_setup.settings.saveFolder, m_drives.drives())) {
        save();
    } else if (m_telling == Telling::NoPlace || m_telling == Telling::SaveFailed) {
        offerToSave();
    }
}

void KioskWindow::actOnWords()
{
    switch (m_telling) {
    case Telling::NoPlace:
    case Telling::SaveFailed:
        if (m_otherPlace) {
            saveOn(*m_otherPlace);
        } else {
            save();
        }
        break;
    case Telling::Saved:
    case Telling::Failed:
        m_visit.end();
        if (m_source.isDrive() && !m_drives.has(m_source.folder)) {
            startOver();
        } else {
            choose(m_source);
        }
        break;
    case Telling::Saving:
    case Telling::Nothing:
        break;
    }
}

void KioskWindow::askForPin()
{
    if (currentWidget() != m_pin) {
        m_beforePin = currentWidget();
        m_pin->ask();
        go(m_pin);
    }
}

void KioskWindow::keepPin(const std::string& pin)
{
    try {
        const std::string hash = hashOfPin(pin);
        writePinFile(m_setup.pinFile, hash);
        m_lock.setHash(hash);
    } catch (const Error& error) {
        m_pin->choose();
        m_pin->showProblem(errorText({error.code(), error.what()}).problem);
        return;
    }
    showAttract();
}

QWidget* KioskWindow::page() const
{
    return currentWidget() == m_pin ? m_beforePin : currentWidget();
}

void KioskWindow::go(QWidget* page)
{
    setCurrentWidget(page);
    page->setFocus();
    if (page != m_photos && page != m_pin) {
        m_photos->rest();
    }
    watchIdle();
}

void KioskWindow::arrive(QWidget* page)
{
    if (currentWidget() == m_pin) {
        m_beforePin = page;
        watchIdle();
    } else {
        go(page);
    }
}

void KioskWindow::watchIdle()
{
    m_notice->hide();
    const bool choosesPin = currentWidget() == m_pin && m_pin->isChoosing();
    if (currentWidget() == m_attract || choosesPin || m_visit.isBusy() || m_camera.isShooting()) {
        m_idle.stop();
    } else {
        const bool saved = currentWidget() == m_words && m_telling == Telling::Saved;
        m_idle.start(saved ? m_setup.settings.thanksPause : m_setup.settings.pause);
    }
}

void KioskWindow::closeEvent(QCloseEvent* event)
{
    event->setAccepted(m_leaving);
}

void KioskWindow::keyPressEvent(QKeyEvent* event)
{
    event->accept(); // no key closes the kiosk
}

} // namespace nightjar
