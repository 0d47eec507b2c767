// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/race_dialog.h"

#include "tests/fakes/failing_network.h"
#include "tests/fakes/slow_network.h"
#include "tests/support/landscape.h"
#include "tests/ui/waiting.h"
#include "ui/dialogs/race_row.h"
#include "ui/session/deliver_to.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <atomic>
#include <vector>

namespace nightjar {
namespace {

using namespace std::chrono_literals;

ModelInfo modelNamed(const std::string& name)
{
    ModelInfo model = test::IdentityNetwork().info();
    model.name = name;
    model.precisions = {Precision::Float32, Precision::BFloat16, Precision::Int8};
    return model;
}

class RaceDialogTest : public testing::Test
{
protected:
    void race(NetworkLoader loader)
    {
        jobs = std::make_unique<JobRunner>(std::move(loader), deliverTo(receiver));
        DenoiseJob run;
        run.photo.noise.model = {1e-3, 1e-6};
        run.photo.mosaic = std::make_shared<const Mosaic>(test::makeMosaic(
            {.size = {320, 240}, .noise = run.photo.noise.model}, test::landscapeScene(0.1)));
        dialog = new RaceDialog(*jobs, {.run = run, .crop = {0, 0, 256, 192}},
                                {modelNamed("big"), modelNamed("small")});
        dialog->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog));
    }

    ~RaceDialogTest() override { delete dialog; }

    RaceRow& row(int index) { return *dialog->findChildren<RaceRow*>().at(index); }

    QString wordsOf(const QWidget& widget)
    {
        QString all;
        for (const QLabel* label : widget.findChildren<QLabel*>()) {
            all += label->text() + '\n';
        }
        return all;
    }

    QPushButton& button(const QString& start)
    {
        for (QPushButton* candidate : dialog->findChildren<QPushButton*>()) {
            if (candidate->text().startsWith(start)) {
                return *candidate;
            }
        }
        throw std::logic_error("there is no such button");
    }

    QObject receiver;
    std::unique_ptr<JobRunner> jobs;
    QPointer<RaceDialog> dialog;
};

NetworkLoader quick(std::chrono::milliseconds perTile = 0ms)
{
    return [perTile](const ModelInfo&, Precision) { return std::make_unique<test::SlowNetwork>(perTile); };
}

TEST_F(RaceDialogTest, ShowsWhatEachModelTakesAndLetsOneBeChosen)
{
    race(quick());
    ASSERT_EQ(dialog->findChildren<RaceRow*>().size(), 4) << "two models in two precisions worth choosing";
    EXPECT_FALSE(button("Use this").isEnabled());
    EXPECT_FALSE(row(3).isEnabled()) << "nothing is known of it yet";
    ASSERT_TRUE(test::eventually([&] { return row(3).isEnabled(); }));
    EXPECT_TRUE(wordsOf(row(0)).contains("for this photo")) << wordsOf(row(0)).toStdString();
    EXPECT_TRUE(wordsOf(row(0)).contains("of memory"));
    EXPECT_FALSE(wordsOf(row(0)).contains("differs")) << "float32 is what the others are compared with";
    EXPECT_TRUE(wordsOf(row(1)).contains("differs from full precision by 0 %"));

    QSignalSpy chosen(dialog, &RaceDialog::chosen);
    QTest::mouseClick(&row(3), Qt::LeftButton);
    EXPECT_TRUE(row(3).isChecked());
    const QPointer<RaceDialog> shown = dialog;
    QTest::mouseClick(&button("Use this"), Qt::LeftButton);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0].toString(), "small");
    EXPECT_EQ(chosen[0][1].value<Precision>(), Precision::Int8);
    EXPECT_TRUE(test::eventually([&] { return shown.isNull() || !shown->isVisible(); }));
}

TEST_F(RaceDialogTest, ChecksTheChosenOneOnTheWholePhoto)
{
    race(quick());
    ASSERT_TRUE(test::eventually([&] { return row(3).isEnabled(); }));
    EXPECT_FALSE(button("Check whole photo").isEnabled());
    QTest::mouseClick(&row(0), Qt::LeftButton);
    EXPECT_FALSE(button("Check whole photo").isEnabled()) << "float32 is what it would be compared with";
    QTest::mouseClick(&row(1), Qt::LeftButton);
    QTest::mouseClick(&button("Check whole photo"), Qt::LeftButton);
    EXPECT_TRUE(test::eventually([&] { return wordsOf(row(1)).contains("The whole photo differs"); }));
    EXPECT_TRUE(button("Check whole photo").isEnabled());
}

TEST_F(RaceDialogTest, AFailureStandsInItsRowAndTheOthersRaceOn)
{
    race([](const ModelInfo& model, Precision) -> std::unique_ptr<Network> {
        if (model.name == "big") {
            return std::make_unique<test::FailingNetwork>();
        }
        return std::make_unique<test::IdentityNetwork>();
    });
    ASSERT_TRUE(test::eventually([&] { return row(3).isEnabled(); }));
    EXPECT_TRUE(wordsOf(row(0)).contains("as it was told to"));
    EXPECT_FALSE(row(0).isEnabled()) << "what failed cannot be chosen";
}

TEST_F(RaceDialogTest, ClosingItEndsTheRace)
{
    std::atomic<int> loaded = 0;
    race([&loaded](const ModelInfo&, Precision) {
        ++loaded;
        return std::make_unique<test::SlowNetwork>(20ms);
    });
    std::vector<RaceEntry> raced;
    QObject::connect(dialog, &RaceDialog::raced, &receiver,
                     [&](const RaceEntry& entry) { raced.push_back(entry); });
    ASSERT_TRUE(test::eventually([&] { return raced.size() == 1; }));
    EXPECT_EQ(raced.front().model, "big");
    QTest::keyClick(dialog, Qt::Key_Escape);
    EXPECT_TRUE(test::eventually([&] { return dialog.isNull(); }));
    bool isDone = false; // a job after those of the race
    const JobHandle next =
        jobs->submit(OpenJob{"/nowhere/photo.dng"}, [&](const JobResult<Photo>&) { isDone = true; });
    EXPECT_TRUE(test::eventually([&] { return isDone; }));
    EXPECT_LE(loaded, 3) << "the first entry's network, and that of the second which had begun, twice";
    EXPECT_EQ(raced.size(), 1U);
}

} // namespace
} // namespace nightjar
