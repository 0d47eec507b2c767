// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/number_field.h"

#include <QLocale>
#include <QRegularExpression>
#include <QValidator>

namespace nightjar {
namespace {

std::optional<double> fractionFrom(const QString& text, QLocale locale)
{
    locale.setNumberOptions(QLocale::RejectGroupSeparator);
    bool isNumber = false;
    const double value = locale.toDouble(text, &isNumber);
    return isNumber && value >= 0.0 && value <= 1.0 ? std::optional(value) : std::nullopt;
}

} // namespace

std::optional<double> fractionFrom(const QString& text)
{
    const QString bare = text.trimmed();
    if (const auto value = fractionFrom(bare, QLocale())) {
        return value;
    }
    return fractionFrom(QString(bare).replace(QLatin1Char(','), QLatin1Char('.')), QLocale::c());
}

/// Accepts any input, and restores the old number if the result is invalid.
class NumberField::Validator : public QValidator
{
public:
    explicit Validator(NumberField& field) : QValidator(&field), m_field(field) {}

    State validate(QString& text, int&) const override
    {
        static const QRegularExpression partsOfNumbers(QStringLiteral("^[\\d\\s.,eE+\\-]*$"));
        return fractionFrom(text)                      ? Acceptable
               : partsOfNumbers.match(text).hasMatch() ? Intermediate
                                                       : Invalid;
    }

    void fixup(QString& text) const override { text = m_field.m_shown; }

private:
    NumberField& m_field;
};

NumberField::NumberField(const QString& accessibleName, QWidget* parent) : QLineEdit(parent)
{
    setValidator(new Validator(*this));
    setAlignment(Qt::AlignRight);
    setAccessibleName(accessibleName);
    connect(this, &QLineEdit::editingFinished, this, &NumberField::take);
}

void NumberField::setValue(double value, int significantDigits)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    m_value = value;
    m_shown = locale.toString(value, 'g', significantDigits);
    setText(m_shown);
}

void NumberField::take()
{
    if (const auto value = fractionFrom(text()); value && text() != m_shown) {
        m_value = *value;
        m_shown = text();
        emit changed(*value);
    }
}

} // namespace nightjar
