// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main_window.h"

#include "core/job/race.h"
#include "ui/add_model_dialog.h"
#include "ui/batch.h"
#include "ui/compare_bar.h"
#include "ui/comparison_view.h"
#include "ui/error_text.h"
#include "ui/export_dialog.h"
#include "ui/filmstrip.h"
#include "ui/histogram_view.h"
#include "ui/icon.h"
#include "ui/key_help.h"
#include "ui/memory_gauge.h"
#include "ui/message_page.h"
#include "ui/notice.h"
#include "ui/photo_card.h"
#include "ui/photo_header.h"
#include "ui/photo_intake.h"
#include "ui/primary_button.h"
#include "ui/queue_order.h"
#include "ui/queue_panel.h"
#include "ui/race_dialog.h"
#include "ui/session.h"
#include "ui/settings_panel.h"
#include "ui/window_layout.h"
#include "ui/window_menu.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImage>
#include <QKeyEvent>
#include <QSettings>
#include <QShortcut>
#include <QStyle>
#include <QToolButton>

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

namespace nightjar {
namespace {

constexpr std::chrono::milliseconds clockInterval{500};
constexpr std::chrono::milliseconds planDelay{150};
/// Enough to see what noise becomes, and soon done on a small computer; pixels.
constexpr Size racedPart{512, 512};
constexpr double keyZoomFactor = 1.5;

std::shared_ptr<const ComparedPictures> picturesOf(const Photo& photo, const Session& session)
{
    return std::make_shared<const ComparedPictures>(ComparedPictures{
        photo.before, session.after(), photo.mosaic->colour(), Orientation(photo.mosaic->info().orientation),
        session.afterFinishedAt(), photo.mosaic->info().pixelAspect});
}

bool isHoldKey(const QKeyEvent& event)
{
    return event.key() == Qt::Key_B || event.key() == Qt::Key_Space;
}

} // namespace

MainWindow::MainWindow(Setup setup)
    : m_samplePhoto(std::move(setup.samplePhoto)), m_tileSide(setup.tileSide),
      m_store(std::move(setup.store)), m_memoryFile(std::move(setup.memoryFile)),
      m_session(new Session(std::move(setup.loadNetwork), setup.tileSide, this)),
      m_batch(new Batch(setup.queueFile, setup.models, m_session->worker(), this))
{
    auto* exportButton = new QPushButton(icon(QStringLiteral("export")), tr("Export…"));
    exportButton->setToolTip(tr("Write the picture to a file (Ctrl+E)"));
    auto* openButton = new QToolButton;
    openButton->setIcon(icon(QStringLiteral("open")));
    openButton->setText(tr("Open"));
    openButton->setToolTip(tr("Open raw photos (Ctrl+O)"));
    auto* queueButton = new QToolButton;
    queueButton->setIcon(icon(QStringLiteral("queue")));
    queueButton->setText(tr("Queue"));
    queueButton->setToolTip(tr("Denoise many photos one after the other (Q)"));
    queueButton->setCheckable(true);
    for (QAbstractButton* button :
         {static_cast<QAbstractButton*>(exportButton), static_cast<QAbstractButton*>(openButton),
          static_cast<QAbstractButton*>(queueButton)}) {
        button->setIconSize({theme::iconSize + theme::iconGap, theme::iconSize});
    }
    m_parts = std::make_unique<WindowParts>(WindowParts{
        .view = new ComparisonView,
        .message = new MessagePage,
        .header = new PhotoHeader,
        .notice = new Notice,
        .compareBar = new CompareBar,
        .filmstrip = new Filmstrip(m_session->photos()),
        .histogram = new HistogramView,
        .card = new PhotoCard,
        .settings = new SettingsPanel(std::move(setup.models)),
        .gauge = new MemoryGauge,
        .primary = new PrimaryButton,
        .pauseButton = new QToolButton,
        .exportButton = exportButton,
        .openButton = openButton,
        .queueButton = queueButton,
        .queue = new QueuePanel(*m_batch, m_session->photos()),
        .menu = new WindowMenu(setup.appearance),
    });
    m_parts->pauseButton->setIconSize({theme::iconSize, theme::iconSize});
    m_parts->pauseButton->hide();
    if (setup.previewModel) {
        m_session->setPreviewModel(*setup.previewModel);
    }
    m_layout = new WindowLayout(*this, *m_parts);
    m_intake = new PhotoIntake(*this);
    m_clock.setInterval(clockInterval);
    m_planDelay.setInterval(planDelay);
    m_planDelay.setSingleShot(true);
    setWindowTitle(QStringLiteral("Nightjar"));
    setWindowIcon(QIcon(QStringLiteral(":/nightjar/nightjar.svg")));
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::ClickFocus);
    setFocus(); // no control looks chosen before the person chooses one
    connectSession();
    connectParts();
    addShortcuts();
    recall();
    showCurrent();
    const std::vector<BatchEntry> queued = m_batch->entries();
    showQueue(std::ranges::any_of(queued, [](const BatchEntry& entry) { // what goes on is to be seen
        return entry.state == BatchState::Waiting || entry.state == BatchState::Running;
    }));
}

