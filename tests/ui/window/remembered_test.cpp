// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// What the window remembers: settings, photos, presets.
#include "tests/ui/window/remembering_fixture.h"
#include "ui/compare/compare_bar.h"
#include "ui/compare/comparison_view.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/panels/budget_section.h"
#include "ui/panels/preset_book.h"
#include "ui/panels/preset_section.h"
#include "ui/queue/queue_panel.h"
#include "ui/queue/queue_runner.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labelled_slider.h"
#include "ui/window/unavailable_models.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QToolButton>

#include <fstream>
#include <stdexcept>

namespace nightjar {
namespace {

class RememberedTest : public RememberingTest
{
protected:
    ExportDialog& exportDialog()
    {
        window->activateWindow(); // a dialog that was closed leaves no window active
        EXPECT_TRUE(QTest::qWaitForWindowActive(window.get()));
        QTest::keyClick(window.get(), Qt::Key_E, Qt::ControlModifier);
        auto* dialog = window->findChild<ExportDialog*>();
        if (dialog == nullptr) {
            throw std::logic_error("there is no dialog");
        }
        return *dialog;
    }

    /// Exports into a folder, or the one that is offered; gives the name of the latter.
    std::string exportedInto(const std::optional<std::string>& place)
    {
        ExportDialog& dialog = exportDialog();
        const std::filesystem::path offered = dialog.directory().absolutePath().toStdString();
        const auto target = (place ? folder.path() / *place : offered) / "exported.jpg";
        std::filesystem::remove(target);
        dialog.selectFile(QString::fromStdString(target.string()));
        QMetaObject::invokeMethod(&dialog, "accept");
        EXPECT_TRUE(test::eventually([&] { return std::filesystem::exists(target); })) << target;
        QTest::qWait(50); // until the dialog is gone
        return offered.filename().string();
    }

