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
    std::filesystem::path folder; ///< empty: next to its photo
    ImageFormat format = ImageFormat::Jpeg;
};

/// Asks for a picture's path; the extension selects the format. The only place where the user may choose to
/// replace a file.
class ExportDialog : public QFileDialog
{
    Q_OBJECT

public:
    /// Proposes a name, with the last format and the last folder if it still exists. The photo's own folder
    /// is one click away.
    ExportDialog(const std::filesystem::path& photo, const ExportHabit& habit, QWidget* parent = nullptr);

signals:
    void chosen(const std::filesystem::path& target, const nightjar::ExportSettings& settings);

private:
    void offerAtSide(const QString& folder);
};

} // namespace nightjar
