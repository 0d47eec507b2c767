<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>main</name>
    <message>
        <source>Removes noise from raw photos taken in the dark.</source>
        <translation>Supprime le bruit des photos raw prises dans le noir.</translation>
    </message>
    <message>
        <source>Open the sample photo.</source>
        <translation>Ouvrir la photo d’exemple.</translation>
    </message>
    <message>
        <source>Raw photos to open.</source>
        <translation>Photos raw à ouvrir.</translation>
    </message>
    <message>
        <source>Full screen for guests at a touch screen; leaving it needs a PIN.</source>
        <translation>Plein écran pour des invités devant un écran tactile&#xa0;; un code PIN permet d’en sortir.</translation>
    </message>
    <message>
        <source>Where the kiosk saves pictures, instead of the drive they come from.</source>
        <translation>Où la borne enregistre les images, au lieu du lecteur d’où elles viennent.</translation>
    </message>
    <message>
        <source>Ask for the kiosk&apos;s PIN, save it, and exit.</source>
        <translation>Demander le code PIN de la borne, l’enregistrer et quitter.</translation>
    </message>
</context>
<context>
    <name>nightjar::AddModelDialog</name>
    <message>
        <source>The recipe of Learning to See in the Dark</source>
        <translation>La recette de Learning to See in the Dark</translation>
    </message>
    <message>
        <source>nightjar-train</source>
        <translation>nightjar-train</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add model</source>
        <translation>Ajouter un modèle</translation>
    </message>
    <message>
        <source>Add %1 as a model</source>
        <translation>Ajouter %1 comme modèle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Créé avec</translation>
    </message>
    <message>
        <source>A model of that name exists. Choose another name.</source>
        <translation>Un modèle de ce nom existe déjà. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Testing it…</source>
        <translation>Test en cours…</translation>
    </message>
    <message>
        <source>Run a program?</source>
        <translation>Exécuter un programme&#xa0;?</translation>
    </message>
    <message>
        <source>%1 is a program, not just weights.</source>
        <translation>%1 est un programme, pas seulement des poids.</translation>
    </message>
    <message>
        <source>Running it lets it do whatever you can do on this computer, such as reading, changing or sending your files. Nightjar cannot look into it. Run it only if you trust who made it.

Your consent is remembered for this very file.</source>
        <translation>L’exécuter lui permet de faire tout ce que vous pouvez faire sur cet ordinateur&#xa0;: lire, modifier ou envoyer vos fichiers. Nightjar ne peut pas voir ce qu’il contient. Ne l’exécutez que si vous faites confiance à son auteur.

Votre accord est retenu pour ce fichier précis.</translation>
    </message>
    <message>
        <source>Do not run it</source>
        <translation>Ne pas l’exécuter</translation>
    </message>
    <message>
        <source>I trust it, run it</source>
        <translation>J’ai confiance, exécuter</translation>
    </message>
    <message>
        <source>It was not run, and not added.</source>
        <translation>Il n’a été ni exécuté ni ajouté.</translation>
    </message>
    <message>
        <source>It replaces the unavailable model of that name.</source>
        <translation>Il remplace le modèle indisponible de ce nom.</translation>
    </message>
</context>
<context>
    <name>nightjar::AttractPage</name>
    <message>
        <source>Clear photos from dark places</source>
        <translation>Des photos de nuit nettes</translation>
    </message>
    <message>
        <source>Bring your raw photos on a card or a USB drive.</source>
        <translation>Apportez vos photos raw sur carte ou clé USB.</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>Touchez pour commencer</translation>
    </message>
</context>
<context>
    <name>nightjar::BudgetSection</name>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>Less memory means smaller tiles, and a run that takes longer.</source>
        <translation>Moins de mémoire, c’est des tuiles plus petites et un travail plus long.</translation>
    </message>
</context>
<context>
    <name>nightjar::Camera</name>
    <message>
        <source>It did not answer.</source>
        <translation>Il n’a pas répondu.</translation>
    </message>
    <message>
        <source>There is no room for its photo.</source>
        <translation>Il n’y a pas de place pour sa photo.</translation>
    </message>
    <message>
        <source>It gave no raw photo.</source>
        <translation>Il n’a pas fourni de photo raw.</translation>
    </message>
    <message>
        <source>None is attached to this machine.</source>
        <translation>Aucun n’est branché à cette machine.</translation>
    </message>
    <message>
        <source>It says: %1.</source>
        <translation>Message : %1.</translation>
    </message>
</context>
<context>
    <name>nightjar::CameraPage</name>
    <message>
        <source>Take the photo</source>
        <translation>Prendre la photo</translation>
    </message>
    <message>
        <source>Take a photo with the camera</source>
        <translation>Prendre une photo avec l’appareil</translation>
    </message>
    <message>
        <source>It counts down from three. In the dark, hold still until the photo is taken.</source>
        <translation>Compte à rebours de trois. Dans le noir, ne bougez pas avant la fin de la prise.</translation>
    </message>
    <message>
        <source>Look at the camera and hold still</source>
        <translation>Regardez l’appareil et ne bougez plus</translation>
    </message>
    <message>
        <source>The photo is being taken</source>
        <translation>La photo est en cours</translation>
    </message>
</context>
<context>
    <name>nightjar::CompareBar</name>
    <message>
        <source>Split</source>
        <translation>Partagé</translation>
    </message>
    <message>
        <source>Split view (S)</source>
        <translation>Vue partagée (S)</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Side by side (D)</source>
        <translation>Côte à côte (D)</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>What the run has changed, amplified (X)</source>
        <translation>Ce que le débruitage a changé, amplifié (X)</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>Loupe</translation>
    </message>
    <message>
        <source>A lens that shows both; click for 200 % (L)</source>
        <translation>Une loupe qui montre les deux&#xa0;; cliquez pour 200 % (L)</translation>
    </message>
    <message>
        <source>Hold for before</source>
        <translation>Maintenir&#xa0;: avant</translation>
    </message>
    <message>
        <source>Hold to see the original (B or Space)</source>
        <translation>Maintenir pour voir l’original (B ou Espace)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>More ways to compare</source>
        <translation>Autres comparaisons</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>The whole photo (F)</source>
        <translation>La photo entière (F)</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>One pixel of the photo on one of the screen (1)</source>
        <translation>Un pixel de la photo sur un pixel de l’écran (1)</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200 %</translation>
    </message>
    <message>
        <source>One pixel of the photo on four of the screen (2)</source>
        <translation>Un pixel de la photo sur quatre de l’écran (2)</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Avant</translation>
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
        <translation>Photo, avant et après</translation>
    </message>
