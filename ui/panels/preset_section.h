// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/panels/preset_book.h"
#include "ui/widgets/collapsible.h"

class QLabel;
class QPushButton;

namespace nightjar {

/// A collapsible section with the current photo's preset, which can be saved and deleted.
class PresetSection : public Collapsible
{
    Q_OBJECT

public:
    explicit PresetSection(QWidget* parent = nullptr);

    /// Null: no photo. `isInUse`: the settings equal the preset.
    void show(const PhotoInfo* photo, const std::optional<Preset>& preset, bool isInUse);

signals:
    void saveWanted();
    void useWanted();
    void forgetWanted();

private:
    QLabel* m_text;
    QPushButton* m_use;
    QPushButton* m_save;
    QPushButton* m_forget;
};

} // namespace nightjar
