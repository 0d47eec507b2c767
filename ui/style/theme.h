// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>

#include <array>

class QApplication;

namespace nightjar::theme {

enum class Scheme
{
    Dark,
    Light,
};

/// A colour by its role, with one value per theme. Converts to the QRgb of the current theme.
class Colour
{
public:
    constexpr Colour(const char* name, QRgb dark, QRgb light) : m_name(name), m_dark(dark), m_light(light) {}

    [[nodiscard]] constexpr QRgb in(Scheme scheme) const { return scheme == Scheme::Dark ? m_dark : m_light; }
    /// Returns its name in the style sheet, where it follows an @.
    [[nodiscard]] constexpr const char* name() const { return m_name; }
    operator QRgb() const; // NOLINT: a colour is painted with wherever a QRgb is

private:
    const char* m_name;
    QRgb m_dark;
    QRgb m_light;
};

// Neutral greys around the picture, one accent, one warning. Tests check that their contrasts meet WCAG AA.
inline constexpr Colour stage{"stage", 0xff161616, 0xffb8b8b8}; ///< around the picture
inline constexpr Colour panel{"panel", 0xff212121, 0xfff3f3f3};
inline constexpr Colour page{"page", 0xff161616, 0xfff3f3f3}; ///< kiosk pages without a picture
inline constexpr Colour control{"control", 0xff303030, 0xffe3e3e3};
inline constexpr Colour controlHover{"controlHover", 0xff383838, 0xffd9d9d9};
inline constexpr Colour controlPressed{"controlPressed", 0xff404040, 0xffcdcdcd};
inline constexpr Colour groove{"groove", 0xff7c7c7c, 0xff767676}; ///< sliders, and edges that must be visible
inline constexpr Colour line{"line", 0xff383838, 0xffcdcdcd};
inline constexpr Colour strongText{"strongText", 0xffffffff, 0xff000000};
inline constexpr Colour text{"text", 0xffededed, 0xff1a1a1a};
inline constexpr Colour quietText{"quietText", 0xffb4b4b4, 0xff474747};
inline constexpr Colour disabledText{"disabledText", 0xff757575, 0xff8c8c8c};
inline constexpr Colour accent{"accent", 0xffe9b04c, 0xff805000};
inline constexpr Colour accentHover{"accentHover", 0xfff3c063, 0xff704600};
inline constexpr Colour accentPressed{"accentPressed", 0xffd39a37, 0xff5f3b00};
inline constexpr Colour onAccent{"onAccent", 0xff1b1b1b, 0xffffffff};
inline constexpr Colour progress{"progress", 0xff69583a, 0xffe2c796}; ///< under the text of a running job
inline constexpr Colour warning{"warning", 0xffff9077, 0xffa11c14};

// Elements on a picture look the same in both themes.
inline constexpr Colour onPicture{"onPicture", 0xfff4f4f4, 0xfff4f4f4};
inline constexpr Colour pictureShade{"pictureShade", 0xff141414, 0xff141414}; ///< background of `onPicture`
inline constexpr Colour accentOnPicture{"accentOnPicture", 0xffe9b04c, 0xffe9b04c};
inline constexpr Colour warningOnPicture{"warningOnPicture", 0xffff9077, 0xffff9077};
inline constexpr Colour grooveOnPicture{"grooveOnPicture", 0xff7c7c7c, 0xff7c7c7c};
// Light enough to be distinguishable where the curves overlap.
inline constexpr Colour redCurve{"redCurve", 0xffe0605a, 0xffe0605a};
inline constexpr Colour greenCurve{"greenCurve", 0xff58b368, 0xff58b368};
inline constexpr Colour blueCurve{"blueCurve", 0xff5a8fe0, 0xff5a8fe0};

inline constexpr std::array colours{
    stage,
    panel,
    page,
    control,
    controlHover,
    controlPressed,
    groove,
    line,
    strongText,
    text,
    quietText,
    disabledText,
    accent,
    accentHover,
    accentPressed,
    onAccent,
    progress,
    warning,
    onPicture,
    pictureShade,
    accentOnPicture,
    warningOnPicture,
    redCurve,
    blueCurve,
    greenCurve,
    grooveOnPicture,
};

inline constexpr int grid = 8;       ///< distances are multiples of this or of its half, pixels
inline constexpr int target = 44;    ///< minimum size of a touch target, pixels
inline constexpr int textSize = 14;  ///< pixels
inline constexpr int smallSize = 12; ///< pixels
inline constexpr int iconGap = 4;    ///< between an icon and its text, besides the style's own gap; pixels
inline constexpr int iconSize = 20;  ///< pixels
inline constexpr int radius = 6;     ///< corner radius, pixels
inline constexpr int motionMs = 140; ///< duration of animations, ms

/// Sets palette, typeface and style sheet. Can be called again for the other scheme.
void apply(QApplication& application, Scheme scheme = Scheme::Dark);
/// Returns the translucent background for text and icons on a picture. `alpha`: 0 … 255.
[[nodiscard]] QColor shade(int alpha = 190);
/// Returns the current scheme. Thread-safe.
[[nodiscard]] Scheme current();

} // namespace nightjar::theme
