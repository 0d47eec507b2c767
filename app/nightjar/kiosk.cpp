// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar/kiosk.h"

#include "core/backends/load_network.h"
#include "core/base/printable.h"
#include "core/system/data_folders.h"
#include "ui/kiosk/kiosk_window.h"

#include <cstdio>
#include <iostream>
#include <termios.h>
#include <unistd.h>

namespace nightjar {
namespace {

std::filesystem::path settingsFile()
{
    return personalConfigFolder() / "kiosk.ini";
}

std::filesystem::path pinFile()
{
    return personalConfigFolder() / "kiosk.pin";
}

/// Turns off terminal echo during its lifetime.
class Hidden
{
public:
    Hidden() : m_onTerminal(tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        termios hidden = m_before;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (m_onTerminal) {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
        }
    }
    ~Hidden()
    {
        if (m_onTerminal) {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        }
    }
    Hidden(const Hidden&) = delete;
    Hidden& operator=(const Hidden&) = delete;

private:
    termios m_before{};
    bool m_onTerminal;
};

std::string askHidden(const char* question)
{
    const bool onTerminal = isatty(STDIN_FILENO) != 0;
    if (onTerminal) {
        std::fprintf(stderr, "%s ", question);
    }
    const Hidden hidden;
    std::string answer;
    std::getline(std::cin, answer);
    if (onTerminal) {
        std::fputc('\n', stderr);
    }
    return answer;
}

} // namespace

int setKioskPin()
{
    try {
        const std::string pin = askHidden("The kiosk's PIN, 4 to 8 digits:");
        if (!isPin(pin)) {
            throw Error(ErrorCode::InvalidArgument, "a PIN is 4 to 8 digits");
        }
        if (isatty(STDIN_FILENO) != 0 && askHidden("Once more:") != pin) {
            throw Error(ErrorCode::InvalidArgument, "the two PINs differ");
        }
        if (personalConfigFolder().empty()) {
            throw Error(ErrorCode::WriteFailed, "there is no home folder for the PIN file");
        }
        writePinFile(pinFile(), hashOfPin(pin));
        std::fprintf(stderr, "The PIN was saved in %s.\n", pinFile().c_str());
        return 0;
    } catch (const Error& error) {
        std::fprintf(stderr, "nightjar: %s\n", printableSentence(error.what()).c_str());
        return 1;
    }
}

std::unique_ptr<KioskWindow> makeKiosk(const std::vector<ModelInfo>& models,
                                       const std::filesystem::path& samplePhoto,
                                       const std::filesystem::path& saveFolder)
{
    KioskSettings settings = readKioskSettings(settingsFile());
    if (!saveFolder.empty()) {
        settings.saveFolder = std::filesystem::absolute(saveFolder).lexically_normal();
    }
    const RunChoice choice = kioskChoice(settings, models);
    return std::make_unique<KioskWindow>(KioskWindow::Setup{.settings = std::move(settings),
                                                            .choice = choice,
                                                            .loadNetwork = loadNetwork,
                                                            .samplePhoto = samplePhoto,
                                                            .pinFile = pinFile(),
                                                            .pinHash = readPinFile(pinFile())});
}

} // namespace nightjar
