<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>main</name>
    <message>
        <source>Removes noise from raw photos taken in the dark.</source>
        <translation>Elimina el ruido de fotos raw hechas en la oscuridad.</translation>
    </message>
    <message>
        <source>Open the sample photo.</source>
        <translation>Abrir la foto de ejemplo.</translation>
    </message>
    <message>
        <source>Raw photos to open.</source>
        <translation>Fotos raw que abrir.</translation>
    </message>
    <message>
        <source>Full screen for guests at a touch screen; leaving it needs a PIN.</source>
        <translation>Pantalla completa para invitados ante una pantalla táctil; se sale con un PIN.</translation>
    </message>
    <message>
        <source>Where the kiosk saves pictures, instead of the drive they come from.</source>
        <translation>Dónde guarda el quiosco las imágenes, en lugar de la unidad de la que vienen.</translation>
    </message>
    <message>
        <source>Ask for the kiosk&apos;s PIN, save it, and exit.</source>
        <translation>Pedir el PIN del quiosco, guardarlo y terminar.</translation>
    </message>
</context>
<context>
    <name>nightjar::AddModelDialog</name>
    <message>
        <source>The recipe of Learning to See in the Dark</source>
        <translation>La receta de Learning to See in the Dark</translation>
    </message>
    <message>
        <source>nightjar-train</source>
        <translation>nightjar-train</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add model</source>
        <translation>Añadir modelo</translation>
    </message>
    <message>
        <source>Add %1 as a model</source>
        <translation>Añadir %1 como modelo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Hecho con</translation>
    </message>
    <message>
        <source>A model of that name exists. Choose another name.</source>
        <translation>Ya existe un modelo con ese nombre. Elija otro.</translation>
    </message>
    <message>
        <source>Testing it…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>Run a program?</source>
        <translation>¿Ejecutar un programa?</translation>
    </message>
    <message>
        <source>%1 is a program, not just weights.</source>
        <translation>%1 es un programa, no solo pesos.</translation>
    </message>
    <message>
        <source>Running it lets it do whatever you can do on this computer, such as reading, changing or sending your files. Nightjar cannot look into it. Run it only if you trust who made it.

Your consent is remembered for this very file.</source>
        <translation>Al ejecutarlo puede hacer todo lo que usted puede hacer en este ordenador: leer, cambiar o enviar sus archivos. Nightjar no puede ver lo que contiene. Ejecútelo solo si confía en quien lo hizo.

Su permiso se recuerda para este mismo archivo.</translation>
    </message>
    <message>
        <source>Do not run it</source>
        <translation>No ejecutarlo</translation>
    </message>
    <message>
        <source>I trust it, run it</source>
        <translation>Confío, ejecutarlo</translation>
    </message>
    <message>
        <source>It was not run, and not added.</source>
        <translation>No se ejecutó ni se añadió.</translation>
    </message>
    <message>
        <source>It replaces the unavailable model of that name.</source>
        <translation>Sustituye al modelo no disponible de ese nombre.</translation>
    </message>
</context>
<context>
    <name>nightjar::AttractPage</name>
    <message>
        <source>Clear photos from dark places</source>
        <translation>Fotos nítidas de lugares oscuros</translation>
    </message>
    <message>
        <source>Bring your raw photos on a card or a USB drive.</source>
        <translation>Traiga sus fotos raw en una tarjeta o memoria USB.</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>Toque para empezar</translation>
    </message>
</context>
<context>
    <name>nightjar::BudgetSection</name>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Como máximo</translation>
    </message>
    <message>
        <source>Less memory means smaller tiles, and a run that takes longer.</source>
        <translation>Menos memoria significa teselas más pequeñas y un proceso más largo.</translation>
    </message>
</context>
<context>
    <name>nightjar::Camera</name>
    <message>
        <source>It did not answer.</source>
        <translation>No ha respondido.</translation>
    </message>
    <message>
        <source>There is no room for its photo.</source>
        <translation>No hay espacio para su foto.</translation>
    </message>
    <message>
        <source>It gave no raw photo.</source>
        <translation>No ha dado ninguna foto raw.</translation>
    </message>
    <message>
        <source>None is attached to this machine.</source>
        <translation>No hay ninguna conectada a este equipo.</translation>
    </message>
    <message>
        <source>It says: %1.</source>
        <translation>Dice: %1.</translation>
    </message>
</context>
<context>
    <name>nightjar::CameraPage</name>
    <message>
        <source>Take the photo</source>
        <translation>Hacer la foto</translation>
    </message>
    <message>
        <source>Take a photo with the camera</source>
        <translation>Hacer una foto con la cámara</translation>
    </message>
    <message>
        <source>It counts down from three. In the dark, hold still until the photo is taken.</source>
        <translation>Cuenta atrás desde tres. En la oscuridad, no se mueva hasta que se tome la foto.</translation>
    </message>
    <message>
        <source>Look at the camera and hold still</source>
        <translation>Mire a la cámara y no se mueva</translation>
    </message>
    <message>
        <source>The photo is being taken</source>
        <translation>Haciendo la foto</translation>
    </message>
