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

/// The name of a model for people.
[[nodiscard]] QString modelText(const ModelInfo& model);

/// Why the automatic exposure is no brighter; empty where nothing limits it.
[[nodiscard]] QString limitText(ExposureLimit limit);

/// The name of a precision for people.
[[nodiscard]] QString precisionText(Precision precision);

/// All that can be set in the panel.
struct PanelState
{
    std::string model; ///< ModelInfo::name
    Precision precision = Precision::Float32;
    std::optional<NoiseModel> noise; ///< set by hand
    PhotoLook look;
    std::size_t memoryBudget = 0; ///< see DenoiseSettings

    friend bool operator==(const PanelState&, const PanelState&) = default;
};

/// What a run is done with, and how its outcome is shown.
class SettingsPanel : public QWidget
{
    Q_OBJECT

public:
    /// `models` has at least one.
    explicit SettingsPanel(std::vector<ModelInfo> models, QWidget* parent = nullptr);

    [[nodiscard]] RunChoice choice() const;
    [[nodiscard]] const std::vector<ModelInfo>& models() const { return m_models; }
    [[nodiscard]] const PhotoLook& look() const { return m_look; }

    /// Chooses a model, where there is one of that name, in a precision that it has, or else its first.
    void choose(const QString& model, Precision precision);
    [[nodiscard]] PanelState state() const;
    /// Sets everything; a model that there is not any more leaves model and precision as they are.
    void setState(const PanelState& state);
    /// One more model, which is chosen.
    void addModel(const ModelInfo& model);
    /// Whether models can be added here at all.
    void setCanAddModels(bool can);

    void setDensity(Density density);
    /// Another photo; null where there is none that could be worked on.
    void setPhoto(const PhotoEntry* entry);
    /// What a run would take: bytes at most, and seconds where they have been measured.
    void setCost(std::optional<std::size_t> peakBytes, std::optional<double> seconds);
    /// Says why it cannot be done, in the place of its cost.
    void setRefusal(const QString& sentence);
    /// What it may take: the section, for whoever is to see it.
    [[nodiscard]] BudgetSection& budget() { return *m_budget; }
    [[nodiscard]] PresetSection& preset() { return *m_preset; }

signals:
    void raceWanted();
    void addModelWanted();
    /// Another run is chosen.
    void choiceChanged();
    /// The same run is to be shown otherwise.
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
