<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>main</name>
    <message>
        <source>Removes noise from raw photos taken in the dark.</source>
        <translation>Entfernt das Rauschen aus Raw-Fotos, die im Dunkeln entstanden sind.</translation>
    </message>
    <message>
        <source>Open the sample photo.</source>
        <translation>Das Beispielfoto öffnen.</translation>
    </message>
    <message>
        <source>Raw photos to open.</source>
        <translation>Raw-Fotos, die geöffnet werden.</translation>
    </message>
    <message>
        <source>Full screen for guests at a touch screen; leaving it needs a PIN.</source>
        <translation>Vollbild für Gäste an einem Touchscreen; zum Verlassen ist eine PIN nötig.</translation>
    </message>
    <message>
        <source>Where the kiosk saves pictures, instead of the drive they come from.</source>
        <translation>Wohin der Kiosk die Bilder speichert, statt auf das Laufwerk, von dem sie kommen.</translation>
    </message>
    <message>
        <source>Ask for the kiosk&apos;s PIN, save it, and exit.</source>
        <translation>Die PIN des Kiosks abfragen, speichern und beenden.</translation>
    </message>
</context>
<context>
    <name>nightjar::AddModelDialog</name>
    <message>
        <source>The recipe of Learning to See in the Dark</source>
        <translation>Nach dem Rezept von Learning to See in the Dark</translation>
    </message>
    <message>
        <source>nightjar-train</source>
        <translation>nightjar-train</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add model</source>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <source>Add %1 as a model</source>
        <translation>%1 als Modell hinzufügen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Erstellt mit</translation>
    </message>
    <message>
        <source>A model of that name exists. Choose another name.</source>
        <translation>Ein Modell dieses Namens gibt es schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Testing it…</source>
        <translation>Wird getestet …</translation>
    </message>
    <message>
        <source>Run a program?</source>
        <translation>Programm ausführen?</translation>
    </message>
    <message>
        <source>%1 is a program, not just weights.</source>
        <translation>%1 ist ein Programm, nicht nur Gewichte.</translation>
    </message>
    <message>
        <source>Running it lets it do whatever you can do on this computer, such as reading, changing or sending your files. Nightjar cannot look into it. Run it only if you trust who made it.

Your consent is remembered for this very file.</source>
        <translation>Wenn es läuft, kann es auf diesem Computer alles tun, was Sie können: Ihre Dateien lesen, ändern oder verschicken. Nightjar kann nicht hineinsehen. Führen Sie es nur aus, wenn Sie dem Urheber vertrauen.

Ihre Zustimmung wird für genau diese Datei gemerkt.</translation>
    </message>
    <message>
        <source>Do not run it</source>
        <translation>Nicht ausführen</translation>
    </message>
    <message>
        <source>I trust it, run it</source>
        <translation>Ich vertraue ihm, ausführen</translation>
    </message>
    <message>
        <source>It was not run, and not added.</source>
        <translation>Es wurde weder ausgeführt noch hinzugefügt.</translation>
    </message>
    <message>
        <source>It replaces the unavailable model of that name.</source>
        <translation>Es ersetzt das nicht verfügbare Modell dieses Namens.</translation>
    </message>
</context>
<context>
    <name>nightjar::AttractPage</name>
    <message>
        <source>Clear photos from dark places</source>
        <translation>Klare Fotos von dunklen Orten</translation>
    </message>
    <message>
        <source>Bring your raw photos on a card or a USB drive.</source>
        <translation>Raw-Fotos auf Karte oder USB-Stick mitbringen.</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>Zum Starten berühren</translation>
    </message>
</context>
<context>
    <name>nightjar::BudgetSection</name>
    <message>
        <source>no limit</source>
        <translation>ohne Grenze</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Less memory means smaller tiles, and a run that takes longer.</source>
        <translation>Weniger Speicher heißt kleinere Kacheln und ein längerer Lauf.</translation>
    </message>
</context>
<context>
    <name>nightjar::Camera</name>
    <message>
        <source>It did not answer.</source>
        <translation>Sie hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>There is no room for its photo.</source>
        <translation>Für ihr Foto ist kein Platz.</translation>
    </message>
    <message>
        <source>It gave no raw photo.</source>
        <translation>Sie hat kein Raw-Foto geliefert.</translation>
    </message>
    <message>
        <source>None is attached to this machine.</source>
        <translation>An dieses Gerät ist keine angeschlossen.</translation>
    </message>
    <message>
        <source>It says: %1.</source>
        <translation>Meldung: %1.</translation>
    </message>
</context>
<context>
    <name>nightjar::CameraPage</name>
    <message>
        <source>Take the photo</source>
        <translation>Foto aufnehmen</translation>
    </message>
    <message>
        <source>Take a photo with the camera</source>
        <translation>Mit der Kamera ein Foto aufnehmen</translation>
    </message>
    <message>
        <source>It counts down from three. In the dark, hold still until the photo is taken.</source>
        <translation>Sie zählt von drei herunter. Im Dunkeln stillhalten, bis das Foto gemacht ist.</translation>
    </message>
    <message>
        <source>Look at the camera and hold still</source>
        <translation>In die Kamera schauen und stillhalten</translation>
    </message>
    <message>
        <source>The photo is being taken</source>
        <translation>Das Foto wird aufgenommen</translation>
    </message>
