// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-train/commands.h"
#include "app/terminal/progress_bar.h"
#include "core/base/error.h"
#include "core/model/model_weights.h"

#include <cstdio>
#include <optional>
#include <utility>

namespace nightjar {

void fit(FitOptions options, std::stop_token stop)
{
    options.settings.variant = *variantFrom(options.variant);
    options.settings.base = *baseFrom(options.base);
    std::optional<TrainedWeights> start;
    if (!options.start.empty()) {
        const ModelInfo model = readTrainableModel(options.start);
        start = {.variant = model.variant,
                 .weights = readModelWeights(model, Precision::Float32),
                 .step = model.trainingSteps,
                 .base = model.base};
        if (options.int8) {
            options.settings.activationRanges = model.activationRanges;
        }
    }
    if (options.int8 && options.settings.activationRanges.empty()) {
        throw Error(ErrorCode::InvalidArgument,
                    "--int8 starts from a calibrated model: name it with --start");
    }
    if (!options.teacher.empty()) {
        const ModelInfo model = readTrainableModel(options.teacher);
        options.settings.teacher = {.variant = model.variant,
                                    .weights = readModelWeights(model, Precision::Float32),
                                    .step = model.trainingSteps,
                                    .base = model.base};
    }
    Trainer trainer(options.settings, readPhotographs(options.photos), readPhotographs(options.validation),
                    std::move(start));
    if (trainer.step() > 0) {
        std::printf("continuing from step %d\n", trainer.step());
    }
    ProgressBar bar(options.variant);
    try {
        Progress progress(std::move(stop),
                          {.advanced = [&](double done) { bar.show(done); }, .tileFinished = {}});
        trainer.run(progress, [&](const TrainingReport& report) {
            bar.hide();
            std::printf("step %d  loss %.5f  %.2f steps/s%s\n", report.step, report.loss,
                        report.stepsPerSecond, table(report.psnr).c_str());
            std::fflush(stdout);
        });
    } catch (const Cancelled&) {
        bar.hide();
        std::printf("stopped at step %d; run the same command to continue\n", trainer.step());
    }
}

} // namespace nightjar
