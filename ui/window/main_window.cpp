// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/main_window.h"

#include "ui/compare/compare_bar.h"
#include "ui/compare/comparison_view.h"
#include "ui/dialogs/key_help.h"
#include "ui/panels/budget_section.h"
#include "ui/panels/filmstrip.h"
#include "ui/panels/histogram_view.h"
#include "ui/panels/photo_card.h"
#include "ui/panels/photo_header.h"
#include "ui/panels/preset_control.h"
#include "ui/panels/settings_panel.h"
#include "ui/queue/queue_panel.h"
#include "ui/queue/queue_runner.h"
#include "ui/session/recent_photos.h"
#include "ui/session/session.h"
#include "ui/style/error_text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/memory_gauge.h"
#include "ui/widgets/message_page.h"
#include "ui/widgets/primary_button.h"
#include "ui/window/model_actions.h"
#include "ui/window/photo_intake.h"
#include "ui/window/picture_output.h"
#include "ui/window/queue_actions.h"
#include "ui/window/run_control.h"
#include "ui/window/settings_history.h"
#include "ui/window/stage_message.h"
#include "ui/window/unavailable_models.h"
#include "ui/window/window_layout.h"
#include "ui/window/window_menu.h"
#include "ui/window/window_state.h"

#include <QDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QShortcut>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace nightjar {
namespace {

constexpr double keyZoomFactor = 1.5;

std::shared_ptr<const ComparedPictures> picturesOf(const Photo& photo, const Session& session)
{
    return std::make_shared<const ComparedPictures>(ComparedPictures{
        photo.before, session.after(), photo.mosaic->colour(), Orientation(photo.mosaic->info().orientation),
        session.displayRatio(), photo.mosaic->info().pixelAspect});
}

bool isHoldKey(const QKeyEvent& event)
{
    return event.key() == Qt::Key_B || event.key() == Qt::Key_Space;
}

} // namespace

MainWindow::MainWindow(Setup setup)
    : m_samplePhoto(std::move(setup.samplePhoto)), m_stateFile(std::move(setup.stateFile)),
      m_session(new Session(std::move(setup.loadNetwork), setup.tileSide, this)),
      m_queueRunner(new QueueRunner(setup.queueFile, setup.models, m_session->jobs(), this))
{
    m_parts = std::make_unique<WindowParts>(
        makeParts(m_session->photos(), *m_queueRunner, std::move(setup.models), setup.appearance));
    if (setup.previewModel) {
        m_session->setPreviewModel(*setup.previewModel);
    }
    m_layout = new WindowLayout(*this, *m_parts);
    m_intake = new PhotoIntake(*this);
    m_run = new RunControl(*m_session, *m_parts, this);
    m_output = new PictureOutput(*m_session, *m_parts->notice, *this);
    m_models = new ModelActions(*m_session, *m_parts, std::move(setup.store), *this);
    m_models->setUnavailable(setup.unavailable);
    m_queueActions = new QueueActions(*m_session, *m_queueRunner, *m_parts, setup.tileSide, this);
    m_recent = new RecentPhotos(*this);
    m_parts->message->setRecentMenu(m_recent->menu());
    setWindowTitle(QStringLiteral("Nightjar"));
    setWindowIcon(QIcon(QStringLiteral(":/nightjar/nightjar.svg")));
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::ClickFocus);
    setFocus(); // no control has the focus at the start
    connectSession();
    connectParts();
    m_presets = new PresetControl(*m_session, *m_parts->settings, this);
    m_history = new SettingsHistory(*m_session, *m_parts, this);
    connect(m_presets, &PresetControl::changed, this, &MainWindow::remember);
    addShortcuts();
    if (!m_stateFile.empty()) {
        recall(m_stateFile, remembered());
    }
    m_history->withoutSteps([] {}); // restoring the state is not a step
    connect(&m_queueActions->folderWatcher(), &FolderWatcher::stateChanged, this, &MainWindow::remember);
    if (const auto untold = notToldYet(m_stateFile, setup.unavailable); !untold.empty()) {
        const ErrorText text = leftOutText(untold);
        m_parts->notice->showProblem(text.problem, text.advice);
    }
    showCurrent();
    const std::vector<QueueEntry> queued = m_queueRunner->entries();
    showQueue(std::ranges::any_of(queued, [](const QueueEntry& entry) { // resumed work is shown
        return entry.state == QueueState::Waiting || entry.state == QueueState::Running;
    }));
}

