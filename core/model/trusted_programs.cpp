// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/model/trusted_programs.h"

#include "core/base/error.h"
#include "core/system/atomic_file.h"
#include "core/system/data_folders.h"

#include <fstream>
#include <utility>

namespace nightjar {
namespace fs = std::filesystem;
namespace {

[[noreturn]] void throwNotRecorded(const std::string& why)
{
    throw Error(ErrorCode::WriteFailed, "the consent to run a program could not be saved: " + why);
}

} // namespace

TrustedPrograms::TrustedPrograms(fs::path record) : m_record(std::move(record))
{
    std::ifstream stream(m_record);
    for (std::string line; std::getline(stream, line);) {
        m_sums.insert(line);
    }
}

void TrustedPrograms::add(const std::string& sha256)
{
    if (m_record.empty()) {
        throwNotRecorded("neither HOME nor XDG_CONFIG_HOME is set");
    }
    std::error_code failed;
    fs::create_directories(m_record.parent_path(), failed);
    if (failed) {
        throwNotRecorded(m_record.parent_path().string() + ": " + failed.message());
    }
    if (fs::exists(m_record, failed) && !std::ifstream(m_record)) {
        throwNotRecorded(m_record.string() + " cannot be read, and is not replaced");
    }
    TrustedPrograms written(m_record); // including what other processes have added
    written.m_sums.insert(sha256);
    AtomicFile target(m_record, Overwrite::Yes);
    std::ofstream stream(target.temporaryPath());
    for (const std::string& sum : written.m_sums) {
        stream << sum << '\n';
    }
    stream.close();
    if (!stream) {
        throwNotRecorded(m_record.string());
    }
    target.commit();
    m_sums = std::move(written.m_sums);
}

TrustedPrograms personalTrustedPrograms()
{
    const fs::path folder = personalConfigFolder();
    return TrustedPrograms(folder.empty() ? folder : folder / "trusted-programs");
}

} // namespace nightjar
