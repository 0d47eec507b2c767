// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QToolButton>

class QAction;
class QMenu;

namespace nightjar {

class Appearance;

/// A button with a menu of rarely used settings: theme, language, models, and the list of keys.
class WindowMenu : public QToolButton
{
    Q_OBJECT

public:
    /// If `appearance` is null, theme and language cannot be changed.
    explicit WindowMenu(Appearance* appearance, QWidget* parent = nullptr);

    /// Shows or hides "Add model…".
    void setCanAddModels(bool can);

signals:
    void addModelWanted();
    /// A language was chosen for the next start. `sentence` says so in that language.
    void languageChosen(const QString& sentence);
    void helpWanted();

private:
    void addThemes(Appearance& appearance);
    void addLanguages(Appearance& appearance);

    QMenu* m_menu;
    QAction* m_addModel;
};

} // namespace nightjar
