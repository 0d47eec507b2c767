// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
//
// kiosk_screenshots [--light] [--language CODE] [--width PIXELS] [--jpeg] FOLDER PHOTO…: pictures of each
// page of the kiosk at each of its sizes, made with the real models, to look at: for the README
// (packaging/screenshots), and after a change.
#include "core/backends/load_network.h"
#include "core/model/model_zoo.h"
#include "core/system/data_folders.h"
#include "tests/ui/kiosk/kiosk_machine.h"
#include "tests/ui/photographer.h"
#include "ui/compare/comparison_view.h"
#include "ui/kiosk/kiosk_window.h"
#include "ui/kiosk/pages/photos_page.h"
#include "ui/kiosk/pages/picture_page.h"
#include "ui/kiosk/pages/pin_page.h"
#include "ui/kiosk/pages/source_tile.h"

#include <QApplication>
#include <QPushButton>

#include <algorithm>
#include <fstream>

namespace nightjar::test {
namespace {

class Photographer
{
public:
    Photographer(const QString& folder, const QSize& size, const std::vector<std::filesystem::path>& photos)
        : m_album(folder, QStringLiteral("kiosk-"), size), m_size(size)
    {
        const auto card = m_machine.putIn("EOS DIGITAL", "/dev/mmcblk1p1");
        std::filesystem::create_directories(card / "DCIM");
        constexpr std::size_t enough = 7; // so that there is something to scroll
        std::size_t number = 0;
        while (number < enough) {
            for (const auto& photo : photos) {
                const auto name = "IMG_" + std::to_string(4101 + number++) + photo.extension().string();
                std::filesystem::create_symlink(photo, card / "DCIM" / name);
            }
        }
        m_machine.putIn("KINGSTON");
        makeWindow("");
    }

