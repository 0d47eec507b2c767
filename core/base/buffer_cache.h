// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <new>
#include <utility>
#include <vector>

namespace nightjar {

/// A scoped, per-thread buffer cache: image buffers freed during its lifetime are reused by the same thread,
/// because faulting in fresh pages costs more than filling them. The end of a thread's last cache frees all
/// of its buffers.
///
/// A thread never caches more than it had in use at once: allocating new memory frees as many cached bytes.
/// So a memory plan that counts each thread's peak need not count the cache.
class BufferCache
{
public:
    BufferCache();
    ~BufferCache();
    BufferCache(const BufferCache&) = delete;
    BufferCache& operator=(const BufferCache&) = delete;

    /// Bytes in this thread's cache.
    [[nodiscard]] static std::size_t cachedBytes();
};

/// Returns uninitialised memory, aligned to 64 bytes. Throws std::bad_alloc.
[[nodiscard]] std::byte* allocateBuffer(std::size_t bytes);

/// Frees a block from `allocateBuffer` of the same size.
void releaseBuffer(std::byte* block, std::size_t bytes) noexcept;

/// The std::vector allocator for image buffers. Resizing without a value leaves the new elements
/// uninitialised.
template <class T>
class BufferAllocator
{
public:
    using value_type = T;

    BufferAllocator() = default;
    template <class Other>
    BufferAllocator(const BufferAllocator<Other>&) // NOLINT: all allocators are equal
    {
    }

    [[nodiscard]] T* allocate(std::size_t count)
    {
        if (count > static_cast<std::size_t>(-1) / 2 / sizeof(T)) {
            throw std::bad_array_new_length();
        }
        return reinterpret_cast<T*>(allocateBuffer(count * sizeof(T)));
    }
    void deallocate(T* values, std::size_t count) noexcept
    {
        releaseBuffer(reinterpret_cast<std::byte*>(values), count * sizeof(T));
    }

    template <class U>
    void construct(U* value) noexcept
    {
        ::new (static_cast<void*>(value)) U;
    }
    template <class U, class... Arguments>
    void construct(U* value, Arguments&&... arguments)
    {
        ::new (static_cast<void*>(value)) U(std::forward<Arguments>(arguments)...);
    }

    friend bool operator==(const BufferAllocator&, const BufferAllocator&) { return true; }
};

/// A buffer for the values of an image or of a part of one.
template <class T>
using Buffer = std::vector<T, BufferAllocator<T>>;

} // namespace nightjar
