// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/noise_section.h"

#include "ui/widgets/number_field.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

#include <cmath>

namespace nightjar {
namespace {

constexpr int measuredDigits = 3; ///< more digits would suggest a precision that measurements do not have
constexpr int givenDigits = 12;   ///< everything the user has entered

} // namespace

NoiseSection::NoiseSection(QWidget* parent)
    : Collapsible(tr("Noise"), parent), m_gain(new NumberField(tr("Shot noise"))),
      m_read(new NumberField(tr("Read noise"))), m_reset(new QToolButton)
{
    m_reset->setText(tr("Reset to the photo's values"));
    m_reset->setProperty("quiet", true);
    auto* grid = new QGridLayout(details());
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(8);
    auto* unit =
        new QLabel(tr("In units of the sensor's white level: variance = shot noise × light + read noise²."));
    unit->setWordWrap(true);
    unit->setProperty("quiet", true);
    grid->addWidget(new QLabel(tr("Shot noise")), 0, 0);
    grid->addWidget(m_gain, 0, 1);
    grid->addWidget(new QLabel(tr("Read noise")), 1, 0);
    grid->addWidget(m_read, 1, 1);
    grid->addWidget(unit, 2, 0, 1, 2);
    grid->addWidget(m_reset, 3, 0, 1, 2, Qt::AlignRight);

    connect(m_reset, &QToolButton::clicked, this, &NoiseSection::reset);
    // A value that the user does not edit stays exact, although its field shows it rounded.
    connect(m_gain, &NumberField::changed, this,
            [this](double gain) { take({.gain = gain, .readVariance = noise().readVariance}); });
    connect(m_read, &NumberField::changed, this,
            [this](double read) { take({.gain = noise().gain, .readVariance = read * read}); });
    showSummary();
}

void NoiseSection::setNoise(const KnownNoise& noise, const std::optional<NoiseModel>& given)
{
    m_known = noise;
    m_given = given;
    showNumbers();
    showSummary();
}

void NoiseSection::showNumbers()
{
    const NoiseModel shown = noise();
    const auto digits = [](bool isMeasured) { return isMeasured ? measuredDigits : givenDigits; };
    m_gain->setValue(shown.gain, digits(shown.gain == m_known.model.gain));
    m_read->setValue(std::sqrt(shown.readVariance), digits(shown.readVariance == m_known.model.readVariance));
}

void NoiseSection::showSummary()
{
    m_reset->setVisible(m_given.has_value());
    setSummary(m_given                               ? tr("set by hand")
               : m_known.source == NoiseSource::File ? tr("from the file")
                                                     : tr("measured in the photo"));
}

void NoiseSection::take(const NoiseModel& given)
{
    setGiven(given);
    emit changed();
}

void NoiseSection::reset()
{
    setGiven(std::nullopt);
    emit changed();
}

} // namespace nightjar
