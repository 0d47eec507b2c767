// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/queue/photo_queue.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QSettings;

namespace nightjar {

class QueueRunner;
class PhotoList;
class QueueModel;

/// Shows the queue, its progress and its failures, and the export settings of photos added next.
class QueuePanel : public QWidget
{
    Q_OBJECT

public:
    QueuePanel(QueueRunner& queueRunner, const PhotoList& photos, QWidget* parent = nullptr);

    /// Small, because the hidden panel must not widen the window.
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 200}; }

    /// The format, folder and name pattern chosen here; other settings are default.
    [[nodiscard]] QueueOrder order() const;
    /// The same three settings, kept between sessions.
    void load(QSettings& settings);
    void save(QSettings& settings) const;
    /// Shows a problem with these settings; empty: none.
    void showProblem(const QString& sentence);
    /// The watched folder; empty: none.
    void setWatched(const QString& folder);
    /// Whether the window's run is paused: the queue then waits for it.
    void setRunPaused(bool paused);

signals:
    /// Queue all open photos that are not queued yet.
    void addAsked();
    /// Watch a folder.
    void watchAsked(const QString& folder);
    void watchStopped();
    void closed();

private:
    void buildRows();
    QPushButton* addButton(const QString& text, const QString& toolTip);
    /// Offers the photos' own folders again if another folder was chosen.
    void offerFolders();
    void askForFolder();
    void watchOrStop();
    void setFolder(const QString& folder);
    void showState();
    [[nodiscard]] int currentRow() const;
    template <class Action>
    void onCurrent(Action action);

    QueueRunner& m_queueRunner;
    QueueModel* m_model;
    QListView* m_list;
    QLabel* m_summary;
    QLabel* m_fullDisk; ///< why the queue paused itself
    QLabel* m_problem;
    QPushButton* m_pause;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_skip;
    QPushButton* m_retry;
    QPushButton* m_failures;
    QPushButton* m_clear;
    QComboBox* m_format;
    QPushButton* m_folder;
    QLineEdit* m_pattern;
    QPushButton* m_watch;
    QPushButton* m_add;
    QString m_watched;
    QString m_folderPath; ///< empty: next to each photo
    bool m_runPaused = false;
};

} // namespace nightjar
