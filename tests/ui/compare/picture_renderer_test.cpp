// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/picture_renderer.h"

#include "tests/ui/compare/test_pictures.h"
#include "tests/ui/waiting.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include <atomic>

namespace nightjar {
namespace {

/// Counts how often it is read.
class CountedPyramid : public Pyramid
{
public:
    explicit CountedPyramid(std::shared_ptr<const Pyramid> pyramid) : m_pyramid(std::move(pyramid)) {}

    [[nodiscard]] Size size() const override { return m_pyramid->size(); }
    [[nodiscard]] LinearImage read(int level, const Rect& rect) const override
    {
        ++reads;
        return m_pyramid->read(level, rect);
    }

    mutable std::atomic<int> reads{0};

private:
    std::shared_ptr<const Pyramid> m_pyramid;
};

class PictureRendererTest : public testing::Test
{
protected:
    PictureRendererTest()
    {
        renderer.setPictures(
            std::make_shared<ComparedPictures>(ComparedPictures{before, after, {}, Orientation(1)}));
    }

    bool waitUntilComplete()
    {
        return test::eventually([this] { return renderer.isComplete(); });
    }

    int reads() const { return before->reads + after->reads; }

    /// What it fetches at rest is fetched.
    bool waitForRest()
    {
        int last = -1;
        return test::eventually([&] {
            QTest::qWait(300);
            return std::exchange(last, reads()) == reads();
        });
    }

    static constexpr Size size{3000, 2000};
    static constexpr QSize whole{size.width, size.height};
    std::shared_ptr<CountedPyramid> before =
        std::make_shared<CountedPyramid>(test::pyramidOf(test::patternImage(size)));
    std::shared_ptr<CountedPyramid> after =
        std::make_shared<CountedPyramid>(test::pyramidOf(test::flatImage(size, 0.2F, 0.3F, 0.1F)));
    PictureRenderer renderer;
};

TEST_F(PictureRendererTest, ASliderReadsNothing)
{
    for (const QSize scaled : {whole, whole * 0.3}) {
        renderer.setView(scaled, QRect(100, 100, 700, 450));
        ASSERT_TRUE(waitForRest());
        ASSERT_TRUE(waitUntilComplete());
        const int read = reads();
        for (int step = 1; step <= 10; ++step) {
            renderer.setLook({.exposureEv = step / 5.0, .strength = 1.0 - step / 20.0});
            ASSERT_TRUE(waitUntilComplete());
        }
        EXPECT_EQ(reads(), read);
    }
}

TEST_F(PictureRendererTest, WhatIsFetchedAheadIsNotDrawnForNothing)
{
    renderer.setView(whole, QRect(1024, 768, 512, 512));
    ASSERT_TRUE(waitUntilComplete());
    const int read = reads();
    QSignalSpy drawn(&renderer, &PictureRenderer::changed);
    ASSERT_TRUE(waitForRest());
    EXPECT_GT(reads(), read);
    EXPECT_EQ(drawn.count(), 0);
}

TEST_F(PictureRendererTest, IsCompleteWhileItFetchesAhead)
{
    renderer.setView(whole, QRect(1024, 768, 512, 512));
    ASSERT_TRUE(waitForRest());
    renderer.setView(whole, QRect(1030, 768, 512, 512)); // the tiles are there; those beyond are on their way
    EXPECT_TRUE(renderer.isComplete());
}

TEST_F(PictureRendererTest, TheOverviewOfASideIsThereWhereNothingElseOfItIsSeen)
{
    const QRect seen(500, 500, 700, 450);
    renderer.setView(whole, seen);
    renderer.setSides({{Side::Before, seen}, {Side::After, QRect()}});
    ASSERT_TRUE(waitUntilComplete());
    EXPECT_FALSE(renderer.overview(Side::Before).isNull());
    EXPECT_FALSE(renderer.overview(Side::After).isNull());
}

TEST_F(PictureRendererTest, ASideThatIsNotSeenIsReadyAfterARest)
{
    const QRect seen(500, 500, 700, 450);
    renderer.setView(whole, seen);
    renderer.setSides({{Side::Difference, seen}, {Side::Before, QRect()}});
    ASSERT_TRUE(waitForRest());
    renderer.setSides({{Side::Difference, QRect()}, {Side::Before, seen}});
    EXPECT_TRUE(renderer.isComplete());
}

} // namespace
} // namespace nightjar
