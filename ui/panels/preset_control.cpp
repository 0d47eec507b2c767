// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/preset_control.h"

#include "ui/panels/preset_section.h"
#include "ui/panels/settings_panel.h"
#include "ui/session/session.h"

namespace nightjar {

PresetControl::PresetControl(Session& session, SettingsPanel& panel, QObject* parent)
    : QObject(parent), m_session(session), m_panel(panel)
{
    connect(&panel, &SettingsPanel::choiceChanged, this, &PresetControl::show);
    connect(&panel, &SettingsPanel::lookChanged, this, &PresetControl::show);
    connect(&panel.preset(), &PresetSection::useWanted, this, &PresetControl::use);
    connect(&panel.preset(), &PresetSection::saveWanted, this, &PresetControl::save);
    connect(&panel.preset(), &PresetSection::forgetWanted, this, &PresetControl::forget);
}

void PresetControl::meetPhoto()
{
    if (photo() != nullptr && m_met.insert(m_session.current()->path).second) {
        use();
    }
    show();
}

const PhotoInfo* PresetControl::photo() const
{
    const PhotoEntry* entry = m_session.current();
    return entry != nullptr && entry->photo ? &entry->photo->mosaic->info() : nullptr;
}

void PresetControl::use()
{
    if (photo() == nullptr) {
        return;
    }
    if (const auto preset = m_book.find(*photo())) {
        PanelState state = m_panel.state();
        state.model = preset->model;
        state.precision = preset->precision;
        state.look.strength = preset->strength;
        m_panel.setState(state);
    }
}

void PresetControl::save()
{
    if (const PhotoInfo* info = photo()) {
        const PanelState state = m_panel.state();
        m_book.put({.make = info->make,
                    .camera = info->model,
                    .iso = isoRangeOf(info->iso),
                    .model = state.model,
                    .precision = state.precision,
                    .strength = state.look.strength});
        show();
        emit changed();
    }
}

void PresetControl::forget()
{
    if (const PhotoInfo* info = photo()) {
        m_book.forget(*info);
        show();
        emit changed();
    }
}

void PresetControl::show()
{
    const PhotoInfo* info = photo();
    const auto preset = info != nullptr ? m_book.find(*info) : std::nullopt;
    const PanelState state = m_panel.state();
    const bool isInUse = preset && preset->model == state.model && preset->precision == state.precision &&
                         preset->strength == state.look.strength;
    m_panel.preset().show(info, preset, isInUse);
}

} // namespace nightjar
