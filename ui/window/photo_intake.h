// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QThreadPool>

#include <filesystem>
#include <stop_token>
#include <vector>

class QWidget;

namespace nightjar {

class DropOverlay;

/// The ways by which photos come into a window: dropped on it, in folders too, or chosen in a dialog. Folders
/// are searched in the background.
class PhotoIntake : public QObject
{
    Q_OBJECT

public:
    explicit PhotoIntake(QWidget& window);
    /// Stops what it searches.
    ~PhotoIntake() override;

    void askForPhotos();

signals:
    void chosen(const std::vector<std::filesystem::path>& photos);
    /// What was dropped, and what lies in the folders among it; it may be nothing.
    void dropped(const std::vector<std::filesystem::path>& photos);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(std::vector<std::filesystem::path> paths);

    QWidget& m_window;
    DropOverlay* m_overlay;
    std::stop_source m_stop;
    QThreadPool m_pool;
};

} // namespace nightjar
