<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>main</name>
    <message>
        <source>Removes noise from raw photos taken in the dark.</source>
        <translation>去除暗处拍摄的 RAW 照片的噪点。</translation>
    </message>
    <message>
        <source>Open the sample photo.</source>
        <translation>打开示例照片。</translation>
    </message>
    <message>
        <source>Raw photos to open.</source>
        <translation>要打开的 RAW 照片。</translation>
    </message>
    <message>
        <source>Full screen for guests at a touch screen; leaving it needs a PIN.</source>
        <translation>全屏，供来宾在触摸屏上使用；用 PIN 码退出。</translation>
    </message>
    <message>
        <source>Where the kiosk saves pictures, instead of the drive they come from.</source>
        <translation>自助终端保存图片的位置，代替照片所在的存储设备。</translation>
    </message>
    <message>
        <source>Ask for the kiosk&apos;s PIN, save it, and exit.</source>
        <translation>设定并保存自助终端的 PIN 码，然后退出。</translation>
    </message>
</context>
<context>
    <name>nightjar::AddModelDialog</name>
    <message>
        <source>The recipe of Learning to See in the Dark</source>
        <translation>Learning to See in the Dark 的方法</translation>
    </message>
    <message>
        <source>nightjar-train</source>
        <translation>nightjar-train</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add model</source>
        <translation>添加模型</translation>
    </message>
    <message>
        <source>Add %1 as a model</source>
        <translation>将 %1 添加为模型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>A model of that name exists. Choose another name.</source>
        <translation>已有同名模型。请换一个名称。</translation>
    </message>
    <message>
        <source>Testing it…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>Run a program?</source>
        <translation>运行程序？</translation>
    </message>
    <message>
        <source>%1 is a program, not just weights.</source>
        <translation>%1 是一个程序，而不只是权重。</translation>
    </message>
    <message>
        <source>Running it lets it do whatever you can do on this computer, such as reading, changing or sending your files. Nightjar cannot look into it. Run it only if you trust who made it.

Your consent is remembered for this very file.</source>
        <translation>运行后，它能在这台电脑上做您能做的一切，例如读取、修改或发送您的文件。Nightjar 无法查看其内容。只有信任其作者时才运行。

您的同意只对这个文件有效，并会被记住。</translation>
    </message>
    <message>
        <source>Do not run it</source>
        <translation>不运行</translation>
    </message>
    <message>
        <source>I trust it, run it</source>
        <translation>我信任它，运行</translation>
    </message>
    <message>
        <source>It was not run, and not added.</source>
        <translation>没有运行，也没有添加。</translation>
    </message>
    <message>
        <source>It replaces the unavailable model of that name.</source>
        <translation>它将替换同名的不可用模型。</translation>
    </message>
</context>
<context>
    <name>nightjar::AttractPage</name>
    <message>
        <source>Clear photos from dark places</source>
        <translation>让黑暗中的照片变得清晰</translation>
    </message>
    <message>
        <source>Bring your raw photos on a card or a USB drive.</source>
        <translation>请用存储卡或 U 盘带来 RAW 照片。</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>触摸开始</translation>
    </message>
</context>
<context>
    <name>nightjar::BudgetSection</name>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>Less memory means smaller tiles, and a run that takes longer.</source>
        <translation>内存越少，图块越小，处理越久。</translation>
    </message>
</context>
<context>
    <name>nightjar::Camera</name>
    <message>
        <source>It did not answer.</source>
        <translation>相机没有响应。</translation>
    </message>
    <message>
        <source>There is no room for its photo.</source>
        <translation>没有空间存放它拍的照片。</translation>
    </message>
    <message>
        <source>It gave no raw photo.</source>
        <translation>相机没有给出 RAW 照片。</translation>
    </message>
    <message>
        <source>None is attached to this machine.</source>
        <translation>这台机器没有连接相机。</translation>
    </message>
    <message>
        <source>It says: %1.</source>
        <translation>相机提示：%1。</translation>
    </message>
</context>
<context>
    <name>nightjar::CameraPage</name>
    <message>
        <source>Take the photo</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Take a photo with the camera</source>
        <translation>用相机拍一张照片</translation>
    </message>
    <message>
        <source>It counts down from three. In the dark, hold still until the photo is taken.</source>
        <translation>倒数三秒。光线暗时请保持不动，直到拍摄完成。</translation>
    </message>
    <message>
        <source>Look at the camera and hold still</source>
        <translation>请看相机，保持不动</translation>
    </message>
    <message>
        <source>The photo is being taken</source>
        <translation>正在拍摄</translation>
    </message>
</context>
<context>
    <name>nightjar::CompareBar</name>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Split view (S)</source>
        <translation>分割视图 (S)</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Side by side (D)</source>
        <translation>并排显示 (D)</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>What the run has changed, amplified (X)</source>
        <translation>降噪改变了什么，放大显示 (X)</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>放大镜</translation>
    </message>
    <message>
        <source>A lens that shows both; click for 200 % (L)</source>
        <translation>同时显示前后的放大镜；点按切换 200% (L)</translation>
    </message>
    <message>
        <source>Hold for before</source>
        <translation>按住看原图</translation>
    </message>
    <message>
        <source>Hold to see the original (B or Space)</source>
        <translation>按住查看原图（B 或空格键）</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More ways to compare</source>
        <translation>更多比较方式</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合</translation>
    </message>
    <message>
        <source>The whole photo (F)</source>
        <translation>整张照片 (F)</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100%</translation>
    </message>
    <message>
        <source>One pixel of the photo on one of the screen (1)</source>
        <translation>照片一个像素对应屏幕一个像素 (1)</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200%</translation>
    </message>
    <message>
        <source>One pixel of the photo on four of the screen (2)</source>
        <translation>照片一个像素对应屏幕四个像素 (2)</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>nightjar::ComparisonView</name>
    <message>
        <source>Photo, before and after</source>
        <translation>照片，降噪前后</translation>
    </message>
