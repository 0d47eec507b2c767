// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
//
// window_screenshots [--light] [--language CODE] [--width PIXELS] [--jpeg] FOLDER PHOTO…: pictures of the
// window in each of its states and at each of its sizes, made with the real models, to look at: for the
// README (packaging/screenshots), and after a change.
#include "core/backends/load_network.h"
#include "core/model/model_zoo.h"
#include "core/network/base_network.h"
#include "core/system/data_folders.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/photographer.h"
#include "ui/compare/comparison_view.h"
#include "ui/dialogs/add_model_dialog.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/race_dialog.h"
#include "ui/dialogs/race_row.h"
#include "ui/queue/queue_panel.h"
#include "ui/queue/queue_runner.h"
#include "ui/session/session.h"
#include "ui/widgets/primary_button.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>

namespace nightjar::test {
namespace {

class Photographer
{
public:
    Photographer(const QString& folder, const QSize& size, std::vector<std::filesystem::path> photos)
        : m_album(folder, QString(), size), m_photos(std::move(photos)), m_window(makeWindow())
    {
        m_window->resize(size);
        m_window->show();
    }

    void takeAll()
    {
        take("1-empty");
        dropHover();
        m_window->open(m_photos);
        waitUntil([this] { return m_window->session().current()->photo.has_value(); });
        waitForPicture();
        take("3-open");
        press<PrimaryButton>();
        waitUntil([this] {
            return m_window->session().current()->progress > 0.2 || !m_window->session().isRunning();
        });
        waitForPicture();
        take("4-running");
        waitUntil([this] { return !m_window->session().isRunning(); });
        waitForPicture();
        take("5-denoised");
        QTest::keyClick(m_window.get(), Qt::Key_1);
        waitForPicture();
        take("6-full-size");
        QTest::keyClick(m_window.get(), Qt::Key_D);
        waitForPicture();
        take("7-side-by-side");
        QTest::keyClick(m_window.get(), Qt::Key_X);
        waitForPicture();
        take("7b-difference");
        QTest::keyClick(m_window.get(), Qt::Key_L);
        QTest::keyClick(m_window.get(), Qt::Key_F);
        waitForPicture();
        auto* view = m_window->findChild<ComparisonView*>();
        QTest::mouseMove(view, view->rect().center());
        QTest::keyClick(m_window.get(), Qt::Key_2);
        QTest::qWait(700);
        take("7c-loupe");
        QTest::keyClick(m_window.get(), Qt::Key_S);
        QTest::keyClick(m_window.get(), Qt::Key_C);
        for (QToolButton* button : m_window->findChildren<QToolButton*>()) {
            if (button->isCheckable() && button->isVisible() &&
                (button->text() == said("WindowLayout", "Settings") ||
                 button->text() == said("PhotoCard", "Photo") ||
                 button->text() == said("NoiseSection", "Noise") ||
                 button->text() == said("BudgetSection", "Memory") ||
                 button->text() == said("PresetSection", "Preset"))) {
                button->click();
            }
        }
        waitForPicture();
        take("8-settings");
        for (const QScrollArea* area : m_window->findChildren<QScrollArea*>()) {
            area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
        }
        take("8b-settings-below");
        m_window->findChild<QueuePanel*>()->addAsked();
        QTest::keyClick(m_window.get(), Qt::Key_Q);
        QTest::qWait(1500);
        take("a-queue");
        QTest::keyClick(m_window.get(), Qt::Key_Q);
        pressNamed(said("SettingsPanel", "Compare all…"));
        auto* race = m_window->findChild<RaceDialog*>();
        waitUntil(
            [race] { return std::ranges::all_of(race->findChildren<RaceRow*>(), &RaceRow::isEnabled); });
        race->findChildren<RaceRow*>().at(1)->click();
        take("10-race", *race);
        race->close();
        m_window->addModel(findData("models/lighter/weights.safetensors"));
        auto* adding = m_window->findChild<AddModelDialog*>();
        take("11-add-model", *adding);
        adding->close();
        m_window->addModel(NIGHTJAR_SOURCE_DIR "/tests/fuzz/corpus/pytorch/program.pt");
        adding = m_window->findChildren<AddModelDialog*>().last();
        for (QPushButton* button : adding->findChildren<QPushButton*>()) {
            if (button->isDefault()) {
                button->click();
            }
        }
        waitUntil([adding] { return adding->findChild<QMessageBox*>() != nullptr; });
        take("12-consent", *adding->findChild<QMessageBox*>());
        adding->close();
        pressNamed(said("MainWindow", "Export…"));
        auto* exporting = m_window->findChild<ExportDialog*>();
        exporting->resize(800, 440);
        take("13-export", *exporting);
        exporting->close();
        m_window->open({"/nowhere/IMG_0001.CR3"});
        waitUntil([this] { return m_window->session().current()->failure.has_value(); });
        take("9-problem");
        waitUntil([this] { return !m_window->queueRunner().isRunning(); });
        for (const QueueEntry& entry : m_window->queueRunner().entries()) {
            std::filesystem::remove(entry.picture); // it lies beside the photo
        }
    }

private:
    [[nodiscard]] std::unique_ptr<MainWindow> makeWindow() const
    {
        std::vector<ModelInfo> models = findModels(dataFolders(), personalTrustedPrograms()).models;
        models.push_back(BaseNetwork().info());
        return std::make_unique<MainWindow>(
            MainWindow::Setup{.models = std::move(models),
                              .loadNetwork = loadNetwork,
                              .samplePhoto = findData("resources/sample/sample.dng"),
                              .queueFile = m_data.path() / "queue.json",
                              .tileSide = 512,
                              .store = ModelStore{QDir::tempPath().toStdString(), TrustedPrograms({})},
                              .previewModel = BaseNetwork().info()});
    }

    void waitForPicture()
    {
        waitUntil([this] {
            return m_window->findChild<ComparisonView*>()->isComplete() ||
                   !m_window->session().current()->photo;
        });
        QTest::qWait(700); // for the plan, the gauge and what moves
    }

    template <class Button>
    void press()
    {
        m_window->findChild<Button*>()->click();
    }

    void dropHover()
    {
        QMimeData data;
        data.setUrls(
            {QUrl::fromLocalFile("/a.dng"), QUrl::fromLocalFile("/b.dng"), QUrl::fromLocalFile("/c.dng")});
        QDragEnterEvent enter({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(m_window.get(), &enter);
        take("2-hover");
        QDragLeaveEvent leave;
        QApplication::sendEvent(m_window.get(), &leave);
    }

    void pressNamed(const QString& text)
    {
        for (QPushButton* button : m_window->findChildren<QPushButton*>()) {
            if (button->text() == text) {
                button->click();
            }
        }
    }

    void take(const QString& name) const { take(name, *m_window); }
    void take(const QString& name, QWidget& widget) const { m_album.add(name, widget); }

    Album m_album;
    std::vector<std::filesystem::path> m_photos;
    TemporaryFolder m_data;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace
} // namespace nightjar::test

int main(int argc, char** argv)
{
    return nightjar::test::takeScreenshots(
        argc, argv, {{800, 480}, {1024, 600}, {1280, 720}, {1920, 1080}},
        [](auto... all) { nightjar::test::Photographer(all...).takeAll(); });
}
