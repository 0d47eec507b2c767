// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;

namespace nightjar {

struct PhotoEntry;

/// Which photo this is: its name, and what the camera wrote into it.
class PhotoHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PhotoHeader(QWidget* parent = nullptr);

    /// Null where there is none. A sample is called one.
    void setPhoto(const PhotoEntry* entry, bool isSample);

private:
    QLabel* m_name;
    QLabel* m_facts;
};

} // namespace nightjar
