// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/kiosk_settings.h"

#include <QSettings>
#include <QStringList>

#include <algorithm>

namespace nightjar {
namespace {

constexpr int shortestPause = 15; ///< s; the last ten are counted down
constexpr int longestPause = 3600;
constexpr auto usualModel = "lighter";

[[noreturn]] void refuse(const std::filesystem::path& file, const QString& key, const std::string& reason)
{
    throw Error(ErrorCode::InvalidArgument, file.string() + ": " + key.toStdString() + " " + reason);
}

std::chrono::milliseconds seconds(const QSettings& ini, const std::filesystem::path& file, const QString& key,
                                  std::chrono::milliseconds usual)
{
    if (!ini.contains(key)) {
        return usual;
    }
    bool isNumber = false;
    const int value = ini.value(key).toInt(&isNumber);
    if (!isNumber || value < shortestPause || value > longestPause) {
        refuse(file, key,
               "must be a number of seconds, " + std::to_string(shortestPause) + " to " +
                   std::to_string(longestPause));
    }
    return std::chrono::seconds(value);
}

std::filesystem::path folder(const QSettings& ini, const std::filesystem::path& file, const QString& key)
{
    const std::filesystem::path value = ini.value(key).toString().toStdString();
    if (!value.empty() && value.is_relative()) {
        refuse(file, key, "must be a whole path, beginning with /");
    }
    return value;
}

} // namespace

KioskSettings readKioskSettings(const std::filesystem::path& file)
{
    const QSettings ini(QString::fromStdString(file.string()), QSettings::IniFormat);
    if (ini.status() != QSettings::NoError) {
        throw Error(ErrorCode::InvalidArgument, file.string() + " is not a file of settings");
    }
    KioskSettings settings;
    settings.model = ini.value("model").toString().toStdString();
    if (const QString name = ini.value("precision").toString(); !name.isEmpty()) {
        settings.precision = precisionFrom(name.toStdString());
        if (!settings.precision) {
            refuse(file, "precision", "must be float32, bfloat16, int8 or int8-qat");
        }
    }
    settings.pause = seconds(ini, file, "pause", settings.pause);
    settings.thanksPause = seconds(ini, file, "thanks", settings.thanksPause);
    if (ini.contains("drives")) {
        settings.driveFolders.clear();
        for (const QString& path : ini.value("drives").toStringList()) {
            settings.driveFolders.emplace_back(path.toStdString());
        }
    }
    settings.watchFolder = folder(ini, file, "watch");
    settings.saveFolder = folder(ini, file, "save");
    settings.camera = ini.value("camera", settings.camera).toString();
    if (const QString name = ini.value("format").toString(); !name.isEmpty()) {
        const auto format = imageFormatFrom(name.toStdString());
        if (!format) {
            refuse(file, "format", "must be jpeg, png, png16, tiff, dng-linear or dng-mosaic");
        }
        settings.format = *format;
    }
    return settings;
}

RunChoice kioskChoice(const KioskSettings& settings, const std::vector<ModelInfo>& models)
{
    const std::string wanted = settings.model.empty() ? usualModel : settings.model;
    auto model = std::ranges::find(models, wanted, &ModelInfo::name);
    if (model == models.end()) {
        if (!settings.model.empty()) {
            throw Error(ErrorCode::InvalidArgument, "there is no model \"" + wanted + "\" for the kiosk");
        }
        model = models.begin();
    }
    RunChoice choice{.model = *model, .precision = Precision::Float32, .noise = std::nullopt};
    if (settings.precision) {
        choice.precision = *settings.precision;
        if (!model->offers(choice.precision)) {
            throw Error(ErrorCode::InvalidArgument, "model " + model->name + " cannot be computed in " +
                                                        std::string(toString(choice.precision)) +
                                                        ", which is set for the kiosk");
        }
    } else {
        for (const Precision lighter : {Precision::Int8Qat, Precision::Int8}) {
            if (model->offers(lighter)) {
                choice.precision = lighter;
                break;
            }
        }
    }
    return choice;
}

} // namespace nightjar
