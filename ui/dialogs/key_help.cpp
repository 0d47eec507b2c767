// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/key_help.h"

#include "ui/style/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScroller>
#include <QStringList>
#include <QVBoxLayout>

namespace nightjar {
namespace {

constexpr QSize roomy{560, 640};
constexpr int margin = 2 * theme::grid;

QString keysText(const QList<QKeySequence>& keys)
{
    QStringList names;
    for (const QKeySequence& sequence : keys) {
        names << sequence.toString(QKeySequence::NativeText);
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

QList<KeyLine> windowKeys()
{
    return {
        {{QKeySequence::Open}, KeyHelp::tr("Open photos")},
        {{Qt::CTRL | Qt::SHIFT | Qt::Key_O}, KeyHelp::tr("Open a recent photo")},
        {{Qt::Key_PageDown, Qt::Key_PageUp}, KeyHelp::tr("Next photo, previous photo")},
        {{Qt::CTRL | Qt::Key_Return}, KeyHelp::tr("Denoise, or cancel")},
        {{Qt::Key_P}, KeyHelp::tr("Pause or resume")},
        {{Qt::Key_Escape}, KeyHelp::tr("Cancel, or close what is open")},
        {{Qt::CTRL | Qt::Key_E}, KeyHelp::tr("Export the picture")},
        {{QKeySequence::Copy}, KeyHelp::tr("Copy the picture")},
        {{QKeySequence::Undo}, KeyHelp::tr("Undo a change of the settings")},
        {{Qt::CTRL | Qt::Key_Y, Qt::CTRL | Qt::SHIFT | Qt::Key_Z}, KeyHelp::tr("Redo what was undone")},
        {{Qt::Key_Q}, KeyHelp::tr("Queue of photos")},
        {{Qt::Key_S}, KeyHelp::tr("Split view")},
        {{Qt::Key_D}, KeyHelp::tr("Side by side")},
        {{Qt::Key_X}, KeyHelp::tr("Difference")},
        {{Qt::Key_L}, KeyHelp::tr("Loupe")},
        {{Qt::Key_B, Qt::Key_Space}, KeyHelp::tr("Hold to see the original")},
        {{Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down},
         KeyHelp::tr("In the picture: move the divider, the loupe or the photo")},
        {{Qt::SHIFT | Qt::Key_Left, Qt::SHIFT | Qt::Key_Right},
         KeyHelp::tr("In the picture: move the divider while zoomed in")},
        {{Qt::Key_F}, KeyHelp::tr("The whole photo")},
        {{Qt::Key_1, Qt::Key_2}, KeyHelp::tr("100 %, 200 %")},
        {{Qt::Key_Plus, Qt::Key_Equal, Qt::Key_Minus}, KeyHelp::tr("Zoom in, zoom out")},
        {{Qt::Key_C}, KeyHelp::tr("Show clipped highlights")},
        {{Qt::Key_F11}, KeyHelp::tr("Full screen")},
        {{Qt::Key_F10}, KeyHelp::tr("Menu: theme, language and keys")},
        {{Qt::Key_F1, Qt::Key_Question}, KeyHelp::tr("This list")},
        {{QKeySequence::Quit}, KeyHelp::tr("Quit")},
    };
}

KeyHelp::KeyHelp(QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("panel"));
    resize(parent != nullptr ? roomy.boundedTo(parent->size()) : roomy);
    auto* list = new QWidget;
    auto* lines = new QGridLayout(list);
    lines->setContentsMargins(margin, margin, margin, 0);
    lines->setHorizontalSpacing(3 * theme::grid);
    lines->setVerticalSpacing(theme::grid);
    lines->setColumnStretch(1, 1);
    for (const KeyLine& line : windowKeys()) {
        const int row = lines->rowCount();
        auto* keys = new QLabel(keysText(line.keys));
        keys->setProperty("title", true);
        auto* purpose = new QLabel(line.purpose);
        purpose->setWordWrap(true);
        lines->addWidget(keys, row, 0, Qt::AlignTop);
        lines->addWidget(purpose, row, 1);
    }
    auto* scroll = new QScrollArea;
    scroll->setWidget(list);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Keys"));
    QScroller::grabGesture(scroll->viewport(), QScroller::TouchGesture);
    auto* close = new QPushButton(tr("Close"));
    close->setDefault(true);
    auto* actions = new QHBoxLayout;
    actions->setContentsMargins(margin, theme::grid, margin, margin);
    actions->addStretch();
    actions->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addLayout(actions);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace nightjar