</context>
<context>
    <name>nightjar::DropOverlay</name>
    <message>
        <source>Drop to open this photo</source>
        <translation>松开以打开这张照片</translation>
    </message>
    <message>
        <source>Drop to open these %1 files</source>
        <translation>松开以打开这 %1 个文件</translation>
    </message>
</context>
<context>
    <name>nightjar::ErrorText</name>
    <message>
        <source>%1</source>
        <comment>setting</comment>
        <extracomment>%1 is an English sentence. Write before it: this setting cannot be used</extracomment>
        <translation>无法使用此设置。(%1)</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>no raw photo</comment>
        <extracomment>%1 is an English sentence. Write before it: this is no raw photo</extracomment>
        <translation>这不是 RAW 照片。(%1)</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>other raw photo</comment>
        <extracomment>%1 is an English sentence. Write before it: this kind of raw photo is not supported</extracomment>
        <translation>不支持这种 RAW 照片。(%1)</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>damaged raw photo</comment>
        <extracomment>%1 is an English sentence. Write before it: this raw photo is damaged</extracomment>
        <translation>这张 RAW 照片已损坏。(%1)</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>picture</comment>
        <extracomment>%1 is an English sentence. Write before it: this picture cannot be read</extracomment>
        <translation>无法读取这张图片。(%1)</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>model</comment>
        <extracomment>%1 is an English sentence. Write before it: this model cannot be used</extracomment>
        <translation>无法使用此模型。(%1)</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>memory</comment>
        <extracomment>%1 is an English sentence. Write before it: there is not enough memory</extracomment>
        <translation>内存不够。(%1)</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>writing</comment>
        <extracomment>%1 is an English sentence. Write before it: the file could not be written</extracomment>
        <translation>无法写入文件。(%1)</translation>
    </message>
    <message>
        <source>This file cannot be found.</source>
        <translation>找不到这个文件。</translation>
    </message>
    <message>
        <source>You do not have permission to read this file.</source>
        <translation>您没有读取此文件的权限。</translation>
    </message>
    <message>
        <source>A file of that name is already there.</source>
        <translation>已有同名文件。</translation>
    </message>
    <message>
        <source>Something went wrong inside Nightjar: %1</source>
        <translation>Nightjar 内部出错：%1</translation>
    </message>
    <message>
        <source>Choose another setting and try again.</source>
        <translation>请选择其他设置再试。</translation>
    </message>
    <message>
        <source>Check that its card or disk is connected, then open it again.</source>
        <translation>请检查其存储卡或磁盘是否已连接，然后重新打开。</translation>
    </message>
    <message>
        <source>Change its permissions, or copy it to your own folder and open the copy.</source>
        <translation>请更改其权限，或复制到您的文件夹后打开副本。</translation>
    </message>
    <message>
        <source>Open the raw file that your camera wrote: ARW, CR2, CR3, NEF, DNG, ORF, RW2, PEF…</source>
        <translation>请打开相机写出的 RAW 文件：ARW、CR2、CR3、NEF、DNG、ORF、RW2、PEF…</translation>
    </message>
    <message>
        <source>Open a photo of a camera with a Bayer sensor.</source>
        <translation>请打开拜耳传感器相机拍摄的照片。</translation>
    </message>
    <message>
        <source>Copy it from the card once more.</source>
        <translation>请从存储卡重新复制。</translation>
    </message>
    <message>
        <source>Open another picture.</source>
        <translation>请打开其他图片。</translation>
    </message>
    <message>
        <source>Choose another model, or install Nightjar again.</source>
        <translation>请选择其他模型，或重新安装 Nightjar。</translation>
    </message>
    <message>
        <source>Export under another name.</source>
        <translation>请用其他名称导出。</translation>
    </message>
    <message>
        <source>Free some space, or choose another folder.</source>
        <translation>请腾出空间，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Try again. If it happens again, please report it.</source>
        <translation>请重试。如果再次发生，请报告。</translation>
    </message>
    <message>
        <source>Allow more memory, close other programs, or choose a smaller model.</source>
        <translation>请允许使用更多内存、关闭其他程序，或选择较小的模型。</translation>
    </message>
</context>
<context>
    <name>nightjar::ExportDialog</name>
    <message>
        <source>Export picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>%1-clean.%2</source>
        <translation>%1-降噪.%2</translation>
    </message>
