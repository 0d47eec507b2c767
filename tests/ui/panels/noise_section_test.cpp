// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/noise_section.h"

#include "ui/widgets/number_field.h"

#include <QLocale>
#include <QTest>

#include <gtest/gtest.h>

#include <cmath>

namespace nightjar {
namespace {

const NoiseModel measured{.gain = 0.001234567890123, .readVariance = 1.234567890123e-9};

class NoiseSectionTest : public testing::Test
{
protected:
    void TearDown() override { QLocale::setDefault(QLocale::c()); }

    void makeSection(const char* language)
    {
        QLocale::setDefault(QLocale(language));
        section = std::make_unique<NoiseSection>();
        section->expand();
        section->setNoise({.model = measured}, std::nullopt);
        section->show();
    }

    NumberField& gain() { return *section->findChildren<NumberField*>().at(0); }
    NumberField& read() { return *section->findChildren<NumberField*>().at(1); }

    static void write(NumberField& field, const QString& number)
    {
        field.selectAll();
        QTest::keyClicks(&field, number);
        QTest::keyClick(&field, Qt::Key_Return);
    }

    std::unique_ptr<NoiseSection> section;
};

TEST_F(NoiseSectionTest, NumbersAreWrittenAsThePersonsLanguageDoes)
{
    makeSection("de");
    EXPECT_EQ(gain().text(), "0,00123");
    EXPECT_EQ(read().text(), QLocale("de").toString(3.51e-5, 'g', 3));
    makeSection("en");
    EXPECT_EQ(gain().text(), "0.00123");
}

TEST_F(NoiseSectionTest, APointAndACommaAreTakenInEveryLanguage)
{
    for (const char* language : {"en", "de", "es", "fr", "zh_CN"}) {
        makeSection(language);
        for (const char* number : {"0.0012", "0,0012", ".0012", "1.2e-3", "1,2E-3"}) {
            section->setGiven(std::nullopt);
            write(gain(), number);
            ASSERT_TRUE(section->given().has_value()) << language << ' ' << number;
            EXPECT_EQ(section->given()->gain, 0.0012) << language << ' ' << number;
        }
        EXPECT_EQ(gain().text(), QLocale(language).toString(0.0012)) << "but it is shown in the language";
    }
}

TEST_F(NoiseSectionTest, WhatIsShownIsReadBackInEveryLanguage)
{
    for (const char* language : {"en", "de", "es", "fr", "zh_CN"}) {
        makeSection(language);
        for (const double value : {0.0, 1e-12, 3.5136e-5, 0.00123456789012, 0.5, 1.0}) {
            gain().setValue(value, 12);
            EXPECT_EQ(fractionFrom(gain().text()), value) << gain().text().toStdString();
        }
    }
}

TEST_F(NoiseSectionTest, ANumberThatIsNotWrittenAnewKeepsItsPrecision)
{
    makeSection("de");
    write(gain(), "0,02");
    EXPECT_EQ(section->given(), (NoiseModel{.gain = 0.02, .readVariance = measured.readVariance}));
    section->setGiven(std::nullopt);
    write(read(), "0,001");
    EXPECT_EQ(section->given(), (NoiseModel{.gain = measured.gain, .readVariance = 0.001 * 0.001}));
}

TEST_F(NoiseSectionTest, WhatWasSetByHandIsShownWithAllItsDigits)
{
    makeSection("de");
    write(gain(), "0,00123456789");
    write(read(), "0,00234567891");
    const auto given = section->given();
    section->setNoise({.model = measured}, std::nullopt); // another photo
    section->setNoise({.model = measured}, given);
    EXPECT_EQ(gain().text(), "0,00123456789");
    EXPECT_EQ(read().text(), "0,00234567891");
    EXPECT_EQ(section->given(), given);
}

TEST_F(NoiseSectionTest, ANumberThatWasOnlyLookedAtIsNotSetByHand)
{
    makeSection("de");
    gain().setFocus();
    QTest::keyClick(&gain(), Qt::Key_Return);
    EXPECT_EQ(section->given(), std::nullopt);
}

TEST_F(NoiseSectionTest, WhatIsNoNumberBetween0And1GivesWayToWhatWasThere)
{
    makeSection("de");
    for (const char* words : {"", "2", "1e", ",", "-0,1", "1.000.000", "nan", "0,1x"}) {
        section->setGiven(std::nullopt);
        gain().setText(words);
        QTest::keyClick(&gain(), Qt::Key_Return);
        EXPECT_EQ(gain().text(), "0,00123") << words;
        EXPECT_EQ(section->given(), std::nullopt) << words;
    }
    write(gain(), "0a,0b1c");
    EXPECT_EQ(gain().text(), "0,01") << "letters are not let in";
}

} // namespace
} // namespace nightjar
