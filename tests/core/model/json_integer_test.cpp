// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_integer.h"

#include <cstdint>
#include <gtest/gtest.h>
#include <limits>
#include <string>

namespace nightjar {
namespace {

using Json = nlohmann::json;

TEST(JsonInteger, IsReadIfTheTypeCanRepresentIt)
{
    EXPECT_EQ(integerOf<int>(Json::parse("-7")), -7);
    EXPECT_EQ(integerOf<int>(Json::parse("2147483647")), std::numeric_limits<int>::max());
    EXPECT_EQ(integerOf<std::uint64_t>(Json::parse("18446744073709551615")),
              std::numeric_limits<std::uint64_t>::max());
}

TEST(JsonInteger, IsRefusedIfTheTypeCannotRepresentIt)
{
    for (const std::string text : {"2147483648", "-2147483649", "5e123", "1.5", "18446744073709551616",
                                   "true", "\"7\"", "null", "[7]"}) {
        EXPECT_THROW((void)integerOf<int>(Json::parse(text)), Json::type_error) << text;
    }
    EXPECT_THROW((void)integerOf<std::uint64_t>(Json::parse("-1")), Json::type_error);
}

} // namespace
} // namespace nightjar
