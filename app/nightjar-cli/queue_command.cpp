// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-cli/commands.h"
#include "app/nightjar-cli/denoise_settings.h"
#include "app/nightjar-cli/exit_status.h"
#include "app/nightjar-cli/for_each_photo.h"
#include "app/nightjar-cli/print_json.h"
#include "app/nightjar-cli/run_report.h"
#include "app/terminal/progress_bar.h"
#include "core/base/printable.h"
#include "core/job/kept_network.h"
#include "core/queue/folder_scan.h"
#include "core/queue/queue_run.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <thread>

namespace nightjar {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::chrono::seconds lookInterval{2};

/// Resolves the model now, so that the entry keeps it. Throws what `modelFor` throws.
QueueOrder orderOf(const DenoiseOptions& options, const CommandContext& context)
{
    QueueOrder order{.settings = runSettingsOf(options, true, context.engine),
                     .folder = options.output,
                     .pattern = options.name.empty() ? defaultNamePattern : options.name};
    if (options.output.empty() && options.name.empty()) {
        order.pattern = "{name}_nightjar"; // next to the photo
    }
    if (order.settings.model != withoutDenoising) {
        order.settings.model = modelFor(order.settings, context.zoo).name;
    }
    return order;
}

std::string pauseSentence(const FullDisk& disk)
{
    return "the queue paused before the next picture: " + roomText(disk);
}

/// Runs the waiting entries of a queue.
class QueueRun
{
public:
    QueueRun(PhotoQueue& queue, std::size_t memory, const CommandContext& context)
        : m_queue(queue), m_memory(memory), m_context(context)
    {
    }

    /// Runs until nothing waits or the queue pauses. Throws Cancelled.
    void work()
    {
        const std::size_t all = count(QueueState::Waiting);
        while (const auto entry = m_queue.next()) {
            const double share = 1.0 / static_cast<double>(std::max(all, count(QueueState::Waiting)));
            const double before = 1.0 - static_cast<double>(count(QueueState::Waiting)) * share;
            m_bar.show(before);
            const Progress progress(
                m_context.stop,
                {.advanced = [&](double done) { m_bar.show(before + done * share); }, .tileFinished = {}});
            if (m_engine != entry->order.settings.engine) {
                m_engine = entry->order.settings.engine;
                m_network = KeptNetwork(loaderOf(m_engine));
            }
            const auto record = runEntry(
                m_queue, entry->id, m_memory, m_context.zoo,
                [this](const ModelInfo& model, Precision precision) {
                    return m_network.load(model, precision);
                },
                progress);
            m_bar.hide();
            if (record && !m_context.json) {
                printRun(*record);
            }
            if (record) {
                warnOfShift(*record);
                m_records.emplace(entry->id, *record);
            }
        }
        m_network.release();
        if (!m_queue.fullDisk()) { // the queue's own file may be on that disk
            m_queue.flush();
        }
    }

    /// Prints each photo's result. Returns the exit status.
    int report() const
    {
        Json results = Json::array();
        std::vector<FailedPhoto> failures;
        for (const QueueEntry& entry : m_queue.entries()) {
            Json result{{"input", entry.photo.string()}};
            if (entry.state == QueueState::Failed) {
                result["error"] = {{"kind", nameOf(entry.problemCode)}, {"message", entry.problem}};
                failures.push_back({entry.photo, {entry.problemCode, entry.problem}});
            } else if (const auto done = m_records.find(entry.id); done != m_records.end()) {
                result.update(runReport(done->second));
            } else {
                result["output"] = entry.picture.string();
            }
            results.push_back(std::move(result));
        }
        const auto full = m_queue.fullDisk();
        if (m_context.json) {
            Json all{{"results", results}};
            if (full) {
                all["paused"] = pauseSentence(*full);
            }
            printJson(all);
        }
        const int status = reportFailures(failures, results.size());
        if (!full) {
            return status;
        }
        std::fprintf(stderr, "%s; free some space, then continue with `nightjar-cli resume`\n",
                     printableSentence(pauseSentence(*full)).c_str());
        const int own = exitStatus(ErrorCode::WriteFailed);
        return status == 0 || status == own ? own : exitSeveralKinds;
    }

private:
    [[nodiscard]] std::size_t count(QueueState state) const
    {
        const auto entries = m_queue.entries();
        return static_cast<std::size_t>(std::ranges::count(entries, state, &QueueEntry::state));
    }

    PhotoQueue& m_queue;
    std::size_t m_memory;
    const CommandContext& m_context;
    std::map<std::uint64_t, RunRecord> m_records;
    std::optional<Engine> m_engine;
    KeptNetwork m_network{loaderOf(m_engine)};
    ProgressBar m_bar{"denoising"};
};

int workThrough(PhotoQueue& queue, std::size_t memory, const CommandContext& context)
{
    QueueRun run(queue, memory, context);
    try {
        run.work();
    } catch (const Cancelled&) {
        queue.flush();
        std::fputs("interrupted; continue with `nightjar-cli resume`\n", stderr);
        return exitInterrupted;
    }
    return run.report();
}

} // namespace

int queueCommand(const DenoiseOptions& options, const CommandContext& context)
{
    const QueueOrder order = orderOf(options, context);
    PhotoQueue queue(options.queue);
    (void)queue.add(rawFilesIn(options.photos), order);
    queue.flush();
    return workThrough(queue, options.memory, context);
}

int resumeCommand(const ResumeOptions& options, const CommandContext& context)
{
    std::error_code ignored;
    if (!std::filesystem::exists(options.queue, ignored)) {
        throw Error(ErrorCode::FileNotFound, options.queue.string() + " does not exist");
    }
    PhotoQueue queue(options.queue);
    if (options.retry) {
        queue.retryFailed();
    }
    queue.setPaused(false);
    return workThrough(queue, options.memory, context);
}

int watchCommand(const DenoiseOptions& options, const CommandContext& context)
{
    const std::filesystem::path folder = options.photos.front();
    const QueueOrder order = orderOf(options, context);
    std::error_code ignored;
    if (!std::filesystem::is_directory(folder, ignored)) {
        throw Error(ErrorCode::FileNotFound, folder.string() + " is not a folder, so it cannot be watched");
    }
    PhotoQueue queue(options.queue.empty() ? folder / ".nightjar-queue.json" : options.queue);
    QueueRun run(queue, options.memory, context);
    FolderScan watched(folder);
    try {
        queue.setPaused(false);
        while (!context.stop.stop_requested()) {
            std::vector<std::filesystem::path> photos = watched.look();
            std::erase_if(photos, [&](const std::filesystem::path& photo) { return queue.knows(photo); });
            if (!photos.empty()) {
                (void)queue.add(photos, order);
            }
            run.work();
            if (queue.isPaused()) {
                break;
            }
            std::this_thread::sleep_for(lookInterval);
        }
    } catch (const Cancelled&) {
        queue.flush();
    }
    return run.report();
}

} // namespace nightjar