</context>
<context>
    <name>nightjar::ExportFormat</name>
    <message>
        <source>JPEG, for sharing</source>
        <translation>JPEG，用于分享</translation>
    </message>
    <message>
        <source>PNG, 8 bit</source>
        <translation>PNG，8 位</translation>
    </message>
    <message>
        <source>PNG, 16 bit</source>
        <translation>PNG，16 位</translation>
    </message>
    <message>
        <source>TIFF, 16 bit, for editing</source>
        <translation>TIFF，16 位，用于编辑</translation>
    </message>
    <message>
        <source>DNG, linear, for raw developers</source>
        <translation>DNG，线性，用于 RAW 冲洗软件</translation>
    </message>
    <message>
        <source>DNG, sensor mosaic, for raw developers</source>
        <translation>DNG，传感器马赛克，用于 RAW 冲洗软件</translation>
    </message>
</context>
<context>
    <name>nightjar::Filmstrip</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>nightjar::GuestWords</name>
    <message>
        <source>It cannot be read. Check that its card or drive is still inserted, and choose it again.</source>
        <translation>无法读取。请检查存储卡或 U 盘是否仍插着，然后重新选择。</translation>
    </message>
    <message>
        <source>The file is damaged, or was not copied whole. Please choose another one.</source>
        <translation>文件已损坏，或没有完整复制。请选择另一张照片。</translation>
    </message>
    <message>
        <source>The file is not a raw photo, despite its name. Please choose another one.</source>
        <translation>尽管文件名如此，它不是 raw 照片。请选择另一张。</translation>
    </message>
    <message>
        <source>Nightjar does not support this kind of raw photo yet. Please choose another one.</source>
        <translation>Nightjar 尚不支持这种 raw 照片。请选择另一张。</translation>
    </message>
    <message>
        <source>It is too large for the memory of this machine. Please choose another one.</source>
        <translation>照片太大，超出了这台机器的内存。请选择另一张。</translation>
    </message>
    <message>
        <source>Something went wrong inside Nightjar. If it happens again, please ask the staff for help.</source>
        <translation>Nightjar 出了问题。如果再次发生，请向工作人员求助。</translation>
    </message>
    <message>
        <source>Insert another USB drive or card. Your picture is safe.</source>
        <translation>请插入另一个 U 盘或存储卡。您的图片仍在。</translation>
    </message>
    <message>
        <source>Please ask the staff for help.</source>
        <translation>请向工作人员求助。</translation>
    </message>
    <message>
        <source>%1 is full. The picture needs about %2.</source>
        <translation>%1 已满。图片大约需要 %2。</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 已经不在了。</translation>
    </message>
    <message>
        <source>%1 cannot be written to.</source>
        <translation>无法写入 %1。</translation>
    </message>
</context>
<context>
    <name>nightjar::HistogramView</name>
    <message>
        <source>Show clipping</source>
        <translation>显示过曝</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>Show clipped highlights (C)</source>
        <translation>显示过曝区域 (C)</translation>
    </message>
    <message>
        <source>Show clipped highlights</source>
        <translation>显示过曝区域</translation>
    </message>
    <message>
        <source>Nothing clipped</source>
        <translation>没有过曝</translation>
    </message>
    <message>
        <source>Clipped: %1</source>
        <translation>过曝：%1</translation>
    </message>
</context>
<context>
    <name>nightjar::IdleNotice</name>
    <message>
        <source>Still there? Touch the screen. Starting over in %1 s.</source>
        <translation>还在吗？请触摸屏幕。%1 秒后重新开始。</translation>
    </message>
</context>
<context>
    <name>nightjar::KeyHelp</name>
    <message>
        <source>Open photos</source>
        <translation>打开照片</translation>
    </message>
    <message>
        <source>Next photo, previous photo</source>
        <translation>下一张、上一张照片</translation>
    </message>
    <message>
        <source>Denoise, or cancel</source>
        <translation>降噪或取消</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>暂停或继续</translation>
    </message>
    <message>
        <source>Cancel, or close what is open</source>
        <translation>取消，或关闭打开的内容</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Queue of photos</source>
        <translation>照片队列</translation>
    </message>
    <message>
        <source>Split view</source>
        <translation>分割视图</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排显示</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>放大镜</translation>
    </message>
    <message>
        <source>Hold to see the original</source>
        <translation>按住查看原图</translation>
    </message>
    <message>
        <source>In the picture: move the divider, the loupe or the photo</source>
        <translation>在画面中：移动分割线、放大镜或照片</translation>
    </message>
    <message>
        <source>In the picture: move the divider while zoomed in</source>
        <translation>在画面中：放大时移动分割线</translation>
    </message>
    <message>
        <source>The whole photo</source>
        <translation>整张照片</translation>
    </message>
    <message>
        <source>100 %, 200 %</source>
        <translation>100%、200%</translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation>放大、缩小</translation>
    </message>
    <message>
        <source>Show clipped highlights</source>
        <translation>显示过曝区域</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Menu: theme, language and keys</source>
        <translation>菜单：主题、语言和按键</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>本列表</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open a recent photo</source>
        <translation>打开最近的照片</translation>
    </message>
    <message>
        <source>Undo a change of the settings</source>
        <translation>撤销一次设置更改</translation>
    </message>
    <message>
        <source>Redo what was undone</source>
        <translation>重做已撤销的更改</translation>
    </message>
</context>
<context>
    <name>nightjar::KioskPage</name>
    <message>
        <source>Start over</source>
        <translation>重新开始</translation>
    </message>
