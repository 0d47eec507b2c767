// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/system/energy.h"

#include "tests/support/temporary_folder.h"

#include <fstream>
#include <gtest/gtest.h>
#include <string>

namespace nightjar {
namespace {

void show(const std::filesystem::path& folder, const std::string& name, long microjoules)
{
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "name") << name << '\n';
    std::ofstream(folder / "energy_uj") << microjoules << '\n';
    std::ofstream(folder / "max_energy_range_uj") << 9'000'000 << '\n';
}

TEST(EnergyMeter, AddsUpPackagesAndNotWhatIsWithinThem)
{
    const TemporaryFolder root;
    show(root.path() / "intel-rapl:0", "package-0", 1'000'000);
    show(root.path() / "intel-rapl:1", "package-1", 0);
    show(root.path() / "intel-rapl:0:0", "core", 500'000);
    show(root.path() / "intel-rapl-mmio:0", "package-0", 1'000'000);
    const EnergyMeter meter(root.path());
    show(root.path() / "intel-rapl:0", "package-0", 3'500'000);
    show(root.path() / "intel-rapl:1", "package-1", 500'000);
    show(root.path() / "intel-rapl-mmio:0", "package-0", 3'500'000);
    show(root.path() / "intel-rapl:0:0", "core", 2'500'000);
    EXPECT_DOUBLE_EQ(meter.joules().value(), 3.0);
}

TEST(EnergyMeter, KnowsThatACounterComesRound)
{
    const TemporaryFolder root;
    show(root.path() / "intel-rapl:0", "package-0", 8'000'000);
    const EnergyMeter meter(root.path());
    show(root.path() / "intel-rapl:0", "package-0", 1'000'000);
    EXPECT_DOUBLE_EQ(meter.joules().value(), 2.0);
}

TEST(EnergyMeter, SaysNothingWhereTheMachineCannotTell)
{
    const TemporaryFolder root;
    EXPECT_FALSE(EnergyMeter(root.path(), nullptr).joules().has_value());
    EXPECT_FALSE(EnergyMeter(root.path() / "absent", nullptr).joules().has_value());
}

TEST(EnergyMeter, LooksAtAPowerWhereThereAreNoCounters)
{
    const TemporaryFolder root;
    const PowerReader three = [] { return 3.0; };
    EXPECT_TRUE(EnergyMeter(root.path(), three).joules().has_value());
    show(root.path() / "intel-rapl:0", "package-0", 8'000'000);
    EXPECT_DOUBLE_EQ(EnergyMeter(root.path(), three).joules().value(), 0.0) << "counters are better";
}

} // namespace
} // namespace nightjar
