// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/window_state.h"

#include "ui/compare/compare_bar.h"
#include "ui/compare/comparison_view.h"
#include "ui/panels/budget_section.h"
#include "ui/panels/preset_book.h"
#include "ui/panels/settings_panel.h"
#include "ui/queue/queue_panel.h"
#include "ui/session/recent_photos.h"
#include "ui/session/session.h"
#include "ui/window/picture_output.h"
#include "ui/window/queue_actions.h"
#include "ui/window/window_parts.h"

#include <QSettings>
#include <QWidget>

#include <algorithm>
#include <array>

namespace nightjar {
namespace {

/// In the order of CompareMode.
constexpr std::array compareModes{"split", "side-by-side", "difference", "loupe"};

void recallCompareMode(const QSettings& memory, const WindowParts& parts)
{
    const QString name = memory.value(QStringLiteral("compareMode")).toString();
    const auto found =
        std::ranges::find_if(compareModes, [&](const char* known) { return name == QLatin1String(known); });
    if (found != compareModes.end()) {
        const auto mode = static_cast<CompareMode>(found - compareModes.begin());
        parts.view->setMode(mode);
        parts.compareBar->setMode(mode);
    }
}

QString nameOf(const std::filesystem::path& file)
{
    return QString::fromStdString(file.string());
}

} // namespace

void recall(const std::filesystem::path& file, const Remembered& remembered)
{
    QSettings memory(nameOf(file), QSettings::IniFormat);
    remembered.session.costs().load(memory);
    remembered.window.restoreGeometry(memory.value(QStringLiteral("window")).toByteArray());
    remembered.recent.load(memory);
    remembered.presets.load(memory);
    remembered.output.load(memory);
    remembered.parts.queue->load(memory);
    recallCompareMode(memory, remembered.parts);
    SettingsPanel& settings = *remembered.parts.settings;
    const auto precision = precisionFrom(memory.value(QStringLiteral("precision")).toString().toStdString());
    if (precision) {
        settings.choose(memory.value(QStringLiteral("model")).toString(), *precision);
    }
    settings.budget().setBudget(memory.value(QStringLiteral("memoryBudget")).toULongLong());
    remembered.queueing.load(memory); // after the settings, which it uses
}

void remember(const std::filesystem::path& file, const Remembered& remembered)
{
    QSettings memory(nameOf(file), QSettings::IniFormat);
    remembered.session.costs().save(memory);
    memory.setValue(QStringLiteral("window"), remembered.window.saveGeometry());
    remembered.recent.save(memory);
    remembered.presets.save(memory);
    remembered.output.save(memory);
    remembered.queueing.save(memory);
    remembered.parts.queue->save(memory);
    memory.setValue(QStringLiteral("compareMode"),
                    QLatin1String(compareModes[static_cast<std::size_t>(remembered.parts.view->mode())]));
    const PanelState state = remembered.parts.settings->state();
    memory.setValue(QStringLiteral("model"), QString::fromStdString(state.model));
    memory.setValue(QStringLiteral("precision"),
                    QString::fromStdString(std::string(toString(state.precision))));
    memory.setValue(QStringLiteral("memoryBudget"), qulonglong{state.memoryBudget});
}

} // namespace nightjar
