// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace nightjar {

/// The timed stages from raw file to picture.
enum class Stage
{
    Decode,   ///< raw file → mosaic
    Estimate, ///< noise, exposure and white level, and the reduced picture for them
    Pack,     ///< mosaic → packed planes in the network's domain, hot pixels replaced
    Network,  ///< packed planes → correction
    Base,     ///< packed planes → base estimate, plus correction → linear light
    Develop,  ///< linear camera RGB → display values
    Export    ///< compression, writing, sync
};

inline constexpr std::array allStages{Stage::Decode, Stage::Estimate, Stage::Pack,  Stage::Network,
                                      Stage::Base,   Stage::Develop,  Stage::Export};

[[nodiscard]] constexpr std::string_view toString(Stage stage)
{
    constexpr std::array<std::string_view, allStages.size()> names{"decode", "estimate", "pack",  "network",
                                                                   "base",   "develop",  "export"};
    return names[static_cast<std::size_t>(stage)];
}

/// Seconds of each stage. While several threads work on several stages, the elapsed time is divided among the
/// stages by the threads' shares, so the sum is wall time.
class StageSeconds
{
public:
    [[nodiscard]] double& operator[](Stage stage) { return m_seconds[static_cast<std::size_t>(stage)]; }
    [[nodiscard]] double operator[](Stage stage) const { return m_seconds[static_cast<std::size_t>(stage)]; }

    /// Returns the time added to each stage since `earlier`.
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
