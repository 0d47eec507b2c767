// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kiosk/camera.h"
#include "ui/kiosk/drives.h"
#include "ui/kiosk/idle_watch.h"
#include "ui/kiosk/kiosk_settings.h"
#include "ui/kiosk/photo_source.h"
#include "ui/kiosk/pin_lock.h"
#include "ui/kiosk/save_place.h"
#include "ui/kiosk/visit.h"

#include <QStackedWidget>

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

namespace nightjar {

class AttractPage;
class CameraPage;
class HeldCorner;
class IdleNotice;
class PhotosPage;
class PicturePage;
class PinPage;
class SourcePage;
class StatusPage;

/// Nightjar for guests: one page per step, from choosing a photo to saving the picture. Starts over if nobody
/// touches it for a while. To leave, hold a corner and enter the PIN.
class KioskWindow : public QStackedWidget
{
    Q_OBJECT

public:
    struct Setup
    {
        KioskSettings settings;
        RunChoice choice;
        NetworkLoader loadNetwork;
        std::optional<int> tileSide{};     ///< see DenoiseSettings
        std::filesystem::path samplePhoto; ///< shown while the kiosk is idle; empty: none
        std::filesystem::path pinFile;
        std::string pinHash; ///< content of the PIN file; empty: a PIN must be chosen first
        std::filesystem::path mountsFile = "/proc/self/mounts";
        AvailableBytes available = availableBytes;
        std::chrono::milliseconds cornerHold{3000};
        std::chrono::milliseconds longestShot = Camera::longestShot;
    };

    explicit KioskWindow(Setup setup);
    ~KioskWindow() override;

    [[nodiscard]] const Visit& visit() const { return m_visit; }
    [[nodiscard]] const IdleWatch& idle() const { return m_idle; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// The reason why the status page is shown.
    enum class Telling
    {
        Nothing,
        Saving,
        NoPlace, ///< there is no place to save to; inserting a drive helps
        SaveFailed,
        Saved,
        Failed
    };

    void connectPages();
    void connectWork();

    void startOver();
    void showAttract();
    void showSources();
    void choose(const PhotoSource& source);
    void develop(const std::filesystem::path& photo);
    void save();
    void saveOn(const SavePlace& place);
    void tellSaved(const std::filesystem::path& picture);
    void tellNotSaved(const SaveTrouble& trouble);
    /// Shows that the drive for saving was removed.
    void tellGone(const std::filesystem::path& drive, const QString& name);
    void tellFailed(ErrorCode code);
    void tell(Telling telling, const QString& sentence, const QString& advice);
    void fail(const Failure& failure);
    void drivesChanged();
    /// Sets the button to save on another drive, or to try again.
    void offerToSave();
    void actOnWords();
    void askForPin();
    void keepPin(const std::string& pin);
    /// Returns the current page, or the page to return to during PIN entry.
    [[nodiscard]] QWidget* page() const;
    void go(QWidget* page);
    /// Like `go`, but for changes not caused by a touch: does not interrupt PIN entry.
    void arrive(QWidget* page);
    void watchIdle();

    Setup m_setup;
    PinLock m_lock;
    Camera m_camera;
    DriveWatch m_drives;
    IdleWatch m_idle;
    Visit m_visit;
    PhotoSource m_source;
    std::optional<SavePlace> m_place;
    std::filesystem::path m_refused;       ///< drive that was removed or to which saving failed; empty: none
    std::optional<SavePlace> m_otherPlace; ///< place offered instead
    Telling m_telling = Telling::Nothing;
    bool m_showsSample = false;               ///< the visit is for the sample photo
    ErrorCode m_failed = ErrorCode::Internal; ///< why denoising failed
    bool m_leaving = false;
    QWidget* m_beforePin = nullptr;

    AttractPage* m_attract;
    SourcePage* m_sources;
    PhotosPage* m_photos;
    CameraPage* m_shot;
    PicturePage* m_picture;
    StatusPage* m_words;
    PinPage* m_pin;
    IdleNotice* m_notice;
    HeldCorner* m_corner;
};

} // namespace nightjar
