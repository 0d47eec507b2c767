// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-train/commands.h"
#include "app/terminal/progress_bar.h"
#include "core/base/error.h"
#include "core/export/read_image.h"

#include <algorithm>

namespace nightjar {

std::vector<Photograph> readPhotographs(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(),
              files.end()); // sorted, so that a seed means the same photographs everywhere
    std::vector<Photograph> photographs;
    ProgressBar bar("reading " + folder.filename().string());
    for (const std::filesystem::path& file : files) {
        photographs.emplace_back(readImage(file).view());
        bar.show(static_cast<double>(photographs.size()) / static_cast<double>(files.size()));
    }
    if (photographs.empty()) {
        throw Error(ErrorCode::InvalidArgument, folder.string() + " contains no photographs");
    }
    return photographs;
}

} // namespace nightjar
