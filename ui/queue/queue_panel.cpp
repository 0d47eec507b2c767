// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/queue/queue_panel.h"

#include "ui/queue/queue_delegate.h"
#include "ui/queue/queue_model.h"
#include "ui/queue/queue_runner.h"
#include "ui/session/photo_list.h"
#include "ui/style/export_formats.h"
#include "ui/style/theme.h"
#include "ui/style/wording.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScroller>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace nightjar {

QueuePanel::QueuePanel(QueueRunner& queueRunner, const PhotoList& photos, QWidget* parent)
    : QWidget(parent), m_queueRunner(queueRunner), m_model(new QueueModel(queueRunner, photos, this)),
      m_list(new QListView), m_summary(new QLabel), m_fullDisk(new QLabel), m_problem(new QLabel),
      m_format(new QComboBox), m_pattern(new QLineEdit)
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new QueueDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(tr("Queue"));
    QScroller::grabGesture(m_list->viewport(), QScroller::TouchGesture);
    for (QLabel* warning : {m_fullDisk, m_problem}) {
        warning->setProperty("warning", true);
        warning->setWordWrap(true);
        warning->hide();
    }

    m_pause = addButton(tr("Pause"), tr("Pause after the current tile"));
    m_up = addButton(tr("Up"), tr("Move the selected photo up"));
    m_down = addButton(tr("Down"), tr("Move the selected photo down"));
    m_skip = addButton(tr("Skip"), tr("Skip the selected photo"));
    m_retry = addButton(tr("Retry"), tr("Retry the selected photo, or all that failed"));
    m_failures = addButton(tr("Failures"), tr("Show only what failed"));
    m_failures->setCheckable(true);
    m_clear = addButton(tr("Clear"),
                        tr("Remove finished, failed and skipped photos from the list (pictures are kept)"));
    m_folder = addButton(tr("Next to each photo"), tr("Where the pictures go"));
    m_watch = addButton(tr("Watch folder…"), tr("Queue every photo added to a folder"));
    m_watch->setObjectName(QStringLiteral("watch"));
    m_add = addButton(tr("Queue all open photos"), tr("Queue every open photo with the model chosen now"));
    m_add->setProperty("primary", true);
    for (const ExportFormat& format : exportFormats) {
        m_format->addItem(exportFormatName(format), static_cast<int>(format.format));
    }
    m_format->setAccessibleName(tr("Format"));
    m_pattern->setText(QStringLiteral("{name}-clean"));
    m_pattern->setAccessibleName(tr("Names of the pictures"));
    m_pattern->setToolTip(tr("Placeholders: {name}, {model}, {iso}, {date}, {time} and {counter}"));
    buildRows();

    connect(m_pause, &QPushButton::clicked, this,
            [this] { m_queueRunner.setPaused(!m_queueRunner.isPaused()); });
    connect(m_up, &QPushButton::clicked, this,
            [this] { onCurrent([this](std::uint64_t id) { m_queueRunner.move(id, -1); }); });
    connect(m_down, &QPushButton::clicked, this,
            [this] { onCurrent([this](std::uint64_t id) { m_queueRunner.move(id, 1); }); });
    connect(m_skip, &QPushButton::clicked, this,
            [this] { onCurrent([this](std::uint64_t id) { m_queueRunner.skip(id); }); });
    connect(m_retry, &QPushButton::clicked, this, [this] {
        if (currentRow() >= 0) {
            onCurrent([this](std::uint64_t id) { m_queueRunner.retry(id); });
        } else {
            m_queueRunner.retryFailed();
        }
    });
    connect(m_failures, &QPushButton::toggled, m_model, &QueueModel::showFailuresOnly);
    connect(m_clear, &QPushButton::clicked, this, [this] { m_queueRunner.removeFinished(); });
    connect(m_watch, &QPushButton::clicked, this, &QueuePanel::watchOrStop);
    connect(m_folder, &QPushButton::clicked, this, &QueuePanel::offerFolders);
    connect(m_add, &QPushButton::clicked, this, &QueuePanel::addAsked);
    connect(m_pattern, &QLineEdit::textEdited, this, [this] { showProblem({}); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &QueuePanel::showState);
    connect(&queueRunner, &QueueRunner::changed, this, &QueuePanel::showState);
    showState();
}