</context>
<context>
    <name>nightjar::DropOverlay</name>
    <message>
        <source>Drop to open this photo</source>
        <translation>Déposez pour ouvrir cette photo</translation>
    </message>
    <message>
        <source>Drop to open these %1 files</source>
        <translation>Déposez pour ouvrir ces %1 fichiers</translation>
    </message>
</context>
<context>
    <name>nightjar::ErrorText</name>
    <message>
        <source>%1</source>
        <comment>setting</comment>
        <extracomment>%1 is an English sentence. Write before it: this setting cannot be used</extracomment>
        <translation>Ce réglage ne convient pas. (%1)</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>no raw photo</comment>
        <extracomment>%1 is an English sentence. Write before it: this is no raw photo</extracomment>
        <translation>Ce n’est pas une photo raw. (%1)</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>other raw photo</comment>
        <extracomment>%1 is an English sentence. Write before it: this kind of raw photo is not supported</extracomment>
        <translation>Ce type de photo raw n’est pas pris en charge. (%1)</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>damaged raw photo</comment>
        <extracomment>%1 is an English sentence. Write before it: this raw photo is damaged</extracomment>
        <translation>Cette photo raw est abîmée. (%1)</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>picture</comment>
        <extracomment>%1 is an English sentence. Write before it: this picture cannot be read</extracomment>
        <translation>Cette image est illisible. (%1)</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>model</comment>
        <extracomment>%1 is an English sentence. Write before it: this model cannot be used</extracomment>
        <translation>Ce modèle est inutilisable. (%1)</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>memory</comment>
        <extracomment>%1 is an English sentence. Write before it: there is not enough memory</extracomment>
        <translation>La mémoire ne suffit pas. (%1)</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>writing</comment>
        <extracomment>%1 is an English sentence. Write before it: the file could not be written</extracomment>
        <translation>Le fichier n’a pas pu être écrit. (%1)</translation>
    </message>
    <message>
        <source>This file cannot be found.</source>
        <translation>Ce fichier est introuvable.</translation>
    </message>
    <message>
        <source>You do not have permission to read this file.</source>
        <translation>Vous n’êtes pas autorisé à lire ce fichier.</translation>
    </message>
    <message>
        <source>A file of that name is already there.</source>
        <translation>Un fichier de ce nom existe déjà.</translation>
    </message>
    <message>
        <source>Something went wrong inside Nightjar: %1</source>
        <translation>Quelque chose s’est mal passé dans Nightjar&#xa0;: %1</translation>
    </message>
    <message>
        <source>Choose another setting and try again.</source>
        <translation>Choisissez un autre réglage et réessayez.</translation>
    </message>
    <message>
        <source>Check that its card or disk is connected, then open it again.</source>
        <translation>Vérifiez que sa carte ou son disque est connecté, puis rouvrez-la.</translation>
    </message>
    <message>
        <source>Change its permissions, or copy it to your own folder and open the copy.</source>
        <translation>Changez ses droits, ou copiez-le dans votre dossier et ouvrez la copie.</translation>
    </message>
    <message>
        <source>Open the raw file that your camera wrote: ARW, CR2, CR3, NEF, DNG, ORF, RW2, PEF…</source>
        <translation>Ouvrez le fichier raw écrit par votre appareil&#xa0;: ARW, CR2, CR3, NEF, DNG, ORF, RW2, PEF…</translation>
    </message>
    <message>
        <source>Open a photo of a camera with a Bayer sensor.</source>
        <translation>Ouvrez une photo d’un appareil à capteur de Bayer.</translation>
    </message>
    <message>
        <source>Copy it from the card once more.</source>
        <translation>Copiez-la encore une fois depuis la carte.</translation>
    </message>
    <message>
        <source>Open another picture.</source>
        <translation>Ouvrez une autre image.</translation>
    </message>
    <message>
        <source>Choose another model, or install Nightjar again.</source>
        <translation>Choisissez un autre modèle, ou réinstallez Nightjar.</translation>
    </message>
    <message>
        <source>Export under another name.</source>
        <translation>Exportez sous un autre nom.</translation>
    </message>
    <message>
        <source>Free some space, or choose another folder.</source>
        <translation>Libérez de la place, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, please report it.</source>
        <translation>Réessayez. Si cela se reproduit, signalez-le.</translation>
    </message>
    <message>
        <source>Allow more memory, close other programs, or choose a smaller model.</source>
        <translation>Autorisez plus de mémoire, fermez d’autres programmes, ou choisissez un modèle plus petit.</translation>
    </message>
</context>
<context>
    <name>nightjar::ExportDialog</name>
    <message>
        <source>Export picture</source>
        <translation>Exporter l’image</translation>
    </message>
    <message>
        <source>%1-clean.%2</source>
        <translation>%1-net.%2</translation>
    </message>
</context>
<context>
    <name>nightjar::ExportFormat</name>
    <message>
        <source>JPEG, for sharing</source>
        <translation>JPEG, pour partager</translation>
    </message>
    <message>
        <source>PNG, 8 bit</source>
        <translation>PNG, 8 bits</translation>
    </message>
    <message>
        <source>PNG, 16 bit</source>
        <translation>PNG, 16 bits</translation>
    </message>
    <message>
        <source>TIFF, 16 bit, for editing</source>
        <translation>TIFF, 16 bits, pour retoucher</translation>
    </message>
    <message>
        <source>DNG, linear, for raw developers</source>
        <translation>DNG, linéaire, pour les développeurs raw</translation>
    </message>
    <message>
        <source>DNG, sensor mosaic, for raw developers</source>
        <translation>DNG, mosaïque du capteur, pour les développeurs raw</translation>
    </message>
