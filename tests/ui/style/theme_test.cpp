// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/style/theme.h"

#include "tests/support/temporary_folder.h"
#include "ui/style/appearance.h"
#include "ui/style/icon.h"
#include "ui/style/system_scheme.h"
#include "ui/widgets/message_page.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/slider.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPalette>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace nightjar {
namespace {

using theme::Scheme;

constexpr double textContrast = 4.5;
constexpr double partContrast = 3.0;

/// Relative luminance, as WCAG 2.1 defines it: 0 … 1.
double luminance(QRgb colour)
{
    const auto linear = [](int value) {
        const double part = value / 255.0;
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(qRed(colour)) + 0.7152 * linear(qGreen(colour)) + 0.0722 * linear(qBlue(colour));
}

/// WCAG 2.1: 1 … 21.
double contrast(QRgb a, QRgb b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

using Pair = std::pair<theme::Colour, theme::Colour>; ///< what is seen, and what it lies on

/// Every words-on-ground that the style sheet and the widgets make.
std::vector<Pair> textPairs()
{
    std::vector<Pair> pairs{
        {theme::text, theme::stage},
        {theme::quietText, theme::stage},
        {theme::text, theme::page},
        {theme::quietText, theme::page},
        {theme::onAccent, theme::accent},
        {theme::onAccent, theme::accentHover},
        {theme::text, theme::progress},
        {theme::onAccent, theme::accentPressed},
        {theme::accent, theme::panel},
        {theme::onPicture, theme::pictureShade}, // over any picture: see LabelsAreReadOnTheBrightestPicture
    };
    for (const theme::Colour& ground :
         {theme::panel, theme::control, theme::controlHover, theme::controlPressed}) {
        for (const theme::Colour& text : {theme::text, theme::quietText, theme::warning}) {
            pairs.emplace_back(text, ground);
        }
    }
    return pairs;
}

/// Rings, edges, handles and signs without which a control or its state would not be seen.
std::vector<Pair> partPairs()
{
    std::vector<Pair> pairs{
        {theme::groove, theme::panel}, // sliders, edges of what is checked, scroll bars
        {theme::groove, theme::control},
        {theme::text, theme::groove}, // the filled part of a slider
        {theme::strongText, theme::panel},
        {theme::text, theme::panel},    // the ring of focus around the primary button
        {theme::text, theme::onAccent}, // and the line within it
        {theme::warning, theme::stage}, // the sign on the page in the picture's place
        {theme::accent, theme::stage},  // rings of focus
        {theme::accent, theme::page},   // signs of the kiosk
        {theme::warning, theme::page},
        {theme::accent, theme::control}, // marks, and rings of focus
        {theme::accent, theme::controlHover},
        {theme::accent, theme::controlPressed},
        {theme::quietText, theme::control},
        {theme::accentOnPicture, theme::pictureShade},
        {theme::warningOnPicture, theme::pictureShade},
        {theme::onPicture, theme::pictureShade},
        {theme::grooveOnPicture, theme::pictureShade},
        {theme::redCurve, theme::pictureShade},
        {theme::greenCurve, theme::pictureShade},
        {theme::blueCurve, theme::pictureShade},
    };
    return pairs;
}

class Theme : public testing::TestWithParam<Scheme>
{
protected:
    void SetUp() override { theme::apply(*qApp, GetParam()); }
    void TearDown() override { theme::apply(*qApp, Scheme::Dark); }
};

INSTANTIATE_TEST_SUITE_P(Both, Theme, testing::Values(Scheme::Dark, Scheme::Light), [](const auto& scheme) {
    return std::string(scheme.param == Scheme::Dark ? "Dark" : "Light");
});

TEST_P(Theme, WordsKeepAaContrastOnEveryGround)
{
    for (const auto& [text, ground] : textPairs()) {
        EXPECT_GE(contrast(text.in(GetParam()), ground.in(GetParam())), textContrast)
            << text.name() << " on " << ground.name();
    }
}

TEST_P(Theme, PartsOfControlsKeepAaContrast)
{
    for (const auto& [part, ground] : partPairs()) {
        EXPECT_GE(contrast(part.in(GetParam()), ground.in(GetParam())), partContrast)
            << part.name() << " on " << ground.name();
    }
}

TEST_P(Theme, WhatSurroundsThePictureIsNeutral)
{
    for (const theme::Colour& ground :
         {theme::stage, theme::panel, theme::page, theme::control, theme::controlHover, theme::controlPressed,
          theme::groove, theme::pictureShade}) {
        const QRgb colour = ground.in(GetParam());
        EXPECT_TRUE(qRed(colour) == qGreen(colour) && qGreen(colour) == qBlue(colour)) << ground.name();
    }
}

TEST_P(Theme, StyleSheetNamesOnlyColoursThatThereAre)
{
    EXPECT_FALSE(qApp->styleSheet().isEmpty());
    EXPECT_FALSE(qApp->styleSheet().contains('@'));
}

TEST_P(Theme, ArrowsOfChoicesHaveTheThemesColour)
{
    QFile file(GetParam() == Scheme::Dark ? ":/nightjar/down-dark.svg" : ":/nightjar/down-light.svg");
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains(QColor(theme::quietText.in(GetParam())).name().toLatin1()));
}

TEST_P(Theme, IconsMadeBeforeAreDrawnInTheThemesColour)
{
    theme::apply(*qApp, GetParam() == Scheme::Dark ? Scheme::Light : Scheme::Dark);
    const QIcon made = icon("done");
    theme::apply(*qApp, GetParam());
    const QImage image = made.pixmap(64, 64).toImage();
    bool found = false;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            found |= image.pixel(x, y) == theme::text.in(GetParam());
        }
    }
    EXPECT_TRUE(found);
}

