// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kiosk/pages/kiosk_page.h"

#include <optional>

namespace nightjar {

class ComparisonView;
class MemoryLine;
class ProgressStrip;
class Visit;

/// The page that shows the photo while it is denoised, then before and after. The divider can be dragged at
/// any time.
class PicturePage : public KioskPage
{
    Q_OBJECT

public:
    explicit PicturePage(Visit& visit, QWidget* parent = nullptr);

    /// Clears the picture while a photo is being opened.
    void clear();

    [[nodiscard]] QPushButton& primary() { return *m_primary; }
    [[nodiscard]] QPushButton& holdButton() { return *m_hold; }
    [[nodiscard]] ComparisonView& view() { return *m_view; }
    [[nodiscard]] const ProgressStrip& strip() const { return *m_strip; }

signals:
    void saveChosen();

private:
    /// Shows a text with a progress line. `fraction`: 0 … 1; negative: no line.
    void tell(const QString& text, double fraction);
    void showOpened();
    void showProgress(double fraction);
    void showDenoised();

    Visit& m_visit;
    ComparisonView* m_view;
    ProgressStrip* m_strip;
    MemoryLine* m_memory;
    QPushButton* m_hold;
    QPushButton* m_primary;
};

} // namespace nightjar