MainWindow::~MainWindow()
{
    // A dialog may have to cancel what the session's worker does for it.
    qDeleteAll(findChildren<QDialog*>(Qt::FindDirectChildrenOnly));
}

void MainWindow::recall()
{
    if (m_memoryFile.empty()) {
        return;
    }
    QSettings memory(QString::fromStdString(m_memoryFile.string()), QSettings::IniFormat);
    m_session->costs().load(memory);
    restoreGeometry(memory.value(QStringLiteral("window")).toByteArray());
}

void MainWindow::remember()
{
    if (m_memoryFile.empty()) {
        return;
    }
    QSettings memory(QString::fromStdString(m_memoryFile.string()), QSettings::IniFormat);
    m_session->costs().save(memory);
    memory.setValue(QStringLiteral("window"), saveGeometry());
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
}

void MainWindow::connectSession()
{
    connect(m_session, &Session::currentChanged, this, &MainWindow::showCurrent);
    connect(m_session, &Session::afterChanged, this, [this] {
        if (m_shown) {
            m_parts->view->setAfter(m_session->after(), m_session->afterFinishedAt());
            m_parts->histogram->setPictures(picturesOf(*m_session->current()->photo, *m_session));
        }
        showFidelity();
        showActions();
    });
    connect(m_session, &Session::regionFinished, m_parts->view, &ComparisonView::refreshAfter);
    connect(m_session, &Session::regionFinished, m_parts->histogram, &HistogramView::refresh);
    connect(m_session, &Session::memoryShort, this, [this] {
        m_parts->notice->showProblem(tr("Memory is getting short: the run goes on in smaller tiles."),
                                     tr("It takes a little longer. Closing other programs helps."));
    });
    connect(m_session, &Session::runStarted, this, [this] {
        m_cancelling = false;
        m_clock.start();
        m_parts->notice->hide();
        showActions();
    });
    connect(m_session, &Session::runAdvanced, this, &MainWindow::showProgress);
    connect(m_session, &Session::pausedChanged, this, [this] {
        showActions();
        showStage();
    });
    connect(m_session, &Session::runEnded, this, [this] {
        m_clock.stop();
        remember();
        showActions();
        m_planDelay.start();
    });
    connect(m_session, &Session::planned, this, [this](std::size_t peakBytes) {
        m_predictedPeak = peakBytes;
        m_parts->gauge->setPredictedPeak(peakBytes);
        showCost();
    });
    connect(m_session, &Session::exported, this, [this](const std::filesystem::path& target) {
        m_parts->notice->showSuccess(tr("Saved as %1").arg(QString::fromStdString(target.string())));
        showActions();
    });
    connect(m_session, &Session::rendered, this, [this](const std::shared_ptr<const DisplayImage>& picture) {
        const Size size = picture->size;
        QGuiApplication::clipboard()->setImage(
            QImage(picture->rgb.data(), size.width, size.height, 3 * size.width, QImage::Format_RGB888)
                .copy());
        m_parts->notice->showSuccess(tr("The picture is in the clipboard"));
    });
    connect(m_session, &Session::failed, this, [this](const Failure& failure) {
        const ErrorText text = errorText(failure);
        m_parts->notice->showProblem(text.problem, text.advice);
        showActions();
    });
    connect(&m_session->photos(), &QAbstractItemModel::rowsInserted, this,
            [this] { m_layout->setPhotoCount(m_session->photos().rowCount()); });
    connect(&m_clock, &QTimer::timeout, this, &MainWindow::showProgress);
    connect(&m_planDelay, &QTimer::timeout, this, [this] { m_session->plan(m_parts->settings->choice()); });
    m_layout->setPhotoCount(0);
}

