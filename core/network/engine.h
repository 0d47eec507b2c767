// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace nightjar {

/// The inference engines.
enum class Engine
{
    Native,  ///< Nightjar's own kernels (core/backends/native)
    LibTorch ///< the reference, which also trains, and runs programs
};

inline constexpr std::array allEngines{Engine::Native, Engine::LibTorch};

[[nodiscard]] constexpr std::string_view toString(Engine engine)
{
    return engine == Engine::Native ? "native" : "libtorch";
}

/// Accepts "fused" for "native", the engine's name before version 0.2.
[[nodiscard]] constexpr std::optional<Engine> engineFrom(std::string_view name)
{
    if (name == "fused") {
        return Engine::Native;
    }
    for (const Engine engine : allEngines) {
        if (name == toString(engine)) {
            return engine;
        }
    }
    return std::nullopt;
}

} // namespace nightjar
