// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-cli/chosen_model.h"
#include "app/nightjar-cli/for_each_photo.h"
#include "app/nightjar-cli/quality_text.h"
#include "app/terminal/progress_bar.h"
#include "core/base/error.h"
#include "core/base/printable.h"
#include "core/evaluate/evaluate_pair.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <utility>

namespace nightjar {
namespace {

using Json = nlohmann::ordered_json;

std::vector<Method> chosenMethods(const EvaluateOptions& options, const CommandContext& context)
{
    std::vector<std::string> models{options.model};
    models.insert(models.end(), options.beside.begin(), options.beside.end());
    std::vector<Method> methods;
    for (const std::string& model : models) {
        auto network = chosenNetwork(model, chosenPrecision(options.precision), context);
        const std::string name = network ? network->info().name : withoutDenoising;
        if (std::none_of(methods.begin(), methods.end(),
                         [&](const Method& other) { return other.name == name; })) {
            methods.push_back({name, std::move(network)});
        }
    }
    return methods;
}

PairList chosenPairs(const EvaluateOptions& options)
{
    PairList list = findPairs(options.folder, {.allShots = options.allShots, .allScenes = options.allScenes});
    if (list.pairs.empty()) {
        std::string reason = "no pair to evaluate in " + options.folder.string();
        if (list.otherScenes > 0) {
            reason += "; " + std::to_string(list.otherScenes) +
                      " photos are of scenes that are not for testing (use --all-scenes to include them)";
        }
        throw Error(ErrorCode::InvalidArgument, reason);
    }
    if (options.limit > 0 && options.limit < list.pairs.size()) {
        list.pairs.resize(options.limit);
    }
    return list;
}

/// Returns a sentence for everything that was not evaluated.
std::vector<std::string> leftOut(const PairList& list)
{
    std::vector<std::string> sentences;
    const auto say = [&](std::size_t count, const std::string& what) {
        if (count > 0) {
            sentences.push_back(std::to_string(count) + what);
        }
    };
    std::string names;
    for (const std::string& name : list.misaligned) {
        names += (names.empty() ? "" : ", ") + name;
    }
    say(list.misaligned.size(), " of scenes whose pairs are misaligned: " + names);
    say(list.otherShots, " that are not the first shot of their scene (use --all-shots to include them)");
    say(list.otherScenes, " of scenes that are not for testing (use --all-scenes to include them)");
    say(list.absent, " that are listed but missing in the folder");
    return sentences;
}

/// Evaluates the pairs, each by its short exposure, and sums up.
class Evaluation
{
public:
    Evaluation(const EvaluateOptions& options, const CommandContext& context)
        : m_options(options), m_context(context), m_methods(chosenMethods(options, context)),
          m_list(chosenPairs(options)), m_sums(m_methods.size())
    {
        if (!context.json) {
            printHead();
        }
    }

    [[nodiscard]] std::vector<std::filesystem::path> photos() const
    {
        std::vector<std::filesystem::path> photos;
        for (const ExposurePair& pair : m_list.pairs) {
            photos.push_back(pair.shortExposure);
        }
        return photos;
    }

    /// Is called for all pairs in their order.
    Json evaluateNext()
    {
        const auto before = static_cast<double>(m_begun);
        const ExposurePair& pair = m_list.pairs[m_begun++];
        const auto total = static_cast<double>(m_list.pairs.size());
        m_bar.show(before / total);
        const Progress progress(
            m_context.stop,
            {.advanced = [&](double done) { m_bar.show((before + done) / total); }, .tileFinished = {}});
        PairScore score;
        try {
            score = evaluatePair(pair, m_methods,
                                 {.memoryBudget = m_options.memory, .registered = m_options.registered},
                                 progress);
        } catch (...) {
            m_bar.hide();
            throw;
        }
        m_bar.hide();
        ++m_finished;
        for (std::size_t i = 0; i < m_methods.size(); ++i) {
            m_sums[i].meanSquaredError += score.qualities[i].meanSquaredError;
            m_sums[i].psnr += score.qualities[i].psnr;
            m_sums[i].ssim += score.qualities[i].ssim;
        }
        if (!m_context.json) {
            printRow(pair.shortExposure.filename().string(), score);
        }
        return toJson(pair, score);
    }

