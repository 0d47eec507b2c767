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

/// Undo and redo of the settings panel. One movement of a slider is one step. A step of another photo shows
/// that photo again.
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

    /// The undo and redo buttons are enabled if there is a step.
    SettingsHistory(Session& session, const WindowParts& parts, QObject* parent);

    /// Changes settings without recording a step, as when another photo or its preset is shown.
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
