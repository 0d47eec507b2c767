// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <set>
#include <string>

namespace nightjar {

/// The TorchScript programs that the person has consented to run, each by the SHA-256 of its file. The record
/// lies outside of every folder of models, so that no copied model brings its own consent.
class TrustedPrograms
{
public:
    /// What is written in the record, one sum a line; a record that is not there holds none.
    explicit TrustedPrograms(std::filesystem::path record);

    /// `sha256`: 64 lower-case hexadecimal digits.
    [[nodiscard]] bool contains(const std::string& sha256) const { return m_sums.contains(sha256); }

    /// Writes it down, the whole record anew or nothing. Throws Error{WriteFailed}.
    void add(const std::string& sha256);

private:
    std::filesystem::path m_record;
    std::set<std::string> m_sums;
};

/// The record of the person who runs Nightjar: `trusted-programs` in `personalConfigFolder`.
[[nodiscard]] TrustedPrograms personalTrustedPrograms();

} // namespace nightjar
