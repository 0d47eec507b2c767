// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/export/dng.h"
#include "core/network/base_network.h"
#include "tests/fakes/slow_network.h"
#include "tests/support/patterned_mosaic.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/waiting.h"
#include "ui/queue/queue_panel.h"
#include "ui/queue/queue_runner.h"
#include "ui/window/main_window.h"

#include <QAbstractItemView>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPushButton>

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace nightjar::test {

/// A window with a queue, in a folder of its own, and a network that can be slow.
class QueueTest : public testing::Test
{
protected:
    std::filesystem::path makePhoto(const std::string& name, Size size = {64, 48}) const
    {
        std::filesystem::path path = folder.path() / "in" / name;
        std::filesystem::create_directories(path.parent_path());
        std::filesystem::remove(path);
        writeDng(Mosaic(patternedParts(size)), path);
        return path;
    }

    void makeWindow(std::chrono::milliseconds perTile = {}, QSize size = {1280, 720})
    {
        ModelInfo slow = IdentityNetwork().info();
        slow.name = "slow";
        window = std::make_unique<MainWindow>(MainWindow::Setup{
            .models = {slow, BaseNetwork().info()},
            .loadNetwork = [perTile](const ModelInfo&,
                                     Precision) { return std::make_unique<SlowNetwork>(perTile); },
            .samplePhoto = {},
            .queueFile = folder.path() / "data/queue.json",
            .tileSide = 64});
        window->resize(size);
        window->show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(window.get()));
    }

    void drop(const std::filesystem::path& path) const
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QString::fromStdString(path.string()))});
        QDragEnterEvent enter({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(window.get(), &enter);
        QDropEvent event({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(window.get(), &event);
    }

    void showQueue() const { QTest::keyClick(window.get(), Qt::Key_Q); }

    /// A button of the queue by the start of its text.
    [[nodiscard]] QPushButton& button(const QString& text) const
    {
        for (QPushButton* found : panel().findChildren<QPushButton*>()) {
            if (found->text().startsWith(text)) {
                return *found;
            }
        }
        throw std::logic_error("the queue has no button " + text.toStdString());
    }

    [[nodiscard]] QueuePanel& panel() const { return *window->findChild<QueuePanel*>(); }
    [[nodiscard]] QAbstractItemView& list() const { return *panel().findChild<QAbstractItemView*>(); }

    [[nodiscard]] std::size_t count(QueueState state) const
    {
        const auto entries = window->queueRunner().entries();
        return static_cast<std::size_t>(std::ranges::count(entries, state, &QueueEntry::state));
    }

    [[nodiscard]] std::vector<std::string> names() const
    {
        std::vector<std::string> all;
        for (const QueueEntry& entry : window->queueRunner().entries()) {
            all.push_back(entry.photo.stem().string());
        }
        return all;
    }

    TemporaryFolder folder;
    std::unique_ptr<MainWindow> window;
};

} // namespace nightjar::test
