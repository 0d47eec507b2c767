// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <new>
#include <utility>
#include <vector>

namespace nightjar {

/// While one lives, the parts of pictures that its thread frees are kept for what the thread needs next:
/// fresh pages cost the system longer than filling them. With the last one of a thread goes all that it kept.
///
/// A thread never keeps more than it had in use at once before, for what it takes anew gives back as much of
/// it: a plan of memory that counts every thread's most need not know of it.
class BufferCache
{
public:
    BufferCache();
    ~BufferCache();
    BufferCache(const BufferCache&) = delete;
    BufferCache& operator=(const BufferCache&) = delete;

    /// Bytes that this thread keeps now.
    [[nodiscard]] static std::size_t cachedBytes();
};

/// Bytes that hold nothing in particular, at a multiple of 64. Throws std::bad_alloc.
[[nodiscard]] std::byte* allocateBuffer(std::size_t bytes);

/// Frees what `allocateBuffer` gave for as many bytes.
void releaseBuffer(std::byte* block, std::size_t bytes) noexcept;

/// The memory of pictures and their parts, for std::vector. What is resized without a value holds nothing in
/// particular.
template <class T>
class BufferAllocator
{
public:
    using value_type = T;

    BufferAllocator() = default;
    template <class Other>
    BufferAllocator(const BufferAllocator<Other>&) // NOLINT: all are alike
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

/// The values of a picture, or of a part of one.
template <class T>
using Buffer = std::vector<T, BufferAllocator<T>>;

} // namespace nightjar