    /// The recent photos as the menu shows them, which Ctrl+Shift+O opens.
    QStringList recentPhotos()
    {
        window->activateWindow(); // a menu that was closed leaves no window active
        EXPECT_TRUE(QTest::qWaitForWindowActive(window.get()));
        QTest::keyClick(window.get(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        EXPECT_TRUE(test::eventually([] { return QApplication::activePopupWidget() != nullptr; }));
        QStringList names;
        for (const QAction* action : menu().actions()) {
            if (!action->toolTip().isEmpty() && action->toolTip().startsWith("/")) {
                names << action->text();
            }
        }
        QTest::keyClick(&menu(), Qt::Key_Escape);
        return names;
    }

    QMenu& menu()
    {
        auto* shown = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        return shown != nullptr ? *shown : *window->findChild<QMenu*>({}, Qt::FindDirectChildrenOnly);
    }
};

TEST_F(RememberedTest, SettingsAreThereInTheNextSession)
{
    makeWindow();
    openAndWait({makePhoto("one.dng")});
    model().setCurrentIndex(1);
    auto& budget = part<BudgetSection>();
    QTest::keyClick(&budget.findChild<LabelledSlider*>()->slider(), Qt::Key_Home);
    QTest::keyClick(window.get(), Qt::Key_Q);
    auto& pattern = *part<QueuePanel>().findChild<QLineEdit*>();
    pattern.clear();
    QTest::keyClicks(&pattern, "{name}-quiet");
    closeAndReopen();
    EXPECT_EQ(model().currentIndex(), 1);
    EXPECT_EQ(part<BudgetSection>().budget(), std::size_t{256} << 20);
    EXPECT_EQ(part<QueuePanel>().order().pattern, "{name}-quiet");
}

TEST_F(RememberedTest, PicturesAreExportedBesideTheirPhotoUntilAnotherFolderIsChosen)
{
    makeWindow();
    for (const char* place : {"a", "b", "c", "out"}) {
        std::filesystem::create_directories(folder.path() / place);
    }
    openAndWait({makePhoto("a/one.dng")});
    EXPECT_EQ(exportedInto(std::nullopt), "a");
    openAndWait({makePhoto("b/two.dng")});
    EXPECT_EQ(exportedInto("out"), "b");
    closeAndReopen();
    openAndWait({makePhoto("c/three.dng")});
    EXPECT_EQ(exportedInto("c"), "out") << "as it was chosen last";
    openAndWait({makePhoto("a/one.dng")});
    EXPECT_EQ(exportedInto("out"), "a") << "beside its photo was chosen last";
    std::filesystem::remove_all(folder.path() / "out");
    openAndWait({makePhoto("b/two.dng")});
    EXPECT_EQ(exportedInto(std::nullopt), "b") << "that folder is gone";
}

TEST_F(RememberedTest, ThePhotosOwnFolderIsOneClickAwayInEveryExport)
{
    makeWindow();
    const QList<QUrl> usual = QFileDialog().sidebarUrls();
    openAndWait({makePhoto("one.dng")});
    const QUrl own = QUrl::fromLocalFile(QString::fromStdString(folder.path().string()));
    EXPECT_TRUE(exportDialog().sidebarUrls().contains(own));
    window->findChild<ExportDialog*>()->reject();
    ASSERT_TRUE(test::eventually([this] { return window->findChild<ExportDialog*>() == nullptr; }));
    EXPECT_EQ(QFileDialog().sidebarUrls(), usual) << "and is kept in no other dialog";
}

TEST_F(RememberedTest, TheFormatOfAnExportIsOfferedInTheNext)
{
    makeWindow();
    openAndWait({makePhoto("one.dng")});
    ExportDialog& dialog = exportDialog();
    dialog.selectFile(QString::fromStdString((folder.path() / "one.tif").string()));
    QMetaObject::invokeMethod(&dialog, "accept");
    ASSERT_TRUE(test::eventually([this] { return std::filesystem::exists(folder.path() / "one.tif"); }));
    closeAndReopen();
    openAndWait({makePhoto("two.dng")});
    ExportDialog& next = exportDialog();
    EXPECT_TRUE(next.selectedNameFilter().startsWith("TIFF"));
    EXPECT_TRUE(next.selectedFiles().front().endsWith("two-clean.tif"));
}

TEST_F(RememberedTest, TheQueuesFormatIsThereInTheNextSession)
{
    makeWindow();
    auto& format = *part<QueuePanel>().findChild<QComboBox*>();
    format.setCurrentIndex(format.count() - 1);
    closeAndReopen();
    EXPECT_EQ(part<QueuePanel>().order().settings.format, ImageFormat::DngMosaic);
}

TEST_F(RememberedTest, AWatchedFolderIsWatchedInTheNextSessionAndWhatIsDoneIsNotDoneAgain)
{
    const auto card = folder.path() / "card";
    std::filesystem::create_directories(card);
    makeWindow();
    emit part<QueuePanel>().watchAsked(QString::fromStdString(card.string()));
    makePhoto("card/a.dng", {64, 48});
    ASSERT_TRUE(test::eventually([&] { return std::filesystem::exists(card / "a-clean.jpg"); }));
    ASSERT_TRUE(test::eventually([&] { return buttonNamed("Clear").isEnabled(); }));
    buttonNamed("Clear").click(); // the queue knows nothing of it any more
    ASSERT_TRUE(window->queueRunner().entries().empty());
    window->close();
    window.reset();
    makePhoto("card/b.dng", {64, 48}); // while nobody looks
    makeWindow();
    ASSERT_TRUE(test::eventually([&] { return part<Banner>().isVisible(); }));
    EXPECT_TRUE(part<Banner>().text().contains(QString::fromStdString(card.string())));
    EXPECT_TRUE(part<Banner>().text().contains("are queued, as before"));
    ASSERT_TRUE(test::eventually([&] { return std::filesystem::exists(card / "b-clean.jpg"); }));
    QTest::qWait(2500);
    ASSERT_EQ(window->queueRunner().entries().size(), 1U);
    EXPECT_EQ(window->queueRunner().entries()[0].photo.filename(), "b.dng");
    buttonNamed("Stop watching “card”").click();
    closeAndReopen();
    QTest::qWait(1500);
    EXPECT_FALSE(part<Banner>().isVisible());
    EXPECT_NO_THROW(buttonNamed("Watch folder…")) << "it was stopped";
}

TEST_F(RememberedTest, AWatchedFolderThatIsGoneAtTheNextStartIsSaidInWords)
{
    const auto card = folder.path() / "card";
    std::filesystem::create_directories(card);
    makeWindow();
    emit part<QueuePanel>().watchAsked(QString::fromStdString(card.string()));
    window->close();
    window.reset();
    std::filesystem::remove_all(card);
    makeWindow();
    ASSERT_TRUE(test::eventually([&] { return part<Banner>().isVisible(); }));
    EXPECT_TRUE(part<Banner>().text().contains("is not there now"));
    std::filesystem::create_directories(card);
    makePhoto("card/a.dng", {64, 48});
    EXPECT_TRUE(test::eventually([&] { return std::filesystem::exists(card / "a-clean.jpg"); }));
}

TEST_F(RememberedTest, ASecondWindowLeavesTheWatchedFolderToTheFirst)
{
    const auto card = folder.path() / "card";
    std::filesystem::create_directories(card);
    makeWindow();
    emit part<QueuePanel>().watchAsked(QString::fromStdString(card.string()));
    const auto first = std::move(window);
    makeWindow();
    QTest::qWait(1500);
    EXPECT_NO_THROW(buttonNamed("Watch folder…"));
    closeAndReopen();
    window->close();
    QSettings memory(QString::fromStdString(stateFile.string()), QSettings::IniFormat);
    EXPECT_EQ(memory.value("watchFolder").toString().toStdString(), card.string());
}

TEST_F(RememberedTest, AModelThatIsLeftOutIsToldOfOnceWithWhatToDo)
{
    const UnavailableModel copied{"copied", "/models/copied/program.pt", true, "copied wants consent"};
    const UnavailableModel torn{"torn", "/models/torn", false, "torn is damaged"};
    unavailable = {copied};
    makeWindow();
    ASSERT_TRUE(part<Banner>().isVisible());
    EXPECT_TRUE(part<Banner>().text().contains("consented to run a program: copied."));
    EXPECT_TRUE(part<Banner>().text().contains("“Add model…”: /models/copied/program.pt"));
    closeAndReopen();
    EXPECT_FALSE(part<Banner>().isVisible());
    unavailable = {copied, torn};
    closeAndReopen();
    EXPECT_TRUE(part<Banner>().text().contains("damaged: torn."));
    EXPECT_FALSE(part<Banner>().text().contains("copied"));
    unavailable = {};
    closeAndReopen();
    unavailable = {torn}; // it was well in between
    closeAndReopen();
    EXPECT_TRUE(part<Banner>().isVisible());
}

TEST(LeftOutText, NamesAFewModelsAndCountsMany)
{
    const auto damaged = [](const std::string& name) {
        return UnavailableModel{name, "/models/" + name, false, name + " is damaged"};
    };
    const UnavailableModel program{"p", "/models/p/program.pt", true, "p wants consent"};
    const ErrorText one = leftOutText({damaged("a")});
    EXPECT_EQ(one.problem, "Model left out, because its files are damaged: a.");
    EXPECT_TRUE(one.advice.endsWith("or remove its folder: /models/a"));
    const ErrorText three = leftOutText({damaged("a"), damaged("b"), damaged("c")});
    EXPECT_EQ(three.problem, "Models left out, because their files are damaged: a, b, c.");
    const ErrorText four = leftOutText({damaged("a"), damaged("b"), damaged("c"), damaged("d")});
    EXPECT_EQ(four.problem, "Models left out, because their files are damaged: a and 3 more.");
    EXPECT_TRUE(four.advice.endsWith("/models/a and 3 more"));
    const ErrorText both = leftOutText({damaged("a"), program});
    EXPECT_TRUE(both.problem.contains("program: p. If you trust")) << "each with what to do about it";
    EXPECT_TRUE(both.problem.contains("damaged: a."));
    EXPECT_TRUE(both.advice.contains("/models/a"));
}

TEST(NoticeTest, NamesAreReadAsTheyAreWritten)
{
    Banner notice;
    notice.showProblem("<b>name</b> &amp;", "<i>advice</i>");
    EXPECT_EQ(notice.findChild<QLabel*>()->textFormat(), Qt::PlainText);
    EXPECT_EQ(notice.text(), "<b>name</b> &amp; <i>advice</i>");
}

TEST_F(RememberedTest, TheWayToCompareIsThereInTheNextSession)
{
    makeWindow();
    openAndWait({makePhoto("one.dng")});
    QTest::keyClick(window.get(), Qt::Key_X);
    closeAndReopen();
    const auto checked = [this](const QString& name) {
        for (const QToolButton* button : part<CompareBar>().findChildren<QToolButton*>()) {
            if (button->text() == name) {
                return button->isChecked();
            }
        }
        return false;
    };
    EXPECT_TRUE(checked("Difference"));
    EXPECT_FALSE(checked("Split"));
    EXPECT_EQ(part<ComparisonView>().mode(), CompareMode::Difference);
}

TEST_F(RememberedTest, ADamagedFileIsAsGoodAsNone)
{
    std::ofstream(stateFile) << "[General]\ncompareMode=upside-down\n"
                                "[presets]\nsize=3\n1\\make=x\n%%%"
                                "\nmodel=no such model\nmemoryBudget=many\n";
    makeWindow();
    openAndWait({makePhoto("one.dng")});
    EXPECT_EQ(model().currentIndex(), 0);
    EXPECT_EQ(part<BudgetSection>().budget(), 0U);
}

TEST_F(RememberedTest, PhotosOpenedBeforeAreOfferedTheLatestFirstUntilTheyAreForgotten)
{
    makeWindow();
    openAndWait({makePhoto("one.dng")});
    openAndWait({makePhoto("two.dng")});
    closeAndReopen();
    EXPECT_TRUE(buttonNamed("Recent photos").isVisible());
    EXPECT_EQ(recentPhotos(), (QStringList{"two.dng", "one.dng"}));
    for (QAction* action : menu().actions()) {
        if (action->text() == "one.dng") {
            action->trigger();
        }
    }
    ASSERT_TRUE(test::eventually([this] { return state() == PhotoState::Open; }));
    EXPECT_EQ(window->session().current()->path.filename(), "one.dng");
    EXPECT_EQ(recentPhotos().front(), "one.dng");
    for (QAction* action : menu().actions()) {
        if (action->text() == "Forget these") {
            action->trigger();
        }
    }
    EXPECT_TRUE(recentPhotos().isEmpty());
}

TEST_F(RememberedTest, AnEmptyWindowOffersNoRecentPhotosWhereThereAreNone)
{
    makeWindow();
    EXPECT_FALSE(buttonNamed("Recent photos").isVisible());
}

TEST_F(RememberedTest, APhotoThatIsNotThereAnyMoreCannotBeChosen)
{
    makeWindow();
    const auto photo = makePhoto("gone.dng");
    openAndWait({photo});
    std::filesystem::remove(photo);
    EXPECT_EQ(recentPhotos(), QStringList{"gone.dng (not there now)"});
    for (const QAction* action : menu().actions()) {
        if (action->text().startsWith("gone")) {
            EXPECT_FALSE(action->isEnabled());
        }
    }
}

TEST_F(RememberedTest, APresetIsTakenByPhotosOfItsCameraAndIsoInTheNextSession)
{
    makeWindow();
    openAndWait({makePhoto("one.dng")});
    model().setCurrentIndex(1);
    QTest::mouseClick(&strength(), Qt::LeftButton, {}, QPoint(60, 22));
    const double chosen = strengthNow();
    part<PresetSection>().expand();
    QTest::mouseClick(&buttonNamed("Save for these photos"), Qt::LeftButton);
    EXPECT_TRUE(words().contains("in use")) << words().toStdString();
    QTest::mouseClick(&strength(), Qt::LeftButton, {}, QPoint(120, 22));
    EXPECT_TRUE(words().contains("changed"));
    model().setCurrentIndex(0);
    closeAndReopen();
    ASSERT_EQ(model().currentIndex(), 0);
    openAndWait({makePhoto("two.dng")});
    EXPECT_EQ(model().currentIndex(), 1);
    EXPECT_EQ(strengthNow(), chosen);
    EXPECT_EQ(window->session().current()->look.strength, chosen);
    undo();
    EXPECT_EQ(strengthNow(), chosen) << "what a preset sets is no step of the person's";
    part<PresetSection>().expand();
    QTest::mouseClick(&buttonNamed("Delete"), Qt::LeftButton);
    openAndWait({makePhoto("three.dng")});
    EXPECT_EQ(strengthNow(), 1.0);
}

TEST(IsoRange, IsTheStopThatAnIsoLiesIn)
{
    EXPECT_EQ(isoRangeOf(100), (IsoRange{100, 200}));
    EXPECT_EQ(isoRangeOf(199), (IsoRange{100, 200}));
    EXPECT_EQ(isoRangeOf(200), (IsoRange{200, 400}));
    EXPECT_EQ(isoRangeOf(12799.9), (IsoRange{12800, 25600})) << "as some cameras write ISO 12800";
    EXPECT_EQ(isoRangeOf(64), (IsoRange{50, 100}));
    EXPECT_EQ(isoRangeOf(0), IsoRange{});
}

TEST(PresetBook, HasOneForEachCameraAndStop)
{
    PresetBook book;
    const auto photo = [](const char* camera, double iso) {
        PhotoInfo info;
        info.make = "Sony";
        info.model = camera;
        info.iso = iso;
        return info;
    };
    const PhotoInfo dark = photo("ILCE-7S", 12800);
    const Preset preset{"Sony", "ILCE-7S", isoRangeOf(12800), "lighter", Precision::Int8, 0.5};
    book.put(preset);
    EXPECT_EQ(book.find(dark), preset);
    EXPECT_EQ(book.find(photo("ILCE-7S", 16000)), preset);
    EXPECT_EQ(book.find(photo("ILCE-7S", 6400)), std::nullopt);
    EXPECT_EQ(book.find(photo("ILCE-7", 12800)), std::nullopt);
    Preset other = preset;
    other.strength = 0.7;
    book.put(other);
    EXPECT_EQ(book.find(dark), other);
    const TemporaryFolder folder;
    QSettings settings(QString::fromStdString((folder.path() / "window.ini").string()), QSettings::IniFormat);
    book.save(settings);
    PresetBook recalled;
    recalled.load(settings);
    EXPECT_EQ(recalled.find(dark), other);
    recalled.forget(dark);
    EXPECT_EQ(recalled.find(dark), std::nullopt);
}

} // namespace
} // namespace nightjar
