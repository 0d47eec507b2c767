// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSize>
#include <QStyledItemDelegate>

namespace nightjar {

/// Draws one photo of the filmstrip: its picture, its name, and a sign for what is happening to it.
class FilmstripDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr QSize itemSize{112, 92};

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return itemSize;
    }
};

} // namespace nightjar
