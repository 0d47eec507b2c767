// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/fakes/slow_network.h"
#include "tests/ui/kiosk/kiosk_machine.h"
#include "tests/ui/waiting.h"
#include "ui/kiosk/kiosk_window.h"
#include "ui/kiosk/pages/photos_page.h"
#include "ui/kiosk/pages/source_tile.h"

#include <QLabel>
#include <QPointingDevice>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace nightjar {

/// A kiosk on a machine of its own, and what guests do to it.
class KioskTest : public testing::Test
{
protected:
    KioskTest()
    {
        settings.driveFolders = {machine.media()};
        settings.camera.clear();
    }

    KioskWindow& makeKiosk(NetworkLoader loader = [](const ModelInfo&, Precision) {
        return std::make_unique<test::IdentityNetwork>();
    })
    {
        kiosk = std::make_unique<KioskWindow>(
            KioskWindow::Setup{.settings = settings,
                               .choice = {test::IdentityNetwork().info(), Precision::Float32, std::nullopt},
                               .loadNetwork = std::move(loader),
                               .tileSide = 64 /* packed pixels */,
                               .samplePhoto = {},
                               .pinFile = machine.folder() / "config/kiosk.pin",
                               .pinHash = pinHash,
                               .mountsFile = machine.mountsFile(),
                               .available = [this](const auto& folder) { return available(folder); },
                               .cornerHold = std::chrono::milliseconds(300),
                               .longestShot = longestShot});
        kiosk->resize(800, 480);
        kiosk->show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(kiosk.get()));
        return *kiosk;
    }

    static NetworkLoader slowNetworks(std::chrono::milliseconds perTile)
    {
        return
            [perTile](const ModelInfo&, Precision) { return std::make_unique<test::SlowNetwork>(perTile); };
    }

    /// Everything that is written on the page, its buttons too.
    QString words()
    {
        QString all;
        for (const QLabel* label : kiosk->findChildren<QLabel*>()) {
            if (label->isVisible()) {
                all += label->text() + '\n';
            }
        }
        for (const QAbstractButton* button : kiosk->findChildren<QAbstractButton*>()) {
            if (button->isVisible()) {
                all += '[' + button->text() + "]\n";
            }
        }
        return all;
    }

    bool eventuallySays(const QString& text)
    {
        const bool says = test::eventually([&] { return words().contains(text); });
        EXPECT_TRUE(says) << "it says, and not \"" << text.toStdString() << "\":\n" << words().toStdString();
        return says;
    }

    QAbstractButton* button(const QString& text)
    {
        for (QAbstractButton* found : kiosk->findChildren<QAbstractButton*>()) {
            if (found->isVisible() && found->text() == text) {
                return found;
            }
        }
        return nullptr;
    }

    /// By a finger.
    void tap(QWidget* widget, const QPoint& at)
    {
        const QPoint place = widget->mapTo(kiosk.get(), at);
        QTest::touchEvent(kiosk->windowHandle(), finger.get()).press(0, place);
        QTest::touchEvent(kiosk->windowHandle(), finger.get()).release(0, place);
        QTest::qWait(10);
    }

    void tap(const QString& text)
    {
        ASSERT_TRUE(test::eventually([&] {
            const QAbstractButton* found = button(text);
            return found != nullptr && found->isEnabled();
        })) << text.toStdString()
            << " is not among:\n"
            << words().toStdString();
        tap(button(text), button(text)->rect().center());
    }

    void begin()
    {
        tap("Touch to start");
        ASSERT_TRUE(eventuallySays("Where are your photos?"));
    }

    PhotoGrid& grid() { return kiosk->findChild<PhotosPage*>()->grid(); }

    void choosePhoto(int row)
    {
        ASSERT_TRUE(test::eventually([&] { return grid().isVisible() && grid().model()->rowCount() > row; }));
        QTest::qWait(20); // its layout
        tap(grid().viewport(), grid().visualRect(grid().model()->index(row, 0)).center());
        ASSERT_TRUE(test::eventually([&] { return grid().chosen().has_value(); }));
    }

    /// From the first page to the denoised picture of a drive's first photo.
    void developFirstOf(const QString& drive)
    {
        begin();
        tap(drive);
        choosePhoto(0);
        tap("Remove noise");
        ASSERT_TRUE(eventuallySays("[Save]"));
    }

    void enterPin(const QString& pin)
    {
        for (const QChar digit : pin) {
            tap(QString(digit));
        }
        tap("OK");
    }

    void holdCorner()
    {
        QTest::touchEvent(kiosk->windowHandle(), finger.get()).press(0, {20, 20});
        QTest::qWait(600);
        QTest::touchEvent(kiosk->windowHandle(), finger.get()).release(0, {20, 20});
    }

    test::KioskMachine machine;
    KioskSettings settings;
    std::string pinHash = hashOfPin("2468");
    std::uintmax_t freeBytes = std::uintmax_t(1) << 40;
    AvailableBytes available = [this](const auto&) { return freeBytes; };
    std::chrono::milliseconds longestShot = Camera::longestShot;
    std::unique_ptr<QPointingDevice> finger{QTest::createTouchDevice()};
    std::unique_ptr<KioskWindow> kiosk;
};

} // namespace nightjar
