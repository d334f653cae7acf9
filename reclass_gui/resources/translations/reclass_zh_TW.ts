<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Reclass</source>
        <translation>關於 Reclass</translation>
    </message>
    <message>
        <source>Re-sorts a music library by ear. Everything happens on this machine; nothing is sent anywhere.</source>
        <translation>以聆聽的方式重新整理音樂庫。一切都在這台電腦上進行，不會傳送任何資料。</translation>
    </message>
    <message>
        <source>Versions, devices and licence</source>
        <translation>版本、裝置與授權</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>Copy versions and devices</source>
        <translation>複製版本與裝置資訊</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>未安裝</translation>
    </message>
    <message>
        <source>available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Reclass is free software under the GNU General Public License, version 3 or later: you may use, study, share and change it. It comes without any warranty.</source>
        <translation>Reclass 是採用 GNU 通用公共授權條款第 3 版或更新版本的自由軟體：您可以使用、研究、分享及修改。本軟體不附帶任何擔保。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>授權</translation>
    </message>
</context>
<context>
    <name>ApplyDialog</name>
    <message>
        <source>Apply to files</source>
        <translation>套用到檔案</translation>
    </message>
    <message>
        <source>Planned changes</source>
        <translation>計畫中的變更</translation>
    </message>
    <message>
        <source>What became of the changes</source>
        <translation>變更結果</translation>
    </message>
    <message>
        <source>Example: {0}</source>
        <translation>範例：{0}</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>套用(&amp;A)</translation>
    </message>
    <message>
        <source>Working out the changes…</source>
        <translation>正在計算變更…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Apply %Ln change(s)</source>
        <translation>
            <numerusform>套用 %Ln 項變更(&amp;A)</numerusform>
        </translation>
    </message>
    <message>
        <source>No changes can be planned with these choices.</source>
        <translation>以目前的選項無法規劃任何變更。</translation>
    </message>
    <message>
        <source>Nothing to do: every file is right as it is.</source>
        <translation>無須處理：每個檔案都已正確。</translation>
    </message>
    <message numerus="yes">
        <source>new genres for %Ln file(s)</source>
        <translation>
            <numerusform>%Ln 個檔案寫入新曲風</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) to move</source>
        <translation>
            <numerusform>移動 %Ln 個檔案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) to copy</source>
        <translation>
            <numerusform>複製 %Ln 個檔案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %Ln companion(s)</source>
        <translation>
            <numerusform>連同 %Ln 個附屬檔案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln playlist(s) to adjust</source>
        <translation>
            <numerusform>調整 %Ln 個播放清單</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %Ln left out</source>
        <translation>
            <numerusform>⚠ 略過 %Ln 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already right</source>
        <translation>
            <numerusform>%Ln 個已正確</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing tags and moving files</source>
        <translation>正在寫入標籤並移動檔案</translation>
    </message>
    <message>
        <source>Taking the changes back</source>
        <translation>正在還原變更</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) taken back</source>
        <translation>
            <numerusform>已還原 %Ln 項變更</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) done</source>
        <translation>
            <numerusform>已完成 %Ln 項變更</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ %Ln refused</source>
        <translation>
            <numerusform>✗ 拒絕 %Ln 項</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ %Ln failed</source>
        <translation>
            <numerusform>✗ 失敗 %Ln 項</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not begun</source>
        <translation>
            <numerusform>%Ln 項尚未開始</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ {0}</source>
        <translation>⚠ {0}</translation>
    </message>
    <message>
        <source>Stopped as you asked. What is done is done, and can be taken back.</source>
        <translation>已依要求停止。已完成的部分會保留，並可還原。</translation>
    </message>
    <message>
        <source>A file that was refused was left alone. The reasons are in the list.</source>
        <translation>被拒絕的檔案未被更動。原因列在清單中。</translation>
    </message>
    <message>
        <source>A file that failed is as it was before. The reasons are in the list.</source>
        <translation>失敗的檔案仍維持原狀。原因列在清單中。</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %Ln playlist(s) could not follow. {0}: {1}</source>
        <translation>
            <numerusform>⚠ %Ln 個播放清單無法跟著調整。{0}：{1}</numerusform>
        </translation>
    </message>
    <message>
        <source>The History page can take this back at any time, also after a restart.</source>
        <translation>隨時可在「歷史記錄」頁面還原，重新啟動後也可以。</translation>
    </message>
    <message>
        <source>&amp;Retry failed</source>
        <translation>重試失敗項目(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo this batch</source>
        <translation>還原這一批(&amp;U)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>關閉(&amp;C)</translation>
    </message>
</context>
<context>
    <name>ApplyOptionsForm</name>
    <message>
        <source>⚠ {0}</source>
        <translation>⚠ {0}</translation>
    </message>
    <message>
        <source>Where the genre folders go</source>
        <translation>曲風資料夾的位置</translation>
    </message>
    <message>
        <source>&amp;Tags only: leave the files where they are</source>
        <translation>僅寫入標籤：檔案留在原處(&amp;T)</translation>
    </message>
    <message>
        <source>Tags only</source>
        <translation>僅寫入標籤</translation>
    </message>
    <message>
        <source>&amp;Copy instead of move: originals stay untouched</source>
        <translation>複製而不移動：保留原始檔案(&amp;C)</translation>
    </message>
    <message>
        <source>Copy instead of move</source>
        <translation>複製而不移動</translation>
    </message>
    <message>
        <source>The library itself: {0}</source>
        <translation>音樂庫本身：{0}</translation>
    </message>
    <message>
        <source>Destination folder</source>
        <translation>目的資料夾</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>選擇(&amp;H)…</translation>
    </message>
    <message>
        <source>Choose the destination folder</source>
        <translation>選擇目的資料夾</translation>
    </message>
    <message>
        <source>Folder template</source>
        <translation>資料夾範本</translation>
    </message>
    <message>
        <source>When the name is taken</source>
        <translation>檔名已存在時</translation>
    </message>
    <message>
        <source>If the &amp;name is taken</source>
        <translation>檔名已存在時(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Destination</source>
        <translation>目的地(&amp;D)</translation>
    </message>
    <message>
        <source>Te&amp;mplate</source>
        <translation>範本(&amp;M)</translation>
    </message>
</context>
<context>
    <name>BatchModel</name>
    <message>
        <source>✓ Done</source>
        <translation>✓ 已完成</translation>
    </message>
    <message>
        <source>↶ Undone</source>
        <translation>↶ 已還原</translation>
    </message>
    <message>
        <source>↶ Partly undone</source>
        <translation>↶ 部分還原</translation>
    </message>
    <message>
        <source>⚠ Unfinished</source>
        <translation>⚠ 未完成</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已還原</translation>
    </message>
</context>
<context>
    <name>CardText</name>
    <message>
        <source>How good it is</source>
        <translation>準確程度</translation>
    </message>
    <message>
        <source>How it combines, and what was tuned on what</source>
        <translation>如何組合，以及以什麼資料調校</translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln 個類別</numerusform>
        </translation>
    </message>
    <message>
        <source>Network that hears tags</source>
        <translation>辨識標籤的網路</translation>
    </message>
    <message>
        <source>Head that names one genre</source>
        <translation>判定單一曲風的輸出層</translation>
    </message>
    <message>
        <source>Ensemble of several networks</source>
        <translation>多個網路的集成</translation>
    </message>
    <message>
        <source>Classifier on features of the whole track</source>
        <translation>以整首曲目特徵分類的分類器</translation>
    </message>
    <message>
        <source>Convolutional network on spectrograms</source>
        <translation>以頻譜圖為輸入的卷積網路</translation>
    </message>
    <message>
        <source>Embedding network with a head</source>
        <translation>帶輸出層的嵌入網路</translation>
    </message>
    <message>
        <source>Several models that vote</source>
        <translation>多個模型投票</translation>
    </message>
    <message>
        <source>Several models in turn, until they are sure</source>
        <translation>多個模型依序判斷，直到有把握</translation>
    </message>
    <message>
        <source>{rate} Hz mono; Hann windows of {window} samples every {hop}; {bands} mel bands from {low} to {high} Hz, {scale}; {frames} frames ({seconds} s) at a time</source>
        <translation>{rate} Hz 單聲道；每 {hop} 個取樣取一個 {window} 取樣的 Hann 窗；{bands} 個梅爾頻帶，{low} 至 {high} Hz，{scale}；每次 {frames} 個音框（{seconds} 秒）</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>授權</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>訓練資料</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Source&apos;s SHA-256</source>
        <translation>來源的 SHA-256</translation>
    </message>
    <message>
        <source>Front end</source>
        <translation>前端</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>輸入</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特徵</translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s)</source>
        <translation>
            <numerusform>%Ln 個數值</numerusform>
        </translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>嵌入向量</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>輸出層</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校準</translation>
    </message>
    <message>
        <source>temperature {0}</source>
        <translation>溫度 {0}</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>權重</translation>
    </message>
    <message>
        <source>Weights&apos; SHA-256</source>
        <translation>權重的 SHA-256</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>模型卡</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>shipped with Reclass</source>
        <translation>隨 Reclass 提供</translation>
    </message>
    <message>
        <source>{weight} {network}: {tags}</source>
        <translation>{weight} {network}：{tags}</translation>
    </message>
    <message>
        <source>Share of tracks</source>
        <translation>曲目比例</translation>
    </message>
    <message>
        <source>Of these right</source>
        <translation>其中正確</translation>
    </message>
    <message>
        <source>At least this confident</source>
        <translation>信心度至少</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>已建議</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>不確定</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒絕</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已變更</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>已套用</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>= same</source>
        <translation>= 相同</translation>
    </message>
    <message>
        <source>≈ finer</source>
        <translation>≈ 更細</translation>
    </message>
    <message>
        <source>≠ differs</source>
        <translation>≠ 不同</translation>
    </message>
    <message>
        <source>+ new</source>
        <translation>+ 新增</translation>
    </message>
    <message>
        <source>The file has this genre already.</source>
        <translation>檔案已有這個曲風。</translation>
    </message>
    <message>
        <source>The file has a finer genre of the same kind.</source>
        <translation>檔案已有同類中更細的曲風。</translation>
    </message>
    <message>
        <source>The file says another genre.</source>
        <translation>檔案標示的是另一個曲風。</translation>
    </message>
    <message>
        <source>The file has no genre yet.</source>
        <translation>檔案尚無曲風。</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>無聲</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>語音</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Where the track stands in the review</source>
        <translation>曲目在審閱中的進度</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>演出者</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>專輯</translation>
    </message>
    <message>
        <source>Present genre</source>
        <translation>目前曲風</translation>
    </message>
    <message>
        <source>The genres in the file’s tags</source>
        <translation>檔案標籤中的曲風</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建議</translation>
    </message>
    <message>
        <source>The genre that was heard, or the one that you chose</source>
        <translation>聽出的曲風，或您選擇的曲風</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>信心度</translation>
    </message>
    <message>
        <source>Calibrated: of the tracks at 80 %, about 80 in 100 are right</source>
        <translation>已校準：信心度 80 % 的曲目中，每 100 首約有 80 首正確</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>Whether the present genre and the suggestion agree</source>
        <translation>目前曲風與建議是否一致</translation>
    </message>
    <message>
        <source>{genre}?</source>
        <translation>{genre}?</translation>
    </message>
    <message>
        <source>{genre} {percent}</source>
        <translation>{genre} {percent}</translation>
    </message>
    <message>
        <source>Heard: {genres}</source>
        <translation>聽出：{genres}</translation>
    </message>
    <message>
        <source>The track is silent, so it gets no genre.</source>
        <translation>這首曲目無聲，因此不給曲風。</translation>
    </message>
    <message>
        <source>This sounds like speech, so it gets no genre.</source>
        <translation>聽起來是語音，因此不給曲風。</translation>
    </message>
    <message>
        <source>Not sure enough to suggest a genre.</source>
        <translation>把握不足，無法建議曲風。</translation>
    </message>
    <message>
        <source>You chose {genre}.</source>
        <translation>您選擇了{genre}。</translation>
    </message>
</context>
<context>
    <name>ChangeProgress</name>
    <message>
        <source>Changes finished</source>
        <translation>已完成的變更</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stop after the files at hand</source>
        <translation>處理完目前的檔案後停止</translation>
    </message>
    <message numerus="yes">
        <source>{0} of %Ln change(s)</source>
        <translation>
            <numerusform>{0} / %Ln 項變更</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping after the files at hand…</source>
        <translation>處理完目前的檔案後就會停止…</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message numerus="yes">
        <source>%Ln place(s) in it renewed</source>
        <translation>
            <numerusform>其中更新了 %Ln 處</numerusform>
        </translation>
    </message>
    <message>
        <source>with {0}</source>
        <translation>連同 {0}</translation>
    </message>
    <message>
        <source>⚠ Left out</source>
        <translation>⚠ 略過</translation>
    </message>
    <message>
        <source>✗ Failed</source>
        <translation>✗ 失敗</translation>
    </message>
    <message>
        <source>✓ Done</source>
        <translation>✓ 已完成</translation>
    </message>
    <message>
        <source>↶ Undone</source>
        <translation>↶ 已還原</translation>
    </message>
    <message>
        <source>✗ Not undone</source>
        <translation>✗ 未還原</translation>
    </message>
    <message>
        <source>⚠ Unfinished</source>
        <translation>⚠ 未完成</translation>
    </message>
    <message>
        <source>Playlist</source>
        <translation>播放清單</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Tags, copy</source>
        <translation>標籤、複製</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Tags, move</source>
        <translation>標籤、移動</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（無）</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變更</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Genre before</source>
        <translation>原曲風</translation>
    </message>
    <message>
        <source>Genre after</source>
        <translation>新曲風</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>新位置</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細資料</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>Find in the list</source>
        <translation>在清單中尋找</translation>
    </message>
    <message>
        <source>Find in the list of changes</source>
        <translation>在變更清單中尋找</translation>
    </message>
    <message>
        <source>Which changes to show</source>
        <translation>要顯示哪些變更</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>只顯示問題</translation>
    </message>
    <message>
        <source>Genre changes only</source>
        <translation>只顯示曲風變更</translation>
    </message>
    <message>
        <source>New places only</source>
        <translation>只顯示新位置</translation>
    </message>
</context>
<context>
    <name>ConfusionModel</name>
    <message>
        <source>present \ suggested</source>
        <translation>目前 \ 建議</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>(no genre)</source>
        <translation>（無曲風）</translation>
    </message>
    <message>
        <source>(unsure)</source>
        <translation>（不確定）</translation>
    </message>
    <message>
        <source>&lt;1 %</source>
        <translation>&lt;1 %</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s)</source>
        <translation>
            <numerusform>%Ln 首曲目</numerusform>
        </translation>
    </message>
    <message>
        <source>All tracks: {0}</source>
        <translation>所有曲目：{0}</translation>
    </message>
    <message>
        <source>Suggested {0}: {1}, {2} of all</source>
        <translation>建議{0}：{1}，佔全部的 {2}</translation>
    </message>
    <message>
        <source>Present genre {0}: {1}</source>
        <translation>目前曲風{0}：{1}</translation>
    </message>
    <message>
        <source>Present genre {0}, suggested {1}: {2}, {3} of the row</source>
        <translation>目前曲風{0}，建議{1}：{2}，佔該列的 {3}</translation>
    </message>
    <message>
        <source> (they agree)</source>
        <translation>（一致）</translation>
    </message>