</context>
<context>
    <name>nightjar::CompareBar</name>
    <message>
        <source>Split</source>
        <translation>Dividida</translation>
    </message>
    <message>
        <source>Split view (S)</source>
        <translation>Vista dividida (S)</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Side by side (D)</source>
        <translation>Lado a lado (D)</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>What the run has changed, amplified (X)</source>
        <translation>Lo que ha cambiado el proceso, amplificado (X)</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>Lupa</translation>
    </message>
    <message>
        <source>A lens that shows both; click for 200 % (L)</source>
        <translation>Una lupa que muestra ambas; clic para 200 % (L)</translation>
    </message>
    <message>
        <source>Hold for before</source>
        <translation>Mantener: antes</translation>
    </message>
    <message>
        <source>Hold to see the original (B or Space)</source>
        <translation>Mantener para ver el original (B o Espacio)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More ways to compare</source>
        <translation>Más formas de comparar</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>The whole photo (F)</source>
        <translation>La foto entera (F)</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>One pixel of the photo on one of the screen (1)</source>
        <translation>Un píxel de la foto en uno de la pantalla (1)</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200 %</translation>
    </message>
    <message>
        <source>One pixel of the photo on four of the screen (2)</source>
        <translation>Un píxel de la foto en cuatro de la pantalla (2)</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Antes</translation>
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
        <translation>Foto, antes y después</translation>
    </message>
</context>
<context>
    <name>nightjar::DropOverlay</name>
    <message>
        <source>Drop to open this photo</source>
        <translation>Suelte para abrir esta foto</translation>
    </message>
    <message>
        <source>Drop to open these %1 files</source>
        <translation>Suelte para abrir estos %1 archivos</translation>
    </message>
</context>
<context>
    <name>nightjar::ErrorText</name>
    <message>
        <source>%1</source>
        <comment>setting</comment>
        <extracomment>%1 is an English sentence. Write before it: this setting cannot be used</extracomment>
        <translation>Este ajuste no sirve. (%1)</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>no raw photo</comment>
        <extracomment>%1 is an English sentence. Write before it: this is no raw photo</extracomment>
        <translation>Esto no es una foto raw. (%1)</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>other raw photo</comment>
        <extracomment>%1 is an English sentence. Write before it: this kind of raw photo is not supported</extracomment>
        <translation>Este tipo de foto raw no se admite. (%1)</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>damaged raw photo</comment>
        <extracomment>%1 is an English sentence. Write before it: this raw photo is damaged</extracomment>
        <translation>Esta foto raw está dañada. (%1)</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>picture</comment>
        <extracomment>%1 is an English sentence. Write before it: this picture cannot be read</extracomment>
        <translation>Esta imagen no se puede leer. (%1)</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>model</comment>
        <extracomment>%1 is an English sentence. Write before it: this model cannot be used</extracomment>
        <translation>Este modelo no se puede usar. (%1)</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>memory</comment>
        <extracomment>%1 is an English sentence. Write before it: there is not enough memory</extracomment>
        <translation>No hay memoria suficiente. (%1)</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>writing</comment>
        <extracomment>%1 is an English sentence. Write before it: the file could not be written</extracomment>
        <translation>No se pudo escribir el archivo. (%1)</translation>
    </message>
    <message>
        <source>This file cannot be found.</source>
        <translation>No se encuentra este archivo.</translation>
    </message>
    <message>
        <source>You do not have permission to read this file.</source>
        <translation>No tiene permiso para leer este archivo.</translation>
    </message>
    <message>
        <source>A file of that name is already there.</source>
        <translation>Ya hay un archivo con ese nombre.</translation>
    </message>
    <message>
        <source>Something went wrong inside Nightjar: %1</source>
        <translation>Algo salió mal dentro de Nightjar: %1</translation>
    </message>
    <message>
        <source>Choose another setting and try again.</source>
        <translation>Elija otro ajuste e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Check that its card or disk is connected, then open it again.</source>
        <translation>Compruebe que su tarjeta o disco está conectado y ábrala de nuevo.</translation>
    </message>
    <message>
        <source>Change its permissions, or copy it to your own folder and open the copy.</source>
        <translation>Cambie sus permisos, o cópielo a su carpeta y abra la copia.</translation>
    </message>
    <message>
        <source>Open the raw file that your camera wrote: ARW, CR2, CR3, NEF, DNG, ORF, RW2, PEF…</source>
        <translation>Abra el archivo raw que escribió su cámara: ARW, CR2, CR3, NEF, DNG, ORF, RW2, PEF…</translation>
    </message>
    <message>
        <source>Open a photo of a camera with a Bayer sensor.</source>
        <translation>Abra una foto de una cámara con sensor Bayer.</translation>
    </message>
    <message>
        <source>Copy it from the card once more.</source>
        <translation>Cópiela otra vez de la tarjeta.</translation>
    </message>
    <message>
        <source>Open another picture.</source>
        <translation>Abra otra imagen.</translation>
    </message>
    <message>
        <source>Choose another model, or install Nightjar again.</source>
        <translation>Elija otro modelo, o instale Nightjar de nuevo.</translation>
    </message>
    <message>
        <source>Export under another name.</source>
        <translation>Exporte con otro nombre.</translation>
    </message>
    <message>
        <source>Free some space, or choose another folder.</source>
        <translation>Libere espacio, o elija otra carpeta.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, please report it.</source>
        <translation>Inténtelo de nuevo. Si vuelve a ocurrir, notifíquelo.</translation>
    </message>
    <message>
        <source>Allow more memory, close other programs, or choose a smaller model.</source>
        <translation>Permita más memoria, cierre otros programas, o elija un modelo más pequeño.</translation>
    </message>
</context>
<context>
    <name>nightjar::ExportDialog</name>
    <message>
        <source>Export picture</source>
        <translation>Exportar imagen</translation>
    </message>
    <message>
        <source>%1-clean.%2</source>
        <translation>%1-limpia.%2</translation>
    </message>
