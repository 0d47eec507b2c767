// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// nightjar-train as a person meets it: the built program makes a model of photographs, and adds to it.
#include "core/export/image_writer.h"
#include "core/model/model_json.h"
#include "core/model/sha256.h"
#include "core/network/model_info.h"
#include "tests/support/temporary_folder.h"

#include <cmath>
#include <fstream>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <vector>

namespace nightjar {
namespace {

namespace fs = std::filesystem;

constexpr Size photographSize{272, 264}; // calibration takes patches of 256

class Train : public testing::Test
{
protected:
    Train()
    {
        for (const std::string set : {"photos", "validation"}) {
            fs::create_directories(path(set));
            writePhotograph(path(set + "/a.png"), set == "photos" ? 3 : 5);
        }
    }

    [[nodiscard]] fs::path path(const std::string& name) const { return m_folder.path() / name; }

    [[nodiscard]] int run(const std::string& arguments) const
    {
        const std::string command =
            "cd '" + m_folder.path().string() + "' && '" NIGHTJAR_TRAIN "' " + arguments + " > said 2>&1";
        const int status = std::system(command.c_str());
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    [[nodiscard]] std::string said() const
    {
        std::ifstream stream(path("said"));
        return {std::istreambuf_iterator<char>(stream), {}};
    }

private:
    static void writePhotograph(const fs::path& file, int seed)
    {
        const auto writer = pngWriter(file, {.size = photographSize});
        std::vector<float> rows;
        for (int y = 0; y < photographSize.height; ++y) {
            for (int i = 0; i < 3 * photographSize.width; ++i) {
                rows.push_back(0.5F + 0.4F * std::sin(0.05F * static_cast<float>(i + seed * y)));
            }
        }
        writer->write(writer->encode(rows, true), true);
        writer->finish();
    }

    TemporaryFolder m_folder;
};

const std::string sets = " --photos photos --validation validation ";
const std::string small = "--variant lighter --steps 2 --batch 1 --patch 32 --final-patch 32 --threads 1";

TEST_F(Train, FitsPublishesAndAddsInt8QatUnderTheRangesItWasTrainedWith)
{
    ASSERT_EQ(run("fit --checkpoint kept " + small + sets), 0) << said();
    ASSERT_EQ(
        run("publish --checkpoint kept --variant lighter --model models/mine/ --description Mine" + sets), 0)
        << said();
    EXPECT_NE(run("publish --checkpoint kept --variant lighter --model models --description All" + sets), 0)
        << "a folder of models is no model";
    EXPECT_NE(run("publish --checkpoint kept --variant lighter --model kept --description Lost" + sets), 0)
        << "nor is a checkpoint";
    EXPECT_TRUE(fs::exists(path("kept/checkpoint.pt")));
    const ModelInfo published = readModelInfo(path("models/mine"));
    EXPECT_EQ(published.description, "Mine");
    EXPECT_EQ(published.trainingSteps, 2);
    EXPECT_EQ(published.sha256, sha256Of(published.weights));
    EXPECT_FALSE(published.offers(Precision::Int8Qat));

    ASSERT_EQ(run("fit --int8 --start models/mine --checkpoint rounded " + small + sets), 0) << said();
    // What fails leaves the model as it was.
    EXPECT_EQ(
        run("publish --checkpoint kept --variant original --model models/mine --description Other" + sets),
        1);
    std::ofstream(path("validation/b.png")) << "no picture";
    EXPECT_EQ(
        run("publish --checkpoint kept --variant lighter --model models/mine --description Other" + sets), 1);
    fs::remove(path("validation/b.png"));
    EXPECT_EQ(readModelInfo(path("models/mine")).description, "Mine");
    EXPECT_EQ(sha256Of(published.weights), published.sha256);

    // Calibrated anew meanwhile, the model has other ranges than the checkpoint.
    ModelInfo changed = published;
    for (auto& [point, range] : changed.activationRanges) {
        range.highest *= 2.0F;
    }
    writeModelInfo(changed, path("models/mine"));
    std::ofstream(path("models/mine/README.md")) << "written by hand";
    ASSERT_EQ(run("publish --int8 --checkpoint rounded --model models/mine --validation validation"), 0)
        << said();
    const ModelInfo both = readModelInfo(path("models/mine"));
    ASSERT_TRUE(both.int8Qat);
    EXPECT_EQ(both.int8Qat->sha256, sha256Of(both.int8Qat->weights));
    EXPECT_EQ(both.int8Qat->activationRanges, published.activationRanges);
    EXPECT_EQ(both.activationRanges, changed.activationRanges);
    EXPECT_TRUE(fs::exists(path("models/mine/README.md")));

    // Published anew it is another model, of which the older int8-qat is no part; what a person wrote stays.
    ASSERT_EQ(run("publish --checkpoint kept --variant lighter --model models/mine --description New" + sets),
              0)
        << said();
    EXPECT_FALSE(readModelInfo(path("models/mine")).int8Qat);
    EXPECT_FALSE(fs::exists(path("models/mine/weights-int8.safetensors")));
    EXPECT_TRUE(fs::exists(path("models/mine/README.md")));
    EXPECT_EQ(std::distance(fs::directory_iterator(path("models")), {}), 1) << "nothing is left beside it";

    EXPECT_EQ(run("score models/mine validation"), 0) << said();
    EXPECT_NE(said().find("mine int8"), std::string::npos) << said();

    EXPECT_EQ(run("fit --checkpoint rounded " + small + sets), 1);
    EXPECT_NE(said().find("continue with --int8"), std::string::npos) << said();
}

TEST_F(Train, SaysWhatIsWrongWithItsArguments)
{
    EXPECT_NE(run("fit --checkpoint kept --photos nowhere --validation validation"), 0);
    EXPECT_NE(run("publish --checkpoint photos --model mine --validation validation"), 0);
    EXPECT_NE(run("fit --int8 --checkpoint kept " + small + sets), 0);
    EXPECT_NE(said().find("--start"), std::string::npos) << said();
    EXPECT_EQ(run("sample photos/a.png dark.dng"), 0) << said();
    EXPECT_TRUE(fs::exists(path("dark.dng")));
}

} // namespace
} // namespace nightjar