void MainWindow::connectParts()
{
    connect(m_intake, &PhotoIntake::chosen, this, &MainWindow::open);
    connect(m_intake, &PhotoIntake::dropped, this, &MainWindow::takeDropped);
    connect(m_parts->openButton, &QToolButton::clicked, m_intake, &PhotoIntake::askForPhotos);
    connect(m_parts->menu, &WindowMenu::helpWanted, this, [this] { (new KeyHelp(this))->open(); });
    connect(m_parts->menu, &WindowMenu::languageChosen, m_parts->notice, &Notice::showSuccess);
    connect(m_parts->queueButton, &QToolButton::clicked, this, &MainWindow::showQueue);
    connect(m_parts->queue, &QueuePanel::closed, this, [this] { showQueue(false); });
    connect(m_parts->queue, &QueuePanel::addAsked, this, [this] {
        std::vector<std::filesystem::path> photos;
        for (int row = 0; row < m_session->photos().rowCount(); ++row) {
            photos.push_back(m_session->photos().at(row).path);
        }
        enqueue(photos);
    });
    connect(m_parts->message, &MessagePage::actionChosen, m_intake, &PhotoIntake::askForPhotos);
    connect(m_parts->primary, &QPushButton::clicked, this, &MainWindow::runOrCancel);
    connect(m_parts->exportButton, &QPushButton::clicked, this, &MainWindow::askForExport);
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
        m_focus = part;
        m_session->setFocus(part);
    });
    connect(m_parts->settings, &SettingsPanel::raceWanted, this, &MainWindow::race);
    connect(m_parts->settings, &SettingsPanel::addModelWanted, this, &MainWindow::askForModel);
    m_parts->settings->setCanAddModels(m_store.has_value());
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
    connect(m_parts->pauseButton, &QToolButton::clicked, this, &MainWindow::pauseOrResume);
    connect(m_parts->settings, &SettingsPanel::choiceChanged, this, [this] {
        m_session->choose(m_parts->settings->choice());
        m_predictedPeak.reset();
        m_parts->gauge->setPredictedPeak(std::nullopt);
        showCost();
        showActions();
        m_planDelay.start();
    });
}

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    ComparisonView* view = m_parts->view;
    add(QKeySequence::Open, [this] { m_intake->askForPhotos(); });
    add(Qt::CTRL | Qt::Key_E, [this] { askForExport(); });
    add(QKeySequence::Copy, [this] { copyPicture(); });
    add(Qt::Key_Q, [this] { showQueue(!m_layout->isQueueShown()); });
    add(Qt::CTRL | Qt::Key_Return, [this] { m_parts->primary->click(); });
    add(QKeySequence::Quit, [this] { close(); });
    add(Qt::Key_Escape, [this] {
        if (m_session->isRunning()) {
            runOrCancel();
        } else {
            m_layout->setDrawerOpen(false);
        }
    });
    add(Qt::Key_S, [this] { compare(CompareMode::Split); });
    add(Qt::Key_D, [this] { compare(CompareMode::SideBySide); });
    add(Qt::Key_P, [this] { pauseOrResume(); });
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
        m_parts->view->holdBefore(false); // the release of the key goes to another window
    }
}

void MainWindow::takeDropped(const std::vector<std::filesystem::path>& photos)
{
    if (photos.empty()) {
        m_parts->notice->showProblem(tr("There is no raw photo in what was dropped."),
                                     tr("Drop raw files, or a folder that has some."));
        return;
    }
    open(photos);
    if (m_layout->isQueueShown()) {
        enqueue(photos);
    }
}

void MainWindow::askForExport()
{
    if (!m_session->canExport()) {
        return;
    }
    auto* dialog = new ExportDialog(m_session->current()->path, this);
    connect(dialog, &ExportDialog::chosen, m_session, &Session::exportTo);
    dialog->open();
}

