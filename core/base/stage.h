// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace nightjar {

/// What a photo goes through from raw file to picture, as far as its time is told apart.
enum class Stage
{
    Decode,   ///< raw file → mosaic
    Estimate, ///< noise, exposure and white, and the overview that they are judged by
    Pack,     ///< mosaic → packed planes, without hot pixels, in the network's domain
    Network,  ///< packed planes → correction
    Base,     ///< packed planes → guided base, with the correction, back to linear light
    Develop,  ///< linear camera RGB → display values
    Export    ///< compressed, written, brought to the disk
};

inline constexpr std::array allStages{Stage::Decode, Stage::Estimate, Stage::Pack,  Stage::Network,
                                      Stage::Base,   Stage::Develop,  Stage::Export};

[[nodiscard]] constexpr std::string_view toString(Stage stage)
{
    constexpr std::array<std::string_view, allStages.size()> names{"decode", "estimate", "pack",  "network",
                                                                   "base",   "develop",  "export"};
    return names[static_cast<std::size_t>(stage)];
}

/// Seconds of each stage. Where several threads work at once on a part of several stages, each stage has its
/// share of the time that passed, by what the threads spent on it: the sum is what a clock shows.
class StageSeconds
{
public:
    [[nodiscard]] double& operator[](Stage stage) { return m_seconds[static_cast<std::size_t>(stage)]; }
    [[nodiscard]] double operator[](Stage stage) const { return m_seconds[static_cast<std::size_t>(stage)]; }

    /// What was added to each stage since they stood at `earlier`.
    [[nodiscard]] StageSeconds since(const StageSeconds& earlier) const
    {
        StageSeconds added = *this;
        for (const Stage stage : allStages) {
            added[stage] -= earlier[stage];
        }
        return added;
    }

    friend bool operator==(const StageSeconds&, const StageSeconds&) = default;

private:
    std::array<double, allStages.size()> m_seconds{};
};

} // namespace nightjar
