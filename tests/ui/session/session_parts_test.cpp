// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/patterned_mosaic.h"
#include "tests/support/temporary_folder.h"
#include "ui/panels/histogram_view.h"
#include "ui/panels/photo_card.h"
#include "ui/session/photo_list.h"
#include "ui/session/photo_retention.h"
#include "ui/session/run_costs.h"
#include "ui/session/time_left.h"
#include "ui/style/error_text.h"
#include "ui/style/wording.h"

#include <QLabel>
#include <QSettings>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace nightjar {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(TimeLeft, IsUnknownBeforeAnythingIsDone)
{
    TimeLeft left;
    const TimeLeft::Clock::time_point start{};
    EXPECT_EQ(left.seconds(start), std::nullopt);
    left.update(0.0, start);
    EXPECT_EQ(left.seconds(start + 5s), std::nullopt);
}

TEST(TimeLeft, TheRestTakesAsLongPerPartAsWhatIsDone)
{
    TimeLeft left;
    const TimeLeft::Clock::time_point start{};
    left.update(0.0, start);
    left.update(0.25, start + 10s);
    EXPECT_DOUBLE_EQ(left.seconds(start + 10s).value(), 30.0);
    EXPECT_DOUBLE_EQ(left.seconds(start + 14s).value(), 26.0) << "the clock runs on between two tiles";
    EXPECT_DOUBLE_EQ(left.seconds(start + 100s).value(), 0.0) << "but not below zero";
}

TEST(TimeLeft, BeginsWithWhatIsExpectedAndStandsStillWhilePaused)
{
    TimeLeft left(20.0);
    const TimeLeft::Clock::time_point start{};
    EXPECT_DOUBLE_EQ(left.seconds(start).value(), 20.0);
    left.update(0.0, start);
    EXPECT_DOUBLE_EQ(left.seconds(start + 5s).value(), 15.0);
    left.update(0.5, start + 10s);
    left.setPaused(true, start + 12s);
    EXPECT_DOUBLE_EQ(left.seconds(start + 60s).value(), 8.0);
    left.setPaused(false, start + 112s);
    EXPECT_DOUBLE_EQ(left.seconds(start + 113s).value(), 7.0);
}

TEST(RunCosts, AreTheSameInTheNextSession)
{
    const TemporaryFolder folder;
    const QString path = QString::fromStdString((folder.path() / "window.ini").string());
    RunCosts costs;
    costs.learn("lighter", Precision::Int8, 1000, 2.0);
    costs.learn("a model, with = signs", Precision::Float32, 1000, 5.0);
    {
        QSettings settings(path, QSettings::IniFormat);
        costs.save(settings);
    }
    QSettings settings(path, QSettings::IniFormat);
    RunCosts recalled;
    recalled.load(settings);
    EXPECT_DOUBLE_EQ(recalled.secondsFor("lighter", Precision::Int8, 500).value(), 1.0);
    EXPECT_DOUBLE_EQ(recalled.secondsFor("a model, with = signs", Precision::Float32, 500).value(), 2.5);
    EXPECT_EQ(recalled.secondsFor("lighter", Precision::Float32, 500), std::nullopt);
}

TEST(RunCosts, KnowsNothingBeforeTheFirstRunAndScalesWithPixelsAfter)
{
    RunCosts costs;
    EXPECT_EQ(costs.secondsFor("lighter", Precision::Float32, 100), std::nullopt);
    costs.learn("lighter", Precision::Float32, 1000, 2.0);
    EXPECT_DOUBLE_EQ(costs.secondsFor("lighter", Precision::Float32, 3000).value(), 6.0);
    EXPECT_EQ(costs.secondsFor("original", Precision::Float32, 3000), std::nullopt);
}

