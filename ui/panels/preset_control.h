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

/// Presets as photos are looked at: a photo that is opened takes that of its camera and ISO, once; what is
/// set by hand afterwards stays.
class PresetControl : public QObject
{
    Q_OBJECT

public:
    PresetControl(Session& session, SettingsPanel& panel, QObject* parent);

    [[nodiscard]] PresetBook& book() { return m_book; }
    /// Another photo is looked at, or none.
    void meetPhoto();

signals:
    /// The presets are others now.
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
