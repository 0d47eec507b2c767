// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QString>

class QPainter;

namespace nightjar {

/// Measures and draws text in which every digit has the width of the widest digit, so that changing numbers
/// do not move the text after them. Logical pixels.
[[nodiscard]] double tabularWidth(const QFont& font, const QString& text);
void drawTabular(QPainter& painter, const QRectF& area, Qt::Alignment alignment, const QString& text);

/// A label with such digits, for one line of plain text.
class TabularLabel : public QLabel
{
    Q_OBJECT

public:
    using QLabel::QLabel;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace nightjar
