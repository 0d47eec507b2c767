// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/preset_book.h"

#include <QSettings>
#include <QString>

#include <algorithm>
#include <cmath>
#include <utility>

namespace nightjar {
namespace {

constexpr double firstIso = 100.0;
/// A camera may record ISO 12800 as 12799.9; it belongs to the stop that starts there.
constexpr double roundingIso = 0.5;

bool isFor(const Preset& preset, const PhotoInfo& photo)
{
    return preset.make == photo.make && preset.camera == photo.model && preset.iso == isoRangeOf(photo.iso);
}

QString textOf(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace

IsoRange isoRangeOf(double iso)
{
    if (!(iso > 0.0) || !std::isfinite(iso)) {
        return {};
    }
    const double from = firstIso * std::exp2(std::floor(std::log2((iso + roundingIso) / firstIso)));
    return {from, 2 * from};
}

std::optional<Preset> PresetBook::find(const PhotoInfo& photo) const
{
    const auto found =
        std::ranges::find_if(m_presets, [&](const Preset& preset) { return isFor(preset, photo); });
    return found == m_presets.end() ? std::nullopt : std::optional(*found);
}

void PresetBook::put(Preset preset)
{
    std::erase_if(m_presets, [&](const Preset& other) {
        return other.make == preset.make && other.camera == preset.camera && other.iso == preset.iso;
    });
    m_presets.push_back(std::move(preset));
}

void PresetBook::forget(const PhotoInfo& photo)
{
    std::erase_if(m_presets, [&](const Preset& preset) { return isFor(preset, photo); });
}

void PresetBook::load(QSettings& settings)
{
    m_presets.clear();
    const int count = settings.beginReadArray(QStringLiteral("presets"));
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        const auto text = [&](const char* key) {
            return settings.value(QLatin1String(key)).toString().toStdString();
        };
        const auto precision = precisionFrom(text("precision"));
        const double strength = settings.value(QStringLiteral("strength"), -1.0).toDouble();
        if (precision && strength >= 0.0 && strength <= 1.0 && !text("model").empty()) {
            const double iso = settings.value(QStringLiteral("iso")).toDouble();
            put({text("make"), text("camera"), isoRangeOf(iso), text("model"), *precision, strength});
        }
    }
    settings.endArray();
}

void PresetBook::save(QSettings& settings) const
{
    settings.remove(QStringLiteral("presets")); // removes surplus entries
    settings.beginWriteArray(QStringLiteral("presets"), static_cast<int>(m_presets.size()));
    for (int i = 0; const Preset& preset : m_presets) {
        settings.setArrayIndex(i++);
        settings.setValue(QStringLiteral("make"), textOf(preset.make));
        settings.setValue(QStringLiteral("camera"), textOf(preset.camera));
        settings.setValue(QStringLiteral("iso"), preset.iso.from);
        settings.setValue(QStringLiteral("model"), textOf(preset.model));
        settings.setValue(QStringLiteral("precision"), textOf(std::string(toString(preset.precision))));
        settings.setValue(QStringLiteral("strength"), preset.strength);
    }
    settings.endArray();
}

} // namespace nightjar
