// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// How much memory a run may take, chosen in the window.
#include "tests/ui/window/main_window_fixture.h"
#include "ui/panels/budget_section.h"
#include "ui/widgets/labelled_slider.h"
#include "ui/widgets/memory_gauge.h"
#include "ui/widgets/slider.h"

#include <QSignalSpy>

#include <functional>

namespace nightjar {
namespace {

constexpr std::size_t mega = std::size_t{1} << 20;

/// Takes so many bytes a packed pixel.
class HungryNetwork : public test::IdentityNetwork
{
public:
    explicit HungryNetwork(std::size_t bytesPerPixel) : m_bytesPerPixel(bytesPerPixel) {}

    [[nodiscard]] std::size_t computingBytes(Size packed) const override
    {
        return packed.area() * m_bytesPerPixel;
    }

private:
    std::size_t m_bytesPerPixel;
};

class BudgetTest : public MainWindowTest
{
protected:
    void openWith(
        std::size_t bytesPerPixel, const std::function<void()>& beforeOpening = [] {})
    {
        makeWindow([bytesPerPixel](const ModelInfo&, Precision) {
            return std::make_unique<HungryNetwork>(bytesPerPixel);
        });
        beforeOpening();
        openAndWait({makePhoto("one.dng", {640, 480})});
    }

    Slider& slider() { return part<BudgetSection>().findChild<LabelledSlider*>()->slider(); }
};

TEST(MemoryBudgets, RiseFromWhatASmallBoardHasToLessThanTheMachine)
{
    const std::vector<std::size_t> budgets = memoryBudgets(1024 * mega);
    EXPECT_EQ(budgets, (std::vector<std::size_t>{256 * mega, 384 * mega, 512 * mega, 768 * mega}));
    EXPECT_TRUE(memoryBudgets(100 * mega).empty());
}

TEST_F(BudgetTest, APressOnTheGaugeShowsIt)
{
    openWith(1);
    ASSERT_FALSE(slider().isVisible());
    QTest::mouseClick(&part<MemoryGauge>(), Qt::LeftButton);
    EXPECT_TRUE(slider().isVisible());
}

TEST_F(BudgetTest, ASmallerOneIsKeptByThePlanAndCostsTime)
{
    QSignalSpy* planned = nullptr;
    openWith(40'000, [&] { planned = new QSignalSpy(&window->session(), &Session::planned); });
    const std::unique_ptr<QSignalSpy> owner(planned);
    ASSERT_TRUE(test::eventually([&] { return !planned->isEmpty(); }));
    const auto last = [&](int value) { return planned->back().at(value).value<std::size_t>(); };
    const std::size_t peak = last(0);
    const std::size_t read = last(1);
    ASSERT_GT(peak, 512 * mega);
    QTest::mouseClick(&part<MemoryGauge>(), Qt::LeftButton);
    QTest::keyClick(&slider(), Qt::Key_Home);
    QTest::keyClick(&slider(), Qt::Key_Right);
    QTest::keyClick(&slider(), Qt::Key_Right);
    EXPECT_EQ(part<BudgetSection>().budget(), 512 * mega);
    planned->clear();
    ASSERT_TRUE(test::eventually([&] { return !planned->isEmpty(); }));
    EXPECT_LE(last(0), 512 * mega);
    EXPECT_GT(last(1), read) << "smaller tiles read more overlap, and so take longer";
    EXPECT_TRUE(part<MemoryGauge>().text().contains("512 MB allowed"));
}

TEST_F(BudgetTest, OneThatCannotBeMetIsRefusedWithTheSmallestThatCan)
{
    openWith(100'000);
    QTest::mouseClick(&part<MemoryGauge>(), Qt::LeftButton);
    QTest::keyClick(&slider(), Qt::Key_Home);
    ASSERT_TRUE(test::eventually([this] { return words().contains("needs at least"); }))
        << words().toStdString();
    EXPECT_TRUE(words().contains("the budget is 256 MB")) << words().toStdString();
    QTest::keyClick(&slider(), Qt::Key_End);
    EXPECT_TRUE(test::eventually([this] { return words().contains("About"); })) << words().toStdString();
    EXPECT_FALSE(words().contains("needs at least"));
}

} // namespace
} // namespace nightjar