</context>
<context>
    <name>nightjar::CompareBar</name>
    <message>
        <source>Split</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Split view (S)</source>
        <translation>Geteilte Ansicht (S)</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Side by side (D)</source>
        <translation>Nebeneinander (D)</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>What the run has changed, amplified (X)</source>
        <translation>Was das Entrauschen verändert hat, verstärkt (X)</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>Lupe</translation>
    </message>
    <message>
        <source>A lens that shows both; click for 200 % (L)</source>
        <translation>Eine Lupe, die beides zeigt; Klick für 200 % (L)</translation>
    </message>
    <message>
        <source>Hold for before</source>
        <translation>Vorher halten</translation>
    </message>
    <message>
        <source>Hold to see the original (B or Space)</source>
        <translation>Gedrückt halten für das Original (B oder Leertaste)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More ways to compare</source>
        <translation>Weitere Vergleiche</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ganz</translation>
    </message>
    <message>
        <source>The whole photo (F)</source>
        <translation>Das ganze Foto (F)</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>One pixel of the photo on one of the screen (1)</source>
        <translation>Ein Pixel des Fotos auf einem des Bildschirms (1)</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200 %</translation>
    </message>
    <message>
        <source>One pixel of the photo on four of the screen (2)</source>
        <translation>Ein Pixel des Fotos auf vieren des Bildschirms (2)</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>nightjar::ComparisonView</name>
    <message>
        <source>Photo, before and after</source>
        <translation>Foto, vorher und nachher</translation>
    </message>
</context>
<context>
    <name>nightjar::DropOverlay</name>
    <message>
        <source>Drop to open this photo</source>
        <translation>Loslassen, um dieses Foto zu öffnen</translation>
    </message>
    <message>
        <source>Drop to open these %1 files</source>
        <translation>Loslassen, um diese %1 Dateien zu öffnen</translation>
    </message>
</context>
<context>
    <name>nightjar::ErrorText</name>
    <message>
        <source>%1</source>
        <comment>setting</comment>
        <extracomment>%1 is an English sentence. Write before it: this setting cannot be used</extracomment>
        <translation>Diese Einstellung geht nicht. (%1)</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>no raw photo</comment>
        <extracomment>%1 is an English sentence. Write before it: this is no raw photo</extracomment>
        <translation>Das ist kein Raw-Foto. (%1)</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>other raw photo</comment>
        <extracomment>%1 is an English sentence. Write before it: this kind of raw photo is not supported</extracomment>
        <translation>Diese Art von Raw-Foto wird nicht unterstützt. (%1)</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>damaged raw photo</comment>
        <extracomment>%1 is an English sentence. Write before it: this raw photo is damaged</extracomment>
        <translation>Dieses Raw-Foto ist beschädigt. (%1)</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>picture</comment>
        <extracomment>%1 is an English sentence. Write before it: this picture cannot be read</extracomment>
        <translation>Dieses Bild ist nicht lesbar. (%1)</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>model</comment>
        <extracomment>%1 is an English sentence. Write before it: this model cannot be used</extracomment>
        <translation>Dieses Modell ist nicht zu gebrauchen. (%1)</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>memory</comment>
        <extracomment>%1 is an English sentence. Write before it: there is not enough memory</extracomment>
        <translation>Der Speicher reicht nicht. (%1)</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>writing</comment>
        <extracomment>%1 is an English sentence. Write before it: the file could not be written</extracomment>
        <translation>Die Datei konnte nicht geschrieben werden. (%1)</translation>
    </message>
    <message>
        <source>This file cannot be found.</source>
        <translation>Diese Datei ist nicht zu finden.</translation>
    </message>
    <message>
        <source>You do not have permission to read this file.</source>
        <translation>Sie haben keine Berechtigung, diese Datei zu lesen.</translation>
    </message>
    <message>
        <source>A file of that name is already there.</source>
        <translation>Eine Datei dieses Namens ist schon da.</translation>
    </message>
    <message>
        <source>Something went wrong inside Nightjar: %1</source>
        <translation>In Nightjar ging etwas schief: %1</translation>
    </message>
    <message>
        <source>Choose another setting and try again.</source>
        <translation>Wählen Sie eine andere Einstellung und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Check that its card or disk is connected, then open it again.</source>
        <translation>Prüfen Sie, ob Karte oder Datenträger verbunden ist, und öffnen Sie es erneut.</translation>
    </message>
    <message>
        <source>Change its permissions, or copy it to your own folder and open the copy.</source>
        <translation>Ändern Sie ihre Rechte, oder kopieren Sie sie in Ihren Ordner und öffnen Sie die Kopie.</translation>
    </message>
    <message>
        <source>Open the raw file that your camera wrote: ARW, CR2, CR3, NEF, DNG, ORF, RW2, PEF…</source>
        <translation>Öffnen Sie die Raw-Datei Ihrer Kamera: ARW, CR2, CR3, NEF, DNG, ORF, RW2, PEF …</translation>
    </message>
    <message>
        <source>Open a photo of a camera with a Bayer sensor.</source>
        <translation>Öffnen Sie das Foto einer Kamera mit Bayer-Sensor.</translation>
    </message>
    <message>
        <source>Copy it from the card once more.</source>
        <translation>Kopieren Sie es noch einmal von der Karte.</translation>
    </message>
    <message>
        <source>Open another picture.</source>
        <translation>Öffnen Sie ein anderes Bild.</translation>
    </message>
    <message>
        <source>Choose another model, or install Nightjar again.</source>
        <translation>Wählen Sie ein anderes Modell, oder installieren Sie Nightjar neu.</translation>
    </message>
    <message>
        <source>Export under another name.</source>
        <translation>Exportieren Sie unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>Free some space, or choose another folder.</source>
        <translation>Schaffen Sie Platz, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, please report it.</source>
        <translation>Versuchen Sie es noch einmal. Wenn es wieder passiert, melden Sie es bitte.</translation>
    </message>
    <message>
        <source>Allow more memory, close other programs, or choose a smaller model.</source>
        <translation>Erlauben Sie mehr Speicher, schließen Sie andere Programme, oder wählen Sie ein kleineres Modell.</translation>
    </message>
</context>
<context>
    <name>nightjar::ExportDialog</name>
    <message>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>%1-clean.%2</source>
        <translation>%1-entrauscht.%2</translation>
    </message>
</context>
<context>
    <name>nightjar::ExportFormat</name>
    <message>
        <source>JPEG, for sharing</source>
        <translation>JPEG, zum Teilen</translation>
    </message>
    <message>
        <source>PNG, 8 bit</source>
        <translation>PNG, 8 Bit</translation>
    </message>
    <message>
        <source>PNG, 16 bit</source>
        <translation>PNG, 16 Bit</translation>
    </message>
    <message>
        <source>TIFF, 16 bit, for editing</source>
        <translation>TIFF, 16 Bit, zum Bearbeiten</translation>
    </message>
    <message>
        <source>DNG, linear, for raw developers</source>
        <translation>DNG, linear, für Raw-Entwickler</translation>
    </message>
    <message>
        <source>DNG, sensor mosaic, for raw developers</source>
        <translation>DNG, Sensormosaik, für Raw-Entwickler</translation>
    </message>
