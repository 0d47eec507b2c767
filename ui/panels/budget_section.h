// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/collapsible.h"

#include <cstddef>
#include <vector>

namespace nightjar {

class LabelledSlider;

/// Returns the selectable budgets below a machine's memory, each a third or a half larger than the one
/// before.
[[nodiscard]] std::vector<std::size_t> memoryBudgets(std::size_t machineBytes);

/// A collapsible section with a slider for the memory budget of runs.
class BudgetSection : public Collapsible
{
    Q_OBJECT

public:
    explicit BudgetSection(std::size_t machineBytes, QWidget* parent = nullptr);

    /// Bytes; 0: limited by the machine only.
    [[nodiscard]] std::size_t budget() const;
    /// Selects the largest available budget of at most `bytes`; 0: no limit.
    void setBudget(std::size_t bytes);

signals:
    void chosen(std::size_t bytes);

private:
    [[nodiscard]] std::size_t budgetAt(double position) const;
    void take(std::size_t bytes);

    std::vector<std::size_t> m_offered;
    LabelledSlider* m_slider; ///< index in `m_offered`; after the last: no limit
    std::size_t m_budget = 0;
};

} // namespace nightjar
