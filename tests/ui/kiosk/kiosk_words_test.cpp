// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// The kiosk's pages in every language on the smallest screen: no word is cut off, every control has a name.
#include "tests/ui/kiosk/kiosk_fixture.h"
#include "tests/ui/spoken_names.h"
#include "ui/kiosk/guest_words.h"
#include "ui/kiosk/idle_notice.h"
#include "ui/kiosk/pages/memory_line.h"
#include "ui/kiosk/pages/pin_page.h"
#include "ui/kiosk/pages/progress_strip.h"
#include "ui/kiosk/pages/status_page.h"
#include "ui/style/language.h"

#include <QApplication>
#include <QLocale>

namespace nightjar {
namespace {

constexpr QSize smallest{800, 480};
constexpr int stripText = 18;     ///< pixels, as the strip draws it
constexpr int buttonPadding = 40; ///< of the style sheet, both sides

class KioskWordsTest : public KioskTest, public testing::WithParamInterface<Language>
{
protected:
    KioskWordsTest() { speak(*qApp, GetParam().code); }

    ~KioskWordsTest() override
    {
        kiosk.reset();
        speak(*qApp, "en");
        QLocale::setDefault(QLocale::c());
    }

    /// The words of a widget in the kiosk's language.
    static QString said(const char* widget, const char* words)
    {
        return QCoreApplication::translate((std::string("nightjar::") + widget).c_str(), words);
    }

    template <class Page>
    [[nodiscard]] bool isShown() const
    {
        return qobject_cast<Page*>(kiosk->currentWidget()) != nullptr;
    }

