// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/system/memory.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

namespace nightjar {

/// A bar of the machine's memory: Nightjar's usage from the left, other programs' from the right, free memory
/// between, and a mark at the run's predicted peak. Updates itself.
class MemoryGauge : public QWidget
{
    Q_OBJECT

public:
    using Source = std::function<MemoryStatus()>;

    explicit MemoryGauge(QWidget* parent = nullptr, Source source = memoryStatus);

    /// Predicted peak memory, bytes; unset: no run planned.
    void setPredictedPeak(std::optional<std::size_t> bytes);
    /// Measured peak memory of the run whose result is shown, bytes; unset: none.
    void setMeasuredPeak(std::optional<std::size_t> bytes);
    /// The memory budget, bytes; 0: limited by the machine only.
    void setBudget(std::size_t bytes);
    /// Hides the text unless there is a warning.
    void setSlim(bool slim);

    [[nodiscard]] QString text() const;
    /// Returns the part of the text that fits one line. The bar's marks and the tool tip show the rest.
    [[nodiscard]] QString shownText() const;
    [[nodiscard]] bool warns() const;
    /// Returns the height of the bar and its marks, without text, logical pixels.
    [[nodiscard]] static int barOnlyHeight();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void clicked();
    void warningChanged();

public slots:
    void poll();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QString leftText() const;
    [[nodiscard]] QString withoutPeak() const;
    [[nodiscard]] QFont smallFont() const;

    Source m_source;
    MemoryStatus m_status;
    std::optional<std::size_t> m_predictedPeak;
    std::optional<std::size_t> m_measuredPeak;
    std::size_t m_budget = 0;
    bool m_slim = false;
    QTimer m_timer;
};

} // namespace nightjar
