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

/// What is remembered of a window from one session to the next.
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

/// Brings back what an INI file holds; what it does not hold, or holds damaged, stays as it is.
void recall(const std::filesystem::path& file, const Remembered& remembered);
/// Writes the file; a window that cannot write it is none the worse until the next session.
void remember(const std::filesystem::path& file, const Remembered& remembered);

} // namespace nightjar
