// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-cli/commands.h"
#include "app/nightjar-cli/denoise_settings.h"
#include "app/nightjar-cli/for_each_photo.h"
#include "app/nightjar-cli/output_path.h"
#include "app/nightjar-cli/run_report.h"
#include "app/terminal/progress_bar.h"
#include "core/base/error.h"
#include "core/photo/photo_run.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace nightjar {
namespace {

/// The constants of a run over several photos.
class Run
{
public:
    Run(const DenoiseOptions& options, const CommandContext& context)
        : m_options(options), m_context(context), m_outputs(options.output, options.photos.size() > 1),
          m_settings(runSettingsOf(options, m_outputs.isFolder(), context.engine)),
          m_network(networkFor(m_settings, context.zoo, loaderOf(m_settings.engine)))
    {
    }

    nlohmann::ordered_json operator()(const std::filesystem::path& path)
    {
        // An existing file is better reported before the photo is read.
        const std::filesystem::path target = m_outputs.next(path, m_settings.format);
        requireWritable(target, m_options.overwrite ? Overwrite::Yes : Overwrite::No);
        const double share = 1.0 / static_cast<double>(m_options.photos.size());
        const double before = static_cast<double>(m_finished++) * share;
        m_bar.show(before);
        const Progress progress(
            m_context.stop,
            {.advanced = [&](double done) { m_bar.show(before + done * share); }, .tileFinished = {}});
        const RunRecord record = runPhoto(
            path, [&](const Photo&) { return target; }, m_settings, m_network, progress);
        m_outputs.markWritten(target);
        m_bar.hide();
        if (!m_context.json) {
            printRun(record);
        }
        warnOfShift(record);
        return runReport(record);
    }

private:
    const DenoiseOptions& m_options;
    const CommandContext& m_context;
    OutputPaths m_outputs;
    RunSettings m_settings;
    std::shared_ptr<Network> m_network;
    ProgressBar m_bar{"denoising"};
    std::size_t m_finished = 0;
};

} // namespace

int denoiseCommand(const DenoiseOptions& options, const CommandContext& context)
{
    Run run(options, context);
    return forEachPhoto(options.photos, context, std::ref(run));
}

} // namespace nightjar
