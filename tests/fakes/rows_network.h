// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/fakes/box_network.h"

#include <algorithm>

namespace nightjar::test {

/// BoxNetwork some rows at a time: it finishes rows as soon as the input that they depend on has come.
class RowsNetwork : public Network
{
public:
    explicit RowsNetwork(int rows) : m_rows(rows) {}

    [[nodiscard]] const ModelInfo& info() const override { return m_box.info(); }
    [[nodiscard]] Workspace workspace(Size packed) const override
    {
        return {.bytes = 1000,
                .rowsInFlight = std::min(packed.height, 2 * m_rows + lag),
                .outputRows = std::min(packed.height, m_rows + lag)};
    }
    void run(Size packed, RowStream& stream) override
    {
        Planes input(4, packed);
        Planes output(12, packed);
        int finished = 0;
        for (int y = 0; y < packed.height; y += m_rows) {
            const RowRange rows{y, std::min(packed.height, y + m_rows)};
            copy(stream.input(rows), input.view().cropped({0, y, packed.width, rows.count()}));
            const RowRange ready{finished,
                                 rows.end == packed.height ? rows.end : std::max(finished, rows.end - lag)};
            if (ready.count() > 0) {
                m_box.run(input.view(), output.view());
                copy(output.view().cropped({0, ready.begin, packed.width, ready.count()}),
                     stream.output(ready));
                stream.finish(ready);
                finished = ready.end;
            }
        }
    }

private:
    static constexpr int lag = 32; ///< the box's radius, on the alignment

    static void copy(PlanesView from, MutablePlanesView to)
    {
        for (int plane = 0; plane < to.channels; ++plane) {
            for (int y = 0; y < to.height; ++y) {
                std::copy_n(from.row(plane, y), to.width, to.row(plane, y));
            }
        }
    }

    BoxNetwork m_box;
    int m_rows;
};

} // namespace nightjar::test
