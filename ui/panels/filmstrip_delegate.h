// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSize>
#include <QStyledItemDelegate>

namespace nightjar {

/// Draws one photo of the filmstrip: thumbnail, name, and a symbol for its state.
class FilmstripDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Without names.
    void setSmall(bool small) { m_small = small; }
    [[nodiscard]] QSize itemSize() const { return m_small ? QSize(80, 56) : QSize(112, 92); }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return itemSize();
    }

private:
    bool m_small = false;
};

} // namespace nightjar
