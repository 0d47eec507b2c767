// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ui/window/main_window_fixture.h"
#include "ui/panels/settings_panel.h"
#include "ui/widgets/labelled_slider.h"
#include "ui/widgets/slider.h"

#include <QComboBox>
#include <QTest>

#include <stdexcept>

namespace nightjar {

/// A window that remembers, and may be closed and opened again.
class RememberingTest : public MainWindowTest
{
protected:
    RememberingTest() { stateFile = folder.path() / "window.ini"; }

    void closeAndReopen()
    {
        window->close();
        window.reset();
        makeWindow();
    }

    Slider& strength()
    {
        for (auto* slider : part<SettingsPanel>().findChildren<LabelledSlider*>()) {
            if (slider->slider().accessibleName() == "Strength") {
                return slider->slider();
            }
        }
        throw std::logic_error("there is no slider for the strength");
    }

    QComboBox& model() { return *part<SettingsPanel>().findChildren<QComboBox*>().front(); }

    void undo() { QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier); }
    void redo() { QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); }

    double strengthNow() { return part<SettingsPanel>().look().strength; }
};

} // namespace nightjar
