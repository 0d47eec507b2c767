// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/unavailable_models.h"

#include <QCoreApplication>
#include <QSettings>
#include <QStringList>

#include <algorithm>
#include <iterator>

namespace nightjar {
namespace {

const auto toldKey = QStringLiteral("leftOutModels");

constexpr qsizetype mostNamed = 3; ///< models named in one sentence

/// Translation context.
struct LeftOut
{
    Q_DECLARE_TR_FUNCTIONS(nightjar::UnavailableModels)
};

/// "a, b, c", or the first few and the number of others.
QString listOf(const QStringList& things)
{
    return things.size() <= mostNamed
               ? things.join(QStringLiteral(", "))
               : LeftOut::tr("%1 and %n more", nullptr, static_cast<int>(things.size()) - 1)
                     .arg(things.front());
}

/// The models that need consent, or the others.
std::vector<UnavailableModel> thoseOf(const std::vector<UnavailableModel>& models, bool wantConsent)
{
    std::vector<UnavailableModel> those;
    std::ranges::copy_if(models, std::back_inserter(those),
                         [&](const UnavailableModel& model) { return model.wantsConsent == wantConsent; });
    return those;
}

QString namesOf(const std::vector<UnavailableModel>& models)
{
    QStringList names;
    for (const UnavailableModel& model : models) {
        names << QString::fromStdString(model.name);
    }
    return listOf(names);
}

QString filesOf(const std::vector<UnavailableModel>& models)
{
    QStringList files;
    for (const UnavailableModel& model : models) {
        files << QString::fromStdString(model.file.string());
    }
    return listOf(files);
}

ErrorText programText(const std::vector<UnavailableModel>& programs)
{
    const bool isOne = programs.size() == 1;
    const QString problem =
        isOne ? LeftOut::tr("Model left out, because you have not consented to run a program: %1.")
              : LeftOut::tr("Models left out, because you have not consented to run programs: %1.");
    const QString advice =
        isOne ? LeftOut::tr("If you trust who made it, choose its file with “Add model…”: %1")
              : LeftOut::tr("If you trust who made one, choose its file with “Add model…”: %1");
    return {problem.arg(namesOf(programs)), advice.arg(filesOf(programs))};
}

ErrorText damageText(const std::vector<UnavailableModel>& damaged)
{
    const bool isOne = damaged.size() == 1;
    const QString problem = isOne ? LeftOut::tr("Model left out, because its files are damaged: %1.")
                                  : LeftOut::tr("Models left out, because their files are damaged: %1.");
    const QString advice =
        isOne
            ? LeftOut::tr("Add it again under its name with “Add model…”, or remove its folder: %1")
            : LeftOut::tr("Add them again under their names with “Add model…”, or remove their folders: %1");
    return {problem.arg(namesOf(damaged)), advice.arg(filesOf(damaged))};
}

} // namespace

ErrorText leftOutText(const std::vector<UnavailableModel>& models)
{
    std::vector<ErrorText> texts;
    if (const auto programs = thoseOf(models, true); !programs.empty()) {
        texts.push_back(programText(programs));
    }
    if (const auto damaged = thoseOf(models, false); !damaged.empty()) {
        texts.push_back(damageText(damaged));
    }
    ErrorText text = texts.back();
    if (texts.size() > 1) { // each with its advice
        text.problem = texts.front().problem + QLatin1Char(' ') + texts.front().advice + QLatin1Char('\n') +
                       text.problem;
    }
    return text;
}

std::vector<UnavailableModel> notToldYet(const std::filesystem::path& stateFile,
                                         const std::vector<UnavailableModel>& models)
{
    if (stateFile.empty()) {
        return models;
    }
    QSettings memory(QString::fromStdString(stateFile.string()), QSettings::IniFormat);
    const QStringList told = memory.value(toldKey).toStringList();
    QStringList now;
    std::vector<UnavailableModel> untold;
    for (const UnavailableModel& model : models) {
        now << QString::fromStdString(model.sentence);
        if (!told.contains(now.last())) {
            untold.push_back(model);
        }
    }
    if (now != told) {
        memory.setValue(toldKey, now);
    }
    return untold;
}

} // namespace nightjar
