// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kiosk/pages/kiosk_page.h"
#include "ui/kiosk/pages/photo_grid.h"
#include "ui/kiosk/photo_search.h"
#include "ui/kiosk/photo_source.h"

#include <filesystem>

class QStackedLayout;

namespace nightjar {

/// The page to choose a photo from a card, a USB drive or a folder.
class PhotosPage : public KioskPage
{
    Q_OBJECT

public:
    explicit PhotosPage(QWidget* parent = nullptr);

    void show(const PhotoSource& source);
    /// Clears the photos and stops the search.
    void clear();
    /// Stops background work while another page is shown.
    void rest();

    [[nodiscard]] QPushButton& primary() { return *m_primary; }
    [[nodiscard]] PhotoGrid& grid() { return *m_grid; }

signals:
    void chosen(const std::filesystem::path& photo);

private:
    void found(const std::vector<std::filesystem::path>& photos);
    enum class Search
    {
        Runs,
        Ended,
        Failed
    };
    void showCount(Search search);

    PhotoSource m_source;
    PhotoGridModel m_photos;
    PhotoSearch m_search;
    PhotoGrid* m_grid;
    QLabel* m_title;
    QLabel* m_empty;
    QStackedLayout* m_stack;
    QPushButton* m_primary;
};

} // namespace nightjar
