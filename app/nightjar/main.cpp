// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar/kiosk.h"
#include "core/backends/load_network.h"
#include "core/base/printable.h"
#include "core/model/model_zoo.h"
#include "core/network/base_network.h"
#include "core/system/data_folders.h"
#include "ui/kiosk/kiosk_window.h"
#include "ui/style/appearance.h"
#include "ui/style/language.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QInputDevice>
#include <QLocale>
#include <QScreen>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <cstdio>
#include <span>
#include <string_view>
#include <utility>

namespace {

constexpr auto samplePhoto = "resources/sample/sample.dng";
constexpr QSize firstSize{1280, 800};

std::filesystem::path stateFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    return folder.isEmpty() ? std::filesystem::path()
                            : std::filesystem::path(folder.toStdString()) / "window.ini";
}

nightjar::ModelZoo findModels()
{
    nightjar::ModelZoo zoo =
        nightjar::findModels(nightjar::dataFolders(), nightjar::personalTrustedPrograms());
    for (const nightjar::UnavailableModel& model : zoo.unavailable) {
        std::fprintf(stderr, "nightjar: %s\n", nightjar::printableSentence(model.sentence).c_str());
    }
    zoo.models.push_back(nightjar::BaseNetwork().info());
    return zoo;
}

std::optional<nightjar::ModelStore> modelStore()
{
    try {
        return nightjar::personalModelStore();
    } catch (const nightjar::Error&) {
        return std::nullopt; // no home, so there is no folder for added models
    }
}

/// Runs full screen until it is left with the PIN. Returns the exit status.
int runKiosk(const std::filesystem::path& sample, const QString& saveFolder)
{
    try {
        const auto kiosk = nightjar::makeKiosk(findModels().models, sample, saveFolder.toStdString());
        const QList<const QInputDevice*> devices = QInputDevice::devices();
        if (std::ranges::any_of(devices, [](const QInputDevice* device) {
                return device->type() == QInputDevice::DeviceType::TouchScreen;
            })) {
            QApplication::setOverrideCursor(Qt::BlankCursor);
        }
        kiosk->setGeometry(
            kiosk->screen()->geometry()); // X without a window manager does not fill the screen
        kiosk->showFullScreen();
        return QApplication::exec();
    } catch (const nightjar::Error& error) {
        std::fprintf(stderr, "nightjar: %s\n", nightjar::printableSentence(error.what()).c_str());
        return 1;
    }
}

bool isAboutTheProgram(const char* argument)
{
    constexpr std::array names{"-h", "--help", "--help-all", "-v", "--version"};
    return std::ranges::any_of(names, [&](const char* name) { return std::string_view(argument) == name; });
}

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("nightjar"));
    QCoreApplication::setApplicationVersion(QStringLiteral(NIGHTJAR_VERSION));
}

/// The command line. Its words are in the application's language, so make it after the application.
struct Options
{
    Options()
    {
        parser.setApplicationDescription(
            QCoreApplication::translate("main", "Removes noise from raw photos taken in the dark."));
        parser.addHelpOption();
        parser.addVersionOption();
        parser.addOptions({sample, kiosk, kioskSave, kioskSetPin});
        parser.addPositionalArgument(QStringLiteral("photos"),
                                     QCoreApplication::translate("main", "Raw photos to open."),
                                     QStringLiteral("[photos…]"));
    }

    QCommandLineOption sample{QStringLiteral("sample"),
                              QCoreApplication::translate("main", "Open the sample photo.")};
    QCommandLineOption kiosk{
        QStringLiteral("kiosk"),
        QCoreApplication::translate("main",
                                    "Full screen for guests at a touch screen; leaving it needs a PIN.")};
    QCommandLineOption kioskSave{
        QStringLiteral("kiosk-save"),
        QCoreApplication::translate("main",
                                    "Where the kiosk saves pictures, instead of the drive they come from."),
        QStringLiteral("folder")};
    QCommandLineOption kioskSetPin{
        QStringLiteral("kiosk-set-pin"),
        QCoreApplication::translate("main", "Ask for the kiosk's PIN, save it, and exit.")};
    QCommandLineParser parser;
};

} // namespace

int main(int argc, char** argv)
{
    const std::span<char*> arguments(argv, static_cast<std::size_t>(argc));
    if (std::ranges::any_of(arguments, [](const char* argument) {
            return std::string_view(argument) == "--kiosk-set-pin";
        })) {
        return nightjar::setKioskPin(); // works over ssh, without a display
    }
    if (std::ranges::any_of(arguments, isAboutTheProgram)) { // these need no display
        QCoreApplication application(argc, argv);
        nameProgram();
        nightjar::speak(application, nightjar::spokenLanguage(QLocale::system().uiLanguages()));
        Options().parser.process(application);
    }
    nightjar::avoidFaultyInstructions();
    QApplication application(argc, argv);
    nameProgram();
    QApplication::setApplicationDisplayName(QStringLiteral("Nightjar"));
    QApplication::setDesktopFileName(QStringLiteral("io.github.nightjar.Nightjar"));
    nightjar::Appearance appearance(application, stateFile()); // before any text is shown
    Options options;
    options.parser.process(application);
    const QCommandLineParser& parser = options.parser;

    const std::filesystem::path samplePath = nightjar::findData(samplePhoto);
    if (parser.isSet(options.kiosk)) {
        return runKiosk(samplePath, parser.value(options.kioskSave));
    }
    nightjar::ModelZoo zoo = findModels();
    nightjar::MainWindow window({.models = std::move(zoo.models),
                                 .loadNetwork = nightjar::loadNetwork,
                                 .samplePhoto = samplePath,
                                 .queueFile = nightjar::personalDataFolder() / "queue.json",
                                 .store = modelStore(),
                                 .previewModel = nightjar::BaseNetwork().info(),
                                 .stateFile = stateFile(),
                                 .appearance = &appearance,
                                 .unavailable = std::move(zoo.unavailable)});
    std::vector<std::filesystem::path> photos;
    for (const QString& photo : parser.positionalArguments()) {
        photos.emplace_back(photo.toStdString());
    }
    if (parser.isSet(options.sample) && !samplePath.empty()) {
        photos.insert(photos.begin(), samplePath);
    }
    window.open(photos);
    if (!window.testAttribute(Qt::WA_Resized)) { // no size was restored
        window.resize(firstSize.boundedTo(window.screen()->availableSize()));
    }
    window.show();
    return QApplication::exec();
}
