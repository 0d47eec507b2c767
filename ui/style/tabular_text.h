// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QString>

class QPainter;

namespace nightjar {

/// Changing numbers must not move the text after them: every digit gets the width of the widest.
[[nodiscard]] double tabularWidth(const QFont& font, const QString& text);
void drawTabular(QPainter& painter, const QRectF& area, Qt::Alignment alignment, const QString& text);

/// A label for such numbers; one line of plain text.
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
