// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/system/plugin.h"

#include "tests/support/thrown.h"

#include <gtest/gtest.h>
#include <string>

namespace nightjar {
namespace {

TEST(PluginSymbol, GivesTheSameOfAPartEachTime)
{
    const void* shown = pluginSymbol("nightjar-image-codecs", "nightjarImageCodecs");
    ASSERT_NE(shown, nullptr);
    EXPECT_EQ(pluginSymbol("nightjar-image-codecs", "nightjarImageCodecs"), shown);
}

TEST(PluginSymbol, NamesTheFileThatIsMissing)
{
    const Error error = test::errorOf([] { (void)pluginSymbol("nightjar-nothing", "anything"); });
    EXPECT_EQ(error.code(), ErrorCode::Internal);
    EXPECT_TRUE(std::string(error.what()).starts_with("nightjar-nothing-")) << error.what();
}

TEST(PluginSymbol, TellsWhatAPartDoesNotShow)
{
    const Error error = test::errorOf([] { (void)pluginSymbol("nightjar-image-codecs", "nightjarRecipes"); });
    EXPECT_EQ(error.code(), ErrorCode::Internal);
    EXPECT_NE(std::string(error.what()).find("nightjarRecipes"), std::string::npos) << error.what();
}

} // namespace
} // namespace nightjar
