// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/photo_card.h"

#include "ui/icon.h"
#include "ui/photo_list.h"
#include "ui/theme.h"
#include "ui/wording.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QStringList>
#include <QStyle>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <cmath>

namespace nightjar {
namespace {

QString phaseText(CfaPhase phase)
{
    QString letters;
    for (const auto& [x, y] : {std::pair(0, 0), {1, 0}, {0, 1}, {1, 1}}) {
        switch (colourAt(phase, x, y)) {
        case CfaColour::Red:
            letters += QLatin1Char('R');
            break;
        case CfaColour::Blue:
            letters += QLatin1Char('B');
            break;
        case CfaColour::GreenOfRed:
        case CfaColour::GreenOfBlue:
            letters += QLatin1Char('G');
            break;
        }
    }
    return letters;
}

QString blackText(const std::array<double, 4>& black)
{
    const QLocale locale;
    const auto number = [&](double value) {
        return locale.toString(value, 'f', value == std::round(value) ? 0 : 1);
    };
    if (std::ranges::all_of(black, [&](double value) { return value == black[0]; })) {
        return number(black[0]);
    }
    return QStringList{number(black[0]), number(black[1]), number(black[3]), number(black[2])}.join(
        QStringLiteral(" / "));
}

QString signedPercent(double part)
{
    const QString sign = part < 0 ? QStringLiteral("−") : QStringLiteral("+");
    return sign + percentText(std::abs(part));
}

double largestColourShift(const Fidelity& fidelity)
{
    double largest = 0.0;
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        const double shift = fidelity.colourShift(channel);
        largest = std::abs(shift) > std::abs(largest) ? shift : largest;
    }
    return largest;
}

} // namespace

QString shiftText(const Fidelity& fidelity)
{
    if (std::abs(fidelity.brightnessShift()) > tellingShift) {
        return PhotoCard::tr("This run changed the photo's brightness by %1.")
            .arg(signedPercent(fidelity.brightnessShift()));
    }
    if (fidelity.largestShift() > tellingShift) {
        const QString names[] = {PhotoCard::tr("red"), PhotoCard::tr("green"), PhotoCard::tr("blue")};
        int most = 0;
        for (int channel = 1; channel < LinearImage::channels; ++channel) {
            if (std::abs(fidelity.colourShift(channel)) > std::abs(fidelity.colourShift(most))) {
                most = channel;
            }
        }
        return PhotoCard::tr("This run changed the photo's %1 by %2.")
            .arg(names[most], signedPercent(fidelity.colourShift(most)));
    }
    return {};
}

PhotoCard::PhotoCard(QWidget* parent)
    : QWidget(parent), m_heading(new QToolButton), m_summary(new QLabel), m_details(new QWidget),
      m_facts(new QFormLayout(m_details))
{
    m_heading->setText(tr("Photo"));
    m_heading->setCheckable(true);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setIcon(icon(QStringLiteral("expand"), theme::quietText));
    m_heading->setIconSize({16, 16});
    m_heading->setProperty("disclosure", true);
    m_summary->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_details->hide();
    m_facts->setContentsMargins(0, 0, 0, theme::grid);
    m_facts->setVerticalSpacing(theme::grid / 2);
    m_facts->setHorizontalSpacing(2 * theme::grid);
    auto* heading = new QHBoxLayout;
    heading->addWidget(m_heading);
    heading->addWidget(m_summary, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * theme::grid, 0, 2 * theme::grid, 0);
    layout->setSpacing(0);
    layout->addLayout(heading);
    layout->addWidget(m_details);
    connect(m_heading, &QToolButton::toggled, this, [this](bool unfolded) {
        m_details->setVisible(unfolded);
        m_heading->setIcon(
            icon(unfolded ? QStringLiteral("collapse") : QStringLiteral("expand"), theme::quietText));
    });
    setPhoto(nullptr);
}

void PhotoCard::setPhoto(const PhotoEntry* entry)
{
    while (m_facts->rowCount() > 0) {
        m_facts->removeRow(0);
    }
    const bool known = entry != nullptr && entry->photo;
    m_heading->setEnabled(known);
    m_summary->clear();
    if (!known) {
        return;
    }
    const Mosaic& mosaic = *entry->photo->mosaic;
    const SensorLevels& levels = mosaic.levels();
    const NoiseModel& noise = entry->photo->noise.model;
    const bool isFiles = entry->photo->noise.source == NoiseSource::File;
    const QLocale locale;
    addFact(tr("Camera"), cameraText(mosaic.info()));
    addFact(tr("Exposure"), shotText(mosaic.info()));
    addFact(
        tr("Sensor"),
        tr("%1 × %2, %3").arg(mosaic.size().width).arg(mosaic.size().height).arg(phaseText(mosaic.phase())));
    addFact(tr("Black, white"),
            tr("%1, %2").arg(blackText(levels.black), locale.toString(levels.white, 'f', 0)));
    addFact(isFiles ? tr("Noise, by the file") : tr("Noise, measured"),
            tr("shot %1, read %2")
                .arg(locale.toString(noise.gain, 'g', 3),
                     locale.toString(std::sqrt(noise.readVariance), 'g', 3)));
    QString summary =
        tr("%1 MP").arg(locale.toString(static_cast<double>(mosaic.size().area()) / 1e6, 'f', 1));
    bool warns = false;
    if (entry->result) {
        const Fidelity& fidelity = entry->result->fidelity;
        const double brightness = fidelity.brightnessShift();
        const double colour = largestColourShift(fidelity);
        addFact(tr("Brightness"), tr("%1 by the run").arg(signedPercent(brightness)),
                std::abs(brightness) > tellingShift);
        addFact(tr("Colour"), tr("%1 by the run").arg(signedPercent(colour)),
                std::abs(colour) > tellingShift);
        addFact(tr("Clipped"), percentText(fidelity.clippedPart));
        warns = fidelity.largestShift() > tellingShift;
        summary = warns
                      ? tr("light changed by %1").arg(percentText(fidelity.largestShift()))
                      : tr("light kept within %1").arg(percentText(std::max(0.001, fidelity.largestShift())));
    }
    m_summary->setProperty(warns ? "warning" : "quiet", true);
    m_summary->setProperty(warns ? "quiet" : "warning", false);
    m_summary->setText(summary);
    m_summary->style()->unpolish(m_summary);
    m_summary->style()->polish(m_summary);
}

void PhotoCard::addFact(const QString& name, const QString& value, bool warns)
{
    if (value.isEmpty()) {
        return;
    }
    auto* label = new QLabel(name);
    label->setProperty("quiet", true);
    auto* fact = new QLabel(warns ? tr("⚠ %1").arg(value) : value);
    fact->setProperty(warns ? "warning" : "quiet", true);
    fact->setWordWrap(true);
    fact->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->addRow(label, fact);
}

} // namespace nightjar
