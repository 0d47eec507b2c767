// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>
#include <sys/mman.h>

namespace nightjar::native {

/// Uninitialised memory aligned to a cache line.
class AlignedBytes
{
public:
    AlignedBytes() = default;
    /// Throws std::bad_alloc.
    explicit AlignedBytes(std::size_t size)
    {
        const std::size_t alignment = alignmentOf(size);
        m_size = rounded(size);
        m_data.reset(static_cast<std::byte*>(std::aligned_alloc(alignment, m_size)));
        if (m_data == nullptr) {
            throw std::bad_alloc();
        }
        if (alignment == hugePage) {
            (void)madvise(m_data.get(), m_size, MADV_HUGEPAGE);
        }
    }

    /// Returns the allocated size for a requested size.
    [[nodiscard]] static std::size_t rounded(std::size_t size)
    {
        return (size + alignmentOf(size) - 1) / alignmentOf(size) * alignmentOf(size);
    }

    [[nodiscard]] std::byte* data() const { return m_data.get(); }
    [[nodiscard]] std::size_t size() const { return m_size; }

    template <class T>
    [[nodiscard]] T* as() const
    {
        return reinterpret_cast<T*>(m_data.get());
    }

private:
    static constexpr std::size_t cacheLine = 64;
    static constexpr std::size_t hugePage = std::size_t{2} << 20;

    /// Large blocks are traversed from end to end: huge pages avoid most page faults.
    static std::size_t alignmentOf(std::size_t size) { return size >= 4 * hugePage ? hugePage : cacheLine; }

    struct Free
    {
        void operator()(std::byte* data) const { std::free(data); }
    };
    std::unique_ptr<std::byte, Free> m_data;
    std::size_t m_size = 0;
};

} // namespace nightjar::native
