// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/memory_gauge.h"

#include <QWidget>

class QLabel;

namespace nightjar {

/// The memory gauge in one line: a label and a bar. The label warns when memory is low.
class MemoryLine : public QWidget
{
    Q_OBJECT

public:
    explicit MemoryLine(QWidget* parent = nullptr, MemoryGauge::Source source = memoryStatus);

    [[nodiscard]] MemoryGauge& gauge() { return *m_gauge; }
    [[nodiscard]] QString text() const;

private:
    void showWord();

    QLabel* m_word;
    MemoryGauge* m_gauge;
};

} // namespace nightjar
