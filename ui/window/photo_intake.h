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

/// Brings photos into a window: dropped files and folders, or files chosen in a dialog. Folders are searched
/// in the background.
class PhotoIntake : public QObject
{
    Q_OBJECT

public:
    explicit PhotoIntake(QWidget& window);
    /// Stops running searches.
    ~PhotoIntake() override;

    void askForPhotos();

signals:
    void chosen(const std::vector<std::filesystem::path>& photos);
    /// The dropped raw photos and those in dropped folders. May be empty.
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
