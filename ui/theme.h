// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRgb>

class QApplication;

namespace nightjar::theme {

// Neutral greys around the picture, one accent, one warning.
inline constexpr QRgb stage = 0xff161616;
inline constexpr QRgb panel = 0xff212121;
inline constexpr QRgb control = 0xff323232;
inline constexpr QRgb controlHover = 0xff3e3e3e;
inline constexpr QRgb controlPressed = 0xff4a4a4a;
inline constexpr QRgb groove = 0xff6c6c6c;
inline constexpr QRgb line = 0xff383838;
inline constexpr QRgb text = 0xffededed;
inline constexpr QRgb quietText = 0xffa9a9a9;
inline constexpr QRgb disabledText = 0xff757575;
inline constexpr QRgb onPicture = 0xfff4f4f4;
inline constexpr QRgb accent = 0xffe9b04c;
inline constexpr QRgb accentHover = 0xfff3c063;
inline constexpr QRgb accentPressed = 0xffd39a37;
inline constexpr QRgb onAccent = 0xff1b1b1b;
inline constexpr QRgb warning = 0xffff8566;

inline constexpr int grid = 8;       ///< distances are multiples of it, or half of it
inline constexpr int target = 44;    ///< the least a finger needs
inline constexpr int textSize = 14;  ///< pixels
inline constexpr int smallSize = 12; ///< pixels
inline constexpr int iconGap = 4;    ///< between an icon and its text, besides the style's own; pixels
inline constexpr int iconSize = 20;  ///< pixels
inline constexpr int radius = 6;     ///< of corners
inline constexpr int motionMs = 140; ///< of the few things that move

/// Sets palette, typeface and style sheet.
void apply(QApplication& application);

} // namespace nightjar::theme
