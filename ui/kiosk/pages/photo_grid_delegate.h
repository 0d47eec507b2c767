// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace nightjar {

/// Draws a photo: thumbnail, name, and a ring with a tick if it is chosen.
class PhotoGridDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int nameHeight = 24; ///< logical pixels

    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace nightjar
