// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/primary_button.h"

#include "ui/style/icon.h"
#include "ui/style/tabular_text.h"
#include "ui/style/theme.h"
#include "ui/style/wording.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QStyleOptionButton>

#include <cmath>

namespace nightjar {
namespace {

constexpr int margin = 14;
constexpr int leastGap = 6; ///< between the action and the progress, logical pixels
constexpr int narrowest = 120;

} // namespace

PrimaryButton::PrimaryButton(QWidget* parent) : QPushButton(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setIconSize({theme::iconSize + theme::iconGap, theme::iconSize});
    offerRun(tr("Denoise"), true);
}

void PrimaryButton::offerRun(const QString& text, bool primary)
{
    m_running = false;
    setText(text);
    setIcon(nightjar::icon(QStringLiteral("denoise"), primary ? theme::onAccent : theme::text));
    setPrimary(primary);
    setAccessibleDescription({});
}

void PrimaryButton::showProgress(double fraction, std::optional<double> secondsLeft, bool paused)
{
    if (!m_running) {
        m_running = true;
        setEnabled(true);
        setPrimary(false);
        setText(tr("Cancel"));
    }
    m_fraction = fraction;
    m_percent = tr("%1 %").arg(static_cast<int>(std::floor(fraction * 100)));
    m_note = paused        ? tr("%1 · paused").arg(m_percent)
             : secondsLeft ? tr("%1 · %2 left").arg(m_percent, durationText(*secondsLeft))
                           : m_percent;
    setAccessibleDescription(m_note);
    update();
}

void PrimaryButton::showCancelling()
{
    setEnabled(false);
    setText(tr("Stopping…"));
    m_percent.clear();
    m_note.clear();
    update();
}

QString PrimaryButton::shownNote() const
{
    const double room = width() - 2 * margin - leastGap - QFontMetricsF(boldFont()).horizontalAdvance(text());
    for (const QString& note : {m_note, m_percent}) {
        if (tabularWidth(smallFont(), note) <= room) {
            return note;
        }
    }
    return {};
}

QFont PrimaryButton::boldFont() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

QFont PrimaryButton::smallFont() const
{
    QFont small = font();
    small.setPixelSize(theme::smallSize);
    return small;
}

QSize PrimaryButton::sizeHint() const
{
    return {248, theme::target};
}

QSize PrimaryButton::minimumSizeHint() const
{
    return {narrowest, theme::target}; // it shows a shorter text before a neighbour is cut off
}

void PrimaryButton::paintEvent(QPaintEvent* event)
{
    if (!m_running) {
        QPushButton::paintEvent(event);
        return;
    }
    QStyleOptionButton option;
    initStyleOption(&option);
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelButtonCommand, &option, &painter, this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), theme::radius - 1, theme::radius - 1);
    painter.save();
    painter.setClipPath(shape);
    painter.fillRect(QRectF(0, 0, width() * m_fraction, height()), QColor(theme::progress));
    painter.fillRect(QRectF(0, height() - 5, width() * m_fraction, 3), QColor(theme::accent));
    painter.restore();
    painter.setPen(QColor(theme::text)); // not the disabled colour, so that "Stopping…" is legible
    const QRectF inner = QRectF(rect()).adjusted(margin, 0, -margin, 0);
    painter.setFont(boldFont());
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setFont(smallFont());
    drawTabular(painter, inner, Qt::AlignRight, shownNote());
}

void PrimaryButton::setPrimary(bool primary)
{
    setProperty("primary", primary);
    style()->unpolish(this);
    style()->polish(this);
}

} // namespace nightjar
