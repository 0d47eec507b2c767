// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/model/model_zoo.h"
#include "tests/ui/window/main_window_fixture.h"
#include "ui/panels/photo_card.h"
#include "ui/panels/preset_section.h"
#include "ui/queue/queue_panel.h"
#include "ui/session/session.h"
#include "ui/style/appearance.h"
#include "ui/style/error_text.h"
#include "ui/style/language.h"
#include "ui/style/tabular_text.h"
#include "ui/style/wording.h"
#include "ui/widgets/collapsible.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/memory_gauge.h"
#include "ui/widgets/primary_button.h"

#include <QApplication>
#include <QFile>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>
#include <QXmlStreamReader>

namespace nightjar {
namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations; ///< more than one where there are plural forms
    bool isPlural = false;
    bool isFinished = true;
};

std::vector<Message> messagesOf(const QString& code)
{
    QFile file(QStringLiteral(NIGHTJAR_SOURCE_DIR "/resources/translations/nightjar_%1.ts").arg(code));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    std::vector<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            messages.push_back({.context = context,
                                .source = {},
                                .translations = {},
                                .isPlural = xml.attributes().value("numerus") == u"yes",
                                .isFinished = true});
        } else if (xml.name() == u"source") {
            messages.back().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            messages.back().isFinished = !xml.attributes().hasAttribute("type");
            if (!messages.back().isPlural) {
                messages.back().translations << xml.readElementText();
            }
        } else if (xml.name() == u"numerusform") {
            messages.back().translations << xml.readElementText();
        }
    }
    EXPECT_FALSE(xml.hasError());
    return messages;
}

QStringList placeholdersOf(const QString& text)
{
    static const QRegularExpression placeholder("%[0-9n]+|\\{[a-z]+\\}|\\*\\.[a-z]+");
    QStringList all;
    for (auto found = placeholder.globalMatch(text); found.hasNext();) {
        all << found.next().captured();
    }
    all.sort();
    return all;
}

class Translation : public MainWindowTest, public testing::WithParamInterface<Language>
{
protected:
    ~Translation() override
    {
        window.reset();
        speak(*qApp, "en");
        QLocale::setDefault(QLocale::c());
    }

    static bool isSeen(const QAbstractButton& button)
    {
        const auto* tool = qobject_cast<const QToolButton*>(&button);
        return button.isVisible() && !button.text().isEmpty() &&
               (tool == nullptr || tool->toolButtonStyle() != Qt::ToolButtonIconOnly);
    }

    void expectButtonsFit(const QSize& size)
    {
        QTest::qWait(50); // for the layout
        EXPECT_EQ(window->size(), size) << "its words make the window wider";
        for (const QAbstractButton* button : window->findChildren<QAbstractButton*>()) {
            if (isSeen(*button)) {
                EXPECT_LE(button->fontMetrics().horizontalAdvance(button->text()), button->width() - 4)
                    << qPrintable(button->text()) << " at " << size.width();
            }
        }
    }
};

INSTANTIATE_TEST_SUITE_P(Every, Translation, testing::ValuesIn(languages),
                         [](const auto& language) { return std::string(language.param.code); });

TEST_P(Translation, IsWholeAndKeepsThePlaceholders)
{
    const std::vector<Message> messages = messagesOf(GetParam().code);
    ASSERT_FALSE(messages.empty());
    for (const Message& message : messages) {
        const auto said = message.context + ": " + message.source;
        EXPECT_TRUE(message.isFinished) << qPrintable(said);
        EXPECT_FALSE(message.translations.isEmpty()) << qPrintable(said);
        for (const QString& translation : message.translations) {
            EXPECT_FALSE(translation.isEmpty()) << qPrintable(said);
            EXPECT_EQ(placeholdersOf(translation), placeholdersOf(message.source)) << qPrintable(said);
        }
    }
}

TEST_P(Translation, IsSpokenWithItsNumbers)
{
    speak(*qApp, GetParam().code);
    EXPECT_EQ(QLocale().language(), QLocale(GetParam().code).language());
    const QString denoise = QCoreApplication::translate("nightjar::PrimaryButton", "Denoise");
    EXPECT_EQ(denoise == "Denoise", GetParam().code == std::string("en"));
}

