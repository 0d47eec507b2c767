// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/window_parts.h"

#include "ui/compare/compare_bar.h"
#include "ui/compare/comparison_view.h"
#include "ui/panels/filmstrip.h"
#include "ui/panels/histogram_view.h"
#include "ui/panels/photo_card.h"
#include "ui/panels/photo_header.h"
#include "ui/panels/settings_panel.h"
#include "ui/queue/queue_panel.h"
#include "ui/session/photo_list.h"
#include "ui/style/icon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/memory_gauge.h"
#include "ui/widgets/message_page.h"
#include "ui/widgets/primary_button.h"
#include "ui/window/window_menu.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QToolButton>

#include <utility>

namespace nightjar {
namespace {

/// Translation context.
struct Parts
{
    Q_DECLARE_TR_FUNCTIONS(nightjar::WindowParts)
};

template <class Button>
Button* makeButton(const char* iconName, const QString& text, const QString& hint)
{
    auto* button = new Button;
    button->setIcon(icon(QLatin1String(iconName)));
    button->setIconSize({theme::iconSize + theme::iconGap, theme::iconSize});
    button->setText(text);
    button->setToolTip(hint);
    return button;
}

/// An icon button. Its text is only for screen readers.
QToolButton* makeStepButton(const char* iconName, const QString& text, const QString& hint)
{
    auto* button = makeButton<QToolButton>(iconName, text, hint);
    button->setIconSize({theme::iconSize, theme::iconSize});
    button->setAccessibleName(text);
    button->setEnabled(false);
    return button;
}

} // namespace

WindowParts makeParts(PhotoList& photos, QueueRunner& queueRunner, std::vector<ModelInfo> models,
                      Appearance* appearance)
{
    const WindowParts parts{
        .view = new ComparisonView,
        .message = new MessagePage,
        .header = new PhotoHeader,
        .notice = new Banner,
        .compareBar = new CompareBar,
        .filmstrip = new Filmstrip(photos),
        .histogram = new HistogramView,
        .card = new PhotoCard,
        .settings = new SettingsPanel(std::move(models)),
        .gauge = new MemoryGauge,
        .primary = new PrimaryButton,
        .pauseButton = new QToolButton,
        .exportButton = makeButton<QPushButton>("export", Parts::tr("Export…"),
                                                Parts::tr("Write the picture to a file (Ctrl+E)")),
        .openButton =
            makeButton<QToolButton>("open", Parts::tr("Open"), Parts::tr("Open raw photos (Ctrl+O)")),
        .queueButton = makeButton<QToolButton>("queue", Parts::tr("Queue"),
                                               Parts::tr("Denoise many photos one after the other (Q)")),
        .undoButton =
            makeStepButton("undo", Parts::tr("Undo"), Parts::tr("Undo a change of the settings (Ctrl+Z)")),
        .redoButton = makeStepButton("redo", Parts::tr("Redo"), Parts::tr("Redo what was undone (Ctrl+Y)")),
        .queue = new QueuePanel(queueRunner, photos),
        .menu = new WindowMenu(appearance),
    };
    parts.queueButton->setCheckable(true);
    parts.pauseButton->setIconSize({theme::iconSize, theme::iconSize});
    parts.pauseButton->setFixedHeight(theme::target); // as high as the button beside it
    parts.pauseButton->hide();
    return parts;
}

} // namespace nightjar
