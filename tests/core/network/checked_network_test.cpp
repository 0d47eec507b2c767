// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/checked_network.h"

#include "core/network/base_network.h"
#include "tests/fakes/identity_network.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace nightjar {
namespace {

/// Gives one value everywhere.
class ConstantNetwork : public test::IdentityNetwork
{
public:
    explicit ConstantNetwork(float value) : m_value(value) {}

    void compute(PlanesView, MutablePlanesView output) override
    {
        for (int plane = 0; plane < output.channels; ++plane) {
            for (int y = 0; y < output.height; ++y) {
                std::fill_n(output.row(plane, y), output.width, m_value);
            }
        }
        m_value += 0.5F;
    }

private:
    float m_value;
};

TEST(CheckedNetwork, GivesTheNetworksOutputAndCountsItsDifferenceOverAllRuns)
{
    CheckedNetwork checked(std::make_unique<ConstantNetwork>(1.0F), std::make_unique<BaseNetwork>());
    EXPECT_EQ(checked.difference().mean, 0.0);
    const Planes input(4, {16, 16});
    Planes output(12, {16, 16});
    checked.run(input.view(), output.view());
    EXPECT_EQ(output.values().front(), 1.0F);
    EXPECT_DOUBLE_EQ(checked.difference().largest, 1.0);
    checked.run(input.view(), output.view());
    EXPECT_DOUBLE_EQ(checked.difference().largest, 1.5);
    EXPECT_DOUBLE_EQ(checked.difference().mean, 1.25);
}

/// No number at one place, and far from zero before it.
class BrokenNetwork : public test::IdentityNetwork
{
public:
    void compute(PlanesView, MutablePlanesView output) override
    {
        output.at(0, 0, 3) = 3.0F;
        output.at(5, 7, 0) = std::numeric_limits<float>::quiet_NaN();
    }
};

TEST(CheckedNetwork, WhatIsNoNumberIsNotForgotten)
{
    CheckedNetwork checked(std::make_unique<BrokenNetwork>(), std::make_unique<BaseNetwork>());
    const Planes input(4, {16, 16});
    Planes output(12, {16, 16});
    checked.run(input.view(), output.view());
    EXPECT_TRUE(std::isnan(checked.difference().largest));
    EXPECT_TRUE(std::isnan(checked.difference().mean));
}

} // namespace
} // namespace nightjar
