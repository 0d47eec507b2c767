// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

#include <optional>

namespace nightjar {

/// Parses a number between 0 and 1, in the user's locale or with a point or a comma. Returns nothing if
/// invalid. Group separators are not accepted, so a comma is unambiguous.
[[nodiscard]] std::optional<double> fractionFrom(const QString& text);

/// A field for a number between 0 and 1 in the user's locale. The displayed text may be rounded; the value is
/// exact until the user edits it.
class NumberField : public QLineEdit
{
    Q_OBJECT

public:
    explicit NumberField(const QString& accessibleName, QWidget* parent = nullptr);

    [[nodiscard]] double value() const { return m_value; }
    /// Sets the value without emitting a signal. Displays at most `significantDigits` digits.
    void setValue(double value, int significantDigits);

signals:
    /// The user has entered a different number.
    void changed(double value);

private:
    class Validator;

    void take();

    double m_value = 0.0;
    QString m_shown; ///< text displayed for the value
};

} // namespace nightjar
