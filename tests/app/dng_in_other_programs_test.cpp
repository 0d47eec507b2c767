// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// The exported DNGs as the programs open them that photographers use: developed with their own defaults, a
// DNG must give the colours of the photo that it was made of.
#include "core/export/read_image.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sstream>

namespace nightjar {
namespace {

namespace fs = std::filesystem;

constexpr int blocks = 8; ///< of a picture, along each side

struct Program
{
    std::string name;
    /// For a shell; IN, OUT and HOME stand for the raw file, the picture and a folder for settings.
    std::string command;
    /// How far the means of a block may lie apart, of white. The DNG has lost its noise, and what programs do
    /// at the borders differs by a few rows.
    double tolerance;
};

const std::array programs{
    Program{"dcraw_emu", "dcraw_emu -w -W -o 1 -T -Z OUT IN", 0.01},
    // Its tone mapping is left out: by its defaults linear DNGs get none.
    Program{"darktable-cli",
            "darktable-cli IN OUT --width 800 --core --configdir HOME/darktable --library :memory: "
            "--conf plugins/darkroom/workflow=none",
            0.01},
    Program{"rawtherapee-cli", "HOME=HOME rawtherapee-cli -Y -t -o OUT -c IN", 0.01},
};

std::string quoted(const fs::path& path)
{
    return "'" + path.string() + "'";
}

bool isInstalled(const std::string& program)
{
    return std::system(("command -v " + program + " >/dev/null").c_str()) == 0;
}

void replaceAll(std::string& text, const std::string& what, const std::string& by)
{
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size()) {
        text.replace(at, what.size(), by);
    }
}

Planes developedBy(const Program& program, const fs::path& raw, const fs::path& folder)
{
    const fs::path picture = folder / (raw.filename().string() + ".tif");
    std::string command = program.command;
    replaceAll(command, "HOME/", folder.string() + "/");
    replaceAll(command, "=HOME", "=" + quoted(folder));
    replaceAll(command, "OUT", quoted(picture));
    replaceAll(command, "IN", quoted(raw));
    EXPECT_EQ(std::system((command + " >/dev/null 2>&1").c_str()), 0) << command;
    return readImage(picture);
}

/// The means of `blocks` × `blocks` parts of a picture: colours, whatever the noise and a few rows more or
/// less.
Planes blockMeans(const Planes& picture)
{
    Planes means(3, {blocks, blocks});
    const Size size = picture.size();
    for (int channel = 0; channel < 3; ++channel) {
        for (int y = 0; y < size.height; ++y) {
            for (int x = 0; x < size.width; ++x) {
                means.view().at(channel, y * blocks / size.height, x * blocks / size.width) +=
                    picture.view().at(channel, y, x);
            }
        }
    }
    const float share = static_cast<float>(blocks * blocks) / static_cast<float>(size.area());
    for (int channel = 0; channel < 3; ++channel) {
        for (int y = 0; y < blocks; ++y) {
            for (int x = 0; x < blocks; ++x) {
                means.view().at(channel, y, x) *= share;
            }
        }
    }
    return means;
}

double largestDifference(const Planes& a, const Planes& b)
{
    double largest = 0.0;
    for (std::size_t i = 0; i < a.values().size(); ++i) {
        largest = std::max(largest, std::abs(static_cast<double>(a.values()[i]) - b.values()[i]));
    }
    return largest;
}

fs::path exportDng(const fs::path& raw, const std::string& kind, const fs::path& folder)
{
    fs::path dng = folder / (kind + ".dng");
    const std::string command = "'" NIGHTJAR_CLI "' denoise " + quoted(raw) + " -o " + quoted(dng) +
                                " --model base --format dng-" + kind + " >/dev/null";
    EXPECT_EQ(std::system(command.c_str()), 0) << command;
    return dng;
}

/// The sample is always there, the other where the folder of raws is.
std::vector<fs::path> photos()
{
    std::vector<fs::path> paths{NIGHTJAR_SOURCE_DIR "/resources/sample/sample.dng"};
    if (const fs::path path = fs::path(NIGHTJAR_SHARED_DIR) / "raws/good/CRW_0119.CRW"; fs::exists(path)) {
        paths.push_back(path);
    }
    return paths;
}

class DngIn : public testing::TestWithParam<Program>
{
};

TEST_P(DngIn, HasTheColoursOfItsPhoto)
{
    const Program& program = GetParam();
    if (!isInstalled(program.name)) {
        GTEST_SKIP() << "needs " << program.name;
    }
    for (const fs::path& photo : photos()) {
        const TemporaryFolder folder;
        const Planes original = developedBy(program, photo, folder.path());
        for (const std::string kind : {"mosaic", "linear"}) {
            const Planes again = developedBy(program, exportDng(photo, kind, folder.path()), folder.path());
            SCOPED_TRACE(photo.filename().string() + ", " + kind);
            EXPECT_NEAR(again.size().width, original.size().width, 20);
            EXPECT_NEAR(again.size().height, original.size().height, 20);
            const double difference = largestDifference(blockMeans(original), blockMeans(again));
            EXPECT_LT(difference, program.tolerance);
            std::printf("%s, %s, %s: %.4f\n", program.name.c_str(), photo.filename().c_str(), kind.c_str(),
                        difference);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(OtherPrograms, DngIn, testing::ValuesIn(programs), [](const auto& program) {
    std::string name = program.param.name;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

/// What exiftool prints of a file, one "[group] tag : value" a line.
std::string tagsOf(const fs::path& path, const std::string& options)
{
    std::string text;
    FILE* pipe = popen(("exiftool " + options + " " + quoted(path)).c_str(), "r");
    std::array<char, 4096> block{};
    while (const std::size_t count = std::fread(block.data(), 1, block.size(), pipe)) {
        text.append(block.data(), count);
    }
    pclose(pipe);
    return text;
}

TEST(DngInExiftool, IsValidAndSaysOfThePhotoWhatTheRawFileSays)
{
    if (!isInstalled("exiftool")) {
        GTEST_SKIP() << "needs exiftool";
    }
    const std::string kept = "-s -Make -Model -ISO -ExposureTime -FNumber -DateTimeOriginal "
                             "-Orientation -Artist -LensModel -OwnerName -SerialNumber";
    for (const fs::path& photo : photos()) {
        const TemporaryFolder folder;
        for (const std::string kind : {"mosaic", "linear"}) {
            SCOPED_TRACE(photo.filename().string() + ", " + kind);
            const fs::path dng = exportDng(photo, kind, folder.path());
            EXPECT_THAT(tagsOf(dng, "-validate -warning -error"), testing::HasSubstr(": OK"));
            std::istringstream original(tagsOf(photo, kept));
            const std::string again = tagsOf(dng, kept);
            for (std::string line; std::getline(original, line);) {
                EXPECT_THAT(again, testing::HasSubstr(line));
            }
        }
    }
}

} // namespace
} // namespace nightjar