void MainWindow::copyPicture()
{
    const PhotoEntry* entry = m_session->current();
    if (entry != nullptr && entry->photo && !m_session->canExport()) {
        m_parts->notice->showProblem(tr("The picture is not finished yet."),
                                     tr("Copy it once all of it is there."));
    }
    m_session->render();
}

void MainWindow::showQueue(bool shown)
{
    m_layout->setQueueShown(shown);
}

void MainWindow::enqueue(const std::vector<std::filesystem::path>& photos)
{
    BatchOrder order = m_parts->queue->order();
    try {
        checkNamePattern(order.pattern);
    } catch (const Error&) {
        m_parts->queue->showProblem(
            tr("Names may hold {name}, {model}, {iso}, {date}, {time} and {counter}, and no folders."));
        return;
    }
    const RunChoice choice = m_parts->settings->choice();
    order.settings.model = choice.model.name;
    order.settings.precision = choice.precision;
    order.settings.tileSide = m_tileSide;
    for (const QueueOrder& alike : queueOrders(photos, m_session->photos(), m_batch->entries(), order)) {
        m_batch->add(alike.photos, alike.order);
    }
}

void MainWindow::askForModel()
{
    auto* dialog = new QFileDialog(this, tr("Add model"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Networks (*.pth *.pt *.jit *.safetensors)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& file) { addModel(file.toStdString()); });
    dialog->open();
}

void MainWindow::addModel(const std::filesystem::path& file)
{
    m_session->pauseRun(false); // what the dialog wants would wait for it
    std::set<std::string> taken;
    for (const ModelInfo& model : m_parts->settings->models()) {
        taken.insert(model.name);
    }
    auto* dialog = new AddModelDialog(m_session->worker(), file, *m_store, std::move(taken), this);
    connect(dialog, &AddModelDialog::added, this, [this](const ModelInfo& model) {
        m_parts->settings->addModel(model);
        m_batch->addModel(model);
        m_parts->notice->showSuccess(tr("%1 was added.").arg(modelText(model)));
    });
    dialog->open();
}

void MainWindow::race()
{
    const PhotoEntry* entry = m_session->current();
    if (entry == nullptr || !entry->photo) {
        return;
    }
    m_session->pauseRun(false); // what the dialog wants would wait for it
    const Rect seen =
        m_focus.isEmpty() ? Rect{{}, {}, m_shown->size().width, m_shown->size().height} : m_focus;
    auto* dialog = new RaceDialog(
        m_session->worker(),
        {.run = m_session->runOn(*entry->photo, m_parts->settings->choice()),
         .crop = raceCrop(m_shown->size(), {seen.x + seen.width / 2, seen.y + seen.height / 2}, racedPart),
         .exposureEv = m_parts->settings->look().exposureEv},
        m_parts->settings->models(), this);
    connect(dialog, &RaceDialog::chosen, m_parts->settings, &SettingsPanel::choose);
    connect(dialog, &QDialog::finished, this, &MainWindow::showCost);
    dialog->open();
}

void MainWindow::runOrCancel()
{
    if (m_session->isRunning()) {
        m_cancelling = true;
        m_session->cancelRun();
        m_parts->primary->showCancelling();
    } else {
        m_session->denoise(m_parts->settings->choice());
    }
}

void MainWindow::pauseOrResume()
{
    if (m_session->isRunning() && !m_cancelling) {
        m_session->pauseRun(!m_session->isPaused());
    }
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
        m_parts->settings->setPhoto(entry);
        const PhotoLook& look = m_parts->settings->look();
        m_parts->view->setLook({look.exposureEv, look.strength, m_marksClipped});
        const auto pictures = mosaic ? picturesOf(*entry->photo, *m_session) : nullptr;
        m_parts->view->setPictures(pictures);
        m_parts->histogram->setLook({look.exposureEv, look.strength});
        m_parts->histogram->setPictures(pictures);
        showFidelity();
        m_predictedPeak.reset();
        m_parts->gauge->setPredictedPeak(std::nullopt);
        m_planDelay.start();
        m_parts->view->setFocus();
    }
    m_layout->setEmpty(entry == nullptr);
    showStage();
    showCost();
    showActions();
}

