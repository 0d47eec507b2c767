// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme.h"

#include <QApplication>
#include <QColor>
#include <QFile>
#include <QFontDatabase>
#include <QPalette>
#include <QStyleFactory>

/// Outside of every namespace, as its macro wants it: a static library's resources are not there of
/// themselves.
static void initResources()
{
    Q_INIT_RESOURCE(nightjar);
}

namespace nightjar::theme {
namespace {

/// The style sheet names colours as @name.
QString styleSheet()
{
    QFile file(QStringLiteral(":/nightjar/theme.qss"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QString sheet = QString::fromUtf8(file.readAll());
    // Longer names first: @accent is the beginning of @accentHover.
    const std::pair<const char*, QRgb> colours[] = {
        {"@controlPressed", controlPressed},
        {"@controlHover", controlHover},
        {"@control", control},
        {"@accentPressed", accentPressed},
        {"@accentHover", accentHover},
        {"@accent", accent},
        {"@onAccent", onAccent},
        {"@disabledText", disabledText},
        {"@quietText", quietText},
        {"@warning", warning},
        {"@groove", groove},
        {"@panel", panel},
        {"@stage", stage},
        {"@line", line},
        {"@text", text},
    };
    for (const auto& [name, colour] : colours) {
        sheet.replace(QLatin1String(name), QColor(colour).name());
    }
    return sheet;
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

void apply(QApplication& application)
{
    initResources();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(palette());
    QApplication::setFont(typeface());
    application.setStyleSheet(styleSheet());
}

} // namespace nightjar::theme
