<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>main</name>
    <message>
        <source>Turns raw photographs taken in the dark into clean pictures.</source>
        <translation>把暗处拍摄的 RAW 照片变成干净的图片。</translation>
    </message>
    <message>
        <source>Open the photo that comes with Nightjar.</source>
        <translation>打开 Nightjar 附带的照片。</translation>
    </message>
    <message>
        <source>Raw photos to open.</source>
        <translation>要打开的 RAW 照片。</translation>
    </message>
    <message>
        <source>Full screen for guests at a touch screen; a PIN leads out.</source>
        <translation>全屏，供来宾在触摸屏上使用；用 PIN 码退出。</translation>
    </message>
    <message>
        <source>Where the kiosk saves pictures, in place of the drive they come from.</source>
        <translation>自助终端保存图片的位置，代替照片所在的存储设备。</translation>
    </message>
    <message>
        <source>Ask for the kiosk&apos;s PIN, keep it, and end.</source>
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
        <source>There is a model of that name already; give another.</source>
        <translation>已有同名模型，请换一个名称。</translation>
    </message>
    <message>
        <source>Trying it out…</source>
        <translation>正在试用…</translation>
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
        <source>It takes the place of the model of that name that was left out.</source>
        <translation>它将取代未列入的同名模型。</translation>
    </message>
</context>
<context>
    <name>nightjar::AttractPage</name>
    <message>
        <source>Photos from the dark, made clean</source>
        <translation>让暗处的照片变干净</translation>
    </message>
    <message>
        <source>Bring your raw photos on a card or a USB drive.</source>
        <translation>请用存储卡或 U 盘带来 RAW 照片。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
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
        <source>It counts down from three. In the dark, hold still until it says so.</source>
        <translation>从三开始倒数。在暗处请保持不动，直到提示完成。</translation>
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
        <source>Before and after in one picture (S)</source>
        <translation>在同一画面中比较前后 (S)</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Before beside after (D)</source>
        <translation>前后并排 (D)</translation>
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
        <source>Hold to see the photo before (B, or Space)</source>
        <translation>按住查看降噪前的照片（B 或空格）</translation>
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
        <source>This file may not be read.</source>
        <translation>无法读取这个文件。</translation>
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
        <source>Look whether its card or disk is connected, then open it again.</source>
        <translation>请检查存储卡或磁盘是否连接，然后重新打开。</translation>
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
        <source>Try again; if it stays, please report it.</source>
        <translation>请重试；如仍出错，请报告。</translation>
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
        <source>It cannot be read. Look whether its card or drive is still in, and choose it once more.</source>
        <translation>无法读取。请检查存储卡或 U 盘是否还插着，然后重新选择。</translation>
    </message>
    <message>
        <source>The file is damaged, or was not copied whole. Please choose another one.</source>
        <translation>文件已损坏，或没有完整复制。请选择另一张照片。</translation>
    </message>
    <message>
        <source>The file is no raw photo, whatever its name says. Please choose another one.</source>
        <translation>无论文件名如何，它都不是 RAW 照片。请选择另一张。</translation>
    </message>
    <message>
        <source>Some phones and cameras write raw photos of a kind that cannot be made clean. Please choose another one.</source>
        <translation>有些手机和相机写出的 RAW 照片类型无法降噪。请选择另一张。</translation>
    </message>
    <message>
        <source>It is too large for the memory of this machine. Please choose another one.</source>
        <translation>照片太大，超出了这台机器的内存。请选择另一张。</translation>
    </message>
    <message>
        <source>Something went wrong inside Nightjar. If that happens again, please tell somebody who looks after this kiosk.</source>
        <translation>Nightjar 内部出了问题。如果再次发生，请告知此终端的管理人员。</translation>
    </message>
    <message>
        <source>Put in another USB drive or card: your picture is still here.</source>
        <translation>请插入另一个 U 盘或存储卡：您的照片还在这里。</translation>
    </message>
    <message>
        <source>Please tell somebody who looks after this kiosk.</source>
        <translation>请告知此终端的管理人员。</translation>
    </message>
    <message>
        <source>%1 is full: the picture may take %2, and %3 are free.</source>
        <translation>%1 已满：照片最多需要 %2，而剩余空间为 %3。</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 已经不在了。</translation>
    </message>
    <message>
        <source>Nothing can be written on %1.</source>
        <translation>无法写入 %1。</translation>
    </message>
