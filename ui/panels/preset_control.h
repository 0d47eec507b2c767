// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/panels/preset_book.h"

#include <QObject>

#include <filesystem>
#include <set>

namespace nightjar {

class Session;
class SettingsPanel;

/// Applies presets: a photo gets the preset of its camera and ISO once, when it is first shown. Later changes
/// by the user stay.
class PresetControl : public QObject
{
    Q_OBJECT

public:
    PresetControl(Session& session, SettingsPanel& panel, QObject* parent);

    [[nodiscard]] PresetBook& book() { return m_book; }
    /// Another photo is shown, or none.
    void meetPhoto();

signals:
    /// The presets have changed.
    void changed();

private:
    [[nodiscard]] const PhotoInfo* photo() const;
    void use();
    void save();
    void forget();
    void show();

    Session& m_session;
    SettingsPanel& m_panel;
    PresetBook m_book;
    std::set<std::filesystem::path> m_met;
};

} // namespace nightjar
