// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/picture_output.h"

#include "tests/ui/queue/queue_fixture.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/session/session.h"
#include "ui/widgets/banner.h"

#include <QClipboard>
#include <QGuiApplication>

#include <gtest/gtest.h>

namespace nightjar {
namespace {

namespace fs = std::filesystem;
using PictureOutputTest = test::QueueTest;

TEST_F(PictureOutputTest, CopyPutsThePictureInTheClipboard)
{
    makeWindow();
    window->open({makePhoto("a.dng")});
    ASSERT_TRUE(test::eventually([&] { return window->session().current()->photo.has_value(); }));
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(window.get(), Qt::Key_C, Qt::ControlModifier);
    ASSERT_TRUE(test::eventually([] { return !QGuiApplication::clipboard()->image().isNull(); }));
    EXPECT_EQ(QGuiApplication::clipboard()->image().size(), QSize(64, 48));
    EXPECT_TRUE(window->findChild<Banner*>()->text().contains("clipboard"));
}

TEST_F(PictureOutputTest, TheDialogExportsBothKindsOfDng)
{
    for (const char* kind : {"linear", "mosaic"}) {
        makeWindow();
        window->open({makePhoto("a.dng")});
        ASSERT_TRUE(test::eventually([&] { return window->session().current()->photo.has_value(); }));
        QTest::keyClick(window.get(), Qt::Key_E, Qt::ControlModifier);
        auto* dialog = window->findChild<ExportDialog*>();
        ASSERT_NE(dialog, nullptr);
        for (const QString& filter : dialog->nameFilters()) {
            if (filter.startsWith("DNG") && filter.contains(kind)) {
                dialog->selectNameFilter(filter);
                emit dialog->filterSelected(filter);
            }
        }
        const fs::path target = folder.path() / (std::string(kind) + ".dng");
        dialog->selectFile(QString::fromStdString(target.string()));
        QMetaObject::invokeMethod(dialog, "accept");
        ASSERT_TRUE(test::eventually([&] { return fs::exists(target); })) << kind;
        const auto samples = fs::file_size(target) / (64 * 48 * 2);
        EXPECT_EQ(samples, kind == std::string("linear") ? 3U : 1U);
    }
}

} // namespace
} // namespace nightjar
