// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/queue/output_name.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace nightjar {
namespace {

constexpr const char* counterField = "{counter}";

std::string orUnknown(std::string text)
{
    std::replace(text.begin(), text.end(), '/', '_');
    return text.empty() ? "unknown" : text;
}

std::string withoutColons(std::string text)
{
    std::erase(text, ':');
    return text;
}

void replaceAll(std::string& text, const std::string& what, const std::string& by)
{
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size()) {
        text.replace(at, what.size(), by);
    }
}

} // namespace

void checkNamePattern(const std::string& pattern)
{
    std::string rest = pattern;
    for (const char* field : {"{name}", "{model}", "{iso}", "{date}", "{time}", counterField}) {
        replaceAll(rest, field, "x");
    }
    if (rest.empty() || rest.find_first_of("{}/") != std::string::npos || rest == "." || rest == "..") {
        throw Error(ErrorCode::InvalidArgument, "\"" + pattern +
                                                    "\" is not a valid name pattern; use {name}, {model}, "
                                                    "{iso}, {date}, {time} and {counter}, and no folders");
    }
}

std::filesystem::path freeName(const std::filesystem::path& folder, const std::string& pattern,
                               const NameFacts& facts, const std::string& extension,
                               const std::function<bool(const std::filesystem::path&)>& isTaken)
{
    checkNamePattern(pattern);
    const bool dated = facts.dateTime.size() == 19;
    // The counter is replaced first, because a photo's name may contain "{counter}".
    const auto named = [&](const std::string& counter) {
        std::string name = pattern;
        replaceAll(name, counterField, counter);
        replaceAll(name, "{model}", orUnknown(facts.model));
        replaceAll(name, "{iso}",
                   facts.iso > 0 ? std::to_string(std::lround(facts.iso)) : std::string("unknown"));
        replaceAll(name, "{date}", dated ? withoutColons(facts.dateTime.substr(0, 10)) : "unknown");
        replaceAll(name, "{time}", dated ? withoutColons(facts.dateTime.substr(11)) : "unknown");
        replaceAll(name, "{name}", orUnknown(facts.name));
        return name;
    };
    const bool counts = pattern.find(counterField) != std::string::npos;
    for (int number = 1;; ++number) {
        std::array<char, 16> digits{};
        std::snprintf(digits.data(), digits.size(), "%03d", number);
        std::string name = named(digits.data());
        if (!counts && number > 1) {
            name += "-" + std::to_string(number);
        }
        std::filesystem::path path = folder / (name + extension);
        if (!isTaken(path)) {
            return path;
        }
    }
}

} // namespace nightjar
