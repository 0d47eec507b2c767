// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/filmstrip.h"

#include "ui/panels/filmstrip_delegate.h"
#include "ui/session/photo_list.h"

#include <QScroller>

namespace nightjar {

Filmstrip::Filmstrip(PhotoList& photos, QWidget* parent)
    : QListView(parent), m_delegate(new FilmstripDelegate(this))
{
    setModel(&photos);
    setItemDelegate(m_delegate);
    setFlow(QListView::LeftToRight);
    setWrapping(false);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Photos"));
    QScroller::grabGesture(viewport(), QScroller::TouchGesture);
    connect(this, &QListView::clicked, this, [this](const QModelIndex& index) { emit chosen(index.row()); });
    connect(this, &QListView::activated, this,
            [this](const QModelIndex& index) { emit chosen(index.row()); });
}

void Filmstrip::setCurrentRow(int row)
{
    setCurrentIndex(model()->index(row, 0));
    scrollTo(currentIndex());
}

void Filmstrip::setSmall(bool small)
{
    m_delegate->setSmall(small);
    scheduleDelayedItemsLayout();
    updateGeometry();
}

QSize Filmstrip::sizeHint() const
{
    return {320, m_delegate->itemSize().height() + 8};
}

} // namespace nightjar
