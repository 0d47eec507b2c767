// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/worker.h"

#include <QDialog>

#include <filesystem>
#include <set>
#include <string>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace nightjar {

/// Makes a model of a file: asks under which name and by which recipe it was made, and, of a program, whether
/// it may be run at all. What cannot be used is said where it is asked.
class AddModelDialog : public QDialog
{
    Q_OBJECT

public:
    /// `taken`: the names of models that there are.
    AddModelDialog(Worker& worker, std::filesystem::path file, ModelStore store, std::set<std::string> taken,
                   QWidget* parent = nullptr);
    ~AddModelDialog() override;

signals:
    void added(const nightjar::ModelInfo& model);

private:
    void add(bool trustProgram);
    void finish(const JobResult& result);
    void askForConsent();
    void showState(const QString& text, bool isProblem);
    void setBusy(bool busy);

    Worker& m_worker;
    std::filesystem::path m_file;
    ModelStore m_store;
    std::set<std::string> m_taken;
    JobId m_job = 0; ///< 0: none
    QLineEdit* m_name;
    QRadioButton* m_amplified;
    QRadioButton* m_stabilised;
    QLabel* m_state;
    QPushButton* m_addButton;
};

} // namespace nightjar
