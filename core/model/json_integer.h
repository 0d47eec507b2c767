// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <nlohmann/json.hpp>
#include <utility>

namespace nightjar {

/// Returns `json` as an integer. Unlike `json.get<Integer>()`, never converts fractions or numbers that the
/// type cannot represent, which is undefined behaviour. Throws nlohmann::json::type_error for those and for
/// everything that is not a number.
template <std::integral Integer, class Json>
[[nodiscard]] Integer integerOf(const Json& json)
{
    if (json.is_number_unsigned()) {
        const auto number = json.template get_ref<const typename Json::number_unsigned_t&>();
        if (std::in_range<Integer>(number)) {
            return static_cast<Integer>(number);
        }
    } else if (json.is_number_integer()) {
        const auto number = json.template get_ref<const typename Json::number_integer_t&>();
        if (std::in_range<Integer>(number)) {
            return static_cast<Integer>(number);
        }
    }
    throw Json::type_error::create(302, "the number must be an integer in range", &json);
}

} // namespace nightjar
