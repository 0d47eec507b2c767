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

/// The user's theme and language, kept between sessions. The theme changes at once, the language at the next
/// start.
class Appearance : public QObject
{
    Q_OBJECT

public:
    /// Applies the settings in `stateFile`, an INI file. With an empty path nothing is kept, and the system
    /// decides. Create widgets after it.
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
    SystemScheme m_system; // reads the system's palette before it is replaced
    ThemeChoice m_theme = ThemeChoice::System;
    QString m_language;
};

} // namespace nightjar
