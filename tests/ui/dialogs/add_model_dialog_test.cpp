// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/add_model_dialog.h"

#include "core/model/import_model.h"
#include "core/model/model_zoo.h"
#include "core/model/safetensors.h"
#include "core/model/sha256.h"
#include "core/network/unet_layout.h"
#include "tests/fakes/identity_network.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/spoken_names.h"
#include "tests/ui/waiting.h"
#include "ui/session/deliver_to.h"

#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <fstream>

namespace nightjar {
namespace {

namespace fs = std::filesystem;

const fs::path program = NIGHTJAR_SOURCE_DIR "/tests/fuzz/corpus/pytorch/program.pt";

class AddModelDialogTest : public testing::Test
{
protected:
    ~AddModelDialogTest() override { delete dialog; }

    void open(const fs::path& file)
    {
        dialog = new AddModelDialog(jobs, file, store(), {.taken = {"taken"}, .unavailable = unavailable});
        QObject::connect(dialog, &AddModelDialog::added, &receiver,
                         [this](const ModelInfo& model) { added.push_back(model); });
        dialog->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog));
    }

    [[nodiscard]] fs::path path(const std::string& name) const { return folder.path() / name; }
    [[nodiscard]] ModelStore store() const { return {path("models"), TrustedPrograms(path("trusted"))}; }

    fs::path weightsFile() const
    {
        Weights weights;
        for (const TensorShape& tensor : unetLayout(Variant::Lighter)) {
            weights.tensors[tensor.name] = {tensor.shape, std::vector<float>(tensor.elements())};
        }
        writeSafetensors(weights, WeightStorage::Float16, path("grey.safetensors"));
        return path("grey.safetensors");
    }

    void press(QWidget& within, const QString& text)
    {
        for (QAbstractButton* button : within.findChildren<QAbstractButton*>()) {
            if (button->text() == text) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        FAIL() << "there is no button " << text.toStdString();
    }

    bool says(const QString& words)
    {
        return std::ranges::any_of(dialog->findChildren<QLabel*>(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(words);
        });
    }

    QMessageBox* question() { return dialog->findChild<QMessageBox*>(); }

    TemporaryFolder folder;
    QObject receiver;
    JobRunner jobs{[](const ModelInfo&, Precision) { return std::make_unique<test::IdentityNetwork>(); },
                   deliverTo(receiver)};
    std::vector<UnavailableModel> unavailable;
    std::vector<ModelInfo> added;
    QPointer<AddModelDialog> dialog;
};

TEST_F(AddModelDialogTest, AddsWeightsUnderTheGivenNameAndRecipe)
{
    open(weightsFile());
    auto& name = *dialog->findChild<QLineEdit*>();
    EXPECT_EQ(name.text(), "grey");
    name.selectAll();
    QTest::keyClicks(&name, "mine");
    press(*dialog, "nightjar-train");
    press(*dialog, "Add");
    ASSERT_TRUE(test::eventually([&] { return added.size() == 1; }));
    EXPECT_EQ(added[0].name, "mine");
    EXPECT_EQ(added[0].domain, Domain::Stabilised);
    EXPECT_TRUE(fs::exists(path("models/mine/model.json")));
    EXPECT_TRUE(test::eventually([&] { return dialog.isNull(); }));
}

TEST_F(AddModelDialogTest, EveryWidgetOfItAndOfTheQuestionForConsentHasAName)
{
    open(program);
    test::expectNames(*dialog);
    press(*dialog, "Add");
    ASSERT_TRUE(test::eventually([&] { return question() != nullptr && question()->isVisible(); }));
    test::expectNames(*question());
}

TEST_F(AddModelDialogTest, TakesNoNameTwice)
{
    open(weightsFile());
    auto& name = *dialog->findChild<QLineEdit*>();
    name.selectAll();
    QTest::keyClicks(&name, "taken");
    QTest::keyClick(&name, Qt::Key_Return);
    EXPECT_TRUE(says("A model of that name exists"));
    EXPECT_FALSE(fs::exists(path("models")));
}

TEST_F(AddModelDialogTest, SaysWhyAFileCannotBeUsed)
{
    open(fs::path(NIGHTJAR_SOURCE_DIR) / "tests/fuzz/corpus/pytorch/text.pth");
    press(*dialog, "Add");
    EXPECT_TRUE(test::eventually([&] { return says("is not a usable weights file"); }));
    EXPECT_TRUE(dialog->isVisible());
}

TEST_F(AddModelDialogTest, RefusingToRunAProgramIsTheDefault)
{
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Escape}) {
        open(program);
        press(*dialog, "Add");
        ASSERT_TRUE(test::eventually([&] { return question() != nullptr && question()->isVisible(); }));
        EXPECT_TRUE(question()->informativeText().contains("whatever you can do on this computer"));
        QTest::keyClick(question(), key);
        EXPECT_TRUE(test::eventually([&] { return says("It was not run"); }));
        EXPECT_TRUE(added.empty());
        EXPECT_FALSE(fs::exists(path("models")));
        EXPECT_FALSE(store().trusted.contains(sha256Of(program)));
        delete dialog;
    }
}

