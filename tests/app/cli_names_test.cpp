// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// What files may be called, and what the program is.
#include "tests/support/cli.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace nightjar {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using test::Cli;
using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;

TEST_F(Cli, TellsItsVersion)
{
    const test::Outcome told = run("--version");
    EXPECT_EQ(told.status, 0);
    EXPECT_THAT(told.output, MatchesRegex("nightjar-cli [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

TEST_F(Cli, JsonIsUtf8WhateverBytesAFilesNameHas)
{
    writePhoto("b.dng");
    const fs::path odd = path("caf\xe9.dng"); // Latin-1
    fs::rename(path("b.dng"), odd);
    const test::Outcome told = run("info --json '" + odd.string() + "'");
    ASSERT_EQ(told.status, 0);
    EXPECT_THAT(Json::parse(told.output)["results"][0]["input"].get<std::string>(), HasSubstr("caf�.dng"));
    const test::Outcome missing = run("info --json '" + odd.string() + "x'");
    EXPECT_EQ(Json::parse(missing.output)["results"][0]["error"]["kind"], "file_not_found");
}

TEST_F(Cli, ATerminalIsNotSteeredByAFilesName)
{
    const std::string name = " \"$(printf '" + path("a\\033[2Jb.dng").string() + "')\"";
    for (const std::string& command : {"info" + name, "race" + name, "compare" + name + name}) {
        const std::string said = runAloud(command).output;
        EXPECT_THAT(said, HasSubstr("a�[2Jb.dng"));
        EXPECT_THAT(said, Not(HasSubstr("\033")));
    }
}

} // namespace
} // namespace nightjar
