// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/settings_panel.h"

#include "core/develop/develop.h"
#include "core/model/model_zoo.h"
#include "core/network/base_network.h"
#include "core/system/memory.h"
#include "ui/panels/budget_section.h"
#include "ui/panels/noise_section.h"
#include "ui/panels/preset_section.h"
#include "ui/style/theme.h"
#include "ui/style/wording.h"
#include "ui/widgets/labelled_slider.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStringList>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace nightjar {
namespace {

QBoxLayout* section(QWidget* label, QWidget* control)
{
    auto* layout = new QBoxLayout(QBoxLayout::TopToBottom);
    layout->addWidget(label);
    layout->addWidget(control, 1);
    return layout;
}

QLabel* quietLabel()
{
    auto* label = new QLabel;
    label->setProperty("quiet", true);
    label->setWordWrap(true);
    return label;
}

} // namespace

QString modelText(const ModelInfo& model)
{
    if (model.name == baseModelName) {
        return SettingsPanel::tr("Guided filter (no network)");
    }
    QString name = QString::fromStdString(model.name);
    if (!name.isEmpty()) {
        name[0] = name[0].toUpper();
    }
    return name;
}

QString limitText(ExposureLimit limit)
{
    switch (limit) {
    case ExposureLimit::None:
        return {};
    case ExposureLimit::Noise:
        return SettingsPanel::tr("Limited by noise: brighter would show more noise than picture");
    case ExposureLimit::Lights:
        return SettingsPanel::tr("Limited by lights: brighter would burn them out");
    case ExposureLimit::Night:
        return SettingsPanel::tr("Limited to keep the night dark");
    case ExposureLimit::Bright:
        return SettingsPanel::tr("The photo is bright already");
    case ExposureLimit::Range:
        return SettingsPanel::tr("Limited to the largest exposure");
    }
    return {};
}

QString precisionText(Precision precision)
{
    switch (precision) {
    case Precision::Float32:
        return SettingsPanel::tr("Full (32-bit float)");
    case Precision::BFloat16:
        return SettingsPanel::tr("Half (bfloat16)");
    case Precision::Int8:
        return SettingsPanel::tr("Fast (8-bit)");
    case Precision::Int8Qat:
        return SettingsPanel::tr("Fast (8-bit, trained for it)");
    }
    return {};
}