TEST(PhotoCard, TellsTheNoiseThatWasMeasuredBesideTheFilesOwn)
{
    PhotoEntry entry;
    entry.photo = Photo{.path = {},
                        .mosaic = std::make_shared<Mosaic>(test::patternedParts({100, 100})),
                        .noise = {{.gain = 0.25, .readVariance = 0.04},
                                  NoiseSource::File,
                                  NoiseModel{.gain = 0.5, .readVariance = 0.09}},
                        .before = nullptr};
    PhotoCard card;
    card.setPhoto(&entry);
    QStringList words;
    for (const QLabel* label : card.findChildren<QLabel*>()) {
        words << label->text();
    }
    EXPECT_TRUE(words.contains("shot 0.25, read 0.2")) << words.join('|').toStdString();
    EXPECT_TRUE(words.contains("shot 0.5, read 0.3")) << words.join('|').toStdString();
}

TEST(PhotoCard, TellsHowManyHotPixelsARunReplaced)
{
    PhotoEntry entry;
    entry.photo = Photo{.path = {},
                        .mosaic = std::make_shared<Mosaic>(test::patternedParts({100, 100})),
                        .noise = {},
                        .before = nullptr};
    PhotoCard card;
    const auto says = [&](const QString& words) {
        card.setPhoto(&entry);
        const auto labels = card.findChildren<QLabel*>();
        return std::ranges::any_of(labels,
                                   [&](const QLabel* label) { return label->text().contains(words); });
    };
    EXPECT_FALSE(says("Hot pixels"));
    RunRecord& record = entry.result.emplace().record;
    record.hotPixels = 17;
    record.fidelity.emplace();
    EXPECT_TRUE(says("Hot pixels"));
    EXPECT_TRUE(says("17 replaced"));
}

TEST(PhotoCard, AShiftThatIsShownAsNothingHasNoSign)
{
    PhotoEntry entry;
    entry.photo = Photo{.path = {},
                        .mosaic = std::make_shared<Mosaic>(test::patternedParts({100, 100})),
                        .noise = {},
                        .before = nullptr};
    const auto brightness = [&](double shift) {
        Fidelity& fidelity = entry.result.emplace().record.fidelity.emplace();
        fidelity.before = {0.5, 0.5, 0.5};
        fidelity.after = {0.5 * (1 + shift), 0.5 * (1 + shift), 0.5 * (1 + shift)};
        PhotoCard card;
        card.setPhoto(&entry);
        const auto labels = card.findChildren<QLabel*>();
        const auto name = std::ranges::find(labels, QString("Brightness"), &QLabel::text);
        return name == labels.end() ? std::string() : (*std::next(name))->text().toStdString();
    };
    EXPECT_EQ(brightness(0.0), "changed by 0.0 %");
    EXPECT_EQ(brightness(-0.0004), "changed by 0.0 %");
    EXPECT_EQ(brightness(0.0004), "changed by 0.0 %");
    EXPECT_EQ(brightness(-0.004), "changed by −0.4 %");
    EXPECT_EQ(brightness(0.004), "changed by +0.4 %");
}

TEST(HistogramView, SaysThatNothingIsClippedOnlyWhereNothingIs)
{
    HistogramView view;
    const auto says = [&](double part) {
        view.setClippedPart(part);
        return view.findChild<QLabel*>()->text().toStdString();
    };
    EXPECT_EQ(says(0.0), "Nothing clipped");
    EXPECT_EQ(says(0.0004), "Clipped: less than 0.1 %");
    EXPECT_EQ(says(0.02), "Clipped: 2.0 %");
}

class PhotoRetentionTest : public testing::Test
{
protected:
    void SetUp() override
    {
        for (int row = 0; row < 4; ++row) {
            photos.append("photo" + std::to_string(row));
            photos.update(row, [&](PhotoEntry& entry) {
                entry.photo = Photo{.path = {},
                                    .mosaic = std::make_shared<Mosaic>(test::patternedParts({100, 100})),
                                    .noise = {},
                                    .before = nullptr};
                entry.lastUse = static_cast<std::uint64_t>(10 - row); // the last is the least recently used
            });
        }
    }

    PhotoList photos;
};