</context>
<context>
    <name>nightjar::Filmstrip</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
</context>
<context>
    <name>nightjar::GuestWords</name>
    <message>
        <source>It cannot be read. Check that its card or drive is still inserted, and choose it again.</source>
        <translation>Es lässt sich nicht lesen. Prüfen Sie, ob Karte oder Stick noch steckt, und wählen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file is damaged, or was not copied whole. Please choose another one.</source>
        <translation>Die Datei ist beschädigt oder wurde nicht ganz kopiert. Bitte wählen Sie ein anderes Foto.</translation>
    </message>
    <message>
        <source>The file is not a raw photo, despite its name. Please choose another one.</source>
        <translation>Die Datei ist trotz ihres Namens kein Raw-Foto. Bitte ein anderes wählen.</translation>
    </message>
    <message>
        <source>Nightjar does not support this kind of raw photo yet. Please choose another one.</source>
        <translation>Diese Art von Raw-Foto unterstützt Nightjar noch nicht. Bitte ein anderes wählen.</translation>
    </message>
    <message>
        <source>It is too large for the memory of this machine. Please choose another one.</source>
        <translation>Es ist zu groß für den Speicher dieses Geräts. Bitte wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Something went wrong inside Nightjar. If it happens again, please ask the staff for help.</source>
        <translation>In Nightjar ist etwas schiefgegangen. Wenn es wieder passiert, wenden Sie sich bitte an das Personal.</translation>
    </message>
    <message>
        <source>Insert another USB drive or card. Your picture is safe.</source>
        <translation>Anderen USB-Stick oder Karte einstecken. Ihr Bild ist sicher.</translation>
    </message>
    <message>
        <source>Please ask the staff for help.</source>
        <translation>Bitte wenden Sie sich an das Personal.</translation>
    </message>
    <message>
        <source>%1 is full. The picture needs about %2.</source>
        <translation>%1 ist voll. Das Bild braucht etwa %2.</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>%1 cannot be written to.</source>
        <translation>Auf %1 kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>nightjar::HistogramView</name>
    <message>
        <source>Show clipping</source>
        <translation>Lichter zeigen</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>Show clipped highlights (C)</source>
        <translation>Ausgefressene Lichter zeigen (C)</translation>
    </message>
    <message>
        <source>Show clipped highlights</source>
        <translation>Ausgefressene Lichter zeigen</translation>
    </message>
    <message>
        <source>Nothing clipped</source>
        <translation>Nichts beschnitten</translation>
    </message>
    <message>
        <source>Clipped: %1</source>
        <translation>Beschnitten: %1</translation>
    </message>
</context>
<context>
    <name>nightjar::IdleNotice</name>
    <message>
        <source>Still there? Touch the screen. Starting over in %1 s.</source>
        <translation>Noch da? Bitte berühren. Neustart in %1 s.</translation>
    </message>
</context>
<context>
    <name>nightjar::KeyHelp</name>
    <message>
        <source>Open photos</source>
        <translation>Fotos öffnen</translation>
    </message>
    <message>
        <source>Next photo, previous photo</source>
        <translation>Nächstes Foto, voriges Foto</translation>
    </message>
    <message>
        <source>Denoise, or cancel</source>
        <translation>Entrauschen oder abbrechen</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>Anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Cancel, or close what is open</source>
        <translation>Abbrechen oder Offenes schließen</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Queue of photos</source>
        <translation>Stapel der Fotos</translation>
    </message>
    <message>
        <source>Split view</source>
        <translation>Geteilte Ansicht</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>Lupe</translation>
    </message>
    <message>
        <source>Hold to see the original</source>
        <translation>Gedrückt halten für das Original</translation>
    </message>
    <message>
        <source>In the picture: move the divider, the loupe or the photo</source>
        <translation>Im Bild: Trennlinie, Lupe oder Foto bewegen</translation>
    </message>
    <message>
        <source>In the picture: move the divider while zoomed in</source>
        <translation>Im Bild: Trennlinie bewegen, wenn vergrößert</translation>
    </message>
    <message>
        <source>The whole photo</source>
        <translation>Das ganze Foto</translation>
    </message>
    <message>
        <source>100 %, 200 %</source>
        <translation>100 %, 200 %</translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation>Vergrößern, verkleinern</translation>
    </message>
    <message>
        <source>Show clipped highlights</source>
        <translation>Ausgefressene Lichter zeigen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Menu: theme, language and keys</source>
        <translation>Menü: Aussehen, Sprache und Tasten</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open a recent photo</source>
        <translation>Ein zuletzt geöffnetes Foto öffnen</translation>
    </message>
    <message>
        <source>Undo a change of the settings</source>
        <translation>Eine Änderung der Einstellungen rückgängig machen</translation>
    </message>
    <message>
        <source>Redo what was undone</source>
        <translation>Rückgängiges wiederherstellen</translation>
    </message>
</context>
<context>
    <name>nightjar::KioskPage</name>
    <message>
        <source>Start over</source>
        <translation>Von vorn</translation>
    </message>
