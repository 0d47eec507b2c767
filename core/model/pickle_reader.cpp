// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/model/pickle_reader.h"

#include "core/base/error.h"
#include "core/base/printable.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdio>
#include <cstring>
#include <unordered_map>

namespace nightjar {
namespace {

/// A checkpoint with its optimiser's state has some ten thousand steps.
constexpr std::size_t mostSteps = 300'000;
constexpr std::string_view orderedDictionary = "collections.OrderedDict";

[[noreturn]] void reject(const std::string& why)
{
    throw Error(ErrorCode::InvalidModel, why);
}

/// Opcodes as named in Python's Lib/pickle.py.
enum Opcode : unsigned char
{
    MARK = '(',
    STOP = '.',
    POP = '0',
    POP_MARK = '1',
    DUP = '2',
    BINFLOAT = 'G',
    BININT = 'J',
    BININT1 = 'K',
    BININT2 = 'M',
    NONE = 'N',
    BINPERSID = 'Q',
    REDUCE = 'R',
    BINSTRING = 'T',
    SHORT_BINSTRING = 'U',
    BINUNICODE = 'X',
    EMPTY_LIST = ']',
    APPEND = 'a',
    BUILD = 'b',
    GLOBAL = 'c',
    APPENDS = 'e',
    BINGET = 'h',
    LONG_BINGET = 'j',
    BINPUT = 'q',
    LONG_BINPUT = 'r',
    SETITEM = 's',
    TUPLE = 't',
    EMPTY_TUPLE = ')',
    SETITEMS = 'u',
    EMPTY_DICT = '}',
    PROTO = 0x80,
    TUPLE1 = 0x85,
    TUPLE2 = 0x86,
    TUPLE3 = 0x87,
    NEWTRUE = 0x88,
    NEWFALSE = 0x89,
    LONG1 = 0x8a,
    SHORT_BINUNICODE = 0x8c,
    STACK_GLOBAL = 0x93,
    MEMOIZE = 0x94,
    FRAME = 0x95,
};

class Interpreter
{
public:
    Interpreter(std::span<const char> bytes, std::span<const std::string_view> globals)
        : m_bytes(bytes), m_globals(globals)
    {
    }

    Pickle run()
    {
        for (;;) {
            spend(1);
            const auto opcode = number<std::uint8_t>();
            if (opcode == STOP) {
                m_pickle.root = pop();
                m_pickle.length = m_at;
                return std::move(m_pickle);
            }
            execute(opcode);
        }
    }

private:
    /// Copying items counts like reading them, so that memory cannot grow quadratically.
    void spend(std::size_t steps)
    {
        if (steps > m_stepsLeft) {
            reject("its pickle has too many opcodes for a weights file");
        }
        m_stepsLeft -= steps;
    }

