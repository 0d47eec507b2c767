// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/system/memory.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

namespace nightjar {

/// One bar as long as the machine's memory: from the left what Nightjar holds, from the right what others
/// hold, between them what is left; a mark where the run is going to take it. It looks for itself.
class MemoryGauge : public QWidget
{
    Q_OBJECT

public:
    using Source = std::function<MemoryStatus()>;

    explicit MemoryGauge(QWidget* parent = nullptr, Source source = memoryStatus);

    /// What the process is going to hold at most; unset where no run is in sight.
    void setPredictedPeak(std::optional<std::size_t> bytes);
    /// What it came to hold at most in the run whose result is shown; unset where there is none.
    void setMeasuredPeak(std::optional<std::size_t> bytes);
    /// The most the process may come to hold in a run; 0: what the machine has to spare.
    void setBudget(std::size_t bytes);
    /// Without words, unless there is something to warn of.
    void setSlim(bool slim);

    [[nodiscard]] QString text() const;
    /// As much of it as there is room for in one line; the bar's marks say the rest, and the tool tip does.
    [[nodiscard]] QString shownText() const;
    [[nodiscard]] bool warns() const;
    /// Of the bar and its marks, without words.
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
