// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/style/theme.h"

#include "ui/style/focus_style.h"

#include <QApplication>
#include <QColor>
#include <QFile>
#include <QFontDatabase>
#include <QPalette>

#include <algorithm>
#include <atomic>
#include <functional>
#include <string_view>

/// Initialises the resources explicitly, because they are in a static library. Outside of all namespaces, as
/// the macro requires.
static void initResources()
{
    Q_INIT_RESOURCE(nightjar);
}

namespace nightjar::theme {
namespace {

/// The current scheme. Atomic, because rendering threads read it too.
std::atomic<Scheme> shown{Scheme::Dark};

/// Returns the style sheet with each @name replaced by its colour.
QString styleSheet(Scheme scheme)
{
    QFile file(QStringLiteral(":/nightjar/theme.qss"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QString sheet = QString::fromUtf8(file.readAll());
    // Longer names first, because @accent is a prefix of @accentHover.
    std::array byLength = colours;
    std::ranges::sort(byLength, std::greater{},
                      [](const Colour& colour) { return std::string_view(colour.name()).size(); });
    for (const Colour& colour : byLength) {
        sheet.replace(QLatin1Char('@') + QLatin1String(colour.name()), QColor(colour.in(scheme)).name());
    }
    return sheet.replace(QLatin1String("@scheme"), QLatin1String(scheme == Scheme::Dark ? "dark" : "light"));
}

QPalette palette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(panel));
    palette.setColor(QPalette::WindowText, QColor(text));
    palette.setColor(QPalette::Base, QColor(stage));
    palette.setColor(QPalette::AlternateBase, QColor(panel));
    palette.setColor(QPalette::Text, QColor(text));
    palette.setColor(QPalette::PlaceholderText, QColor(quietText));
    palette.setColor(QPalette::Button, QColor(control));
    palette.setColor(QPalette::ButtonText, QColor(text));
    palette.setColor(QPalette::BrightText, QColor(warning));
    palette.setColor(QPalette::Highlight, QColor(accent));
    palette.setColor(QPalette::HighlightedText, QColor(onAccent));
    palette.setColor(QPalette::ToolTipBase, QColor(control));
    palette.setColor(QPalette::ToolTipText, QColor(text));
    palette.setColor(QPalette::Link, QColor(accent));
    palette.setColor(QPalette::Light, QColor(controlHover));
    palette.setColor(QPalette::Midlight, QColor(controlHover));
    palette.setColor(QPalette::Mid, QColor(line));
    palette.setColor(QPalette::Dark, QColor(line));
    palette.setColor(QPalette::Shadow, QColor(stage));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, QColor(disabledText));
    }
    return palette;
}

QFont typeface()
{
    QFont font = QApplication::font();
    for (const auto* family : {"Inter", "Inter Variable"}) {
        if (QFontDatabase::hasFamily(QLatin1String(family))) {
            font.setFamily(QLatin1String(family));
            break;
        }
    }
    font.setPixelSize(textSize);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

Colour::operator QRgb() const
{
    return in(shown.load(std::memory_order_relaxed));
}

Scheme current()
{
    return shown.load(std::memory_order_relaxed);
}

QColor shade(int alpha)
{
    QColor colour(pictureShade);
    colour.setAlpha(alpha);
    return colour;
}

void apply(QApplication& application, Scheme scheme)
{
    initResources();
    shown = scheme;
    QApplication::setStyle(new FocusStyle); // which the application owns
    QApplication::setPalette(palette());
    QApplication::setFont(typeface());
    application.setStyleSheet(styleSheet(scheme));
}

} // namespace nightjar::theme
