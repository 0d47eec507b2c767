// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/collapsible.h"

class QFormLayout;

namespace nightjar {

struct Fidelity;
struct PhotoEntry;

/// Facts about the current photo: camera data, sensor levels, noise, and after a run how well brightness and
/// colour were preserved. Collapsed to one line by default.
class PhotoCard : public Collapsible
{
    Q_OBJECT

public:
    explicit PhotoCard(QWidget* parent = nullptr);

    /// Null: no photo.
    void setPhoto(const PhotoEntry* entry);

private:
    void addFact(const QString& name, const QString& value, bool warns = false);

    QFormLayout* m_facts;
};

/// Returns a warning about a shift of brightness or colour; empty if there is none.
[[nodiscard]] QString shiftText(const Fidelity& fidelity);

} // namespace nightjar