</context>
<context>
    <name>nightjar::KioskWindow</name>
    <message>
        <source>The camera took no photo.</source>
        <translation>Die Kamera hat kein Foto aufgenommen.</translation>
    </message>
    <message>
        <source>Not there now</source>
        <translation>Zurzeit nicht da</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>None on this machine</source>
        <translation>Keine angeschlossen</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Put it back. Your picture is safe.</source>
        <translation>Stecken Sie es wieder ein. Ihr Bild ist sicher.</translation>
    </message>
    <message>
        <source>Insert a USB drive or card.</source>
        <translation>USB-Stick oder Karte einstecken.</translation>
    </message>
    <message>
        <source>Your picture is saved on it, in a folder of its own.</source>
        <translation>Ihr Bild wird darauf gespeichert, in einem eigenen Ordner.</translation>
    </message>
    <message>
        <source>Saving your picture on %1</source>
        <translation>Ihr Bild wird auf %1 gespeichert</translation>
    </message>
    <message>
        <source>Please do not take it out.</source>
        <translation>Bitte nicht herausnehmen.</translation>
    </message>
    <message>
        <source>Saved on %1</source>
        <translation>Auf %1 gespeichert</translation>
    </message>
    <message>
        <source>Your picture is saved</source>
        <translation>Ihr Bild ist gespeichert</translation>
    </message>
    <message>
        <source>It is called %1, in the folder %2.
You can take the drive out now.</source>
        <translation>Es heißt %1, im Ordner %2.
Sie können das Laufwerk jetzt herausnehmen.</translation>
    </message>
    <message>
        <source>It is called %1.</source>
        <translation>Es heißt %1.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Another photo</source>
        <translation>Weiteres Foto</translation>
    </message>
    <message>
        <source>Your picture is not saved yet.</source>
        <translation>Ihr Bild ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>%1 was taken out too early.</source>
        <translation>%1 wurde zu früh herausgenommen.</translation>
    </message>
    <message>
        <source>The noise could not be removed from this photo.</source>
        <translation>Dieses Foto konnte nicht entrauscht werden.</translation>
    </message>
    <message>
        <source>Put it back and choose the photo again.</source>
        <translation>Stecken Sie es wieder ein und wählen Sie das Foto noch einmal.</translation>
    </message>
    <message>
        <source>The noise could not be removed from the camera&apos;s photo.</source>
        <translation>Das Foto der Kamera konnte nicht entrauscht werden.</translation>
    </message>
    <message>
        <source>Try again, or ask the staff for help.</source>
        <translation>Versuchen Sie es noch einmal oder wenden Sie sich an das Personal.</translation>
    </message>
    <message>
        <source>Save on %1</source>
        <translation>Auf %1 speichern</translation>
    </message>
</context>
<context>
    <name>nightjar::UnavailableModels</name>
    <message>
        <source>Model left out, because you have not consented to run a program: %1.</source>
        <translation>Modell ausgelassen, weil Sie nicht zugestimmt haben, ein Programm auszuführen: %1.</translation>
    </message>
    <message>
        <source>If you trust who made it, choose its file with “Add model…”: %1</source>
        <translation>Wenn Sie dem vertrauen, der es gemacht hat, wählen Sie seine Datei mit „Modell dazu …“: %1</translation>
    </message>
    <message>
        <source>Model left out, because its files are damaged: %1.</source>
        <translation>Modell ausgelassen, weil seine Dateien beschädigt sind: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Models left out, because you have not consented to run programs: %1.</source>
        <translation>Modelle ausgelassen, weil Sie nicht zugestimmt haben, Programme auszuführen: %1.</translation>
    </message>
    <message>
        <source>If you trust who made one, choose its file with “Add model…”: %1</source>
        <translation>Wenn Sie dem vertrauen, der eines gemacht hat, wählen Sie dessen Datei mit „Modell dazu …“: %1</translation>
    </message>
    <message>
        <source>Models left out, because their files are damaged: %1.</source>
        <translation>Modelle ausgelassen, weil ihre Dateien beschädigt sind: %1.</translation>
    </message>
    <message>
        <source>Add it again under its name with “Add model…”, or remove its folder: %1</source>
        <translation>Fügen Sie es mit „Modell dazu …“ unter seinem Namen noch einmal hinzu, oder entfernen Sie seinen Ordner: %1</translation>
    </message>
    <message>
        <source>Add them again under their names with “Add model…”, or remove their folders: %1</source>
        <translation>Fügen Sie sie mit „Modell dazu …“ unter ihren Namen noch einmal hinzu, oder entfernen Sie ihre Ordner: %1</translation>
    </message>
</context>
<context>
    <name>nightjar::Loupe</name>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>nightjar::MainWindow</name>
    <message>
        <source>No raw photos found in what you dropped.</source>
        <translation>Darin wurden keine Raw-Fotos gefunden.</translation>
    </message>
    <message>
        <source>Drop raw files, or a folder that has some.</source>
        <translation>Legen Sie Raw-Dateien ab oder einen Ordner, der welche enthält.</translation>
    </message>
</context>
<context>
    <name>nightjar::MemoryGauge</name>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>%1 moved to swap: memory is short, everything slows down</source>
        <translation>%1 ausgelagert: Der Speicher ist knapp, alles wird langsamer</translation>
    </message>
    <message>
        <source>The run needs about %1, and %2 are left</source>
        <translation>Der Lauf braucht etwa %1, frei sind %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>%1 now · used up to %2 · %3</source>
        <translation>%1 jetzt · bis zu %2 belegt · %3</translation>
    </message>
    <message>
        <source>%1 in use · needs up to %2 · %3</source>
        <translation>%1 belegt · bis zu %2 nötig · %3</translation>
    </message>
    <message>
        <source>%1 in use · %2</source>
        <translation>%1 belegt · %2</translation>
    </message>
    <message>
        <source>%1 of %2 in the machine</source>
        <translation>%1 von %2 im Gerät</translation>
    </message>
    <message>
        <source>%1 allowed</source>
        <translation>%1 erlaubt</translation>
    </message>
</context>
<context>
    <name>nightjar::MemoryLine</name>
    <message>
        <source>Memory is low</source>
        <translation>Speicher knapp</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
</context>
<context>
    <name>nightjar::MessagePage</name>
    <message>
        <source>Recent photos</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Drop raw photos here to remove their noise.</source>
        <translation>Raw-Fotos hier ablegen, um sie zu entrauschen.</translation>
    </message>
    <message>
        <source>Open photos…</source>
        <translation>Fotos öffnen …</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Anderes öffnen …</translation>
    </message>
    <message>
        <source>%1 opens when the paused run resumes.</source>
        <translation>%1 wird geöffnet, wenn der angehaltene Lauf fortgesetzt wird.</translation>
    </message>
    <message>
        <source>%1 opens when the run is finished.</source>
        <translation>%1 wird geöffnet, wenn der Lauf fertig ist.</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet …</translation>
    </message>