</context>
<context>
    <name>nightjar::Filmstrip</name>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
</context>
<context>
    <name>nightjar::GuestWords</name>
    <message>
        <source>It cannot be read. Check that its card or drive is still inserted, and choose it again.</source>
        <translation>Illisible. Vérifiez que la carte ou la clé est toujours insérée, puis choisissez de nouveau la photo.</translation>
    </message>
    <message>
        <source>The file is damaged, or was not copied whole. Please choose another one.</source>
        <translation>Le fichier est endommagé ou n’a pas été copié en entier. Choisissez une autre photo, s’il vous plaît.</translation>
    </message>
    <message>
        <source>The file is not a raw photo, despite its name. Please choose another one.</source>
        <translation>Malgré son nom, ce fichier n’est pas une photo raw. Veuillez en choisir une autre.</translation>
    </message>
    <message>
        <source>Nightjar does not support this kind of raw photo yet. Please choose another one.</source>
        <translation>Nightjar ne prend pas encore en charge ce type de photo raw. Veuillez en choisir une autre.</translation>
    </message>
    <message>
        <source>It is too large for the memory of this machine. Please choose another one.</source>
        <translation>Elle est trop grande pour la mémoire de cette machine. Choisissez-en une autre, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Something went wrong inside Nightjar. If it happens again, please ask the staff for help.</source>
        <translation>Une erreur s’est produite dans Nightjar. Si cela se reproduit, demandez de l’aide au personnel.</translation>
    </message>
    <message>
        <source>Insert another USB drive or card. Your picture is safe.</source>
        <translation>Insérez une autre clé USB ou carte. Votre image est conservée.</translation>
    </message>
    <message>
        <source>Please ask the staff for help.</source>
        <translation>Demandez de l’aide au personnel.</translation>
    </message>
    <message>
        <source>%1 is full. The picture needs about %2.</source>
        <translation>%1 est plein. L’image nécessite environ %2.</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 n’est plus là.</translation>
    </message>
    <message>
        <source>%1 cannot be written to.</source>
        <translation>Impossible d’écrire sur %1.</translation>
    </message>
</context>
<context>
    <name>nightjar::HistogramView</name>
    <message>
        <source>Show clipping</source>
        <translation>Écrêtage</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramme</translation>
    </message>
    <message>
        <source>Show clipped highlights (C)</source>
        <translation>Afficher les hautes lumières écrêtées (C)</translation>
    </message>
    <message>
        <source>Show clipped highlights</source>
        <translation>Afficher les hautes lumières écrêtées</translation>
    </message>
    <message>
        <source>Nothing clipped</source>
        <translation>Rien d’écrêté</translation>
    </message>
    <message>
        <source>Clipped: %1</source>
        <translation>Écrêté&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>nightjar::IdleNotice</name>
    <message>
        <source>Still there? Touch the screen. Starting over in %1 s.</source>
        <translation>Toujours là ? Touchez l’écran. Redémarrage dans %1 s.</translation>
    </message>
</context>
<context>
    <name>nightjar::KeyHelp</name>
    <message>
        <source>Open photos</source>
        <translation>Ouvrir des photos</translation>
    </message>
    <message>
        <source>Next photo, previous photo</source>
        <translation>Photo suivante, photo précédente</translation>
    </message>
    <message>
        <source>Denoise, or cancel</source>
        <translation>Débruiter ou annuler</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>Suspendre ou reprendre</translation>
    </message>
    <message>
        <source>Cancel, or close what is open</source>
        <translation>Annuler, ou fermer ce qui est ouvert</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>Exporter l’image</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Queue of photos</source>
        <translation>File de photos</translation>
    </message>
    <message>
        <source>Split view</source>
        <translation>Vue partagée</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>Loupe</translation>
    </message>
    <message>
        <source>Hold to see the original</source>
        <translation>Maintenir pour voir l’original</translation>
    </message>
    <message>
        <source>In the picture: move the divider, the loupe or the photo</source>
        <translation>Dans l’image&#xa0;: déplacer la séparation, la loupe ou la photo</translation>
    </message>
    <message>
        <source>In the picture: move the divider while zoomed in</source>
        <translation>Dans l’image&#xa0;: déplacer la séparation quand elle est agrandie</translation>
    </message>
    <message>
        <source>The whole photo</source>
        <translation>La photo entière</translation>
    </message>
    <message>
        <source>100 %, 200 %</source>
        <translation>100 %, 200 %</translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation>Agrandir, réduire</translation>
    </message>
    <message>
        <source>Show clipped highlights</source>
        <translation>Afficher les hautes lumières écrêtées</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Menu: theme, language and keys</source>
        <translation>Menu&#xa0;: thème, langue et touches</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Cette liste</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Open a recent photo</source>
        <translation>Ouvrir une photo récente</translation>
    </message>
    <message>
        <source>Undo a change of the settings</source>
        <translation>Annuler une modification des réglages</translation>
    </message>
    <message>
        <source>Redo what was undone</source>
        <translation>Rétablir ce qui a été annulé</translation>
    </message>
</context>
<context>
    <name>nightjar::KioskPage</name>
    <message>
        <source>Start over</source>
        <translation>Recommencer</translation>
    </message>
