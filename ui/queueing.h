// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <filesystem>
#include <optional>
#include <vector>

namespace nightjar {

class Batch;
class Session;
struct WindowParts;

/// The ways by which photos come from the window into the queue, with the settings of that moment.
class Queueing : public QObject
{
    Q_OBJECT

public:
    /// `tileSide`: see DenoiseJob.
    Queueing(Session& session, Batch& batch, const WindowParts& parts, std::optional<int> tileSide,
             QObject* parent);

    void add(const std::vector<std::filesystem::path>& photos);
    void addOpenPhotos();

private:
    Session& m_session;
    Batch& m_batch;
    const WindowParts& m_parts;
    std::optional<int> m_tileSide;
};

} // namespace nightjar