    void takeAll()
    {
        take("0-choose-pin");
        enterPin("2468");
        enterPin("2468");
        waitUntil([this] { return !m_window->visit().isBusy(); });
        QTest::qWait(1500); // for the line to leave the middle
        take("1-attract");
        press(said("AttractPage", "Touch to start"));
        waitUntil([this] { return m_window->findChildren<SourceTile*>().size() == 4; });
        take("2-sources");
        auto* photos = m_window->findChild<PhotosPage*>();
        QTest::mouseClick(m_window->findChildren<SourceTile*>().first(), Qt::LeftButton);
        waitUntil([photos] { return photos->grid().model()->rowCount() > 0; });
        QTest::qWait(3000);
        clickRow(1);
        take("3-photos");
        QTest::mouseClick(&photos->primary(), Qt::LeftButton);
        take("4-opening");
        waitUntil([this] { return m_window->visit().fraction() > 0.3 || m_window->visit().isDenoised(); });
        take("5-developing");
        waitUntil([this] { return m_window->visit().isDenoised(); });
        auto* picture = m_window->findChild<PicturePage*>();
        waitUntil([picture] { return picture->view().isComplete(); });
        QTest::qWait(500);
        take("6-compare");
        QTest::mousePress(&picture->holdButton(), Qt::LeftButton);
        QTest::qWait(300);
        take("7-before-held");
        QTest::mouseRelease(&picture->holdButton(), Qt::LeftButton);
        m_free = 1U << 20;
        press(said("PicturePage", "Save"));
        QTest::qWait(500);
        take("8-full-disk"); // and another drive is there
        m_machine.takeOut("KINGSTON");
        waitUntil([this] { return has(said("KioskWindow", "Try again")); });
        take("8b-full-disk");
        m_free = std::uintmax_t(1) << 40;
        press(said("KioskWindow", "Try again"));
        take("9-saving");
        QTest::qWait(100);
        waitUntil([this] { return !m_window->visit().isBusy(); });
        QTest::qWait(200);
        take("a-saved");
        waitUntil([this] { return isNoticeShown(); });
        take("b-counting-down");
        press(said("KioskPage", "Start over"));
        QTest::mousePress(m_window.get(), Qt::LeftButton, {}, {30, 30});
        QTest::qWait(2000);
        take("c-held-corner");
        QTest::qWait(1500);
        take("d-pin");
        for (int attempt = 0; attempt < 3; ++attempt) {
            enterPin("1111");
        }
        take("e-pin-blocked");
        press(said("PinPage", "Back"));
        m_machine.takeOut("EOS DIGITAL");
        waitUntil([this] { return m_window->findChildren<SourceTile*>().size() == 2; });
        take("f-nothing-there");
        QTest::mouseClick(m_window->findChildren<SourceTile*>().first(), Qt::LeftButton);
        QTest::qWait(1500);
        take("g-nothing-came-in");
        press(said("KioskPage", "Start over"));
        QTest::mouseClick(m_window->findChildren<SourceTile*>().last(), Qt::LeftButton);
        take("h-camera");
        press(said("CameraPage", "Take the photo"));
        QTest::qWait(700);
        take("i-countdown");
        QTest::qWait(1500);
        take("j-no-camera-attached");
        press(said("KioskPage", "Start over"));
        std::filesystem::remove(m_machine.folder() / "rpicam-still");
        std::filesystem::remove(m_machine.folder() / "Photo booth");
        const auto drive = m_machine.putIn("HOLIDAYS");
        waitUntil([this] { return m_window->findChildren<SourceTile*>().size() == 3; });
        take("k-no-camera-no-folder");
        QTest::mouseClick(m_window->findChildren<SourceTile*>().first(), Qt::LeftButton);
        QTest::qWait(500);
        take("l-no-raw-photo");
        press(said("KioskPage", "Start over"));
        std::ofstream(drive / "IMG_1.dng") << "no photo";
        QTest::mouseClick(m_window->findChildren<SourceTile*>().first(), Qt::LeftButton);
        waitUntil([photos] { return photos->grid().model()->rowCount() > 0; });
        QTest::qWait(500);
        clickRow(0);
        QTest::mouseClick(&photos->primary(), Qt::LeftButton);
        waitUntil([this] { return has(said("KioskWindow", "Another photo")); });
        take("m-no-photo-after-all");
    }

private:
    void makeWindow(const std::string& hash)
    {
        const auto camera = m_machine.makeProgram(
            "rpicam-still", "sleep 1\necho 'ERROR: *** no cameras available ***' >&2\nexit 255\n");
        std::filesystem::create_directory(m_machine.folder() / "Photo booth");
        KioskSettings settings;
        settings.driveFolders = {m_machine.media()};
        settings.watchFolder = m_machine.folder() / "Photo booth";
        settings.camera = QString::fromStdString(camera.string());
        settings.thanksPause = std::chrono::seconds(15);
        const RunChoice choice =
            kioskChoice(settings, findModels(dataFolders(), personalTrustedPrograms()).models);
        m_window = std::make_unique<KioskWindow>(
            KioskWindow::Setup{.settings = settings,
                               .choice = choice,
                               .loadNetwork = loadNetwork,
                               .tileSide = 128, // a small photo, too, is seen becoming clean
                               .samplePhoto = findData("resources/sample/sample.dng"),
                               .pinFile = m_machine.folder() / "kiosk.pin",
                               .pinHash = hash,
                               .mountsFile = m_machine.mountsFile(),
                               .available = [this](const auto&) { return m_free; }});
        m_window->resize(m_size);
        m_window->show();
    }

    void clickRow(int row)
    {
        auto& grid = m_window->findChild<PhotosPage*>()->grid();
        QTest::mouseClick(grid.viewport(), Qt::LeftButton, {},
                          grid.visualRect(grid.model()->index(row, 0)).center());
        QTest::qWait(400);
    }

    void press(const QString& text)
    {
        for (QPushButton* button : m_window->currentWidget()->findChildren<QPushButton*>()) {
            if (button->text() == text && button->isVisible()) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        qFatal("there is no button \"%s\"", qPrintable(text));
    }

    /// Whether there is such a button.
    bool has(const QString& text)
    {
        return std::ranges::any_of(m_window->currentWidget()->findChildren<QPushButton*>(),
                                   [&](const QPushButton* button) { return button->text() == text; });
    }

    void enterPin(const QString& pin)
    {
        for (const QChar digit : pin) {
            press(digit);
        }
        press(said("PinPage", "OK"));
    }

    bool isNoticeShown()
    {
        const auto* notice = m_window->findChild<QWidget*>("idleNotice");
        return notice != nullptr && notice->isVisible();
    }

    void take(const QString& name) const { m_album.add(name, *m_window); }

    Album m_album;
    QSize m_size;
    KioskMachine m_machine;
    std::uintmax_t m_free = std::uintmax_t(1) << 40;
    std::unique_ptr<KioskWindow> m_window;
};

} // namespace
} // namespace nightjar::test

int main(int argc, char** argv)
{
    return nightjar::test::takeScreenshots(argc, argv, {{800, 480}, {1280, 720}}, [](auto... all) {
        nightjar::test::Photographer(all...).takeAll();
    });
}