SettingsPanel::SettingsPanel(std::vector<ModelInfo> models, QWidget* parent)
    : QWidget(parent), m_models(std::move(models)), m_model(new QComboBox), m_description(quietLabel()),
      m_precision(new QComboBox), m_cost(quietLabel()), m_race(new QPushButton(tr("Compare all…"))),
      m_addModel(new QPushButton(tr("Add model…"))),
      m_exposure(new LabelledSlider(
          tr("Exposure"), {.from = minimumExposureEv, .to = maximumExposureEv, .step = 0.1, .rest = 0.0},
          stopsText)),
      m_automatic(new QPushButton(tr("Auto"))),
      m_strength(new LabelledSlider(tr("Strength"), {.from = 0.0, .to = 1.0, .step = 0.05, .rest = 1.0},
                                    [](double value) { return tr("%1 %").arg(std::lround(value * 100)); })),
      m_noise(new NoiseSection), m_budget(new BudgetSection(memoryStatus().total)),
      m_preset(new PresetSection)
{
    auto* modelLabel = new QLabel(tr("Model"));
    modelLabel->setBuddy(m_model);
    auto* precisionLabel = new QLabel(tr("Precision"));
    precisionLabel->setBuddy(m_precision);
    for (const ModelInfo& model : m_models) {
        addItem(model, m_model->count());
    }
    m_race->setToolTip(tr("Try every model and precision on the part of the photo that you are looking at"));
    m_addModel->setToolTip(tr("Weights that PyTorch wrote, safetensors, or a TorchScript program"));
    for (QComboBox* choice : {m_model, m_precision}) { // long names must not widen the panel
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(8);
    }
    m_model->setAccessibleName(tr("Model"));
    m_precision->setAccessibleName(tr("Precision"));
    m_automatic->setCheckable(true);
    m_automatic->setProperty("pill", true);
    m_exposure->addControl(m_automatic);

    auto* layout = new QVBoxLayout(this);
    m_choices = {section(modelLabel, m_model), section(precisionLabel, m_precision)};
    layout->addLayout(m_choices[0]);
    layout->addWidget(m_description);
    layout->addLayout(m_choices[1]);
    layout->addWidget(m_cost);
    auto* actions = new QHBoxLayout(m_modelActions);
    actions->setContentsMargins({});
    actions->setSpacing(theme::grid);
    actions->addWidget(m_race, 1);
    actions->addWidget(m_addModel, 1);
    layout->addWidget(m_exposure);
    layout->addWidget(m_strength);
    layout->addWidget(m_preset);
    layout->addWidget(m_noise);
    layout->addWidget(m_budget);
    layout->addStretch();

    connect(m_model, &QComboBox::currentIndexChanged, this, [this] {
        showModel();
        emit choiceChanged();
    });
    connect(m_race, &QPushButton::clicked, this, &SettingsPanel::raceWanted);
    connect(m_addModel, &QPushButton::clicked, this, &SettingsPanel::addModelWanted);
    connect(m_precision, &QComboBox::currentIndexChanged, this, &SettingsPanel::choiceChanged);
    connect(m_noise, &NoiseSection::changed, this, &SettingsPanel::choiceChanged);
    connect(m_automatic, &QPushButton::toggled, this, [this](bool automatic) {
        m_look.automaticExposure = automatic;
        if (automatic) {
            m_look.exposureEv = m_autoExposure.ev;
        }
        showLook();
        emit lookChanged(m_look);
    });
    connect(m_exposure, &LabelledSlider::moved, this, [this](double ev) {
        m_look.automaticExposure = false;
        m_look.exposureEv = ev;
        showLook();
        emit lookChanged(m_look);
    });
    connect(m_strength, &LabelledSlider::moved, this, [this](double strength) {
        m_look.strength = strength;
        emit lookChanged(m_look);
    });
    setDensity(Density::Roomy);
    showModel();
    setPhoto(nullptr);
}

