// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/pages/photos_page.h"

#include "ui/style/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace nightjar {

PhotosPage::PhotosPage(QWidget* parent)
    : KioskPage(parent), m_grid(new PhotoGrid(m_photos)), m_title(kiosk::makeTitle({})), m_empty(new QLabel),
      m_stack(new QStackedLayout)
{
    m_empty->setProperty("kioskBody", true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_grid);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    constexpr int gridMargin = 10; // aligns the pictures, which have their own margin, with the title
    column->setContentsMargins(gridMargin, 2 * theme::grid, gridMargin, 0);
    column->setSpacing(theme::grid);
    m_title->setContentsMargins(6, 0, 6, 0);
    column->addWidget(m_title);
    column->addLayout(m_stack, 1);
    setContent(content);
    m_primary = addPrimary(tr("Remove noise"), QStringLiteral("denoise"));
    connect(&m_search, &PhotoSearch::found, this, &PhotosPage::found);
    connect(&m_search, &PhotoSearch::unreadable, this, [this] {
        m_photos.clear();
        showCount(Search::Failed);
    });
    connect(m_grid, &PhotoGrid::choiceChanged, this,
            [this] { m_primary->setEnabled(m_grid->chosen().has_value()); });
    connect(m_primary, &QPushButton::clicked, this, [this] {
        if (const auto photo = m_grid->chosen()) {
            emit chosen(*photo);
        }
    });
}

void PhotosPage::show(const PhotoSource& source)
{
    m_source = source;
    m_photos.clear();
    showCount(Search::Runs);
    if (source.kind == PhotoSource::Kind::WatchedFolder) {
        m_search.watch(source.folder);
    } else {
        m_search.search(source.folder);
    }
}

void PhotosPage::clear()
{
    m_search.stop();
    m_photos.clear();
}

void PhotosPage::rest()
{
    m_search.stop();
    m_photos.rest();
}

void PhotosPage::found(const std::vector<std::filesystem::path>& photos)
{
    if (m_source.kind == PhotoSource::Kind::WatchedFolder) {
        m_photos.addFirst(photos);
    } else {
        m_photos.set(photos);
    }
    showCount(Search::Ended);
}

void PhotosPage::showCount(Search search)
{
    const int count = m_photos.rowCount();
    m_stack->setCurrentIndex(count > 0 ? 1 : 0);
    m_primary->setVisible(count > 0);
    m_primary->setEnabled(m_grid->chosen().has_value());
    if (search == Search::Runs) {
        m_title->setText(m_source.name);
        m_empty->setText(tr("Looking for photos…"));
    } else if (search == Search::Failed) {
        m_title->setText(m_source.name);
        m_empty->setText(m_source.isDrive()
                             ? tr("It cannot be read. Take it out and put it in again, or use another one.")
                             : tr("This folder cannot be read now. Please ask the staff for help."));
    } else if (count == 0) {
        m_title->setText(m_source.name);
        m_empty->setText(m_source.kind == PhotoSource::Kind::WatchedFolder
                             ? tr("No photo has come in yet. It shows here as soon as one does.")
                             : tr("It has no raw photos.\nNightjar needs photos that a camera set to “RAW” "
                                  "writes, not JPEGs."));
    } else {
        m_title->setText(count == 1 ? tr("Choose a photo · %1 has one").arg(m_source.name)
                                    : tr("Choose a photo · %1 has %2").arg(m_source.name).arg(count));
    }
    setAccessibleName(m_title->text());
}

} // namespace nightjar
