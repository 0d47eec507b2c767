// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/style/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace nightjar {
namespace {

QString fileOf(const QString& code)
{
    return QStringLiteral(":/nightjar/translations/nightjar_%1.qm").arg(code);
}

/// Returns a new translator, replacing the application's earlier one of that name.
QTranslator* translatorOf(QCoreApplication& application, const QString& name)
{
    if (auto* old = application.findChild<QTranslator*>(name)) {
        QCoreApplication::removeTranslator(old);
        delete old;
    }
    auto* translator = new QTranslator(&application);
    translator->setObjectName(name);
    return translator;
}

} // namespace

QString spokenLanguage(const QStringList& wanted)
{
    for (const QString& name : wanted) {
        const QLocale locale(name);
        for (const Language& language : languages) {
            const QLocale spoken(QLatin1String(language.code));
            // The script must match, because the two Chinese scripts cannot replace each other.
            if (spoken.language() == locale.language() && spoken.script() == locale.script()) {
                return QLatin1String(language.code);
            }
        }
    }
    return QStringLiteral("en");
}

void speak(QCoreApplication& application, const QString& code)
{
    const QLocale system = QLocale::system();
    const QLocale spoken(code);
    // The system's locale may have better number formats, such as Swiss or Mexican ones.
    QLocale::setDefault(system.language() == spoken.language() ? system : spoken);
    auto* qt = translatorOf(application, QStringLiteral("qt translation"));
    if (qt->load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(qt);
    }
    auto* own = translatorOf(application, QStringLiteral("nightjar translation"));
    if (own->load(fileOf(code))) { // English has a file too, for plurals
        QCoreApplication::installTranslator(own);
    }
}

QString translatedInto(const QString& code, const char* context, const char* source)
{
    QTranslator translator;
    const QString found = translator.load(fileOf(code)) ? translator.translate(context, source) : QString();
    return found.isEmpty() ? QString::fromUtf8(source) : found;
}

} // namespace nightjar
