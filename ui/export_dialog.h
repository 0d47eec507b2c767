// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/develop/export_image.h"

#include <QFileDialog>

#include <filesystem>

namespace nightjar {

/// Asks where a picture is to be written, and in which format: the one that the name ends in. Only here may
/// an existing file be chosen for replacement.
class ExportDialog : public QFileDialog
{
    Q_OBJECT

public:
    /// Proposes a name beside the photo.
    explicit ExportDialog(const std::filesystem::path& photo, QWidget* parent = nullptr);

signals:
    void chosen(const std::filesystem::path& target, const nightjar::ExportSettings& settings);
};

} // namespace nightjar
