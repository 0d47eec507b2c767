<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>main</name>
    <message>
        <source>Turns raw photographs taken in the dark into clean pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the photo that comes with Nightjar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw photos to open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightjar::AddModelDialog</name>
    <message>
        <source>The recipe of Learning to See in the Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nightjar-train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1 as a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a model of that name already; give another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying it out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a program?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a program, not just weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running it lets it do whatever you can do on this computer, such as reading, changing or sending your files. Nightjar cannot look into it. Run it only if you trust who made it.

Your consent is remembered for this very file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not run it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I trust it, run it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not run, and not added.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightjar::CompareBar</name>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before and after in one picture (S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before beside after (D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the run has changed, amplified (X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lens that shows both; click for 200 % (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold for before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold to see the photo before (B, or Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More ways to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole photo (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One pixel of the photo on one of the screen (1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>200 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One pixel of the photo on four of the screen (2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightjar::ComparisonView</name>
    <message>
        <source>Photo, before and after</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightjar::DropVeil</name>
    <message>
        <source>Drop to open this photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to open these %1 files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightjar::ErrorText</name>
    <message>
        <source>%1</source>
        <comment>setting</comment>
        <extracomment>%1 is an English sentence. Write before it: this setting cannot be used</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1</source>
        <comment>no raw photo</comment>
        <extracomment>%1 is an English sentence. Write before it: this is no raw photo</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1</source>
        <comment>other raw photo</comment>
        <extracomment>%1 is an English sentence. Write before it: this kind of raw photo is not supported</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1</source>
        <comment>damaged raw photo</comment>
        <extracomment>%1 is an English sentence. Write before it: this raw photo is damaged</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1</source>
        <comment>picture</comment>
        <extracomment>%1 is an English sentence. Write before it: this picture cannot be read</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1</source>
        <comment>model</comment>
        <extracomment>%1 is an English sentence. Write before it: this model cannot be used</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1</source>
        <comment>memory</comment>
        <extracomment>%1 is an English sentence. Write before it: there is not enough memory</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1</source>
        <comment>writing</comment>
        <extracomment>%1 is an English sentence. Write before it: the file could not be written</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file may not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of that name is already there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Nightjar: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another setting and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether its card or disk is connected, then open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change its permissions, or copy it to your own folder and open the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the raw file that your camera wrote: ARW, CR2, CR3, NEF, DNG, ORF, RW2, PEF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a photo of a camera with a Bayer sensor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it from the card once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another model, or install Nightjar again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays, please report it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightjar::ExportDialog</name>
    <message>
        <source>Export picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-clean.%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightjar::ExportFormat</name>
    <message>
        <source>JPEG, for sharing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG, 8 bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG, 16 bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIFF, 16 bit, for editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DNG, linear, for raw developers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DNG, sensor mosaic, for raw developers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightjar::Filmstrip</name>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightjar::HistogramView</name>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripes where the sensor saw more than it can count (C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark what is clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipped: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightjar::KeyHelp</name>
    <message>
        <source>Open photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next photo, previous photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denoise, or cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause, and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel, or close what is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue of photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before and after in one picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before beside after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold to see the photo before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the picture: move the divider, the loupe or the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the picture: move the divider while zoomed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 %, 200 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark what is clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu: theme, language and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightjar::Loupe</name>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightjar::MainWindow</name>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the picture to a file (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open raw photos (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denoise many photos one after the other (Q)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory is getting short: the run goes on in smaller tiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes a little longer. Closing other programs helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is in the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no raw photo in what was dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop raw files, or a folder that has some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is not finished yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it once all of it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names may hold {name}, {model}, {iso}, {date}, {time} and {counter}, and no folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks (*.pth *.pt *.jit *.safetensors)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop raw photos taken in the dark here, and see them clean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 opens when the paused run goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 opens when the run is finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denoise again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denoise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it closely before you export, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightjar::MemoryGauge</name>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 moved to swap: memory is short, everything slows down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run needs about %1, and %2 are left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 now · peak was %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in use · peak %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in use · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 in the machine</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightjar::ModelDescription</name>
    <message>
        <source>The U-Net of Learning to See in the Dark: the best picture, the most work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every second convolution depthwise-separable: half of the weights, nearly the best picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depthwise-separable convolutions throughout: a fifth of the weights, most of the quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fire modules (squeeze, then expand): a quarter of the weights, under a third of the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guided filter alone, without a network: an instant preview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightjar::NoiseSection</name>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shot noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the photo&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In units of the sensor&apos;s white level: variance = shot noise × light + read noise².</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured in the photo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightjar::Notice</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightjar::PhotoCard</name>
    <message>
        <source>shot %1, read %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run made pixels that are no colours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run changed the photo&apos;s brightness by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run changed the photo&apos;s %1 by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black, white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise, by the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise, measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light changed by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light kept within %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightjar::PhotoHeader</name>
    <message>
        <source>a CC0 photograph, darkened, with the noise of a real sensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample photo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightjar::PhotoIntake</name>
    <message>
        <source>Open raw photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw photos (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightjar::PrimaryButton</name>
    <message>
        <source>Denoise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightjar::QueueModel</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denoising, %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightjar::QueuePanel</name>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop after the tile in work, and go on later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do the chosen photo earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do the chosen photo later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the chosen photo out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the chosen photo again, or all that failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only what failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take what is done, failed or skipped out of the list; pictures stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside each photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the pictures go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add open photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue every open photo with the model chosen now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May hold {name}, {model}, {iso}, {date}, {time} and {counter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the queue; it goes on (Q)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>, %n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, waits for the paused run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open photos, choose a model, and add them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightjar::RaceDialog</name>
    <message>
        <source>Use this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare all models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel check (%1 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is. Each model works on %1 × %2 pixels from the middle of what you are looking at; time and memory are predicted for the whole photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whole photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denoise the whole photo in full precision too, and tell how far the two are apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel check</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightjar::RaceRow</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 for this photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 J a megapixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s a megapixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; differs from full precision by %2 on average, %3 at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole photo differs from full precision by %1 on average, %2 at most</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightjar::SettingsPanel</name>
    <message>
        <source>Guided filter (no network)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full (32-bit float)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half (bfloat16)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast (8-bit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast (8-bit, trained for it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try every model and precision on the part of the photo that you are looking at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights that PyTorch wrote, safetensors, or a TorchScript program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exposure that makes the photo readable without losing its night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1, as measured here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time is learned from the first run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Amplified ×%1, as estimated from the photo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightjar::SideLabels</name>
    <message>
        <source>After − before, ×%1 · grey: no change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightjar::WindowLayout</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightjar::WindowMenu</name>
    <message>
        <source>Nightjar speaks English from its next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme, language and keys (F10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nightjar::Wording</name>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1/%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%2 EV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISO %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>f/%1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
