// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/collapsible.h"

class QFormLayout;

namespace nightjar {

struct Fidelity;
struct PhotoEntry;

/// What is known of the photo looked at: what the camera wrote, what the sensor counts, its noise; and after
/// a run how far colour and brightness were kept. Folded to one line until it is asked for.
class PhotoCard : public Collapsible
{
    Q_OBJECT

public:
    explicit PhotoCard(QWidget* parent = nullptr);

    /// Null where there is none.
    void setPhoto(const PhotoEntry* entry);

private:
    void addFact(const QString& name, const QString& value, bool warns = false);

    QFormLayout* m_facts;
};

/// What is to be said of a shift that a person should know of; empty where there is none.
[[nodiscard]] QString shiftText(const Fidelity& fidelity);

} // namespace nightjar