</context>
<context>
    <name>nightjar::HistogramView</name>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>Stripes where the sensor saw more than it can count (C)</source>
        <translation>传感器超出量程之处显示条纹 (C)</translation>
    </message>
    <message>
        <source>Mark what is clipped</source>
        <translation>标记过曝部分</translation>
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
        <source>Still there? Touch the screen. It starts over in %1 s.</source>
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
        <source>Pause, and go on</source>
        <translation>暂停与继续</translation>
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
        <source>Before and after in one picture</source>
        <translation>在同一画面中比较前后</translation>
    </message>
    <message>
        <source>Before beside after</source>
        <translation>前后并排</translation>
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
        <source>Hold to see the photo before</source>
        <translation>按住查看降噪前的照片</translation>
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
        <source>Mark what is clipped</source>
        <translation>标记过曝部分</translation>
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
        <source>Put it back in: your picture is still here.</source>
        <translation>请重新插入：您的图片还在这里。</translation>
    </message>
    <message>
        <source>Put in a USB drive or a card.</source>
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
        <source>This photo could not be made clean.</source>
        <translation>无法为这张照片降噪。</translation>
    </message>
    <message>
        <source>Put it back in and choose the photo once more.</source>
        <translation>请重新插入，再选一次照片。</translation>
    </message>
    <message>
        <source>The camera&apos;s photo could not be made clean.</source>
        <translation>相机拍的照片无法降噪。</translation>
    </message>
    <message>
        <source>Try once more, or ask somebody who looks after this kiosk.</source>
        <translation>请再试一次，或询问此终端的管理人员。</translation>
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
        <source>There is no raw photo in what was dropped.</source>
        <translation>拖入的内容里没有 RAW 照片。</translation>
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
        <source>%1 now · peak was %2 · %3</source>
        <translation>当前 %1 · 峰值为 %2 · %3</translation>
    </message>
    <message>
        <source>%1 in use · peak %2 · %3</source>
        <translation>已用 %1 · 峰值 %2 · %3</translation>
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
        <source>Drop raw photos taken in the dark here, and see them clean.</source>
        <translation>把暗处拍摄的 RAW 照片拖到这里，看它变得干净。</translation>
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
        <source>%1 opens when the paused run goes on.</source>
        <translation>暂停的处理继续后打开 %1。</translation>
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
        <source>The U-Net of Learning to See in the Dark: the best picture, the most work</source>
        <translation>Learning to See in the Dark 的 U-Net：画质最好，计算最多</translation>
    </message>
    <message>
        <source>Every second convolution depthwise-separable: half of the weights, nearly the best picture</source>
        <translation>每隔一个卷积为深度可分离：权重减半，画质接近最好</translation>
    </message>
    <message>
        <source>Depthwise-separable convolutions throughout: a fifth of the weights, most of the quality</source>
        <translation>全部为深度可分离卷积：五分之一的权重，保留大部分画质</translation>
    </message>
    <message>
        <source>Fire modules (squeeze, then expand): a quarter of the weights, under a third of the time</source>
        <translation>Fire 模块（先压缩后扩展）：四分之一的权重，不到三分之一的时间</translation>
    </message>
    <message>
        <source>Filtering alone, without a network: an instant preview</source>
        <translation>只用滤波，不用网络：即时预览</translation>
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
        <source>Back to the photo&apos;s own</source>
        <translation>恢复照片自身的值</translation>
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
        <source>This run made pixels that are no colours.</source>
        <translation>这次处理产生了不是颜色的像素。</translation>
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
        <source>%1 by the run</source>
        <translation>处理改变 %1</translation>
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
        <source>light lost</source>
        <translation>光丢失</translation>
    </message>
    <message>
        <source>light changed by %1</source>
        <translation>光改变了 %1</translation>
    </message>
    <message>
        <source>light kept within %1</source>
        <translation>光保持在 %1 以内</translation>
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
        <source>Make it clean</source>
        <translation>开始降噪</translation>
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
        <source>There is no raw photo on it.
A camera set to “RAW” writes photos that can be made clean; JPEGs cannot.</source>
        <translation>其中没有 RAW 照片。