</context>
<context>
    <name>nightjar::ExportFormat</name>
    <message>
        <source>JPEG, for sharing</source>
        <translation>JPEG, para compartir</translation>
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
        <translation>TIFF, 16 bits, para editar</translation>
    </message>
    <message>
        <source>DNG, linear, for raw developers</source>
        <translation>DNG, lineal, para reveladores raw</translation>
    </message>
    <message>
        <source>DNG, sensor mosaic, for raw developers</source>
        <translation>DNG, mosaico del sensor, para reveladores raw</translation>
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
        <translation>No se puede leer. Compruebe que la tarjeta o la memoria sigue insertada y elíjala de nuevo.</translation>
    </message>
    <message>
        <source>The file is damaged, or was not copied whole. Please choose another one.</source>
        <translation>El archivo está dañado o no se copió entero. Elija otra foto, por favor.</translation>
    </message>
    <message>
        <source>The file is not a raw photo, despite its name. Please choose another one.</source>
        <translation>El archivo no es una foto raw, pese a su nombre. Elija otra.</translation>
    </message>
    <message>
        <source>Nightjar does not support this kind of raw photo yet. Please choose another one.</source>
        <translation>Nightjar aún no admite este tipo de foto raw. Elija otra.</translation>
    </message>
    <message>
        <source>It is too large for the memory of this machine. Please choose another one.</source>
        <translation>Es demasiado grande para la memoria de este equipo. Elija otra, por favor.</translation>
    </message>
    <message>
        <source>Something went wrong inside Nightjar. If it happens again, please ask the staff for help.</source>
        <translation>Algo ha fallado en Nightjar. Si vuelve a ocurrir, pida ayuda al personal.</translation>
    </message>
    <message>
        <source>Insert another USB drive or card. Your picture is safe.</source>
        <translation>Inserte otra memoria USB o tarjeta. Su imagen está a salvo.</translation>
    </message>
    <message>
        <source>Please ask the staff for help.</source>
        <translation>Pida ayuda al personal.</translation>
    </message>
    <message>
        <source>%1 is full. The picture needs about %2.</source>
        <translation>%1 está lleno. La imagen necesita unos %2.</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 ya no está.</translation>
    </message>
    <message>
        <source>%1 cannot be written to.</source>
        <translation>No se puede escribir en %1.</translation>
    </message>
</context>
<context>
    <name>nightjar::HistogramView</name>
    <message>
        <source>Show clipping</source>
        <translation>Ver quemados</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histograma</translation>
    </message>
    <message>
        <source>Show clipped highlights (C)</source>
        <translation>Mostrar las luces quemadas (C)</translation>
    </message>
    <message>
        <source>Show clipped highlights</source>
        <translation>Mostrar las luces quemadas</translation>
    </message>
    <message>
        <source>Nothing clipped</source>
        <translation>Nada recortado</translation>
    </message>
    <message>
        <source>Clipped: %1</source>
        <translation>Recortado: %1</translation>
    </message>
</context>
<context>
    <name>nightjar::IdleNotice</name>
    <message>
        <source>Still there? Touch the screen. Starting over in %1 s.</source>
        <translation>¿Sigue ahí? Toque la pantalla. Se reinicia en %1 s.</translation>
    </message>
</context>
<context>
    <name>nightjar::KeyHelp</name>
    <message>
        <source>Open photos</source>
        <translation>Abrir fotos</translation>
    </message>
    <message>
        <source>Next photo, previous photo</source>
        <translation>Foto siguiente, foto anterior</translation>
    </message>
    <message>
        <source>Denoise, or cancel</source>
        <translation>Reducir ruido o cancelar</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>Pausar o reanudar</translation>
    </message>
    <message>
        <source>Cancel, or close what is open</source>
        <translation>Cancelar, o cerrar lo que está abierto</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>Exportar la imagen</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Copiar la imagen</translation>
    </message>
    <message>
        <source>Queue of photos</source>
        <translation>Cola de fotos</translation>
    </message>
    <message>
        <source>Split view</source>
        <translation>Vista dividida</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>Lupa</translation>
    </message>
    <message>
        <source>Hold to see the original</source>
        <translation>Mantener para ver el original</translation>
    </message>
    <message>
        <source>In the picture: move the divider, the loupe or the photo</source>
        <translation>En la imagen: mover el divisor, la lupa o la foto</translation>
    </message>
    <message>
        <source>In the picture: move the divider while zoomed in</source>
        <translation>En la imagen: mover el divisor con la foto ampliada</translation>
    </message>
    <message>
        <source>The whole photo</source>
        <translation>La foto entera</translation>
    </message>
    <message>
        <source>100 %, 200 %</source>
        <translation>100 %, 200 %</translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation>Acercar, alejar</translation>
    </message>
    <message>
        <source>Show clipped highlights</source>
        <translation>Mostrar las luces quemadas</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Menu: theme, language and keys</source>
        <translation>Menú: tema, idioma y teclas</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Esta lista</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Open a recent photo</source>
        <translation>Abrir una foto reciente</translation>
    </message>
    <message>
        <source>Undo a change of the settings</source>
        <translation>Deshacer un cambio de los ajustes</translation>
    </message>
    <message>
        <source>Redo what was undone</source>
        <translation>Rehacer lo deshecho</translation>
    </message>
</context>
<context>
    <name>nightjar::KioskPage</name>
    <message>
        <source>Start over</source>
        <translation>Reiniciar</translation>
    </message>
