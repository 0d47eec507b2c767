// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <array>

class QCoreApplication;

namespace nightjar {

/// A language of the window.
struct Language
{
    const char* code;    ///< part of the file name in resources/translations
    const char* ownName; ///< its own name, UTF-8
};

inline constexpr std::array languages{
    Language{"de", "Deutsch"},  Language{"en", "English"},     Language{"es", "Español"},
    Language{"fr", "Français"}, Language{"zh_CN", "简体中文"},
};

/// Returns the code of the first available language in `wanted` (as in QLocale::uiLanguages); English if none
/// is available.
[[nodiscard]] QString spokenLanguage(const QStringList& wanted);

/// Sets the application's language, including numbers and dates, and Qt's own dialogs if their translations
/// are installed. Existing widgets keep theirs.
void speak(QCoreApplication& application, const QString& code);

/// Returns a sentence of the window in another language; `source` itself if there is no translation.
[[nodiscard]] QString translatedInto(const QString& code, const char* context, const char* source);

} // namespace nightjar