</context>
<context>
    <name>nightjar::KioskWindow</name>
    <message>
        <source>The camera took no photo.</source>
        <translation>相机没有拍到照片。</translation>
    </message>
    <message>
        <source>Not there now</source>
        <translation>目前不在</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>相机</translation>
    </message>
    <message>
        <source>None on this machine</source>
        <translation>未连接相机</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 已不在。</translation>
    </message>
    <message>
        <source>Put it back. Your picture is safe.</source>
        <translation>请重新插入。您的图片仍在。</translation>
    </message>
    <message>
        <source>Insert a USB drive or card.</source>
        <translation>请插入 U 盘或存储卡。</translation>
    </message>
    <message>
        <source>Your picture is saved on it, in a folder of its own.</source>
        <translation>您的图片将保存到其中单独的文件夹里。</translation>
    </message>
    <message>
        <source>Saving your picture on %1</source>
        <translation>正在将图片保存到 %1</translation>
    </message>
    <message>
        <source>Please do not take it out.</source>
        <translation>请不要拔出。</translation>
    </message>
    <message>
        <source>Saved on %1</source>
        <translation>已保存到 %1</translation>
    </message>
    <message>
        <source>Your picture is saved</source>
        <translation>图片已保存</translation>
    </message>
    <message>
        <source>It is called %1, in the folder %2.
You can take the drive out now.</source>
        <translation>文件名为 %1，在文件夹 %2 中。
现在可以拔出。</translation>
    </message>
    <message>
        <source>It is called %1.</source>
        <translation>文件名为 %1。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Another photo</source>
        <translation>下一张照片</translation>
    </message>
    <message>
        <source>Your picture is not saved yet.</source>
        <translation>图片尚未保存。</translation>
    </message>
    <message>
        <source>%1 was taken out too early.</source>
        <translation>%1 拔出得太早。</translation>
    </message>
    <message>
        <source>The noise could not be removed from this photo.</source>
        <translation>无法为这张照片降噪。</translation>
    </message>
    <message>
        <source>Put it back and choose the photo again.</source>
        <translation>请重新插入并再次选择照片。</translation>
    </message>
    <message>
        <source>The noise could not be removed from the camera&apos;s photo.</source>
        <translation>无法为相机拍摄的照片降噪。</translation>
    </message>
    <message>
        <source>Try again, or ask the staff for help.</source>
        <translation>请重试或向工作人员求助。</translation>
    </message>
    <message>
        <source>Save on %1</source>
        <translation>保存到 %1</translation>
    </message>
</context>
<context>
    <name>nightjar::UnavailableModels</name>
    <message>
        <source>Model left out, because you have not consented to run a program: %1.</source>
        <translation>模型未列入，因为您尚未同意运行程序：%1。</translation>
    </message>
    <message>
        <source>If you trust who made it, choose its file with “Add model…”: %1</source>
        <translation>如果您信任其制作者，请用“添加模型…”选择它的文件：%1</translation>
    </message>
    <message>
        <source>Model left out, because its files are damaged: %1.</source>
        <translation>模型未列入，因为其文件已损坏：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 和另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Models left out, because you have not consented to run programs: %1.</source>
        <translation>模型未列入，因为您尚未同意运行程序：%1。</translation>
    </message>
    <message>
        <source>If you trust who made one, choose its file with “Add model…”: %1</source>
        <translation>如果您信任其中某个程序的制作者，请用“添加模型…”选择它的文件：%1</translation>
    </message>
    <message>
        <source>Models left out, because their files are damaged: %1.</source>
        <translation>模型未列入，因为其文件已损坏：%1。</translation>
    </message>
    <message>
        <source>Add it again under its name with “Add model…”, or remove its folder: %1</source>
        <translation>请用“添加模型…”以原名重新添加，或删除其文件夹：%1</translation>
    </message>
    <message>
        <source>Add them again under their names with “Add model…”, or remove their folders: %1</source>
        <translation>请用“添加模型…”以原名重新添加，或删除其文件夹：%1</translation>
    </message>
</context>
<context>
    <name>nightjar::Loupe</name>
    <message>
        <source>Before</source>
        <translation>降噪前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>降噪后</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>nightjar::MainWindow</name>
    <message>
        <source>No raw photos found in what you dropped.</source>
        <translation>拖入的内容中没有 raw 照片。</translation>
    </message>
    <message>
        <source>Drop raw files, or a folder that has some.</source>
        <translation>请拖入 RAW 文件，或含有 RAW 文件的文件夹。</translation>
    </message>
</context>
<context>
    <name>nightjar::MemoryGauge</name>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>%1 moved to swap: memory is short, everything slows down</source>
        <translation>%1 移入交换区：内存不足，一切都会变慢</translation>
    </message>
    <message>
        <source>The run needs about %1, and %2 are left</source>
        <translation>处理约需 %1，剩余 %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>%1 now · used up to %2 · %3</source>
        <translation>现在 %1 · 最多用过 %2 · %3</translation>
    </message>
    <message>
        <source>%1 in use · needs up to %2 · %3</source>
        <translation>已用 %1 · 最多需要 %2 · %3</translation>
    </message>
    <message>
        <source>%1 in use · %2</source>
        <translation>已用 %1 · %2</translation>
    </message>
    <message>
        <source>%1 of %2 in the machine</source>
        <translation>%1，本机共 %2</translation>
    </message>
    <message>
        <source>%1 allowed</source>
        <translation>允许 %1</translation>
    </message>
</context>
<context>
    <name>nightjar::MemoryLine</name>
    <message>
        <source>Memory is low</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
