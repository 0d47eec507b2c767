// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/noise_section.h"

#include <QDoubleValidator>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <cmath>

namespace nightjar {
namespace {

constexpr int significantDigits = 3;

QLineEdit* numberField(const QString& name)
{
    auto* field = new QLineEdit;
    auto* validator = new QDoubleValidator(0.0, 1.0, 12, field);
    validator->setLocale(QLocale::c());
    field->setValidator(validator);
    field->setAlignment(Qt::AlignRight);
    field->setAccessibleName(name);
    return field;
}

QString numberText(double value)
{
    return QString::number(value, 'g', significantDigits);
}

} // namespace

NoiseSection::NoiseSection(QWidget* parent)
    : Fold(tr("Noise"), parent), m_gain(numberField(tr("Shot noise"))), m_read(numberField(tr("Read noise"))),
      m_reset(new QToolButton)
{
    m_reset->setText(tr("Back to the photo's own"));
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
    for (const QLineEdit* field : {m_gain, m_read}) {
        connect(field, &QLineEdit::editingFinished, this, &NoiseSection::takeNumbers);
    }
    showSummary();
}

void NoiseSection::setNoise(const KnownNoise& noise, const std::optional<NoiseModel>& given)
{
    m_known = noise;
    m_given = given;
    showNumbers(given.value_or(noise.model));
    showSummary();
}

void NoiseSection::showNumbers(const NoiseModel& model)
{
    m_gain->setText(numberText(model.gain));
    m_read->setText(numberText(std::sqrt(model.readVariance)));
}

void NoiseSection::showSummary()
{
    m_reset->setVisible(m_given.has_value());
    setSummary(m_given                               ? tr("set by hand")
               : m_known.source == NoiseSource::File ? tr("from the file")
                                                     : tr("measured in the photo"));
}

void NoiseSection::takeNumbers()
{
    if (!m_gain->isModified() && !m_read->isModified()) {
        return;
    }
    m_gain->setModified(false);
    m_read->setModified(false);
    const double read = m_read->text().toDouble();
    m_given = NoiseModel{.gain = m_gain->text().toDouble(), .readVariance = read * read};
    showSummary();
    emit changed();
}

void NoiseSection::reset()
{
    setGiven(std::nullopt);
    emit changed();
}

} // namespace nightjar