void SettingsPanel::setDensity(Density density)
{
    m_density = density;
    const bool compact = density == Density::Compact;
    auto* column = static_cast<QVBoxLayout*>(layout());
    // The settings that every photo needs are visible without scrolling.
    column->removeWidget(m_modelActions);
    column->insertWidget(column->indexOf(compact ? static_cast<QWidget*>(m_budget) : m_cost) + 1,
                         m_modelActions);
    const int margin = density == Density::Roomy ? 2 * theme::grid : theme::grid;
    layout()->setContentsMargins(2 * theme::grid, margin, 2 * theme::grid, margin);
    layout()->setSpacing(compact                   ? theme::grid / 2
                         : density == Density::Low ? theme::grid
                                                   : 3 * theme::grid / 2);
    int labelWidth = 0;
    for (const QBoxLayout* choice : m_choices) {
        labelWidth = std::max(labelWidth, choice->itemAt(0)->widget()->sizeHint().width());
    }
    for (QBoxLayout* choice : m_choices) {
        choice->setDirection(compact ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
        choice->setSpacing(compact ? 2 * theme::grid : theme::grid / 2);
        choice->itemAt(0)->widget()->setMinimumWidth(compact ? labelWidth : 0);
    }
    showModel();
}

RunChoice SettingsPanel::choice() const
{
    const ModelInfo& model = m_models[static_cast<std::size_t>(m_model->currentIndex())];
    return {.model = model,
            .precision = static_cast<Precision>(m_precision->currentData().toInt()),
            .noise = m_noise->given()};
}

void SettingsPanel::choose(const QString& model, Precision precision)
{
    for (std::size_t i = 0; i < m_models.size(); ++i) {
        if (QString::fromStdString(m_models[i].name) == model) {
            m_model->setCurrentIndex(static_cast<int>(i));
            m_precision->setCurrentIndex(std::max(0, m_precision->findData(static_cast<int>(precision))));
            return;
        }
    }
}

PanelState SettingsPanel::state() const
{
    const RunChoice run = choice();
    return {.model = run.model.name,
            .precision = run.precision,
            .noise = run.noise,
            .look = m_look,
            .memoryBudget = m_budget->budget()};
}

void SettingsPanel::setState(const PanelState& state)
{
    {
        const QSignalBlocker once(this);
        choose(QString::fromStdString(state.model), state.precision);
    }
    m_noise->setGiven(state.noise);
    m_look = state.look;
    showLook();
    m_budget->setBudget(state.memoryBudget);
    emit choiceChanged();
    emit lookChanged(m_look);
}

void SettingsPanel::addModel(const ModelInfo& model)
{
    // Before the guided filter, which is the last.
    const auto place = std::ranges::find(m_models, baseModelName, &ModelInfo::name);
    const auto index = static_cast<int>(place - m_models.begin());
    m_models.insert(place, model);
    addItem(model, index);
    m_model->setCurrentIndex(index);
}

void SettingsPanel::setCanAddModels(bool can)
{
    m_addModel->setVisible(can);
}

void SettingsPanel::addItem(const ModelInfo& model, int index)
{
    m_model->insertItem(index, modelText(model));
    m_model->setItemData(index, descriptionText(model.description), Qt::ToolTipRole);
}

void SettingsPanel::setPhoto(const PhotoEntry* entry)
{
    const bool usable = entry != nullptr && entry->photo;
    for (QWidget* control : {static_cast<QWidget*>(m_exposure), static_cast<QWidget*>(m_strength),
                             static_cast<QWidget*>(m_noise), static_cast<QWidget*>(m_race)}) {
        control->setEnabled(usable);
    }
    m_look = entry != nullptr ? entry->look : PhotoLook{};
    m_autoExposure = {};
    if (usable) {
        m_autoExposure = entry->photo->autoExposure;
        m_amplification = entry->photo->amplification;
        m_noise->setNoise(entry->photo->noise, entry->noise);
        showModel();
    }
    showLook();
}

void SettingsPanel::setCost(std::optional<std::size_t> peakBytes, std::optional<double> seconds)
{
    QStringList parts;
    if (peakBytes) {
        parts << tr("About %1 of memory").arg(bytesText(*peakBytes));
        parts << (seconds ? tr("about %1 on this computer").arg(durationText(*seconds))
                          : tr("time shown after the first run"));
    }
    showCostLine(parts.join(QStringLiteral(" · ")), false);
}

void SettingsPanel::setRefusal(const QString& sentence)
{
    showCostLine(sentence, true);
}

void SettingsPanel::showCostLine(const QString& text, bool warns)
{
    m_cost->setProperty("quiet", !warns);
    m_cost->setProperty("warning", warns);
    m_cost->style()->unpolish(m_cost); // the style sheet depends on these properties
    m_cost->style()->polish(m_cost);
    m_cost->setText(text);
    m_cost->setVisible(!text.isEmpty());
}

void SettingsPanel::showModel()
{
    const ModelInfo& model = m_models[static_cast<std::size_t>(m_model->currentIndex())];
    QString description = descriptionText(model.description);
    if (model.domain == Domain::Amplified && m_amplification) {
        description += tr(" Amplified ×%1, as estimated from the photo.").arg(*m_amplification, 0, 'f', 1);
    }
    m_description->setText(description.trimmed());
    m_description->setVisible(!description.isEmpty() && m_density != Density::Compact);
    m_model->setToolTip(m_description->text());
    const QSignalBlocker blocker(m_precision);
    const int chosen = m_precision->currentData().toInt();
    m_precision->clear();
    for (const Precision precision : usablePrecisions(model)) {
        m_precision->addItem(precisionText(precision), static_cast<int>(precision));
    }
    m_precision->setCurrentIndex(std::max(0, m_precision->findData(chosen)));
    m_precision->setEnabled(m_precision->count() > 1);
}

void SettingsPanel::showLook()
{
    const QSignalBlocker blocker(m_automatic);
    m_automatic->setChecked(m_look.automaticExposure);
    const QString purpose = tr("Exposure that makes the photo readable without losing its night");
    const QString reason = limitText(m_autoExposure.limit);
    m_automatic->setToolTip(reason.isEmpty() ? purpose : purpose + u'\n' + reason);
    m_automatic->setAccessibleDescription(reason);
    m_exposure->setValue(m_look.exposureEv);
    m_strength->setValue(m_look.strength);
}

} // namespace nightjar
