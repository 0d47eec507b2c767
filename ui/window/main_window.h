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

/// The main window: creates its parts and connects them.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    struct Setup
    {
        std::vector<ModelInfo> models; ///< at least one
        NetworkLoader loadNetwork;
        std::filesystem::path samplePhoto; ///< the shipped sample, labelled as one
        std::filesystem::path queueFile;   ///< the file of the photo queue
        std::optional<int> tileSide{};     ///< see DenoiseSettings
        std::optional<ModelStore> store{}; ///< folder for added models; unset: models cannot be added
        /// Model of the quick preview. Unset: photos wait for a run.
        std::optional<ModelInfo> previewModel{};
        /// INI file of the window's state. Empty: the state is not kept.
        std::filesystem::path stateFile{};
        Appearance* appearance = nullptr; ///< theme and language, which the menu changes; outlives the
                                          ///< window. Null: not changeable
        std::vector<UnavailableModel> unavailable{}; ///< reported once each
    };

    explicit MainWindow(Setup setup);
    ~MainWindow() override;

    void open(const std::vector<std::filesystem::path>& paths);
    /// Asks how to import the file, and adds it as a model. Needs Setup::store.
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
