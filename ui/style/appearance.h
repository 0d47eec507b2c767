// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/system_scheme.h"

#include <QObject>
#include <QString>

#include <filesystem>

class QApplication;

namespace nightjar {

enum class ThemeChoice
{
    System,
    Dark,
    Light,
};

/// Theme and language as the person chose them, remembered from one session to the next. The theme changes at
/// once, the language with the next start.
class Appearance : public QObject
{
    Q_OBJECT

public:
    /// Applies what is remembered in `stateFile`, an INI file; an empty path: nothing is, and the system
    /// decides. Widgets are made after it.
    Appearance(QApplication& application, std::filesystem::path stateFile);

    [[nodiscard]] ThemeChoice theme() const { return m_theme; }
    void chooseTheme(ThemeChoice choice);

    /// A code of `languages`; empty: the system's.
    [[nodiscard]] QString language() const { return m_language; }
    void chooseLanguage(const QString& code);

private:
    [[nodiscard]] theme::Scheme wantedScheme() const;
    void showTheme();
    void remember(const QString& key, const QString& value) const;

    QApplication& m_application;
    std::filesystem::path m_stateFile;
    SystemScheme m_system; // asks for the system's palette before there is ours
    ThemeChoice m_theme = ThemeChoice::System;
    QString m_language;
};

} // namespace nightjar
