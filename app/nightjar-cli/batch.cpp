// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-cli/batch.h"

#include "app/nightjar-cli/exit_status.h"
#include "app/nightjar-cli/print_json.h"
#include "core/printable.h"
#include "core/progress.h"

#include <cstdio>
#include <new>
#include <nlohmann/json.hpp>
#include <string>

namespace nightjar {
namespace {

struct Failed
{
    std::filesystem::path photo;
    ErrorCode code;
    std::string detail;
};

/// A sentence that does not name its photo is told which it is about.
std::string sentence(const std::filesystem::path& photo, const std::string& detail)
{
    return detail.starts_with(photo.string()) ? detail : photo.string() + ": " + detail;
}

int statusOf(const std::vector<Failed>& failures)
{
    int status = 0;
    for (const Failed& failure : failures) {
        const int own = exitStatus(failure.code);
        status = status == 0 || status == own ? own : exitSeveralKinds;
    }
    return status;
}

} // namespace

int forEachPhoto(const std::vector<std::filesystem::path>& photos, const CommandContext& context,
                 const PhotoAction& action, const BatchSummary& summary)
{
    nlohmann::ordered_json results = nlohmann::ordered_json::array();
    std::vector<Failed> failures;
    bool interrupted = false;
    const auto fail = [&](const std::filesystem::path& photo, ErrorCode code, const std::string& detail) {
        failures.push_back({photo, code, detail});
        if (photos.size() == 1) { // of several the list at the end tells
            std::fprintf(stderr, "%s\n", printableSentence(sentence(photo, detail)).c_str());
        }
        results.push_back(
            {{"input", photo.string()}, {"error", {{"kind", nameOf(code)}, {"message", detail}}}});
    };
    for (const auto& photo : photos) {
        try {
            nlohmann::ordered_json result = {{"input", photo.string()}};
            result.update(action(photo));
            results.push_back(std::move(result));
        } catch (const Stopped&) {
            interrupted = true;
            break;
        } catch (const Error& error) {
            fail(photo, error.code(), error.what());
        } catch (const std::bad_alloc&) {
            fail(photo, ErrorCode::MemoryBudget, "the system has no more memory to give");
        } catch (const std::exception& error) {
            fail(photo, ErrorCode::Internal, error.what());
        }
    }
    nlohmann::ordered_json all = {{"results", results}};
    if (summary) {
        all.update(summary());
    }
    if (context.json) {
        printJson(all);
    }
    if (photos.size() > 1 && !failures.empty()) {
        std::fprintf(stderr, "%zu of %zu photos failed:\n", failures.size(), photos.size());
        for (const Failed& failure : failures) {
            std::fprintf(stderr, "  %s\n",
                         printableSentence(sentence(failure.photo, failure.detail)).c_str());
        }
    }
    if (interrupted) {
        std::fputs("interrupted; what was not finished left no file\n", stderr);
        return exitInterrupted;
    }
    return statusOf(failures);
}

} // namespace nightjar
