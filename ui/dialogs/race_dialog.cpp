// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/race_dialog.h"

#include "core/model/model_zoo.h"
#include "core/network/base_network.h"
#include "core/raw/demosaic.h"
#include "ui/dialogs/race_row.h"
#include "ui/panels/settings_panel.h"
#include "ui/style/error_text.h"
#include "ui/style/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScroller>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

namespace nightjar {
namespace {

constexpr QSize roomy{720, 640};
constexpr int margin = 2 * theme::grid;

} // namespace

RaceDialog::RaceDialog(JobRunner& jobs, RaceSetup setup, const std::vector<ModelInfo>& models,
                       QWidget* parent)
    : QDialog(parent), m_jobs(jobs), m_setup(std::move(setup)), m_rows(new QButtonGroup(this)),
      m_asItIs(new QLabel), m_problem(new QLabel), m_checkButton(new QPushButton),
      m_useButton(new QPushButton(tr("Use this")))
{
    setWindowTitle(tr("Compare all models"));
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("panel"));
    resize(parent != nullptr ? roomy.boundedTo(parent->size()) : roomy);

    auto* list = new QWidget;
    addRows(models, *list);
    auto* scroll = new QScrollArea;
    scroll->setWidget(list);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(tr("Compare all models"));
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QScroller::grabGesture(scroll->viewport(), QScroller::TouchGesture);

    m_problem->setProperty("warning", true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_useButton->setProperty("primary", true);
    auto* close = new QPushButton(tr("Close"));
    auto* actions = new QHBoxLayout;
    actions->setContentsMargins(margin, theme::grid, margin, margin);
    actions->setSpacing(theme::grid);
    actions->addWidget(m_checkButton);
    actions->addWidget(m_problem, 1);
    actions->addStretch();
    actions->addWidget(close);
    actions->addWidget(m_useButton);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addLayout(actions);

    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_rows, &QButtonGroup::idToggled, this, &RaceDialog::showActions);
    connect(m_checkButton, &QPushButton::clicked, this, &RaceDialog::checkOrCancel);
    connect(m_useButton, &QPushButton::clicked, this, [this] {
        const Entry* entry = selected();
        emit chosen(QString::fromStdString(entry->model.name), entry->precision);
        accept();
    });
    begin();
    showActions();
}

void RaceDialog::addRows(const std::vector<ModelInfo>& models, QWidget& list)
{
    auto* layout = new QVBoxLayout(&list);
    layout->setContentsMargins(margin, margin, margin, 0);
    layout->setSpacing(theme::grid);

    auto* before = new QHBoxLayout;
    before->setContentsMargins(theme::grid, 0, theme::grid, 0);
    before->setSpacing(margin);
    m_asItIs->setFixedSize(RaceRow::pictureSize);
    before->addWidget(m_asItIs);
    auto* words = new QLabel(tr("Before. Each model runs on a %1 × %2 px sample from the centre of the view. "
                                "Time and memory are predicted for the whole photo.")
                                 .arg(m_setup.crop.width)
                                 .arg(m_setup.crop.height));
    words->setProperty("quietBody", true);
    words->setWordWrap(true);
    before->addWidget(words, 1);
    layout->addLayout(before);

    for (const ModelInfo& model : models) {
        for (const Precision precision : usablePrecisions(model)) {
            auto* row = new RaceRow(modelText(model), precisionText(precision));
            m_rows->addButton(row, static_cast<int>(m_entries.size()));
            layout->addWidget(row);
            m_entries.push_back({.model = model, .precision = precision, .row = row});
        }
    }
    layout->addStretch();
}

void RaceDialog::begin()
{
    const auto cropped = std::make_shared<const Mosaic>(cut(*m_setup.run.photo.mosaic, m_setup.crop));
    m_asItIs->setPixmap(QPixmap::fromImage(
        rowPicture(demosaicedSource(cropped), *cropped, m_setup.exposureEv, std::nullopt)));
    for (Entry& entry : m_entries) {
        entry.racing = m_jobs.submit(RaceJob{.run = runOf(entry), .crop = m_setup.crop},
                                     [this, &entry](const auto& result) { finishEntry(entry, result); },
                                     {.started = [&entry] { entry.row->showRunning(); }});
    }
}

void RaceDialog::finishEntry(const Entry& entry, const JobResult<RaceEntry>& result)
{
    if (const auto* done = std::get_if<RaceEntry>(&result)) {
        entry.row->showEntry(*done, rowPicture(sourceOf(done->picture), *done->cropped, m_setup.exposureEv,
                                               done->displayRatio));
        emit raced(*done);
    } else if (const auto* failure = std::get_if<Failure>(&result)) {
        entry.row->showProblem(errorText(*failure).problem);
    }
    showActions();
}

void RaceDialog::finishCheck(const Entry& entry, const JobResult<NetworkDifference>& result)
{
    if (const auto* difference = std::get_if<NetworkDifference>(&result)) {
        entry.row->showWholePhoto(*difference);
    } else if (const auto* failure = std::get_if<Failure>(&result)) {
        m_problem->setText(errorText(*failure).problem);
        m_problem->show();
    }
    showActions();
}

void RaceDialog::checkOrCancel()
{
    m_problem->hide();
    if (m_check.isActive()) {
        m_check.cancel();
        return;
    }
    const Entry& entry = *selected();
    m_check = m_jobs.submit(
        CheckJob{runOf(entry)}, [this, &entry](const auto& result) { finishCheck(entry, result); },
        {.advanced = [this](double fraction) {
            m_checkButton->setText(tr("Cancel check (%1 %)").arg(std::lround(100.0 * fraction)));
        }});
    showActions();
}

void RaceDialog::showActions()
{
    const Entry* entry = selected();
    m_useButton->setEnabled(entry != nullptr);
    if (!m_check.isActive()) {
        m_checkButton->setText(tr("Check whole photo"));
        m_checkButton->setToolTip(
            tr("Also denoise the whole photo in full precision and show the difference"));
        m_checkButton->setEnabled(entry != nullptr && entry->precision != Precision::Float32);
    } else {
        m_checkButton->setEnabled(true);
        if (!m_checkButton->text().startsWith(tr("Cancel check"))) {
            m_checkButton->setText(tr("Cancel check"));
        }
    }
}

DenoiseJob RaceDialog::runOf(const Entry& entry) const
{
    DenoiseJob run = m_setup.run;
    run.model = entry.model;
    run.settings.precision = entry.precision;
    return run;
}

const RaceDialog::Entry* RaceDialog::selected() const
{
    const int id = m_rows->checkedId();
    return id < 0 ? nullptr : &m_entries[static_cast<std::size_t>(id)];
}

} // namespace nightjar