TEST_P(Translation, SaysWhatWentWrongInItsWordsAndKeepsTheExactOnes)
{
    speak(*qApp, GetParam().code);
    const ErrorText text = errorText({ErrorCode::NotARaw, "photo.jpg is a JPEG picture"});
    EXPECT_TRUE(text.problem.contains("Photo.jpg is a JPEG picture"));
    EXPECT_EQ(text.problem == "Photo.jpg is a JPEG picture.", GetParam().code == std::string("en"));
}

TEST_P(Translation, SaysWhatEachShippedModelIs)
{
    speak(*qApp, GetParam().code);
    const ModelZoo zoo = findModels({NIGHTJAR_SOURCE_DIR}, TrustedPrograms({}));
    ASSERT_FALSE(zoo.models.empty());
    for (const ModelInfo& model : zoo.models) {
        EXPECT_EQ(descriptionText(model.description) == QString::fromStdString(model.description),
                  GetParam().code == std::string("en"))
            << model.description;
    }
}

TEST_P(Translation, FitsOnTheButtonsOfTheWindow)
{
    speak(*qApp, GetParam().code);
    for (const QSize size : {QSize(800, 480), QSize(1280, 720), QSize(1920, 1080)}) {
        makeWindow(std::chrono::milliseconds{0}, size);
        openAndWait({makePhoto("night.dng")});
        part<PrimaryButton>().click();
        ASSERT_TRUE(test::eventually([this] { return state() == PhotoState::Denoised; }));
        expectButtonsFit(size);
        for (const QAbstractButton* button : window->findChildren<QAbstractButton*>()) {
            EXPECT_TRUE(
                !isSeen(*button) ||
                window->rect().contains(
                    QRect(button->mapTo(window.get(), QPoint()), button->size()).adjusted(1, 1, -1, -1)) ||
                button->parentWidget()->window() != window.get() || button->visibleRegion().isEmpty())
                << qPrintable(button->text()) << " at " << size.width();
        }
    }
}

TEST_P(Translation, FitsOnTheButtonOfARun)
{
    speak(*qApp, GetParam().code);
    PrimaryButton button;
    QFont bold = button.font();
    bold.setWeight(QFont::DemiBold);
    QFont small = button.font();
    small.setPixelSize(theme::smallSize);
    for (const bool paused : {false, true}) {
        button.showProgress(0.99, 86399.0, paused);
        for (int width = 120; width <= 264; ++width) {
            button.resize(width, 44);
            const double words = QFontMetricsF(bold).horizontalAdvance(button.text());
            EXPECT_LE(words + 28, width) << qPrintable(button.text());
            if (const QString note = button.shownNote(); !note.isEmpty()) {
                EXPECT_LT(words + tabularWidth(small, note) + 28, width) << qPrintable(note);
            }
        }
        EXPECT_TRUE(button.shownNote().contains("99")) << "in the panel there is room";
    }
}

TEST_P(Translation, FitsBelowTheMemoryGauge)
{
    speak(*qApp, GetParam().code);
    constexpr std::size_t giga = std::size_t{1} << 30;
    MemoryStatus status{.resident = 20 * giga,
                        .peakResident = 20 * giga,
                        .swappedOut = 0,
                        .available = 100 * giga,
                        .total = 128 * giga};
    MemoryGauge gauge(nullptr, [&status] { return status; });
    gauge.resize(264, gauge.sizeHint().height()); // as it is in the panel
    QFont small = gauge.font();
    small.setPixelSize(theme::smallSize);
    const auto expectFits = [&] {
        EXPECT_LE(tabularWidth(small, gauge.shownText()), gauge.width()) << qPrintable(gauge.shownText());
    };
    expectFits();
    gauge.setPredictedPeak(100 * giga);
    expectFits();
    gauge.setMeasuredPeak(100 * giga);
    expectFits();
    gauge.setBudget(100 * giga);
    expectFits();
    EXPECT_TRUE(gauge.text().contains(bytesText(100 * giga))) << "the tool tip says all";
    const auto expectWarningFits = [&] {
        gauge.poll();
        ASSERT_TRUE(gauge.warns());
        const QRect words =
            QFontMetrics(small).boundingRect(QRect(0, 0, 264, 1000), Qt::TextWordWrap, gauge.shownText());
        EXPECT_LE(words.height(), 2 * 18) << qPrintable(gauge.shownText());
    };
    status.available = 1 * giga;
    expectWarningFits();
    status.swappedOut = 20 * giga;
    expectWarningFits();
}

