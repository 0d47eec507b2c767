// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/model_info.h"

#include <vector>

class QPushButton;
class QToolButton;

namespace nightjar {

class Appearance;
class QueueRunner;
class CompareBar;
class ComparisonView;
class Filmstrip;
class HistogramView;
class MemoryGauge;
class MessagePage;
class Banner;
class PhotoCard;
class PhotoHeader;
class PhotoList;
class PrimaryButton;
class QueuePanel;
class SettingsPanel;
class WindowMenu;

/// The widgets of the window, which WindowLayout arranges.
struct WindowParts
{
    ComparisonView* view;
    MessagePage* message;
    PhotoHeader* header;
    Banner* notice;
    CompareBar* compareBar;
    Filmstrip* filmstrip;
    HistogramView* histogram;
    PhotoCard* card;
    SettingsPanel* settings;
    MemoryGauge* gauge;
    PrimaryButton* primary;
    QToolButton* pauseButton; ///< visible while a run can be paused
    QPushButton* exportButton;
    QToolButton* openButton;
    QToolButton* queueButton;
    QToolButton* undoButton; ///< of the settings
    QToolButton* redoButton;
    QueuePanel* queue;
    WindowMenu* menu;
};

/// Creates the widgets without parents. `models` has at least one. `appearance` may be null.
[[nodiscard]] WindowParts makeParts(PhotoList& photos, QueueRunner& queueRunner,
                                    std::vector<ModelInfo> models, Appearance* appearance);

} // namespace nightjar
