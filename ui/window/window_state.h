// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

class QWidget;

namespace nightjar {

class PictureOutput;
class PresetBook;
class QueueActions;
class RecentPhotos;
class Session;
struct WindowParts;

/// The parts of a window whose state is kept between sessions.
struct Remembered
{
    QWidget& window; ///< its place and size
    Session& session;
    const WindowParts& parts;
    RecentPhotos& recent;
    PresetBook& presets;
    PictureOutput& output;
    QueueActions& queueing;
};

/// Restores the state from an INI file. Missing or damaged values are ignored.
void recall(const std::filesystem::path& file, const Remembered& remembered);
/// Writes the INI file. Failures are ignored.
void remember(const std::filesystem::path& file, const Remembered& remembered);

} // namespace nightjar
