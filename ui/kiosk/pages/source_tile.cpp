// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/pages/source_tile.h"

#include "ui/style/icon.h"
#include "ui/style/theme.h"

#include <QPainter>

#include <utility>

namespace nightjar {
namespace {

constexpr int signSize = 48;
constexpr int nameSize = 20;
constexpr int noteSize = 16;
constexpr int inset = 12;
constexpr double radius = 8.0;

QString iconOf(PhotoSource::Kind kind)
{
    switch (kind) {
    case PhotoSource::Kind::Card:
        return QStringLiteral("card");
    case PhotoSource::Kind::Stick:
        return QStringLiteral("stick");
    case PhotoSource::Kind::WatchedFolder:
        return QStringLiteral("folder");
    case PhotoSource::Kind::Camera:
        break;
    }
    return QStringLiteral("camera");
}

} // namespace

SourceTile::SourceTile(PhotoSource source, const QString& problem, QWidget* parent)
    : QAbstractButton(parent), m_source(std::move(source)), m_note(problem)
{
    if (m_note.isEmpty()) {
        switch (m_source.kind) {
        case PhotoSource::Kind::Card:
            m_note = tr("Memory card");
            break;
        case PhotoSource::Kind::Stick:
            m_note = tr("USB drive");
            break;
        case PhotoSource::Kind::WatchedFolder:
            m_note = tr("Received photos");
            break;
        case PhotoSource::Kind::Camera:
            m_note = tr("Take a new photo");
            break;
        }
    }
    setText(m_source.name);
    setAccessibleName(m_source.name);
    setAccessibleDescription(m_note);
    setEnabled(problem.isEmpty());
    setFocusPolicy(Qt::TabFocus);
    setFixedSize(size);
}

void SourceTile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(QColor(theme::accent), 2) : QPen(Qt::NoPen));
    painter.setBrush(QColor(!isEnabled() ? theme::panel : isDown() ? theme::controlPressed : theme::control));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);

    const QRect sign((width() - signSize) / 2, inset, signSize, signSize);
    nightjar::icon(iconOf(m_source.kind), isEnabled() ? theme::accent : theme::quietText)
        .paint(&painter, sign);
    const auto write = [&](const QString& words, int pixels, QFont::Weight weight, QRgb colour, int y) {
        QFont font = this->font();
        font.setPixelSize(pixels);
        font.setWeight(weight);
        painter.setFont(font);
        painter.setPen(QColor(colour));
        const QRect place(inset, y, width() - 2 * inset, pixels + 10);
        painter.drawText(place, Qt::AlignCenter,
                         QFontMetrics(font).elidedText(words, Qt::ElideMiddle, place.width()));
    };
    write(text(), nameSize, QFont::DemiBold, isEnabled() ? theme::text : theme::quietText,
          sign.bottom() + 10);
    write(m_note, noteSize, QFont::Normal, theme::quietText, sign.bottom() + 10 + nameSize + 10);
}

} // namespace nightjar