</context>
<context>
    <name>nightjar::KioskWindow</name>
    <message>
        <source>The camera took no photo.</source>
        <translation>L’appareil n’a pas pris de photo.</translation>
    </message>
    <message>
        <source>Not there now</source>
        <translation>Absent en ce moment</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Appareil photo</translation>
    </message>
    <message>
        <source>None on this machine</source>
        <translation>Aucun branché</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 n’est plus là.</translation>
    </message>
    <message>
        <source>Put it back. Your picture is safe.</source>
        <translation>Remettez-le en place. Votre image est conservée.</translation>
    </message>
    <message>
        <source>Insert a USB drive or card.</source>
        <translation>Insérez une clé USB ou une carte.</translation>
    </message>
    <message>
        <source>Your picture is saved on it, in a folder of its own.</source>
        <translation>Votre image y sera enregistrée, dans un dossier à part.</translation>
    </message>
    <message>
        <source>Saving your picture on %1</source>
        <translation>Enregistrement de votre image sur %1</translation>
    </message>
    <message>
        <source>Please do not take it out.</source>
        <translation>Ne la retirez pas, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Saved on %1</source>
        <translation>Enregistrée sur %1</translation>
    </message>
    <message>
        <source>Your picture is saved</source>
        <translation>Votre image est enregistrée</translation>
    </message>
    <message>
        <source>It is called %1, in the folder %2.
You can take the drive out now.</source>
        <translation>Elle s’appelle %1, dans le dossier %2.
Vous pouvez maintenant retirer le support.</translation>
    </message>
    <message>
        <source>It is called %1.</source>
        <translation>Elle s’appelle %1.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Another photo</source>
        <translation>Autre photo</translation>
    </message>
    <message>
        <source>Your picture is not saved yet.</source>
        <translation>Votre image n’est pas encore enregistrée.</translation>
    </message>
    <message>
        <source>%1 was taken out too early.</source>
        <translation>%1 a été retiré trop tôt.</translation>
    </message>
    <message>
        <source>The noise could not be removed from this photo.</source>
        <translation>Le bruit de cette photo n’a pas pu être retiré.</translation>
    </message>
    <message>
        <source>Put it back and choose the photo again.</source>
        <translation>Remettez-le en place et choisissez de nouveau la photo.</translation>
    </message>
    <message>
        <source>The noise could not be removed from the camera&apos;s photo.</source>
        <translation>Le bruit de la photo de la caméra n’a pas pu être retiré.</translation>
    </message>
    <message>
        <source>Try again, or ask the staff for help.</source>
        <translation>Réessayez ou demandez de l’aide au personnel.</translation>
    </message>
    <message>
        <source>Save on %1</source>
        <translation>Enregistrer sur %1</translation>
    </message>
</context>
<context>
    <name>nightjar::UnavailableModels</name>
    <message>
        <source>Model left out, because you have not consented to run a program: %1.</source>
        <translation>Modèle écarté, car vous n’avez pas consenti à exécuter un programme&#xa0;: %1.</translation>
    </message>
    <message>
        <source>If you trust who made it, choose its file with “Add model…”: %1</source>
        <translation>Si vous faites confiance à son auteur, choisissez son fichier avec «&#xa0;Ajouter…&#xa0;»&#xa0;: %1</translation>
    </message>
    <message>
        <source>Model left out, because its files are damaged: %1.</source>
        <translation>Modèle écarté, car ses fichiers sont endommagés&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Models left out, because you have not consented to run programs: %1.</source>
        <translation>Modèles écartés, car vous n’avez pas consenti à exécuter des programmes&#xa0;: %1.</translation>
    </message>
    <message>
        <source>If you trust who made one, choose its file with “Add model…”: %1</source>
        <translation>Si vous faites confiance à l’auteur de l’un d’eux, choisissez son fichier avec «&#xa0;Ajouter…&#xa0;»&#xa0;: %1</translation>
    </message>
    <message>
        <source>Models left out, because their files are damaged: %1.</source>
        <translation>Modèles écartés, car leurs fichiers sont endommagés&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Add it again under its name with “Add model…”, or remove its folder: %1</source>
        <translation>Ajoutez-le à nouveau sous son nom avec «&#xa0;Ajouter…&#xa0;», ou supprimez son dossier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Add them again under their names with “Add model…”, or remove their folders: %1</source>
        <translation>Ajoutez-les à nouveau sous leurs noms avec «&#xa0;Ajouter…&#xa0;», ou supprimez leurs dossiers&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>nightjar::Loupe</name>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
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
        <translation>Aucune photo raw dans les fichiers déposés.</translation>
    </message>
    <message>
        <source>Drop raw files, or a folder that has some.</source>
        <translation>Déposez des fichiers raw, ou un dossier qui en contient.</translation>
    </message>
</context>
<context>
    <name>nightjar::MemoryGauge</name>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>%1 moved to swap: memory is short, everything slows down</source>
        <translation>%1 passés en swap&#xa0;: la mémoire manque, tout ralentit</translation>
    </message>
    <message>
        <source>The run needs about %1, and %2 are left</source>
        <translation>Il faut environ %1, et il reste %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>%1 now · used up to %2 · %3</source>
        <translation>%1 maintenant · jusqu’à %2 utilisés · %3</translation>
    </message>
    <message>
        <source>%1 in use · needs up to %2 · %3</source>
        <translation>%1 utilisés · jusqu’à %2 nécessaires · %3</translation>
    </message>
    <message>
        <source>%1 in use · %2</source>
        <translation>%1 utilisés · %2</translation>
    </message>
    <message>
        <source>%1 of %2 in the machine</source>
        <translation>%1 sur %2 dans la machine</translation>
    </message>
    <message>
        <source>%1 allowed</source>
        <translation>%1 autorisés</translation>
    </message>
</context>
<context>
    <name>nightjar::MemoryLine</name>
    <message>
        <source>Memory is low</source>
        <translation>Mémoire pleine</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
