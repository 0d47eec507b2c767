// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/job/kept_network.h"

#include <utility>

namespace nightjar {
namespace {

/// Shares ownership of the kept network.
class SharedNetwork : public Network
{
public:
    explicit SharedNetwork(std::shared_ptr<Network> network) : m_network(std::move(network)) {}

    [[nodiscard]] const ModelInfo& info() const override { return m_network->info(); }
    [[nodiscard]] Workspace workspace(Size packed) const override { return m_network->workspace(packed); }
    void run(Size packed, RowStream& stream) override { m_network->run(packed, stream); }
    void releaseWorkspace() override { m_network->releaseWorkspace(); }

private:
    std::shared_ptr<Network> m_network;
};

/// Whether both describe the same network: name, weights, and how it is used.
bool isSame(const ModelInfo& a, const ModelInfo& b)
{
    return a.name == b.name && a.weights == b.weights && a.sha256 == b.sha256 && a.int8Qat == b.int8Qat &&
           a.activationRanges == b.activationRanges && a.domain == b.domain && a.base == b.base;
}

} // namespace

std::unique_ptr<Network> KeptNetwork::load(const ModelInfo& model, Precision precision)
{
    if (!m_network || m_precision != precision || !isSame(m_model, model)) {
        m_network.reset();
        m_network = m_load(model, precision);
        m_model = model;
        m_precision = precision;
    }
    return std::make_unique<SharedNetwork>(m_network);
}

} // namespace nightjar
