// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/export/dng.h"
#include "core/network/base_network.h"
#include "tests/fakes/slow_network.h"
#include "tests/support/patterned_mosaic.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/waiting.h"
#include "ui/session/session.h"
#include "ui/widgets/drop_overlay.h"
#include "ui/window/main_window.h"

#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace nightjar {

/// A window with two models, one of which takes its time, and what a person does to it.
class MainWindowTest : public testing::Test
{
protected:
    /// A raw photo of noise that the product's own reader can open.
    std::filesystem::path makePhoto(const std::string& name, Size size = {320, 240})
    {
        const auto path = folder.path() / name;
        std::filesystem::remove(path);
        writeDng(Mosaic(test::patternedParts(size)), path);
        return path;
    }

    MainWindow& makeWindow(std::chrono::milliseconds perTile = std::chrono::milliseconds{0},
                           QSize size = {1280, 720})
    {
        return makeWindow(
            [perTile](const ModelInfo&, Precision) { return std::make_unique<test::SlowNetwork>(perTile); },
            size);
    }

    MainWindow& makeWindow(NetworkLoader loader, QSize size = {1280, 720})
    {
        ModelInfo slow = test::IdentityNetwork().info();
        slow.name = "slow";
        slow.description = "Takes its time";
        window =
            std::make_unique<MainWindow>(MainWindow::Setup{.models = {slow, BaseNetwork().info()},
                                                           .loadNetwork = std::move(loader),
                                                           .samplePhoto = folder.path() / "sample.dng",
                                                           .queueFile = folder.path() / "data/queue.json",
                                                           .tileSide = 64 /* packed pixels */,
                                                           .store = store,
                                                           .previewModel = previewModel,
                                                           .stateFile = stateFile,
                                                           .unavailable = unavailable});
        window->resize(size);
        window->show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(window.get()));
        return *window;
    }

    void openAndWait(const std::vector<std::filesystem::path>& paths)
    {
        window->open(paths);
        ASSERT_TRUE(test::eventually([this] { return state() == PhotoState::Open; }));
    }

    PhotoState state() { return window->session().current()->state; }

    template <class Widget>
    Widget& part()
    {
        return *window->findChild<Widget*>();
    }

    QPushButton& exportButton()
    {
        for (QPushButton* button : window->findChildren<QPushButton*>()) {
            if (button->text().startsWith("Export")) {
                return *button;
            }
        }
        throw std::logic_error("the window has no export button");
    }

    QPushButton& buttonNamed(const QString& text)
    {
        for (QPushButton* button : window->findChildren<QPushButton*>()) {
            if (button->text() == text) {
                return *button;
            }
        }
        throw std::logic_error("the window has no such button");
    }

    /// Everything that is written in the window.
    QString words()
    {
        QString all;
        for (const QLabel* label : window->findChildren<QLabel*>()) {
            if (label->isVisible()) {
                all += label->text() + '\n';
            }
        }
        return all;
    }

    void drop(const std::vector<std::filesystem::path>& paths, bool letGo = true)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const auto& path : paths) {
            urls << QUrl::fromLocalFile(QString::fromStdString(path.string()));
        }
        data.setUrls(urls);
        // A file manager may propose a move, after which it would delete the photos.
        QDragEnterEvent enter({100, 100}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton,
                              Qt::ShiftModifier);
        enter.setDropAction(Qt::MoveAction);
        QApplication::sendEvent(window.get(), &enter);
        EXPECT_TRUE(enter.isAccepted());
        EXPECT_EQ(enter.dropAction(), Qt::CopyAction);
        EXPECT_TRUE(part<DropOverlay>().isVisible());
        if (letGo) {
            QDropEvent event({100, 100}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton,
                             Qt::ShiftModifier);
            event.setDropAction(Qt::MoveAction);
            QApplication::sendEvent(window.get(), &event);
            EXPECT_TRUE(event.isAccepted());
            EXPECT_EQ(event.dropAction(), Qt::CopyAction);
        } else {
            QDragLeaveEvent leave;
            QApplication::sendEvent(window.get(), &leave);
        }
        EXPECT_FALSE(part<DropOverlay>().isVisible());
    }

    TemporaryFolder folder;
    std::optional<ModelInfo> previewModel;
    std::filesystem::path stateFile; ///< empty: nothing is remembered
    std::vector<UnavailableModel> unavailable;
    std::optional<ModelStore> store; ///< where models can be added
    std::unique_ptr<MainWindow> window;
};

} // namespace nightjar
