// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QToolButton>

class QAction;
class QMenu;

namespace nightjar {

class Appearance;

/// What is seldom wanted, one step away: theme, language, and what the keys do.
class WindowMenu : public QToolButton
{
    Q_OBJECT

public:
    /// Without an `appearance` there is nothing to choose of it.
    explicit WindowMenu(Appearance* appearance, QWidget* parent = nullptr);

    /// Offered only where there is a place for them.
    void setCanAddModels(bool can);

signals:
    void addModelWanted();
    /// The language is one of another session; a sentence to the person in it.
    void languageChosen(const QString& sentence);
    void helpWanted();

private:
    void addThemes(Appearance& appearance);
    void addLanguages(Appearance& appearance);

    QMenu* m_menu;
    QAction* m_addModel;
};

} // namespace nightjar
