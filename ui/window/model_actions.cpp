// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/model_actions.h"

#include "core/job/race.h"
#include "ui/dialogs/add_model_dialog.h"
#include "ui/dialogs/race_dialog.h"
#include "ui/panels/settings_panel.h"
#include "ui/session/session.h"
#include "ui/widgets/banner.h"
#include "ui/window/window_menu.h"
#include "ui/window/window_parts.h"

#include <QFileDialog>

#include <utility>

namespace nightjar {
namespace {

/// Pixels: large enough to judge noise, small enough to be quick on a small computer.
constexpr Size racedPart{512, 512};

} // namespace

ModelActions::ModelActions(Session& session, const WindowParts& parts, std::optional<ModelStore> store,
                           QWidget& window)
    : QObject(&window), m_session(session), m_parts(parts), m_store(std::move(store)), m_window(window)
{
    connect(m_parts.settings, &SettingsPanel::raceWanted, this, &ModelActions::compareAll);
    connect(m_parts.settings, &SettingsPanel::addModelWanted, this, &ModelActions::askForModel);
    connect(m_parts.menu, &WindowMenu::addModelWanted, this, &ModelActions::askForModel);
    m_parts.settings->setCanAddModels(m_store.has_value());
    m_parts.menu->setCanAddModels(m_store.has_value());
}

void ModelActions::compareAll()
{
    const PhotoEntry* entry = m_session.current();
    if (entry == nullptr || !entry->photo) {
        return;
    }
    m_session.pauseRun(false); // what the dialog wants would wait for it
    const Size photo = entry->photo->mosaic->size();
    const Rect seen = m_focus.isEmpty() ? Rect{0, 0, photo.width, photo.height} : m_focus;
    auto* dialog = new RaceDialog(
        m_session.jobs(),
        {.run = m_session.runOn(*entry->photo, m_parts.settings->choice()),
         .crop = raceCrop(photo, {seen.x + seen.width / 2, seen.y + seen.height / 2}, racedPart),
         .exposureEv = m_parts.settings->look().exposureEv},
        m_parts.settings->models(), &m_window);
    connect(dialog, &RaceDialog::raced, this, [this](const RaceEntry& raced) {
        m_session.costs().learn(raced.model, raced.precision, raced.photoPixelsRead, raced.photoSeconds);
    });
    connect(dialog, &RaceDialog::chosen, m_parts.settings, &SettingsPanel::choose);
    connect(dialog, &QDialog::finished, this, &ModelActions::measured);
    dialog->open();
}

void ModelActions::askForModel()
{
    auto* dialog = new QFileDialog(&m_window, tr("Add model"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Networks (*.pth *.pt *.jit *.safetensors)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& file) { addModel(file.toStdString()); });
    dialog->open();
}

void ModelActions::addModel(const std::filesystem::path& file)
{
    m_session.pauseRun(false); // what the dialog wants would wait for it
    ModelNames names{.taken = {}, .unavailable = m_unavailable};
    for (const ModelInfo& model : m_parts.settings->models()) {
        names.taken.insert(model.name);
    }
    auto* dialog = new AddModelDialog(m_session.jobs(), file, *m_store, std::move(names), &m_window);
    connect(dialog, &AddModelDialog::added, this, [this](const ModelInfo& model) {
        std::erase_if(m_unavailable, [&](const UnavailableModel& other) { return other.name == model.name; });
        m_parts.settings->addModel(model);
        m_parts.notice->showSuccess(tr("%1 was added.").arg(modelText(model)));
        emit added(model);
    });
    dialog->open();
}

} // namespace nightjar
