// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/add_model_dialog.h"

#include "core/model/model_json.h"
#include "core/network/model_info.h"
#include "ui/style/error_text.h"
#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace nightjar {
namespace {

constexpr int margin = 2 * theme::grid;
constexpr int narrowest = 480;

QString nameOf(const std::filesystem::path& file)
{
    return QString::fromStdString(file.filename().string());
}

} // namespace

AddModelDialog::AddModelDialog(JobRunner& jobs, std::filesystem::path file, ModelStore store,
                               ModelNames names, QWidget* parent)
    : QDialog(parent), m_jobs(jobs), m_file(std::move(file)), m_store(std::move(store)),
      m_names(std::move(names)), m_name(new QLineEdit(QString::fromStdString(modelNameFor(m_file)))),
      m_amplified(new QRadioButton(tr("The recipe of Learning to See in the Dark"))),
      m_stabilised(new QRadioButton(tr("nightjar-train"))), m_state(new QLabel),
      m_addButton(new QPushButton(tr("Add")))
{
    setWindowTitle(tr("Add model"));
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("panel"));
    setMinimumWidth(narrowest);
    auto* title = new QLabel(tr("Add %1 as a model").arg(nameOf(m_file)));
    title->setProperty("title", true);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    auto* nameLabel = new QLabel(tr("Name"));
    nameLabel->setBuddy(m_name);
    m_name->setAccessibleName(tr("Name"));
    for (QRadioButton* choice : {m_amplified, m_stabilised}) {
        choice->setMinimumHeight(theme::target);
    }
    m_amplified->setChecked(true);
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_addButton->setProperty("primary", true);
    m_addButton->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"));

    auto* actions = new QHBoxLayout;
    actions->setSpacing(theme::grid);
    actions->addStretch();
    actions->addWidget(cancel);
    actions->addWidget(m_addButton);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme::grid);
    layout->addWidget(title);
    layout->addSpacing(theme::grid);
    layout->addWidget(nameLabel);
    layout->addWidget(m_name);
    layout->addSpacing(theme::grid);
    layout->addWidget(new QLabel(tr("Made by")));
    layout->addWidget(m_amplified, 0, Qt::AlignLeft);
    layout->addWidget(m_stabilised, 0, Qt::AlignLeft);
    layout->addWidget(m_state);
    layout->addStretch();
    layout->addLayout(actions);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_addButton, &QPushButton::clicked, this, [this] { add(false); });
    connect(m_name, &QLineEdit::textEdited, this, &AddModelDialog::showName);
    proposeSame();
    showName();
}

const UnavailableModel* AddModelDialog::replacedBy(const std::string& name) const
{
    const auto found = std::ranges::find(m_names.unavailable, name, &UnavailableModel::name);
    return found == m_names.unavailable.end() ? nullptr : &*found;
}

void AddModelDialog::proposeSame()
{
    std::error_code ignored;
    for (const UnavailableModel& model : m_names.unavailable) {
        const std::filesystem::path folder = model.wantsConsent ? model.file.parent_path() : model.file;
        if (!std::filesystem::equivalent(folder, m_file.parent_path(), ignored)) {
            continue;
        }
        m_name->setText(QString::fromStdString(model.name));
        try {
            const bool isAmplified = readModelInfo(folder).domain == Domain::Amplified;
            (isAmplified ? m_amplified : m_stabilised)->setChecked(true);
        } catch (const Error&) { // the model's recipe is damaged too
        }
    }
}

void AddModelDialog::showName()
{
    const bool replaces = replacedBy(nameNow()) != nullptr;
    showState(replaces ? tr("It replaces the unavailable model of that name.") : QString(), false);
}

std::string AddModelDialog::nameNow() const
{
    return m_name->text().trimmed().toStdString();
}

void AddModelDialog::add(bool trustProgram)
{
    const std::string name = nameNow();
    if (m_names.taken.contains(name)) {
        showState(tr("A model of that name exists. Choose another name."), true);
        return;
    }
    setBusy(true);
    showState(tr("Testing it…"), false);
    m_job = m_jobs.submit(
        ImportJob{.file = m_file,
                  .store = m_store,
                  .settings = {.name = name,
                               .domain = m_amplified->isChecked() ? Domain::Amplified : Domain::Stabilised,
                               .trustProgram = trustProgram,
                               .overwrite = replacedBy(name) != nullptr ? Overwrite::Yes : Overwrite::No}},
        [this](const auto& result) { finish(result); });
}

void AddModelDialog::finish(const JobResult<ImportJob::Result>& result)
{
    setBusy(false);
    showName();
    if (const auto* imported = std::get_if<ImportJob::Result>(&result)) {
        if (const auto* model = std::get_if<ModelInfo>(imported)) {
            emit added(*model);
            accept();
        } else {
            askForConsent();
        }
    } else if (const auto* failure = std::get_if<Failure>(&result)) {
        showState(failure->code == ErrorCode::FileExists
                      ? tr("A model of that name exists. Choose another name.")
                      : errorText(*failure).problem,
                  true);
    }
}

void AddModelDialog::askForConsent()
{
    auto* question = new QMessageBox(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("Run a program?"));
    question->setTextFormat(Qt::PlainText);
    question->setText(tr("%1 is a program, not just weights.").arg(nameOf(m_file)));
    question->setInformativeText(
        tr("Running it lets it do whatever you can do on this computer, such as reading, changing or sending "
           "your files. Nightjar cannot look into it. Run it only if you trust who made it.\n\n"
           "Your consent is remembered for this very file."));
    QPushButton* refuse = question->addButton(tr("Do not run it"), QMessageBox::RejectRole);
    QPushButton* consent = question->addButton(tr("I trust it, run it"), QMessageBox::AcceptRole);
    question->setDefaultButton(refuse);
    question->setEscapeButton(refuse);
    connect(question, &QMessageBox::buttonClicked, this, [this, consent](QAbstractButton* pressed) {
        if (pressed == consent) {
            add(true);
        } else {
            showState(tr("It was not run, and not added."), false);
        }
    });
    question->open();
}

void AddModelDialog::showState(const QString& text, bool isProblem)
{
    m_state->setText(text);
    m_state->setVisible(!text.isEmpty());
    m_state->setProperty("warning", isProblem);
    m_state->setProperty("quietBody", !isProblem);
    m_state->style()->unpolish(m_state);
    m_state->style()->polish(m_state);
}

void AddModelDialog::setBusy(bool busy)
{
    for (QWidget* control : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_amplified),
                             static_cast<QWidget*>(m_stabilised), static_cast<QWidget*>(m_addButton)}) {
        control->setEnabled(!busy);
    }
}

} // namespace nightjar
