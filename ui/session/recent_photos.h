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

/// The photos that were opened last, the latest first, from one session to the next; and the menu of them.
class RecentPhotos : public QObject
{
    Q_OBJECT

public:
    explicit RecentPhotos(QWidget& window);

    [[nodiscard]] const std::vector<std::filesystem::path>& paths() const { return m_paths; }
    /// Photos that were opened together; the first becomes the latest.
    void add(const std::vector<std::filesystem::path>& photos);
    void clear();

    void load(QSettings& settings);
    void save(QSettings& settings) const;

    /// A way to open others, the recent ones, and one to forget them. What is not there any more cannot be
    /// chosen.
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