</context>
<context>
    <name>nightjar::KioskWindow</name>
    <message>
        <source>The camera took no photo.</source>
        <translation>La cámara no ha hecho ninguna foto.</translation>
    </message>
    <message>
        <source>Not there now</source>
        <translation>No está ahora</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>None on this machine</source>
        <translation>Ninguna conectada</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 ya no está.</translation>
    </message>
    <message>
        <source>Put it back. Your picture is safe.</source>
        <translation>Vuelva a insertarlo. Su imagen está a salvo.</translation>
    </message>
    <message>
        <source>Insert a USB drive or card.</source>
        <translation>Inserte una memoria USB o una tarjeta.</translation>
    </message>
    <message>
        <source>Your picture is saved on it, in a folder of its own.</source>
        <translation>Su imagen se guardará en ella, en una carpeta propia.</translation>
    </message>
    <message>
        <source>Saving your picture on %1</source>
        <translation>Guardando su imagen en %1</translation>
    </message>
    <message>
        <source>Please do not take it out.</source>
        <translation>No la retire, por favor.</translation>
    </message>
    <message>
        <source>Saved on %1</source>
        <translation>Guardada en %1</translation>
    </message>
    <message>
        <source>Your picture is saved</source>
        <translation>Su imagen está guardada</translation>
    </message>
    <message>
        <source>It is called %1, in the folder %2.
You can take the drive out now.</source>
        <translation>Se llama %1, en la carpeta %2.
Ya puede retirar la unidad.</translation>
    </message>
    <message>
        <source>It is called %1.</source>
        <translation>Se llama %1.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Another photo</source>
        <translation>Otra foto</translation>
    </message>
    <message>
        <source>Your picture is not saved yet.</source>
        <translation>Su imagen aún no está guardada.</translation>
    </message>
    <message>
        <source>%1 was taken out too early.</source>
        <translation>%1 se ha retirado demasiado pronto.</translation>
    </message>
    <message>
        <source>The noise could not be removed from this photo.</source>
        <translation>No se pudo quitar el ruido de esta foto.</translation>
    </message>
    <message>
        <source>Put it back and choose the photo again.</source>
        <translation>Vuelva a insertarlo y elija la foto de nuevo.</translation>
    </message>
    <message>
        <source>The noise could not be removed from the camera&apos;s photo.</source>
        <translation>No se pudo quitar el ruido de la foto de la cámara.</translation>
    </message>
    <message>
        <source>Try again, or ask the staff for help.</source>
        <translation>Inténtelo de nuevo o pida ayuda al personal.</translation>
    </message>
    <message>
        <source>Save on %1</source>
        <translation>Guardar en %1</translation>
    </message>
</context>
<context>
    <name>nightjar::UnavailableModels</name>
    <message>
        <source>Model left out, because you have not consented to run a program: %1.</source>
        <translation>Modelo omitido, porque no ha consentido ejecutar un programa: %1.</translation>
    </message>
    <message>
        <source>If you trust who made it, choose its file with “Add model…”: %1</source>
        <translation>Si confía en quien lo hizo, elija su archivo con «Añadir…»: %1</translation>
    </message>
    <message>
        <source>Model left out, because its files are damaged: %1.</source>
        <translation>Modelo omitido, porque sus archivos están dañados: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Models left out, because you have not consented to run programs: %1.</source>
        <translation>Modelos omitidos, porque no ha consentido ejecutar programas: %1.</translation>
    </message>
    <message>
        <source>If you trust who made one, choose its file with “Add model…”: %1</source>
        <translation>Si confía en quien hizo alguno, elija su archivo con «Añadir…»: %1</translation>
    </message>
    <message>
        <source>Models left out, because their files are damaged: %1.</source>
        <translation>Modelos omitidos, porque sus archivos están dañados: %1.</translation>
    </message>
    <message>
        <source>Add it again under its name with “Add model…”, or remove its folder: %1</source>
        <translation>Añádalo de nuevo con su nombre mediante «Añadir…», o elimine su carpeta: %1</translation>
    </message>
    <message>
        <source>Add them again under their names with “Add model…”, or remove their folders: %1</source>
        <translation>Añádalos de nuevo con sus nombres mediante «Añadir…», o elimine sus carpetas: %1</translation>
    </message>
</context>
<context>
    <name>nightjar::Loupe</name>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
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
        <translation>No hay fotos raw en lo que ha soltado.</translation>
    </message>
    <message>
        <source>Drop raw files, or a folder that has some.</source>
        <translation>Suelte archivos raw, o una carpeta que los tenga.</translation>
    </message>
</context>
<context>
    <name>nightjar::MemoryGauge</name>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>%1 moved to swap: memory is short, everything slows down</source>
        <translation>%1 pasados a swap: falta memoria, todo va más lento</translation>
    </message>
    <message>
        <source>The run needs about %1, and %2 are left</source>
        <translation>Hacen falta unos %1, y quedan %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>%1 now · used up to %2 · %3</source>
        <translation>%1 ahora · hasta %2 usados · %3</translation>
    </message>
    <message>
        <source>%1 in use · needs up to %2 · %3</source>
        <translation>%1 en uso · necesita hasta %2 · %3</translation>
    </message>
    <message>
        <source>%1 in use · %2</source>
        <translation>%1 en uso · %2</translation>
    </message>
    <message>
        <source>%1 of %2 in the machine</source>
        <translation>%1 de %2 en la máquina</translation>
    </message>
    <message>
        <source>%1 allowed</source>
        <translation>%1 permitidos</translation>
    </message>
</context>
<context>
    <name>nightjar::MemoryLine</name>
    <message>
        <source>Memory is low</source>
        <translation>Falta memoria</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
</context>
<context>
    <name>nightjar::MessagePage</name>
    <message>
        <source>Recent photos</source>
        <translation>Fotos recientes</translation>
    </message>
    <message>
        <source>Drop raw photos here to remove their noise.</source>
        <translation>Suelte aquí fotos raw para quitarles el ruido.</translation>
    </message>
    <message>
        <source>Open photos…</source>
        <translation>Abrir fotos…</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Abrir otra…</translation>
    </message>
    <message>
        <source>%1 opens when the paused run resumes.</source>
        <translation>%1 se abrirá cuando se reanude el proceso en pausa.</translation>
    </message>
    <message>
        <source>%1 opens when the run is finished.</source>
        <translation>%1 se abrirá cuando termine el proceso.</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Abriendo %1…</translation>
    </message>
