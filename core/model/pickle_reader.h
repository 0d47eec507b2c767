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
/// A dict or collections.OrderedDict, in the file's order. Repeated keys are kept.
struct PickleDictionary
{
    std::vector<std::pair<const PickleValue*, const PickleValue*>> entries;
};
/// An integer beyond 64 bits: two's complement, little-endian.
struct PickleLong
{
    std::string bytes;
};
/// A global as "module.name".
struct PickleGlobal
{
    std::string name;
};
/// A recorded call. Nothing is ever called.
struct PickleCall
{
    std::string function; ///< as PickleGlobal::name
    PickleItems arguments;
};
/// A persistent reference to data outside the pickle, identified by `id`.
struct PickleReference
{
    const PickleValue* id = nullptr;
};

/// One value of a pickle; None is std::monostate. Lists and dictionaries of a hostile file may contain
/// themselves: read as many levels as expected, never recursively.
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
    std::deque<PickleValue> values; ///< owns all values
    const PickleValue* root = nullptr;
    std::size_t length = 0; ///< bytes including the STOP opcode
};

/// Reads the pickle at the beginning of `bytes` as data: the opcodes of pickle protocols 2 to 5 that plain
/// values need (described in Python's Lib/pickletools.py). Globals other than `globals` and
/// "collections.OrderedDict", all other opcodes, and pickles of more than a few hundred thousand steps are
/// refused. Memory is proportional to the bytes. Throws Error{InvalidModel}.
[[nodiscard]] Pickle readPickle(std::span<const char> bytes, std::span<const std::string_view> globals);

} // namespace nightjar