TEST_F(AddModelDialogTest, RunsAProgramWithConsentAndWritesThatDown)
{
    open(program);
    press(*dialog, "Add");
    ASSERT_TRUE(test::eventually([&] { return question() != nullptr && question()->isVisible(); }));
    press(*question(), "I trust it, run it");
    ASSERT_TRUE(test::eventually([&] { return added.size() == 1; }));
    EXPECT_EQ(added[0].kind, ModelKind::Program);
    EXPECT_TRUE(store().trusted.contains(sha256Of(program)));
}

TEST_F(AddModelDialogTest, AProgramThatWasLeftOutIsAddedAgainUnderItsNameFromItsOwnFolder)
{
    ModelStore elsewhere{path("models"), TrustedPrograms(path("others"))};
    (void)importModel(program, elsewhere,
                      {.name = "copied", .domain = Domain::Stabilised, .trustProgram = true},
                      [](const ModelInfo&, Precision) { return std::make_unique<test::IdentityNetwork>(); });
    unavailable = findModels({folder.path()}, store().trusted).unavailable;
    ASSERT_EQ(unavailable.size(), 1U);
    ASSERT_TRUE(unavailable[0].wantsConsent);

    open(unavailable[0].file); // as the notice says
    EXPECT_EQ(dialog->findChild<QLineEdit*>()->text(), "copied");
    EXPECT_TRUE(says("replaces the unavailable model of that name"));
    press(*dialog, "Add");
    ASSERT_TRUE(test::eventually([&] { return question() != nullptr && question()->isVisible(); }));
    press(*question(), "I trust it, run it");
    ASSERT_TRUE(test::eventually([&] { return added.size() == 1; }));
    EXPECT_EQ(added[0].name, "copied");
    EXPECT_EQ(added[0].domain, Domain::Stabilised) << "as it was";
    const ModelZoo zoo = findModels({folder.path()}, store().trusted);
    EXPECT_NE(zoo.find("copied"), nullptr);
    EXPECT_TRUE(zoo.unavailable.empty());
}

TEST_F(AddModelDialogTest, ADamagedModelGivesWayToAWholeOneOfItsName)
{
    fs::create_directories(path("models/grey"));
    std::ofstream(path("models/grey/model.json")) << "{";
    unavailable = findModels({folder.path()}, store().trusted).unavailable;
    ASSERT_EQ(unavailable.size(), 1U);
    open(weightsFile());
    EXPECT_TRUE(says("replaces the unavailable"));
    auto& name = *dialog->findChild<QLineEdit*>();
    QTest::keyClicks(&name, "er");
    EXPECT_FALSE(says("replaces the unavailable")) << "that is another name";
    QTest::keyClick(&name, Qt::Key_Backspace);
    QTest::keyClick(&name, Qt::Key_Backspace);
    press(*dialog, "Add");
    ASSERT_TRUE(test::eventually([&] { return added.size() == 1; }));
    EXPECT_TRUE(findModels({folder.path()}, store().trusted).unavailable.empty());
}

TEST_F(AddModelDialogTest, AFolderThatIsNoModelIsNotReplaced)
{
    fs::create_directories(path("models/grey"));
    std::ofstream(path("models/grey/notes.txt")) << "mine";
    open(weightsFile());
    press(*dialog, "Add");
    EXPECT_TRUE(test::eventually([&] { return says("A model of that name exists. Choose another"); }));
    EXPECT_TRUE(fs::exists(path("models/grey/notes.txt")));
}

} // namespace
} // namespace nightjar
