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

/// 4 to 8 digits.
[[nodiscard]] bool isPin(const std::string& text);

/// What is kept of a PIN: "scrypt$16384$8$1$salt$key" (RFC 7914), salt and key in hexadecimal. Throws
/// Error{Internal} where the system has no random numbers.
[[nodiscard]] std::string hashOfPin(const std::string& pin);

/// Keeps a PIN's hash in a file that only its owner may read, and reads it. An absent file is an empty hash:
/// no PIN was chosen yet. Throw Error{WriteFailed}, Error{FileUnreadable, InvalidArgument}.
void writePinFile(const std::filesystem::path& file, const std::string& hash);
[[nodiscard]] std::string readPinFile(const std::filesystem::path& file);

/// Lets in who knows the PIN. Two wrong tries are free; after each further one nobody gets in for a while:
/// half a minute, then twice as long each time, a quarter of an hour at most.
class PinLock
{
public:
    using Clock = std::chrono::steady_clock;

    explicit PinLock(std::string hash, std::function<Clock::time_point()> now = Clock::now);

    [[nodiscard]] bool hasPin() const { return !m_hash.empty(); }
    void setHash(std::string hash) { m_hash = std::move(hash); }

    /// Whether it is right; always false while nobody gets in.
    [[nodiscard]] bool opens(const std::string& pin);
    /// For how long nobody gets in; zero where a try counts.
    [[nodiscard]] std::chrono::seconds blockedFor() const;

private:
    std::string m_hash;
    std::function<Clock::time_point()> m_now;
    int m_wrong = 0;
    Clock::time_point m_blockedUntil;
};

} // namespace nightjar
