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

/// The queue: what is in it, how far it is, what failed; and what photos that are added shall become.
class QueuePanel : public QWidget
{
    Q_OBJECT

public:
    QueuePanel(QueueRunner& queueRunner, const PhotoList& photos, QWidget* parent = nullptr);

    /// Small: while it is hidden it must not widen the window, and where it is shown there is room for it.
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 200}; }

    /// Format, folder and names as they are chosen here; the rest of the settings is another's.
    [[nodiscard]] QueueOrder order() const;
    /// The same three, from one session to the next.
    void load(QSettings& settings);
    void save(QSettings& settings) const;
    /// Says below the choices what is wrong with them; empty: nothing.
    void showProblem(const QString& sentence);
    /// The folder whose photos are queued as they come; empty: none is watched.
    void setWatched(const QString& folder);
    /// Whether a run beside the queue has the worker and is paused: then nothing of the queue can begin.
    void setRunPaused(bool paused);

signals:
    /// All photos that are open and not in the queue are to be put into it.
    void addAsked();
    /// What comes into a folder is to be queued.
    void watchAsked(const QString& folder);
    void watchStopped();
    void closed();

private:
    void buildRows();
    QPushButton* addButton(const QString& text, const QString& toolTip);
    /// The way back to each photo's own folder, where another was chosen.
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
    QLabel* m_fullDisk; ///< why the queue has paused by itself
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
    QString m_folderPath; ///< empty: beside each photo
    bool m_runPaused = false;
};

} // namespace nightjar