    [[nodiscard]] Json summary() const
    {
        Json means = Json::object();
        for (std::size_t i = 0; i < m_methods.size() && m_finished > 0; ++i) {
            means[m_methods[i].name] = qualityJson(mean(i));
        }
        if (!m_context.json && m_finished > 0) {
            std::printf("mean of %zu\n", m_finished);
            for (std::size_t i = 0; i < m_methods.size(); ++i) {
                printQuality(m_methods[i].name, mean(i));
            }
        }
        return {{"precision", m_options.precision},
                {"scenes", scenes()},
                {"left_out", leftOut(m_list)},
                {"evaluated", m_finished},
                {"mean", means}};
    }

private:
    [[nodiscard]] std::string scenes() const
    {
        if (m_options.allScenes) {
            return "all";
        }
        return m_list.list.empty() ? "for SID's numbers, scenes whose number begins with 1"
                                   : "those of " + m_list.list.string();
    }

    [[nodiscard]] PictureQuality mean(std::size_t method) const
    {
        const auto count = static_cast<double>(m_finished);
        const PictureQuality& sum = m_sums[method];
        return {sum.meanSquaredError / count, sum.psnr / count, sum.ssim / count};
    }

    void printHead() const
    {
        std::printf("compared    the picture × ratio with the long exposure, both in sRGB with the long "
                    "exposure's white balance%s\n",
                    m_options.registered ? ", registered" : "");
        std::printf("scenes      %s\n", scenes().c_str());
        for (const std::string& sentence : leftOut(m_list)) {
            std::printf("left out    %s\n", printableSentence(sentence).c_str());
        }
        std::printf("pairs       %zu\n\n", m_list.pairs.size());
    }

    static void printQuality(const std::string& name, const PictureQuality& quality)
    {
        std::printf("  %-12s  PSNR %10s  SSIM %.4f\n", name.c_str(), decibelText(quality.psnr).c_str(),
                    quality.ssim);
    }

    void printRow(const std::string& name, const PairScore& score) const
    {
        std::printf("%s  × %.4g", printable(name).c_str(), score.ratio);
        if (score.alignment && score.alignment->found) {
            std::printf("  shift %+d %+d", score.alignment->shift.x, score.alignment->shift.y);
        } else if (score.alignment) {
            std::printf("  shift not found");
        }
        std::printf("\n");
        for (std::size_t i = 0; i < m_methods.size(); ++i) {
            printQuality(m_methods[i].name, score.qualities[i]);
        }
        std::fflush(stdout);
    }

    [[nodiscard]] Json toJson(const ExposurePair& pair, const PairScore& score) const
    {
        Json json = {{"reference", pair.longExposure.string()},
                     {"ratio", score.ratio},
                     {"width", score.compared.width},
                     {"height", score.compared.height}};
        if (score.alignment) {
            json["shift"] = {score.alignment->shift.x, score.alignment->shift.y};
            json["shift_found"] = score.alignment->found;
        }
        for (std::size_t i = 0; i < m_methods.size(); ++i) {
            json["scores"][m_methods[i].name] = qualityJson(score.qualities[i]);
        }
        return json;
    }

    const EvaluateOptions& m_options;
    const CommandContext& m_context;
    std::vector<Method> m_methods;
    PairList m_list;
    std::vector<PictureQuality> m_sums; ///< of each method
    ProgressBar m_bar{"evaluating"};
    std::size_t m_begun = 0;
    std::size_t m_finished = 0;
};

} // namespace

int evaluateCommand(const EvaluateOptions& options, const CommandContext& context)
{
    Evaluation evaluation(options, context);
    return forEachPhoto(
        evaluation.photos(), context, [&](const std::filesystem::path&) { return evaluation.evaluateNext(); },
        [&] { return evaluation.summary(); });
}

} // namespace nightjar
