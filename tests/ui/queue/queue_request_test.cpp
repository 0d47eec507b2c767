// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/queue/queue_request.h"

#include "ui/queue/queue_runner.h"
#include "ui/session/photo_list.h"

#include <gtest/gtest.h>

namespace nightjar {
namespace {

namespace fs = std::filesystem;

TEST(QueueOrders, PhotosOfOneLookThatFollowOneAnotherAreOneOrderAndWhatWaitsIsLeftOut)
{
    PhotoList list;
    for (const char* name : {"a", "b", "c", "d"}) {
        list.append(name);
    }
    list.update(2, [](PhotoEntry& entry) { entry.look = {false, 1.5, 0.5}; });
    QueueEntry waiting;
    waiting.photo = "d";
    QueueEntry failed;
    failed.photo = "b";
    failed.state = QueueState::Failed;
    QueueOrder order;
    order.pattern = "{name}-quiet";
    const auto orders = queueRequests({"a", "b", "a", "c", "d", "stranger"}, list, {waiting, failed}, order);
    ASSERT_EQ(orders.size(), 3U);
    EXPECT_EQ(orders[0].photos, (std::vector<fs::path>{"a", "b"}));
    EXPECT_EQ(orders[0].order.settings.exposureEv, std::nullopt);
    EXPECT_EQ(orders[1].photos, (std::vector<fs::path>{"c"}));
    EXPECT_EQ(orders[1].order.settings.exposureEv, 1.5);
    EXPECT_EQ(orders[1].order.settings.strength, 0.5);
    EXPECT_EQ(orders[2].photos, (std::vector<fs::path>{"stranger"}));
    EXPECT_EQ(orders[2].order.settings.strength, 1.0);
    EXPECT_EQ(orders[2].order.pattern, "{name}-quiet");
}

} // namespace
} // namespace nightjar