/// The contrast of the most different pixel of a widget with its corner.
double seenContrast(QWidget& widget)
{
    const QImage image =
        widget.window()->grab(widget.geometry()).toImage().convertToFormat(QImage::Format_RGB32);
    const QRgb ground = image.pixel(1, image.height() / 2);
    double most = 1.0;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            most = std::max(most, contrast(image.pixel(x, y), ground));
        }
    }
    return most;
}

TEST_P(Theme, WidgetsAreDrawnWithThatContrast)
{
    QWidget window;
    window.setObjectName("panel");
    window.setAttribute(Qt::WA_StyledBackground);
    window.resize(400, 300);
    auto* label = new QLabel("Words", &window);
    auto* quiet = new QLabel("Words", &window);
    quiet->setProperty("quiet", true);
    auto* warning = new QLabel("Words", &window);
    warning->setProperty("warning", true);
    auto* button = new QPushButton("Words", &window);
    auto* primary = new QPushButton("Words", &window);
    primary->setProperty("primary", true);
    auto* slider = new Slider({.from = 0, .to = 1, .step = 0.1, .rest = 0}, &window);
    window.show();
    for (QWidget* widget :
         {static_cast<QWidget*>(label), static_cast<QWidget*>(quiet), static_cast<QWidget*>(warning),
          static_cast<QWidget*>(button), static_cast<QWidget*>(primary), static_cast<QWidget*>(slider)}) {
        widget->setGeometry(0, 0, 200, 48);
        widget->raise();
        // Strokes of small letters are smoothed: what is drawn is a little less than what the table says.
        EXPECT_GE(seenContrast(*widget), textContrast) << widget->metaObject()->className();
        widget->hide();
    }
}

TEST_P(Theme, FocusIsSeenOnEveryButton)
{
    QWidget window;
    window.setObjectName("panel");
    window.setAttribute(Qt::WA_StyledBackground);
    QPushButton plain("Words", &window);
    QPushButton primary("Words", &window);
    primary.setProperty("primary", true);
    QPushButton pill("Words", &window);
    pill.setProperty("pill", true);
    for (QPushButton* button : {&plain, &primary, &pill}) {
        button->resize(120, 48);
    }
    window.resize(200, 200);
    window.show();
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    for (QPushButton* button : {&plain, &primary, &pill}) {
        window.setFocus();
        const QImage before = button->grab().toImage();
        button->setFocus(Qt::TabFocusReason);
        EXPECT_NE(button->grab().toImage(), before);
    }
}

TEST_P(Theme, WhatCannotBeUsedLooksSo)
{
    QPushButton plain("Words");
    QPushButton pill("Words");
    pill.setProperty("pill", true);
    QPushButton checked("Words");
    checked.setProperty("pill", true);
    checked.setCheckable(true);
    checked.setChecked(true);
    QLabel quiet("Words");
    quiet.setProperty("quiet", true);
    QLineEdit field("Words");
    for (QWidget* widget :
         {static_cast<QWidget*>(&plain), static_cast<QWidget*>(&pill), static_cast<QWidget*>(&checked),
          static_cast<QWidget*>(&quiet), static_cast<QWidget*>(&field)}) {
        widget->resize(120, 48);
        widget->setEnabled(false);
        QImage image(widget->size(), QImage::Format_RGB32);
        image.fill(theme::panel);
        widget->render(&image, {}, {}, QWidget::DrawChildren);
        double most = 0.0; // of any pixel
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                most = std::max(most, contrast(image.pixel(x, y), theme::panel));
            }
        }
        EXPECT_LE(most, contrast(theme::disabledText, theme::panel) + 0.1);
    }
}

