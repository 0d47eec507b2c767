// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

#include <optional>

namespace nightjar {

/// The number between 0 and 1 that a text is, written as the person's language does or with a point or a
/// comma; none where it is none. Thousands are not set apart, so that no comma has two meanings.
[[nodiscard]] std::optional<double> fractionFrom(const QString& text);

/// A number between 0 and 1 as the person's language writes it. What is shown may be rounded: the value is
/// not, until the person writes another.
class NumberField : public QLineEdit
{
    Q_OBJECT

public:
    explicit NumberField(const QString& accessibleName, QWidget* parent = nullptr);

    [[nodiscard]] double value() const { return m_value; }
    /// Without a word; shown with so many significant digits at most.
    void setValue(double value, int significantDigits);

signals:
    /// The person has written another number.
    void changed(double value);

private:
    class Validator;

    void take();

    double m_value = 0.0;
    QString m_shown; ///< the value's text
};

} // namespace nightjar
