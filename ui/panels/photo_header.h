// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;

namespace nightjar {

struct PhotoEntry;

/// Shows the photo's name and its camera data.
class PhotoHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PhotoHeader(QWidget* parent = nullptr);

    /// Null: no photo. The shipped sample is labelled as a sample.
    void setPhoto(const PhotoEntry* entry, bool isSample);

private:
    QLabel* m_name;
    QLabel* m_facts;
};

} // namespace nightjar
