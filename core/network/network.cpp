// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/network.h"

namespace nightjar {
namespace {

class InMemory : public RowStream
{
public:
    InMemory(PlanesView input, MutablePlanesView output) : m_input(input), m_output(output) {}

    PlanesView input(RowRange rows) override { return m_input.cropped(place(rows)); }
    MutablePlanesView output(RowRange rows) override { return m_output.cropped(place(rows)); }
    void finish(RowRange) override {}

private:
    [[nodiscard]] Rect place(RowRange rows) const { return {0, rows.begin, m_input.width, rows.count()}; }

    PlanesView m_input;
    MutablePlanesView m_output;
};

} // namespace

void Network::run(PlanesView input, MutablePlanesView output)
{
    InMemory stream(input, output);
    run(input.size(), stream);
}

Workspace WholeNetwork::workspace(Size packed) const
{
    return {.bytes = computingBytes(packed), .rowsInFlight = packed.height, .outputRows = packed.height};
}

void WholeNetwork::run(Size packed, RowStream& stream)
{
    const RowRange all{0, packed.height};
    compute(stream.input(all), stream.output(all));
    stream.finish(all);
}

} // namespace nightjar