    void execute(std::uint8_t opcode)
    {
        switch (opcode) {
        case PROTO:
            if (const auto protocol = number<std::uint8_t>(); protocol < 2 || protocol > 5) {
                reject("its pickle is of protocol " + std::to_string(protocol) + "; 2 to 5 are supported");
            }
            return;
        case FRAME:
            (void)take(8);
            return;
        case MARK:
            m_marks.push_back(m_stack.size());
            return;
        case POP:
            (void)pop();
            return;
        case POP_MARK:
            (void)popToMark();
            return;
        case DUP:
            m_stack.push_back(top());
            return;
        case NONE:
            return push(std::monostate{});
        case NEWTRUE:
            return push(true);
        case NEWFALSE:
            return push(false);
        case BININT:
            return push(std::int64_t{number<std::int32_t>()});
        case BININT1:
            return push(std::int64_t{number<std::uint8_t>()});
        case BININT2:
            return push(std::int64_t{number<std::uint16_t>()});
        case LONG1:
            return pushLong(take(number<std::uint8_t>()));
        case BINFLOAT: {
            auto bytes = number<std::array<char, 8>>();
            std::reverse(bytes.begin(), bytes.end()); // the only big-endian number in pickles
            return push(std::bit_cast<double>(bytes));
        }
        case SHORT_BINUNICODE:
        case SHORT_BINSTRING:
            return push(std::string(take(number<std::uint8_t>())));
        case BINUNICODE:
        case BINSTRING:
            return push(std::string(take(number<std::uint32_t>())));
        case EMPTY_TUPLE:
            return push(PickleTuple{});
        case EMPTY_LIST:
            return push(PickleList{});
        case EMPTY_DICT:
            return push(PickleDictionary{});
        case TUPLE:
            return push(PickleTuple{popToMark()});
        case TUPLE1:
            return push(PickleTuple{popSome(1)});
        case TUPLE2:
            return push(PickleTuple{popSome(2)});
        case TUPLE3:
            return push(PickleTuple{popSome(3)});
        case APPEND:
            return append(popSome(1));
        case APPENDS:
            return append(popToMark());
        case SETITEM:
            return setItems(popSome(2));
        case SETITEMS:
            return setItems(popToMark());
        case GLOBAL: {
            const std::string_view module = line();
            return pushGlobal(module, line());
        }
        case STACK_GLOBAL: {
            const PickleItems names = popSome(2);
            const auto* module = names[0]->as<std::string>();
            const auto* name = names[1]->as<std::string>();
            if (module == nullptr || name == nullptr) {
                reject("its pickle refers to a global without a name");
            }
            return pushGlobal(*module, *name);
        }
        case REDUCE:
            return reduce();
        case BUILD:
            // The OrderedDict of a state_dict has the modules' versions as an attribute.
            (void)pop();
            (void)topAs<PickleDictionary>("sets state that is not a dictionary");
            return;
        case BINPERSID:
            return push(PickleReference{pop()});
        case BINPUT:
            return memoize(number<std::uint8_t>());
        case LONG_BINPUT:
            return memoize(number<std::uint32_t>());
        case MEMOIZE:
            return memoize(static_cast<std::uint32_t>(m_memo.size()));
        case BINGET:
            return recall(number<std::uint8_t>());
        case LONG_BINGET:
            return recall(number<std::uint32_t>());
        default: {
            std::array<char, 8> text{};
            std::snprintf(text.data(), text.size(), "0x%02x", opcode);
            reject("its pickle uses the opcode " + std::string(text.data()) +
                   ", which weights files do not use");
        }
        }
    }

    std::string_view take(std::size_t count)
    {
        if (count > m_bytes.size() - m_at) {
            reject("its pickle is cut off");
        }
        const std::string_view part(m_bytes.data() + m_at, count);
        m_at += count;
        return part;
    }

    template <class Number>
    Number number()
    {
        static_assert(std::endian::native == std::endian::little, "pickles need a little-endian processor");
        Number value;
        std::memcpy(&value, take(sizeof value).data(), sizeof value);
        return value;
    }

    std::string_view line()
    {
        const std::string_view rest(m_bytes.data() + m_at, m_bytes.size() - m_at);
        const std::size_t length = rest.find('\n');
        if (length == std::string_view::npos) {
            reject("its pickle is cut off");
        }
        return take(length + 1).substr(0, length);
    }

    template <class Value>
    void push(Value value)
    {
        m_pickle.values.push_back(PickleValue{std::move(value)});
        m_stack.push_back(&m_pickle.values.back());
    }

    void pushLong(std::string_view bytes)
    {
        if (bytes.size() > 8) {
            return push(PickleLong{std::string(bytes)});
        }
        const bool negative = !bytes.empty() && (bytes.back() & 0x80) != 0;
        std::uint64_t value = negative ? ~std::uint64_t{0} : 0;
        std::memcpy(&value, bytes.data(), bytes.size());
        push(std::bit_cast<std::int64_t>(value));
    }

    void pushGlobal(std::string_view module, std::string_view name)
    {
        std::string whole = std::string(module) + "." + std::string(name);
        if (whole != orderedDictionary &&
            std::find(m_globals.begin(), m_globals.end(), whole) == m_globals.end()) {
            reject("it refers to \"" + printable(whole) +
                   "\", which is not part of plain weights, and Nightjar never runs code from a weights "
                   "file; save only the network's state_dict()");
        }
        push(PickleGlobal{std::move(whole)});
    }

