// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/data_folders.h"
#include "core/network/base_network.h"
#include "core/network/model_zoo.h"
#include "core/network/torch/load_network.h"
#include "core/printable.h"
#include "ui/appearance.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QScreen>
#include <QStandardPaths>

#include <cstdio>

namespace {

constexpr auto samplePhoto = "resources/sample/sample.dng";
/// Half as large a tile as the denoiser's own choice: a run takes a third longer, and answers three times as
/// soon.
constexpr int tileSide = 512;
constexpr QSize firstSize{1280, 800};

std::filesystem::path memoryFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    return folder.isEmpty() ? std::filesystem::path()
                            : std::filesystem::path(folder.toStdString()) / "window.ini";
}

std::vector<nightjar::ModelInfo> findModels()
{
    nightjar::ModelZoo zoo =
        nightjar::findModels(nightjar::dataFolders(), nightjar::personalTrustedPrograms());
    for (const std::string& problem : zoo.problems) {
        std::fprintf(stderr, "nightjar: %s\n", nightjar::printableSentence(problem).c_str());
    }
    zoo.models.push_back(nightjar::BaseNetwork().info());
    return std::move(zoo.models);
}

std::optional<nightjar::ModelStore> modelStore()
{
    try {
        return nightjar::personalModelStore();
    } catch (const nightjar::Error&) {
        return std::nullopt; // no home, so there is nowhere to add models
    }
}

} // namespace

int main(int argc, char** argv)
{
    nightjar::avoidFaultyInstructions();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("nightjar"));
    QApplication::setApplicationDisplayName(QStringLiteral("Nightjar"));
    QApplication::setApplicationVersion(QStringLiteral(NIGHTJAR_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("io.github.nightjar.Nightjar"));
    nightjar::Appearance appearance(application, memoryFile()); // before anything is said or shown

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("main", "Turns raw photographs taken in the dark into clean pictures."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption sample(
        QStringLiteral("sample"),
        QApplication::translate("main", "Open the photo that comes with Nightjar."));
    parser.addOption(sample);
    parser.addPositionalArgument(QStringLiteral("photos"),
                                 QApplication::translate("main", "Raw photos to open."),
                                 QStringLiteral("[photos…]"));
    parser.process(application);

    const std::filesystem::path samplePath = nightjar::findData(samplePhoto);
    nightjar::MainWindow window({.models = findModels(),
                                 .loadNetwork = nightjar::loadNetwork,
                                 .samplePhoto = samplePath,
                                 .queueFile = nightjar::personalDataFolder() / "queue.json",
                                 .tileSide = tileSide,
                                 .store = modelStore(),
                                 .previewModel = nightjar::BaseNetwork().info(),
                                 .memoryFile = memoryFile(),
                                 .appearance = &appearance});
    std::vector<std::filesystem::path> photos;
    for (const QString& photo : parser.positionalArguments()) {
        photos.emplace_back(photo.toStdString());
    }
    if (parser.isSet(sample) && !samplePath.empty()) {
        photos.insert(photos.begin(), samplePath);
    }
    window.open(photos);
    if (!window.testAttribute(Qt::WA_Resized)) { // no size is remembered
        window.resize(firstSize.boundedTo(window.screen()->availableSize()));
    }
    window.show();
    return QApplication::exec();
}
