// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/queue/output_name.h"

#include "tests/support/thrown.h"

#include <gtest/gtest.h>
#include <set>

namespace nightjar {
namespace {

const NameFacts facts{.name = "DSC0042", .model = "lighter", .iso = 12800, .dateTime = "2026:01:31 23:59:58"};

std::string named(const std::string& pattern, const NameFacts& of = facts,
                  const std::set<std::filesystem::path>& taken = {})
{
    return freeName("out", pattern, of, ".png", [&](const auto& path) { return taken.contains(path); })
        .string();
}

TEST(OutputName, FillsInWhatThePatternAsksFor)
{
    EXPECT_EQ(named("{name}"), "out/DSC0042.png");
    EXPECT_EQ(named("{name}-{model}_{iso}"), "out/DSC0042-lighter_12800.png");
    EXPECT_EQ(named("{date} {time} {counter}"), "out/20260131 235958 001.png");
    EXPECT_EQ(named("fixed"), "out/fixed.png");
}

TEST(OutputName, SaysUnknownOfWhatIsNotKnown)
{
    EXPECT_EQ(named("{name}-{iso}-{date}-{time}", {.name = "a"}), "out/a-unknown-unknown-unknown.png");
}

TEST(OutputName, NeverTakesANameTwice)
{
    EXPECT_EQ(named("{name}", facts, {"out/DSC0042.png"}), "out/DSC0042-2.png");
    EXPECT_EQ(named("{name}", facts, {"out/DSC0042.png", "out/DSC0042-2.png"}), "out/DSC0042-3.png");
    EXPECT_EQ(named("{counter}-{name}", facts, {"out/001-DSC0042.png"}), "out/002-DSC0042.png");
}

TEST(OutputName, APhotosNameIsTakenAsItIsAndNeverLeavesTheFolder)
{
    EXPECT_EQ(named("{name}", {.name = "{counter}"}), "out/{counter}.png");
    EXPECT_EQ(named("{model}", {.name = "a", .model = "../x"}), "out/.._x.png");
}

TEST(OutputName, RefusesPatternsThatNameNothing)
{
    for (const char* pattern : {"", "{nonsense}", "{name", "name}", "sub/{name}", "..", "/etc/{name}"}) {
        EXPECT_EQ(test::errorOf([&] { checkNamePattern(pattern); }).code(), ErrorCode::InvalidArgument)
            << pattern;
    }
}

} // namespace
} // namespace nightjar
