// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// Runs as a person meets them in the window: begun, paused, cancelled, failed, and what came of them.
#include "tests/fakes/failing_network.h"
#include "tests/fakes/shifting_network.h"
#include "tests/ui/window/main_window_fixture.h"
#include "ui/compare/comparison_view.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/race_dialog.h"
#include "ui/panels/settings_panel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labelled_slider.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/slider.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QImage>
#include <QSignalSpy>

#include <atomic>

namespace nightjar {
namespace {

using namespace std::chrono_literals;

class WindowRunTest : public MainWindowTest
{
protected:
    /// What Ctrl+C puts into the clipboard.
    QImage copied()
    {
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(window.get(), Qt::Key_C, Qt::ControlModifier);
        EXPECT_TRUE(test::eventually([] { return !QGuiApplication::clipboard()->image().isNull(); }));
        return QGuiApplication::clipboard()->image();
    }

    static bool isFlat(const QImage& image)
    {
        QImage same = image;
        same.fill(image.pixelColor(0, 0));
        return image == same;
    }
};

TEST_F(WindowRunTest, AnOpenedPhotoIsShownCleanAtOnceAndARunReplacesThat)
{
    previewModel = BaseNetwork().info();
    makeWindow(50ms);
    openAndWait({makePhoto("one.dng")});
    ASSERT_TRUE(test::eventually([this] { return window->session().showsPreview(); }));
    ASSERT_TRUE(test::eventually([this] { return window->session().isPreviewComplete(); }));
    EXPECT_EQ(state(), PhotoState::Open) << "a preview is no result";
    EXPECT_EQ(part<PrimaryButton>().text(), "Denoise");
    EXPECT_TRUE(exportButton().isEnabled());
    part<PrimaryButton>().click();
    EXPECT_TRUE(window->session().isRunning());
    EXPECT_NE(window->session().after(), nullptr);
    ASSERT_TRUE(test::eventually([this] { return state() == PhotoState::Denoised; }));
    EXPECT_FALSE(window->session().showsPreview());
}

TEST_F(WindowRunTest, ARunDoesNotWaitForThePreview)
{
    previewModel = BaseNetwork().info();
    previewModel->name = "slow preview";
    makeWindow([](const ModelInfo& model, Precision) -> std::unique_ptr<Network> {
        return std::make_unique<test::SlowNetwork>(model.name == "slow preview" ? 300ms : 0ms);
    });
    openAndWait({makePhoto("one.dng", {640, 480})}); // 20 tiles: 6 s
    ASSERT_TRUE(test::eventually([this] { return window->session().showsPreview(); }));
    part<PrimaryButton>().click();
    bool wasComplete = false;
    ASSERT_TRUE(test::eventually([&] {
        wasComplete = wasComplete || window->session().isPreviewComplete();
        return state() == PhotoState::Denoised;
    }));
    EXPECT_FALSE(wasComplete);
}

TEST_F(WindowRunTest, AResultOfAnEarlierChoiceComesBackWithoutARun)
{
    makeWindow();
    openAndWait({makePhoto("one.dng")});
    part<PrimaryButton>().click();
    ASSERT_TRUE(test::eventually([this] { return state() == PhotoState::Denoised; }));
    const auto first = window->session().current()->result->after;
    auto& model = *part<SettingsPanel>().findChildren<QComboBox*>().front();
    model.setCurrentIndex(1);
    EXPECT_EQ(window->session().current()->result->after, first);
    part<PrimaryButton>().click();
    ASSERT_TRUE(test::eventually([this] { return !window->session().isRunning(); }));
    const auto second = window->session().current()->result->after;
    EXPECT_NE(second, first);
    model.setCurrentIndex(0);
    EXPECT_EQ(window->session().current()->result->after, first);
    EXPECT_FALSE(window->session().isRunning());
    model.setCurrentIndex(1);
    EXPECT_EQ(window->session().current()->result->after, second);
}

TEST_F(WindowRunTest, ARunPausesAndGoesOn)
{
    makeWindow(40ms);
    openAndWait({makePhoto("one.dng", {640, 480})});
    part<PrimaryButton>().click();
    ASSERT_TRUE(test::eventually([this] { return window->session().runFraction() > 0; }));
    QTest::keyClick(window.get(), Qt::Key_P);
    EXPECT_TRUE(window->session().isPaused());
    QTest::qWait(150); // the tile that was begun
    const double held = window->session().runFraction();
    QTest::qWait(300);
    EXPECT_EQ(window->session().runFraction(), held);
    EXPECT_TRUE(part<PrimaryButton>().accessibleDescription().contains("paused"));
    QTest::keyClick(window.get(), Qt::Key_P);
    ASSERT_TRUE(test::eventually([this] { return state() == PhotoState::Denoised; }));
}

TEST_F(WindowRunTest, APausedRunCanBeCancelled)
{
    makeWindow(40ms);
    openAndWait({makePhoto("one.dng", {640, 480})});
    part<PrimaryButton>().click();
    ASSERT_TRUE(test::eventually([this] { return window->session().runFraction() > 0; }));
    QTest::keyClick(window.get(), Qt::Key_P);
    part<PrimaryButton>().click();
    ASSERT_TRUE(test::eventually([this] { return state() == PhotoState::Open; }));
}

TEST_F(WindowRunTest, ALightThatARunHasChangedIsSaidBeforeExport)
{
    makeWindow([](const ModelInfo&, Precision) { return std::make_unique<test::ShiftingNetwork>(0.05F); });
    openAndWait({makePhoto("one.dng")});
    part<PrimaryButton>().click();
    ASSERT_TRUE(test::eventually([this] { return state() == PhotoState::Denoised; }));
    EXPECT_TRUE(words().contains("changed the photo's brightness by +")) << words().toStdString();
}

TEST_F(WindowRunTest, ThePrimaryButtonDenoisesAndThenExportBecomesPrimary)
{
    makeWindow();
    openAndWait({makePhoto("one.dng")});
    EXPECT_FALSE(part<ComparisonView>().transform().picture().isEmpty());
    QTest::mouseClick(&part<PrimaryButton>(), Qt::LeftButton);
    ASSERT_TRUE(test::eventually([this] { return state() == PhotoState::Denoised; }));
    EXPECT_EQ(part<PrimaryButton>().text(), "Denoise again");
    EXPECT_FALSE(part<PrimaryButton>().property("primary").toBool());
    EXPECT_TRUE(exportButton().property("primary").toBool());
}

TEST_F(WindowRunTest, AnotherModelMakesDenoisePrimaryAgain)
{
    makeWindow();
    openAndWait({makePhoto("one.dng")});
    QTest::mouseClick(&part<PrimaryButton>(), Qt::LeftButton);
    ASSERT_TRUE(test::eventually([this] { return state() == PhotoState::Denoised; }));
    auto* models = part<SettingsPanel>().findChildren<QComboBox*>().front();
    EXPECT_EQ(models->itemText(1), "Guided filter (no network)");
    models->setCurrentIndex(1);
    EXPECT_TRUE(part<PrimaryButton>().property("primary").toBool());
    EXPECT_FALSE(exportButton().property("primary").toBool());
}

TEST_F(WindowRunTest, WhileARunIsOnTheButtonInTheSamePlaceCancelsIt)
{
    makeWindow(50ms);
    openAndWait({makePhoto("one.dng", {640, 480})});
    const QRect place = part<PrimaryButton>().geometry();
    QTest::mouseClick(&part<PrimaryButton>(), Qt::LeftButton);
    ASSERT_TRUE(test::eventually([this] { return window->session().current()->progress > 0; }));
    EXPECT_EQ(part<PrimaryButton>().text(), "Cancel");
    EXPECT_EQ(part<PrimaryButton>().geometry(), place);
    EXPECT_FALSE(exportButton().isEnabled());
    QTest::mouseClick(&part<PrimaryButton>(), Qt::LeftButton);
    ASSERT_TRUE(test::eventually([this] { return !window->session().isRunning(); }));
    EXPECT_EQ(state(), PhotoState::Open);
    EXPECT_EQ(part<PrimaryButton>().text(), "Denoise");
    EXPECT_TRUE(part<PrimaryButton>().isEnabled());
    EXPECT_EQ(part<PrimaryButton>().geometry(), place);
}

TEST_F(WindowRunTest, EscapeCancelsARun)
{
    makeWindow(50ms);
    openAndWait({makePhoto("one.dng", {640, 480})});
    QTest::keyClick(window.get(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(test::eventually([this] { return window->session().current()->progress > 0; }));
    QTest::keyClick(window.get(), Qt::Key_Escape);
    ASSERT_TRUE(test::eventually([this] { return !window->session().isRunning(); }));
    EXPECT_EQ(state(), PhotoState::Open);
}

TEST_F(WindowRunTest, ACancelledSecondRunKeepsTheFirstResult)
{
    makeWindow(20ms);
    openAndWait({makePhoto("one.dng", {640, 480})});
    part<PrimaryButton>().click();
    ASSERT_TRUE(test::eventually([this] { return state() == PhotoState::Denoised; }));
    part<PrimaryButton>().click();
    ASSERT_TRUE(test::eventually([this] { return window->session().current()->progress > 0; }));
    part<PrimaryButton>().click();
    ASSERT_TRUE(test::eventually([this] { return !window->session().isRunning(); }));
    EXPECT_EQ(state(), PhotoState::Denoised);
    EXPECT_NE(window->session().after(), nullptr);
}

TEST_F(WindowRunTest, AFailedRunIsExplainedAndCanBeTriedAgain)
{
    makeWindow([](const ModelInfo&, Precision) { return std::make_unique<test::FailingNetwork>(2); });
    openAndWait({makePhoto("one.dng")});
    part<PrimaryButton>().click();
    ASSERT_TRUE(test::eventually([this] { return part<Banner>().isVisible(); }));
    EXPECT_TRUE(part<Banner>().text().contains("as it was told to"));
    EXPECT_EQ(state(), PhotoState::Open);
    EXPECT_TRUE(part<PrimaryButton>().isEnabled());
}

TEST_F(WindowRunTest, AModelThatCannotBeLoadedIsExplained)
{
    makeWindow([](const ModelInfo&, Precision) -> std::unique_ptr<Network> {
        throw Error(ErrorCode::InvalidModel, "the weights are damaged");
    });
    openAndWait({makePhoto("one.dng")});
    part<PrimaryButton>().click();
    ASSERT_TRUE(test::eventually([this] { return part<Banner>().isVisible(); }));
    EXPECT_TRUE(part<Banner>().text().contains("Choose another model"));
}

TEST_F(WindowRunTest, ExposureAndStrengthNeedNoSecondRun)
{
    std::atomic<int> loads = 0;
    makeWindow([&](const ModelInfo&, Precision) {
        ++loads;
        return std::make_unique<test::SlowNetwork>(0ms);
    });
    openAndWait({makePhoto("one.dng")});
    part<PrimaryButton>().click();
    ASSERT_TRUE(test::eventually([this] { return state() == PhotoState::Denoised; }));
    QTest::qWait(300); // the plan for the next run loads the network, too
    const int loadsBefore = loads;
    for (auto* slider : window->findChildren<LabelledSlider*>()) {
        QTest::mouseClick(&slider->slider(), Qt::LeftButton, {}, QPoint(40, 22));
    }
    EXPECT_LT(window->session().current()->look.strength, 0.5);
    EXPECT_LT(window->session().current()->look.exposureEv, 0.0);
    EXPECT_FALSE(window->session().current()->look.automaticExposure);
    ASSERT_TRUE(test::eventually([this] { return part<ComparisonView>().isComplete(); }));
    EXPECT_EQ(loads, loadsBefore);
    EXPECT_EQ(state(), PhotoState::Denoised);
}

TEST_F(WindowRunTest, APhotoLookedAtDuringARunOnAnotherHasItsPreviewAfterwards)
{
    previewModel = BaseNetwork().info();
    makeWindow(20ms);
    openAndWait({makePhoto("one.dng", {640, 480}), makePhoto("two.dng")});
    QTest::keyClick(window.get(), Qt::Key_PageDown);
    ASSERT_TRUE(test::eventually([this] { return state() == PhotoState::Open; }));
    QTest::keyClick(window.get(), Qt::Key_PageUp);
    part<PrimaryButton>().click();
    ASSERT_TRUE(window->session().isRunning());
    QTest::keyClick(window.get(), Qt::Key_PageDown);
    ASSERT_TRUE(test::eventually([this] { return !window->session().isRunning(); }));
    EXPECT_TRUE(test::eventually([this] { return window->session().isPreviewComplete(); }));
}

TEST_F(WindowRunTest, AnUnfinishedPreviewIsNeitherExportedNorCopied)
{
    previewModel = BaseNetwork().info();
    previewModel->name = "slow preview";
    makeWindow([](const ModelInfo& model, Precision) -> std::unique_ptr<Network> {
        return std::make_unique<test::SlowNetwork>(model.name == "slow preview" ? 100ms : 0ms);
    });
    openAndWait({makePhoto("one.dng", {640, 480})});
    ASSERT_FALSE(window->session().isPreviewComplete());
    EXPECT_FALSE(exportButton().isEnabled());
    QTest::keyClick(window.get(), Qt::Key_E, Qt::ControlModifier);
    EXPECT_EQ(window->findChild<ExportDialog*>(), nullptr);
    QTest::keyClick(window.get(), Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(part<Banner>().text().contains("not finished")) << part<Banner>().text().toStdString();
    ASSERT_TRUE(test::eventually([this] { return window->session().isPreviewComplete(); }));
    EXPECT_TRUE(exportButton().isEnabled());
    QTest::keyClick(window.get(), Qt::Key_E, Qt::ControlModifier);
    EXPECT_NE(window->findChild<ExportDialog*>(), nullptr);
}

TEST_F(WindowRunTest, WhatIsCopiedIsWhatIsShownAfterAndNotThePhotoAsItWas)
{
    previewModel = BaseNetwork().info();
    previewModel->name = "bright";
    makeWindow([](const ModelInfo& model, Precision) -> std::unique_ptr<Network> {
        if (model.name == "bright") {
            return std::make_unique<test::ShiftingNetwork>(1.0F);
        }
        return std::make_unique<test::ShiftingNetwork>(-1.0F);
    });
    openAndWait({makePhoto("one.dng")});
    ASSERT_TRUE(test::eventually([this] { return window->session().isPreviewComplete(); }));
    const QImage preview = copied();
    EXPECT_TRUE(isFlat(preview)) << "white; the photo itself has a pattern";
    part<PrimaryButton>().click();
    ASSERT_TRUE(test::eventually([this] { return state() == PhotoState::Denoised; }));
    const QImage result = copied();
    EXPECT_TRUE(isFlat(result)) << "black";
    EXPECT_NE(result, preview);
}

TEST_F(WindowRunTest, APausedRunGoesOnWhenAnotherWouldWaitForIt)
{
    makeWindow(30ms);
    openAndWait({makePhoto("one.dng", {640, 480}), makePhoto("two.dng")});
    QTest::keyClick(window.get(), Qt::Key_PageDown);
    ASSERT_TRUE(test::eventually([this] { return state() == PhotoState::Open; }));
    QTest::keyClick(window.get(), Qt::Key_PageUp);
    part<PrimaryButton>().click();
    ASSERT_TRUE(test::eventually([this] { return window->session().runFraction() > 0; }));
    QTest::keyClick(window.get(), Qt::Key_PageDown);
    const auto goesOn = [&](auto action) {
        QTest::keyClick(window.get(), Qt::Key_P);
        const bool wasPaused = window->session().isPaused();
        action();
        return wasPaused && !window->session().isPaused();
    };
    EXPECT_TRUE(goesOn([&] { QTest::keyClick(window.get(), Qt::Key_C, Qt::ControlModifier); }));
    EXPECT_TRUE(goesOn([&] { buttonNamed("Compare all…").click(); }));
    delete window->findChild<RaceDialog*>();
    const auto target = folder.path() / "out.png";
    EXPECT_TRUE(goesOn([&] {
        QTest::keyClick(window.get(), Qt::Key_E, Qt::ControlModifier);
        auto* dialog = window->findChild<ExportDialog*>();
        ASSERT_NE(dialog, nullptr);
        dialog->selectFile(QString::fromStdString(target.string()));
        QMetaObject::invokeMethod(dialog, "accept");
    }));
    ASSERT_TRUE(test::eventually([&] { return std::filesystem::exists(target); }));
}

TEST_F(WindowRunTest, AnotherNoiseIsAnotherChoice)
{
    makeWindow();
    openAndWait({makePhoto("one.dng")});
    part<PrimaryButton>().click();
    ASSERT_TRUE(test::eventually([this] { return state() == PhotoState::Denoised; }));
    RunChoice choice = part<SettingsPanel>().choice();
    EXPECT_TRUE(window->session().isResultOf(choice));
    choice.noise = NoiseModel{.gain = 0.01, .readVariance = 1e-4};
    EXPECT_FALSE(window->session().isResultOf(choice));
}

TEST_F(WindowRunTest, WhatIsPredictedIsWhatARunThatIsWatchedTakes)
{
    makeWindow();
    QSignalSpy planned(&window->session(), &Session::planned);
    openAndWait({makePhoto("one.dng", {640, 480})});
    ASSERT_TRUE(test::eventually([&] { return !planned.isEmpty(); }));
    const Photo& photo = *window->session().current()->photo;
    DenoiseJob run = window->session().runOn(photo, part<SettingsPanel>().choice());
    run.live = std::make_shared<LivePyramid>(photo.before);
    const auto plan =
        runJob(PlanJob{run},
               [](const ModelInfo&, Precision) { return std::make_unique<test::SlowNetwork>(0ms); }, {});
    // What the process holds may change between the two, by less than what watching adds.
    constexpr double watched = 640.0 * 480.0 * LinearImage::channels * sizeof(Half) / 3.0;
    EXPECT_NEAR(static_cast<double>(planned.back().front().value<std::size_t>()),
                static_cast<double>(std::get<DenoisePlan>(plan).peakBytes), watched / 2.0);
}

} // namespace
} // namespace nightjar
