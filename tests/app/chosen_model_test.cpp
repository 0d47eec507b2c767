// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-cli/chosen_model.h"

#include "core/network/base_network.h"
#include "tests/support/thrown.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace nightjar {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

ModelZoo twoModels()
{
    ModelZoo zoo;
    for (const std::string name : {"big", "small"}) {
        ModelInfo model;
        model.name = name;
        model.precisions = {Precision::Float32, Precision::BFloat16, Precision::Int8};
        zoo.models.push_back(model);
    }
    zoo.models.back().precisions.push_back(Precision::Int8Qat);
    return zoo;
}

using Named = std::vector<std::pair<std::string, Precision>>;

Named chosen(const std::string& model, const std::string& precision)
{
    Named named;
    for (const auto& [info, taken] : chosenEntries(model, precision, twoModels())) {
        named.emplace_back(info.name, taken);
    }
    return named;
}

TEST(ChosenEntries, WithoutNamesAreEachModelInEachUsablePrecision)
{
    Named expected;
    for (const ModelInfo& model : twoModels().models) {
        for (const Precision precision : usablePrecisions(model)) {
            expected.emplace_back(model.name, precision);
        }
    }
    EXPECT_EQ(chosen("", ""), expected);
    EXPECT_GE(expected.size(), 5U);
}

TEST(ChosenEntries, AModelsNameLeavesThatModelAlone)
{
    for (const auto& [name, precision] : chosen("small", "")) {
        EXPECT_EQ(name, "small");
    }
    EXPECT_THAT(chosen(baseModelName, ""), ElementsAre(Pair(baseModelName, Precision::Float32)));
}

TEST(ChosenEntries, APrecisionByNameIsTakenWhereverAModelHasIt)
{
    EXPECT_THAT(chosen("", "int8-qat"), ElementsAre(Pair("small", Precision::Int8Qat)));
    EXPECT_THAT(chosen("", "bfloat16"),
                ElementsAre(Pair("big", Precision::BFloat16), Pair("small", Precision::BFloat16)));
}

TEST(ChosenEntries, WhatDoesNotExistIsAnErrorThatNamesWhatDoes)
{
    EXPECT_THAT(test::errorOf([] { (void)chosen("huge", ""); }).what(), HasSubstr("big"));
    EXPECT_THAT(test::errorOf([] { (void)chosen("", "int3"); }).what(), HasSubstr("int8-qat"));
    EXPECT_EQ(test::errorOf([] { (void)chosen("big", "int8-qat"); }).code(), ErrorCode::InvalidArgument);
    EXPECT_EQ(test::errorOf([] { (void)chosenEntries("", "", {}); }).code(), ErrorCode::InvalidArgument);
}

} // namespace
} // namespace nightjar
