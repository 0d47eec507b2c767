// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/photo_card.h"

#include "ui/session/photo_list.h"
#include "ui/style/theme.h"
#include "ui/style/wording.h"

#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace nightjar {
namespace {

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

QString noiseText(const NoiseModel& noise)
{
    const QLocale locale;
    return PhotoCard::tr("shot %1, read %2")
        .arg(locale.toString(noise.gain, 'g', 3), locale.toString(std::sqrt(noise.readVariance), 'g', 3));
}

QString signedPercent(double part)
{
    if (!std::isfinite(part)) {
        return PhotoCard::tr("no number");
    }
    const QString size = percentText(std::abs(part));
    if (size == percentText(0.0)) {
        return size; // a value displayed as zero has no sign
    }
    return (part < 0 ? QStringLiteral("−") : QStringLiteral("+")) + size;
}

} // namespace

QString shiftText(const Fidelity& fidelity)
{
    if (!std::isfinite(fidelity.largestShift())) {
        return PhotoCard::tr("The result has invalid pixels.");
    }
    if (std::abs(fidelity.brightnessShift()) > tellingShift) {
        return PhotoCard::tr("This run changed the photo's brightness by %1.")
            .arg(signedPercent(fidelity.brightnessShift()));
    }
    if (fidelity.largestShift() > tellingShift) {
        const QString names[] = {PhotoCard::tr("red"), PhotoCard::tr("green"), PhotoCard::tr("blue")};
        const int most = fidelity.mostShiftedColour();
        return PhotoCard::tr("This run changed the photo's %1 by %2.")
            .arg(names[most], signedPercent(fidelity.colourShift(most)));
    }
    return {};
}

PhotoCard::PhotoCard(QWidget* parent) : Collapsible(tr("Photo"), parent), m_facts(new QFormLayout(details()))
{
    setContentsMargins(2 * theme::grid, 0, 2 * theme::grid, 0);
    m_facts->setContentsMargins(0, 0, 0, theme::grid);
    m_facts->setVerticalSpacing(theme::grid / 2);
    m_facts->setHorizontalSpacing(2 * theme::grid);
    setPhoto(nullptr);
}

void PhotoCard::setPhoto(const PhotoEntry* entry)
{
    while (m_facts->rowCount() > 0) {
        m_facts->removeRow(0);
    }
    const bool known = entry != nullptr && entry->photo;
    setExpandable(known);
    if (!known) {
        setSummary({});
        return;
    }
    const Mosaic& mosaic = *entry->photo->mosaic;
    const SensorLevels& levels = mosaic.levels();
    const KnownNoise& noise = entry->photo->noise;
    const QLocale locale;
    addFact(tr("Camera"), cameraText(mosaic.info()));
    addFact(tr("Exposure"), shotText(mosaic.info()));
    addFact(tr("Sensor"), tr("%1 × %2, %3")
                              .arg(mosaic.size().width)
                              .arg(mosaic.size().height)
                              .arg(QString::fromStdString(std::string(toString(mosaic.phase())))));
    addFact(tr("Black, white"),
            tr("%1, %2").arg(blackText(levels.black), locale.toString(levels.white, 'f', 0)));
    addFact(noise.source == NoiseSource::File ? tr("Noise, by the file") : tr("Noise, measured"),
            noiseText(noise.model));
    if (noise.measured) {
        addFact(tr("Noise, measured"), noiseText(*noise.measured));
    }
    QString summary =
        tr("%1 MP").arg(locale.toString(static_cast<double>(mosaic.size().area()) / 1e6, 'f', 1));
    bool warns = false;
    if (entry->result && entry->result->record.fidelity) {
        const Fidelity& fidelity = *entry->result->record.fidelity;
        const double brightness = fidelity.brightnessShift();
        const double colour = fidelity.colourShift(fidelity.mostShiftedColour());
        addFact(tr("Brightness"), tr("changed by %1").arg(signedPercent(brightness)),
                !(std::abs(brightness) <= tellingShift));
        addFact(tr("Colour"), tr("changed by %1").arg(signedPercent(colour)),
                !(std::abs(colour) <= tellingShift));
        addFact(tr("Clipped"), partText(fidelity.clippedPart));
        addFact(tr("Hot pixels"), tr("%1 replaced").arg(locale.toString(entry->result->record.hotPixels)));
        warns = fidelity.largestShift() > tellingShift;
        summary = !std::isfinite(fidelity.largestShift()) ? tr("brightness lost")
                  : warns ? tr("light changed by %1").arg(percentText(fidelity.largestShift()))
                          : tr("light unchanged (within %1)")
                                .arg(percentText(std::max(0.001, fidelity.largestShift())));
    }
    setSummary(summary, warns);
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