MainWindow::~MainWindow()
{
    // Dialogs have job handles, which must not outlive the session.
    qDeleteAll(findChildren<QDialog*>(Qt::FindDirectChildrenOnly));
}

void MainWindow::remember()
{
    if (!m_stateFile.empty()) {
        nightjar::remember(m_stateFile, remembered());
    }
}

Remembered MainWindow::remembered()
{
    return {*this, *m_session, *m_parts, *m_recent, m_presets->book(), *m_output, *m_queueActions};
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    remember();
    QWidget::closeEvent(event);
}

void MainWindow::open(const std::vector<std::filesystem::path>& paths)
{
    std::vector<std::filesystem::path> absolute;
    for (const auto& path : paths) {
        absolute.push_back(std::filesystem::absolute(path).lexically_normal());
    }
    m_session->open(absolute);
    if (!absolute.empty()) {
        m_recent->add(absolute);
        remember();
    }
}

void MainWindow::connectSession()
{
    connect(m_session, &Session::currentChanged, this, &MainWindow::showCurrent);
    connect(m_session, &Session::afterChanged, this, [this] {
        if (m_shown) {
            m_parts->view->setAfter(m_session->after(), m_session->displayRatio());
            m_parts->histogram->setPictures(picturesOf(*m_session->current()->photo, *m_session));
        }
    });
    connect(m_session, &Session::regionFinished, m_parts->view, &ComparisonView::refreshAfter);
    connect(m_session, &Session::regionFinished, m_parts->histogram, &HistogramView::refresh);
    connect(m_session, &Session::pausedChanged, this, &MainWindow::showStage);
    connect(m_session, &Session::runEnded, this, &MainWindow::remember);
    connect(m_session, &Session::failed, this, [this](const Failure& failure) {
        const ErrorText text = errorText(failure);
        m_parts->notice->showProblem(text.problem, text.advice);
    });
    connect(&m_session->photos(), &QAbstractItemModel::rowsInserted, this,
            [this] { m_layout->setPhotoCount(m_session->photos().rowCount()); });
    m_layout->setPhotoCount(0);
}

