// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/spoken_names.h"
#include "tests/ui/window/main_window_fixture.h"
#include "ui/compare/comparison_view.h"
#include "ui/dialogs/add_model_dialog.h"
#include "ui/dialogs/key_help.h"
#include "ui/dialogs/race_dialog.h"
#include "ui/queue/queue_panel.h"

#include <QAbstractButton>
#include <QShortcut>

namespace nightjar {
namespace {

using test::expectNames;
using test::spokenName;

class AccessibilityTest : public MainWindowTest
{
protected:
    /// All widgets that Tab reaches from where the focus is, once around.
    std::vector<QWidget*> tabRound()
    {
        std::vector<QWidget*> reached;
        for (int i = 0; i < 100; ++i) {
            QTest::keyClick(window.get(), Qt::Key_Tab);
            QWidget* now = QApplication::focusWidget();
            if (now == nullptr || std::ranges::find(reached, now) != reached.end()) {
                break;
            }
            reached.push_back(now);
        }
        return reached;
    }
};

TEST_F(AccessibilityTest, EveryWidgetOfTheWindowHasAName)
{
    for (const QSize size : {QSize(1280, 720), QSize(800, 480)}) {
        makeWindow(std::chrono::milliseconds{0}, size);
        openAndWait({makePhoto("night.dng")});
        expectNames(*window);
    }
}

TEST_F(AccessibilityTest, EveryWidgetOfTheDialogsHasAName)
{
    makeWindow();
    openAndWait({makePhoto("night.dng")});
    buttonNamed("Compare all…").click();
    expectNames(part<RaceDialog>());
    part<RaceDialog>().close();
    KeyHelp help(window.get());
    help.setAttribute(Qt::WA_DeleteOnClose, false);
    expectNames(help);
}

TEST_F(AccessibilityTest, TabReachesEveryControlThatIsShown)
{
    makeWindow();
    openAndWait({makePhoto("night.dng")});
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    const std::vector<QWidget*> reached = tabRound();
    for (QWidget* widget : window->findChildren<QWidget*>()) {
        if (widget->isVisible() && widget->isEnabled() &&
            (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->focusProxy() == nullptr &&
            !widget->objectName().startsWith("qt_")) {
            EXPECT_NE(std::ranges::find(reached, widget), reached.end())
                << widget->metaObject()->className() << ' ' << qPrintable(spokenName(*widget));
        }
    }
}

TEST_F(AccessibilityTest, KeysThatThereAreAreListedAndOnlyThose)
{
    makeWindow();
    QSet<QString> listed;
    for (const KeyLine& line : windowKeys()) {
        EXPECT_FALSE(line.purpose.isEmpty());
        for (const QKeySequence& keys : line.keys) {
            EXPECT_FALSE(listed.contains(keys.toString())) << qPrintable(keys.toString());
            listed << keys.toString();
        }
    }
    for (const QShortcut* shortcut : window->findChildren<QShortcut*>()) {
        EXPECT_TRUE(listed.remove(shortcut->key().toString())) << qPrintable(shortcut->key().toString());
    }
    // Held or stepped with rather than pressed: by the window and its picture, in a test of their own.
    EXPECT_EQ(listed,
              (QSet<QString>{"B", "Space", "Left", "Right", "Up", "Down", "Shift+Left", "Shift+Right"}));
}

TEST_F(AccessibilityTest, ArrowKeysMoveTheDividerAndThePicture)
{
    makeWindow();
    openAndWait({makePhoto("night.dng")});
    buttonNamed("Denoise").click();
    ASSERT_TRUE(
        test::eventually([this] { return window->session().after() && !window->session().isRunning(); }));
    auto& view = part<ComparisonView>();
    const double before = view.divider().fraction();
    QTest::keyClick(&view, Qt::Key_Right);
    EXPECT_GT(view.divider().fraction(), before);
    QTest::keyClick(&view, Qt::Key_Left);
    QTest::keyClick(&view, Qt::Key_Left);
    EXPECT_LT(view.divider().fraction(), before);
    view.setScale(8.0);
    const QPoint origin = view.transform().origin();
    QTest::keyClick(&view, Qt::Key_Right);
    EXPECT_LT(view.transform().origin().x(), origin.x());
    const double now = view.divider().fraction();
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_GT(view.divider().fraction(), now);
}

} // namespace
} // namespace nightjar