相机设为“RAW”拍摄的照片可以降噪，JPEG 不行。</translation>
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
        <source>This folder cannot be read now. Please tell somebody who looks after this kiosk.</source>
        <translation>现在无法读取这个文件夹。请告知此终端的管理人员。</translation>
    </message>
</context>
<context>
    <name>nightjar::PictureOutput</name>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>The picture is in the clipboard</source>
        <translation>图片已在剪贴板中</translation>
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
        <source>Making it clean · %1 left</source>
        <translation>正在降噪 · 剩余 %1</translation>
    </message>
    <message>
        <source>Making it clean…</source>
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
        <source>Use</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Set model, precision and strength as the preset says</source>
        <translation>按预设设定模型、精度和强度</translation>
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
        <source>Save what is set now</source>
        <translation>保存当前设置</translation>
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
        <source>Stop after the tile in work, and go on later</source>
        <translation>完成当前图块后停下，稍后继续</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Do the chosen photo earlier</source>
        <translation>提前处理所选照片</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Do the chosen photo later</source>
        <translation>推后处理所选照片</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Leave the chosen photo out</source>
        <translation>不处理所选照片</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Try the chosen photo again, or all that failed</source>
        <translation>重试所选照片，或所有失败的照片</translation>
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
        <source>Take what is done, failed or skipped out of the list; pictures stay</source>
        <translation>从列表移除已完成、失败或跳过的；图片保留</translation>
    </message>
    <message>
        <source>Beside each photo</source>
        <translation>存在照片旁</translation>
    </message>
    <message>
        <source>Where the pictures go</source>
        <translation>图片保存位置</translation>
    </message>
    <message>
        <source>Add open photos</source>
        <translation>添加已打开的照片</translation>
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
        <source>May hold {name}, {model}, {iso}, {date}, {time} and {counter}</source>
        <translation>可含 {name}、{model}、{iso}、{date}、{time} 和 {counter}</translation>
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
        <source>Into %1</source>
        <translation>到 %1</translation>
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
        <source>Go on</source>
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
        <source>Queue every photo that comes into a folder</source>
        <translation>将进入文件夹的每张照片加入队列</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>Stop watching %1</source>
        <translation>停止监视 %1</translation>
    </message>
    <message>
        <source>%1: photos are queued as they come</source>
        <translation>%1：照片一到就加入队列</translation>
    </message>
    <message>
        <source>The disk of %1 is too full: it has %2 left, and the next picture may take %3. Make room, then go on.</source>
        <translation>%1 所在磁盘空间不足：剩余 %2，下一张图片可能需要 %3。请先腾出空间，再继续。</translation>
    </message>
    <message>
        <source>Into another folder…</source>
        <translation>放入其他文件夹…</translation>
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
        <source>As it is. Each model works on %1 × %2 pixels from the middle of what you are looking at; time and memory are predicted for the whole photo.</source>
        <translation>原样。每个模型处理所看画面中央的 %1 × %2 像素；时间和内存按整张照片预计。</translation>
    </message>
    <message>
        <source>Check whole photo</source>
        <translation>检查整张照片</translation>
    </message>
    <message>
        <source>Denoise the whole photo in full precision too, and tell how far the two are apart</source>
        <translation>再用全精度为整张照片降噪，并指出两者相差多少</translation>
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
        <source>Memory is getting short: the run goes on in smaller tiles.</source>
        <translation>内存不足：改用较小的图块继续。</translation>
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
        <source>Go on (P)</source>
        <translation>继续 (P)</translation>
    </message>
    <message>
        <source>Pause (P)</source>
        <translation>暂停 (P)</translation>
    </message>
    <message>
        <source>Go on</source>
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
        <source>about %1, as measured here</source>
        <translation>约 %1，本机测得</translation>
    </message>
    <message>
        <source>time is learned from the first run</source>
        <translation>首次运行后得知时间</translation>
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
        <source>Put in a memory card or a USB drive, or choose one that is here.</source>
        <translation>请插入存储卡或 U 盘，或在此选择。</translation>
    </message>
    <message>
        <source>Put in a memory card or a USB drive.</source>
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
        <source>Photos that came in</source>
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
        <source>Nightjar speaks English from its next start on.</source>
        <translation>Nightjar 下次启动时使用简体中文。</translation>
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
        <source>Theme of the system</source>
        <translation>跟随系统主题</translation>
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
        <source>Language of the system</source>
        <translation>跟随系统语言</translation>
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
