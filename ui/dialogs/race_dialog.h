// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/job/job_runner.h"

#include <QDialog>

#include <vector>

class QButtonGroup;
class QLabel;
class QPushButton;

namespace nightjar {

class RaceRow;

/// The input of a race.
struct RaceSetup
{
    DenoiseJob run; ///< model and precision are replaced by those of each entry
    Rect crop;      ///< full-resolution pixels, sensor orientation
    double exposureEv = 0.0;
};

/// Runs every model in every useful precision on a part of the photo, one after the other, and shows time,
/// memory and result of each. The user can choose one and check it on the whole photo. Closing the dialog
/// cancels its jobs.
class RaceDialog : public QDialog
{
    Q_OBJECT

public:
    RaceDialog(JobRunner& jobs, RaceSetup setup, const std::vector<ModelInfo>& models,
               QWidget* parent = nullptr);

signals:
    void raced(const nightjar::RaceEntry& entry);
    void chosen(const QString& model, nightjar::Precision precision);

private:
    struct Entry
    {
        ModelInfo model;
        Precision precision;
        RaceRow* row;
        JobHandle racing{};
    };

    void addRows(const std::vector<ModelInfo>& models, QWidget& list);
    void begin();
    void finishEntry(const Entry& entry, const JobResult<RaceEntry>& result);
    void finishCheck(const Entry& entry, const JobResult<NetworkDifference>& result);
    void checkOrCancel();
    void showActions();
    [[nodiscard]] DenoiseJob runOf(const Entry& entry) const;
    [[nodiscard]] const Entry* selected() const;

    JobRunner& m_jobs;
    RaceSetup m_setup;
    std::vector<Entry> m_entries;
    JobHandle m_check; ///< on the whole photo
    QButtonGroup* m_rows;
    QLabel* m_asItIs;
    QLabel* m_problem;
    QPushButton* m_checkButton;
    QPushButton* m_useButton;
};

} // namespace nightjar