</context>
<context>
    <name>ConfusionTab</name>
    <message>
        <source>Present genres against suggestions</source>
        <translation>目前曲風與建議的對照</translation>
    </message>
    <message>
        <source>Arrow keys move between cells; Enter shows the tracks of a cell.</source>
        <translation>方向鍵在儲存格間移動；Enter 顯示該格的曲目。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s)</source>
        <translation>
            <numerusform>%Ln 首曲目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agree</source>
        <translation>
            <numerusform>%Ln 首一致</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln differ</source>
        <translation>
            <numerusform>%Ln 首不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a genre or a suggestion</source>
        <translation>
            <numerusform>%Ln 首沒有曲風或建議</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Tracks</source>
        <translation>曲目數(&amp;T)</translation>
    </message>
    <message>
        <source>Show numbers of tracks</source>
        <translation>顯示曲目數</translation>
    </message>
    <message>
        <source>&amp;Share of the row</source>
        <translation>列中比例(&amp;S)</translation>
    </message>
    <message>
        <source>Show shares of the row</source>
        <translation>顯示列中比例</translation>
    </message>
    <message>
        <source>&amp;Copy as CSV</source>
        <translation>複製為 CSV(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the matrix to the clipboard as CSV</source>
        <translation>將矩陣以 CSV 格式複製到剪貼簿</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>尚無可比較的內容</translation>
    </message>
    <message>
        <source>After Classify, this page shows the genres that your files have now against the genres that the models hear.</source>
        <translation>按下「分類」後，此頁會對照檔案目前的曲風與模型聽出的曲風。</translation>
    </message>
    <message>
        <source>bold: tag and suggestion agree</source>
        <translation>粗體：標籤與建議一致</translation>
    </message>
    <message>
        <source>they differ</source>
        <translation>兩者不同</translation>
    </message>
    <message>
        <source>no genre in the tags, or unsure</source>
        <translation>標籤沒有曲風，或不確定</translation>
    </message>
    <message>
        <source>Rows: the genre in the tags. Columns: the genre that the models suggest. Neither is the truth. Click a cell, or press Enter on it, to see its tracks.</source>
        <translation>列：標籤中的曲風。欄：模型建議的曲風。兩者都不是定論。按一下儲存格，或在其上按 Enter，即可查看其中的曲目。</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>No track waits for a decision.</source>
        <translation>沒有等待決定的曲目。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s) accepted; Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>已接受 %Ln 首曲目；按 Ctrl+Z 可復原。</numerusform>
        </translation>
    </message>
    <message>
        <source>Already applied: the History page can take it back.</source>
        <translation>已套用：可在「歷史記錄」頁面還原。</translation>
    </message>
    <message>
        <source>Not listened to yet: press Classify first.</source>
        <translation>尚未聆聽：請先按「分類」。</translation>
    </message>
    <message>
        <source>No genre was heard here. Press E to choose one.</source>
        <translation>這裡沒有聽出曲風。按 E 選擇一個。</translation>
    </message>
    <message>
        <source>There is no genre no. {place} in the list.</source>
        <translation>清單中沒有第 {place} 個曲風。</translation>
    </message>
    <message>
        <source>“{genre}” is not in the genre list; it is kept as typed.</source>
        <translation>「{genre}」不在曲風清單中；將依輸入內容保留。</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Drop a music folder here</source>
        <translation>將音樂資料夾拖放到這裡</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>選擇資料夾…</translation>
    </message>
    <message>
        <source>Try the demo library</source>
        <translation>試用示範音樂庫</translation>
    </message>
    <message>
        <source>A few short tracks, made on this computer</source>
        <translation>幾首在這台電腦上產生的短曲目</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>最近開啟</translation>
    </message>
    <message>
        <source>Reclass listens to each track and suggests a genre.</source>
        <translation>Reclass 會聆聽每首曲目並建議曲風。</translation>
    </message>
    <message>
        <source>You review the suggestions: one key each, or all the sure ones at once.</source>
        <translation>由您審閱建議：每首按一個鍵，或一次接受所有有把握的建議。</translation>
    </message>
    <message>
        <source>No file is changed until you press Apply, and every change can be undone.</source>
        <translation>在您按下「套用」之前不會更動任何檔案，而且每項變更都能還原。</translation>
    </message>
    <message>
        <source>Everything happens on this computer. Nothing is sent anywhere.</source>
        <translation>一切都在這台電腦上進行，不會傳送任何資料。</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Search artist, title, album and genre</source>
        <translation>搜尋演出者、標題、專輯與曲風</translation>
    </message>
    <message>
        <source>Search artist, title, album and genre (Ctrl+F)</source>
        <translation>搜尋演出者、標題、專輯與曲風 (Ctrl+F)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>已建議</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>不確定</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒絕</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Tracks whose present genre is another than the suggested or chosen one</source>
        <translation>目前曲風與建議或所選曲風不同的曲目</translation>
    </message>
    <message>
        <source>Show the other tracks again</source>
        <translation>重新顯示其他曲目</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>{present} → {suggested}</source>
        <translation>{present} → {suggested}</translation>
    </message>
    <message>
        <source>Only {pair}; press to show the other tracks again</source>
        <translation>只顯示{pair}；按下可重新顯示其他曲目</translation>
    </message>
    <message numerus="yes">
        <source>{kind}: %Ln track(s)</source>
        <translation>
            <numerusform>{kind}：%Ln 首曲目</numerusform>
        </translation>
    </message>
    <message>
        <source>Which tracks are shown</source>
        <translation>要顯示哪些曲目</translation>
    </message>
    <message>
        <source>Order of the tracks</source>
        <translation>曲目順序</translation>
    </message>
    <message>
        <source>By album</source>
        <translation>依專輯</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>依資料夾</translation>
    </message>
    <message>
        <source>Surest first</source>
        <translation>最有把握者優先</translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation>最沒把握者優先</translation>
    </message>
    <message>
        <source>Surprises first</source>
        <translation>出乎意料者優先</translation>
    </message>
    <message>
        <source>By column</source>
        <translation>依欄位</translation>
    </message>
