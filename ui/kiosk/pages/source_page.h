// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kiosk/pages/kiosk_page.h"
#include "ui/kiosk/photo_source.h"

#include <vector>

class QGridLayout;

namespace nightjar {

/// The page to choose a source of photos. The kiosk window updates it when drives change.
class SourcePage : public KioskPage
{
    Q_OBJECT

public:
    struct Choice
    {
        PhotoSource source;
        QString problem; ///< why the source cannot be used; empty: usable
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
