// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/labelled_slider.h"

#include "ui/style/tabular_text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <utility>

namespace nightjar {

LabelledSlider::LabelledSlider(const QString& name, const Slider::Range& range, Wording wording,
                               QWidget* parent)
    : QWidget(parent), m_slider(new Slider(range)), m_value(new TabularLabel), m_heading(new QHBoxLayout),
      m_wording(std::move(wording))
{
    m_slider->setAccessibleName(name);
    m_value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_heading->setSpacing(8);
    m_heading->addWidget(new QLabel(name));
    m_heading->addStretch();
    m_heading->addWidget(m_value);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_heading);
    layout->addWidget(m_slider);
    connect(m_slider, &Slider::moved, this, [this](double value) {
        m_value->setText(m_wording(value));
        emit moved(value);
    });
    setValue(range.rest);
}

void LabelledSlider::setValue(double value)
{
    m_slider->setValue(value);
    m_value->setText(m_wording(m_slider->value()));
}

void LabelledSlider::addControl(QWidget* control)
{
    m_heading->insertWidget(m_heading->count() - 1, control);
}

} // namespace nightjar
