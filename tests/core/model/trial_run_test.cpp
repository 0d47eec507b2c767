// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/model/trial_run.h"

#include "tests/fakes/box_network.h"
#include "tests/fakes/failing_network.h"
#include "tests/support/thrown.h"

#include <functional>
#include <gtest/gtest.h>
#include <limits>
#include <utility>

namespace nightjar {
namespace {

/// Gives one value everywhere, made of the input.
class ConstantNetwork : public test::IdentityNetwork
{
public:
    explicit ConstantNetwork(std::function<float(PlanesView)> value) : m_value(std::move(value)) {}

    void compute(PlanesView input, MutablePlanesView output) override
    {
        for (int plane = 0; plane < output.channels; ++plane) {
            for (int y = 0; y < output.height; ++y) {
                std::fill_n(output.row(plane, y), output.width, m_value(input));
            }
        }
    }

private:
    std::function<float(PlanesView)> m_value;
};

void expectRejected(Network& network, const std::string& reason)
{
    const Error error = test::errorOf([&] { (void)trialRunOfProgram(network); });
    EXPECT_EQ(error.code(), ErrorCode::InvalidModel);
    EXPECT_NE(std::string(error.what()).find(reason), std::string::npos) << error.what();
}

TEST(TrialRun, LetsANetworkThroughThatLooksNoFartherThanItSays)
{
    test::BoxNetwork network;
    EXPECT_NO_THROW(trialRun(network));
    EXPECT_NO_THROW((void)trialRunOfProgram(network));
}

TEST(TrialRun, RejectsWhatIsNoPicture)
{
    ConstantNetwork notANumber([](PlanesView) { return std::numeric_limits<float>::quiet_NaN(); });
    expectRejected(notANumber, "not finite");
    ConstantNetwork far([](PlanesView) { return -200.0F; });
    expectRejected(far, "-200");
    EXPECT_THROW(trialRun(far), Error);
    test::FailingNetwork failing;
    expectRejected(failing, "the network failed");
}

TEST(TrialRun, RejectsWhatDependsOnTheWholePicture)
{
    ConstantNetwork global([](PlanesView input) { return static_cast<float>(input.width) * 0.01F; });
    expectRejected(global, "tiles");
}

} // namespace
} // namespace nightjar