/// From the middle of each edge inwards: the ring, something that sets it off, the button.
TEST_P(Theme, FocusRingOfThePrimaryButtonIsToldFromTheButtonAndFromItsGround)
{
    QWidget window;
    window.setObjectName("panel");
    window.setAttribute(Qt::WA_StyledBackground);
    QPushButton primary("Words", &window);
    primary.setProperty("primary", true);
    primary.setGeometry(20, 20, 160, 44);
    window.resize(200, 84);
    window.show();
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    primary.setFocus(Qt::TabFocusReason);
    const QImage image = window.grab().toImage();
    const QRect box = primary.geometry();
    const std::pair<QPoint, QPoint> edges[] = {
        {{box.center().x(), box.top()}, {0, 1}},
        {{box.center().x(), box.bottom()}, {0, -1}},
        {{box.left(), box.center().y()}, {1, 0}},
        {{box.right(), box.center().y()}, {-1, 0}},
    };
    for (const auto& [edge, inwards] : edges) {
        const QRgb ground = image.pixel(edge - 2 * inwards);
        const QRgb ring = image.pixel(edge);
        const QRgb line = image.pixel(edge + 2 * inwards);
        EXPECT_GE(contrast(ring, ground), partContrast);
        EXPECT_GE(contrast(ring, line), partContrast);
        EXPECT_GE(contrast(line, image.pixel(edge + 4 * inwards)), partContrast);
    }
}

TEST(ThemeOnPictures, LabelsAreReadOnTheBrightestPicture)
{
    const QColor shade = theme::shade();
    const auto over = [&](int part) { return (part * shade.alpha() + 255 * (255 - shade.alpha())) / 255; };
    const QRgb ground = qRgb(over(shade.red()), over(shade.green()), over(shade.blue()));
    EXPECT_GE(contrast(theme::onPicture, ground), textContrast);
}

TEST(ThemeSources, WidgetsNameTheirColours)
{
    // A literal colour in a widget would stay when the theme changes.
    const QRegularExpression literal("QColor\\((\"#|[0-9]|Qt::)|0xff[0-9a-fA-F]{6}");
    for (const auto& entry : std::filesystem::recursive_directory_iterator(NIGHTJAR_SOURCE_DIR "/ui")) {
        if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") {
            continue;
        }
        if (entry.path().stem() == "theme") {
            continue;
        }
        QFile file(QString::fromStdString(entry.path().string()));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_FALSE(literal.match(QString::fromUtf8(file.readAll())).hasMatch()) << entry.path();
    }
    QFile sheet(":/nightjar/theme.qss");
    ASSERT_TRUE(sheet.open(QIODevice::ReadOnly));
    EXPECT_FALSE(QString::fromUtf8(sheet.readAll()).contains(QRegularExpression(": *#[0-9a-fA-F]{3,6}")));
}

TEST(AppearanceTest, RemembersTheThemeAndShowsItAtOnce)
{
    const TemporaryFolder folder;
    const auto memory = folder.path() / "window.ini";
    {
        Appearance appearance(*qApp, memory);
        EXPECT_EQ(appearance.theme(), ThemeChoice::System);
        appearance.chooseTheme(ThemeChoice::Light);
        EXPECT_EQ(theme::current(), Scheme::Light);
        EXPECT_EQ(QApplication::palette().color(QPalette::Window), QColor(theme::panel.in(Scheme::Light)));
    }
    theme::apply(*qApp, Scheme::Dark);
    Appearance again(*qApp, memory);
    EXPECT_EQ(again.theme(), ThemeChoice::Light);
    EXPECT_EQ(theme::current(), Scheme::Light);
    again.chooseTheme(ThemeChoice::Dark);
    EXPECT_EQ(theme::current(), Scheme::Dark);
}

TEST(AppearanceTest, TakesNothingFromADamagedFile)
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "window.ini";
    QSettings memory(QString::fromStdString(path.string()), QSettings::IniFormat);
    memory.setValue("theme", "purple");
    memory.setValue("language", "../../etc/passwd");
    memory.sync();
    const Appearance appearance(*qApp, path);
    EXPECT_EQ(appearance.theme(), ThemeChoice::System);
    EXPECT_TRUE(appearance.language().isEmpty());
}

TEST(SystemSchemeTest, FollowsADesktopsPaletteAndIsDarkWhereNobodySaysAnything)
{
    const QPalette plain(QColor(0xef, 0xef, 0xef));
    EXPECT_EQ(schemeOf(plain, plain), Scheme::Dark);
    EXPECT_EQ(schemeOf(QPalette(QColor(0xf7, 0xf7, 0xf7)), plain), Scheme::Light);
    EXPECT_EQ(schemeOf(QPalette(QColor(0x20, 0x20, 0x20)), plain), Scheme::Dark);
}

} // namespace
} // namespace nightjar
