// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/export/export_image.h"

#include <QCoreApplication>
#include <QString>

#include <array>

namespace nightjar {

/// A selectable picture format.
struct ExportFormat
{
    ImageFormat format;
    const char* key; ///< name in settings files, independent of the language
    const char* name;
    const char* suffixes; ///< file name patterns for file dialogs
};

inline constexpr std::array exportFormats{
    ExportFormat{ImageFormat::Jpeg, "jpeg", QT_TRANSLATE_NOOP("nightjar::ExportFormat", "JPEG, for sharing"),
                 "*.jpg *.jpeg"},
    ExportFormat{ImageFormat::Png8, "png8", QT_TRANSLATE_NOOP("nightjar::ExportFormat", "PNG, 8 bit"),
                 "*.png"},
    ExportFormat{ImageFormat::Png16, "png16", QT_TRANSLATE_NOOP("nightjar::ExportFormat", "PNG, 16 bit"),
                 "*.png"},
    ExportFormat{ImageFormat::Tiff16, "tiff16",
                 QT_TRANSLATE_NOOP("nightjar::ExportFormat", "TIFF, 16 bit, for editing"), "*.tif *.tiff"},
    ExportFormat{ImageFormat::DngLinear, "dng-linear",
                 QT_TRANSLATE_NOOP("nightjar::ExportFormat", "DNG, linear, for raw developers"), "*.dng"},
    ExportFormat{ImageFormat::DngMosaic, "dng-mosaic",
                 QT_TRANSLATE_NOOP("nightjar::ExportFormat", "DNG, sensor mosaic, for raw developers"),
                 "*.dng"},
};

[[nodiscard]] inline QString exportFormatName(const ExportFormat& format)
{
    return QCoreApplication::translate("nightjar::ExportFormat", format.name);
}

} // namespace nightjar