void MainWindow::connectParts()
{
    connect(m_intake, &PhotoIntake::chosen, this, &MainWindow::open);
    connect(m_intake, &PhotoIntake::dropped, this, &MainWindow::takeDropped);
    connect(m_parts->openButton, &QToolButton::clicked, m_intake, &PhotoIntake::askForPhotos);
    connect(m_recent, &RecentPhotos::chosen, this, &MainWindow::open);
    connect(m_recent, &RecentPhotos::othersWanted, m_intake, &PhotoIntake::askForPhotos);
    connect(m_recent, &RecentPhotos::changed, this, [this] {
        const bool offered = !m_recent->paths().empty();
        m_parts->openButton->setMenu(offered ? m_recent->menu() : nullptr);
        m_parts->openButton->setPopupMode(QToolButton::InstantPopup);
        showStage();
    });
    connect(m_parts->menu, &WindowMenu::helpWanted, this, [this] { (new KeyHelp(this))->open(); });
    connect(m_parts->menu, &WindowMenu::languageChosen, m_parts->notice, &Banner::showSuccess);
    connect(m_parts->queueButton, &QToolButton::clicked, this, &MainWindow::showQueue);
    connect(m_parts->queue, &QueuePanel::closed, this, [this] { showQueue(false); });
    connect(m_layout, &WindowLayout::queueShown, m_run, &RunControl::setInBackground);
    connect(m_parts->message, &MessagePage::actionChosen, m_intake, &PhotoIntake::askForPhotos);
    connect(m_parts->exportButton, &QPushButton::clicked, m_output, &PictureOutput::exportToFile);
    connect(m_parts->filmstrip, &Filmstrip::chosen, m_session, &Session::select);
    connect(m_parts->compareBar, &CompareBar::modeChosen, this, &MainWindow::compare);
    connect(m_parts->compareBar, &CompareBar::beforeHeld, m_parts->view, &ComparisonView::holdBefore);
    connect(m_parts->compareBar, &CompareBar::fitChosen, m_parts->view, &ComparisonView::fit);
    connect(m_parts->compareBar, &CompareBar::fullSizeChosen, m_parts->view,
            [this] { m_parts->view->setScale(1.0); });
    connect(m_parts->compareBar, &CompareBar::doubleSizeChosen, m_parts->view,
            [this] { m_parts->view->setScale(2.0); });
    connect(m_parts->view, &ComparisonView::zoomChanged, m_parts->compareBar, &CompareBar::setZoom);
    connect(m_parts->view, &ComparisonView::focusChanged, this, [this](const Rect& part) {
        m_models->setFocus(part);
        m_session->setFocus(part);
    });
    connect(&m_parts->settings->budget(), &BudgetSection::chosen, m_queueRunner,
            &QueueRunner::setMemoryBudget);
    connect(m_parts->gauge, &MemoryGauge::clicked, this, [this] {
        m_parts->settings->budget().expand();
        m_layout->showSettings(m_parts->settings->budget());
    });
    connect(m_models, &ModelActions::added, m_queueRunner, &QueueRunner::addModel);
    connect(m_models, &ModelActions::measured, m_run, &RunControl::showCost);
    connect(m_parts->settings, &SettingsPanel::lookChanged, this, [this](const PhotoLook& look) {
        m_session->setLook(look);
        m_parts->view->setLook({look.exposureEv, look.strength, m_marksClipped});
        m_parts->histogram->setLook({look.exposureEv, look.strength});
    });
    connect(m_parts->histogram, &HistogramView::marksClippedChosen, this, [this](bool marked) {
        m_marksClipped = marked;
        const PhotoLook& look = m_parts->settings->look();
        m_parts->view->setLook({look.exposureEv, look.strength, marked});
    });
    connect(m_parts->settings, &SettingsPanel::choiceChanged, this, [this] {
        m_session->setNoise(m_parts->settings->choice().noise);
        m_session->choose(m_parts->settings->choice());
        m_run->planAnew();
        m_run->showActions();
    });
}

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    ComparisonView* view = m_parts->view;
    add(QKeySequence::Open, [this] { m_intake->askForPhotos(); });
    add(Qt::CTRL | Qt::Key_E, [this] { m_output->exportToFile(); });
    add(QKeySequence::Copy, [this] { m_output->copy(); });
    add(Qt::Key_Q, [this] { showQueue(!m_layout->isQueueShown()); });
    add(Qt::CTRL | Qt::Key_Return, [this] { m_parts->primary->click(); });
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_O, [this] { showRecent(); });
    add(QKeySequence::Undo, [this] { m_history->undo(); });
    for (const Qt::Key key : {Qt::Key_Y, Qt::Key_Z}) { // Ctrl+Y, Ctrl+Shift+Z: programs differ
        add(key == Qt::Key_Y ? Qt::CTRL | key : Qt::CTRL | Qt::SHIFT | key, [this] { m_history->redo(); });
    }
    add(QKeySequence::Quit, [this] { close(); });
    add(Qt::Key_Escape, [this] {
        if (m_session->isRunning()) {
            m_run->runOrCancel();
        } else {
            m_layout->setDrawerOpen(false);
        }
    });
    add(Qt::Key_S, [this] { compare(CompareMode::Split); });
    add(Qt::Key_D, [this] { compare(CompareMode::SideBySide); });
    add(Qt::Key_P, [this] { m_run->pauseOrResume(); });
    add(Qt::Key_C, [this] { m_parts->histogram->toggleMarks(); });
    add(Qt::Key_X, [this] { compare(CompareMode::Difference); });
    add(Qt::Key_L, [this] { compare(CompareMode::Loupe); });
    add(Qt::Key_F, [view] { view->fit(); });
    add(Qt::Key_1, [view] { view->setScale(1.0); });
    add(Qt::Key_2, [view] { view->setScale(2.0); });
    add(Qt::Key_Plus, [view] { view->zoomBy(keyZoomFactor); });
    add(Qt::Key_Equal, [view] { view->zoomBy(keyZoomFactor); });
    add(Qt::Key_Minus, [view] { view->zoomBy(1.0 / keyZoomFactor); });
    add(Qt::Key_PageDown, [this] { stepThroughPhotos(1); });
    add(Qt::Key_PageUp, [this] { stepThroughPhotos(-1); });
    for (const Qt::Key key : {Qt::Key_F1, Qt::Key_Question}) {
        add(key, [this] { (new KeyHelp(this))->open(); });
    }
    add(Qt::Key_F10, [this] {
        m_layout->showMenuButton();
        m_parts->menu->showMenu();
    });
    add(Qt::Key_F11, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_layout->resizeTo(event->size());
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (isHoldKey(*event) && !event->isAutoRepeat()) {
        m_parts->view->holdBefore(true);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void MainWindow::keyReleaseEvent(QKeyEvent* event)
{
    if (isHoldKey(*event) && !event->isAutoRepeat()) {
        m_parts->view->holdBefore(false);
    } else {
        QWidget::keyReleaseEvent(event);
    }
}

void MainWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && !isActiveWindow() && m_parts) {
        m_parts->view->holdBefore(false); // the key's release goes to another window
    }
}

