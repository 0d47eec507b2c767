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

/// The actions on models other than choosing one: comparing all of them, and adding one.
class ModelActions : public QObject
{
    Q_OBJECT

public:
    /// `store`: where models are added. Unset: models cannot be added.
    ModelActions(Session& session, const WindowParts& parts, std::optional<ModelStore> store,
                 QWidget& window);

    /// Models that cannot be used. An added model may replace one of them.
    void setUnavailable(std::vector<UnavailableModel> models) { m_unavailable = std::move(models); }
    void compareAll();
    void askForModel();
    /// Asks how to import the file, and adds it as a model. Needs a store.
    void addModel(const std::filesystem::path& file);
    /// The part of the photo on screen, full-resolution pixels.
    void setFocus(const Rect& part) { m_focus = part; }

signals:
    void added(const nightjar::ModelInfo& model);
    /// The race has measured what runs cost.
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