void MainWindow::showStage()
{
    const PhotoEntry* entry = m_session->current();
    if (entry != nullptr && entry->photo) {
        m_layout->showPicture();
        return;
    }
    MessagePage::Message message;
    if (entry == nullptr) {
        message = {.sentence = tr("Drop raw photos taken in the dark here, and see them clean."),
                   .advice = {},
                   .action = tr("Open photos…"),
                   .isPrimary = true,
                   .isProblem = false};
    } else if (entry->failure) {
        const ErrorText text = errorText(*entry->failure);
        message = {.sentence = text.problem,
                   .advice = text.advice,
                   .action = tr("Open another…"),
                   .isPrimary = false,
                   .isProblem = true};
    } else {
        const QString name = QString::fromStdString(entry->path.filename().string());
        message = {.sentence = m_session->isPaused() ? tr("%1 opens when the paused run goes on.").arg(name)
                               : m_session->isRunning() ? tr("%1 opens when the run is finished.").arg(name)
                                                        : tr("Opening %1…").arg(name),
                   .advice = {},
                   .action = {},
                   .isPrimary = false,
                   .isProblem = false};
    }
    m_parts->message->show(message);
    m_layout->showMessage();
}

void MainWindow::showActions()
{
    const PhotoEntry* entry = m_session->current();
    const bool open = entry != nullptr && entry->photo;
    const bool compared = m_session->after() != nullptr;
    m_parts->compareBar->setEnabled(open);
    m_parts->compareBar->setComparable(compared);
    const bool previews = m_session->showsPreview();
    m_parts->view->setAfterName(previews ? tr("Quick preview") : QString());
    m_parts->exportButton->setEnabled(m_session->canExport());
    const bool paused = m_session->isPaused();
    m_parts->queue->setRunPaused(paused);
    m_parts->pauseButton->setVisible(m_session->isRunning());
    m_parts->pauseButton->setEnabled(!m_cancelling);
    m_parts->pauseButton->setIcon(icon(paused ? QStringLiteral("resume") : QStringLiteral("pause")));
    m_parts->pauseButton->setToolTip(paused ? tr("Go on (P)") : tr("Pause (P)"));
    m_parts->pauseButton->setAccessibleName(paused ? tr("Go on") : tr("Pause"));
    const bool isDone = m_session->isResultOf(m_parts->settings->choice());
    m_parts->exportButton->setProperty("primary", isDone);
    m_parts->exportButton->style()->unpolish(m_parts->exportButton);
    m_parts->exportButton->style()->polish(m_parts->exportButton);
    m_parts->exportButton->setIcon(icon(QStringLiteral("export"), isDone ? theme::onAccent : theme::text));
    if (m_session->isRunning()) {
        showProgress();
    } else {
        m_parts->primary->setEnabled(open);
        m_parts->primary->offerRun(isDone ? tr("Denoise again") : tr("Denoise"), !isDone);
    }
}

void MainWindow::showProgress()
{
    if (m_session->isRunning() && !m_cancelling) {
        m_parts->primary->showProgress(m_session->runFraction(), m_session->secondsLeft(),
                                       m_session->isPaused());
    }
}

void MainWindow::showCost()
{
    const PhotoEntry* entry = m_session->current();
    std::optional<double> seconds;
    if (entry != nullptr && entry->photo) {
        const RunChoice choice = m_parts->settings->choice();
        seconds = m_session->costs().secondsFor(choice.model.name, choice.precision,
                                                entry->photo->mosaic->size().area());
    }
    m_parts->settings->setCost(m_predictedPeak, seconds);
}

void MainWindow::showFidelity()
{
    const PhotoEntry* entry = m_session->current();
    m_parts->card->setPhoto(entry);
    const bool hasResult = entry != nullptr && entry->result && !m_session->isRunningOnCurrent();
    m_parts->histogram->setClippedPart(hasResult ? std::optional(entry->result->fidelity.clippedPart)
                                                 : std::nullopt);
    m_parts->gauge->setMeasuredPeak(hasResult ? std::optional(entry->result->peakBytes) : std::nullopt);
    if (hasResult) {
        if (const QString shift = shiftText(entry->result->fidelity); !shift.isEmpty()) {
            m_parts->notice->showProblem(
                shift, tr("Look at it closely before you export, or choose another model."));
        }
    }
}

} // namespace nightjar
