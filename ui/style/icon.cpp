// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/style/icon.h"

#include <QColor>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <algorithm>

namespace nightjar {
namespace {

/// Draws an icon of black strokes, with black replaced by the colour.
class StrokeIconEngine : public QIconEngine
{
public:
    StrokeIconEngine(QByteArray svg, const theme::Colour& colour) : m_svg(std::move(svg)), m_colour(colour) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const theme::Colour& colour = mode == QIcon::Disabled ? theme::disabledText : m_colour;
        QByteArray svg = m_svg;
        // The rectangle's excess width is the gap before the text.
        const QRect square(rect.topLeft(), QSize(std::min(rect.width(), rect.height()), rect.height()));
        QSvgRenderer(svg.replace("#000", QColor(colour).name().toLatin1())).render(painter, square);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new StrokeIconEngine(*this); }

private:
    QByteArray m_svg;
    theme::Colour m_colour;
};

} // namespace

QIcon icon(const QString& name, const theme::Colour& colour)
{
    QFile file(QStringLiteral(":/nightjar/icons/%1.svg").arg(name));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return QIcon(new StrokeIconEngine(opened ? file.readAll() : QByteArray(), colour));
}

} // namespace nightjar