QueueOrder QueuePanel::order() const
{
    QueueOrder order;
    order.settings.format = static_cast<ImageFormat>(m_format->currentData().toInt());
    order.folder = m_folderPath.toStdString();
    order.pattern = m_pattern->text().toStdString();
    return order;
}

void QueuePanel::showProblem(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void QueuePanel::setRunPaused(bool paused)
{
    if (std::exchange(m_runPaused, paused) != paused) {
        showState();
    }
}

void QueuePanel::buildRows()
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(2 * theme::grid, theme::grid, 2 * theme::grid, theme::grid);
    rows->setSpacing(theme::grid);
    const auto addRow = [rows](std::initializer_list<QWidget*> widgets) {
        auto* row = new QHBoxLayout;
        row->setSpacing(theme::grid);
        for (QWidget* widget : widgets) {
            row->addWidget(widget);
        }
        rows->addLayout(row);
        return row;
    };
    auto* title = new QLabel(tr("Queue"));
    title->setProperty("title", true);
    m_summary->setProperty("quiet", true);
    auto* close = addButton(tr("Back to the photo"), tr("Hide the queue; it goes on (Q)"));
    connect(close, &QPushButton::clicked, this, &QueuePanel::closed);
    addRow({title, m_summary, close})->setStretch(1, 1);
    rows->addWidget(m_fullDisk);
    rows->addWidget(m_list, 1);
    addRow({m_pause, m_up, m_down, m_skip, m_retry, m_failures, m_clear});
    addRow({m_format, m_folder, m_pattern})->setStretch(2, 1);
    addRow({m_watch, m_add})->setStretch(1, 1);
    rows->addWidget(m_problem);
}

QPushButton* QueuePanel::addButton(const QString& text, const QString& toolTip)
{
    auto* button = new QPushButton(text);
    button->setToolTip(toolTip);
    return button;
}

void QueuePanel::offerFolders()
{
    if (m_folderPath.isEmpty()) {
        askForFolder();
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Next to each photo")), &QAction::triggered, this, [this] { setFolder({}); });
    connect(menu->addAction(tr("Save to another folder…")), &QAction::triggered, this,
            &QueuePanel::askForFolder);
    menu->popup(m_folder->mapToGlobal(QPoint(0, m_folder->height())));
}

void QueuePanel::askForFolder()
{
    auto* dialog = new QFileDialog(this, tr("Where the pictures go"), m_folderPath);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &QueuePanel::setFolder);
    dialog->open();
}

