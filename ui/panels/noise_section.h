// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/noise/noise_estimate.h"
#include "ui/widgets/collapsible.h"

#include <optional>

class QToolButton;

namespace nightjar {

class NumberField;

/// What is known of the photo's noise, folded away; unfolded, it can be set by hand.
class NoiseSection : public Collapsible
{
    Q_OBJECT

public:
    explicit NoiseSection(QWidget* parent = nullptr);

    /// Another photo's noise, and what was set by hand in place of it.
    void setNoise(const KnownNoise& noise, const std::optional<NoiseModel>& given);
    /// Sets it by hand, or back to the photo's own, without a word.
    void setGiven(const std::optional<NoiseModel>& given) { setNoise(m_known, given); }
    /// What was set by hand in place of it.
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
