// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/race_row.h"

#include "ui/compare/tile_rendering.h"
#include "ui/style/theme.h"
#include "ui/style/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QStringList>
#include <QStyle>
#include <QVBoxLayout>

namespace nightjar {
namespace {

/// "0.14 %": of the range from black to white.
QString partOfRange(double difference)
{
    return RaceRow::tr("%1 %").arg(QLocale().toString(100.0 * difference, 'g', 2));
}

QLabel* wrapped(const char* property)
{
    auto* label = new QLabel;
    label->setProperty(property, true);
    label->setWordWrap(true);
    return label;
}

} // namespace

RaceRow::RaceRow(const QString& model, const QString& precision, QWidget* parent)
    : QAbstractButton(parent), m_picture(new QLabel), m_costs(wrapped("body")), m_difference(wrapped("quiet"))
{
    setCheckable(true);
    setAutoExclusive(true);
    setEnabled(false);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(model + QStringLiteral(", ") + precision);
    m_picture->setFixedSize(pictureSize);
    m_picture->setAlignment(Qt::AlignCenter);
    auto* name = wrapped("title");
    name->setText(model);
    auto* numbers = wrapped("quietBody");
    numbers->setText(precision);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch();
    words->addWidget(name);
    words->addWidget(numbers);
    words->addSpacing(4);
    words->addWidget(m_costs);
    words->addWidget(m_difference);
    words->addStretch();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::grid, theme::grid, theme::grid, theme::grid);
    layout->setSpacing(2 * theme::grid);
    layout->addWidget(m_picture);
    layout->addLayout(words, 1);
    for (QLabel* label : findChildren<QLabel*>()) {
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    m_costs->setText(tr("Waiting…"));
}

void RaceRow::showRunning()
{
    m_costs->setText(tr("Running…"));
}

void RaceRow::showEntry(const RaceEntry& entry, const QImage& picture)
{
    m_picture->setPixmap(QPixmap::fromImage(picture));
    QStringList costs{tr("About %1 for this photo").arg(durationText(entry.photoSeconds)),
                      tr("%1 of memory").arg(bytesText(entry.photoPeakBytes))};
    if (entry.joulesPerMegapixel) {
        costs << tr("%1 J a megapixel").arg(QLocale().toString(*entry.joulesPerMegapixel, 'g', 2));
    }
    m_costs->setText(costs.join(QStringLiteral(" · ")));
    const QString speed = tr("%1 s a megapixel").arg(QLocale().toString(entry.secondsPerMegapixel, 'f', 2));
    m_difference->setText(
        entry.fromFloat32
            ? tr("%1; differs from full precision by %2 on average, %3 at most")
                  .arg(speed, partOfRange(entry.fromFloat32->mean), partOfRange(entry.fromFloat32->largest))
            : speed);
    setEnabled(true);
}

void RaceRow::showProblem(const QString& sentence)
{
    m_costs->setText(sentence);
    m_costs->setProperty("warning", true);
    m_costs->style()->unpolish(m_costs);
    m_costs->style()->polish(m_costs);
}

void RaceRow::showWholePhoto(const NetworkDifference& difference)
{
    m_difference->setText(tr("The whole photo differs from full precision by %1 on average, %2 at most")
                              .arg(partOfRange(difference.mean), partOfRange(difference.largest)));
}

QSize RaceRow::sizeHint() const
{
    return layout()->sizeHint();
}

void RaceRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(hasFocus()    ? QPen(QColor(theme::accent), 2)
                   : isChecked() ? QPen(QColor(theme::groove), 2)
                                 : QPen(Qt::NoPen));
    const bool over = underMouse() && isEnabled();
    painter.setBrush(QColor(isChecked() ? theme::controlPressed : over ? theme::control : theme::panel));
    painter.drawRoundedRect(ground, theme::radius, theme::radius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(theme::stage));
    painter.drawRect(m_picture->geometry());
}

QImage rowPicture(const LinearSource& picture, const Mosaic& cropped, double exposureEv,
                  std::optional<double> displayRatio)
{
    const auto pyramid = std::make_shared<const FixedPyramid>(picture);
    const ComparedPictures pictures{pyramid, pyramid, cropped.colour(),
                                    Orientation(cropped.info().orientation), displayRatio};
    const QSize whole = pictures.uprightSize();
    QRect part({}, RaceRow::pictureSize.boundedTo(whole));
    part.moveCenter(QRect({}, whole).center());
    return renderPart(pictures, Side::After, {.exposureEv = exposureEv, .strength = 1.0}, whole, part);
}

} // namespace nightjar