</context>
<context>
    <name>nightjar::MessagePage</name>
    <message>
        <source>Recent photos</source>
        <translation>最近的照片</translation>
    </message>
    <message>
        <source>Drop raw photos here to remove their noise.</source>
        <translation>将 raw 照片拖到此处即可降噪。</translation>
    </message>
    <message>
        <source>Open photos…</source>
        <translation>打开照片…</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>打开其他照片…</translation>
    </message>
    <message>
        <source>%1 opens when the paused run resumes.</source>
        <translation>暂停的处理继续后将打开 %1。</translation>
    </message>
    <message>
        <source>%1 opens when the run is finished.</source>
        <translation>处理完成后打开 %1。</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
</context>
<context>
    <name>nightjar::ModelActions</name>
    <message>
        <source>Add model</source>
        <translation>添加模型</translation>
    </message>
    <message>
        <source>Networks (*.pth *.pt *.jit *.safetensors)</source>
        <translation>网络 (*.pth *.pt *.jit *.safetensors)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>已添加 %1。</translation>
    </message>
</context>
<context>
    <name>nightjar::ModelDescription</name>
    <message>
        <source>Best quality, slowest</source>
        <translation>画质最佳，速度最慢</translation>
    </message>
    <message>
        <source>Nearly the best quality, faster</source>
        <translation>画质接近最佳，速度较快</translation>
    </message>
    <message>
        <source>Fast, good quality</source>
        <translation>速度快，画质良好</translation>
    </message>
    <message>
        <source>Fast, slightly lower quality</source>
        <translation>速度快，画质略低</translation>
    </message>
    <message>
        <source>Filter only, instant</source>
        <translation>仅滤波，即时完成</translation>
    </message>
</context>
<context>
    <name>nightjar::NoiseSection</name>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Shot noise</source>
        <translation>散粒噪声</translation>
    </message>
    <message>
        <source>Read noise</source>
        <translation>读出噪声</translation>
    </message>
    <message>
        <source>Reset to the photo&apos;s values</source>
        <translation>恢复为照片的数值</translation>
    </message>
    <message>
        <source>In units of the sensor&apos;s white level: variance = shot noise × light + read noise².</source>
        <translation>以传感器白电平为单位：方差 = 散粒噪声 × 光 + 读出噪声²。</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>手动设定</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>来自文件</translation>
    </message>
    <message>
        <source>measured in the photo</source>
        <translation>从照片测得</translation>
    </message>
</context>
<context>
    <name>nightjar::Banner</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>nightjar::PhotoCard</name>
    <message>
        <source>shot %1, read %2</source>
        <translation>散粒 %1，读出 %2</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>The result has invalid pixels.</source>
        <translation>结果中有无效像素。</translation>
    </message>
    <message>
        <source>This run changed the photo&apos;s brightness by %1.</source>
        <translation>这次处理使照片亮度改变了 %1。</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>This run changed the photo&apos;s %1 by %2.</source>
        <translation>这次处理使照片的%1改变了 %2。</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>相机</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>曝光</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>传感器</translation>
    </message>
    <message>
        <source>%1 × %2, %3</source>
        <translation>%1 × %2，%3</translation>
    </message>
    <message>
        <source>Black, white</source>
        <translation>黑电平、白电平</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Noise, by the file</source>
        <translation>噪声（文件）</translation>
    </message>
    <message>
        <source>Noise, measured</source>
        <translation>噪声（测得）</translation>
    </message>
    <message>
        <source>%1 MP</source>
        <translation>%1 百万像素</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>changed by %1</source>
        <translation>改变了 %1</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色彩</translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>过曝</translation>
    </message>
    <message>
        <source>brightness lost</source>
        <translation>亮度损失</translation>
    </message>
    <message>
        <source>light changed by %1</source>
        <translation>光改变了 %1</translation>
    </message>
    <message>
        <source>light unchanged (within %1)</source>
        <translation>亮度不变（%1 以内）</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>Hot pixels</source>
        <translation>热像素</translation>
    </message>
    <message>
        <source>%1 replaced</source>
        <translation>已替换 %1 个</translation>
    </message>
</context>
<context>
    <name>nightjar::PhotoGrid</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>nightjar::PhotoHeader</name>
    <message>
        <source>a CC0 photograph, darkened, with the noise of a real sensor</source>
        <translation>CC0 照片，经压暗并加入真实传感器的噪声</translation>
    </message>
    <message>
        <source>Sample photo</source>
        <translation>示例照片</translation>
    </message>
</context>
<context>
    <name>nightjar::PhotoIntake</name>
    <message>
        <source>Open raw photos</source>
        <translation>打开 RAW 照片</translation>
    </message>
    <message>
        <source>Raw photos (%1)</source>
        <translation>RAW 照片 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>nightjar::PhotosPage</name>
    <message>
        <source>Remove noise</source>
        <translation>降噪</translation>
    </message>
    <message>
        <source>Looking for photos…</source>
        <translation>正在查找照片…</translation>
    </message>
    <message>
        <source>No photo has come in yet. It shows here as soon as one does.</source>
        <translation>还没有收到照片。一有照片就会显示在这里。</translation>
    </message>
    <message>
        <source>It has no raw photos.
Nightjar needs photos that a camera set to “RAW” writes, not JPEGs.</source>
        <translation>其中没有 raw 照片。
