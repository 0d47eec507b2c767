// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/system/pmic.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <sstream>
#include <string>
#include <system_error>

namespace nightjar {
namespace {

constexpr const char* vcgencmd = "/usr/bin/vcgencmd";

struct Rail
{
    std::optional<double> amperes{};
    std::optional<double> volts{};
};

} // namespace

std::optional<double> pmicWatts(std::string_view answer)
{
    std::map<std::string, Rail> rails;
    std::istringstream lines{std::string(answer)};
    for (std::string name, value; lines >> name >> value;) {
        const std::size_t equals = value.find('=');
        if (name.size() < 3 || equals == std::string::npos) {
            return std::nullopt;
        }
        const std::string number = value.substr(equals + 1);
        char* end = nullptr;
        const double read = std::strtod(number.c_str(), &end);
        if (end == number.c_str() || !std::isfinite(read)) {
            return std::nullopt;
        }
        Rail& rail = rails[name.substr(0, name.size() - 2)];
        (name.ends_with("_A") ? rail.amperes : rail.volts) = read;
    }
    double sum = 0.0;
    bool known = false;
    for (const auto& [name, rail] : rails) {
        if (rail.amperes && rail.volts) {
            sum += *rail.amperes * *rail.volts;
            known = true;
        }
    }
    return known ? std::optional(sum) : std::nullopt;
}

PowerReader pmicReader()
{
    std::error_code ignored;
    if (!std::filesystem::exists(vcgencmd, ignored)) {
        return nullptr;
    }
    return []() -> std::optional<double> {
        const std::string command = std::string(vcgencmd) + " pmic_read_adc 2>/dev/null";
        FILE* pipe = popen(command.c_str(), "re");
        if (pipe == nullptr) {
            return std::nullopt;
        }
        std::string answer;
        std::array<char, 4096> block{};
        while (const std::size_t count = std::fread(block.data(), 1, block.size(), pipe)) {
            answer.append(block.data(), count);
        }
        return pclose(pipe) == 0 ? pmicWatts(answer) : std::nullopt;
    };
}

} // namespace nightjar
