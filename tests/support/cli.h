// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/nightjar-cli/exit_status.h"
#include "core/export/dng.h"
#include "tests/support/landscape.h"
#include "tests/support/synthetic_mosaic.h"
#include "tests/support/temporary_folder.h"

#include <array>
#include <cstdio>
#include <filesystem>
#include <gtest/gtest.h>
#include <string>
#include <sys/wait.h>

namespace nightjar::test {

struct Outcome
{
    int status = 0;
    std::string output; ///< standard output alone
};

/// Runs a command as a shell takes it.
inline Outcome runCommand(const std::string& command)
{
    Outcome outcome;
    FILE* pipe = popen(command.c_str(), "r");
    std::array<char, 4096> block{};
    while (const std::size_t count = std::fread(block.data(), 1, block.size(), pipe)) {
        outcome.output.append(block.data(), count);
    }
    const int status = pclose(pipe);
    outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return outcome;
}

/// The command line as a person or a script meets it: the built program, real files, its exit status and its
/// output.
class Cli : public testing::Test
{
protected:
    /// Runs nightjar-cli with arguments as a shell takes them.
    [[nodiscard]] static Outcome run(const std::string& arguments)
    {
        return runCommand("'" NIGHTJAR_CLI "' " + arguments + " 2>/dev/null");
    }
    /// The same with what it says on standard error in the output.
    [[nodiscard]] static Outcome runAloud(const std::string& arguments)
    {
        return runCommand("'" NIGHTJAR_CLI "' " + arguments + " 2>&1");
    }

    [[nodiscard]] std::filesystem::path path(const std::string& name) const { return m_folder.path() / name; }
    [[nodiscard]] std::string text(const std::string& name) const { return "'" + path(name).string() + "'"; }

    /// A grey photo of one level, RGGB, 96×64.
    void writePhoto(const std::string& name, double level = 0.1, double noise = 2e-3) const
    {
        writeDng(makeMosaic({.size = {96, 64}, .noise = {noise, 1e-6}},
                            [&](int, int, CfaColour) { return level; }),
                 path(name));
    }

    /// 256×192 pixels, RGGB, moved by `shift`; makes the folder where it is missing.
    void writeLandscape(const std::string& name, double brightness, Point shift = {},
                        NoiseModel noise = {}) const
    {
        std::filesystem::create_directories(path(name).parent_path());
        writeDng(makeMosaic({.size = {256, 192}, .noise = noise}, landscapeScene(brightness, shift)),
                 path(name));
    }

private:
    TemporaryFolder m_folder;
};

/// Models and settings of a person of the test's own, below `home`.
class PersonAt
{
public:
    explicit PersonAt(const std::filesystem::path& home)
    {
        setenv("XDG_DATA_HOME", (home / "data").c_str(), 1);
        setenv("XDG_CONFIG_HOME", (home / "config").c_str(), 1);
    }
    ~PersonAt()
    {
        unsetenv("XDG_DATA_HOME");
        unsetenv("XDG_CONFIG_HOME");
    }
    PersonAt(const PersonAt&) = delete;
    PersonAt& operator=(const PersonAt&) = delete;
};

} // namespace nightjar::test
