// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"
#include "core/model/import_model.h"
#include "core/model/model_zoo.h"

#include <QObject>

#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

class QWidget;

namespace nightjar {

class Session;
struct WindowParts;

/// What is done with models besides choosing one: trying all of them on what is looked at, and adding more.
class ModelActions : public QObject
{
    Q_OBJECT

public:
    /// `store`: where models are added; unset: nowhere.
    ModelActions(Session& session, const WindowParts& parts, std::optional<ModelStore> store,
                 QWidget& window);

    /// Models that cannot be chosen, and may be added anew.
    void setUnavailable(std::vector<UnavailableModel> models) { m_unavailable = std::move(models); }
    void compareAll();
    void askForModel();
    /// Asks how a file is to become a model, and adds it; there is a store.
    void addModel(const std::filesystem::path& file);
    /// What is on screen, full-resolution pixels.
    void setFocus(const Rect& part) { m_focus = part; }

signals:
    void added(const nightjar::ModelInfo& model);
    /// What runs cost has been measured.
    void measured();

private:
    Session& m_session;
    const WindowParts& m_parts;
    std::optional<ModelStore> m_store;
    std::vector<UnavailableModel> m_unavailable;
    QWidget& m_window;
    Rect m_focus;
};

} // namespace nightjar
