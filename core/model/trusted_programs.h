// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <set>
#include <string>

namespace nightjar {

/// The TorchScript programs that the user has agreed to run, by SHA-256. The record is outside of all model
/// folders, so a copied model cannot bring its own consent.
class TrustedPrograms
{
public:
    /// Reads the record, one hash per line. A missing record is empty.
    explicit TrustedPrograms(std::filesystem::path record);

    /// `sha256`: 64 lower-case hexadecimal digits.
    [[nodiscard]] bool contains(const std::string& sha256) const { return m_sums.contains(sha256); }

    /// Adds a hash and writes the record atomically. Throws Error{WriteFailed}.
    void add(const std::string& sha256);

private:
    std::filesystem::path m_record;
    std::set<std::string> m_sums;
};

/// The user's record: `trusted-programs` in `personalConfigFolder`.
[[nodiscard]] TrustedPrograms personalTrustedPrograms();

} // namespace nightjar
