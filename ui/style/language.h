// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <array>

class QCoreApplication;

namespace nightjar {

/// A language that the window speaks.
struct Language
{
    const char* code;    ///< of its file in resources/translations
    const char* ownName; ///< what its speakers call it, UTF-8
};

inline constexpr std::array languages{
    Language{"de", "Deutsch"},  Language{"en", "English"},     Language{"es", "Español"},
    Language{"fr", "Français"}, Language{"zh_CN", "简体中文"},
};

/// The code of the first that the window speaks among `wanted` (as QLocale::uiLanguages has them); English
/// where it speaks none of them.
[[nodiscard]] QString spokenLanguage(const QStringList& wanted);

/// Makes the application speak a language, numbers and dates with it; Qt's own dialogs too where its
/// translations are installed. Widgets that are there already keep theirs.
void speak(QCoreApplication& application, const QString& code);

/// A sentence of the window in another language than the one it speaks.
[[nodiscard]] QString translatedInto(const QString& code, const char* context, const char* source);

} // namespace nightjar
