// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/session/worker.h"

#include <QDialog>

#include <map>
#include <vector>

class QButtonGroup;
class QLabel;
class QPushButton;

namespace nightjar {

class RaceRow;

/// What a race is on.
struct RaceSetup
{
    DenoiseJob run; ///< its model and precision are those of each entry in turn
    Rect crop;      ///< full-resolution pixels, sensor orientation
    double exposureEv = 0.0;
};

/// Tries every model in every precision that is worth choosing on a part of the photo, one after the other,
/// and shows what each takes and gives; one of them can be chosen, and checked on the whole photo. It stops
/// what it has begun when it is closed.
class RaceDialog : public QDialog
{
    Q_OBJECT

public:
    RaceDialog(Worker& worker, RaceSetup setup, const std::vector<ModelInfo>& models,
               QWidget* parent = nullptr);
    ~RaceDialog() override;

signals:
    void chosen(const QString& model, nightjar::Precision precision);

private:
    struct Entry
    {
        ModelInfo model;
        Precision precision;
        RaceRow* row;
    };

    void addRows(const std::vector<ModelInfo>& models, QWidget& list);
    void begin();
    void finish(JobId id, const JobResult& result);
    void finishEntry(const Entry& entry, const JobResult& result);
    void finishCheck(const JobResult& result);
    void checkOrCancel();
    void showActions();
    [[nodiscard]] DenoiseJob runOf(const Entry& entry) const;
    [[nodiscard]] const Entry* selected() const;

    Worker& m_worker;
    RaceSetup m_setup;
    std::vector<Entry> m_entries;
    std::map<JobId, std::size_t> m_racing; ///< index of the entry
    JobId m_check = 0;                     ///< running on the whole photo; 0: none
    std::size_t m_checked = 0;             ///< index of the entry that it is about
    QButtonGroup* m_rows;
    QLabel* m_asItIs;
    QLabel* m_problem;
    QPushButton* m_checkButton;
    QPushButton* m_useButton;
};

} // namespace nightjar
