// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/pin_lock.h"

#include "core/base/error.h"
#include "core/system/atomic_file.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <sstream>
#include <utility>
#include <vector>

namespace nightjar {
namespace {

namespace fs = std::filesystem;
using Bytes = std::vector<unsigned char>;

constexpr auto scheme = "scrypt";
constexpr std::size_t saltLength = 16;
constexpr std::size_t keyLength = 32;
constexpr std::uint64_t memoryLimit = 64U << 20; ///< bytes
constexpr int freeTries = 2;
constexpr std::chrono::seconds firstBlock{30};
constexpr std::chrono::seconds longestBlock{900};

/// scrypt's cost: 128 · blockSize · rounds bytes of memory.
struct Cost
{
    std::uint64_t rounds = 16384;
    std::uint64_t blockSize = 8;
    std::uint64_t lanes = 1;
};

std::string hexOf(const Bytes& bytes)
{
    constexpr auto digits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

/// Returns the key in hexadecimal; empty if it cannot be derived.
std::string keyOf(const std::string& pin, const std::string& salt, const Cost& cost)
{
    Bytes key(keyLength);
    const int done = EVP_PBE_scrypt(
        pin.data(), pin.size(), reinterpret_cast<const unsigned char*>(salt.data()), salt.size(), cost.rounds,
        cost.blockSize, cost.lanes, memoryLimit, key.data(), key.size());
    return done == 1 ? hexOf(key) : std::string();
}

struct Parts
{
    Cost cost;
    std::string salt;
    std::string key;
};

/// Parses a stored hash. Throws Error{InvalidArgument} if it is invalid.
Parts partsOf(const std::string& hash)
{
    std::istringstream text(hash);
    std::string name;
    Parts parts;
    char separator = 0;
    std::getline(text, name, '$');
    text >> parts.cost.rounds >> separator >> parts.cost.blockSize >> separator >> parts.cost.lanes >>
        separator;
    std::getline(text, parts.salt, '$');
    text >> parts.key;
    if (!text || name != scheme || parts.salt.empty() || parts.key.size() != 2 * keyLength ||
        keyOf({}, parts.salt, parts.cost).empty()) {
        throw Error(ErrorCode::InvalidArgument, "the kiosk's PIN is kept in a form that is not known");
    }
    return parts;
}

} // namespace

bool isPin(const std::string& text)
{
    return text.size() >= shortestPin && text.size() <= longestPin &&
           std::ranges::all_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
}

std::string hashOfPin(const std::string& pin)
{
    Bytes random(saltLength);
    if (RAND_bytes(random.data(), static_cast<int>(random.size())) != 1) {
        throw Error(ErrorCode::Internal, "the system has no random numbers to keep a PIN with");
    }
    const Cost cost;
    const std::string salt = hexOf(random);
    const std::string key = keyOf(pin, salt, cost);
    if (key.empty()) {
        throw Error(ErrorCode::Internal, "a PIN could not be hashed");
    }
    std::ostringstream text;
    text << scheme << '$' << cost.rounds << '$' << cost.blockSize << '$' << cost.lanes << '$' << salt << '$'
         << key;
    return text.str();
}

void writePinFile(const fs::path& file, const std::string& hash)
{
    std::error_code ignored; // failures are noticed when the file is read
    fs::create_directories(file.parent_path(), ignored);
    AtomicFile atomic(file, Overwrite::Yes);
    fs::permissions(atomic.temporaryPath(), fs::perms::owner_read | fs::perms::owner_write, ignored);
    std::ofstream out(atomic.temporaryPath(), std::ios::binary);
    out << hash << '\n';
    out.close();
    if (!out) {
        throw Error(ErrorCode::WriteFailed, file.string() + " could not be written");
    }
    atomic.commit();
}

std::string readPinFile(const fs::path& file)
{
    std::error_code failed;
    if (!fs::exists(file, failed) && !failed) {
        return {};
    }
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        throw Error(ErrorCode::FileUnreadable,
                    file.string() + " cannot be read, so nobody could leave the kiosk");
    }
    std::string hash;
    std::getline(in, hash);
    static_cast<void>(partsOf(hash)); // reports a damaged file now, not when leaving the kiosk
    return hash;
}

PinLock::PinLock(std::string hash, std::function<Clock::time_point()> now)
    : m_hash(std::move(hash)), m_now(std::move(now))
{
}

bool PinLock::opens(const std::string& pin)
{
    if (!hasPin() || blockedFor().count() > 0) {
        return false;
    }
    const Parts parts = partsOf(m_hash);
    const std::string key = keyOf(pin, parts.salt, parts.cost);
    if (key.size() == parts.key.size() && CRYPTO_memcmp(key.data(), parts.key.data(), key.size()) == 0) {
        m_wrong = 0;
        return true;
    }
    if (++m_wrong > freeTries) {
        const int doublings = std::min(m_wrong - freeTries - 1, 10);
        m_blockedUntil = m_now() + std::min(longestBlock, firstBlock * (1 << doublings));
    }
    return false;
}

std::chrono::seconds PinLock::blockedFor() const
{
    return std::max(std::chrono::seconds(0),
                    std::chrono::ceil<std::chrono::seconds>(m_blockedUntil - m_now()));
}

} // namespace nightjar