Nightjar 需要相机在“RAW”模式下拍摄的照片，而不是 JPEG。</translation>
    </message>
    <message>
        <source>Choose a photo · %1 has one</source>
        <translation>选择照片 · %1 中有 1 张</translation>
    </message>
    <message>
        <source>Choose a photo · %1 has %2</source>
        <translation>选择照片 · %1 中有 %2 张</translation>
    </message>
    <message>
        <source>It cannot be read. Take it out and put it in again, or use another one.</source>
        <translation>无法读取。请拔出后重新插入，或换一个。</translation>
    </message>
    <message>
        <source>This folder cannot be read now. Please ask the staff for help.</source>
        <translation>现在无法读取此文件夹。请向工作人员求助。</translation>
    </message>
</context>
<context>
    <name>nightjar::PictureOutput</name>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Copied to the clipboard</source>
        <translation>已复制到剪贴板</translation>
    </message>
    <message>
        <source>The picture is not finished yet.</source>
        <translation>图片尚未完成。</translation>
    </message>
    <message>
        <source>Copy it once all of it is there.</source>
        <translation>请等图片完整后再复制。</translation>
    </message>
</context>
<context>
    <name>nightjar::PicturePage</name>
    <message>
        <source>Hold for before</source>
        <translation>按住看原图</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Opening the photo…</source>
        <translation>正在打开照片…</translation>
    </message>
    <message>
        <source>Removing noise · %1 left</source>
        <translation>正在降噪 · 还剩 %1</translation>
    </message>
    <message>
        <source>Removing noise…</source>
        <translation>正在降噪…</translation>
    </message>
    <message>
        <source>Drag the line to compare</source>
        <translation>拖动分割线比较</translation>
    </message>
</context>
<context>
    <name>nightjar::PinPage</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Erase the last digit</source>
        <translation>删除最后一位</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Enter the PIN to leave</source>
        <translation>输入 PIN 码退出</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>设定 PIN 码</translation>
    </message>
    <message>
        <source>4 to 8 digits. It is asked for to leave the kiosk: hold a finger in an upper corner for three seconds.</source>
        <translation>4 至 8 位数字。退出终端时需要输入：手指按住上方一角三秒钟。</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>PIN 码不正确。</translation>
    </message>
    <message>
        <source>Enter it once more</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>The two were not the same. Choose a PIN of 4 to 8 digits.</source>
        <translation>两次输入不一致。请设定 4 至 8 位数字的 PIN 码。</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in %1.</source>
        <translation>错误次数过多。请在 %1后重试。</translation>
    </message>
    <message numerus="yes">
        <source>%n digits entered</source>
        <translation>
            <numerusform>已输入 %n 位</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nightjar::PresetSection</name>
    <message>
        <source>this camera</source>
        <translation>此相机</translation>
    </message>
    <message>
        <source>%1 at ISO %2 to %3</source>
        <translation>%1（ISO %2 至 %3）</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Apply preset</source>
        <translation>应用预设</translation>
    </message>
    <message>
        <source>Photos like this one will be opened with this model, precision and strength</source>
        <translation>此类照片打开时将使用这个模型、精度和强度</translation>
    </message>
    <message>
        <source>Photos of %1 are opened with model, precision and strength as saved.</source>
        <translation>%1 的照片会以保存的模型、精度和强度打开。</translation>
    </message>
    <message>
        <source>Save model, precision and strength for all photos of %1.</source>
        <translation>为 %1 的所有照片保存模型、精度和强度。</translation>
    </message>
    <message>
        <source>Update preset</source>
        <translation>更新预设</translation>
    </message>
    <message>
        <source>Save for these photos</source>
        <translation>为这类照片保存</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
</context>
<context>
    <name>nightjar::PrimaryButton</name>
    <message>
        <source>Denoise</source>
        <translation>降噪</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <translation>%1 · 已暂停</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · 剩余 %2</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>nightjar::QueueModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Denoising, %1 %</source>
        <translation>正在降噪，%1%</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>完成：%1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
