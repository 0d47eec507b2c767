// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace nightjar {

struct PickleValue;
using PickleItems = std::vector<const PickleValue*>;

struct PickleTuple
{
    PickleItems items;
};
struct PickleList
{
    PickleItems items;
};
/// A dict, or a collections.OrderedDict; in the file's order, a key that comes twice is there twice.
struct PickleDictionary
{
    std::vector<std::pair<const PickleValue*, const PickleValue*>> entries;
};
/// A whole number beyond 64 bits: two's complement, little-endian.
struct PickleLong
{
    std::string bytes;
};
/// A name that a program would be asked for, as "module.name".
struct PickleGlobal
{
    std::string name;
};
/// A call that is only written down: nothing is ever called.
struct PickleCall
{
    std::string function; ///< as PickleGlobal::name
    PickleItems arguments;
};
/// What lies outside of the pickle, told apart by `id`.
struct PickleReference
{
    const PickleValue* id = nullptr;
};

/// One value of a pickle; None is std::monostate. A list or dictionary of a hostile file may hold itself:
/// look at as many levels as are expected, never recursively.
struct PickleValue
{
    std::variant<std::monostate, bool, std::int64_t, double, std::string, PickleTuple, PickleList,
                 PickleDictionary, PickleLong, PickleGlobal, PickleCall, PickleReference>
        value;

    template <class Type>
    [[nodiscard]] const Type* as() const
    {
        return std::get_if<Type>(&value);
    }
};

struct Pickle
{
    std::deque<PickleValue> values; ///< owns what `root` and all others point to
    const PickleValue* root = nullptr;
    std::size_t length = 0; ///< bytes up to and with the pickle's end
};

/// Reads the pickle at the beginning of `bytes` as data: the opcodes of Python's pickle protocols 2 to 5 that
/// plain values need (Python's Lib/pickletools.py describes each). Names other than `globals` and
/// "collections.OrderedDict", every other opcode, and pickles of more than a few hundred thousand steps are
/// refused; memory stays in proportion to the bytes. Throws Error{InvalidModel}.
[[nodiscard]] Pickle readPickle(std::span<const char> bytes, std::span<const std::string_view> globals);

} // namespace nightjar