</context>
<context>
    <name>nightjar::MessagePage</name>
    <message>
        <source>Recent photos</source>
        <translation>Photos récentes</translation>
    </message>
    <message>
        <source>Drop raw photos here to remove their noise.</source>
        <translation>Déposez ici des photos raw pour en retirer le bruit.</translation>
    </message>
    <message>
        <source>Open photos…</source>
        <translation>Ouvrir des photos…</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>En ouvrir une autre…</translation>
    </message>
    <message>
        <source>%1 opens when the paused run resumes.</source>
        <translation>%1 s’ouvrira à la reprise du traitement suspendu.</translation>
    </message>
    <message>
        <source>%1 opens when the run is finished.</source>
        <translation>%1 s’ouvrira quand le travail sera fini.</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Ouverture de %1…</translation>
    </message>
</context>
<context>
    <name>nightjar::ModelActions</name>
    <message>
        <source>Add model</source>
        <translation>Ajouter un modèle</translation>
    </message>
    <message>
        <source>Networks (*.pth *.pt *.jit *.safetensors)</source>
        <translation>Réseaux (*.pth *.pt *.jit *.safetensors)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>%1 a été ajouté.</translation>
    </message>
</context>
<context>
    <name>nightjar::ModelDescription</name>
    <message>
        <source>Best quality, slowest</source>
        <translation>La meilleure qualité, le plus lent</translation>
    </message>
    <message>
        <source>Nearly the best quality, faster</source>
        <translation>Presque la meilleure qualité, plus rapide</translation>
    </message>
    <message>
        <source>Fast, good quality</source>
        <translation>Rapide, bonne qualité</translation>
    </message>
    <message>
        <source>Fast, slightly lower quality</source>
        <translation>Rapide, qualité un peu moindre</translation>
    </message>
    <message>
        <source>Filter only, instant</source>
        <translation>Filtre seul, immédiat</translation>
    </message>
</context>
<context>
    <name>nightjar::NoiseSection</name>
    <message>
        <source>Noise</source>
        <translation>Bruit</translation>
    </message>
    <message>
        <source>Shot noise</source>
        <translation>Bruit de photons</translation>
    </message>
    <message>
        <source>Read noise</source>
        <translation>Bruit de lecture</translation>
    </message>
    <message>
        <source>Reset to the photo&apos;s values</source>
        <translation>Rétablir les valeurs de la photo</translation>
    </message>
    <message>
        <source>In units of the sensor&apos;s white level: variance = shot noise × light + read noise².</source>
        <translation>En unités du niveau de blanc du capteur&#xa0;: variance = bruit de photons × lumière + bruit de lecture².</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>réglé à la main</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>lu dans le fichier</translation>
    </message>
    <message>
        <source>measured in the photo</source>
        <translation>mesuré dans la photo</translation>
    </message>
</context>
<context>
    <name>nightjar::Banner</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>nightjar::PhotoCard</name>
    <message>
        <source>shot %1, read %2</source>
        <translation>photons %1, lecture %2</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>pas un nombre</translation>
    </message>
    <message>
        <source>The result has invalid pixels.</source>
        <translation>Le résultat contient des pixels non valides.</translation>
    </message>
    <message>
        <source>This run changed the photo&apos;s brightness by %1.</source>
        <translation>Ce traitement a changé la luminosité de la photo de %1.</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rouge</translation>
    </message>
    <message>
        <source>green</source>
        <translation>vert</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>bleu</translation>
    </message>
    <message>
        <source>This run changed the photo&apos;s %1 by %2.</source>
        <translation>Ce traitement a changé le %1 de la photo de %2.</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposition</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Capteur</translation>
    </message>
    <message>
        <source>%1 × %2, %3</source>
        <translation>%1 × %2, %3</translation>
    </message>
    <message>
        <source>Black, white</source>
        <translation>Noir, blanc</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Noise, by the file</source>
        <translation>Bruit, selon le fichier</translation>
    </message>
    <message>
        <source>Noise, measured</source>
        <translation>Bruit, mesuré</translation>
    </message>
    <message>
        <source>%1 MP</source>
        <translation>%1 Mpx</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Luminosité</translation>
    </message>
    <message>
        <source>changed by %1</source>
        <translation>modifié de %1</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>Écrêté</translation>
    </message>
    <message>
        <source>brightness lost</source>
        <translation>luminosité perdue</translation>
    </message>
    <message>
        <source>light changed by %1</source>
        <translation>lumière changée de %1</translation>
    </message>
    <message>
        <source>light unchanged (within %1)</source>
        <translation>lumière inchangée (à %1 près)</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>Hot pixels</source>
        <translation>Pixels chauds</translation>
    </message>
    <message>
        <source>%1 replaced</source>
        <translation>%1 remplacés</translation>
    </message>
</context>
<context>
    <name>nightjar::PhotoGrid</name>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
</context>
<context>
    <name>nightjar::PhotoHeader</name>
    <message>
        <source>a CC0 photograph, darkened, with the noise of a real sensor</source>
        <translation>une photo CC0, assombrie, avec le bruit d’un vrai capteur</translation>
    </message>
    <message>
        <source>Sample photo</source>
        <translation>Photo d’exemple</translation>
    </message>