    void expectWhole()
    {
        QTest::qWait(50); // for the layout
        EXPECT_EQ(kiosk->size(), smallest) << "its words make the kiosk larger";
        test::expectNames(*kiosk);
        for (const QPushButton* button : kiosk->findChildren<QPushButton*>()) {
            if (button->isVisible() && !button->text().isEmpty() && !button->property("key").toBool()) {
                const int icon = button->icon().isNull() ? 0 : button->iconSize().width();
                EXPECT_LE(button->fontMetrics().horizontalAdvance(button->text()) + icon + buttonPadding,
                          button->width())
                    << qPrintable(button->text());
                EXPECT_TRUE(kiosk->rect().contains(
                    button->geometry().translated(button->parentWidget()->mapTo(kiosk.get(), QPoint()))))
                    << qPrintable(button->text());
            }
        }
        for (const QLabel* label : kiosk->findChildren<QLabel*>()) {
            if (label->isVisible() && !label->text().isEmpty()) {
                EXPECT_LE(label->wordWrap() ? label->heightForWidth(label->width()) : 0, label->height())
                    << qPrintable(label->text());
                EXPECT_LE(label->wordWrap() ? 0 : label->sizeHint().width(), label->width())
                    << qPrintable(label->text());
            }
        }
        for (const auto* strip : kiosk->findChildren<ProgressStrip*>()) {
            QFont font = strip->font();
            font.setPixelSize(stripText);
            EXPECT_LE(strip->isVisible() ? QFontMetrics(font).horizontalAdvance(strip->accessibleName()) : 0,
                      strip->width() - 16)
                << qPrintable(strip->accessibleName());
        }
    }
};

INSTANTIATE_TEST_SUITE_P(Every, KioskWordsTest, testing::ValuesIn(languages),
                         [](const auto& language) { return std::string(language.param.code); });

TEST_P(KioskWordsTest, SayInALittleRoomThatMemoryIsShort)
{
    constexpr int room = 156; // what the longest buttons leave
    MemoryLine line(nullptr, [] {
        return MemoryStatus{
            .resident = 1 << 20, .peakResident = 1 << 20, .swappedOut = 1, .available = 0, .total = 2 << 20};
    });
    line.show();
    EXPECT_TRUE(line.gauge().warns());
    EXPECT_LE(line.minimumSizeHint().width(), room) << qPrintable(line.text());
}

TEST_P(KioskWordsTest, FitOnAGuestsWay)
{
    machine.makePhoto(machine.putIn("EOS DIGITAL") / "DCIM/IMG_1.dng");
    settings.watchFolder = machine.folder() / "Photo booth"; // which is not there
    makeKiosk();
    expectWhole();
    tap(said("AttractPage", "Touch to start"));
    ASSERT_TRUE(eventuallySays("[EOS DIGITAL]"));
    expectWhole();
    tap("EOS DIGITAL");
    choosePhoto(0);
    expectWhole();
    tap(said("PhotosPage", "Remove noise"));
    ASSERT_TRUE(eventuallySays('[' + said("PicturePage", "Save") + ']'));
    expectWhole();
    tap(said("PicturePage", "Save"));
    ASSERT_TRUE(eventuallySays('[' + said("KioskWindow", "Another photo") + ']'));
    expectWhole();
    IdleNotice notice(*kiosk);
    notice.showSeconds(10);
    EXPECT_TRUE(kiosk->rect().contains(notice.geometry())) << qPrintable(notice.text());
}

TEST_P(KioskWordsTest, FitWhereThereIsNothingToSaveOnAndNoCamera)
{
    settings.camera = QString::fromStdString(
        machine
            .makeProgram("rpicam-still",
                         "sleep 1\necho 'ERROR: *** no cameras available ***' >&2\nexit 255\n")
            .string());
    makeKiosk();
    tap(said("AttractPage", "Touch to start"));
    tap(said("KioskWindow", "Camera"));
    expectWhole();
    tap(said("CameraPage", "Take the photo"));
    expectWhole();
    ASSERT_TRUE(test::eventually([this] { return isShown<StatusPage>(); }));
    expectWhole();
}

TEST_P(KioskWordsTest, FitWhereThePinIsAskedFor)
{
    makeKiosk();
    holdCorner();
    ASSERT_TRUE(test::eventually([this] { return isShown<PinPage>(); }));
    expectWhole();
    for (int attempt = 0; attempt < 3; ++attempt) { // then it is blocked
        for (const char* digit : {"1", "1", "1", "1"}) {
            tap(digit);
        }
        tap(said("PinPage", "OK"));
    }
    expectWhole();
}

TEST_P(KioskWordsTest, FitWhereThePinIsChosen)
{
    pinHash.clear();
    makeKiosk();
    expectWhole();
    for (const char* digit : {"1", "2", "3", "4"}) {
        tap(digit);
    }
    tap(said("PinPage", "OK"));
    expectWhole();
    for (const char* digit : {"1", "2", "3", "5"}) {
        tap(digit);
    }
    tap(said("PinPage", "OK"));
    expectWhole();
}

TEST_P(KioskWordsTest, FitWhereAPictureIsNotSavedAndAnotherDriveIsThere)
{
    machine.makePhoto(machine.putIn("EOS DIGITAL") / "IMG_1.dng");
    makeKiosk();
    tap(said("AttractPage", "Touch to start"));
    tap("EOS DIGITAL");
    choosePhoto(0);
    tap(said("PhotosPage", "Remove noise"));
    ASSERT_TRUE(eventuallySays('[' + said("PicturePage", "Save") + ']'));
    freeBytes = 1000;
    tap(said("PicturePage", "Save"));
    ASSERT_TRUE(eventuallySays(said("KioskWindow", "Try again")));
    expectWhole();
    machine.putIn("SANDISK ULTRA FIT 3.1 128", "/dev/sdb1");
    ASSERT_TRUE(test::eventually([this] { return button(said("KioskWindow", "Try again")) == nullptr; }));
    expectWhole();
}

TEST_P(KioskWordsTest, FitWhateverIsTheMatterWithAPhoto)
{
    makeKiosk();
    auto* page = kiosk->findChild<StatusPage*>();
    kiosk->setCurrentWidget(page);
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
        page->show({.icon = "warning",
                    .isProblem = true,
                    .sentence = said("KioskWindow", "The noise could not be removed from this photo."),
                    .advice = photoTroubleText(static_cast<ErrorCode>(code)),
                    .action = said("KioskWindow", "Another photo"),
                    .actionIcon = "start-over"});
        expectWhole();
    }
}

} // namespace
} // namespace nightjar
