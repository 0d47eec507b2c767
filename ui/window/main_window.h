// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/job/job.h"
#include "core/model/model_zoo.h"
#include "ui/compare/compare_mode.h"

#include <QWidget>

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace nightjar {

class Appearance;
class QueueRunner;
class ModelActions;
class PhotoIntake;
class PictureOutput;
class PresetControl;
class QueueActions;
class RecentPhotos;
class RunControl;
class Session;
class SettingsHistory;
class WindowLayout;
struct Remembered;
struct WindowParts;

/// The window: it makes the parts and connects what they say; it knows nothing else.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    struct Setup
    {
        std::vector<ModelInfo> models; ///< at least one
        NetworkLoader loadNetwork;
        std::filesystem::path samplePhoto; ///< the one that comes with Nightjar, to be called a sample
        std::filesystem::path queueFile;   ///< where the queue of photos is kept
        std::optional<int> tileSide{};     ///< see DenoiseSettings
        std::optional<ModelStore> store{}; ///< where models are added; unset: nowhere
        /// What every photo is shown with at once; unset: photos wait for a run.
        std::optional<ModelInfo> previewModel{};
        /// An INI file of what is remembered from one session to the next; empty: nothing is.
        std::filesystem::path stateFile{};
        Appearance* appearance = nullptr; ///< what of it the person may choose in the window; outlives it
        std::vector<UnavailableModel> unavailable{}; ///< models that are told of, once each
    };

    explicit MainWindow(Setup setup);
    ~MainWindow() override;

    void open(const std::vector<std::filesystem::path>& paths);
    /// Asks how a file is to become a model, and adds it; there is a store.
    void addModel(const std::filesystem::path& file);
    [[nodiscard]] const Session& session() const { return *m_session; }
    [[nodiscard]] const QueueRunner& queueRunner() const { return *m_queueRunner; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void connectSession();
    void connectParts();
    void addShortcuts();

    void takeDropped(const std::vector<std::filesystem::path>& photos);
    void showQueue(bool shown);
    void showRecent();
    void compare(CompareMode mode);
    void stepThroughPhotos(int step);

    void showCurrent();
    void showStage();
    void remember();
    [[nodiscard]] Remembered remembered();

    std::filesystem::path m_samplePhoto;
    std::filesystem::path m_stateFile;
    bool m_marksClipped = false;
    std::unique_ptr<WindowParts> m_parts;
    Session* m_session;
    QueueRunner* m_queueRunner;
    WindowLayout* m_layout;
    PhotoIntake* m_intake;
    RunControl* m_run;
    PictureOutput* m_output;
    ModelActions* m_models;
    QueueActions* m_queueActions;
    RecentPhotos* m_recent;
    PresetControl* m_presets;
    SettingsHistory* m_history;
    std::shared_ptr<const Mosaic> m_shown; ///< the photo in the view
};

} // namespace nightjar