TEST_P(Translation, FitsOnThePhotoCardAfterARunThatKeptTheLight)
{
    speak(*qApp, GetParam().code);
    makeWindow(std::chrono::milliseconds{0}, QSize(1280, 720));
    openAndWait({makePhoto("night.dng")});
    PhotoCard& card = part<PhotoCard>();
    PhotoEntry entry = *window->session().current();
    Fidelity& fidelity = entry.result.emplace().record.fidelity.emplace();
    fidelity.before = {0.5, 0.5, 0.5};
    fidelity.after = fidelity.before;
    card.setPhoto(&entry);
    const auto& summary = *card.findChild<ElidedLabel*>();
    ASSERT_TRUE(test::eventually([&] { return card.isVisible() && !summary.text().isEmpty(); }));
    QCoreApplication::processEvents();
    EXPECT_LE(card.width(), 296) << "the panel's width";
    EXPECT_LE(summary.fontMetrics().horizontalAdvance(summary.text()), summary.width())
        << qPrintable(summary.text());
}

TEST_P(Translation, FitsOnWhatIsUnfoldedAndOnTheQueue)
{
    speak(*qApp, GetParam().code);
    for (const QSize size : {QSize(800, 480), QSize(1280, 720)}) {
        makeWindow(std::chrono::milliseconds{0}, size);
        openAndWait({makePhoto("night.dng")});
        for (Collapsible* fold : window->findChildren<Collapsible*>()) {
            fold->expand();
        }
        for (QToolButton* button : window->findChildren<QToolButton*>()) {
            if (button->isVisible() &&
                button->text() == QCoreApplication::translate("nightjar::WindowLayout", "Settings")) {
                button->click();
            }
        }
        EXPECT_TRUE(part<PresetSection>().isVisible());
        expectButtonsFit(size);
        for (const bool hasPreset : {false, true}) {
            PhotoInfo photo;
            photo.make = "FUJIFILM";
            photo.model = "GFX100S II";
            photo.iso = 6400;
            part<PresetSection>().show(&photo, hasPreset ? std::optional(Preset{}) : std::nullopt, false);
            expectButtonsFit(size);
        }
        QTest::keyClick(window.get(), Qt::Key_Q);
        ASSERT_TRUE(part<QueuePanel>().isVisible());
        expectButtonsFit(size);
        part<QueuePanel>().setWatched("/home/somebody/Pictures/Milky Way");
        expectButtonsFit(size);
    }
}

TEST(SpokenLanguage, IsTheFirstThatThePersonWantsAndTheWindowSpeaks)
{
    EXPECT_EQ(spokenLanguage({"de-AT", "en"}), "de");
    EXPECT_EQ(spokenLanguage({"it-IT", "fr-CH"}), "fr");
    EXPECT_EQ(spokenLanguage({"zh-Hans-CN"}), "zh_CN");
    EXPECT_EQ(spokenLanguage({"zh-Hant-TW"}), "en"); // another script
    EXPECT_EQ(spokenLanguage({"fi"}), "en");
    EXPECT_EQ(spokenLanguage({}), "en");
}

TEST(SpokenLanguage, IsRemembered)
{
    const TemporaryFolder folder;
    Appearance(*qApp, folder.path() / "window.ini").chooseLanguage("fr");
    const Appearance again(*qApp, folder.path() / "window.ini");
    EXPECT_EQ(again.language(), "fr");
    EXPECT_EQ(QCoreApplication::translate("nightjar::PrimaryButton", "Denoise"), "Débruiter");
    speak(*qApp, "en");
    QLocale::setDefault(QLocale::c());
    theme::apply(*qApp);
}

} // namespace
} // namespace nightjar
