// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/job/job_runner.h"
#include "core/model/model_zoo.h"

#include <QDialog>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace nightjar {

/// The names of existing models.
struct ModelNames
{
    std::set<std::string> taken;
    std::vector<UnavailableModel> unavailable; ///< unusable; another model may replace them
};

/// Imports a model file. Asks for its name and the recipe it was trained with, and for consent if it is a
/// program. Shows errors in the dialog.
class AddModelDialog : public QDialog
{
    Q_OBJECT

public:
    AddModelDialog(JobRunner& jobs, std::filesystem::path file, ModelStore store, ModelNames names,
                   QWidget* parent = nullptr);

signals:
    void added(const nightjar::ModelInfo& model);

private:
    /// Returns the unavailable model that a model of this name would replace, or null.
    [[nodiscard]] const UnavailableModel* replacedBy(const std::string& name) const;
    /// Proposes the name and recipe of the unavailable model that the file belongs to, if any.
    void proposeSame();
    void showName();
    [[nodiscard]] std::string nameNow() const;
    void add(bool trustProgram);
    void finish(const JobResult<ImportJob::Result>& result);
    void askForConsent();
    void showState(const QString& text, bool isProblem);
    void setBusy(bool busy);

    JobRunner& m_jobs;
    std::filesystem::path m_file;
    ModelStore m_store;
    ModelNames m_names;
    JobHandle m_job;
    QLineEdit* m_name;
    QRadioButton* m_amplified;
    QRadioButton* m_stabilised;
    QLabel* m_state;
    QPushButton* m_addButton;
};

} // namespace nightjar
