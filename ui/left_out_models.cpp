// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/left_out_models.h"

#include <QCoreApplication>
#include <QSettings>
#include <QStringList>

#include <algorithm>

namespace nightjar {
namespace {

const auto toldKey = QStringLiteral("leftOutModels");

/// Where translators find these words.
struct LeftOut
{
    Q_DECLARE_TR_FUNCTIONS(nightjar::LeftOutModels)
};

QStringList namesOf(const std::vector<LeftOutModel>& models, bool wantConsent)
{
    QStringList names;
    for (const LeftOutModel& model : models) {
        if (model.wantsConsent == wantConsent) {
            names << QString::fromStdString(model.name);
        }
    }
    return names;
}

} // namespace

ErrorText leftOutText(const std::vector<LeftOutModel>& models)
{
    QStringList problems;
    QStringList advice;
    if (const QStringList names = namesOf(models, true); !names.isEmpty()) {
        problems << LeftOut::tr("Left out, because you have not consented to run a program: %1.")
                        .arg(names.join(QStringLiteral(", ")));
        const auto program = std::ranges::find(models, true, &LeftOutModel::wantsConsent);
        advice << LeftOut::tr("If you trust who made it, choose its file with “Add model…”: %1")
                      .arg(QString::fromStdString(program->file.string()));
    }
    if (const QStringList names = namesOf(models, false); !names.isEmpty()) {
        problems << LeftOut::tr("Left out, because its files are damaged: %1.")
                        .arg(names.join(QStringLiteral(", ")));
        advice << LeftOut::tr("Add the model again with “Add model…”, or remove its folder.");
    }
    // One after the other: what happened, and what to do.
    return {problems.join(QLatin1Char(' ')), advice.join(QLatin1Char(' '))};
}

std::vector<LeftOutModel> notToldYet(const std::filesystem::path& memoryFile,
                                     const std::vector<LeftOutModel>& models)
{
    if (memoryFile.empty()) {
        return models;
    }
    QSettings memory(QString::fromStdString(memoryFile.string()), QSettings::IniFormat);
    const QStringList told = memory.value(toldKey).toStringList();
    QStringList now;
    std::vector<LeftOutModel> untold;
    for (const LeftOutModel& model : models) {
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
