// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <filesystem>
#include <vector>

class QMenu;
class QSettings;
class QWidget;

namespace nightjar {

/// The most recently opened photos, latest first, kept between sessions, and their menu.
class RecentPhotos : public QObject
{
    Q_OBJECT

public:
    explicit RecentPhotos(QWidget& window);

    [[nodiscard]] const std::vector<std::filesystem::path>& paths() const { return m_paths; }
    /// Adds photos opened together; the first becomes the latest.
    void add(const std::vector<std::filesystem::path>& photos);
    void clear();

    void load(QSettings& settings);
    void save(QSettings& settings) const;

    /// The menu: open others, the recent photos (disabled if missing), and clear the list.
    [[nodiscard]] QMenu* menu() { return m_menu; }

signals:
    void changed();
    void chosen(const std::vector<std::filesystem::path>& photo);
    void othersWanted();

private:
    void fillMenu();

    std::vector<std::filesystem::path> m_paths;
    QMenu* m_menu;
};

} // namespace nightjar
