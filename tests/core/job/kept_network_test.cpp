// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/job/kept_network.h"

#include "core/base/error.h"
#include "tests/fakes/identity_network.h"

#include <gtest/gtest.h>

namespace nightjar {
namespace {

/// Tells of its life and of what it is asked to give back.
class CountedNetwork : public test::IdentityNetwork
{
public:
    explicit CountedNetwork(int& alive, int& released) : m_alive(alive), m_released(released) { ++m_alive; }
    ~CountedNetwork() override { --m_alive; }
    void releaseWorkspace() override { ++m_released; }

private:
    int& m_alive;
    int& m_released;
};

class KeptNetworkTest : public testing::Test
{
protected:
    KeptNetwork kept{[this](const ModelInfo& asked, Precision) -> std::unique_ptr<Network> {
        ++loaded;
        EXPECT_EQ(alive, 0) << "the last one goes before the next comes";
        if (asked.name == "damaged") {
            throw Error(ErrorCode::InvalidModel, "it is damaged");
        }
        return std::make_unique<CountedNetwork>(alive, released);
    }};
    ModelInfo model = test::IdentityNetwork().info();
    int loaded = 0;
    int alive = 0;
    int released = 0;
};

TEST_F(KeptNetworkTest, IsLoadedOnceForASeriesAndGivesBackItsWorkingSetEachTime)
{
    for (int photo = 0; photo < 3; ++photo) {
        const auto network = kept.load(model, Precision::Int8);
        network->releaseWorkspace();
    }
    EXPECT_EQ(loaded, 1);
    EXPECT_EQ(released, 3);
    EXPECT_EQ(alive, 1);
}

TEST_F(KeptNetworkTest, IsLoadedAnewForAnotherModelPrecisionOrOtherWeights)
{
    (void)kept.load(model, Precision::Int8);
    (void)kept.load(model, Precision::Float32);
    model.sha256 = std::string(64, '1');
    (void)kept.load(model, Precision::Float32);
    model.name = "b";
    (void)kept.load(model, Precision::Float32);
    EXPECT_EQ(loaded, 4);
    EXPECT_EQ(alive, 1);
}

TEST_F(KeptNetworkTest, IsNotKeptOnceReleasedNorWhereAnotherFailedToLoad)
{
    (void)kept.load(model, Precision::Int8);
    kept.release();
    EXPECT_EQ(alive, 0);
    (void)kept.load(model, Precision::Int8);
    ModelInfo damaged;
    damaged.name = "damaged";
    EXPECT_THROW((void)kept.load(damaged, Precision::Int8), Error);
    EXPECT_EQ(alive, 0);
    (void)kept.load(model, Precision::Int8);
    EXPECT_EQ(loaded, 4);
}

} // namespace
} // namespace nightjar
