// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/window_menu.h"

#include "ui/style/appearance.h"
#include "ui/style/icon.h"
#include "ui/style/language.h"

#include <QAction>
#include <QActionGroup>
#include <QLocale>
#include <QMenu>

#include <utility>

namespace nightjar {
namespace {

constexpr auto nextStart =
    QT_TRANSLATE_NOOP("nightjar::WindowMenu", "Nightjar will be in English the next time you start it.");

} // namespace

WindowMenu::WindowMenu(Appearance* appearance, QWidget* parent) : QToolButton(parent), m_menu(new QMenu(this))
{
    setIcon(nightjar::icon(QStringLiteral("more"))); // the button has an icon() of its own
    setText(tr("Menu"));
    setToolTip(tr("Theme, language, models and keys (F10)"));
    setAccessibleName(tr("Menu"));
    setPopupMode(QToolButton::InstantPopup);
    setMenu(m_menu);
    if (appearance != nullptr) {
        addThemes(*appearance);
        addLanguages(*appearance);
    }
    m_addModel = m_menu->addAction(tr("Add model…"));
    connect(m_addModel, &QAction::triggered, this, &WindowMenu::addModelWanted);
    setCanAddModels(false);
    connect(m_menu->addAction(tr("Keys…")), &QAction::triggered, this, &WindowMenu::helpWanted);
}

void WindowMenu::setCanAddModels(bool can)
{
    m_addModel->setVisible(can);
}

void WindowMenu::addThemes(Appearance& appearance)
{
    auto* group = new QActionGroup(this);
    const std::pair<ThemeChoice, QString> choices[] = {{ThemeChoice::System, tr("Match system")},
                                                       {ThemeChoice::Dark, tr("Dark")},
                                                       {ThemeChoice::Light, tr("Light")}};
    for (const auto& [choice, name] : choices) {
        QAction* action = m_menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(choice == appearance.theme());
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [&appearance, choice = choice] { appearance.chooseTheme(choice); });
    }
    m_menu->addSeparator();
}

void WindowMenu::addLanguages(Appearance& appearance)
{
    QMenu* menu = m_menu->addMenu(tr("Language"));
    auto* group = new QActionGroup(this);
    const auto add = [&](const QString& name, const QString& code) {
        QAction* action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(code == appearance.language());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, &appearance, code] {
            appearance.chooseLanguage(code);
            const QString spoken = code.isEmpty() ? spokenLanguage(QLocale::system().uiLanguages()) : code;
            emit languageChosen(translatedInto(spoken, "nightjar::WindowMenu", nextStart));
        });
    };
    add(tr("System language"), {});
    for (const Language& language : languages) {
        add(QString::fromUtf8(language.ownName), QLatin1String(language.code));
    }
    m_menu->addSeparator();
}

} // namespace nightjar