    void reduce()
    {
        const PickleItems operands = popSome(2);
        const auto* function = operands[0]->as<PickleGlobal>();
        const auto* arguments = operands[1]->as<PickleTuple>();
        if (function == nullptr || arguments == nullptr) {
            reject("its pickle calls an object that is not a function");
        }
        spend(arguments->items.size());
        if (function->name == orderedDictionary) {
            return push(dictionaryOf(arguments->items));
        }
        push(PickleCall{function->name, arguments->items});
    }

    /// OrderedDict(), or OrderedDict([[key, value], …]) as written by Python 2.
    PickleDictionary dictionaryOf(const PickleItems& arguments)
    {
        PickleDictionary dictionary;
        if (arguments.empty()) {
            return dictionary;
        }
        const auto* pairs = arguments[0]->as<PickleList>();
        if (pairs == nullptr) {
            reject("its pickle makes a dictionary from an object that is not a list");
        }
        spend(pairs->items.size());
        for (const PickleValue* entry : pairs->items) {
            const auto* pair = entry->as<PickleList>();
            if (pair == nullptr || pair->items.size() != 2) {
                reject("its pickle makes a dictionary from objects that are not pairs");
            }
            dictionary.entries.emplace_back(pair->items[0], pair->items[1]);
        }
        return dictionary;
    }

    void append(const PickleItems& items)
    {
        auto& list = topAs<PickleList>("appends to an object that is not a list");
        list.items.insert(list.items.end(), items.begin(), items.end());
    }

    void setItems(const PickleItems& items)
    {
        auto& dictionary = topAs<PickleDictionary>("adds items to an object that is not a dictionary");
        if (items.size() % 2 != 0) {
            reject("its pickle has a key without a value");
        }
        for (std::size_t i = 0; i < items.size(); i += 2) {
            dictionary.entries.emplace_back(items[i], items[i + 1]);
        }
    }

    void memoize(std::uint32_t key) { m_memo[key] = top(); }

    void recall(std::uint32_t key)
    {
        const auto found = m_memo.find(key);
        if (found == m_memo.end()) {
            reject("its pickle refers to a memo entry that it has not stored");
        }
        m_stack.push_back(found->second);
    }

    /// The number of values above the last mark. Those below belong to unfinished objects.
    [[nodiscard]] std::size_t available() const
    {
        return m_stack.size() - (m_marks.empty() ? 0 : m_marks.back());
    }

    PickleValue* top()
    {
        if (available() == 0) {
            reject("its pickle's stack underflows");
        }
        return m_stack.back();
    }

    template <class Type>
    Type& topAs(const char* otherwise)
    {
        auto* value = std::get_if<Type>(&top()->value);
        if (value == nullptr) {
            reject(std::string("its pickle ") + otherwise);
        }
        return *value;
    }

    PickleValue* pop()
    {
        PickleValue* value = top();
        m_stack.pop_back();
        return value;
    }

    PickleItems popSome(std::size_t count)
    {
        if (available() < count) {
            reject("its pickle's stack underflows");
        }
        PickleItems items(m_stack.end() - static_cast<std::ptrdiff_t>(count), m_stack.end());
        m_stack.resize(m_stack.size() - count);
        return items;
    }

    PickleItems popToMark()
    {
        if (m_marks.empty()) {
            reject("its pickle's stack underflows");
        }
        PickleItems items = popSome(available());
        m_marks.pop_back();
        return items;
    }

    std::span<const char> m_bytes;
    std::size_t m_at = 0;
    std::size_t m_stepsLeft = mostSteps;
    std::span<const std::string_view> m_globals;
    Pickle m_pickle;
    std::vector<PickleValue*> m_stack;
    std::vector<std::size_t> m_marks;
    std::unordered_map<std::uint32_t, PickleValue*> m_memo;
};

} // namespace

Pickle readPickle(std::span<const char> bytes, std::span<const std::string_view> globals)
{
    return Interpreter(bytes, globals).run();
}

} // namespace nightjar
