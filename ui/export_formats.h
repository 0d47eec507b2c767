// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/develop/export_image.h"

#include <QCoreApplication>
#include <QString>

#include <array>

namespace nightjar {

/// A format that a person may choose for a picture.
struct ExportFormat
{
    ImageFormat format;
    const char* name;
    const char* suffixes; ///< as file dialogs filter
};

inline constexpr std::array exportFormats{
    ExportFormat{ImageFormat::Jpeg, QT_TRANSLATE_NOOP("nightjar::ExportFormat", "JPEG, for sharing"),
                 "*.jpg *.jpeg"},
    ExportFormat{ImageFormat::Png8, QT_TRANSLATE_NOOP("nightjar::ExportFormat", "PNG, 8 bit"), "*.png"},
    ExportFormat{ImageFormat::Png16, QT_TRANSLATE_NOOP("nightjar::ExportFormat", "PNG, 16 bit"), "*.png"},
    ExportFormat{ImageFormat::Tiff16,
                 QT_TRANSLATE_NOOP("nightjar::ExportFormat", "TIFF, 16 bit, for editing"), "*.tif *.tiff"},
    ExportFormat{ImageFormat::DngLinear,
                 QT_TRANSLATE_NOOP("nightjar::ExportFormat", "DNG, linear, for raw developers"), "*.dng"},
    ExportFormat{ImageFormat::DngMosaic,
                 QT_TRANSLATE_NOOP("nightjar::ExportFormat", "DNG, sensor mosaic, for raw developers"),
                 "*.dng"},
};

[[nodiscard]] inline QString exportFormatName(const ExportFormat& format)
{
    return QCoreApplication::translate("nightjar::ExportFormat", format.name);
}

} // namespace nightjar