</context>
<context>
    <name>nightjar::PhotoIntake</name>
    <message>
        <source>Open raw photos</source>
        <translation>Ouvrir des photos raw</translation>
    </message>
    <message>
        <source>Raw photos (%1)</source>
        <translation>Photos raw (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>nightjar::PhotosPage</name>
    <message>
        <source>Remove noise</source>
        <translation>Retirer le bruit</translation>
    </message>
    <message>
        <source>Looking for photos…</source>
        <translation>Recherche de photos…</translation>
    </message>
    <message>
        <source>No photo has come in yet. It shows here as soon as one does.</source>
        <translation>Aucune photo n’est encore arrivée. Elle s’affichera ici dès son arrivée.</translation>
    </message>
    <message>
        <source>It has no raw photos.
Nightjar needs photos that a camera set to “RAW” writes, not JPEGs.</source>
        <translation>Elle ne contient aucune photo raw.
Nightjar a besoin de photos prises en mode « RAW », pas de JPEG.</translation>
    </message>
    <message>
        <source>Choose a photo · %1 has one</source>
        <translation>Choisissez une photo · une sur %1</translation>
    </message>
    <message>
        <source>Choose a photo · %1 has %2</source>
        <translation>Choisissez une photo · %2 sur %1</translation>
    </message>
    <message>
        <source>It cannot be read. Take it out and put it in again, or use another one.</source>
        <translation>Lecture impossible. Retirez le support et remettez-le, ou utilisez-en un autre.</translation>
    </message>
    <message>
        <source>This folder cannot be read now. Please ask the staff for help.</source>
        <translation>Ce dossier est illisible pour le moment. Demandez de l’aide au personnel.</translation>
    </message>
</context>
<context>
    <name>nightjar::PictureOutput</name>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
    <message>
        <source>Copied to the clipboard</source>
        <translation>Copié dans le presse-papiers</translation>
    </message>
    <message>
        <source>The picture is not finished yet.</source>
        <translation>L’image n’est pas encore finie.</translation>
    </message>
    <message>
        <source>Copy it once all of it is there.</source>
        <translation>Copiez-la quand elle sera entière.</translation>
    </message>
</context>
<context>
    <name>nightjar::PicturePage</name>
    <message>
        <source>Hold for before</source>
        <translation>Maintenir&#xa0;: avant</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Opening the photo…</source>
        <translation>Ouverture de la photo…</translation>
    </message>
    <message>
        <source>Removing noise · %1 left</source>
        <translation>Retrait du bruit · encore %1</translation>
    </message>
    <message>
        <source>Removing noise…</source>
        <translation>Retrait du bruit…</translation>
    </message>
    <message>
        <source>Drag the line to compare</source>
        <translation>Glissez la ligne</translation>
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
        <translation>Effacer le dernier chiffre</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Enter the PIN to leave</source>
        <translation>Code PIN pour quitter</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>Choisissez un code PIN</translation>
    </message>
    <message>
        <source>4 to 8 digits. It is asked for to leave the kiosk: hold a finger in an upper corner for three seconds.</source>
        <translation>4 à 8 chiffres. Il est demandé pour quitter la borne&#xa0;: maintenez un doigt dans un coin supérieur pendant trois secondes.</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>Ce n’est pas le bon code.</translation>
    </message>
    <message>
        <source>Enter it once more</source>
        <translation>Saisissez-le de nouveau</translation>
    </message>
    <message>
        <source>The two were not the same. Choose a PIN of 4 to 8 digits.</source>
        <translation>Les deux n’étaient pas identiques. Choisissez un code de 4 à 8 chiffres.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in %1.</source>
        <translation>Trop de codes erronés. Réessayez dans %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n digits entered</source>
        <translation>
            <numerusform>%n chiffre saisi</numerusform>
            <numerusform>%n chiffres saisis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nightjar::PresetSection</name>
    <message>
        <source>this camera</source>
        <translation>cet appareil</translation>
    </message>
    <message>
        <source>%1 at ISO %2 to %3</source>
        <translation>%1 de %2 à %3 ISO</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Apply preset</source>
        <translation>Appliquer le préréglage</translation>
    </message>
    <message>
        <source>Photos like this one will be opened with this model, precision and strength</source>
        <translation>Les photos comme celle-ci s’ouvriront avec ce modèle, cette précision et cette intensité</translation>
    </message>
    <message>
        <source>Photos of %1 are opened with model, precision and strength as saved.</source>
        <translation>Les photos de %1 s’ouvrent avec le modèle, la précision et l’intensité enregistrés.</translation>
    </message>
    <message>
        <source>Save model, precision and strength for all photos of %1.</source>
        <translation>Enregistrer modèle, précision et intensité pour toutes les photos de %1.</translation>
    </message>
    <message>
        <source>Update preset</source>
        <translation>Mettre à jour le préréglage</translation>
    </message>
    <message>
        <source>Save for these photos</source>
        <translation>Enregistrer pour ces photos</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>utilisé</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
</context>
<context>
    <name>nightjar::PrimaryButton</name>
    <message>
        <source>Denoise</source>
        <translation>Débruiter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <translation>%1 · en pause</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · reste %2</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
</context>
<context>
    <name>nightjar::QueueModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Denoising, %1 %</source>
        <translation>Débruitage, %1 %</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Fini&#xa0;: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Échec&#xa0;: %1</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Passée</translation>
    </message>
</context>
<context>
    <name>nightjar::QueuePanel</name>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause after the current tile</source>
        <translation>Suspendre après la tuile en cours</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move the selected photo up</source>
        <translation>Monter la photo sélectionnée</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Move the selected photo down</source>
        <translation>Descendre la photo sélectionnée</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Skip the selected photo</source>
        <translation>Ignorer la photo sélectionnée</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Retry the selected photo, or all that failed</source>
        <translation>Réessayer la photo sélectionnée ou toutes celles en échec</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Show only what failed</source>
        <translation>Montrer seulement les échecs</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>Remove finished, failed and skipped photos from the list (pictures are kept)</source>
        <translation>Retirer de la liste les photos terminées, échouées et ignorées (les images sont conservées)</translation>
    </message>
    <message>
        <source>Next to each photo</source>
        <translation>À côté de chaque photo</translation>
    </message>
    <message>
        <source>Where the pictures go</source>
        <translation>Où vont les images</translation>
    </message>
    <message>
        <source>Queue all open photos</source>
        <translation>Ajouter les photos ouvertes</translation>
    </message>
    <message>
        <source>Queue every open photo with the model chosen now</source>
        <translation>Mettre en file chaque photo ouverte avec le modèle choisi maintenant</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Names of the pictures</source>
        <translation>Noms des images</translation>
    </message>
    <message>
        <source>Placeholders: {name}, {model}, {iso}, {date}, {time} and {counter}</source>
        <translation>Variables : {name}, {model}, {iso}, {date}, {time} et {counter}</translation>
    </message>
    <message>
        <source>Back to the photo</source>
        <translation>Retour à la photo</translation>
    </message>
    <message>
        <source>Hide the queue; it goes on (Q)</source>
        <translation>Cacher la file&#xa0;; elle continue (Q)</translation>
    </message>
    <message>
        <source>Save to %1</source>
        <translation>Enregistrer dans %1</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 sur %2 finies</translation>
    </message>
    <message numerus="yes">
        <source>, %n failed</source>
        <translation>
            <numerusform>, %n échec</numerusform>
            <numerusform>, %n échecs</numerusform>
        </translation>
    </message>
    <message>
        <source>, paused</source>
        <translation>, en pause</translation>
    </message>
    <message>
        <source>, waits for the paused run</source>
        <translation>, attend le travail en pause</translation>
    </message>
    <message>
        <source>Open photos, choose a model, and add them here.</source>
        <translation>Ouvrez des photos, choisissez un modèle et ajoutez-les ici.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Failures (%1)</source>
        <translation>Échecs (%1)</translation>
    </message>
    <message>
        <source>Watch folder…</source>
        <translation>Surveiller un dossier…</translation>
    </message>
    <message>
        <source>Queue every photo added to a folder</source>
        <translation>Ajouter chaque photo déposée dans un dossier</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Surveiller un dossier</translation>
    </message>
    <message>
        <source>Stop watching “%1”</source>
        <translation>Ne plus surveiller « %1 »</translation>
    </message>
    <message>
        <source>%1: new photos are queued automatically</source>
        <translation>%1 : les nouvelles photos sont ajoutées automatiquement</translation>
    </message>
    <message>
        <source>The disk of %1 is full: %2 left, %3 needed. Free some space, then resume.</source>
        <translation>Le disque de %1 est plein : %2 libres, %3 nécessaires. Libérez de l’espace, puis reprenez.</translation>
    </message>
    <message>
        <source>Save to another folder…</source>
        <translation>Enregistrer dans un autre dossier…</translation>
    </message>
</context>
<context>
    <name>nightjar::QueueActions</name>
    <message>
        <source>Names may hold {name}, {model}, {iso}, {date}, {time} and {counter}, and no folders.</source>
        <translation>Les noms peuvent contenir {name}, {model}, {iso}, {date}, {time} et {counter}, mais pas de dossiers.</translation>
    </message>
    <message>
        <source>The folder %1 is not there now; photos are queued again once it is back.</source>
        <translation>Le dossier %1 n’est pas là pour l’instant&#xa0;; tout reprendra à son retour.</translation>
    </message>
    <message>
        <source>Photos that come into %1 are queued, as before.</source>
        <translation>Les photos qui arrivent dans %1 sont mises en file, comme avant.</translation>
    </message>
    <message>
        <source>The watched folder %1 is not there now.</source>
        <translation>Le dossier surveillé %1 n’est pas là pour l’instant.</translation>
    </message>
    <message>
        <source>Photos are queued again once it is back.</source>
        <translation>Les photos seront de nouveau mises en file à son retour.</translation>
    </message>
</context>
<context>
    <name>nightjar::RaceDialog</name>
    <message>
        <source>Use this</source>
        <translation>Utiliser celui-ci</translation>
    </message>
    <message>
        <source>Compare all models</source>
        <translation>Comparer tous les modèles</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel check (%1 %)</source>
        <translation>Annuler la vérification (%1 %)</translation>
    </message>
    <message>
        <source>Before. Each model runs on a %1 × %2 px sample from the centre of the view. Time and memory are predicted for the whole photo.</source>
        <translation>Avant. Chaque modèle traite un échantillon de %1 × %2 px au centre de la vue. Durée et mémoire sont estimées pour toute la photo.</translation>
    </message>
    <message>
        <source>Check whole photo</source>
        <translation>Vérifier toute la photo</translation>
    </message>
    <message>
        <source>Also denoise the whole photo in full precision and show the difference</source>
        <translation>Traiter aussi toute la photo en pleine précision et montrer la différence</translation>
    </message>
    <message>
        <source>Cancel check</source>
        <translation>Annuler la vérification</translation>
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
        <translation>En attente…</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>En cours…</translation>
    </message>
    <message>
        <source>About %1 for this photo</source>
        <translation>Environ %1 pour cette photo</translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 de mémoire</translation>
    </message>
    <message>
        <source>%1 J a megapixel</source>
        <translation>%1 J par mégapixel</translation>
    </message>
    <message>
        <source>%1 s a megapixel</source>
        <translation>%1 s par mégapixel</translation>
    </message>
    <message>
        <source>%1; differs from full precision by %2 on average, %3 at most</source>
        <translation>%1&#xa0;; diffère de la pleine précision de %2 en moyenne, de %3 au plus</translation>
    </message>
    <message>
        <source>The whole photo differs from full precision by %1 on average, %2 at most</source>
        <translation>La photo entière diffère de la pleine précision de %1 en moyenne, de %2 au plus</translation>
    </message>
</context>
<context>
    <name>nightjar::RecentPhotos</name>
    <message>
        <source>Open photos…</source>
        <translation>Ouvrir des photos…</translation>
    </message>
    <message>
        <source>%1 (not there now)</source>
        <translation>%1 (absente)</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>Vider la liste</translation>
    </message>
</context>
<context>
    <name>nightjar::RunControl</name>
    <message>
        <source>Memory is low. The run continues in smaller tiles.</source>
        <translation>La mémoire est faible. Le traitement continue par tuiles plus petites.</translation>
    </message>
    <message>
        <source>It takes a little longer. Closing other programs helps.</source>
        <translation>Cela prend un peu plus de temps. Fermer d’autres programmes aide.</translation>
    </message>
    <message>
        <source>Quick preview</source>
        <translation>Aperçu rapide</translation>
    </message>
    <message>
        <source>Resume (P)</source>
        <translation>Reprendre (P)</translation>
    </message>
    <message>
        <source>Pause (P)</source>
        <translation>Pause (P)</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Denoise again</source>
        <translation>Refaire</translation>
    </message>
    <message>
        <source>Denoise</source>
        <translation>Débruiter</translation>
    </message>
    <message>
        <source>Look at it closely before you export, or choose another model.</source>
        <translation>Regardez-la de près avant d’exporter, ou choisissez un autre modèle.</translation>
    </message>
</context>
<context>
    <name>nightjar::SettingsPanel</name>
    <message>
        <source>Guided filter (no network)</source>
        <translation>Filtre guidé (sans réseau)</translation>
    </message>
    <message>
        <source>Full (32-bit float)</source>
        <translation>Complète (32 bits)</translation>
    </message>
    <message>
        <source>Half (bfloat16)</source>
        <translation>Moitié (bfloat16)</translation>
    </message>
    <message>
        <source>Fast (8-bit)</source>
        <translation>Rapide (8 bits)</translation>
    </message>
    <message>
        <source>Fast (8-bit, trained for it)</source>
        <translation>Rapide (8 bits, entraîné pour)</translation>
    </message>
    <message>
        <source>Compare all…</source>
        <translation>Comparer…</translation>
    </message>
    <message>
        <source>Add model…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposition</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensité</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Try every model and precision on the part of the photo that you are looking at</source>
        <translation>Essayer chaque modèle et chaque précision sur la partie de la photo que vous regardez</translation>
    </message>
    <message>
        <source>Weights that PyTorch wrote, safetensors, or a TorchScript program</source>
        <translation>Poids écrits par PyTorch, safetensors, ou un programme TorchScript</translation>
    </message>
    <message>
        <source>Exposure that makes the photo readable without losing its night</source>
        <translation>Exposition qui rend la photo lisible sans perdre sa nuit</translation>
    </message>
    <message>
        <source>About %1 of memory</source>
        <translation>Environ %1 de mémoire</translation>
    </message>
    <message>
        <source>about %1 on this computer</source>
        <translation>environ %1 sur cet ordinateur</translation>
    </message>
    <message>
        <source>time shown after the first run</source>
        <translation>durée connue après le premier traitement</translation>
    </message>
    <message>
        <source> Amplified ×%1, as estimated from the photo.</source>
        <translation> Amplifié ×%1, estimé d’après la photo.</translation>
    </message>
    <message>
        <source>Limited by noise: brighter would show more noise than picture</source>
        <translation>Limitée par le bruit : plus claire, la photo montrerait plus de bruit que d’image</translation>
    </message>
    <message>
        <source>Limited by lights: brighter would burn them out</source>
        <translation>Limitée par les lumières : plus claire, elles seraient brûlées</translation>
    </message>
    <message>
        <source>Limited to keep the night dark</source>
        <translation>Limitée pour que la nuit reste sombre</translation>
    </message>
    <message>
        <source>The photo is bright already</source>
        <translation>La photo est déjà claire</translation>
    </message>
    <message>
        <source>Limited to the largest exposure</source>
        <translation>Exposition maximale</translation>
    </message>
</context>
<context>
    <name>nightjar::SideLabels</name>
    <message>
        <source>After − before, ×%1 · grey: no change</source>
        <translation>Après − avant, ×%1 · gris&#xa0;: inchangé</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
</context>
<context>
    <name>nightjar::SourcePage</name>
    <message>
        <source>Where are your photos?</source>
        <translation>Où sont vos photos&#xa0;?</translation>
    </message>
    <message>
        <source>Insert a memory card or USB drive, or choose one below.</source>
        <translation>Insérez une carte mémoire ou une clé USB, ou choisissez ci-dessous.</translation>
    </message>
    <message>
        <source>Insert a memory card or USB drive.</source>
        <translation>Insérez une carte mémoire ou une clé USB.</translation>
    </message>
</context>
<context>
    <name>nightjar::SourceTile</name>
    <message>
        <source>Memory card</source>
        <translation>Carte mémoire</translation>
    </message>
    <message>
        <source>USB drive</source>
        <translation>Clé USB</translation>
    </message>
    <message>
        <source>Received photos</source>
        <translation>Photos reçues</translation>
    </message>
    <message>
        <source>Take a new photo</source>
        <translation>Prendre une photo</translation>
    </message>
</context>
<context>
    <name>nightjar::WindowLayout</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>nightjar::WindowMenu</name>
    <message>
        <source>Nightjar will be in English the next time you start it.</source>
        <translation>Nightjar sera en français au prochain démarrage.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Theme, language, models and keys (F10)</source>
        <translation>Thème, langue, modèles et touches (F10)</translation>
    </message>
    <message>
        <source>Add model…</source>
        <translation>Ajouter un modèle…</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Touches…</translation>
    </message>
    <message>
        <source>Match system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>System language</source>
        <translation>Langue du système</translation>
    </message>
</context>
<context>
    <name>nightjar::WindowParts</name>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Write the picture to a file (Ctrl+E)</source>
        <translation>Écrire l’image dans un fichier (Ctrl+E)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open raw photos (Ctrl+O)</source>
        <translation>Ouvrir des photos raw (Ctrl+O)</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Denoise many photos one after the other (Q)</source>
        <translation>Débruiter beaucoup de photos l’une après l’autre (Q)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo a change of the settings (Ctrl+Z)</source>
        <translation>Annuler une modification des réglages (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Redo what was undone (Ctrl+Y)</source>
        <translation>Rétablir ce qui a été annulé (Ctrl+Y)</translation>
    </message>
</context>
<context>
    <name>nightjar::Wording</name>
    <message>
        <source>%1 MB</source>
        <translation>%1 Mo</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 Go</translation>
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
        <translation>moins de %1</translation>
    </message>
    <message>
        <source>1/%1 s</source>
        <translation>1/%1 s</translation>
    </message>
    <message>
        <source>%1%2 EV</source>
        <translation>%1%2 IL</translation>
    </message>
    <message>
        <source>ISO %1</source>
        <translation>%1 ISO</translation>
    </message>
    <message>
        <source>f/%1</source>
        <translation>f/%1</translation>
    </message>
</context>
</TS>
