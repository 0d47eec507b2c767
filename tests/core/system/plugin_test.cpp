// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/system/plugin.h"

#include "tests/support/thrown.h"

#include <gtest/gtest.h>
#include <string>

namespace nightjar {
namespace {

TEST(LoadProgramPart, GivesTheSameOfAPartEachTime)
{
    const void* shown = loadProgramPart("nightjar-pictures", "nightjarPictures");
    ASSERT_NE(shown, nullptr);
    EXPECT_EQ(loadProgramPart("nightjar-pictures", "nightjarPictures"), shown);
}

TEST(LoadProgramPart, NamesTheFileThatIsMissing)
{
    const Error error = test::errorOf([] { (void)loadProgramPart("nightjar-nothing", "anything"); });
    EXPECT_EQ(error.code(), ErrorCode::Internal);
    EXPECT_TRUE(std::string(error.what()).starts_with("nightjar-nothing-")) << error.what();
}

TEST(LoadProgramPart, TellsWhatAPartDoesNotShow)
{
    const Error error = test::errorOf([] { (void)loadProgramPart("nightjar-pictures", "nightjarRecipes"); });
    EXPECT_EQ(error.code(), ErrorCode::Internal);
    EXPECT_NE(std::string(error.what()).find("nightjarRecipes"), std::string::npos) << error.what();
}

} // namespace
} // namespace nightjar
