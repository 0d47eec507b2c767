// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kiosk/pages/kiosk_page.h"
#include "ui/kiosk/photo_source.h"

#include <vector>

class QGridLayout;

namespace nightjar {

/// Where are the photos? Drives come and go while it is shown.
class SourcePage : public KioskPage
{
    Q_OBJECT

public:
    struct Choice
    {
        PhotoSource source;
        QString problem; ///< why it cannot be used; empty where it can
    };

    explicit SourcePage(QWidget* parent = nullptr);

    void show(const std::vector<Choice>& choices);

signals:
    void chosen(const nightjar::PhotoSource& source);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    QLabel* m_hint;
    QWidget* m_tiles;
    QGridLayout* m_grid;
    std::vector<QWidget*> m_order;
};

} // namespace nightjar