void MainWindow::takeDropped(const std::vector<std::filesystem::path>& photos)
{
    if (photos.empty()) {
        m_parts->notice->showProblem(tr("No raw photos found in what you dropped."),
                                     tr("Drop raw files, or a folder that has some."));
        return;
    }
    open(photos);
    if (m_layout->isQueueShown()) {
        m_queueActions->add(photos);
    }
}

void MainWindow::showQueue(bool shown)
{
    m_layout->setQueueShown(shown);
}

void MainWindow::addModel(const std::filesystem::path& file)
{
    m_models->addModel(file);
}

void MainWindow::showRecent()
{
    const QWidget* from =
        m_parts->openButton->isVisible() ? static_cast<QWidget*>(m_parts->openButton) : m_parts->message;
    // Not within the key event: a menu opened there would disable the window's next shortcut.
    QTimer::singleShot(0, m_recent, [this, place = from->mapToGlobal(from->rect().center())] {
        m_recent->menu()->popup(place);
    });
}

void MainWindow::compare(CompareMode mode)
{
    m_parts->view->setMode(mode);
    m_parts->compareBar->setMode(mode);
}

void MainWindow::stepThroughPhotos(int step)
{
    const int row = m_session->currentRow() + step;
    if (row >= 0 && row < m_session->photos().rowCount()) {
        m_session->select(row);
    }
}

void MainWindow::showCurrent()
{
    const PhotoEntry* entry = m_session->current();
    m_parts->header->setPhoto(entry,
                              entry != nullptr && !m_samplePhoto.empty() && entry->path == m_samplePhoto);
    if (entry != nullptr) {
        m_parts->filmstrip->setCurrentRow(m_session->currentRow());
    }
    const auto mosaic = entry != nullptr && entry->photo ? entry->photo->mosaic : nullptr;
    if (mosaic != m_shown) {
        m_shown = mosaic;
        m_history->withoutSteps([&] {
            m_parts->settings->setPhoto(entry);
            m_presets->meetPhoto();
        });
        const PhotoLook& look = m_parts->settings->look();
        m_parts->view->setLook({look.exposureEv, look.strength, m_marksClipped});
        const auto pictures = mosaic ? picturesOf(*entry->photo, *m_session) : nullptr;
        m_parts->view->setPictures(pictures);
        m_parts->histogram->setLook({look.exposureEv, look.strength});
        m_parts->histogram->setPictures(pictures);
        m_run->showFidelity();
        m_run->planAnew();
        m_parts->view->setFocus();
    }
    m_layout->setEmpty(entry == nullptr);
    showStage();
    m_run->showCost();
    m_run->showActions();
}

void MainWindow::showStage()
{
    const PhotoEntry* entry = m_session->current();
    if (entry != nullptr && entry->photo) {
        m_layout->showPicture();
        return;
    }
    m_parts->message->show(stageMessage(*m_session, !m_recent->paths().empty()));
    m_layout->showMessage();
}

} // namespace nightjar
