// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/system/power_sampler.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>
#include <thread>

namespace nightjar {
namespace {

using namespace std::chrono_literals;
using testing::DoubleNear;
using testing::Optional;

/// As a Raspberry Pi 5 answers.
constexpr const char* answer = " 3V7_WL_SW_A current(0)=0.08099784A\n"
                               "   3V3_SYS_A current(1)=0.08295250A\n"
                               "  VDD_CORE_A current(7)=0.72040000A\n"
                               "      HDMI_A current(22)=0.01000000A\n"
                               " 3V7_WL_SW_V volt(8)=3.70000000V\n"
                               "   3V3_SYS_V volt(9)=3.30000000V\n"
                               "  VDD_CORE_V volt(15)=0.87700000V\n"
                               "      HDMI_V volt(23)=5.10000000V\n"
                               "     EXT5V_V volt(24)=5.14818000V\n"
                               "      BATT_V volt(25)=0.00000000V\n";

TEST(Pmic, AddsVoltsTimesAmperesOfEveryRailThatHasBoth)
{
    const double expected = 3.7 * 0.08099784 + 3.3 * 0.0829525 + 0.877 * 0.7204 + 5.1 * 0.01;
    EXPECT_THAT(pmicWatts(answer), Optional(DoubleNear(expected, 1e-9)));
}

TEST(Pmic, SaysNothingWhereTheChipSaysNothing)
{
    for (const char* other :
         {"", "error=1 error_msg=\"Command not registered\"", "VCHI initialization failed\n",
          "EXT5V_V volt(24)=5.14818000V\n", "VDD_CORE_A current(7)=A\n",
          "VDD_CORE_A current(7)=nanA\nVDD_CORE_V volt(15)=0.8V\n", "A =1\n"}) {
        EXPECT_EQ(pmicWatts(other), std::nullopt) << other;
    }
}

TEST(PowerIntegral, IsTheAreaUnderTheSamples)
{
    PowerIntegral integral;
    integral.add(1.0, 4.0);
    EXPECT_EQ(integral.joules(), 0.0) << "nothing is known of what was before";
    integral.add(2.0, 6.0);
    EXPECT_DOUBLE_EQ(integral.joules(), 5.0);
    integral.add(4.0, 0.0);
    EXPECT_DOUBLE_EQ(integral.joules(), 11.0);
}

TEST(PowerSampler, CountsFromItsStartHoweverLongTheIntervals)
{
    for (const auto interval : {1ms, 60'000ms}) {
        PowerSampler sampler([] { return 3.0; }, interval);
        const auto inner = std::chrono::steady_clock::now();
        std::this_thread::sleep_for(10ms);
        const std::chrono::duration<double> least = std::chrono::steady_clock::now() - inner;
        const auto joules = sampler.joules();
        ASSERT_TRUE(joules);
        EXPECT_GE(*joules, 3.0 * least.count());
    }
}

TEST(PowerSampler, KnowsNothingWhereThePowerCannotBeRead)
{
    PowerSampler sampler([] { return std::optional<double>(); }, 1ms);
    EXPECT_EQ(sampler.joules(), std::nullopt);
}

} // namespace
} // namespace nightjar
