// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/pages/source_page.h"

#include "ui/kiosk/pages/source_tile.h"
#include "ui/style/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScroller>
#include <QVBoxLayout>

#include <algorithm>
#include <ranges>

namespace nightjar {
namespace {

constexpr int spacing = 16;

} // namespace

SourcePage::SourcePage(QWidget* parent)
    : KioskPage(parent), m_hint(new QLabel), m_tiles(new QWidget), m_grid(new QGridLayout(m_tiles))
{
    auto* title = kiosk::makeTitle(tr("Where are your photos?"));
    title->setAlignment(Qt::AlignCenter);
    setAccessibleName(title->text());
    m_hint->setProperty("kioskBody", true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(spacing);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* centred = new QWidget;
    auto* middle = new QVBoxLayout(centred);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->addStretch();
    middle->addWidget(m_tiles, 0, Qt::AlignHCenter);
    middle->addStretch();
    scroll->setWidget(centred);
    QScroller::grabGesture(scroll->viewport(), QScroller::LeftMouseButtonGesture);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(kiosk::margin, kiosk::margin, kiosk::margin, theme::grid);
    column->setSpacing(theme::grid);
    column->addWidget(title);
    column->addWidget(m_hint);
    column->addWidget(scroll, 1);
    setContent(content);
}

void SourcePage::show(const std::vector<Choice>& choices)
{
    for (QWidget* tile : m_order) {
        delete tile;
    }
    m_order.clear();
    for (const Choice& choice : choices) {
        auto* tile = new SourceTile(choice.source, choice.problem);
        connect(tile, &SourceTile::clicked, this, [this, source = choice.source] { emit chosen(source); });
        m_order.push_back(tile);
    }
    const bool anyUsable =
        std::ranges::any_of(choices, [](const Choice& choice) { return choice.problem.isEmpty(); });
    m_hint->setText(anyUsable ? tr("Insert a memory card or USB drive, or choose one below.")
                              : tr("Insert a memory card or USB drive."));
    arrange();
}

void SourcePage::resizeEvent(QResizeEvent* event)
{
    KioskPage::resizeEvent(event);
    arrange();
}

void SourcePage::arrange()
{
    const int fitting = (width() - 2 * kiosk::margin + spacing) / (SourceTile::size.width() + spacing);
    const int count = static_cast<int>(m_order.size());
    // Four tiles look better in two rows of two than in rows of three and one.
    const int rows = (count + std::max(1, fitting) - 1) / std::max(1, fitting);
    const int columns = rows > 0 ? (count + rows - 1) / rows : 1;
    for (int at = 0; at < count; ++at) {
        m_grid->addWidget(m_order[static_cast<std::size_t>(at)], at / columns, at % columns);
    }
}

} // namespace nightjar