</context>
<context>
    <name>nightjar::ModelActions</name>
    <message>
        <source>Add model</source>
        <translation>Añadir modelo</translation>
    </message>
    <message>
        <source>Networks (*.pth *.pt *.jit *.safetensors)</source>
        <translation>Redes (*.pth *.pt *.jit *.safetensors)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>%1 se ha añadido.</translation>
    </message>
</context>
<context>
    <name>nightjar::ModelDescription</name>
    <message>
        <source>Best quality, slowest</source>
        <translation>La mejor calidad, el más lento</translation>
    </message>
    <message>
        <source>Nearly the best quality, faster</source>
        <translation>Casi la mejor calidad, más rápido</translation>
    </message>
    <message>
        <source>Fast, good quality</source>
        <translation>Rápido, buena calidad</translation>
    </message>
    <message>
        <source>Fast, slightly lower quality</source>
        <translation>Rápido, calidad algo menor</translation>
    </message>
    <message>
        <source>Filter only, instant</source>
        <translation>Solo filtro, al instante</translation>
    </message>
</context>
<context>
    <name>nightjar::NoiseSection</name>
    <message>
        <source>Noise</source>
        <translation>Ruido</translation>
    </message>
    <message>
        <source>Shot noise</source>
        <translation>Ruido de fotones</translation>
    </message>
    <message>
        <source>Read noise</source>
        <translation>Ruido de lectura</translation>
    </message>
    <message>
        <source>Reset to the photo&apos;s values</source>
        <translation>Volver a los valores de la foto</translation>
    </message>
    <message>
        <source>In units of the sensor&apos;s white level: variance = shot noise × light + read noise².</source>
        <translation>En unidades del nivel de blanco del sensor: varianza = ruido de fotones × luz + ruido de lectura².</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>puesto a mano</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>del archivo</translation>
    </message>
    <message>
        <source>measured in the photo</source>
        <translation>medido en la foto</translation>
    </message>
</context>
<context>
    <name>nightjar::Banner</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>nightjar::PhotoCard</name>
    <message>
        <source>shot %1, read %2</source>
        <translation>fotones %1, lectura %2</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>no es un número</translation>
    </message>
    <message>
        <source>The result has invalid pixels.</source>
        <translation>El resultado tiene píxeles no válidos.</translation>
    </message>
    <message>
        <source>This run changed the photo&apos;s brightness by %1.</source>
        <translation>Este proceso cambió el brillo de la foto en %1.</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rojo</translation>
    </message>
    <message>
        <source>green</source>
        <translation>verde</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>azul</translation>
    </message>
    <message>
        <source>This run changed the photo&apos;s %1 by %2.</source>
        <translation>Este proceso cambió el %1 de la foto en %2.</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposición</translation>
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
        <translation>Negro, blanco</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Noise, by the file</source>
        <translation>Ruido, según el archivo</translation>
    </message>
    <message>
        <source>Noise, measured</source>
        <translation>Ruido, medido</translation>
    </message>
    <message>
        <source>%1 MP</source>
        <translation>%1 Mpx</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Brillo</translation>
    </message>
    <message>
        <source>changed by %1</source>
        <translation>cambio de %1</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>Recortado</translation>
    </message>
    <message>
        <source>brightness lost</source>
        <translation>brillo perdido</translation>
    </message>
    <message>
        <source>light changed by %1</source>
        <translation>luz cambiada en %1</translation>
    </message>
    <message>
        <source>light unchanged (within %1)</source>
        <translation>luz sin cambios (±%1)</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>Hot pixels</source>
        <translation>Píxeles calientes</translation>
    </message>
    <message>
        <source>%1 replaced</source>
        <translation>%1 reemplazados</translation>
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
        <translation>una foto CC0, oscurecida, con el ruido de un sensor real</translation>
    </message>
    <message>
        <source>Sample photo</source>
        <translation>Foto de muestra</translation>
    </message>