TEST_F(PhotoRetentionTest, ResultsThatAreNotShownGoFirstTheLeastRecentlyUsedBeforeTheOthers)
{
    for (int row = 0; row < 2; ++row) {
        photos.update(row, [&](PhotoEntry& entry) {
            for (const std::uint64_t use : {5U, 1U, 9U}) {
                const auto after = std::make_shared<const LinearImage>(Size{100, 100});
                DenoisedPhoto comparison;
                comparison.after = after;
                entry.kept.push_back({comparison, {}, use + static_cast<std::uint64_t>(row)});
            }
            entry.result = entry.kept[1].comparison; // the oldest is shown
        });
    }
    const auto total = [this] {
        std::size_t bytes = 0;
        for (int row = 0; row < photos.rowCount(); ++row) {
            bytes += pixelBytes(photos.at(row));
        }
        return bytes;
    };
    dropKeptResults(photos, total() - 1);
    EXPECT_EQ(photos.at(0).kept.size(), 2U);
    EXPECT_EQ(photos.at(0).kept[0].lastUse, 1U);
    EXPECT_EQ(photos.at(1).kept.size(), 3U);
    dropKeptResults(photos, 0);
    for (int row = 0; row < 2; ++row) {
        ASSERT_EQ(photos.at(row).kept.size(), 1U);
        EXPECT_EQ(photos.at(row).kept[0].comparison.after, photos.at(row).result->after);
    }
}

TEST_F(PhotoRetentionTest, NothingGoesWhileEverythingFits)
{
    EXPECT_THAT(rowsToRelease(photos, {0}, 4 * pixelBytes(photos.at(0))), IsEmpty());
}

TEST_F(PhotoRetentionTest, TheLeastRecentlyUsedGoesFirst)
{
    EXPECT_THAT(rowsToRelease(photos, {0}, 2 * pixelBytes(photos.at(0))), ElementsAre(3, 2));
}

TEST_F(PhotoRetentionTest, WhatIsNeededStaysEvenWhereNothingFits)
{
    EXPECT_THAT(rowsToRelease(photos, {0, 3}, 0), ElementsAre(2, 1));
}

TEST(Wording, BytesChangeTheirUnitBeforeTheyGetLong)
{
    EXPECT_EQ(bytesText(612ULL << 20), "612 MB");
    EXPECT_EQ(bytesText(5222ULL << 20), "5.1 GB");
}

TEST(Wording, DurationsAreReadAtAGlance)
{
    EXPECT_EQ(durationText(7.2), "8 s");
    EXPECT_EQ(durationText(120), "2 min");
    EXPECT_EQ(durationText(130), "2 min 10 s");
    EXPECT_EQ(durationText(3900), "1 h 5 min");
}

PhotoInfo shot(std::string make, std::string model, double iso, double seconds, double aperture)
{
    PhotoInfo info;
    info.make = std::move(make);
    info.model = std::move(model);
    info.iso = iso;
    info.exposureSeconds = seconds;
    info.aperture = aperture;
    return info;
}

TEST(Wording, CamerasAndShotsAsPhotographersWriteThem)
{
    EXPECT_EQ(cameraText(shot("NIKON CORPORATION", "NIKON D5", 0, 0, 0)), "NIKON D5");
    EXPECT_EQ(cameraText(shot("Sony", "ILCE-7S", 0, 0, 0)), "Sony ILCE-7S");
    EXPECT_EQ(cameraText({}), "");
    EXPECT_EQ(shotText(shot("", "", 12800, 0.1, 2.8)), "ISO 12800 · 1/10 s · f/2.8");
    EXPECT_EQ(shotText(shot("", "", 0, 2.5, 0)), "2.5 s");
    EXPECT_EQ(stopsText(3.04), "+3.0 EV");
    EXPECT_EQ(stopsText(-0.01), "0.0 EV");
}

TEST(ErrorText, EveryKindOfErrorHasASentenceAndSaysWhatToDoNext)
{
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
        const ErrorText text = errorText({static_cast<ErrorCode>(code), "what happened"});
        EXPECT_TRUE(text.problem.endsWith('.') || text.problem.endsWith(QStringLiteral("…"))) << code;
        EXPECT_TRUE(text.problem.front().isUpper()) << code;
        EXPECT_FALSE(text.advice.isEmpty()) << code;
    }
}

} // namespace
} // namespace nightjar
