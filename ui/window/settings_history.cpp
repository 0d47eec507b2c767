// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/settings_history.h"

#include "ui/panels/budget_section.h"

#include <QToolButton>
#include <QUndoCommand>

#include <chrono>
#include <utility>

namespace nightjar {
namespace {

using Clock = std::chrono::steady_clock;

/// Moves of one slider within this time are one step.
constexpr std::chrono::milliseconds betweenStrokes{800};
constexpr int mostSteps = 200;
constexpr int sliders = SettingsHistory::Exposure | SettingsHistory::Strength | SettingsHistory::Budget;

int changedParts(const PanelState& a, const PanelState& b)
{
    int parts = 0;
    const auto compare = [&](bool same, SettingsHistory::Part part) { parts |= same ? 0 : part; };
    compare(a.model == b.model && a.precision == b.precision, SettingsHistory::Choice);
    compare(a.noise == b.noise, SettingsHistory::Noise);
    compare(a.look.exposureEv == b.look.exposureEv && a.look.automaticExposure == b.look.automaticExposure,
            SettingsHistory::Exposure);
    compare(a.look.strength == b.look.strength, SettingsHistory::Strength);
    compare(a.memoryBudget == b.memoryBudget, SettingsHistory::Budget);
    return parts;
}

} // namespace

class SettingsHistory::Step : public QUndoCommand
{
public:
    Step(SettingsHistory& history, std::filesystem::path photo, int parts, PanelState before,
         PanelState after)
        : m_history(history), m_photo(std::move(photo)), m_parts(parts), m_before(std::move(before)),
          m_after(std::move(after)), m_time(Clock::now())
    {
    }

    void undo() override { m_history.apply(m_photo, m_parts, m_before); }

    void redo() override
    {
        if (std::exchange(m_isDone, false)) {
            return; // already applied by the user
        }
        m_history.apply(m_photo, m_parts, m_after);
    }

    [[nodiscard]] int id() const override { return (m_parts & ~sliders) == 0 ? m_parts : -1; }

    bool mergeWith(const QUndoCommand* next) override
    {
        const auto& later = static_cast<const Step&>(*next);
        if (later.m_photo != m_photo || later.m_time - m_time > betweenStrokes) {
            return false;
        }
        m_after = later.m_after;
        m_time = later.m_time;
        return true;
    }

private:
    SettingsHistory& m_history;
    std::filesystem::path m_photo;
    int m_parts;
    PanelState m_before;
    PanelState m_after;
    Clock::time_point m_time; ///< of the last move
    bool m_isDone = true;
};

SettingsHistory::SettingsHistory(Session& session, const WindowParts& parts, QObject* parent)
    : QObject(parent), m_session(session), m_panel(*parts.settings), m_last(m_panel.state())
{
    m_stack.setUndoLimit(mostSteps);
    connect(&m_panel, &SettingsPanel::choiceChanged, this, &SettingsHistory::record);
    connect(&m_panel, &SettingsPanel::lookChanged, this, &SettingsHistory::record);
    connect(&m_panel.budget(), &BudgetSection::chosen, this, &SettingsHistory::record);
    connect(parts.undoButton, &QToolButton::clicked, &m_stack, &QUndoStack::undo);
    connect(parts.redoButton, &QToolButton::clicked, &m_stack, &QUndoStack::redo);
    connect(&m_stack, &QUndoStack::canUndoChanged, parts.undoButton, &QToolButton::setEnabled);
    connect(&m_stack, &QUndoStack::canRedoChanged, parts.redoButton, &QToolButton::setEnabled);
}

void SettingsHistory::withoutSteps(const std::function<void()>& change)
{
    const bool wasApplying = std::exchange(m_applying, true);
    change();
    m_applying = wasApplying;
    m_last = m_panel.state();
}

void SettingsHistory::record()
{
    const PanelState now = m_panel.state();
    const PhotoEntry* entry = m_session.current();
    const int parts = changedParts(m_last, now);
    if (!m_applying && parts != 0) {
        m_stack.push(new Step(*this, entry != nullptr ? entry->path : std::filesystem::path(), parts,
                              std::exchange(m_last, now), now));
    }
}

void SettingsHistory::apply(const std::filesystem::path& photo, int parts, const PanelState& state)
{
    const int row = m_session.photos().find(photo);
    if (row >= 0 && row != m_session.currentRow()) {
        m_session.select(row);
    }
    PanelState target = m_panel.state(); // settings outside this step stay
    if ((parts & Choice) != 0) {
        target.model = state.model;
        target.precision = state.precision;
    }
    if ((parts & Noise) != 0) {
        target.noise = state.noise;
    }
    if ((parts & Exposure) != 0) {
        target.look.exposureEv = state.look.exposureEv;
        target.look.automaticExposure = state.look.automaticExposure;
    }
    if ((parts & Strength) != 0) {
        target.look.strength = state.look.strength;
    }
    if ((parts & Budget) != 0) {
        target.memoryBudget = state.memoryBudget;
    }
    withoutSteps([&] { m_panel.setState(target); });
}

} // namespace nightjar
