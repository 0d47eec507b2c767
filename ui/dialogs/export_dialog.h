// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/export/export_image.h"

#include <QFileDialog>

#include <filesystem>

namespace nightjar {

/// Where and how the last picture was exported.
struct ExportHabit
{
    std::filesystem::path folder; ///< empty: beside its photo
    ImageFormat format = ImageFormat::Jpeg;
};

/// Asks where a picture is to be written, and in which format: the one that the name ends in. Only here may
/// an existing file be chosen for replacement.
class ExportDialog : public QFileDialog
{
    Q_OBJECT

public:
    /// Proposes a name, in the habit's format and folder where there is that folder still; the photo's own
    /// folder stays one click away.
    ExportDialog(const std::filesystem::path& photo, const ExportHabit& habit, QWidget* parent = nullptr);

signals:
    void chosen(const std::filesystem::path& target, const nightjar::ExportSettings& settings);

private:
    void offerAtSide(const QString& folder);
};

} // namespace nightjar
