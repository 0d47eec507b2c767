// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/noise/noise_estimate.h"
#include "ui/widgets/collapsible.h"

#include <optional>

class QToolButton;

namespace nightjar {

class NumberField;

/// A collapsible section that shows the photo's noise and lets the user change it.
class NoiseSection : public Collapsible
{
    Q_OBJECT

public:
    explicit NoiseSection(QWidget* parent = nullptr);

    /// Shows another photo's noise, and the user's value if set.
    void setNoise(const KnownNoise& noise, const std::optional<NoiseModel>& given);
    /// Sets or resets the user's value without a signal.
    void setGiven(const std::optional<NoiseModel>& given) { setNoise(m_known, given); }
    /// The user's value; unset: the photo's own noise.
    [[nodiscard]] std::optional<NoiseModel> given() const { return m_given; }

signals:
    void changed();

private:
    [[nodiscard]] NoiseModel noise() const { return m_given.value_or(m_known.model); }
    void showNumbers();
    void showSummary();
    void take(const NoiseModel& given);
    void reset();

    KnownNoise m_known;
    std::optional<NoiseModel> m_given;
    NumberField* m_gain;
    NumberField* m_read;
    QToolButton* m_reset;
};

} // namespace nightjar
