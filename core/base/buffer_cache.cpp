// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/buffer_cache.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <vector>

namespace nightjar {
namespace {

/// Blocks of this size and above are whole pictures, which are not cached.
constexpr std::size_t pictureBytes = std::size_t{16} << 20;
/// The heap caches smaller blocks itself.
constexpr std::size_t leastKept = std::size_t{128} << 10;
constexpr std::size_t headerBytes = 64;
constexpr std::align_val_t alignment{64};

// Sanitizers detect use after free only if memory is really freed.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool isHeapAlone = true;
#else
constexpr bool isHeapAlone = false;
#endif

bool isPart(std::size_t bytes)
{
    return !isHeapAlone && bytes >= leastKept && bytes < pictureBytes;
}

std::byte* takeFromHeap(std::size_t bytes)
{
    return static_cast<std::byte*>(operator new(bytes, alignment));
}

void giveToHeap(std::byte* block)
{
    operator delete(block, alignment);
}

/// Each block is preceded by its size, which stays that of the first request.
std::byte* newPart(std::size_t bytes)
{
    std::byte* block = takeFromHeap(bytes + headerBytes);
    ::new (static_cast<void*>(block)) std::size_t(bytes);
    return block + headerBytes;
}

std::size_t capacityOf(const std::byte* part)
{
    std::size_t bytes = 0;
    std::memcpy(&bytes, part - headerBytes, sizeof(bytes));
    return bytes;
}

void freePart(std::byte* part)
{
    giveToHeap(part - headerBytes);
}

/// The cached blocks of one thread, oldest first.
class Keeper
{
public:
    Keeper() = default;
    Keeper(const Keeper&) = delete;
    Keeper& operator=(const Keeper&) = delete;
    ~Keeper() { giveBack(m_bytes); }

    void begin()
    {
        ++m_users;
        m_kept.reserve(most);
    }

    void end()
    {
        if (--m_users == 0) {
            giveBack(m_bytes);
        }
    }

    std::byte* take(std::size_t bytes)
    {
        // The smallest block that is large enough. Of equal ones the latest, which is most likely still in
        // the CPU cache.
        auto best = m_kept.end();
        for (auto kept = m_kept.begin(); kept != m_kept.end(); ++kept) {
            const bool fits = capacityOf(*kept) >= bytes;
            best = fits && (best == m_kept.end() || capacityOf(*kept) <= capacityOf(*best)) ? kept : best;
        }
        if (best == m_kept.end()) {
            giveBack(bytes);
            return newPart(bytes);
        }
        std::byte* part = *best;
        m_kept.erase(best);
        m_bytes -= capacityOf(part);
        return part;
    }

    void give(std::byte* part) noexcept
    {
        if (m_users > 0 && m_kept.size() < most) {
            m_kept.push_back(part);
            m_bytes += capacityOf(part);
        } else {
            freePart(part);
        }
    }

    [[nodiscard]] std::size_t bytes() const { return m_bytes; }

private:
    /// Frees at least `bytes` bytes of cached blocks, or all.
    void giveBack(std::size_t bytes)
    {
        auto end = m_kept.begin();
        for (std::size_t given = 0; end != m_kept.end() && given < bytes; ++end) {
            given += capacityOf(*end);
            m_bytes -= capacityOf(*end);
            freePart(*end);
        }
        m_kept.erase(m_kept.begin(), end);
    }

    static constexpr std::size_t most = 64; ///< no thread uses more blocks at once

    std::vector<std::byte*> m_kept;
    std::size_t m_bytes = 0;
    int m_users = 0;
};

Keeper& keeper()
{
    static thread_local Keeper keeper;
    return keeper;
}

} // namespace

BufferCache::BufferCache()
{
    keeper().begin();
}

BufferCache::~BufferCache()
{
    keeper().end();
}

std::size_t BufferCache::cachedBytes()
{
    return keeper().bytes();
}

std::byte* allocateBuffer(std::size_t bytes)
{
    return isPart(bytes) ? keeper().take(bytes) : takeFromHeap(bytes);
}

void releaseBuffer(std::byte* block, std::size_t bytes) noexcept
{
    if (isPart(bytes)) {
        keeper().give(block);
    } else {
        giveToHeap(block);
    }
}

} // namespace nightjar
