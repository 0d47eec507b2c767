// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-cli/for_each_photo.h"

#include "app/nightjar-cli/exit_status.h"
#include "app/nightjar-cli/print_json.h"
#include "core/base/printable.h"
#include "core/base/progress.h"

#include <cstdio>
#include <exception>
#include <nlohmann/json.hpp>
#include <string>

namespace nightjar {
namespace {

/// Prefixes the photo's name if the sentence does not contain it.
std::string sentence(const FailedPhoto& failed)
{
    const std::string photo = failed.photo.string();
    const std::string& detail = failed.failure.detail;
    return printableSentence(detail.starts_with(photo) ? detail : photo + ": " + detail);
}

} // namespace

int forEachPhoto(const std::vector<std::filesystem::path>& photos, const CommandContext& context,
                 const PhotoAction& action, const Summary& summary)
{
    nlohmann::ordered_json results = nlohmann::ordered_json::array();
    std::vector<FailedPhoto> failures;
    bool interrupted = false;
    for (const auto& photo : photos) {
        try {
            nlohmann::ordered_json result = {{"input", photo.string()}};
            result.update(action(photo));
            results.push_back(std::move(result));
        } catch (const Cancelled&) {
            interrupted = true;
            break;
        } catch (...) {
            const Failure failure = failureOf(std::current_exception());
            failures.push_back({photo, failure});
            results.push_back({{"input", photo.string()},
                               {"error", {{"kind", nameOf(failure.code)}, {"message", failure.detail}}}});
        }
    }
    nlohmann::ordered_json all = {{"results", results}};
    if (summary) {
        all.update(summary());
    }
    if (context.json) {
        printJson(all);
    }
    const int status = reportFailures(failures, photos.size());
    if (interrupted) {
        std::fputs("interrupted; unfinished photos left no file\n", stderr);
        return exitInterrupted;
    }
    return status;
}

int reportFailures(const std::vector<FailedPhoto>& failures, std::size_t photos)
{
    const bool isList = photos > 1;
    if (isList && !failures.empty()) {
        std::fprintf(stderr, "%zu of %zu photos failed:\n", failures.size(), photos);
    }
    int status = 0;
    for (const FailedPhoto& failed : failures) {
        std::fprintf(stderr, "%s%s\n", isList ? "  " : "", sentence(failed).c_str());
        const int own = exitStatus(failed.failure.code);
        status = status == 0 || status == own ? own : exitSeveralKinds;
    }
    return status;
}

} // namespace nightjar