</context>
<context>
    <name>nightjar::ModelActions</name>
    <message>
        <source>Add model</source>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <source>Networks (*.pth *.pt *.jit *.safetensors)</source>
        <translation>Netze (*.pth *.pt *.jit *.safetensors)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>%1 wurde hinzugefügt.</translation>
    </message>
</context>
<context>
    <name>nightjar::ModelDescription</name>
    <message>
        <source>Best quality, slowest</source>
        <translation>Beste Qualität, am langsamsten</translation>
    </message>
    <message>
        <source>Nearly the best quality, faster</source>
        <translation>Fast die beste Qualität, schneller</translation>
    </message>
    <message>
        <source>Fast, good quality</source>
        <translation>Schnell, gute Qualität</translation>
    </message>
    <message>
        <source>Fast, slightly lower quality</source>
        <translation>Schnell, etwas geringere Qualität</translation>
    </message>
    <message>
        <source>Filter only, instant</source>
        <translation>Nur Filter, sofort</translation>
    </message>
</context>
<context>
    <name>nightjar::NoiseSection</name>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Shot noise</source>
        <translation>Photonenrauschen</translation>
    </message>
    <message>
        <source>Read noise</source>
        <translation>Ausleserauschen</translation>
    </message>
    <message>
        <source>Reset to the photo&apos;s values</source>
        <translation>Auf die Werte des Fotos zurücksetzen</translation>
    </message>
    <message>
        <source>In units of the sensor&apos;s white level: variance = shot noise × light + read noise².</source>
        <translation>In Einheiten des Weißpegels: Varianz = Photonenrauschen × Licht + Ausleserauschen².</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>von Hand gesetzt</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>aus der Datei</translation>
    </message>
    <message>
        <source>measured in the photo</source>
        <translation>im Foto gemessen</translation>
    </message>
</context>
<context>
    <name>nightjar::Banner</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>nightjar::PhotoCard</name>
    <message>
        <source>shot %1, read %2</source>
        <translation>Photonen %1, Auslesen %2</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>The result has invalid pixels.</source>
        <translation>Das Ergebnis enthält ungültige Pixel.</translation>
    </message>
    <message>
        <source>This run changed the photo&apos;s brightness by %1.</source>
        <translation>Dieser Lauf hat die Helligkeit des Fotos um %1 verändert.</translation>
    </message>
    <message>
        <source>red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>This run changed the photo&apos;s %1 by %2.</source>
        <translation>Dieser Lauf hat im Foto %1 um %2 verändert.</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Sensor</translation>
    </message>
    <message>
        <source>%1 × %2, %3</source>
        <translation>%1 × %2, %3</translation>
    </message>
    <message>
        <source>Black, white</source>
        <translation>Schwarz, Weiß</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Noise, by the file</source>
        <translation>Rauschen laut Datei</translation>
    </message>
    <message>
        <source>Noise, measured</source>
        <translation>Rauschen, gemessen</translation>
    </message>
    <message>
        <source>%1 MP</source>
        <translation>%1 MP</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>changed by %1</source>
        <translation>um %1 geändert</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>Beschnitten</translation>
    </message>
    <message>
        <source>brightness lost</source>
        <translation>Helligkeit verloren</translation>
    </message>
    <message>
        <source>light changed by %1</source>
        <translation>Licht um %1 verändert</translation>
    </message>
    <message>
        <source>light unchanged (within %1)</source>
        <translation>Helligkeit unverändert (%1)</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>Hot pixels</source>
        <translation>Hotpixel</translation>
    </message>
    <message>
        <source>%1 replaced</source>
        <translation>%1 ersetzt</translation>
    </message>
</context>
<context>
    <name>nightjar::PhotoGrid</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
</context>
<context>
    <name>nightjar::PhotoHeader</name>
    <message>
        <source>a CC0 photograph, darkened, with the noise of a real sensor</source>
        <translation>ein CC0-Foto, abgedunkelt, mit dem Rauschen eines echten Sensors</translation>
    </message>
    <message>
        <source>Sample photo</source>
        <translation>Beispielfoto</translation>
    </message>