</context>
<context>
    <name>nightjar::PhotoIntake</name>
    <message>
        <source>Open raw photos</source>
        <translation>Abrir fotos raw</translation>
    </message>
    <message>
        <source>Raw photos (%1)</source>
        <translation>Fotos raw (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>nightjar::PhotosPage</name>
    <message>
        <source>Remove noise</source>
        <translation>Quitar el ruido</translation>
    </message>
    <message>
        <source>Looking for photos…</source>
        <translation>Buscando fotos…</translation>
    </message>
    <message>
        <source>No photo has come in yet. It shows here as soon as one does.</source>
        <translation>Aún no ha llegado ninguna foto. Aparecerá aquí en cuanto llegue.</translation>
    </message>
    <message>
        <source>It has no raw photos.
Nightjar needs photos that a camera set to “RAW” writes, not JPEGs.</source>
        <translation>No contiene fotos raw.
Nightjar necesita fotos de una cámara en modo «RAW», no JPEG.</translation>
    </message>
    <message>
        <source>Choose a photo · %1 has one</source>
        <translation>Elija una foto · una en %1</translation>
    </message>
    <message>
        <source>Choose a photo · %1 has %2</source>
        <translation>Elija una foto · %2 en %1</translation>
    </message>
    <message>
        <source>It cannot be read. Take it out and put it in again, or use another one.</source>
        <translation>No se puede leer. Sáquela y vuelva a ponerla, o use otra.</translation>
    </message>
    <message>
        <source>This folder cannot be read now. Please ask the staff for help.</source>
        <translation>Ahora no se puede leer esta carpeta. Pida ayuda al personal.</translation>
    </message>
</context>
<context>
    <name>nightjar::PictureOutput</name>
    <message>
        <source>Saved as %1</source>
        <translation>Guardado como %1</translation>
    </message>
    <message>
        <source>Copied to the clipboard</source>
        <translation>Copiado al portapapeles</translation>
    </message>
    <message>
        <source>The picture is not finished yet.</source>
        <translation>La imagen aún no está terminada.</translation>
    </message>
    <message>
        <source>Copy it once all of it is there.</source>
        <translation>Cópiela cuando esté completa.</translation>
    </message>
</context>
<context>
    <name>nightjar::PicturePage</name>
    <message>
        <source>Hold for before</source>
        <translation>Mantener: antes</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Opening the photo…</source>
        <translation>Abriendo la foto…</translation>
    </message>
    <message>
        <source>Removing noise · %1 left</source>
        <translation>Quitando el ruido · faltan %1</translation>
    </message>
    <message>
        <source>Removing noise…</source>
        <translation>Quitando el ruido…</translation>
    </message>
    <message>
        <source>Drag the line to compare</source>
        <translation>Arrastre la línea</translation>
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
        <translation>Borrar la última cifra</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Enter the PIN to leave</source>
        <translation>Escriba el PIN para salir</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>Elija un PIN</translation>
    </message>
    <message>
        <source>4 to 8 digits. It is asked for to leave the kiosk: hold a finger in an upper corner for three seconds.</source>
        <translation>De 4 a 8 cifras. Se pide para salir del quiosco: mantenga un dedo tres segundos en una esquina superior.</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>Ese no es el PIN.</translation>
    </message>
    <message>
        <source>Enter it once more</source>
        <translation>Escríbalo otra vez</translation>
    </message>
    <message>
        <source>The two were not the same. Choose a PIN of 4 to 8 digits.</source>
        <translation>No coinciden. Elija un PIN de 4 a 8 cifras.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in %1.</source>
        <translation>Demasiados PIN incorrectos. Inténtelo en %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n digits entered</source>
        <translation>
            <numerusform>%n cifra escrita</numerusform>
            <numerusform>%n cifras escritas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nightjar::PresetSection</name>
    <message>
        <source>this camera</source>
        <translation>esta cámara</translation>
    </message>
    <message>
        <source>%1 at ISO %2 to %3</source>
        <translation>%1 con ISO de %2 a %3</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preajuste</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Apply preset</source>
        <translation>Aplicar el ajuste</translation>
    </message>
    <message>
        <source>Photos like this one will be opened with this model, precision and strength</source>
        <translation>Las fotos como esta se abrirán con este modelo, esta precisión y esta intensidad</translation>
    </message>
    <message>
        <source>Photos of %1 are opened with model, precision and strength as saved.</source>
        <translation>Las fotos de %1 se abren con el modelo, la precisión y la intensidad guardados.</translation>
    </message>
    <message>
        <source>Save model, precision and strength for all photos of %1.</source>
        <translation>Guardar modelo, precisión e intensidad para todas las fotos de %1.</translation>
    </message>
    <message>
        <source>Update preset</source>
        <translation>Actualizar el ajuste</translation>
    </message>
    <message>
        <source>Save for these photos</source>
        <translation>Guardar para estas fotos</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiado</translation>
    </message>
</context>
<context>
    <name>nightjar::PrimaryButton</name>
    <message>
        <source>Denoise</source>
        <translation>Reducir ruido</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <translation>%1 · en pausa</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · quedan %2</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
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
        <translation>En espera</translation>
    </message>
    <message>
        <source>Denoising, %1 %</source>
        <translation>Reduciendo ruido, %1 %</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Hecha: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Error: %1</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitida</translation>
    </message>
</context>
<context>
    <name>nightjar::QueuePanel</name>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Pause after the current tile</source>
        <translation>Pausar tras la tesela actual</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move the selected photo up</source>
        <translation>Subir la foto seleccionada</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Move the selected photo down</source>
        <translation>Bajar la foto seleccionada</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Skip the selected photo</source>
        <translation>Omitir la foto seleccionada</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Retry the selected photo, or all that failed</source>
        <translation>Reintentar la foto seleccionada o todas las fallidas</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Show only what failed</source>
        <translation>Mostrar solo lo que falló</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Remove finished, failed and skipped photos from the list (pictures are kept)</source>
        <translation>Quitar de la lista las fotos terminadas, fallidas y omitidas (las imágenes se conservan)</translation>
    </message>
    <message>
        <source>Next to each photo</source>
        <translation>Junto a cada foto</translation>
    </message>
    <message>
        <source>Where the pictures go</source>
        <translation>Adónde van las imágenes</translation>
    </message>
    <message>
        <source>Queue all open photos</source>
        <translation>Poner en cola las fotos abiertas</translation>
    </message>
    <message>
        <source>Queue every open photo with the model chosen now</source>
        <translation>Poner en cola cada foto abierta con el modelo elegido ahora</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Names of the pictures</source>
        <translation>Nombres de las imágenes</translation>
    </message>
    <message>
        <source>Placeholders: {name}, {model}, {iso}, {date}, {time} and {counter}</source>
        <translation>Marcadores: {name}, {model}, {iso}, {date}, {time} y {counter}</translation>
    </message>
    <message>
        <source>Back to the photo</source>
        <translation>Volver a la foto</translation>
    </message>
    <message>
        <source>Hide the queue; it goes on (Q)</source>
        <translation>Ocultar la cola; sigue en marcha (Q)</translation>
    </message>
    <message>
        <source>Save to %1</source>
        <translation>Guardar en %1</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 de %2 hechas</translation>
    </message>
    <message numerus="yes">
        <source>, %n failed</source>
        <translation>
            <numerusform>, %n con error</numerusform>
            <numerusform>, %n con error</numerusform>
        </translation>
    </message>
    <message>
        <source>, paused</source>
        <translation>, en pausa</translation>
    </message>
    <message>
        <source>, waits for the paused run</source>
        <translation>, espera el proceso en pausa</translation>
    </message>
    <message>
        <source>Open photos, choose a model, and add them here.</source>
        <translation>Abra fotos, elija un modelo y añádalas aquí.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Failures (%1)</source>
        <translation>Errores (%1)</translation>
    </message>
    <message>
        <source>Watch folder…</source>
        <translation>Vigilar carpeta…</translation>
    </message>
    <message>
        <source>Queue every photo added to a folder</source>
        <translation>Poner en cola cada foto añadida a una carpeta</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Vigilar una carpeta</translation>
    </message>
    <message>
        <source>Stop watching “%1”</source>
        <translation>Dejar de vigilar «%1»</translation>
    </message>
    <message>
        <source>%1: new photos are queued automatically</source>
        <translation>%1: las fotos nuevas se ponen en cola solas</translation>
    </message>
    <message>
        <source>The disk of %1 is full: %2 left, %3 needed. Free some space, then resume.</source>
        <translation>El disco de %1 está lleno: quedan %2 y hacen falta %3. Libere espacio y reanude.</translation>
    </message>
    <message>
        <source>Save to another folder…</source>
        <translation>Guardar en otra carpeta…</translation>
    </message>
</context>
<context>
    <name>nightjar::QueueActions</name>
    <message>
        <source>Names may hold {name}, {model}, {iso}, {date}, {time} and {counter}, and no folders.</source>
        <translation>Los nombres pueden tener {name}, {model}, {iso}, {date}, {time} y {counter}, pero no carpetas.</translation>
    </message>
    <message>
        <source>The folder %1 is not there now; photos are queued again once it is back.</source>
        <translation>La carpeta %1 no está ahora; se continuará cuando vuelva.</translation>
    </message>
    <message>
        <source>Photos that come into %1 are queued, as before.</source>
        <translation>Las fotos que llegan a %1 se ponen en cola, como antes.</translation>
    </message>
    <message>
        <source>The watched folder %1 is not there now.</source>
        <translation>La carpeta vigilada %1 no está ahora.</translation>
    </message>
    <message>
        <source>Photos are queued again once it is back.</source>
        <translation>Las fotos volverán a ponerse en cola cuando vuelva.</translation>
    </message>
</context>
<context>
    <name>nightjar::RaceDialog</name>
    <message>
        <source>Use this</source>
        <translation>Usar este</translation>
    </message>
    <message>
        <source>Compare all models</source>
        <translation>Comparar todos los modelos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Cancel check (%1 %)</source>
        <translation>Cancelar la prueba (%1 %)</translation>
    </message>
    <message>
        <source>Before. Each model runs on a %1 × %2 px sample from the centre of the view. Time and memory are predicted for the whole photo.</source>
        <translation>Antes. Cada modelo procesa una muestra de %1 × %2 px del centro de la vista. El tiempo y la memoria se estiman para toda la foto.</translation>
    </message>
    <message>
        <source>Check whole photo</source>
        <translation>Probar la foto entera</translation>
    </message>
    <message>
        <source>Also denoise the whole photo in full precision and show the difference</source>
        <translation>Procesar también toda la foto con precisión completa y mostrar la diferencia</translation>
    </message>
    <message>
        <source>Cancel check</source>
        <translation>Cancelar la prueba</translation>
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
        <translation>En espera…</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>En marcha…</translation>
    </message>
    <message>
        <source>About %1 for this photo</source>
        <translation>Unos %1 para esta foto</translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 de memoria</translation>
    </message>
    <message>
        <source>%1 J a megapixel</source>
        <translation>%1 J por megapíxel</translation>
    </message>
    <message>
        <source>%1 s a megapixel</source>
        <translation>%1 s por megapíxel</translation>
    </message>
    <message>
        <source>%1; differs from full precision by %2 on average, %3 at most</source>
        <translation>%1; difiere de la precisión completa en %2 de media, %3 como máximo</translation>
    </message>
    <message>
        <source>The whole photo differs from full precision by %1 on average, %2 at most</source>
        <translation>La foto entera difiere de la precisión completa en %1 de media, %2 como máximo</translation>
    </message>
</context>
<context>
    <name>nightjar::RecentPhotos</name>
    <message>
        <source>Open photos…</source>
        <translation>Abrir fotos…</translation>
    </message>
    <message>
        <source>%1 (not there now)</source>
        <translation>%1 (no está ahora)</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>Vaciar la lista</translation>
    </message>
</context>
<context>
    <name>nightjar::RunControl</name>
    <message>
        <source>Memory is low. The run continues in smaller tiles.</source>
        <translation>Queda poca memoria. El proceso sigue con teselas más pequeñas.</translation>
    </message>
    <message>
        <source>It takes a little longer. Closing other programs helps.</source>
        <translation>Tarda un poco más. Cerrar otros programas ayuda.</translation>
    </message>
    <message>
        <source>Quick preview</source>
        <translation>Vista rápida</translation>
    </message>
    <message>
        <source>Resume (P)</source>
        <translation>Reanudar (P)</translation>
    </message>
    <message>
        <source>Pause (P)</source>
        <translation>Pausa (P)</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Denoise again</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Denoise</source>
        <translation>Reducir ruido</translation>
    </message>
    <message>
        <source>Look at it closely before you export, or choose another model.</source>
        <translation>Mírela de cerca antes de exportar, o elija otro modelo.</translation>
    </message>
</context>
<context>
    <name>nightjar::SettingsPanel</name>
    <message>
        <source>Guided filter (no network)</source>
        <translation>Filtro guiado (sin red)</translation>
    </message>
    <message>
        <source>Full (32-bit float)</source>
        <translation>Completa (32 bits)</translation>
    </message>
    <message>
        <source>Half (bfloat16)</source>
        <translation>Media (bfloat16)</translation>
    </message>
    <message>
        <source>Fast (8-bit)</source>
        <translation>Rápida (8 bits)</translation>
    </message>
    <message>
        <source>Fast (8-bit, trained for it)</source>
        <translation>Rápida (8 bits, entrenada para ello)</translation>
    </message>
    <message>
        <source>Compare all…</source>
        <translation>Comparar…</translation>
    </message>
    <message>
        <source>Add model…</source>
        <translation>Añadir…</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposición</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Try every model and precision on the part of the photo that you are looking at</source>
        <translation>Probar cada modelo y cada precisión en la parte de la foto que está mirando</translation>
    </message>
    <message>
        <source>Weights that PyTorch wrote, safetensors, or a TorchScript program</source>
        <translation>Pesos escritos por PyTorch, safetensors, o un programa TorchScript</translation>
    </message>
    <message>
        <source>Exposure that makes the photo readable without losing its night</source>
        <translation>Exposición que hace legible la foto sin perder su noche</translation>
    </message>
    <message>
        <source>About %1 of memory</source>
        <translation>Unos %1 de memoria</translation>
    </message>
    <message>
        <source>about %1 on this computer</source>
        <translation>unos %1 en este equipo</translation>
    </message>
    <message>
        <source>time shown after the first run</source>
        <translation>tiempo tras la primera ejecución</translation>
    </message>
    <message>
        <source> Amplified ×%1, as estimated from the photo.</source>
        <translation> Amplificada ×%1, estimado a partir de la foto.</translation>
    </message>
    <message>
        <source>Limited by noise: brighter would show more noise than picture</source>
        <translation>Limitada por el ruido: más brillo mostraría más ruido que imagen</translation>
    </message>
    <message>
        <source>Limited by lights: brighter would burn them out</source>
        <translation>Limitada por las luces: más brillo las quemaría</translation>
    </message>
    <message>
        <source>Limited to keep the night dark</source>
        <translation>Limitada para que la noche siga oscura</translation>
    </message>
    <message>
        <source>The photo is bright already</source>
        <translation>La foto ya es clara</translation>
    </message>
    <message>
        <source>Limited to the largest exposure</source>
        <translation>Exposición máxima</translation>
    </message>
</context>
<context>
    <name>nightjar::SideLabels</name>
    <message>
        <source>After − before, ×%1 · grey: no change</source>
        <translation>Después − antes, ×%1 · gris: sin cambios</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
</context>
<context>
    <name>nightjar::SourcePage</name>
    <message>
        <source>Where are your photos?</source>
        <translation>¿Dónde están sus fotos?</translation>
    </message>
    <message>
        <source>Insert a memory card or USB drive, or choose one below.</source>
        <translation>Inserte una tarjeta o una memoria USB, o elija una abajo.</translation>
    </message>
    <message>
        <source>Insert a memory card or USB drive.</source>
        <translation>Inserte una tarjeta o una memoria USB.</translation>
    </message>
</context>
<context>
    <name>nightjar::SourceTile</name>
    <message>
        <source>Memory card</source>
        <translation>Tarjeta de memoria</translation>
    </message>
    <message>
        <source>USB drive</source>
        <translation>Memoria USB</translation>
    </message>
    <message>
        <source>Received photos</source>
        <translation>Fotos recibidas</translation>
    </message>
    <message>
        <source>Take a new photo</source>
        <translation>Hacer una foto nueva</translation>
    </message>
</context>
<context>
    <name>nightjar::WindowLayout</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>nightjar::WindowMenu</name>
    <message>
        <source>Nightjar will be in English the next time you start it.</source>
        <translation>Nightjar estará en español la próxima vez que lo inicie.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Theme, language, models and keys (F10)</source>
        <translation>Tema, idioma, modelos y teclas (F10)</translation>
    </message>
    <message>
        <source>Add model…</source>
        <translation>Añadir modelo…</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Teclas…</translation>
    </message>
    <message>
        <source>Match system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>System language</source>
        <translation>Idioma del sistema</translation>
    </message>
</context>
<context>
    <name>nightjar::WindowParts</name>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Write the picture to a file (Ctrl+E)</source>
        <translation>Escribir la imagen en un archivo (Ctrl+E)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open raw photos (Ctrl+O)</source>
        <translation>Abrir fotos raw (Ctrl+O)</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Denoise many photos one after the other (Q)</source>
        <translation>Reducir el ruido de muchas fotos, una tras otra (Q)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo a change of the settings (Ctrl+Z)</source>
        <translation>Deshacer un cambio de los ajustes (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Redo what was undone (Ctrl+Y)</source>
        <translation>Rehacer lo deshecho (Ctrl+Y)</translation>
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
        <translation>menos de %1</translation>
    </message>
    <message>
        <source>1/%1 s</source>
        <translation>1/%1 s</translation>
    </message>
    <message>
        <source>%1%2 EV</source>
        <translation>%1%2 EV</translation>
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