</context>
<context>
    <name>nightjar::QueuePanel</name>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause after the current tile</source>
        <translation>处理完当前图块后暂停</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move the selected photo up</source>
        <translation>上移所选照片</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move the selected photo down</source>
        <translation>下移所选照片</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Skip the selected photo</source>
        <translation>跳过所选照片</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Retry the selected photo, or all that failed</source>
        <translation>重试所选照片或所有失败的照片</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Show only what failed</source>
        <translation>只显示失败的</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>Remove finished, failed and skipped photos from the list (pictures are kept)</source>
        <translation>从列表中移除已完成、失败和跳过的照片（图片保留）</translation>
    </message>
    <message>
        <source>Next to each photo</source>
        <translation>每张照片旁</translation>
    </message>
    <message>
        <source>Where the pictures go</source>
        <translation>图片保存位置</translation>
    </message>
    <message>
        <source>Queue all open photos</source>
        <translation>将打开的照片加入队列</translation>
    </message>
    <message>
        <source>Queue every open photo with the model chosen now</source>
        <translation>用当前所选模型将所有已打开的照片加入队列</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Names of the pictures</source>
        <translation>图片名称</translation>
    </message>
    <message>
        <source>Placeholders: {name}, {model}, {iso}, {date}, {time} and {counter}</source>
        <translation>占位符：{name}、{model}、{iso}、{date}、{time} 和 {counter}</translation>
    </message>
    <message>
        <source>Back to the photo</source>
        <translation>返回照片</translation>
    </message>
    <message>
        <source>Hide the queue; it goes on (Q)</source>
        <translation>隐藏队列；队列继续运行 (Q)</translation>
    </message>
    <message>
        <source>Save to %1</source>
        <translation>保存到 %1</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>, %n failed</source>
        <translation>
            <numerusform>，%n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>, paused</source>
        <translation>，已暂停</translation>
    </message>
    <message>
        <source>, waits for the paused run</source>
        <translation>，等待暂停的处理</translation>
    </message>
    <message>
        <source>Open photos, choose a model, and add them here.</source>
        <translation>打开照片，选择模型，然后添加到这里。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Failures (%1)</source>
        <translation>失败 (%1)</translation>
    </message>
    <message>
        <source>Watch folder…</source>
        <translation>监视文件夹…</translation>
    </message>
    <message>
        <source>Queue every photo added to a folder</source>
        <translation>将文件夹中新增的每张照片加入队列</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>Stop watching “%1”</source>
        <translation>停止监视“%1”</translation>
    </message>
    <message>
        <source>%1: new photos are queued automatically</source>
        <translation>%1：新照片会自动加入队列</translation>
    </message>
    <message>
        <source>The disk of %1 is full: %2 left, %3 needed. Free some space, then resume.</source>
        <translation>%1 所在磁盘已满：剩余 %2，需要 %3。请腾出空间后继续。</translation>
    </message>
    <message>
        <source>Save to another folder…</source>
        <translation>保存到其他文件夹…</translation>
    </message>
</context>
<context>
    <name>nightjar::QueueActions</name>
    <message>
        <source>Names may hold {name}, {model}, {iso}, {date}, {time} and {counter}, and no folders.</source>
        <translation>名称可含 {name}、{model}、{iso}、{date}、{time} 和 {counter}，但不能含文件夹。</translation>
    </message>
    <message>
        <source>The folder %1 is not there now; photos are queued again once it is back.</source>
        <translation>文件夹 %1 目前不在；恢复后会继续加入队列。</translation>
    </message>
    <message>
        <source>Photos that come into %1 are queued, as before.</source>
        <translation>和之前一样，进入 %1 的照片会加入队列。</translation>
    </message>
    <message>
        <source>The watched folder %1 is not there now.</source>
        <translation>监视的文件夹 %1 目前不在。</translation>
    </message>
    <message>
        <source>Photos are queued again once it is back.</source>
        <translation>恢复后，照片会继续加入队列。</translation>
    </message>
</context>
<context>
    <name>nightjar::RaceDialog</name>
    <message>
        <source>Use this</source>
        <translation>使用此项</translation>
    </message>
    <message>
        <source>Compare all models</source>
        <translation>比较所有模型</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel check (%1 %)</source>
        <translation>取消检查 (%1%)</translation>
    </message>
    <message>
        <source>Before. Each model runs on a %1 × %2 px sample from the centre of the view. Time and memory are predicted for the whole photo.</source>
        <translation>处理前。每个模型处理视图中央 %1 × %2 像素的样本。时间和内存为整张照片的预测值。</translation>
    </message>
    <message>
        <source>Check whole photo</source>
        <translation>检查整张照片</translation>
    </message>
    <message>
        <source>Also denoise the whole photo in full precision and show the difference</source>
        <translation>同时以全精度处理整张照片并显示差异</translation>
    </message>
    <message>
        <source>Cancel check</source>
        <translation>取消检查</translation>
    </message>
</context>
<context>
    <name>nightjar::RaceRow</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>等待中…</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>运行中…</translation>
    </message>
    <message>
        <source>About %1 for this photo</source>
        <translation>这张照片约需 %1</translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>内存 %1</translation>
    </message>
    <message>
        <source>%1 J a megapixel</source>
        <translation>每百万像素 %1 焦</translation>
    </message>
    <message>
        <source>%1 s a megapixel</source>
        <translation>每百万像素 %1 秒</translation>
    </message>
    <message>
        <source>%1; differs from full precision by %2 on average, %3 at most</source>
        <translation>%1；与全精度平均相差 %2，最多 %3</translation>
    </message>
    <message>
        <source>The whole photo differs from full precision by %1 on average, %2 at most</source>
        <translation>整张照片与全精度平均相差 %1，最多 %2</translation>
    </message>
</context>
<context>
    <name>nightjar::RecentPhotos</name>
    <message>
        <source>Open photos…</source>
        <translation>打开照片…</translation>
    </message>
    <message>
        <source>%1 (not there now)</source>
        <translation>%1（目前不在）</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>清空列表</translation>
    </message>
</context>
<context>
    <name>nightjar::RunControl</name>
    <message>
        <source>Memory is low. The run continues in smaller tiles.</source>
        <translation>内存不足。将以更小的图块继续处理。</translation>
    </message>
    <message>
        <source>It takes a little longer. Closing other programs helps.</source>
        <translation>会稍慢一些。关闭其他程序会有帮助。</translation>
    </message>
    <message>
        <source>Quick preview</source>
        <translation>快速预览</translation>
    </message>
    <message>
        <source>Resume (P)</source>
        <translation>继续 (P)</translation>
    </message>
    <message>
        <source>Pause (P)</source>
        <translation>暂停 (P)</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Denoise again</source>
        <translation>再次降噪</translation>
    </message>
    <message>
        <source>Denoise</source>
        <translation>降噪</translation>
    </message>
    <message>
        <source>Look at it closely before you export, or choose another model.</source>
        <translation>导出前请仔细查看，或选择其他模型。</translation>
    </message>
