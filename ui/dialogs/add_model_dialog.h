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

/// By which names there are models.
struct ModelNames
{
    std::set<std::string> taken;
    std::vector<UnavailableModel> unavailable; ///< cannot be chosen, so that another may take their place
};

/// Makes a model of a file: asks under which name and by which recipe it was made, and, of a program, whether
/// it may be run at all. What cannot be used is said where it is asked.
class AddModelDialog : public QDialog
{
    Q_OBJECT

public:
    AddModelDialog(JobRunner& jobs, std::filesystem::path file, ModelStore store, ModelNames names,
                   QWidget* parent = nullptr);

signals:
    void added(const nightjar::ModelInfo& model);

private:
    /// The one whose place a model of that name takes, or null.
    [[nodiscard]] const UnavailableModel* replacedBy(const std::string& name) const;
    /// As the left-out model was, where the file is of one.
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
