// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace nightjar {

/// A noisy photo and the long exposure of the same scene.
struct ExposurePair
{
    std::filesystem::path shortExposure;
    std::filesystem::path longExposure; ///< empty: the folder has none
    /// Long divided by short exposure time, from the files' names; unset if they do not include it.
    std::optional<double> namedRatio;
};

struct PairSelection
{
    bool allShots = false;  ///< for SID: also the shots after the first, `_01` and on
    bool allScenes = false; ///< for SID: also the training and validation scenes
};

/// The pairs of a folder, and what was excluded.
struct PairList
{
    std::vector<ExposurePair> pairs;     ///< sorted by the short exposure's name
    std::filesystem::path list;          ///< the list of test scenes that was used; empty: none
    std::vector<std::string> misaligned; ///< names of short exposures
    std::size_t otherShots = 0;
    std::size_t otherScenes = 0;
    std::size_t absent = 0; ///< in the list but not in the folder
};

/// Finds the pairs of a folder with subfolders `short` and `long`, or `noisy` and `clean`.
///
/// Files of the data set SID (Learning to See in the Dark, Chen et al., CVPR 2018) are named
/// <scene>_<shot>_<seconds>s: `short/10003_00_0.04s.ARW` belongs to `long/10003_00_10s.ARW`. By default, only
/// the first shots (`_00`) of the test scenes are chosen. These scenes are in the file
/// <folder>_test_list.txt, named after the folder and inside or next to it. If there is no such file, they
/// are those whose number begins with 1. Scenes 10034, 10045 and 10172 of the Sony camera are excluded,
/// because their exposures are misaligned (Wei et al., CVPR 2020, exclude them too).
///
/// Other files are paired if their names are equal except for the exposure time: `short/lamp_0.1s.dng` with
/// `long/lamp_5s.dng`, `noisy/lamp.dng` with `clean/lamp.dng`. All of them are chosen. If there are several
/// long exposures, the longest is used. Pictures and text files next to the photos are ignored.
///
/// Throws Error{FileNotFound, FileUnreadable}, Error{InvalidArgument} if the folder has no such subfolders.
[[nodiscard]] PairList findPairs(const std::filesystem::path& folder, const PairSelection& selection);

} // namespace nightjar