</context>
<context>
    <name>nightjar::PhotoIntake</name>
    <message>
        <source>Open raw photos</source>
        <translation>Raw-Fotos öffnen</translation>
    </message>
    <message>
        <source>Raw photos (%1)</source>
        <translation>Raw-Fotos (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>nightjar::PhotosPage</name>
    <message>
        <source>Remove noise</source>
        <translation>Entrauschen</translation>
    </message>
    <message>
        <source>Looking for photos…</source>
        <translation>Fotos werden gesucht …</translation>
    </message>
    <message>
        <source>No photo has come in yet. It shows here as soon as one does.</source>
        <translation>Noch ist kein Foto eingegangen. Es erscheint hier, sobald eines da ist.</translation>
    </message>
    <message>
        <source>It has no raw photos.
Nightjar needs photos that a camera set to “RAW” writes, not JPEGs.</source>
        <translation>Darauf sind keine Raw-Fotos.
Nightjar braucht Fotos einer Kamera, die auf „RAW“ steht, keine JPEGs.</translation>
    </message>
    <message>
        <source>Choose a photo · %1 has one</source>
        <translation>Foto wählen · eines auf %1</translation>
    </message>
    <message>
        <source>Choose a photo · %1 has %2</source>
        <translation>Foto wählen · %2 auf %1</translation>
    </message>
    <message>
        <source>It cannot be read. Take it out and put it in again, or use another one.</source>
        <translation>Der Inhalt lässt sich nicht lesen. Stecken Sie ihn noch einmal ein, oder nehmen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>This folder cannot be read now. Please ask the staff for help.</source>
        <translation>Dieser Ordner lässt sich gerade nicht lesen. Bitte wenden Sie sich an das Personal.</translation>
    </message>
</context>
<context>
    <name>nightjar::PictureOutput</name>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Copied to the clipboard</source>
        <translation>In die Zwischenablage kopiert</translation>
    </message>
    <message>
        <source>The picture is not finished yet.</source>
        <translation>Das Bild ist noch nicht fertig.</translation>
    </message>
    <message>
        <source>Copy it once all of it is there.</source>
        <translation>Kopieren Sie es, sobald es ganz da ist.</translation>
    </message>
</context>
<context>
    <name>nightjar::PicturePage</name>
    <message>
        <source>Hold for before</source>
        <translation>Vorher halten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Opening the photo…</source>
        <translation>Foto wird geöffnet …</translation>
    </message>
    <message>
        <source>Removing noise · %1 left</source>
        <translation>Wird entrauscht · noch %1</translation>
    </message>
    <message>
        <source>Removing noise…</source>
        <translation>Wird entrauscht …</translation>
    </message>
    <message>
        <source>Drag the line to compare</source>
        <translation>Zum Vergleich ziehen</translation>
    </message>
</context>
<context>
    <name>nightjar::PinPage</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Erase the last digit</source>
        <translation>Letzte Ziffer löschen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Enter the PIN to leave</source>
        <translation>PIN eingeben zum Verlassen</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>PIN wählen</translation>
    </message>
    <message>
        <source>4 to 8 digits. It is asked for to leave the kiosk: hold a finger in an upper corner for three seconds.</source>
        <translation>4 bis 8 Ziffern. Danach wird gefragt, um den Kiosk zu verlassen: einen Finger drei Sekunden in einer oberen Ecke halten.</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>Das ist nicht die PIN.</translation>
    </message>
    <message>
        <source>Enter it once more</source>
        <translation>Noch einmal eingeben</translation>
    </message>
    <message>
        <source>The two were not the same. Choose a PIN of 4 to 8 digits.</source>
        <translation>Die beiden waren nicht gleich. Wählen Sie eine PIN aus 4 bis 8 Ziffern.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in %1.</source>
        <translation>Zu viele falsche PINs. Neuer Versuch in %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n digits entered</source>
        <translation>
            <numerusform>%n Ziffer eingegeben</numerusform>
            <numerusform>%n Ziffern eingegeben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nightjar::PresetSection</name>
    <message>
        <source>this camera</source>
        <translation>dieser Kamera</translation>
    </message>
    <message>
        <source>%1 at ISO %2 to %3</source>
        <translation>%1 bei ISO %2 bis %3</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Apply preset</source>
        <translation>Vorgabe anwenden</translation>
    </message>
    <message>
        <source>Photos like this one will be opened with this model, precision and strength</source>
        <translation>Fotos wie dieses werden mit diesem Modell, dieser Genauigkeit und Stärke geöffnet</translation>
    </message>
    <message>
        <source>Photos of %1 are opened with model, precision and strength as saved.</source>
        <translation>Fotos von %1 werden mit gespeichertem Modell, Genauigkeit und Stärke geöffnet.</translation>
    </message>
    <message>
        <source>Save model, precision and strength for all photos of %1.</source>
        <translation>Modell, Genauigkeit und Stärke für alle Fotos von %1 speichern.</translation>
    </message>
    <message>
        <source>Update preset</source>
        <translation>Vorgabe aktualisieren</translation>
    </message>
    <message>
        <source>Save for these photos</source>
        <translation>Für diese Fotos speichern</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>nightjar::PrimaryButton</name>
    <message>
        <source>Denoise</source>
        <translation>Entrauschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <translation>%1 · angehalten</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · noch %2</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an …</translation>
    </message>
</context>
<context>
    <name>nightjar::QueueModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Denoising, %1 %</source>
        <translation>Wird entrauscht, %1 %</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Fertig: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
</context>
<context>
    <name>nightjar::QueuePanel</name>
    <message>
        <source>Queue</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Pause after the current tile</source>
        <translation>Nach der laufenden Kachel anhalten</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Move the selected photo up</source>
        <translation>Ausgewähltes Foto nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Runter</translation>
    </message>
    <message>
        <source>Move the selected photo down</source>
        <translation>Ausgewähltes Foto nach unten</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Skip the selected photo</source>
        <translation>Ausgewähltes Foto überspringen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Nochmal</translation>
    </message>
    <message>
        <source>Retry the selected photo, or all that failed</source>
        <translation>Ausgewähltes Foto oder alle fehlgeschlagenen erneut versuchen</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Show only what failed</source>
        <translation>Nur zeigen, was fehlschlug</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Remove finished, failed and skipped photos from the list (pictures are kept)</source>
        <translation>Fertige, fehlgeschlagene und übersprungene Fotos aus der Liste entfernen (Bilder bleiben)</translation>
    </message>
    <message>
        <source>Next to each photo</source>
        <translation>Neben jedem Foto</translation>
    </message>
    <message>
        <source>Where the pictures go</source>
        <translation>Wohin die Bilder kommen</translation>
    </message>
    <message>
        <source>Queue all open photos</source>
        <translation>Alle offenen Fotos einreihen</translation>
    </message>
    <message>
        <source>Queue every open photo with the model chosen now</source>
        <translation>Jedes offene Foto mit dem jetzt gewählten Modell in den Stapel legen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Names of the pictures</source>
        <translation>Namen der Bilder</translation>
    </message>
    <message>
        <source>Placeholders: {name}, {model}, {iso}, {date}, {time} and {counter}</source>
        <translation>Platzhalter: {name}, {model}, {iso}, {date}, {time} und {counter}</translation>
    </message>
    <message>
        <source>Back to the photo</source>
        <translation>Zurück zum Foto</translation>
    </message>
    <message>
        <source>Hide the queue; it goes on (Q)</source>
        <translation>Den Stapel verbergen; er läuft weiter (Q)</translation>
    </message>
    <message>
        <source>Save to %1</source>
        <translation>In %1 speichern</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 fertig</translation>
    </message>
    <message numerus="yes">
        <source>, %n failed</source>
        <translation>
            <numerusform>, %n fehlgeschlagen</numerusform>
            <numerusform>, %n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>, paused</source>
        <translation>, angehalten</translation>
    </message>
    <message>
        <source>, waits for the paused run</source>
        <translation>, wartet auf den angehaltenen Lauf</translation>
    </message>
    <message>
        <source>Open photos, choose a model, and add them here.</source>
        <translation>Fotos öffnen, ein Modell wählen und hier hinzufügen.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Failures (%1)</source>
        <translation>Fehler (%1)</translation>
    </message>
    <message>
        <source>Watch folder…</source>
        <translation>Ordner überwachen …</translation>
    </message>
    <message>
        <source>Queue every photo added to a folder</source>
        <translation>Jedes neue Foto eines Ordners einreihen</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Ordner überwachen</translation>
    </message>
    <message>
        <source>Stop watching “%1”</source>
        <translation>„%1“ nicht mehr überwachen</translation>
    </message>
    <message>
        <source>%1: new photos are queued automatically</source>
        <translation>%1: neue Fotos werden automatisch eingereiht</translation>
    </message>
    <message>
        <source>The disk of %1 is full: %2 left, %3 needed. Free some space, then resume.</source>
        <translation>Der Datenträger von %1 ist voll: %2 frei, %3 nötig. Platz schaffen, dann fortsetzen.</translation>
    </message>
    <message>
        <source>Save to another folder…</source>
        <translation>In anderem Ordner speichern …</translation>
    </message>
</context>
<context>
    <name>nightjar::QueueActions</name>
    <message>
        <source>Names may hold {name}, {model}, {iso}, {date}, {time} and {counter}, and no folders.</source>
        <translation>Namen dürfen {name}, {model}, {iso}, {date}, {time} und {counter} enthalten, aber keine Ordner.</translation>
    </message>
    <message>
        <source>The folder %1 is not there now; photos are queued again once it is back.</source>
        <translation>Der Ordner %1 ist zurzeit nicht da; sobald er wieder da ist, geht es weiter.</translation>
    </message>
    <message>
        <source>Photos that come into %1 are queued, as before.</source>
        <translation>Fotos, die in %1 ankommen, kommen wie zuvor in den Stapel.</translation>
    </message>
    <message>
        <source>The watched folder %1 is not there now.</source>
        <translation>Der überwachte Ordner %1 ist zurzeit nicht da.</translation>
    </message>
    <message>
        <source>Photos are queued again once it is back.</source>
        <translation>Sobald er wieder da ist, kommen Fotos wieder in den Stapel.</translation>
    </message>
</context>
<context>
    <name>nightjar::RaceDialog</name>
    <message>
        <source>Use this</source>
        <translation>Dieses verwenden</translation>
    </message>
    <message>
        <source>Compare all models</source>
        <translation>Alle Modelle vergleichen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel check (%1 %)</source>
        <translation>Prüfung abbrechen (%1 %)</translation>
    </message>
    <message>
        <source>Before. Each model runs on a %1 × %2 px sample from the centre of the view. Time and memory are predicted for the whole photo.</source>
        <translation>Vorher. Jedes Modell bearbeitet einen Ausschnitt von %1 × %2 px aus der Mitte der Ansicht. Zeit und Speicher sind für das ganze Foto geschätzt.</translation>
    </message>
    <message>
        <source>Check whole photo</source>
        <translation>Ganzes Foto prüfen</translation>
    </message>
    <message>
        <source>Also denoise the whole photo in full precision and show the difference</source>
        <translation>Das ganze Foto auch in voller Genauigkeit entrauschen und den Unterschied zeigen</translation>
    </message>
    <message>
        <source>Cancel check</source>
        <translation>Prüfung abbrechen</translation>
    </message>
</context>
<context>
    <name>nightjar::RaceRow</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>Wartet …</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft …</translation>
    </message>
    <message>
        <source>About %1 for this photo</source>
        <translation>Etwa %1 für dieses Foto</translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 Speicher</translation>
    </message>
    <message>
        <source>%1 J a megapixel</source>
        <translation>%1 J je Megapixel</translation>
    </message>
    <message>
        <source>%1 s a megapixel</source>
        <translation>%1 s je Megapixel</translation>
    </message>
    <message>
        <source>%1; differs from full precision by %2 on average, %3 at most</source>
        <translation>%1; weicht von voller Genauigkeit um %2 im Mittel ab, höchstens um %3</translation>
    </message>
    <message>
        <source>The whole photo differs from full precision by %1 on average, %2 at most</source>
        <translation>Das ganze Foto weicht von voller Genauigkeit um %1 im Mittel ab, höchstens um %2</translation>
    </message>
</context>
<context>
    <name>nightjar::RecentPhotos</name>
    <message>
        <source>Open photos…</source>
        <translation>Fotos öffnen …</translation>
    </message>
    <message>
        <source>%1 (not there now)</source>
        <translation>%1 (zurzeit nicht da)</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>Liste leeren</translation>
    </message>
</context>
<context>
    <name>nightjar::RunControl</name>
    <message>
        <source>Memory is low. The run continues in smaller tiles.</source>
        <translation>Der Speicher ist knapp. Der Lauf geht in kleineren Kacheln weiter.</translation>
    </message>
    <message>
        <source>It takes a little longer. Closing other programs helps.</source>
        <translation>Es dauert etwas länger. Andere Programme zu schließen hilft.</translation>
    </message>
    <message>
        <source>Quick preview</source>
        <translation>Schnelle Vorschau</translation>
    </message>
    <message>
        <source>Resume (P)</source>
        <translation>Fortsetzen (P)</translation>
    </message>
    <message>
        <source>Pause (P)</source>
        <translation>Anhalten (P)</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Denoise again</source>
        <translation>Neu entrauschen</translation>
    </message>
    <message>
        <source>Denoise</source>
        <translation>Entrauschen</translation>
    </message>
    <message>
        <source>Look at it closely before you export, or choose another model.</source>
        <translation>Sehen Sie es vor dem Export genau an, oder wählen Sie ein anderes Modell.</translation>
    </message>
</context>
<context>
    <name>nightjar::SettingsPanel</name>
    <message>
        <source>Guided filter (no network)</source>
        <translation>Guided Filter (ohne Netz)</translation>
    </message>
    <message>
        <source>Full (32-bit float)</source>
        <translation>Voll (32 Bit)</translation>
    </message>
    <message>
        <source>Half (bfloat16)</source>
        <translation>Halb (bfloat16)</translation>
    </message>
    <message>
        <source>Fast (8-bit)</source>
        <translation>Schnell (8 Bit)</translation>
    </message>
    <message>
        <source>Fast (8-bit, trained for it)</source>
        <translation>Schnell (8 Bit, dafür trainiert)</translation>
    </message>
    <message>
        <source>Compare all…</source>
        <translation>Vergleichen …</translation>
    </message>
    <message>
        <source>Add model…</source>
        <translation>Modell dazu …</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Try every model and precision on the part of the photo that you are looking at</source>
        <translation>Jedes Modell und jede Genauigkeit am sichtbaren Teil des Fotos ausprobieren</translation>
    </message>
    <message>
        <source>Weights that PyTorch wrote, safetensors, or a TorchScript program</source>
        <translation>Gewichte von PyTorch, safetensors oder ein TorchScript-Programm</translation>
    </message>
    <message>
        <source>Exposure that makes the photo readable without losing its night</source>
        <translation>Belichtung, die das Foto lesbar macht, ohne die Nacht zu verlieren</translation>
    </message>
    <message>
        <source>About %1 of memory</source>
        <translation>Etwa %1 Speicher</translation>
    </message>
    <message>
        <source>about %1 on this computer</source>
        <translation>etwa %1 auf diesem Rechner</translation>
    </message>
    <message>
        <source>time shown after the first run</source>
        <translation>Zeit nach dem ersten Lauf</translation>
    </message>
    <message>
        <source> Amplified ×%1, as estimated from the photo.</source>
        <translation> Verstärkt ×%1, aus dem Foto geschätzt.</translation>
    </message>
    <message>
        <source>Limited by noise: brighter would show more noise than picture</source>
        <translation>Durch Rauschen begrenzt: heller wäre mehr Rauschen als Bild zu sehen</translation>
    </message>
    <message>
        <source>Limited by lights: brighter would burn them out</source>
        <translation>Durch Lichter begrenzt: heller würden sie ausbrennen</translation>
    </message>
    <message>
        <source>Limited to keep the night dark</source>
        <translation>Begrenzt, damit die Nacht dunkel bleibt</translation>
    </message>
    <message>
        <source>The photo is bright already</source>
        <translation>Das Foto ist schon hell</translation>
    </message>
    <message>
        <source>Limited to the largest exposure</source>
        <translation>Größte mögliche Belichtung</translation>
    </message>
</context>
<context>
    <name>nightjar::SideLabels</name>
    <message>
        <source>After − before, ×%1 · grey: no change</source>
        <translation>Nachher − vorher, ×%1 · grau: unverändert</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>nightjar::SourcePage</name>
    <message>
        <source>Where are your photos?</source>
        <translation>Wo sind Ihre Fotos?</translation>
    </message>
    <message>
        <source>Insert a memory card or USB drive, or choose one below.</source>
        <translation>Speicherkarte oder USB-Stick einstecken oder unten wählen.</translation>
    </message>
    <message>
        <source>Insert a memory card or USB drive.</source>
        <translation>Speicherkarte oder USB-Stick einstecken.</translation>
    </message>
</context>
<context>
    <name>nightjar::SourceTile</name>
    <message>
        <source>Memory card</source>
        <translation>Speicherkarte</translation>
    </message>
    <message>
        <source>USB drive</source>
        <translation>USB-Stick</translation>
    </message>
    <message>
        <source>Received photos</source>
        <translation>Empfangene Fotos</translation>
    </message>
    <message>
        <source>Take a new photo</source>
        <translation>Neues Foto aufnehmen</translation>
    </message>
</context>
<context>
    <name>nightjar::WindowLayout</name>
    <message>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
</context>
<context>
    <name>nightjar::WindowMenu</name>
    <message>
        <source>Nightjar will be in English the next time you start it.</source>
        <translation>Nightjar ist ab dem nächsten Start auf Deutsch.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Theme, language, models and keys (F10)</source>
        <translation>Aussehen, Sprache, Modelle und Tasten (F10)</translation>
    </message>
    <message>
        <source>Add model…</source>
        <translation>Modell dazu …</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Tasten …</translation>
    </message>
    <message>
        <source>Match system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>System language</source>
        <translation>Sprache des Systems</translation>
    </message>
</context>
<context>
    <name>nightjar::WindowParts</name>
    <message>
        <source>Export…</source>
        <translation>Export …</translation>
    </message>
    <message>
        <source>Write the picture to a file (Ctrl+E)</source>
        <translation>Das Bild in eine Datei schreiben (Strg+E)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open raw photos (Ctrl+O)</source>
        <translation>Raw-Fotos öffnen (Strg+O)</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Denoise many photos one after the other (Q)</source>
        <translation>Viele Fotos nacheinander entrauschen (Q)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo a change of the settings (Ctrl+Z)</source>
        <translation>Eine Änderung der Einstellungen rückgängig machen (Strg+Z)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Redo what was undone (Ctrl+Y)</source>
        <translation>Rückgängiges wiederherstellen (Strg+Y)</translation>
    </message>
</context>
<context>
    <name>nightjar::Wording</name>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation>weniger als %1</translation>
    </message>
    <message>
        <source>1/%1 s</source>
        <translation>1/%1 s</translation>
    </message>
    <message>
        <source>%1%2 EV</source>
        <translation>%1%2 LW</translation>
    </message>
    <message>
        <source>ISO %1</source>
        <translation>ISO %1</translation>
    </message>
    <message>
        <source>f/%1</source>
        <translation>f/%1</translation>
    </message>
</context>
</TS>
