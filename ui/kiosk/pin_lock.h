// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>

namespace nightjar {

inline constexpr int shortestPin = 4;
inline constexpr int longestPin = 8;

/// Whether the text has 4 to 8 digits.
[[nodiscard]] bool isPin(const std::string& text);

/// Returns the stored form of a PIN: "scrypt$16384$8$1$salt$key" (RFC 7914), salt and key in hexadecimal.
/// Throws Error{Internal} if the system has no random numbers.
[[nodiscard]] std::string hashOfPin(const std::string& pin);

/// Write and read a PIN's hash in a file that only its owner may read. A missing file is read as an empty
/// hash, which means that there is no PIN yet. Writing throws Error{WriteFailed}, reading
/// Error{FileUnreadable} or Error{InvalidArgument}.
void writePinFile(const std::filesystem::path& file, const std::string& hash);
[[nodiscard]] std::string readPinFile(const std::filesystem::path& file);

/// Checks the PIN. Two wrong tries are free. Each further one blocks all tries: first for 30 s, then twice as
/// long each time, up to 15 min.
class PinLock
{
public:
    using Clock = std::chrono::steady_clock;

    explicit PinLock(std::string hash, std::function<Clock::time_point()> now = Clock::now);

    [[nodiscard]] bool hasPin() const { return !m_hash.empty(); }
    void setHash(std::string hash) { m_hash = std::move(hash); }

    /// Whether the PIN is right. Always false while blocked or if there is no PIN. Counts wrong tries.
    [[nodiscard]] bool opens(const std::string& pin);
    /// Returns the remaining time of the block; zero if there is none.
    [[nodiscard]] std::chrono::seconds blockedFor() const;

private:
    std::string m_hash;
    std::function<Clock::time_point()> m_now;
    int m_wrong = 0;
    Clock::time_point m_blockedUntil;
};

} // namespace nightjar