void QueuePanel::watchOrStop()
{
    if (!m_watched.isEmpty()) {
        emit watchStopped();
        return;
    }
    auto* dialog = new QFileDialog(this, tr("Watch a folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &QueuePanel::watchAsked);
    dialog->open();
}

void QueuePanel::setWatched(const QString& folder)
{
    m_watched = folder;
    QString name = QDir(folder).dirName();
    name.replace(QLatin1Char('&'), QStringLiteral("&&"));
    m_watch->setText(folder.isEmpty() ? tr("Watch folder…") : tr("Stop watching “%1”").arg(name));
    m_watch->setToolTip(folder.isEmpty() ? tr("Queue every photo added to a folder")
                                         : tr("%1: new photos are queued automatically").arg(folder));
}

void QueuePanel::setFolder(const QString& folder)
{
    m_folderPath = folder;
    QString name = QDir(folder).dirName();
    name.replace(QLatin1Char('&'), QStringLiteral("&&"));
    m_folder->setText(folder.isEmpty() ? tr("Next to each photo") : tr("Save to %1").arg(name));
    m_folder->setToolTip(folder.isEmpty() ? tr("Where the pictures go") : folder);
}

void QueuePanel::load(QSettings& settings)
{
    if (const QString folder = settings.value(QStringLiteral("queueFolder")).toString(); !folder.isEmpty()) {
        setFolder(folder);
    }
    m_pattern->setText(settings.value(QStringLiteral("queuePattern"), m_pattern->text()).toString());
    const std::string format = settings.value(QStringLiteral("queueFormat")).toString().toStdString();
    const auto found = std::ranges::find(exportFormats, format, &ExportFormat::key);
    m_format->setCurrentIndex(found == exportFormats.end() ? 0
                                                           : static_cast<int>(found - exportFormats.begin()));
}

void QueuePanel::save(QSettings& settings) const
{
    settings.setValue(QStringLiteral("queueFolder"), m_folderPath);
    settings.setValue(QStringLiteral("queuePattern"), m_pattern->text());
    settings.setValue(QStringLiteral("queueFormat"),
                      QLatin1String(exportFormats[static_cast<std::size_t>(m_format->currentIndex())].key));
}

void QueuePanel::showState()
{
    const std::vector<QueueEntry> entries = m_queueRunner.entries();
    const auto count = [&](QueueState state) {
        return static_cast<int>(std::ranges::count(entries, state, &QueueEntry::state));
    };
    const int failed = count(QueueState::Failed);
    const int done = count(QueueState::Done);
    QString summary = tr("%1 of %2 done").arg(done).arg(entries.size());
    if (failed > 0) {
        summary += tr(", %n failed", nullptr, failed);
    }
    if (m_queueRunner.isPaused()) {
        summary += tr(", paused");
    } else if (m_runPaused && m_queueRunner.isRunning() && count(QueueState::Running) == 0) {
        summary += tr(", waits for the paused run");
    }
    m_summary->setText(entries.empty() ? tr("Open photos, choose a model, and add them here.") : summary);
    const std::optional<FullDisk> full = m_queueRunner.fullDisk();
    if (full) {
        m_fullDisk->setText(tr("The disk of %1 is full: %2 left, %3 needed. Free some space, then resume.")
                                .arg(QString::fromStdString(full->folder.string()), bytesText(full->free),
                                     bytesText(full->needed)));
    }
    m_fullDisk->setVisible(full.has_value());
    m_pause->setText(m_queueRunner.isPaused() ? tr("Resume") : tr("Pause"));
    m_pause->setEnabled(m_queueRunner.isPaused() || m_queueRunner.isRunning());
    const int row = currentRow();
    const bool chosen = row >= 0;
    const QueueState state = chosen ? m_model->stateAt(row) : QueueState::Done;
    m_up->setEnabled(chosen && row > 0 && !m_failures->isChecked());
    m_down->setEnabled(chosen && row + 1 < m_model->rowCount() && !m_failures->isChecked());
    m_skip->setEnabled(chosen && state == QueueState::Waiting);
    m_retry->setEnabled(chosen ? state == QueueState::Failed || state == QueueState::Skipped : failed > 0);
    m_failures->setText(failed > 0 ? tr("Failures (%1)").arg(failed) : tr("Failures"));
    m_failures->setEnabled(failed > 0 || m_failures->isChecked());
    m_clear->setEnabled(done + failed + count(QueueState::Skipped) > 0);
}

int QueuePanel::currentRow() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() && current.row() < m_model->rowCount() ? current.row() : -1;
}

template <class Action>
void QueuePanel::onCurrent(Action action)
{
    const int row = currentRow();
    if (row < 0) {
        return;
    }
    const std::uint64_t id = m_model->idAt(row);
    action(id);
    if (const int now = m_model->rowOf(id); now >= 0) {
        m_list->setCurrentIndex(m_model->index(now));
    }
}

} // namespace nightjar
