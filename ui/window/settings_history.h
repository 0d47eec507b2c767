// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/panels/settings_panel.h"
#include "ui/window/window_parts.h"

#include <QObject>
#include <QUndoStack>

#include <filesystem>
#include <functional>

namespace nightjar {

/// What a person has set in the panel, step by step, to be taken back and done again. One stroke of a slider
/// is one step. A step of one photo brings that photo back into view.
class SettingsHistory : public QObject
{
    Q_OBJECT

public:
    /// Parts of a PanelState, as bits.
    enum Part
    {
        Choice = 1, ///< model and precision
        Noise = 2,
        Exposure = 4,
        Strength = 8,
        Budget = 16
    };

    /// The parts' buttons take steps too, and can be pressed where there is one.
    SettingsHistory(Session& session, const WindowParts& parts, QObject* parent);

    /// What the change sets in the panel is not by the person's hand: another photo is looked at, or its
    /// preset is taken.
    void withoutSteps(const std::function<void()>& change);
    void undo() { m_stack.undo(); }
    void redo() { m_stack.redo(); }

private:
    class Step;

    void record();
    void apply(const std::filesystem::path& photo, int parts, const PanelState& state);

    Session& m_session;
    SettingsPanel& m_panel;
    QUndoStack m_stack;
    PanelState m_last;
    bool m_applying = false;
};

} // namespace nightjar
