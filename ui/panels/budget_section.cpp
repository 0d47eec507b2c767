// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/budget_section.h"

#include "ui/style/wording.h"
#include "ui/widgets/labelled_slider.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace nightjar {
namespace {

QString budgetText(std::size_t bytes)
{
    return bytes == 0 ? BudgetSection::tr("no limit") : bytesText(bytes);
}

} // namespace

std::vector<std::size_t> memoryBudgets(std::size_t machineBytes)
{
    std::vector<std::size_t> budgets;
    for (std::size_t step = std::size_t{256} << 20; step < machineBytes; step *= 2) {
        for (const std::size_t budget : {step, step / 2 * 3}) {
            if (budget < machineBytes) {
                budgets.push_back(budget);
            }
        }
    }
    return budgets;
}

BudgetSection::BudgetSection(std::size_t machineBytes, QWidget* parent)
    : Collapsible(tr("Memory"), parent), m_offered(memoryBudgets(machineBytes))
{
    const auto last = static_cast<double>(m_offered.size());
    m_slider =
        new LabelledSlider(tr("At most"), {.from = 0.0, .to = std::max(1.0, last), .step = 1.0, .rest = last},
                           [this](double position) { return budgetText(budgetAt(position)); });
    auto* explanation = new QLabel(tr("Less memory means smaller tiles, and a run that takes longer."));
    explanation->setWordWrap(true);
    explanation->setProperty("quiet", true);
    auto* rows = new QVBoxLayout(details());
    rows->setContentsMargins({});
    rows->addWidget(m_slider);
    rows->addWidget(explanation);
    connect(m_slider, &LabelledSlider::moved, this, [this](double position) { take(budgetAt(position)); });
    setSummary(budgetText(m_budget));
}

std::size_t BudgetSection::budget() const
{
    return m_budget;
}

void BudgetSection::setBudget(std::size_t bytes)
{
    std::size_t index = m_offered.size();
    if (bytes != 0 && !m_offered.empty()) {
        const auto above = std::ranges::upper_bound(m_offered, bytes);
        index = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, above - m_offered.begin() - 1));
    }
    m_slider->setValue(static_cast<double>(index));
    take(budgetAt(static_cast<double>(index)));
}

std::size_t BudgetSection::budgetAt(double position) const
{
    const auto index = static_cast<std::size_t>(std::lround(std::max(0.0, position)));
    return index < m_offered.size() ? m_offered[index] : 0;
}

void BudgetSection::take(std::size_t bytes)
{
    if (bytes != m_budget) {
        m_budget = bytes;
        setSummary(budgetText(bytes));
        emit chosen(bytes);
    }
}

} // namespace nightjar
