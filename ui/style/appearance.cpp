// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/style/appearance.h"

#include "ui/style/language.h"

#include <QApplication>
#include <QLocale>
#include <QSettings>

#include <algorithm>
#include <array>
#include <utility>

namespace nightjar {
namespace {

const auto themeKey = QStringLiteral("theme");
const auto languageKey = QStringLiteral("language");

/// In the order of ThemeChoice.
constexpr std::array themeNames{"system", "dark", "light"};

ThemeChoice themeNamed(const QString& name)
{
    const auto found =
        std::ranges::find_if(themeNames, [&](const char* known) { return name == QLatin1String(known); });
    return found == themeNames.end() ? ThemeChoice::System
                                     : static_cast<ThemeChoice>(found - themeNames.begin());
}

bool isSpoken(const QString& code)
{
    return std::ranges::any_of(
        languages, [&](const Language& language) { return code == QLatin1String(language.code); });
}

} // namespace

Appearance::Appearance(QApplication& application, std::filesystem::path stateFile)
    : m_application(application), m_stateFile(std::move(stateFile))
{
    if (!m_stateFile.empty()) {
        const QSettings memory(QString::fromStdString(m_stateFile.string()), QSettings::IniFormat);
        m_theme = themeNamed(memory.value(themeKey).toString());
        const QString language = memory.value(languageKey).toString();
        m_language = isSpoken(language) ? language : QString();
    }
    connect(&m_system, &SystemScheme::changed, this, &Appearance::showTheme);
    theme::apply(application, wantedScheme());
    speak(application, m_language.isEmpty() ? spokenLanguage(QLocale::system().uiLanguages()) : m_language);
}

void Appearance::chooseTheme(ThemeChoice choice)
{
    m_theme = choice;
    remember(themeKey, QLatin1String(themeNames[static_cast<std::size_t>(choice)]));
    showTheme();
}

void Appearance::chooseLanguage(const QString& code)
{
    m_language = code;
    remember(languageKey, code);
}

theme::Scheme Appearance::wantedScheme() const
{
    switch (m_theme) {
    case ThemeChoice::Dark:
        return theme::Scheme::Dark;
    case ThemeChoice::Light:
        return theme::Scheme::Light;
    case ThemeChoice::System:
        break;
    }
    return m_system.scheme();
}

void Appearance::showTheme()
{
    if (const theme::Scheme wanted = wantedScheme();
        wanted != theme::current()) { // applying restyles every widget, which is slow
        theme::apply(m_application, wanted);
    }
}

void Appearance::remember(const QString& key, const QString& value) const
{
    if (!m_stateFile.empty()) {
        QSettings(QString::fromStdString(m_stateFile.string()), QSettings::IniFormat).setValue(key, value);
    }
}

} // namespace nightjar