</context>
<context>
    <name>GenreEditor</name>
    <message>
        <source>Genre</source>
        <translation>曲風</translation>
    </message>
</context>
<context>
    <name>GenreSection</name>
    <message>
        <source>Choose a genre</source>
        <translation>選擇曲風</translation>
    </message>
    <message>
        <source>Also heard</source>
        <translation>也聽出</translation>
    </message>
    <message>
        <source>Only shown, never written unasked.</source>
        <translation>僅供顯示，未經要求絕不寫入。</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>風格</translation>
    </message>
    <message>
        <source>Tags heard</source>
        <translation>聽出的標籤</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Changes of the selected batch</source>
        <translation>所選批次的變更</translation>
    </message>
    <message>
        <source>&amp;Undo this batch…</source>
        <translation>還原這一批(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Export paths…</source>
        <translation>匯出路徑(&amp;E)…</translation>
    </message>
    <message>
        <source>Write old and new places as a table, for programs that keep paths.</source>
        <translation>將新舊位置寫成表格，供會記住路徑的程式使用。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>還原</translation>
    </message>
    <message numerus="yes">
        <source>Take back %Ln change(s) of {0}?</source>
        <translation>
            <numerusform>要還原 {0} 的 %Ln 項變更嗎？</numerusform>
        </translation>
    </message>
    <message>
        <source>Genres and places of these files go back to what they were before. A file that was changed since is left alone and named.</source>
        <translation>這些檔案的曲風與位置會恢復原狀。之後又被更動過的檔案不會處理，並會列出。</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take back %Ln change(s)</source>
        <translation>
            <numerusform>還原 %Ln 項變更(&amp;T)</numerusform>
        </translation>
    </message>
    <message>
        <source>Export paths</source>
        <translation>匯出路徑</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>The paths could not be exported.</source>
        <translation>無法匯出路徑。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) exported.</source>
        <translation>
            <numerusform>已匯出 %Ln 個路徑。</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ The history can&apos;t be read</source>
        <translation>⚠ 無法讀取歷史記錄</translation>
    </message>
    <message>
        <source>⚠ Cut off half-way. The next start settles what was left open; so does Undo.</source>
        <translation>⚠ 中途中斷。下次啟動時會處理未完成的部分；還原也會處理。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) could not be taken back yet; see the list.</source>
        <translation>
            <numerusform>有 %Ln 項變更尚無法還原；請見清單。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) can be taken back.</source>
        <translation>
            <numerusform>有 %Ln 項變更可以還原。</numerusform>
        </translation>
    </message>
    <message>
        <source>All of this batch has been taken back.</source>
        <translation>這一批已全部還原。</translation>
    </message>
    <message>
        <source>Nothing of this batch was done, so there is nothing to take back.</source>
        <translation>這一批沒有執行任何變更，因此無須還原。</translation>
    </message>
    <message>
        <source>Taking back the changes of {0}</source>
        <translation>正在還原 {0} 的變更</translation>
    </message>
    <message>
        <source>History</source>
        <translation>歷史記錄</translation>
    </message>
    <message>
        <source>The undo could not be finished.</source>
        <translation>無法完成還原。</translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation>尚無變更</translation>
    </message>
    <message>
        <source>Each time you apply, what was done is written down here, and can be taken back: today, tomorrow, after a restart.</source>
        <translation>每次套用時，所做的變更都會記錄在這裡，並可還原：今天、明天，或重新啟動之後。</translation>
    </message>
    <message>
        <source>Batches, newest first</source>
        <translation>批次，最新的在前</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>Something unforeseen went wrong ({name}); the details are in the log file.</source>
        <translation>發生未預期的錯誤（{name}）；詳細資料在記錄檔中。</translation>
    </message>
</context>
<context>
    <name>LastResort</name>
    <message>
        <source>Something unforeseen went wrong ({name}). Your files are safe; the details are in {file}.</source>
        <translation>發生未預期的錯誤（{name}）。您的檔案安全無虞；詳細資料在 {file}。</translation>
    </message>
