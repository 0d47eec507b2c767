// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/model/pickle_reader.h"

#include "tests/support/thrown.h"

#include <array>
#include <gtest/gtest.h>
#include <string>

namespace nightjar {
namespace {

using namespace std::string_literals;

constexpr std::array<std::string_view, 1> allowed{"known.function"};

Pickle read(const std::string& bytes)
{
    return readPickle(bytes, allowed);
}

std::string whyNot(const std::string& bytes)
{
    const Error error = test::errorOf([&] { (void)read(bytes); });
    EXPECT_EQ(error.code(), ErrorCode::InvalidModel);
    return error.what();
}

/// What python3 -c "import pickle; pickle.dumps({'a': [1, -2, 300, 2.5], 'b': (True, None)}, protocol)"
/// gives.
TEST(PickleReader, ReadsPlainValuesOfProtocolsTwoAndFour)
{
    const std::string two = "\x80\x02}q\x00(X\x01\x00\x00\x00"s +
                            "aq\x01]q\x02(K\x01J\xfe\xff\xff\xffM,\x01G@\x04\x00\x00\x00\x00\x00\x00"s +
                            "eX\x01\x00\x00\x00"s + "bq\x03\x88N\x86q\x04u."s;
    const std::string four = "\x80\x04\x95'\x00\x00\x00\x00\x00\x00\x00}\x94(\x8c\x01"s +
                             "a\x94]\x94(K\x01J\xfe\xff\xff\xffM,\x01G@\x04\x00\x00\x00\x00\x00\x00"s +
                             "e\x8c\x01"s + "b\x94\x88N\x86\x94u."s;
    for (const std::string& bytes : {two, four}) {
        const Pickle pickle = read(bytes + "what follows is not the pickle's");
        EXPECT_EQ(pickle.length, bytes.size());
        const auto* dictionary = pickle.root->as<PickleDictionary>();
        ASSERT_NE(dictionary, nullptr);
        ASSERT_EQ(dictionary->entries.size(), 2U);
        EXPECT_EQ(*dictionary->entries[0].first->as<std::string>(), "a");
        const auto& list = dictionary->entries[0].second->as<PickleList>()->items;
        ASSERT_EQ(list.size(), 4U);
        EXPECT_EQ(*list[0]->as<std::int64_t>(), 1);
        EXPECT_EQ(*list[1]->as<std::int64_t>(), -2);
        EXPECT_EQ(*list[2]->as<std::int64_t>(), 300);
        EXPECT_EQ(*list[3]->as<double>(), 2.5);
        const auto& tuple = dictionary->entries[1].second->as<PickleTuple>()->items;
        ASSERT_EQ(tuple.size(), 2U);
        EXPECT_TRUE(*tuple[0]->as<bool>());
        EXPECT_NE(tuple[1]->as<std::monostate>(), nullptr);
    }
}

TEST(PickleReader, WritesCallsDownAndMakesNone)
{
    const Pickle pickle = read("\x80\x02"
                               "cknown\nfunction\nK\x05\x85R."s);
    const auto* call = pickle.root->as<PickleCall>();
    ASSERT_NE(call, nullptr);
    EXPECT_EQ(call->function, "known.function");
    EXPECT_EQ(*call->arguments.at(0)->as<std::int64_t>(), 5);
}

TEST(PickleReader, RefusesUnknownNamesByName)
{
    EXPECT_NE(whyNot("cposix\nsystem\nX\x02\x00\x00\x00ls\x85R."s).find("posix.system"), std::string::npos);
    EXPECT_NE(whyNot("\x8c\x08"
                     "builtins\x8c\x04"
                     "eval\x93."s)
                  .find("builtins.eval"),
              std::string::npos);
    EXPECT_EQ(whyNot("c\x1b[31m\nx\n."s).find('\x1b'), std::string::npos); // it goes to a terminal
}

TEST(PickleReader, RefusesEveryOpcodeThatWeightsDoNotNeed)
{
    // INST, OBJ, NEWOBJ, NEWOBJ_EX, EXT1, PERSID, INT, LONG, STRING, UNICODE, FLOAT, BYTEARRAY8
    for (const char opcode : "io\x81\x92\x82PILSVF\x96"s) {
        EXPECT_NE(whyNot("(("s + opcode + "x\ny\n."s).find("opcode"), std::string::npos) << int{opcode};
    }
}

TEST(PickleReader, WhatContradictsItselfIsAnError)
{
    for (const std::string& bytes : {""s,
                                     "\x80"s,
                                     "\x80\x09N."s,
                                     "N"s,
                                     "."s,
                                     "0."s,
                                     "2."s,
                                     "(."s,
                                     "(0."s,
                                     "t."s,
                                     "K\x01\x86."s,
                                     "h\x07."s,
                                     "q\x07."s,
                                     "K\x01K\x02s."s,
                                     "}K\x01\x85s."s,
                                     "}(K\x01u."s,
                                     "]K\x01K\x02u."s,
                                     "K\x01K\x02"s + "a."s,
                                     "K\x01)R."s,
                                     "K\x01N"s + "b."s,
                                     "X\xff\xff\xff\xffx."s,
                                     "\x8a\xff"s + "x."s,
                                     "cno newline"s,
                                     "K\x01K\x02\x93."s,
                                     "Q."s,
                                     "ccollections\nOrderedDict\nK\x01\x85R."s,
                                     "ccollections\nOrderedDict\n](K\x01"s + "e\x85R."s,
                                     "(K\x01(0."s}) {
        (void)whyNot(bytes);
    }
}

TEST(PickleReader, EveryTruncationIsAnError)
{
    const std::string whole = "\x80\x02}q\x00(X\x01\x00\x00\x00"s +
                              "aG@\x04\x00\x00\x00\x00\x00\x00X\x01\x00\x00\x00"s + "b\x8a\x02\x01\x02u."s;
    (void)read(whole);
    for (std::size_t length = 0; length < whole.size(); ++length) {
        (void)whyNot(whole.substr(0, length));
    }
}

TEST(PickleReader, ADictionaryThatHoldsItselfIsNoTrap)
{
    const Pickle pickle = read("}q\x00X\x01\x00\x00\x00"s + "ah\x00s."s);
    EXPECT_EQ(pickle.root->as<PickleDictionary>()->entries[0].second, pickle.root);
}

TEST(PickleReader, CannotBeMadeToTakeMemoryBySquares)
{
    // A tuple of 100,000 items, given to a function 100,000 times.
    std::string bytes = "(N" + std::string(100'000, '2') + "tq\x02";
    for (int i = 0; i < 100'000; ++i) {
        bytes += "cknown\nfunction\nh\x02R"s;
    }
    EXPECT_NE(whyNot(bytes + ".").find("too many opcodes"), std::string::npos);
}

} // namespace
} // namespace nightjar
