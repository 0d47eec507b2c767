// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/session/session.h"
#include "ui/style/density.h"

#include <QWidget>

#include <array>
#include <optional>
#include <vector>

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;

namespace nightjar {

class BudgetSection;
class LabelledSlider;
class NoiseSection;
class PresetSection;

/// Returns a model's display name.
[[nodiscard]] QString modelText(const ModelInfo& model);

/// Returns why the automatic exposure is not brighter; empty if nothing limits it.
[[nodiscard]] QString limitText(ExposureLimit limit);

/// Returns a precision's display name.
[[nodiscard]] QString precisionText(Precision precision);

/// All settings of the panel.
struct PanelState
{
    std::string model; ///< ModelInfo::name
    Precision precision = Precision::Float32;
    std::optional<NoiseModel> noise; ///< set by hand
    PhotoLook look;
    std::size_t memoryBudget = 0; ///< see DenoiseSettings

    friend bool operator==(const PanelState&, const PanelState&) = default;
};

/// The settings of a run and of the display of its result.
class SettingsPanel : public QWidget
{
    Q_OBJECT

public:
    /// `models` has at least one.
    explicit SettingsPanel(std::vector<ModelInfo> models, QWidget* parent = nullptr);

    [[nodiscard]] RunChoice choice() const;
    [[nodiscard]] const std::vector<ModelInfo>& models() const { return m_models; }
    [[nodiscard]] const PhotoLook& look() const { return m_look; }

    /// Selects a model, if it exists, in this precision or else its first one.
    void choose(const QString& model, Precision precision);
    [[nodiscard]] PanelState state() const;
    /// Sets everything. An unknown model leaves model and precision unchanged.
    void setState(const PanelState& state);
    /// Adds a model and selects it.
    void addModel(const ModelInfo& model);
    /// Shows or hides the button that adds models.
    void setCanAddModels(bool can);

    void setDensity(Density density);
    /// Shows another photo's settings; null: no open photo.
    void setPhoto(const PhotoEntry* entry);
    /// Shows a run's predicted peak memory in bytes, and its time in seconds if known.
    void setCost(std::optional<std::size_t> peakBytes, std::optional<double> seconds);
    /// Shows why a run is impossible, in place of its cost.
    void setRefusal(const QString& sentence);
    /// The memory budget's section.
    [[nodiscard]] BudgetSection& budget() { return *m_budget; }
    [[nodiscard]] PresetSection& preset() { return *m_preset; }

signals:
    void raceWanted();
    void addModelWanted();
    /// Model, precision or noise has changed.
    void choiceChanged();
    /// Exposure or strength has changed.
    void lookChanged(const nightjar::PhotoLook& look);

private:
    void addItem(const ModelInfo& model, int index);
    void showModel();
    void showCostLine(const QString& text, bool warns);
    void showLook();

    std::vector<ModelInfo> m_models;
    PhotoLook m_look;
    AutoExposure m_autoExposure{};         ///< of the photo
    std::optional<double> m_amplification; ///< of the photo
    Density m_density = Density::Roomy;
    std::array<QBoxLayout*, 2> m_choices{}; ///< a label and what it names
    QWidget* m_modelActions = new QWidget(this);
    QComboBox* m_model;
    QLabel* m_description;
    QComboBox* m_precision;
    QLabel* m_cost;
    QPushButton* m_race;
    QPushButton* m_addModel;
    LabelledSlider* m_exposure;
    QPushButton* m_automatic;
    LabelledSlider* m_strength;
    NoiseSection* m_noise;
    BudgetSection* m_budget;
    PresetSection* m_preset;
};

} // namespace nightjar