</context>
<context>
    <name>nightjar::SettingsPanel</name>
    <message>
        <source>Guided filter (no network)</source>
        <translation>导向滤波（无网络）</translation>
    </message>
    <message>
        <source>Full (32-bit float)</source>
        <translation>完整（32 位浮点）</translation>
    </message>
    <message>
        <source>Half (bfloat16)</source>
        <translation>一半（bfloat16）</translation>
    </message>
    <message>
        <source>Fast (8-bit)</source>
        <translation>快速（8 位）</translation>
    </message>
    <message>
        <source>Fast (8-bit, trained for it)</source>
        <translation>快速（8 位，专门训练）</translation>
    </message>
    <message>
        <source>Compare all…</source>
        <translation>全部比较…</translation>
    </message>
    <message>
        <source>Add model…</source>
        <translation>添加模型…</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>曝光</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Try every model and precision on the part of the photo that you are looking at</source>
        <translation>在所看的照片部分试用每个模型和精度</translation>
    </message>
    <message>
        <source>Weights that PyTorch wrote, safetensors, or a TorchScript program</source>
        <translation>PyTorch 写出的权重、safetensors 或 TorchScript 程序</translation>
    </message>
    <message>
        <source>Exposure that makes the photo readable without losing its night</source>
        <translation>让照片看得清又不失夜色的曝光</translation>
    </message>
    <message>
        <source>About %1 of memory</source>
        <translation>内存约 %1</translation>
    </message>
    <message>
        <source>about %1 on this computer</source>
        <translation>在此电脑上约 %1</translation>
    </message>
    <message>
        <source>time shown after the first run</source>
        <translation>首次运行后显示时间</translation>
    </message>
    <message>
        <source> Amplified ×%1, as estimated from the photo.</source>
        <translation> 放大 ×%1，据照片估计。</translation>
    </message>
    <message>
        <source>Limited by noise: brighter would show more noise than picture</source>
        <translation>受噪点限制：再提亮，噪点会多于画面</translation>
    </message>
    <message>
        <source>Limited by lights: brighter would burn them out</source>
        <translation>受灯光限制：再提亮，灯光会过曝</translation>
    </message>
    <message>
        <source>Limited to keep the night dark</source>
        <translation>为保持夜色而限制</translation>
    </message>
    <message>
        <source>The photo is bright already</source>
        <translation>照片已经足够明亮</translation>
    </message>
    <message>
        <source>Limited to the largest exposure</source>
        <translation>已达最大曝光</translation>
    </message>
</context>
<context>
    <name>nightjar::SideLabels</name>
    <message>
        <source>After − before, ×%1 · grey: no change</source>
        <translation>后 − 前，×%1 · 灰色：无变化</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>降噪前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>降噪后</translation>
    </message>
</context>
<context>
    <name>nightjar::SourcePage</name>
    <message>
        <source>Where are your photos?</source>
        <translation>您的照片在哪里？</translation>
    </message>
    <message>
        <source>Insert a memory card or USB drive, or choose one below.</source>
        <translation>请插入存储卡或 U 盘，或在下方选择。</translation>
    </message>
    <message>
        <source>Insert a memory card or USB drive.</source>
        <translation>请插入存储卡或 U 盘。</translation>
    </message>
</context>
<context>
    <name>nightjar::SourceTile</name>
    <message>
        <source>Memory card</source>
        <translation>存储卡</translation>
    </message>
    <message>
        <source>USB drive</source>
        <translation>U 盘</translation>
    </message>
    <message>
        <source>Received photos</source>
        <translation>收到的照片</translation>
    </message>
    <message>
        <source>Take a new photo</source>
        <translation>拍摄新照片</translation>
    </message>
</context>
<context>
    <name>nightjar::WindowLayout</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>nightjar::WindowMenu</name>
    <message>
        <source>Nightjar will be in English the next time you start it.</source>
        <translation>下次启动时 Nightjar 将使用简体中文。</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Theme, language, models and keys (F10)</source>
        <translation>主题、语言、模型和按键 (F10)</translation>
    </message>
    <message>
        <source>Add model…</source>
        <translation>添加模型…</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>按键…</translation>
    </message>
    <message>
        <source>Match system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>System language</source>
        <translation>系统语言</translation>
    </message>
</context>
<context>
    <name>nightjar::WindowParts</name>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write the picture to a file (Ctrl+E)</source>
        <translation>将图片写入文件 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open raw photos (Ctrl+O)</source>
        <translation>打开 RAW 照片 (Ctrl+O)</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Denoise many photos one after the other (Q)</source>
        <translation>依次为多张照片降噪 (Q)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo a change of the settings (Ctrl+Z)</source>
        <translation>撤销一次设置更改 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo what was undone (Ctrl+Y)</source>
        <translation>重做已撤销的更改 (Ctrl+Y)</translation>
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
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation>小于 %1</translation>
    </message>
    <message>
        <source>1/%1 s</source>
        <translation>1/%1 秒</translation>
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