</context>
<context>
    <name>LibraryTab</name>
    <message>
        <source>Opening {folder} …</source>
        <translation>正在開啟 {folder} …</translation>
    </message>
    <message>
        <source>Looking through the folder</source>
        <translation>正在檢視資料夾</translation>
    </message>
    <message>
        <source>Open a music folder</source>
        <translation>開啟音樂資料夾</translation>
    </message>
    <message>
        <source>Making the demo library</source>
        <translation>正在產生示範音樂庫</translation>
    </message>
    <message>
        <source>Every track has been listened to already.</source>
        <translation>所有曲目都已聆聽過。</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>正在載入模型</translation>
    </message>
    <message>
        <source>No track matches.</source>
        <translation>沒有符合的曲目。</translation>
    </message>
    <message>
        <source>Looking for music …</source>
        <translation>正在尋找音樂…</translation>
    </message>
    <message>
        <source>There is no music in this folder.</source>
        <translation>這個資料夾中沒有音樂。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s)</source>
        <translation>
            <numerusform>%Ln 首曲目</numerusform>
        </translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>聆聽中</translation>
    </message>
    <message>
        <source>Stopped. What was heard is kept.</source>
        <translation>已停止。已聆聽的結果會保留。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s) listened to</source>
        <translation>
            <numerusform>已聆聽 %Ln 首曲目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln failed</source>
        <translation>
            <numerusform>，%Ln 首失敗</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暫停</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s) selected</source>
        <translation>
            <numerusform>已選取 %Ln 首曲目</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListenBar</name>
    <message>
        <source>Open folder…</source>
        <translation>開啟資料夾…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>Classify</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Listen to the tracks and suggest genres (Ctrl+Return)</source>
        <translation>聆聽曲目並建議曲風 (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>品質</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>裝置(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>品質(&amp;Q)</translation>
    </message>
    <message>
        <source>Where the model computes</source>
        <translation>模型在哪裡運算</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>Listens to 3 places of each track</source>
        <translation>每首曲目聆聽 3 處</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>平衡</translation>
    </message>
    <message>
        <source>Listens to 5 places of each track</source>
        <translation>每首曲目聆聽 5 處</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>徹底</translation>
    </message>
    <message>
        <source>Listens to 10 places of each track</source>
        <translation>每首曲目聆聽 10 處</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>音樂庫(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Disagreement</source>
        <translation>差異(&amp;D)</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>歷史記錄(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open folder…</source>
        <translation>開啟資料夾(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近開啟(&amp;R)</translation>
    </message>
    <message>
        <source>Open the &amp;demo library</source>
        <translation>開啟示範音樂庫(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Classify</source>
        <translation>分類(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Apply…</source>
        <translation>套用(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>設定(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>尋找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>審閱(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>鍵盤快速鍵(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Reclass</source>
        <translation>關於 Reclass(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation>復原：{step}(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation>重做：{step}(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>The last run was cut off; finished or taken back: %n half-done change(s).</source>
        <translation>
            <numerusform>上次執行被中斷；已完成或還原 %n 項未完成的變更。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n half-done change(s) of the last run could not be put right; the History page names them.</source>
        <translation>
            <numerusform>上次執行有 %n 項未完成的變更無法處理；「歷史記錄」頁面會列出。</numerusform>
        </translation>
    </message>
    <message>
        <source>{folder} – Reclass</source>
        <translation>{folder} – Reclass</translation>
    </message>
    <message>
        <source>While the table has the focus</source>
        <translation>焦點在表格時</translation>
    </message>
    <message>
        <source>While the side panel has the focus</source>
        <translation>焦點在側邊面板時</translation>
    </message>
</context>
<context>
    <name>ModelsTab</name>
    <message>
        <source>Installed models</source>
        <translation>已安裝的模型</translation>
    </message>
    <message>
        <source>About the selected model</source>
        <translation>關於所選模型</translation>
    </message>
    <message>
        <source>Reading the models…</source>
        <translation>正在讀取模型…</translation>
    </message>
    <message>
        <source>No model is installed, so nothing can be classified. Reinstall Reclass.</source>
        <translation>沒有安裝模型，因此無法分類。請重新安裝 Reclass。</translation>
    </message>
    <message>
        <source>⚠ Left out: {0}</source>
        <translation>⚠ 略過：{0}</translation>
    </message>
    <message>
        <source>✓ {0}</source>
        <translation>✓ {0}</translation>
    </message>
    <message>
        <source>✗ {0}: {1}</source>
        <translation>✗ {0}：{1}</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>裝置</translation>
    </message>
</context>
<context>
    <name>PlayRow</name>
    <message>
        <source>Playhead</source>
        <translation>播放位置</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>The sound device is gone</source>
        <translation>音訊裝置已移除</translation>
    </message>
    <message>
        <source>No sound: the library PortAudio is not installed (package libportaudio2)</source>
        <translation>沒有聲音：未安裝 PortAudio 程式庫（套件 libportaudio2）</translation>
    </message>
    <message>
        <source>No sound device</source>
        <translation>沒有音訊裝置</translation>
    </message>
    <message>
        <source>The sound device “{name}” can&apos;t be opened</source>
        <translation>無法開啟音訊裝置「{name}」</translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>Probabilities of all genres</source>
        <translation>所有曲風的機率</translation>
    </message>
    <message>
        <source>Enter chooses the genre of the current line.</source>
        <translation>按 Enter 選擇目前這一行的曲風。</translation>
    </message>
</context>
<context>
    <name>ProbabilityModel</name>
    <message>
        <source>{genre}, {percent}, chosen</source>
        <translation>{genre}，{percent}，已選擇</translation>
    </message>
    <message>
        <source>{genre}, {percent}</source>
        <translation>{genre}，{percent}</translation>
    </message>
    <message>
        <source>{genre}: {percent}. Click or press Enter to choose it.</source>
        <translation>{genre}：{percent}。按一下或按 Enter 選擇。</translation>
    </message>
</context>
<context>
    <name>ProblemBar</name>
    <message>
        <source>Show them</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>複製詳細資料</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s) could not be read or heard.</source>
        <translation>
            <numerusform>有 %Ln 首曲目無法讀取或聆聽。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>about {0} s left</source>
        <translation>約剩 {0} 秒</translation>
    </message>
    <message>
        <source>about {0} min left</source>
        <translation>約剩 {0} 分鐘</translation>
    </message>
    <message>
        <source>about {0} h {1} min left</source>
        <translation>約剩 {0} 小時 {1} 分鐘</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln 個檔案</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>{rate} tracks/s</source>
        <translation>每秒 {rate} 首</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>the file is no longer there</source>
        <translation>檔案已不存在</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>權限不足</translation>
    </message>
    <message>
        <source>the operation is not permitted</source>
        <translation>不允許此操作</translation>
    </message>
    <message>
        <source>the disk or folder is read-only</source>
        <translation>磁碟或資料夾為唯讀</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁碟已滿</translation>
    </message>
    <message>
        <source>a file of that name is already there</source>
        <translation>已有同名檔案</translation>
    </message>
    <message>
        <source>the file name would be too long</source>
        <translation>檔名會過長</translation>
    </message>
    <message>
        <source>the disk reports an error while reading or writing</source>
        <translation>磁碟回報讀寫錯誤</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>這是資料夾</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>開啟的檔案過多</translation>
    </message>
    <message>
        <source>the link leads in a circle</source>
        <translation>連結形成迴圈</translation>
    </message>
    <message>
        <source>the disk quota is used up</source>
        <translation>磁碟配額已用完</translation>
    </message>
    <message>
        <source>the disk takes no file of that size</source>
        <translation>磁碟無法存放這麼大的檔案</translation>
    </message>
    <message>
        <source>it is a device or a pipe, not a file</source>
        <translation>這是裝置或管線，不是檔案</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>檔案是空的</translation>
    </message>
    <message>
        <source>the folder can&apos;t be opened: {0}</source>
        <translation>無法開啟資料夾：{0}</translation>
    </message>
    <message>
        <source>it is a link that leads nowhere: {0}</source>
        <translation>連結指向不存在的位置：{0}</translation>
    </message>
    <message>
        <source>this part of it can&apos;t be decoded</source>
        <translation>這個部分無法解碼</translation>
    </message>
    <message>
        <source>no decoder can open it</source>
        <translation>沒有解碼器能開啟</translation>
    </message>
    <message>
        <source>none of the places listened to can be decoded</source>
        <translation>要聆聽的片段都無法解碼</translation>
    </message>
    <message>
        <source>most of its samples are not numbers</source>
        <translation>大部分取樣不是數值</translation>
    </message>
    <message>
        <source>it ends after {0} of the {1} s it claims</source>
        <translation>標示 {1} 秒，但在 {0} 秒就結束</translation>
    </message>
    <message>
        <source>only {0} s long; at least {1} s is needed</source>
        <translation>只有 {0} 秒；至少需要 {1} 秒</translation>
    </message>
    <message>
        <source>nothing of its sound can be decoded</source>
        <translation>聲音完全無法解碼</translation>
    </message>
    <message>
        <source>it has no sound, only pictures</source>
        <translation>沒有聲音，只有影像</translation>
    </message>
    <message>
        <source>it holds no sound</source>
        <translation>不含聲音</translation>
    </message>
    <message>
        <source>its sound is encrypted or of an unknown encoding</source>
        <translation>聲音已加密或編碼不明</translation>
    </message>
    <message>
        <source>ffmpeg can&apos;t open it</source>
        <translation>ffmpeg 無法開啟</translation>
    </message>
    <message>
        <source>libsndfile can&apos;t open it</source>
        <translation>libsndfile 無法開啟</translation>
    </message>
    <message>
        <source>its header doesn&apos;t tell its length</source>
        <translation>檔頭未標示長度</translation>
    </message>
    <message>
        <source>its header claims {0} samples a second</source>
        <translation>檔頭標示每秒 {0} 個取樣</translation>
    </message>
    <message>
        <source>its content is not audio of any known format</source>
        <translation>內容不是任何已知的音訊格式</translation>
    </message>
    <message>
        <source>it is damaged or cut off: no decoder can open it</source>
        <translation>檔案損壞或不完整：沒有解碼器能開啟</translation>
    </message>
    <message>
        <source>there is not enough memory to decode it</source>
        <translation>記憶體不足，無法解碼</translation>
    </message>
    <message>
        <source>something unforeseen happened ({0}), see the log</source>
        <translation>發生未預期的狀況（{0}），請見記錄檔</translation>
    </message>
    <message>
        <source>this kind of file holds no genres</source>
        <translation>這種檔案無法存放曲風</translation>
    </message>
    <message>
        <source>some of its features are not numbers</source>
        <translation>部分特徵不是數值</translation>
    </message>
    <message>
        <source>it has no features: {0}</source>
        <translation>沒有特徵：{0}</translation>
    </message>
    <message>
        <source>it is silent: there is nothing to describe</source>
        <translation>檔案無聲：沒有可描述的內容</translation>
    </message>
    <message>
        <source>only {0} of {1} s of it can be decoded</source>
        <translation>{1} 秒中只有 {0} 秒能解碼</translation>
    </message>
    <message>
        <source>another file is already at {0}</source>
        <translation>{0} 已有另一個檔案</translation>
    </message>
    <message>
        <source>the same file is already at {0}</source>
        <translation>{0} 已有相同的檔案</translation>
    </message>
    <message>
        <source>another track of this plan goes to {0}</source>
        <translation>此計畫的另一首曲目會放到 {0}</translation>
    </message>
    <message>
        <source>it is the same file as another one of this plan</source>
        <translation>與此計畫中的另一個檔案相同</translation>
    </message>
    <message>
        <source>it was changed since it was read; scan again</source>
        <translation>讀取後已被更動；請重新掃描</translation>
    </message>
    <message>
        <source>the file is write-protected</source>
        <translation>檔案為防寫</translation>
    </message>
    <message>
        <source>its folder can&apos;t be written</source>
        <translation>無法寫入其資料夾</translation>
    </message>
    <message>
        <source>it is a link to another file, and stays</source>
        <translation>這是指向其他檔案的連結，維持不動</translation>
    </message>
    <message>
        <source>{0} is a file and no folder</source>
        <translation>{0} 是檔案而非資料夾</translation>
    </message>
    <message>
        <source>{0} can&apos;t be written</source>
        <translation>無法寫入 {0}</translation>
    </message>
    <message>
        <source>{0} is behind a link that leads out of the destination</source>
        <translation>{0} 位於指向目的地之外的連結後方</translation>
    </message>
    <message>
        <source>another program changed the file in the meantime</source>
        <translation>其他程式在此期間更動了檔案</translation>
    </message>
    <message>
        <source>another program changed the file after the plan was made</source>
        <translation>計畫建立後，其他程式更動了檔案</translation>
    </message>
    <message>
        <source>the file was changed after Reclass changed it</source>
        <translation>Reclass 變更後，檔案又被更動</translation>
    </message>
    <message>
        <source>{0} is already in {1}</source>
        <translation>{0} 已在 {1} 中</translation>
    </message>
    <message>
        <source>{0} is in its old folder again</source>
        <translation>{0} 又出現在原資料夾中</translation>
    </message>
    <message>
        <source>the genre can&apos;t be read back: it became “{0}”</source>
        <translation>曲風無法正確讀回：變成「{0}」</translation>
    </message>
    <message>
        <source>writing the genre would change other tags ({0})</source>
        <translation>寫入曲風會更動其他標籤（{0}）</translation>
    </message>
    <message>
        <source>writing the genre would change its size by {0} bytes</source>
        <translation>寫入曲風會使檔案大小改變 {0} 位元組</translation>
    </message>
    <message>
        <source>its old content could not be kept for an undo</source>
        <translation>無法保留原內容以供還原</translation>
    </message>
    <message>
        <source>Reclass was interrupted; the file is as it was before</source>
        <translation>Reclass 被中斷；檔案維持原狀</translation>
    </message>
    <message>
        <source>Reclass was interrupted</source>
        <translation>Reclass 被中斷</translation>
    </message>
    <message>
        <source>Reclass was interrupted while it changed {0}, and another program changed the file since; it is left as it is</source>
        <translation>Reclass 在變更 {0} 時被中斷，之後其他程式又更動了檔案；檔案維持現狀</translation>
    </message>
    <message>
        <source>the disk has {0} free, and {1} are needed</source>
        <translation>磁碟剩餘 {0}，需要 {1}</translation>
    </message>
    <message>
        <source>the originals need {0} bytes, and {1} are free</source>
        <translation>原始檔案需要 {0} 位元組，剩餘 {1}</translation>
    </message>
    <message>
        <source>no name is free for its original in {0}</source>
        <translation>{0} 中沒有可用的檔名存放其原始檔案</translation>
    </message>
    <message>
        <source>the copy of its original differs from it</source>
        <translation>原始檔案的複本與其不同</translation>
    </message>
    <message>
        <source>its original could not be kept in {0}: {1}</source>
        <translation>無法將其原始檔案保存於 {0}：{1}</translation>
    </message>
    <message>
        <source>Originals can&apos;t be kept in {0}: it has to be outside of the library.</source>
        <translation>無法將原始檔案保存於 {0}：資料夾必須在音樂庫之外。</translation>
    </message>
    <message>
        <source>Originals can&apos;t be kept in {0}: it is a file.</source>
        <translation>無法將原始檔案保存於 {0}：這是檔案。</translation>
    </message>
    <message>
        <source>another program is changing the playlist</source>
        <translation>其他程式正在變更播放清單</translation>
    </message>
    <message>
        <source>its text can&apos;t be read</source>
        <translation>無法讀取其文字</translation>
    </message>
    <message>
        <source>a new name has characters that its encoding lacks</source>
        <translation>新名稱含有其編碼沒有的字元</translation>
    </message>
    <message>
        <source>its entries can&apos;t be changed without harm to others</source>
        <translation>更動其項目會影響其他項目</translation>
    </message>
    <message>
        <source>it is too large for a playlist</source>
        <translation>檔案太大，不像播放清單</translation>
    </message>
    <message>
        <source>the playlist is write-protected, and stays as it is</source>
        <translation>播放清單為防寫，維持不變</translation>
    </message>
    <message>
        <source>the playlist&apos;s folder can&apos;t be written</source>
        <translation>無法寫入播放清單的資料夾</translation>
    </message>
    <message>
        <source>its encoding or format has no way to write the new place of {0}</source>
        <translation>其編碼或格式無法寫入下列項目的新位置：{0}</translation>
    </message>
    <message>
        <source>a table is never written over music</source>
        <translation>表格絕不會覆寫音樂檔案</translation>
    </message>
    <message>
        <source>the folder holds other files than the demo library</source>
        <translation>資料夾中有示範音樂庫以外的檔案</translation>
    </message>
    <message>
        <source>no encoder for {0}</source>
        <translation>沒有 {0} 的編碼器</translation>
    </message>
    <message>
        <source>no format has {0} samples a second</source>
        <translation>沒有每秒 {0} 個取樣的格式</translation>
    </message>
    <message>
        <source>it could not be encoded: {0}</source>
        <translation>無法編碼：{0}</translation>
    </message>
    <message>
        <source>The folder template is empty.</source>
        <translation>資料夾範本是空的。</translation>
    </message>
    <message>
        <source>The folder template is a path below the destination: it can&apos;t start with &quot;{0}&quot;.</source>
        <translation>資料夾範本是目的地之下的路徑：不能以「{0}」開頭。</translation>
    </message>
    <message>
        <source>Each level of the folder template needs a name, not &quot;&quot;, &quot;.&quot; or &quot;..&quot;.</source>
        <translation>資料夾範本的每一層都需要名稱，不能是 &quot;&quot;、&quot;.&quot; 或 &quot;..&quot;。</translation>
    </message>
    <message>
        <source>The folder template has to end with {file}, or with a name that has {title} in it.</source>
        <translation>資料夾範本必須以 {file} 結尾，或以含有 {title} 的名稱結尾。</translation>
    </message>
    <message>
        <source>Nothing can follow {file}: it includes the file&apos;s suffix.</source>
        <translation>{file} 之後不能再有內容：它已包含副檔名。</translation>
    </message>
    <message>
        <source>{file} can only stand in the last level of the folder template.</source>
        <translation>{file} 只能放在資料夾範本的最後一層。</translation>
    </message>
    <message>
        <source>The folder template has a &quot;{0}&quot; without its partner.</source>
        <translation>資料夾範本中的「{0}」沒有成對。</translation>
    </message>
    <message>
        <source>The folder template knows no {0}. It knows {1}.</source>
        <translation>資料夾範本沒有 {0}。可用的有 {1}。</translation>
    </message>
    <message>
        <source>Copies need a folder template: they can&apos;t be where the originals are.</source>
        <translation>複本需要資料夾範本：不能與原始檔案放在同一處。</translation>
    </message>
    <message>
        <source>the genre list can&apos;t be read: {0}</source>
        <translation>無法讀取曲風清單：{0}</translation>
    </message>
    <message>
        <source>the genre list has a mistake: {0}</source>
        <translation>曲風清單有錯誤：{0}</translation>
    </message>
    <message>
        <source>the genre list names no genre</source>
        <translation>曲風清單沒有任何曲風</translation>
    </message>
    <message>
        <source>unknown part “{0}” in the genre list</source>
        <translation>曲風清單中有不明的部分「{0}」</translation>
    </message>
    <message>
        <source>The settings can&apos;t be saved in {0}: {1}.</source>
        <translation>無法將設定儲存到 {0}：{1}。</translation>
    </message>
    <message>
        <source>The settings in {0} can&apos;t be read: {1}.</source>
        <translation>無法讀取 {0} 中的設定：{1}。</translation>
    </message>
    <message>
        <source>The settings in {0} are not UTF-8 text.</source>
        <translation>{0} 中的設定不是 UTF-8 文字。</translation>
    </message>
    <message>
        <source>The settings in {0} are not valid JSON (line {1}: {2}).</source>
        <translation>{0} 中的設定不是有效的 JSON（第 {1} 行：{2}）。</translation>
    </message>
    <message>
        <source>The settings in {0} are not a JSON object.</source>
        <translation>{0} 中的設定不是 JSON 物件。</translation>
    </message>
    <message>
        <source>The folder {0} can&apos;t be made: {1}.</source>
        <translation>無法建立資料夾 {0}：{1}。</translation>
    </message>
    <message>
        <source>The data folder {0} can&apos;t be made: {1}.</source>
        <translation>無法建立資料資料夾 {0}：{1}。</translation>
    </message>
    <message>
        <source>The database {0} was made by a newer version of Reclass; please update the program.</source>
        <translation>資料庫 {0} 由較新版本的 Reclass 建立；請更新程式。</translation>
    </message>
    <message>
        <source>The database {0} is damaged and can&apos;t be set aside: {1}.</source>
        <translation>資料庫 {0} 已損壞且無法移開：{1}。</translation>
    </message>
    <message>
        <source>A stored analysis is damaged ({0}).</source>
        <translation>已儲存的分析結果損壞（{0}）。</translation>
    </message>
    <message>
        <source>Another Reclass is changing files in this library (process {0}).</source>
        <translation>另一個 Reclass 正在變更此音樂庫的檔案（處理程序 {0}）。</translation>
    </message>
    <message>
        <source>{0} can&apos;t be locked: {1}.</source>
        <translation>無法鎖定 {0}：{1}。</translation>
    </message>
    <message>
        <source>The journal in {0} can&apos;t be written: {1}.</source>
        <translation>無法寫入 {0} 中的日誌：{1}。</translation>
    </message>
    <message>
        <source>The journal of batch {0} can&apos;t be read: {1}.</source>
        <translation>無法讀取批次 {0} 的日誌：{1}。</translation>
    </message>
    <message>
        <source>There is no batch &quot;{0}&quot; in the history.</source>
        <translation>歷史記錄中沒有批次「{0}」。</translation>
    </message>
    <message>
        <source>The changes in {0} could not be confirmed: {1}.</source>
        <translation>無法確認 {0} 中的變更：{1}。</translation>
    </message>
    <message>
        <source>The records of old files can&apos;t be read: {0}.</source>
        <translation>無法讀取舊檔案的記錄：{0}。</translation>
    </message>
    <message>
        <source>The file&apos;s content is not what Reclass wrote.</source>
        <translation>檔案內容不是 Reclass 所寫入的。</translation>
    </message>
    <message>
        <source>There is no model “{0}”. Installed: {1}.</source>
        <translation>沒有模型「{0}」。已安裝：{1}。</translation>
    </message>
    <message>
        <source>There is no model “{0}”.</source>
        <translation>沒有模型「{0}」。</translation>
    </message>
    <message>
        <source>“{0}” is a part of an ensemble; choose the ensemble instead</source>
        <translation>「{0}」是集成的一部分；請改選該集成</translation>
    </message>
    <message>
        <source>There is no device “{0}”; choose one of {1}.</source>
        <translation>沒有裝置「{0}」；請從 {1} 中選擇。</translation>
    </message>
    <message>
        <source>{0} judges tracks as wholes; it has no timeline</source>
        <translation>{0} 是整首判斷曲目；沒有時間軸</translation>
    </message>
    <message>
        <source>ONNX Runtime is not installed.</source>
        <translation>未安裝 ONNX Runtime。</translation>
    </message>
    <message>
        <source>This build of ONNX Runtime has no CUDA support; install onnxruntime-gpu in its place.</source>
        <translation>此版 ONNX Runtime 不支援 CUDA；請改安裝 onnxruntime-gpu。</translation>
    </message>
    <message>
        <source>No NVIDIA driver was found.</source>
        <translation>找不到 NVIDIA 驅動程式。</translation>
    </message>
    <message>
        <source>The NVIDIA driver finds no GPU.</source>
        <translation>NVIDIA 驅動程式找不到 GPU。</translation>
    </message>
    <message>
        <source>CUDA could not be started; the installed CUDA and cuDNN libraries do not fit this build of ONNX Runtime. Choose the CPU, or install matching libraries.</source>
        <translation>無法啟動 CUDA；已安裝的 CUDA 與 cuDNN 程式庫與此版 ONNX Runtime 不相容。請選擇 CPU，或安裝相符的程式庫。</translation>
    </message>
    <message>
        <source>ONNX Runtime cannot be loaded: {0}</source>
        <translation>無法載入 ONNX Runtime：{0}</translation>
    </message>
    <message>
        <source>ONNX Runtime cannot load the model: {0}</source>
        <translation>ONNX Runtime 無法載入模型：{0}</translation>
    </message>
    <message>
        <source>the weights are not those that the model card names (their checksum differs); install the model again</source>
        <translation>權重與模型卡所列不符（檢查碼不同）；請重新安裝模型</translation>
    </message>
    <message>
        <source>the model card is not valid JSON</source>
        <translation>模型卡不是有效的 JSON</translation>
    </message>
    <message>
        <source>there is already a model named “{0}”</source>
        <translation>已有名為「{0}」的模型</translation>
    </message>
    <message>
        <source>{0} failed: {1}</source>
        <translation>{0} 失敗：{1}</translation>
    </message>
    <message>
        <source>“{0}” must be a table</source>
        <translation>「{0}」必須是表格</translation>
    </message>
    <message>
        <source>“{0}” must be a list of names</source>
        <translation>「{0}」必須是名稱清單</translation>
    </message>
    <message>
        <source>allowed genre “{0}” is not in the list</source>
        <translation>允許的曲風「{0}」不在清單中</translation>
    </message>
    <message>
        <source>{0} is no genre name</source>
        <translation>{0} 不是曲風名稱</translation>
    </message>
    <message>
        <source>“{0}” is too long for a genre name</source>
        <translation>「{0}」作為曲風名稱太長</translation>
    </message>
    <message>
        <source>“{0}” belongs to both “{1}” and “{2}”</source>
        <translation>「{0}」同時屬於「{1}」與「{2}」</translation>
    </message>
    <message>
        <source>[genres.{0}] holds more than finer and aliases</source>
        <translation>[genres.{0}] 含有 finer 與 aliases 以外的內容</translation>
    </message>
    <message>
        <source>alias “{0}” points to unknown genre “{1}”</source>
        <translation>別名「{0}」指向不明的曲風「{1}」</translation>
    </message>
    <message>
        <source>There is no quality “{0}”; choose {1}.</source>
        <translation>沒有品質「{0}」；可選 {1}。</translation>
    </message>
    <message>
        <source>The playlists in {0} could not be confirmed: {1}.</source>
        <translation>無法確認 {0} 中的播放清單：{1}。</translation>
    </message>
    <message>
        <source>“{0}” is not a text.</source>
        <translation>「{0}」不是文字。</translation>
    </message>
    <message>
        <source>“{0}” is not one of {1}</source>
        <translation>「{0}」不是下列之一：{1}</translation>
    </message>
    <message>
        <source>“{0}” is neither true nor false.</source>
        <translation>「{0}」既非真 (true) 也非假 (false)。</translation>
    </message>
    <message>
        <source>“{0}” is not a number from {1} to {2}.</source>
        <translation>「{0}」不是 {1} 到 {2} 之間的數值。</translation>
    </message>
    <message>
        <source>“{0}” is not a list of texts.</source>
        <translation>「{0}」不是文字清單。</translation>
    </message>
    <message>
        <source>There is no setting “{0}”{1}</source>
        <translation>沒有設定「{0}」{1}</translation>
    </message>
    <message>
        <source>. Did you mean “{0}”?</source>
        <translation>。您是指「{0}」嗎？</translation>
    </message>
    <message>
        <source>a change was cut off; it is settled when Reclass starts again</source>
        <translation>有一項變更中斷；將在下次啟動 Reclass 時處理</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message numerus="yes">
        <source>accept %n track(s)</source>
        <translation>
            <numerusform>接受 %n 首曲目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reject %n track(s)</source>
        <translation>
            <numerusform>拒絕 %n 首曲目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>choose {genre} for %n track(s)</source>
        <translation>
            <numerusform>為 %n 首曲目選擇{genre}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clear the decision on %n track(s)</source>
        <translation>
            <numerusform>清除 %n 首曲目的決定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>accept %n sure track(s)</source>
        <translation>
            <numerusform>接受 %n 首有把握的曲目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>accept %n track(s) by album</source>
        <translation>
            <numerusform>依專輯接受 %n 首曲目</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewActions</name>
    <message>
        <source>&amp;Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>拒絕</translation>
    </message>
    <message>
        <source>&amp;Change genre…</source>
        <translation>變更曲風…</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>C&amp;lear decision</source>
        <translation>清除決定</translation>
    </message>
    <message>
        <source>Accept by al&amp;bum</source>
        <translation>依專輯接受</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>播放或暫停</translation>
    </message>
    <message>
        <source>Accept the suggestion (Enter or A)</source>
        <translation>接受建議 (Enter 或 A)</translation>
    </message>
    <message>
        <source>Reject the suggestion: the file keeps its genre (R)</source>
        <translation>拒絕建議：檔案保留原曲風 (R)</translation>
    </message>
    <message>
        <source>Choose another genre for the selected tracks (E or F2)</source>
        <translation>為所選曲目選擇其他曲風 (E 或 F2)</translation>
    </message>
    <message>
        <source>Go to the next track that waits for a decision (S)</source>
        <translation>前往下一首等待決定的曲目 (S)</translation>
    </message>
    <message>
        <source>Take the decision back (Del)</source>
        <translation>取消決定 (Del)</translation>
    </message>
    <message>
        <source>Give the album the genre that its tracks agree on most (Shift+A)</source>
        <translation>將專輯設為多數曲目一致的曲風 (Shift+A)</translation>
    </message>
    <message>
        <source>Choose genre no. {n} of the list</source>
        <translation>選擇清單中第 {n} 個曲風</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>Confidence from which suggestions are accepted</source>
        <translation>接受建議的最低信心度</translation>
    </message>
    <message>
        <source>Show what would be written and moved, before anything is (Ctrl+S)</source>
        <translation>在實際執行前，先顯示將寫入與移動的內容 (Ctrl+S)</translation>
    </message>
    <message>
        <source>Accept all {count} above</source>
        <translation>接受全部 {count} 首，高於</translation>
    </message>
    <message>
        <source>Accept all above</source>
        <translation>全部接受，高於</translation>
    </message>
    <message numerus="yes">
        <source>Accept all suggestions above the confidence: %Ln track(s)</source>
        <translation>
            <numerusform>接受所有高於此信心度的建議：%Ln 首曲目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply to %Ln file(s)…</source>
        <translation>
            <numerusform>套用到 %Ln 個檔案…</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>套用…</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Selected track</source>
        <translation>所選曲目</translation>
    </message>
    <message>
        <source>Listening …</source>
        <translation>聆聽中…</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Decisive moment</source>
        <translation>關鍵片段</translation>
    </message>
    <message>
        <source>Play the moment that spoke most for the suggestion (Alt+D)</source>
        <translation>播放最支持此建議的片段 (Alt+D)</translation>
    </message>
    <message>
        <source>5 seconds back</source>
        <translation>倒退 5 秒</translation>
    </message>
    <message>
        <source>5 seconds on</source>
        <translation>前進 5 秒</translation>
    </message>
    <message>
        <source>Listen to the whole track</source>
        <translation>聆聽整首曲目</translation>
    </message>
    <message>
        <source>Long tracks are listened to as a whole only when you ask for it.</source>
        <translation>長曲目只在您要求時才會整首聆聽。</translation>
    </message>
    <message>
        <source>Select a track to see what was heard in it, listen to it, and decide.</source>
        <translation>選取一首曲目，即可查看聽出的內容、試聽並決定。</translation>
    </message>
    <message>
        <source>No genres over time: the track was judged as a whole.</source>
        <translation>沒有曲風時間軸：此曲目是整首判斷的。</translation>
    </message>
    <message>
        <source>No genres over time: the track is silent.</source>
        <translation>沒有曲風時間軸：此曲目無聲。</translation>
    </message>
    <message>
        <source>No genres over time: it is speech.</source>
        <translation>沒有曲風時間軸：這是語音。</translation>
    </message>
    <message>
        <source>The genres over time appear after Classify.</source>
        <translation>按下「分類」後會顯示曲風時間軸。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>暫停（空白鍵）</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>播放（空白鍵）</translation>
    </message>
    <message>
        <source>{reason}. Everything else works; press Play to try again.</source>
        <translation>{reason}。其他功能都可使用；按「播放」再試一次。</translation>
    </message>
    <message>
        <source>Can&apos;t be played: {reason}.</source>
        <translation>無法播放：{reason}。</translation>
    </message>
    <message>
        <source>No spectrogram: {reason}</source>
        <translation>沒有頻譜圖：{reason}</translation>
    </message>
</context>
<context>
    <name>SettingEditor</name>
    <message>
        <source>Reset</source>
        <translation>重設</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>恢復預設值</translation>
    </message>
    <message>
        <source>Reset {0} to its default</source>
        <translation>將「{0}」恢復為預設值</translation>
    </message>
    <message>
        <source>⚠ {0}</source>
        <translation>⚠ {0}</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Listening</source>
        <translation>聆聽</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>品質</translation>
    </message>
    <message>
        <source>How many places of each track are listened to.</source>
        <translation>每首曲目要聆聽幾處。</translation>
    </message>
    <message>
        <source>Fast: 3 places</source>
        <translation>快速：3 處</translation>
    </message>
    <message>
        <source>Balanced: 5 places</source>
        <translation>平衡：5 處</translation>
    </message>
    <message>
        <source>Thorough: 10 places</source>
        <translation>徹底：10 處</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>The model that suggests genres.</source>
        <translation>用來建議曲風的模型。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>Where the model computes.</source>
        <translation>模型在哪裡運算。</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>處理器 (CPU)</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>NVIDIA 顯示卡 (CUDA)</translation>
    </message>
    <message>
        <source>Unsure below</source>
        <translation>低於此值為不確定</translation>
    </message>
    <message>
        <source>No genre is suggested when the confidence is lower than this.</source>
        <translation>信心度低於此值時不建議曲風。</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>曲風</translation>
    </message>
    <message>
        <source>Own genre list</source>
        <translation>自訂曲風清單</translation>
    </message>
    <message>
        <source>A file with your genres, aliases and tree; empty for the built-in one.</source>
        <translation>包含您的曲風、別名與階層的檔案；留空則使用內建清單。</translation>
    </message>
    <message>
        <source>Protected genres</source>
        <translation>受保護的曲風</translation>
    </message>
    <message>
        <source>Genres that are never removed or replaced in your files.</source>
        <translation>絕不會從檔案中移除或取代的曲風。</translation>
    </message>
    <message>
        <source>Genres already present</source>
        <translation>已有的曲風</translation>
    </message>
    <message>
        <source>What happens to the genres that a file already has.</source>
        <translation>如何處理檔案中已有的曲風。</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>取代</translation>
    </message>
    <message>
        <source>Keep them and add the new one</source>
        <translation>保留並加入新曲風</translation>
    </message>
    <message>
        <source>Keep finer ones of the same family, replace others</source>
        <translation>保留同類中更細的曲風，取代其他曲風</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>審閱</translation>
    </message>
    <message>
        <source>Unsure tracks first</source>
        <translation>不確定的曲目優先</translation>
    </message>
    <message>
        <source>Start the review with the tracks that need you most.</source>
        <translation>從最需要您判斷的曲目開始審閱。</translation>
    </message>
    <message>
        <source>Play on selection</source>
        <translation>選取時播放</translation>
    </message>
    <message>
        <source>Play a track as soon as it is selected.</source>
        <translation>選取曲目時立即播放。</translation>
    </message>
    <message>
        <source>Accept all above</source>
        <translation>全部接受的門檻</translation>
    </message>
    <message>
        <source>The confidence from which “Accept all surer than” takes a suggestion.</source>
        <translation>「全部接受，高於」接受建議的最低信心度。</translation>
    </message>
    <message>
        <source>Applying</source>
        <translation>套用</translation>
    </message>
    <message>
        <source>Tags only</source>
        <translation>僅寫入標籤</translation>
    </message>
    <message>
        <source>Write genres into the files and leave them where they are.</source>
        <translation>將曲風寫入檔案，檔案留在原處。</translation>
    </message>
    <message>
        <source>Copy instead of move</source>
        <translation>複製而不移動</translation>
    </message>
    <message>
        <source>Put a tagged copy in place; the original stays untouched.</source>
        <translation>存放一份寫入標籤的複本；原始檔案不變。</translation>
    </message>
    <message>
        <source>Folder template</source>
        <translation>資料夾範本</translation>
    </message>
    <message>
        <source>Where a file goes, under the destination folder.</source>
        <translation>檔案在目的資料夾下的位置。</translation>
    </message>
    <message>
        <source>Destination folder</source>
        <translation>目的資料夾</translation>
    </message>
    <message>
        <source>Where the genre folders go; empty for the library itself.</source>
        <translation>曲風資料夾的位置；留空則為音樂庫本身。</translation>
    </message>
    <message>
        <source>When the name is taken</source>
        <translation>檔名已存在時</translation>
    </message>
    <message>
        <source>A file that is already there is never overwritten.</source>
        <translation>絕不覆寫已存在的檔案。</translation>
    </message>
    <message>
        <source>Leave the file where it is</source>
        <translation>檔案留在原處</translation>
    </message>
    <message>
        <source>Add a number to the name</source>
        <translation>在檔名後加上編號</translation>
    </message>
    <message>
        <source>Keep originals in</source>
        <translation>保留原始檔案於</translation>
    </message>
    <message>
        <source>A folder that gets a copy of each file from before its first change; empty for none.</source>
        <translation>在首次變更前為每個檔案保存複本的資料夾；留空則不保存。</translation>
    </message>
    <message>
        <source>Keep file times</source>
        <translation>保留檔案時間</translation>
    </message>
    <message>
        <source>A tagged file keeps its modification time.</source>
        <translation>寫入標籤的檔案保留其修改時間。</translation>
    </message>
    <message>
        <source>Appearance and sound</source>
        <translation>外觀與聲音</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>In force from the next start of Reclass.</source>
        <translation>下次啟動 Reclass 時生效。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>依照系統</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>繁體中文</source>
        <translation>繁體中文</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>佈景主題</translation>
    </message>
    <message>
        <source>Light or dark colours.</source>
        <translation>淺色或深色。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>How loud tracks are played.</source>
        <translation>播放曲目的音量。</translation>
    </message>
    <message>
        <source>Sound device</source>
        <translation>音訊裝置</translation>
    </message>
    <message>
        <source>Where tracks are played; empty for the system&apos;s choice.</source>
        <translation>播放曲目的裝置；留空則由系統決定。</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>搜尋設定</translation>
    </message>
    <message>
        <source>No setting matches “{0}”.</source>
        <translation>沒有符合「{0}」的設定。</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>全部重設(&amp;R)</translation>
    </message>
    <message>
        <source>Example: {0}</source>
        <translation>範例：{0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln main genre(s)</source>
        <translation>
            <numerusform>%Ln 個主要曲風</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the whole path of the folder, or choose it.</source>
        <translation>請輸入資料夾的完整路徑，或選擇資料夾。</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>Find a key or what it does</source>
        <translation>尋找按鍵或其功能</translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation>尋找快速鍵</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快速鍵</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按鍵</translation>
    </message>
</context>
<context>
    <name>SoundRow</name>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>靜音</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>取消靜音</translation>
    </message>
    <message>
        <source>Volume: {percent}&#x202f;%</source>
        <translation>音量：{percent}&#x202f;%</translation>
    </message>
    <message>
        <source>System&apos;s choice</source>
        <translation>系統預設</translation>
    </message>
    <message>
        <source>{name} (not there now)</source>
        <translation>{name}（目前不存在）</translation>
    </message>
    <message>
        <source>Silent: only the playhead moves</source>
        <translation>無聲：只有播放位置會移動</translation>
    </message>
    <message>
        <source>Output: {device}</source>
        <translation>輸出：{device}</translation>
    </message>
</context>
<context>
    <name>SpectrogramView</name>
    <message>
        <source>Spectrogram</source>
        <translation>頻譜圖</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Colours: ember</source>
        <translation>色彩：餘燼</translation>
    </message>
    <message>
        <source>Colours: lagoon</source>
        <translation>色彩：潟湖</translation>
    </message>
    <message>
        <source>Colours: grey</source>
        <translation>色彩：灰階</translation>
    </message>
    <message>
        <source>Level by frequency over time, {duration} long.</source>
        <translation>各頻率隨時間的音量，長度 {duration}。</translation>
    </message>
</context>
<context>
    <name>SuggestionWords</name>
    <message>
        <source>Not listened to yet</source>
        <translation>尚未聆聽</translation>
    </message>
    <message>
        <source>Silence: no genre</source>
        <translation>無聲：無曲風</translation>
    </message>
    <message>
        <source>Speech: no genre</source>
        <translation>語音：無曲風</translation>
    </message>
    <message>
        <source>Unsure: {genres}</source>
        <translation>不確定：{genres}</translation>
    </message>
    <message>
        <source>{genre}, {percent} sure</source>
        <translation>{genre}，信心度 {percent}</translation>
    </message>
</context>
<context>
    <name>TimePlot</name>
    <message>
        <source>min:s</source>
        <translation>min:s</translation>
    </message>
    <message>
        <source>h:min:s</source>
        <translation>h:min:s</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Show the whole track</source>
        <translation>顯示整首曲目</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Genre timeline</source>
        <translation>曲風時間軸</translation>
    </message>
    <message>
        <source>not listened to here yet</source>
        <translation>此處尚未聆聽</translation>
    </message>
    <message>
        <source>At {time}: {genres}</source>
        <translation>{time}：{genres}</translation>
    </message>
</context>
<context>
    <name>TrackHeader</name>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Artist and album</source>
        <translation>演出者與專輯</translation>
    </message>
    <message>
        <source>Present genre</source>
        <translation>目前曲風</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建議</translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation>您的選擇</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Can&apos;t be read</source>
        <translation>無法讀取</translation>
    </message>
</context>
<context>
    <name>TrackView</name>
    <message>
        <source>Tracks</source>
        <translation>曲目</translation>
    </message>
    <message>
        <source>Enter accepts, R rejects, S skips, 1 to 9 choose a genre, E changes it</source>
        <translation>Enter 接受，R 拒絕，S 略過，1 到 9 選擇曲風，E 變更</translation>
    </message>
</context>
<context>
    <name>_ChoiceControl</name>
    <message>
        <source>{0} (not there)</source>
        <translation>{0}（不存在）</translation>
    </message>
</context>
<context>
    <name>_LinesControl</name>
    <message>
        <source>One a line</source>
        <translation>每行一個</translation>
    </message>
</context>
<context>
    <name>_NumberControl</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
</context>
<context>
    <name>_PathControl</name>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Choose: {0}</source>
        <translation>選擇：{0}</translation>
    </message>
</context>
</TS>
