// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/collapsible.h"

#include <cstddef>
#include <vector>

namespace nightjar {

class LabelledSlider;

/// The budgets that a machine of so many bytes offers, rising by a third or a half each; below that machine's
/// memory.
[[nodiscard]] std::vector<std::size_t> memoryBudgets(std::size_t machineBytes);

/// How much memory a run may take, folded away; unfolded, a slider.
class BudgetSection : public Collapsible
{
    Q_OBJECT

public:
    explicit BudgetSection(std::size_t machineBytes, QWidget* parent = nullptr);

    /// Bytes; 0: no limit but the machine's.
    [[nodiscard]] std::size_t budget() const;
    /// Chooses the largest that is offered and is no more than so many bytes; 0: no limit.
    void setBudget(std::size_t bytes);

signals:
    void chosen(std::size_t bytes);

private:
    [[nodiscard]] std::size_t budgetAt(double position) const;
    void take(std::size_t bytes);

    std::vector<std::size_t> m_offered;
    LabelledSlider* m_slider; ///< an index in `m_offered`; behind the last: no limit
    std::size_t m_budget = 0;
};

} // namespace nightjar
