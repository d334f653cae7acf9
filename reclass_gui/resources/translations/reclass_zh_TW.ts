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
    <name>Callout</name>
    <message>
        <source>How far the tour is</source>
        <translation>導覽進度</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>略過(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>{step} of {count}</source>
        <translation>{step} / {count}</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
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
        <source>{state} ⚂</source>
        <translation>{state} ⚂</translation>
    </message>
    <message>
        <source>{present} → {likely}?</source>
        <translation>{present} → {likely}?</translation>
    </message>
    <message>
        <source>{genre}?</source>
        <translation>{genre}?</translation>
    </message>
    <message>
        <source>Drawn at random, so that figures are not of odd tracks only</source>
        <translation>隨機抽選，讓數據不只來自特殊的曲目</translation>
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
        <source>Suggested: {genres}</source>
        <translation>建議：{genres}</translation>
    </message>
    <message>
        <source>The confidence is that of the least likely suggested genre.</source>
        <translation>信心度取自建議曲風中可能性最低的一個。</translation>
    </message>
    <message>
        <source>You chose {genre}.</source>
        <translation>您選擇了{genre}。</translation>
    </message>
    <message>
        <source>Sounds unlike the rest of its album: {genre}.</source>
        <translation>聽起來與專輯其他曲目不同：{genre}。</translation>
    </message>
    <message>
        <source>Probably wrong: {present} {believed}, rather {likely} {share}.</source>
        <translation>可能有誤：{present} {believed}，較可能是{likely} {share}。</translation>
    </message>
    <message>
        <source>{state}, drawn at random</source>
        <translation>{state}，隨機抽選</translation>
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
    <name>ChoiceControl</name>
    <message>
        <source>{0} (not there)</source>
        <translation>{0}（不存在）</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare models</source>
        <translation>比較模型</translation>
    </message>
    <message>
        <source>Models to compare</source>
        <translation>要比較的模型</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>瀏覽(&amp;B)…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>選擇資料夾</translation>
    </message>
    <message>
        <source>labels.csv in the folder, if there is one</source>
        <translation>資料夾中的 labels.csv，若有</translation>
    </message>
    <message>
        <source>The genres in the tags</source>
        <translation>標籤中的曲風</translation>
    </message>
    <message>
        <source>Nothing: only whether they agree</source>
        <translation>無：只看是否一致</translation>
    </message>
    <message>
        <source>Models compared</source>
        <translation>比較的模型</translation>
    </message>
    <message>
        <source>Tracks on which they differ</source>
        <translation>結果不同的曲目</translation>
    </message>
    <message>
        <source>Find a track or a genre</source>
        <translation>尋找曲目或曲風</translation>
    </message>
    <message>
        <source>Find among the tracks on which they differ</source>
        <translation>在結果不同的曲目中尋找</translation>
    </message>
    <message>
        <source>&amp;Copy as CSV</source>
        <translation>複製為 CSV(&amp;C)</translation>
    </message>
    <message>
        <source>Copy each track&apos;s answers to the clipboard as CSV</source>
        <translation>將每首曲目的結果以 CSV 格式複製到剪貼簿</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Compare on this folder</source>
        <translation>以此資料夾比較</translation>
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
        <source>and %Ln more</source>
        <translation>
            <numerusform>還有 %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Not listened to:</source>
        <translation>未聆聽：</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s) heard by all</source>
        <translation>
            <numerusform>所有模型都聽過 %Ln 首曲目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the models agree on %Ln of them</source>
        <translation>
            <numerusform>模型在其中 %Ln 首上一致</numerusform>
        </translation>
    </message>
    <message>
        <source>“right” is what the tags say</source>
        <translation>「正確」指標籤中的曲風</translation>
    </message>
    <message>
        <source>without labels nobody knows which is right</source>
        <translation>沒有標註，無從得知何者正確</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s)</source>
        <translation>
            <numerusform>%Ln 首曲目</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick two models or more.</source>
        <translation>請勾選兩個以上的模型。</translation>
    </message>
    <message>
        <source>Choose a folder with music.</source>
        <translation>請選擇含有音樂的資料夾。</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>C&amp;ompare</source>
        <translation>比較(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>資料夾(&amp;F)</translation>
    </message>
    <message>
        <source>What is &amp;right</source>
        <translation>正確答案(&amp;R)</translation>
    </message>
    <message>
        <source>Where they differ</source>
        <translation>不同之處</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>準確率</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 信賴區間</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>Macro F1</translation>
    </message>
    <message>
        <source>Surer half</source>
        <translation>較有把握的一半</translation>
    </message>
    <message>
        <source>Share of tracks whose likeliest genre is the right one</source>
        <translation>最可能的曲風正確的曲目比例</translation>
    </message>
    <message>
        <source>Wilson interval; it takes tracks for independent</source>
        <translation>Wilson 區間；假設曲目彼此獨立</translation>
    </message>
    <message>
        <source>Mean over genres of the F1 score</source>
        <translation>各曲風 F1 分數的平均</translation>
    </message>
    <message>
        <source>Accuracy in the half that the model is surer of</source>
        <translation>模型較有把握的一半曲目的準確率</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>不確定</translation>
    </message>
    <message>
        <source>As {0}</source>
        <translation>與 {0} 一致</translation>
    </message>
    <message>
        <source>Seconds a track</source>
        <translation>每首秒數</translation>
    </message>
    <message>
        <source>Tracks that it would suggest no genre for</source>
        <translation>不會建議曲風的曲目數</translation>
    </message>
    <message>
        <source>Share of tracks for which both name the same genre</source>
        <translation>兩者判定為同一曲風的曲目比例</translation>
    </message>
    <message>
        <source>Several tracks side by side; – where they were heard before</source>
        <translation>多首曲目同時處理；– 表示先前已聆聽過</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} 至 {1}</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>曲目</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正確</translation>
    </message>
    <message>
        <source>{0} against {1}: {2} points (95 % interval {3} to {4}), p = {5}</source>
        <translation>{0} 對 {1}：{2} 個百分點（95 % 信賴區間 {3} 至 {4}），p = {5}</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>no genre</source>
        <translation>無曲風</translation>
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
        <source>&amp;Before and after</source>
        <translation>前後對照(&amp;B)</translation>
    </message>
    <message>
        <source>Show each genre before and after</source>
        <translation>顯示各曲風的前後變化</translation>
    </message>
    <message>
        <source>&amp;Copy as CSV</source>
        <translation>複製為 CSV(&amp;C)</translation>
    </message>
    <message>
        <source>Copy what is shown to the clipboard as CSV</source>
        <translation>將目前顯示的內容以 CSV 格式複製到剪貼簿</translation>
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
    <name>CrashDialog</name>
    <message>
        <source>Crash report</source>
        <translation>當機報告</translation>
    </message>
    <message>
        <source>Reclass ended unexpectedly the last time. Your decisions are kept, and changes of files that were under way have been finished or taken back. The report below says where the program was, and may name files of yours. It stays here unless you copy it.</source>
        <translation>Reclass 上次意外結束。您的決定都已保留，進行中的檔案變更已完成或還原。下方報告記錄程式當時的位置，並可能包含您的檔案名稱。除非您自行複製，報告只會留在這裡。</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>開啟資料夾(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Delete the report</source>
        <translation>刪除報告(&amp;D)</translation>
    </message>
</context>
<context>
    <name>CurvesPlot</name>
    <message>
        <source>Loss and accuracy by epoch</source>
        <translation>各週期的損失與準確率</translation>
    </message>
    <message>
        <source>The curves begin with the first epoch.</source>
        <translation>曲線從第一個週期開始。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>準確率</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>驗證</translation>
    </message>
    <message>
        <source>training</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>best epoch: {0}</source>
        <translation>最佳週期：{0}</translation>
    </message>
    <message>
        <source>dashed: training</source>
        <translation>虛線：訓練</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>epoch {0}: {1} (training {2})</source>
        <translation>週期 {0}：{1}（訓練 {2}）</translation>
    </message>
    <message>
        <source>{0}: {1} ({2})</source>
        <translation>{0}：{1}（{2}）</translation>
    </message>
    <message>
        <source>Epoch {0}.</source>
        <translation>週期 {0}。</translation>
    </message>
    <message>
        <source>The arrow keys choose an epoch.</source>
        <translation>以方向鍵選擇週期。</translation>
    </message>
</context>
<context>
    <name>DataPreview</name>
    <message>
        <source>Genre</source>
        <translation>曲風</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>曲目</translation>
    </message>
    <message>
        <source>Artists</source>
        <translation>演出者</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>時數</translation>
    </message>
    <message>
        <source>Look out</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Genres of the data set</source>
        <translation>資料集的曲風</translation>
    </message>
    <message>
        <source>Three seconds of each genre, as networks see them</source>
        <translation>各曲風的三秒片段（網路看到的樣子）</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已略過</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Tracks that are left out</source>
        <translation>略過的曲目</translation>
    </message>
    <message>
        <source>Say on the left where the music and its genres are, then press “Look at the data”.

Nothing is changed in your files, here or while training.</source>
        <translation>請在左側指定音樂與曲風的位置，然後按「查看資料」。

無論在此處或訓練期間，都不會更動您的檔案。</translation>
    </message>
    <message>
        <source>Reading the data</source>
        <translation>正在讀取資料</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>已停止讀取。</translation>
    </message>
    <message>
        <source>⚠ {0}</source>
        <translation>⚠ {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s)</source>
        <translation>
            <numerusform>%Ln 首曲目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln genre(s)</source>
        <translation>
            <numerusform>%Ln 個曲風</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln artist(s)</source>
        <translation>
            <numerusform>%Ln 位演出者</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} hours</source>
        <translation>{0} 小時</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln 分鐘</numerusform>
        </translation>
    </message>
    <message>
        <source>several genres a track</source>
        <translation>每首曲目有多個曲風</translation>
    </message>
    <message>
        <source>Left out: {0} ({1})</source>
        <translation>已略過：{0}（{1}）</translation>
    </message>
    <message>
        <source>… and {0} more</source>
        <translation>…還有 {0} 個</translation>
    </message>
    <message>
        <source>few tracks</source>
        <translation>曲目少</translation>
    </message>
    <message>
        <source>one artist only</source>
        <translation>只有一位演出者</translation>
    </message>
    <message>
        <source>There is one genre only; training needs at least two.</source>
        <translation>只有一個曲風；訓練至少需要兩個。</translation>
    </message>
    <message>
        <source>Fewer than {0} tracks, so that the figures of these genres say little: {1}.</source>
        <translation>少於 {0} 首曲目，這些曲風的數據參考價值有限：{1}。</translation>
    </message>
    <message>
        <source>Of one artist only, so that no test can tell whether the genre or the artist is recognised: {0}.</source>
        <translation>只有一位演出者，無法測試辨識的是曲風還是演出者：{0}。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s) without a known artist: they may be on both sides of the split.</source>
        <translation>
            <numerusform>有 %Ln 首曲目的演出者不明：可能同時出現在分割兩側。</numerusform>
        </translation>
    </message>
    <message>
        <source>missing:</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>damaged:</source>
        <translation>損壞</translation>
    </message>
    <message>
        <source>without a genre:</source>
        <translation>沒有曲風</translation>
    </message>
    <message>
        <source>there twice:</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>of a rare genre:</source>
        <translation>屬於稀少曲風</translation>
    </message>
    <message>
        <source>other:</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>No track waits for a decision.</source>
        <translation>沒有等待決定的曲目。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s) accepted; “Undo” takes it back.</source>
        <translation>
            <numerusform>已接受 %Ln 首曲目；「復原」可取消。</numerusform>
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
        <source>No genre was heard here. “Change genre” lets you choose one.</source>
        <translation>這裡沒有聽出曲風。可用「變更曲風」選擇一個。</translation>
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
    <name>DemoFlow</name>
    <message>
        <source>Making the demo library</source>
        <translation>正在產生示範音樂庫</translation>
    </message>
</context>
<context>
    <name>DrawnMap</name>
    <message>
        <source>Genre in the tags</source>
        <translation>標籤中的曲風</translation>
    </message>
    <message>
        <source>Suggested genre</source>
        <translation>建議的曲風</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>色彩(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Lasso</source>
        <translation>套索(&amp;L)</translation>
    </message>
    <message>
        <source>Draw around tracks to select them (or Shift and drag)</source>
        <translation>圈選曲目（或按住 Shift 拖曳）</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>顯示全部(&amp;A)</translation>
    </message>
    <message>
        <source>Show the whole map (0)</source>
        <translation>顯示整張分布圖 (0)</translation>
    </message>
    <message>
        <source>Dra&amp;w again</source>
        <translation>重新繪製(&amp;W)</translation>
    </message>
    <message>
        <source>Select &amp;nothing</source>
        <translation>取消選取(&amp;N)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Show %Ln track(s)</source>
        <translation>
            <numerusform>顯示 %Ln 首曲目(&amp;S)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show this track</source>
        <translation>顯示此曲目(&amp;S)</translation>
    </message>
</context>
<context>
    <name>EditedControl</name>
    <message>
        <source>Change…</source>
        <translation>變更…</translation>
    </message>
    <message>
        <source>Change: {0}</source>
        <translation>變更：{0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>已變更 %Ln 項</numerusform>
        </translation>
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
        <source>Take the tour</source>
        <translation>開始導覽</translation>
    </message>
    <message>
        <source>Two minutes with the demo library; it can be skipped</source>
        <translation>以示範音樂庫導覽兩分鐘；可隨時略過</translation>
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
    <name>FactsText</name>
    <message>
        <source>Checking the weights and counting…</source>
        <translation>正在檢查權重並計算…</translation>
    </message>
    <message>
        <source>This model cannot be used: {0}</source>
        <translation>無法使用此模型：{0}</translation>
    </message>
    <message>
        <source>Size and work</source>
        <translation>大小與運算量</translation>
    </message>
    <message>
        <source>Speed on this computer</source>
        <translation>在這台電腦上的速度</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>{0} GFLOP</source>
        <translation>{0} GFLOP</translation>
    </message>
    <message>
        <source>{0} MFLOP</source>
        <translation>{0} MFLOP</translation>
    </message>
    <message>
        <source>{0} kFLOP</source>
        <translation>{0} kFLOP</translation>
    </message>
    <message>
        <source>{0} FLOP</source>
        <translation>{0} FLOP</translation>
    </message>
    <message>
        <source>at most {0}</source>
        <translation>最多 {0}</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>權重</translation>
    </message>
    <message>
        <source>✓ checksum as in the card; loaded and run without a fault</source>
        <translation>✓ 檢查碼與模型卡相符；已載入並正常執行</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>參數</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Work for a track</source>
        <translation>每首曲目的運算量</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>未計入</translation>
    </message>
    <message>
        <source>Labels not in your genre list</source>
        <translation>不在您曲風清單中的類別</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>網路</translation>
    </message>
    <message>
        <source>One input</source>
        <translation>單次輸入</translation>
    </message>
    <message>
        <source>Inputs for a track</source>
        <translation>每首曲目的輸入數</translation>
    </message>
    <message>
        <source>Computed on</source>
        <translation>運算裝置</translation>
    </message>
    <message numerus="yes">
        <source>{0} s, decoding included; median of %Ln track(s)</source>
        <translation>
            <numerusform>{0} 秒，含解碼；%Ln 首曲目的中位數</numerusform>
        </translation>
    </message>
    <message>
        <source>A track</source>
        <translation>每首曲目</translation>
    </message>
    <message numerus="yes">
        <source>{0} ms for one input; median of %Ln run(s)</source>
        <translation>
            <numerusform>每次輸入 {0} 毫秒；%Ln 次執行的中位數</numerusform>
        </translation>
    </message>
    <message>
        <source>Run “{0}”</source>
        <translation>訓練「{0}」</translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier epoch(s) are in its log</source>
        <translation>
            <numerusform>更早的 %Ln 個週期在其記錄檔中</numerusform>
        </translation>
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
        <source>Doubted</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Tracks whose present genre is another than the suggested or chosen one</source>
        <translation>目前曲風與建議或所選曲風不同的曲目</translation>
    </message>
    <message>
        <source>Tracks whose present genre is probably wrong, the least believable first</source>
        <translation>目前曲風可能有誤的曲目，最不可信者優先</translation>
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
        <source>Surprises and a sample</source>
        <translation>出乎意料與抽樣</translation>
    </message>
    <message>
        <source>Doubted first</source>
        <translation>存疑者優先</translation>
    </message>
    <message>
        <source>By column</source>
        <translation>依欄位</translation>
    </message>
</context>
<context>
    <name>FolderWatch</name>
    <message>
        <source>The system lets Reclass watch only a part of the folders; open the library again to see changes elsewhere.</source>
        <translation>系統只允許 Reclass 監看部分資料夾；若要看到其他位置的變更，請重新開啟音樂庫。</translation>
    </message>
</context>
<context>
    <name>GenreCounts</name>
    <message>
        <source>Genre</source>
        <translation>曲風</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>曲目</translation>
    </message>
    <message>
        <source>Artists</source>
        <translation>演出者</translation>
    </message>
    <message>
        <source>New model finds</source>
        <translation>新模型認出</translation>
    </message>
    <message>
        <source>In use finds</source>
        <translation>使用中認出</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Genres to learn from</source>
        <translation>可供學習的曲風</translation>
    </message>
    <message>
        <source>Too few tracks: left out</source>
        <translation>曲目太少：略過</translation>
    </message>
    <message>
        <source>One artist only: learnt, not tested</source>
        <translation>只有一位演出者：會學習，不測試</translation>
    </message>
</context>
<context>
    <name>GenreEditor</name>
    <message>
        <source>Genre</source>
        <translation>曲風</translation>
    </message>
    <message>
        <source>New &amp;main genre</source>
        <translation>新增主要曲風(&amp;M)</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>重新命名(&amp;N)</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>移除(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Finer genre of it</source>
        <translation>新增更細的曲風(&amp;F)</translation>
    </message>
    <message>
        <source>S&amp;pelling of it</source>
        <translation>新增別名(&amp;P)</translation>
    </message>
    <message>
        <source>May be s&amp;uggested</source>
        <translation>可建議(&amp;U)</translation>
    </message>
    <message>
        <source>Pro&amp;tected: never removed or replaced in files</source>
        <translation>受保護：絕不會從檔案中移除或取代(&amp;T)</translation>
    </message>
    <message>
        <source>N&amp;ame:</source>
        <translation>名稱(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;Genre:</source>
        <translation>曲風(&amp;G)：</translation>
    </message>
</context>
<context>
    <name>GenreSection</name>
    <message>
        <source>Choose a genre</source>
        <translation>選擇曲風</translation>
    </message>
    <message>
        <source>Switch each genre on or off. It is suggested when its bar reaches the mark.</source>
        <translation>逐一開啟或關閉曲風。長條達到標記時即會建議該曲風。</translation>
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
    <message>
        <source>Choose genres</source>
        <translation>選擇曲風</translation>
    </message>
</context>
<context>
    <name>GenreShift</name>
    <message>
        <source>What is accepted</source>
        <translation>已接受的</translation>
    </message>
    <message>
        <source>All that is suggested</source>
        <translation>所有建議的</translation>
    </message>
    <message>
        <source>&amp;After writing:</source>
        <translation>寫入後(&amp;A)：</translation>
    </message>
    <message>
        <source>Genres before and after</source>
        <translation>曲風前後對照</translation>
    </message>
    <message>
        <source>Arrow keys move between cells; Enter shows the tracks of a cell.</source>
        <translation>方向鍵在儲存格間移動；Enter 顯示該格的曲目。</translation>
    </message>
    <message>
        <source>Upper bars: the genre in the tags now. Lower bars: after writing. Tracks without an answer keep their genre. Click a number, or press Enter on it, to see its tracks.</source>
        <translation>上方長條：標籤目前的曲風。下方長條：寫入之後。沒有結果的曲目保留原曲風。按一下數字，或在其上按 Enter，即可查看其中的曲目。</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>曲風</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>目前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之後</translation>
    </message>
    <message>
        <source>{0} now</source>
        <translation>目前{0}</translation>
    </message>
    <message>
        <source>{0} after</source>
        <translation>之後{0}</translation>
    </message>
    <message>
        <source>(no genre)</source>
        <translation>（無曲風）</translation>
    </message>
    <message>
        <source>{0}: {1} now, {2} after</source>
        <translation>{0}：目前 {1}，之後 {2}</translation>
    </message>
</context>
<context>
    <name>GenreTree</name>
    <message>
        <source>Genres</source>
        <translation>曲風</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>曲風</translation>
    </message>
    <message>
        <source>In files</source>
        <translation>檔案中</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>已給予</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>可建議</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>受保護</translation>
    </message>
    <message>
        <source>Tracks whose files have it, in any spelling</source>
        <translation>檔案具有此曲風（任何寫法）的曲目</translation>
    </message>
    <message>
        <source>Tracks that are suggested it, or that you gave it</source>
        <translation>建議為此曲風，或由您給予此曲風的曲目</translation>
    </message>
    <message>
        <source>Whether it may be suggested</source>
        <translation>是否可以建議</translation>
    </message>
    <message>
        <source>Never removed or replaced in files; how many tracks have it</source>
        <translation>絕不會從檔案中移除或取代；有多少首曲目具有它</translation>
    </message>
    <message>
        <source>Another spelling of {genre}</source>
        <translation>{genre}的別名</translation>
    </message>
    <message>
        <source>Not in the list</source>
        <translation>不在清單中</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yes, {count}</source>
        <translation>是，{count}</translation>
    </message>
</context>
<context>
    <name>GenresDialog</name>
    <message>
        <source>Genres</source>
        <translation>曲風</translation>
    </message>
    <message>
        <source>Import a genre list</source>
        <translation>匯入曲風清單</translation>
    </message>
    <message>
        <source>Genre lists (*.toml)</source>
        <translation>曲風清單 (*.toml)</translation>
    </message>
    <message>
        <source>Export the genre list</source>
        <translation>匯出曲風清單</translation>
    </message>
    <message>
        <source>⚠ {0}</source>
        <translation>⚠ {0}</translation>
    </message>
    <message>
        <source>Find a genre</source>
        <translation>尋找曲風</translation>
    </message>
    <message>
        <source>&amp;Built-in list</source>
        <translation>內建清單(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>匯入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>匯出(&amp;E)…</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>指南頁面</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目錄</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>搜尋指南</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>下一頁</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>沒有包含這些字詞的頁面。</translation>
    </message>
</context>
<context>
    <name>Helping</name>
    <message>
        <source>&amp;Guide</source>
        <translation>使用指南(&amp;G)</translation>
    </message>
    <message>
        <source>Take the &amp;tour</source>
        <translation>開始導覽(&amp;T)</translation>
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
    <name>ImportDialog</name>
    <message>
        <source>Import settings</source>
        <translation>匯入設定</translation>
    </message>
    <message numerus="yes">
        <source>%Ln setting(s) would change:</source>
        <translation>
            <numerusform>%Ln 項設定將變更：</numerusform>
        </translation>
    </message>
    <message>
        <source>The file says what is set already.</source>
        <translation>檔案內容與目前的設定相同。</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>變更</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>目前</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>匯入值</translation>
    </message>
    <message>
        <source>Not known to this version, and left out: {names}</source>
        <translation>此版本不認得而略過：{names}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>匯入(&amp;I)</translation>
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
    <message>
        <source>Reclass ended unexpectedly the last time.</source>
        <translation>Reclass 上次意外結束。</translation>
    </message>
    <message>
        <source>Show the report…</source>
        <translation>顯示報告…</translation>
    </message>
</context>
<context>
    <name>LearnDialog</name>
    <message>
        <source>Learn from my corrections</source>
        <translation>從我的修正學習</translation>
    </message>
    <message>
        <source>What I accepted or chose</source>
        <translation>我接受或選擇的曲風</translation>
    </message>
    <message>
        <source>The genres in the files</source>
        <translation>檔案中的曲風</translation>
    </message>
    <message>
        <source>What I decided, else the genres in the files</source>
        <translation>我的決定，沒有時用檔案中的曲風</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>學習(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Use the new model</source>
        <translation>使用新模型(&amp;U)</translation>
    </message>
    <message>
        <source>Learning …</source>
        <translation>學習中…</translation>
    </message>
    <message>
        <source>What was heard is known already; from that and from your genres a model of your own is made in seconds. No file is changed and nothing is listened to again.</source>
        <translation>聆聽的結果已經有了；由此與您的曲風，數秒內即可做出您專屬的模型。不會更動任何檔案，也不會重新聆聽。</translation>
    </message>
    <message>
        <source>Learn &amp;from</source>
        <translation>學習來源(&amp;F)</translation>
    </message>
    <message>
        <source>What to learn from</source>
        <translation>學習的依據</translation>
    </message>
    <message>
        <source>No track has such a genre yet.</source>
        <translation>尚無曲目有這類曲風。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s)</source>
        <translation>
            <numerusform>%Ln 首曲目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln genre(s)</source>
        <translation>
            <numerusform>%Ln 個曲風</numerusform>
        </translation>
    </message>
    <message>
        <source>{tracks}, {genres} to learn from.</source>
        <translation>可供學習：{tracks}，{genres}。</translation>
    </message>
    <message>
        <source>&amp;Use it anyway</source>
        <translation>仍要使用(&amp;U)</translation>
    </message>
    <message>
        <source>It is right less often than the model that is in use.</source>
        <translation>它的正確次數比使用中的模型少。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>關閉(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keep as it is</source>
        <translation>維持現狀(&amp;K)</translation>
    </message>
</context>
<context>
    <name>LearnFlow</name>
    <message>
        <source>The new model is in use.</source>
        <translation>新模型已開始使用。</translation>
    </message>
    <message>
        <source>Judging anew what was heard</source>
        <translation>正在重新判斷已聆聽的內容</translation>
    </message>
    <message numerus="yes">
        <source>The new model is in use; %Ln track(s) were judged anew.</source>
        <translation>
            <numerusform>新模型已開始使用；已重新判斷 %Ln 首曲目。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s) were judged anew.</source>
        <translation>
            <numerusform>已重新判斷 %Ln 首曲目。</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait until all has been listened to.</source>
        <translation>請等到全部聆聽完畢。</translation>
    </message>
    <message>
        <source>Looking for wrong genres</source>
        <translation>正在尋找錯誤的曲風</translation>
    </message>
    <message numerus="yes">
        <source>No genre is doubted among %Ln track(s).</source>
        <translation>
            <numerusform>%Ln 首曲目中沒有存疑的曲風。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The present genre of %Ln track(s) is probably wrong.</source>
        <translation>
            <numerusform>有 %Ln 首曲目的目前曲風可能有誤。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearnResult</name>
    <message>
        <source>Right</source>
        <translation>正確</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>準確率</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 信賴區間</translation>
    </message>
    <message>
        <source>New model</source>
        <translation>新模型</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>{right} of {tracks}</source>
        <translation>{right} / {tracks}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 至 {high}</translation>
    </message>
    <message>
        <source>The new model is better.</source>
        <translation>新模型較好。</translation>
    </message>
    <message>
        <source>The new model may be better; it can be chance.</source>
        <translation>新模型可能較好；也可能是偶然。</translation>
    </message>
    <message>
        <source>Both models are right equally often.</source>
        <translation>兩個模型的正確次數相同。</translation>
    </message>
    <message>
        <source>The new model may be worse; it can be chance.</source>
        <translation>新模型可能較差；也可能是偶然。</translation>
    </message>
    <message>
        <source>The new model is worse.</source>
        <translation>新模型較差。</translation>
    </message>
    <message>
        <source>Compared on tracks of artists that the new model did not learn from: only the new one is right on {new}, only the other on {old} (McNemar p {p}).</source>
        <translation>比較所用的曲目，其演出者均未用於新模型的學習：只有新模型正確的有 {new} 首，只有另一個模型正確的有 {old} 首（McNemar p {p}）。</translation>
    </message>
    <message>
        <source>“{model}” learnt from these tracks itself or was not asked about them, so “{other}” is compared in its place.</source>
        <translation>「{model}」本身學過這些曲目，或未判斷過這些曲目，因此改與「{other}」比較。</translation>
    </message>
    <message numerus="yes">
        <source>Of the %Ln track(s) drawn at random the new one gets {new} right, the other {old}.</source>
        <translation>
            <numerusform>隨機抽選的 %Ln 首曲目中，新模型答對 {new} 首，另一個模型答對 {old} 首。</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these tracks was drawn at random. The order “Surprises and a sample” mixes such tracks in; figures from odd tracks only say little of the others.</source>
        <translation>這些曲目都不是隨機抽選的。「出乎意料與抽樣」排序會混入隨機曲目；只取自特殊曲目的數據難以代表其他曲目。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s) left out: not listened to yet.</source>
        <translation>
            <numerusform>略過 %Ln 首曲目：尚未聆聽。</numerusform>
        </translation>
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
    <name>LinesControl</name>
    <message>
        <source>One a line</source>
        <translation>每行一個</translation>
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
        <source>Listen to the tracks and suggest genres</source>
        <translation>聆聽曲目並建議曲風</translation>
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
    <name>LoopActions</name>
    <message>
        <source>Loop from here</source>
        <translation>從此處開始循環</translation>
    </message>
    <message>
        <source>Loop up to here</source>
        <translation>循環到此處</translation>
    </message>
    <message>
        <source>No loop</source>
        <translation>不循環</translation>
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
        <source>Ma&amp;p</source>
        <translation>分布圖(&amp;P)</translation>
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
        <source>&amp;Training</source>
        <translation>訓練(&amp;T)</translation>
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
        <source>&amp;Genres…</source>
        <translation>曲風(&amp;G)…</translation>
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
    <name>MapLegend</name>
    <message>
        <source>Genres on the map</source>
        <translation>分布圖上的曲風</translation>
    </message>
    <message>
        <source>The genre under the cursor stands out on the map; Enter selects its tracks.</source>
        <translation>游標所在的曲風會在分布圖上突顯；按 Enter 選取其曲目。</translation>
    </message>
    <message numerus="yes">
        <source>{kind}: %Ln track(s)</source>
        <translation>
            <numerusform>{kind}：%Ln 首曲目</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapMessage</name>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Draw the map</source>
        <translation>繪製分布圖(&amp;D)</translation>
    </message>
    <message>
        <source>Laying the tracks out; this takes some ten seconds to a minute.</source>
        <translation>正在排列曲目；約需十秒至一分鐘。</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
</context>
<context>
    <name>MapRun</name>
    <message>
        <source>It could not be started: {0}</source>
        <translation>無法啟動：{0}</translation>
    </message>
    <message>
        <source>It ended without saying why (code {0}); the details are in the log file.</source>
        <translation>結束但未說明原因（代碼 {0}）；詳細資料在記錄檔中。</translation>
    </message>
</context>
<context>
    <name>MapTab</name>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Genre in the tags: {0}</source>
        <translation>標籤中的曲風：{0}</translation>
    </message>
    <message>
        <source>No map yet</source>
        <translation>尚無分布圖</translation>
    </message>
    <message>
        <source>After Classify, this page shows the library as a map: tracks that sound alike lie near each other.</source>
        <translation>按下「分類」後，此頁會將音樂庫以分布圖呈現：聽起來相似的曲目位置相近。</translation>
    </message>
    <message>
        <source>Too few tracks for a map</source>
        <translation>曲目太少，無法繪製分布圖</translation>
    </message>
    <message>
        <source>{0} tracks that were listened to are needed, and there are {1} so far.</source>
        <translation>需要 {0} 首已聆聽的曲目，目前有 {1} 首。</translation>
    </message>
    <message>
        <source>Looking for the map</source>
        <translation>正在尋找分布圖</translation>
    </message>
    <message>
        <source>Its file was lost or changed; draw it again.</source>
        <translation>其檔案已遺失或變更；請重新繪製。</translation>
    </message>
    <message>
        <source>Drawing the map</source>
        <translation>正在繪製分布圖</translation>
    </message>
    <message>
        <source>The map was not drawn</source>
        <translation>未繪製分布圖</translation>
    </message>
    <message>
        <source>The map could not be drawn</source>
        <translation>無法繪製分布圖</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s) heard since it was drawn</source>
        <translation>
            <numerusform>繪製後又聆聽了 %Ln 首曲目</numerusform>
        </translation>
    </message>
    <message>
        <source>Tracks that sound alike to the model lie near each other; how far apart two groups are means little.</source>
        <translation>模型聽來相似的曲目位置相近；兩群之間的距離則沒有太大意義。</translation>
    </message>
    <message>
        <source>{0} tracks were laid out by t-SNE; each other one lies amid the five of them that it is most like.</source>
        <translation>以 t-SNE 排列了 {0} 首曲目；其餘各首置於這些曲目中與其最相似的五首之間。</translation>
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
        <source>Click a track, or drag with Shift around several.</source>
        <translation>按一下曲目，或按住 Shift 拖曳圈選多首。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s) selected</source>
        <translation>
            <numerusform>已選取 %Ln 首曲目</numerusform>
        </translation>
    </message>
    <message>
        <source>From the map</source>
        <translation>來自分布圖</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map of the library</source>
        <translation>音樂庫分布圖</translation>
    </message>
    <message>
        <source>Arrow keys go to the next track, Space selects it, Enter shows what is selected in the library, Escape selects nothing.</source>
        <translation>方向鍵移至下一首曲目，空白鍵選取，Enter 在音樂庫中顯示所選曲目，Escape 取消選取。</translation>
    </message>
</context>
<context>
    <name>ModelActions</name>
    <message>
        <source>It can&apos;t be used: the reason is below.</source>
        <translation>無法使用：原因列在下方。</translation>
    </message>
    <message>
        <source>It is in use.</source>
        <translation>使用中。</translation>
    </message>
    <message>
        <source>It is a part of other models and can&apos;t be chosen.</source>
        <translation>這是其他模型的一部分，無法選擇。</translation>
    </message>
    <message>
        <source>Nothing to delete: it is shipped with Reclass.</source>
        <translation>無可刪除：隨 Reclass 提供。</translation>
    </message>
    <message>
        <source>It can&apos;t be deleted: {0} stands on it.</source>
        <translation>無法刪除：{0} 以它為基礎。</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>匯入(&amp;I)…</translation>
    </message>
    <message>
        <source>Bring in a .zip, a card (.json) or a network (.onnx); or drop it here</source>
        <translation>匯入 .zip、模型卡 (.json) 或網路 (.onnx)；也可拖放到這裡</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>比較(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Use for classifying</source>
        <translation>用於分類(&amp;U)</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>匯出(&amp;X)…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>刪除…</translation>
    </message>
    <message>
        <source>Delete the model…</source>
        <translation>刪除模型…</translation>
    </message>
    <message>
        <source>Let this model suggest genres from now on</source>
        <translation>今後由此模型建議曲風</translation>
    </message>
    <message>
        <source>Measure how long it takes on this computer</source>
        <translation>測量在這台電腦上需要多久</translation>
    </message>
    <message>
        <source>Write it with its parts into an archive for another computer</source>
        <translation>連同其組成部分寫入封存檔，供其他電腦使用</translation>
    </message>
    <message>
        <source>Delete its files (Delete key)</source>
        <translation>刪除其檔案（Delete 鍵）</translation>
    </message>
    <message>
        <source>&amp;Stop measuring</source>
        <translation>停止測量(&amp;S)</translation>
    </message>
    <message>
        <source>Me&amp;asure</source>
        <translation>測量(&amp;A)</translation>
    </message>
    <message>
        <source>Delete a model</source>
        <translation>刪除模型</translation>
    </message>
    <message>
        <source>Delete “{0}”?</source>
        <translation>要刪除「{0}」嗎？</translation>
    </message>
    <message>
        <source>Its card and weights are deleted and can&apos;t be brought back, unless you exported them. What was heard with it stays.</source>
        <translation>模型卡與權重會被刪除，除非您已匯出，否則無法復原。以它聆聽的結果會保留。</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>刪除(&amp;D)</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>Installed models</source>
        <translation>已安裝的模型</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>⚠ Left out: {0}</source>
        <translation>⚠ 已略過：{0}</translation>
    </message>
    <message>
        <source>⚠ {0}</source>
        <translation>⚠ {0}</translation>
    </message>
    <message>
        <source>{0} (in use)</source>
        <translation>{0}（使用中）</translation>
    </message>
    <message>
        <source>✓ {0}</source>
        <translation>✓ {0}</translation>
    </message>
    <message>
        <source>✗ {0}: {1}</source>
        <translation>✗ {0}：{1}</translation>
    </message>
</context>
<context>
    <name>ModelsTab</name>
    <message>
        <source>About the selected model</source>
        <translation>關於所選模型</translation>
    </message>
    <message>
        <source>Reading the models…</source>
        <translation>正在讀取模型…</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Import models</source>
        <translation>匯入模型</translation>
    </message>
    <message>
        <source>Models ({0})</source>
        <translation>模型 ({0})</translation>
    </message>
    <message>
        <source>Checking the model</source>
        <translation>正在檢查模型</translation>
    </message>
    <message>
        <source>Export {0}</source>
        <translation>匯出 {0}</translation>
    </message>
    <message>
        <source>Archive (*.zip)</source>
        <translation>封存檔 (*.zip)</translation>
    </message>
    <message>
        <source>Exporting {0}</source>
        <translation>正在匯出 {0}</translation>
    </message>
    <message>
        <source>{0} is used for classifying.</source>
        <translation>分類時使用 {0}。</translation>
    </message>
    <message>
        <source>Measuring {0}</source>
        <translation>正在測量 {0}</translation>
    </message>
    <message>
        <source>No model is installed, so nothing can be classified. Reinstall Reclass.</source>
        <translation>沒有安裝模型，因此無法分類。請重新安裝 Reclass。</translation>
    </message>
    <message>
        <source>✓ Imported: {0}</source>
        <translation>✓ 已匯入：{0}</translation>
    </message>
    <message>
        <source>⚠ Refused: {0}</source>
        <translation>⚠ 已拒絕：{0}</translation>
    </message>
    <message>
        <source>✓ Exported to {0}: {1}</source>
        <translation>✓ 已匯出至 {0}：{1}</translation>
    </message>
    <message>
        <source>Deleting {0}</source>
        <translation>正在刪除 {0}</translation>
    </message>
    <message>
        <source>✓ Deleted: {0}</source>
        <translation>✓ 已刪除：{0}</translation>
    </message>
    <message>
        <source>It was in use; “{0}” is used from now on.</source>
        <translation>原本使用的是它；今後改用「{0}」。</translation>
    </message>
</context>
<context>
    <name>NumberControl</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
</context>
<context>
    <name>PathControl</name>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Choose: {0}</source>
        <translation>選擇：{0}</translation>
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
    <name>PlotRow</name>
    <message>
        <source>Loop</source>
        <translation>循環</translation>
    </message>
    <message>
        <source>Repeat a stretch: drag with Shift in the spectrogram, or set its ends here.</source>
        <translation>重複一段：在頻譜圖中按住 Shift 拖曳，或在此設定起點與終點。</translation>
    </message>
    <message>
        <source>View</source>
        <translation>檢視</translation>
    </message>
    <message>
        <source>Zoom, frequency axis and colours</source>
        <translation>縮放、頻率軸與色彩</translation>
    </message>
    <message>
        <source>Loop: {start} to {end}</source>
        <translation>循環：{start} 至 {end}</translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>Probabilities of all genres</source>
        <translation>所有曲風的機率</translation>
    </message>
    <message>
        <source>Enter switches the genre of the current line on or off.</source>
        <translation>按 Enter 開啟或關閉目前這一行的曲風。</translation>
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
        <source>{genre}: {percent}; suggested from {threshold} on. Click or press Enter to switch it on or off.</source>
        <translation>{genre}：{percent}；達 {threshold} 即建議。按一下或按 Enter 可開啟或關閉。</translation>
    </message>
    <message>
        <source>{genre}: {percent}. Click or press Enter to choose it.</source>
        <translation>{genre}：{percent}。按一下或按 Enter 選擇。</translation>
    </message>
</context>
<context>
    <name>ProblemBar</name>
    <message>
        <source>Show the report…</source>
        <translation>顯示報告…</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>Read and listen to the failed tracks once more</source>
        <translation>重新讀取並聆聽失敗的曲目</translation>
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
        <source>opening it crashed the decoder</source>
        <translation>開啟時解碼器當掉</translation>
    </message>
    <message>
        <source>opening it never ends</source>
        <translation>開啟時無法結束</translation>
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
        <source>“{0}” is already in the list, as “{1}”.</source>
        <translation>「{0}」已在清單中，名稱為「{1}」。</translation>
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
        <source>this run has no answers yet: it is not finished</source>
        <translation>這次訓練尚無結果：尚未完成</translation>
    </message>
    <message>
        <source>it is not the outcome of a test ({0})</source>
        <translation>這不是測試結果 ({0})</translation>
    </message>
    <message>
        <source>it was written by another version of Reclass</source>
        <translation>這是由另一個版本的 Reclass 寫入的</translation>
    </message>
    <message>
        <source>it is a file and no folder</source>
        <translation>這是檔案而非資料夾</translation>
    </message>
    <message>
        <source>the folder holds “{0}”, which is of no earlier report; name another folder, or use --overwrite to write beside it</source>
        <translation>資料夾中有「{0}」，不屬於先前的報告；請指定其他資料夾，或以 --overwrite 寫在同一處</translation>
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
        <source>it is too large for a genre list</source>
        <translation>檔案太大，不像曲風清單</translation>
    </message>
    <message>
        <source>the genre list can&apos;t be saved: {0}</source>
        <translation>無法儲存曲風清單：{0}</translation>
    </message>
    <message>
        <source>At least one genre has to be suggested.</source>
        <translation>至少要建議一個曲風。</translation>
    </message>
    <message>
        <source>“{0}” is not of the form name=keys.</source>
        <translation>「{0}」不符合「名稱=按鍵」的格式。</translation>
    </message>
    <message>
        <source>“{0}” is named twice.</source>
        <translation>「{0}」重複列出。</translation>
    </message>
    <message>
        <source>“{0}” is no key.</source>
        <translation>「{0}」不是按鍵。</translation>
    </message>
    <message>
        <source>{0} is too large for settings.</source>
        <translation>{0} 太大，不像設定檔。</translation>
    </message>
    <message>
        <source>{0} holds no setting of Reclass.</source>
        <translation>{0} 中沒有 Reclass 的設定。</translation>
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
    <message>
        <source>it holds no track that can be learnt from</source>
        <translation>其中沒有可供學習的曲目</translation>
    </message>
    <message>
        <source>it holds no track that can be learnt from: {0}</source>
        <translation>其中沒有可供學習的曲目：{0}</translation>
    </message>
    <message>
        <source>Say where the data set lies.</source>
        <translation>請指定資料集的位置。</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>沒有這個檔案或資料夾</translation>
    </message>
    <message>
        <source>it has no column “file” with an “artist”, “album” or “label” beside it</source>
        <translation>沒有「file」欄，或沒有與之並列的「artist」、「album」或「label」欄</translation>
    </message>
    <message>
        <source>it is no CSV table ({0})</source>
        <translation>這不是 CSV 表格 ({0})</translation>
    </message>
    <message>
        <source>its arrays do not fit its names</source>
        <translation>其陣列與名稱不符</translation>
    </message>
    <message>
        <source>it has no embedding</source>
        <translation>沒有嵌入向量</translation>
    </message>
    <message>
        <source>it is no complete .npz file</source>
        <translation>這不是完整的 .npz 檔</translation>
    </message>
    <message>
        <source>it has no array “{0}”</source>
        <translation>沒有陣列「{0}」</translation>
    </message>
    <message>
        <source>there is no fma_metadata/tracks.csv in it</source>
        <translation>其中沒有 fma_metadata/tracks.csv</translation>
    </message>
    <message>
        <source>it has not the three header rows of FMA&apos;s tracks.csv</source>
        <translation>沒有 FMA tracks.csv 的三列標頭</translation>
    </message>
    <message>
        <source>there is no folder fma_small, fma_medium, … in it</source>
        <translation>其中沒有 fma_small、fma_medium…等資料夾</translation>
    </message>
    <message>
        <source>the table of features lacks it</source>
        <translation>特徵表格中沒有它</translation>
    </message>
    <message>
        <source>FMA has no subset “{0}”; choose {1}.</source>
        <translation>FMA 沒有子集「{0}」；可選 {1}。</translation>
    </message>
    <message>
        <source>it has no column “{0}”</source>
        <translation>沒有「{0}」欄</translation>
    </message>
    <message>
        <source>line {0} is no track, or is cut off</source>
        <translation>第 {0} 行不是曲目，或不完整</translation>
    </message>
    <message>
        <source>its columns are not the 518 of FMA&apos;s features</source>
        <translation>欄位不是 FMA 的 518 個特徵</translation>
    </message>
    <message>
        <source>it has no genre</source>
        <translation>沒有曲風</translation>
    </message>
    <message>
        <source>there is no audio file of it</source>
        <translation>沒有它的音訊檔</translation>
    </message>
    <message>
        <source>the table names it, but the file is not there</source>
        <translation>表格列有它，但檔案不存在</translation>
    </message>
    <message>
        <source>its genre “{0}” has fewer than {1} tracks ({2})</source>
        <translation>其曲風「{0}」的曲目少於 {1} 首 ({2})</translation>
    </message>
    <message>
        <source>it is there twice; the first one counts</source>
        <translation>重複出現；以第一個為準</translation>
    </message>
    <message>
        <source>no track in it is known: open the folder in the window, or run “reclass scan”</source>
        <translation>其中沒有已知的曲目：請在視窗中開啟資料夾，或執行「reclass scan」</translation>
    </message>
    <message>
        <source>The library can be learnt from only with the program&apos;s database.</source>
        <translation>要從音樂庫學習，必須有程式的資料庫。</translation>
    </message>
    <message>
        <source>The subset “{0}” is no number of tags, such as 50.</source>
        <translation>子集「{0}」不是標籤數目（例如 50）。</translation>
    </message>
    <message>
        <source>it is cut off, or has something else than 0 and 1 for a tag</source>
        <translation>不完整，或標籤值不是 0 與 1</translation>
    </message>
    <message>
        <source>it has no tag</source>
        <translation>沒有標籤</translation>
    </message>
    <message>
        <source>it is no table ({0})</source>
        <translation>這不是表格 ({0})</translation>
    </message>
    <message>
        <source>name the .cls file of genres: there are {0} in the folder</source>
        <translation>請指定曲風的 .cls 檔：資料夾中有 {0} 個</translation>
    </message>
    <message>
        <source>there is no .h5 file in it</source>
        <translation>其中沒有 .h5 檔</translation>
    </message>
    <message>
        <source>{0} of the tracks that it names are not here</source>
        <translation>所列的曲目有 {0} 首不在此處</translation>
    </message>
    <message>
        <source>it names no genre of a track</source>
        <translation>沒有列出任何曲目的曲風</translation>
    </message>
    <message>
        <source>the list of genres lacks it</source>
        <translation>曲風清單中沒有它</translation>
    </message>
    <message>
        <source>some of its features are missing or not numbers</source>
        <translation>部分特徵缺少或不是數值</translation>
    </message>
    <message>
        <source>it is no complete file of the Million Song Dataset: {0}</source>
        <translation>這不是完整的 Million Song Dataset 檔案：{0}</translation>
    </message>
    <message>
        <source>it is no table of GTZAN&apos;s features: {0}</source>
        <translation>這不是 GTZAN 特徵的表格：{0}</translation>
    </message>
    <message>
        <source>there is no column “{0}”</source>
        <translation>沒有「{0}」欄</translation>
    </message>
    <message>
        <source>it names no track</source>
        <translation>沒有列出任何曲目</translation>
    </message>
    <message>
        <source>A track is on two of the lists.</source>
        <translation>有曲目同時列在兩份清單中。</translation>
    </message>
    <message>
        <source>One fold leaves nothing to learn from: choose 0, or 2 and more.</source>
        <translation>只有一折就沒有可供學習的資料：請選 0，或 2 以上。</translation>
    </message>
    <message>
        <source>The tracks make only {0} groups that can be kept apart, and {1} are needed.</source>
        <translation>這些曲目只能分成 {0} 個互不混雜的群組，需要 {1} 個。</translation>
    </message>
    <message>
        <source>The data set&apos;s own split has no folds: choose 0, or another split.</source>
        <translation>資料集本身的分割沒有折：請選 0，或選擇其他分割方式。</translation>
    </message>
    <message>
        <source>The data set has no split of its own: choose another split.</source>
        <translation>資料集本身沒有分割：請選擇其他分割方式。</translation>
    </message>
    <message>
        <source>The data set has several splits: {0}.</source>
        <translation>資料集有多種分割：{0}。</translation>
    </message>
    <message>
        <source>The data set&apos;s own split has no training or no test part.</source>
        <translation>資料集本身的分割沒有訓練部分或測試部分。</translation>
    </message>
    <message>
        <source>it is no split of a data set</source>
        <translation>這不是資料集的分割</translation>
    </message>
    <message>
        <source>Validation and test share together leave too little to learn from.</source>
        <translation>驗證與測試的比例合計後，可供學習的太少。</translation>
    </message>
    <message>
        <source>Too much belongs together: a part of the split would be empty.</source>
        <translation>太多曲目必須放在一起：分割中會有一部分是空的。</translation>
    </message>
    <message>
        <source>The data set lacks {0} of the tracks that the split names, such as “{1}”.</source>
        <translation>資料集缺少分割所列的 {0} 首曲目，例如「{1}」。</translation>
    </message>
    <message>
        <source>it is no complete JSON</source>
        <translation>這不是完整的 JSON</translation>
    </message>
    <message>
        <source>a part of the split is missing: {0}</source>
        <translation>分割缺少一部分：{0}</translation>
    </message>
    <message>
        <source>This data set has a row of features a track and no segments.</source>
        <translation>此資料集每首曲目只有一列特徵，沒有片段。</translation>
    </message>
    <message>
        <source>There are no groups by “{0}”; choose one of {1}.</source>
        <translation>沒有依「{0}」的分組；請選擇下列之一：{1}。</translation>
    </message>
    <message>
        <source>“{0}” has too few tracks ({1}) and is left out.</source>
        <translation>「{0}」的曲目太少（{1} 首），已略過。</translation>
    </message>
    <message>
        <source>“{0}” has very few tracks: {1}.</source>
        <translation>「{0}」的曲目很少：{1} 首。</translation>
    </message>
    <message>
        <source>The artist of {0} of {1} tracks is not known.</source>
        <translation>{1} 首曲目中有 {0} 首的演出者不明。</translation>
    </message>
    <message>
        <source>“{0}” and what belongs together with it are {1} of {2} tracks: the parts cannot have their shares.</source>
        <translation>「{0}」及必須與其放在一起的有 {1} 首（共 {2} 首）：各部分無法達到應有的比例。</translation>
    </message>
    <message>
        <source>{0} of {1} tested tracks share artist, album or recording with tracks that were learnt from: the figures flatter.</source>
        <translation>{1} 首測試曲目中，有 {0} 首與學過的曲目屬於相同的演出者、專輯或錄音：數據會偏高。</translation>
    </message>
    <message>
        <source>“{0}” is of one artist only: it can be learnt or tested, not both.</source>
        <translation>「{0}」只有一位演出者：只能用於學習或測試其中之一。</translation>
    </message>
    <message>
        <source>{0} of {1} tracks are in no part of the split.</source>
        <translation>{1} 首曲目中有 {0} 首不在分割的任何部分。</translation>
    </message>
    <message>
        <source>“{0}” is missing in the training part.</source>
        <translation>訓練部分中沒有「{0}」。</translation>
    </message>
    <message>
        <source>“{0}” is missing in the training part of a fold.</source>
        <translation>某一折的訓練部分中沒有「{0}」。</translation>
    </message>
    <message>
        <source>“{0}” is missing in the test part.</source>
        <translation>測試部分中沒有「{0}」。</translation>
    </message>
    <message>
        <source>“{0}” is missing in the test part of a fold.</source>
        <translation>某一折的測試部分中沒有「{0}」。</translation>
    </message>
    <message>
        <source>Training needs tracks of two genres or more.</source>
        <translation>訓練需要兩個以上曲風的曲目。</translation>
    </message>
    <message>
        <source>All these tracks are of one artist or album; a model could not be tested.</source>
        <translation>這些曲目全屬於同一位演出者或同一張專輯，無法測試模型。</translation>
    </message>
    <message>
        <source>There is not enough to learn from yet: two genres with {0} tracks each are needed; genres with so many: {1}.</source>
        <translation>可供學習的還不夠：需要兩個曲風，各有 {0} 首曲目；已達此數的曲風：{1}。</translation>
    </message>
    <message>
        <source>Each genre has tracks of one artist only, so a model could not be tested. Decide on tracks of other artists as well.</source>
        <translation>每個曲風都只有一位演出者的曲目，無法測試模型。請也為其他演出者的曲目做決定。</translation>
    </message>
    <message>
        <source>There is no track on which the new model could be compared.</source>
        <translation>沒有可用來比較新模型的曲目。</translation>
    </message>
    <message>
        <source>None of these tracks was listened to yet with the networks of the default model. Classify them with it first.</source>
        <translation>這些曲目都尚未以預設模型的網路聆聽過。請先以預設模型分類。</translation>
    </message>
    <message>
        <source>No track has a genre to learn from yet. Accept or choose some first.</source>
        <translation>尚無曲目有可供學習的曲風。請先接受或選擇一些。</translation>
    </message>
    <message>
        <source>There are too few tracks with genres to doubt any: two genres with {0} tracks of two artists each are needed; genres with so many: {1}.</source>
        <translation>有曲風的曲目太少，無從判斷何者可疑：需要兩個曲風，各有兩位演出者的 {0} 首曲目；已達此數的曲風：{1}。</translation>
    </message>
    <message>
        <source>A map needs {0} tracks that were listened to; here are {1}.</source>
        <translation>分布圖需要 {0} 首已聆聽的曲目；這裡有 {1} 首。</translation>
    </message>
    <message>
        <source>The model in use keeps nothing of the sound that a map could show.</source>
        <translation>使用中的模型沒有保留可供分布圖呈現的聲音資料。</translation>
    </message>
    <message>
        <source>Some of what the model heard is not a number; listen again.</source>
        <translation>模型聆聽的部分結果不是數值；請重新聆聽。</translation>
    </message>
    <message>
        <source>it is {0}, no ONNX file; only ONNX is loaded</source>
        <translation>這是{0}，不是 ONNX 檔；只載入 ONNX</translation>
    </message>
    <message>
        <source>a Python pickle, which could run any code</source>
        <translation>Python pickle 檔，可能執行任意程式碼</translation>
    </message>
    <message>
        <source>a zip archive, as PyTorch&apos;s checkpoints are, which could run any code</source>
        <translation>zip 封存檔（如 PyTorch 的檢查點），可能執行任意程式碼</translation>
    </message>
    <message>
        <source>an HDF5 file, as Keras writes</source>
        <translation>HDF5 檔（如 Keras 所寫入的）</translation>
    </message>
    <message>
        <source>the network keeps numbers in other files, which could be any file here; export it with all of them inside</source>
        <translation>網路將數值存放在其他檔案中，這可能是此處的任何檔案；請將全部數值匯出在同一檔案內</translation>
    </message>
    <message>
        <source>the network&apos;s inputs and outputs are not those of its card (it has {0})</source>
        <translation>網路的輸入與輸出與模型卡不符（實際為 {0}）</translation>
    </message>
    <message>
        <source>{0} gave values that are not numbers</source>
        <translation>{0} 輸出的值不是數值</translation>
    </message>
    <message>
        <source>“{0}” is already installed, just as it is here.</source>
        <translation>「{0}」已安裝，且與此處的完全相同。</translation>
    </message>
    <message>
        <source>There is already a model named “{0}”.</source>
        <translation>已有名為「{0}」的模型。</translation>
    </message>
    <message>
        <source>there is no model card in it</source>
        <translation>其中沒有模型卡</translation>
    </message>
    <message>
        <source>it is no model: a model is a card (.json) with its weights (.onnx) beside it, or both in a .zip; other formats are not loaded, since some can run any code</source>
        <translation>這不是模型：模型是一張模型卡 (.json) 與同處的權重 (.onnx)，或兩者置於一個 .zip 中；不載入其他格式，因為有些可能執行任意程式碼</translation>
    </message>
    <message>
        <source>it has no card beside it ({0}), which says what the labels and the front end are; “reclass models template” begins one</source>
        <translation>同處沒有模型卡 ({0}) 說明類別與前端；可用「reclass models template」開始建立</translation>
    </message>
    <message>
        <source>the archive is refused: {0}</source>
        <translation>封存檔被拒絕：{0}</translation>
    </message>
    <message>
        <source>the archive is damaged: {0}</source>
        <translation>封存檔損壞：{0}</translation>
    </message>
    <message>
        <source>“{0}” would lie outside of its folder</source>
        <translation>「{0}」會位於其資料夾之外</translation>
    </message>
    <message>
        <source>“{0}” is a link or a device</source>
        <translation>「{0}」是連結或裝置</translation>
    </message>
    <message>
        <source>“{0}” would unpack to more than {1} times its size</source>
        <translation>「{0}」解壓縮後會超過其大小的 {1} 倍</translation>
    </message>
    <message>
        <source>no track in it has one genre that the list knows</source>
        <translation>其中沒有曲目帶有清單認得的曲風</translation>
    </message>
    <message>
        <source>no track in it was heard by all models</source>
        <translation>其中沒有曲目是所有模型都聽過的</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>沒有這個資料夾</translation>
    </message>
    <message>
        <source>{0} cannot be loaded: {1}. {2}</source>
        <translation>無法載入 {0}：{1}。{2}</translation>
    </message>
    <message>
        <source>the state of the training is damaged</source>
        <translation>訓練狀態已損壞</translation>
    </message>
    <message>
        <source>there is no state of the training to go on from</source>
        <translation>沒有可繼續的訓練狀態</translation>
    </message>
    <message>
        <source>The training option “{0}” is of a wrong type: {1}.</source>
        <translation>訓練選項「{0}」的型別錯誤：{1}。</translation>
    </message>
    <message>
        <source>The training option “{0}” is one of {1}, not {2}.</source>
        <translation>訓練選項「{0}」應為下列之一：{1}，而不是 {2}。</translation>
    </message>
    <message>
        <source>The training option “{0}” is from {1} to {2}, not {3}.</source>
        <translation>訓練選項「{0}」應介於 {1} 到 {2}，而不是 {3}。</translation>
    </message>
    <message>
        <source>The training options are not a JSON object.</source>
        <translation>訓練選項不是 JSON 物件。</translation>
    </message>
    <message>
        <source>The training options are not valid JSON.</source>
        <translation>訓練選項不是有效的 JSON。</translation>
    </message>
    <message>
        <source>There is no training option “{0}”.</source>
        <translation>沒有訓練選項「{0}」。</translation>
    </message>
    <message>
        <source>The model takes {0} features, not the {1} of {2}.</source>
        <translation>模型接受 {0} 個特徵，而不是 {2} 的 {1} 個。</translation>
    </message>
    <message>
        <source>The head takes {0} numbers, the encoder gives {1}.</source>
        <translation>輸出層接受 {0} 個數值，編碼器輸出 {1} 個。</translation>
    </message>
    <message>
        <source>The scaler is for {0} values, not {1}.</source>
        <translation>縮放器適用於 {0} 個值，而不是 {1} 個。</translation>
    </message>
    <message>
        <source>There are {0} thresholds for {1} labels.</source>
        <translation>有 {0} 個門檻，但有 {1} 個類別。</translation>
    </message>
    <message>
        <source>The network gives {0} values, not {1}.</source>
        <translation>網路輸出 {0} 個值，而不是 {1} 個。</translation>
    </message>
    <message>
        <source>The network cannot be exported: {0}</source>
        <translation>無法匯出網路：{0}</translation>
    </message>
    <message>
        <source>This data set gives a track several genres; a dense network (“mlp”) or a convolutional network can learn that.</source>
        <translation>此資料集的每首曲目有多個曲風；全連接網路（「mlp」）或卷積網路可以學習。</translation>
    </message>
    <message>
        <source>The model “{0}” cannot weigh rare genres more.</source>
        <translation>模型「{0}」無法加重稀少的曲風。</translation>
    </message>
    <message>
        <source>The model “{0}” takes whole tracks; only networks have segments to split.</source>
        <translation>模型「{0}」判斷整首曲目；只有網路才有可分割的片段。</translation>
    </message>
    <message>
        <source>No program but its maker&apos;s can compute the features of “{0}”, so that no file could be classified; “reclass experiment feature-baselines” tests models on them.</source>
        <translation>只有原作者的程式能計算「{0}」的特徵，因此無法為任何檔案分類；「reclass experiment feature-baselines」可測試以其建立的模型。</translation>
    </message>
    <message>
        <source>There is no scale “{0}” for log-mel spectrograms.</source>
        <translation>對數梅爾頻譜圖沒有刻度「{0}」。</translation>
    </message>
    <message>
        <source>PyTorch cannot use the device “{0}”: {1}</source>
        <translation>PyTorch 無法使用裝置「{0}」：{1}</translation>
    </message>
    <message>
        <source>“{0}” has no audio; choose the features that it holds.</source>
        <translation>「{0}」沒有音訊；請選擇它所含的特徵。</translation>
    </message>
    <message>
        <source>this is a part of a model, and no model by itself</source>
        <translation>這是模型的一部分，本身不是模型</translation>
    </message>
    <message>
        <source>Nothing of the training part can be decoded.</source>
        <translation>訓練部分完全無法解碼。</translation>
    </message>
    <message>
        <source>The features of {0} tracks are not all numbers.</source>
        <translation>有 {0} 首曲目的特徵不全是數值。</translation>
    </message>
    <message>
        <source>“{0}” holds the features “{1}”, not “{2}”.</source>
        <translation>「{0}」含有的特徵是「{1}」，而不是「{2}」。</translation>
    </message>
    <message>
        <source>nvidia-smi does not answer.</source>
        <translation>nvidia-smi 沒有回應。</translation>
    </message>
    <message>
        <source>nvidia-smi says “{0}”, which is not known.</source>
        <translation>nvidia-smi 回報「{0}」，意義不明。</translation>
    </message>
    <message>
        <source>There is no network “{0}”; choose one of {1}.</source>
        <translation>沒有網路「{0}」；請選擇下列之一：{1}。</translation>
    </message>
    <message>
        <source>A classifier needs two labels or more, not {0}.</source>
        <translation>分類器需要兩個以上的類別，而不是 {0} 個。</translation>
    </message>
    <message>
        <source>PyTorch finds no NVIDIA graphics card here; choose the device “cpu”.</source>
        <translation>PyTorch 在此找不到 NVIDIA 顯示卡；請選擇裝置「cpu」。</translation>
    </message>
    <message>
        <source>The training processes cannot reach each other: {0}</source>
        <translation>訓練處理程序之間無法連線：{0}</translation>
    </message>
    <message>
        <source>there is no name free for another run</source>
        <translation>沒有可用的名稱供新的訓練使用</translation>
    </message>
    <message>
        <source>There is no training run “{0}”.</source>
        <translation>沒有訓練記錄「{0}」。</translation>
    </message>
    <message>
        <source>“{0}” cannot be a run&apos;s name: letters, digits, “.”, “_” and “-” can, 64 at most.</source>
        <translation>「{0}」不能作為訓練的名稱：可用字母、數字、「.」、「_」與「-」，最多 64 個字元。</translation>
    </message>
    <message>
        <source>The run “{0}” is not finished and has no model yet; to go on:  reclass train --resume {1}</source>
        <translation>訓練「{0}」尚未完成，還沒有模型；要繼續請執行：reclass train --resume {1}</translation>
    </message>
    <message>
        <source>this is no log of a training run</source>
        <translation>這不是訓練的記錄檔</translation>
    </message>
    <message>
        <source>this is no summary of a training run</source>
        <translation>這不是訓練的摘要</translation>
    </message>
    <message>
        <source>this is no text</source>
        <translation>這不是文字</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>檔案已損壞</translation>
    </message>
    <message>
        <source>There is already a run “{0}”.</source>
        <translation>已有名為「{0}」的訓練。</translation>
    </message>
    <message>
        <source>another process is training in this folder</source>
        <translation>另一個處理程序正在此資料夾中訓練</translation>
    </message>
    <message>
        <source>There is no family “{0}”; choose one of {1}.</source>
        <translation>沒有模型家族「{0}」；請選擇下列之一：{1}。</translation>
    </message>
    <message>
        <source>These options are not for the family “{0}”.</source>
        <translation>這些選項不適用於模型家族「{0}」。</translation>
    </message>
    <message>
        <source>Training needs a row of features and a genre for each track.</source>
        <translation>訓練時，每首曲目都需要一列特徵與一個曲風。</translation>
    </message>
    <message>
        <source>The validation part must say yes or no for each track.</source>
        <translation>驗證部分必須為每首曲目標明是或否。</translation>
    </message>
    <message>
        <source>The model “{0}” is trained by one process alone.</source>
        <translation>模型「{0}」只能由單一處理程序訓練。</translation>
    </message>
    <message>
        <source>The run “{0}” is finished; begin another one.</source>
        <translation>訓練「{0}」已完成；請開始新的訓練。</translation>
    </message>
    <message>
        <source>The run “{0}” was begun before; resume it.</source>
        <translation>訓練「{0}」先前已開始；請繼續該訓練。</translation>
    </message>
    <message>
        <source>In epoch {0} the loss is no longer a number; choose a lower learning rate, or clip the gradients.</source>
        <translation>在週期 {0}，損失已不是數值；請降低學習率，或裁剪梯度。</translation>
    </message>
    <message>
        <source>The run “{0}” was begun with other tracks in its parts; the data set has changed since.</source>
        <translation>訓練「{0}」開始時各部分的曲目不同；資料集之後已有變動。</translation>
    </message>
    <message>
        <source>the state of the training is of another model</source>
        <translation>訓練狀態屬於另一個模型</translation>
    </message>
    <message>
        <source>The report could not be written; the details are in the log file.</source>
        <translation>無法寫入報告；詳細資料在記錄檔中。</translation>
    </message>
    <message>
        <source>{0} is not installed. {1}</source>
        <translation>未安裝 {0}。{1}</translation>
    </message>
    <message>
        <source>{0} needs “{1}”, which is missing. {2}</source>
        <translation>{0} 需要「{1}」，但找不到。{2}</translation>
    </message>
    <message>
        <source>Install the training packages:  pip install &apos;reclass-gui[train]&apos;</source>
        <translation>請安裝訓練套件：pip install &apos;reclass-gui[train]&apos;</translation>
    </message>
    <message>
        <source>Install the training packages again:  pip install --force-reinstall &apos;reclass-gui[train]&apos;</source>
        <translation>請重新安裝訓練套件：pip install --force-reinstall &apos;reclass-gui[train]&apos;</translation>
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
        <source>add {genre} to %n track(s)</source>
        <translation>
            <numerusform>為 %n 首曲目加上{genre}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take {genre} from %n track(s)</source>
        <translation>
            <numerusform>從 %n 首曲目移除{genre}</numerusform>
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
        <source>&amp;Learn from my corrections…</source>
        <translation>從我的修正學習(&amp;L)…</translation>
    </message>
    <message>
        <source>Learn…</source>
        <translation>學習…</translation>
    </message>
    <message>
        <source>&amp;Find likely label errors</source>
        <translation>尋找可能標錯的曲風(&amp;F)</translation>
    </message>
    <message>
        <source>Accept the suggestion</source>
        <translation>接受建議</translation>
    </message>
    <message>
        <source>Reject the suggestion: the file keeps its genre</source>
        <translation>拒絕建議：檔案保留原曲風</translation>
    </message>
    <message>
        <source>Choose another genre for the selected tracks</source>
        <translation>為所選曲目選擇其他曲風</translation>
    </message>
    <message>
        <source>Go to the next track that waits for a decision</source>
        <translation>前往下一首等待決定的曲目</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>取消決定</translation>
    </message>
    <message>
        <source>Give the album the genre that its tracks agree on most</source>
        <translation>將專輯設為多數曲目一致的曲風</translation>
    </message>
    <message>
        <source>Make a model of your own from what you decided, in seconds</source>
        <translation>依您的決定，數秒內做出您專屬的模型</translation>
    </message>
    <message>
        <source>Find tracks whose present genre is probably wrong</source>
        <translation>尋找目前曲風可能有誤的曲目</translation>
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
        <source>Show what would be written and moved, before anything is</source>
        <translation>在實際執行前，先顯示將寫入與移動的內容</translation>
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
        <source>Play the moment that spoke most for the suggestion</source>
        <translation>播放最支持此建議的片段</translation>
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
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>No spectrogram: {reason}</source>
        <translation>沒有頻譜圖：{reason}</translation>
    </message>
</context>
<context>
    <name>RunComparison</name>
    <message>
        <source>&amp;Back to the list</source>
        <translation>返回清單(&amp;B)</translation>
    </message>
    <message>
        <source>Figures and options of the runs</source>
        <translation>各次訓練的數據與選項</translation>
    </message>
    <message>
        <source>None of these runs has epochs to draw.</source>
        <translation>這些訓練都沒有可繪製的週期。</translation>
    </message>
    <message>
        <source>Figures compare only where the test tracks are the same: same data, same split, same seed. Options that are the same in all runs are left out.</source>
        <translation>只有測試曲目相同時數據才能比較：相同的資料、相同的分割、相同的種子。各次訓練都相同的選項不列出。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) compared</source>
        <translation>
            <numerusform>比較 %Ln 次訓練</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Best epoch, of so many done</source>
        <translation>最佳週期 / 已完成週期</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
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
    <name>RunFigures</name>
    <message>
        <source>Running</source>
        <translation>訓練中</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>{0} to {1} %</source>
        <translation>{0} 至 {1} %</translation>
    </message>
    <message>
        <source>accuracy {0}</source>
        <translation>準確率 {0}</translation>
    </message>
    <message>
        <source> (95 % interval: {0})</source>
        <translation>（95 % 信賴區間：{0}）</translation>
    </message>
    <message>
        <source>mean average precision {0}</source>
        <translation>平均精確率均值 {0}</translation>
    </message>
    <message>
        <source>{0} on {1} test tracks</source>
        <translation>{0}（{1} 首測試曲目）</translation>
    </message>
    <message>
        <source>Accuracy, tracks</source>
        <translation>準確率（曲目）</translation>
    </message>
    <message>
        <source>Accuracy, segments</source>
        <translation>準確率（片段）</translation>
    </message>
    <message>
        <source>Mean F1 of the genres</source>
        <translation>各曲風 F1 平均</translation>
    </message>
    <message>
        <source>F1 of all labels</source>
        <translation>所有類別的 F1</translation>
    </message>
    <message>
        <source>Mean average precision</source>
        <translation>平均精確率均值</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>校準誤差</translation>
    </message>
    <message>
        <source>its 95 % interval</source>
        <translation>其 95 % 信賴區間</translation>
    </message>
    <message>
        <source>Test tracks</source>
        <translation>測試曲目</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <source>Sto&amp;p</source>
        <translation>停止(&amp;P)</translation>
    </message>
    <message>
        <source>What was learnt is kept, and Resume goes on from it</source>
        <translation>學到的內容會保留，按「繼續」可接著訓練</translation>
    </message>
    <message>
        <source>Finish no&amp;w</source>
        <translation>立即完成(&amp;W)</translation>
    </message>
    <message>
        <source>End with this epoch and make a model of the best one</source>
        <translation>做完這個週期後結束，並以最佳週期建立模型</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Sa&amp;ve as model…</source>
        <translation>儲存為模型(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Open report</source>
        <translation>開啟報告(&amp;O)</translation>
    </message>
    <message>
        <source>This model learns in one step, so there are no curves over epochs.</source>
        <translation>此模型一步就學完，因此沒有各週期的曲線。</translation>
    </message>
    <message>
        <source>Nothing is being trained.

Start a training on the left, or choose a run under Runs.</source>
        <translation>目前沒有進行訓練。

請在左側開始訓練，或在「訓練記錄」中選擇一筆。</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>準備中</translation>
    </message>
    <message>
        <source>Stopping; the last epoch is kept …</source>
        <translation>正在停止；會保留最後一個週期…</translation>
    </message>
    <message>
        <source>Finishing with this epoch …</source>
        <translation>做完這個週期後完成…</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>記憶體</translation>
    </message>
    <message>
        <source>{0}: {1} of {2} GB in use</source>
        <translation>{0}：已使用 {1} / {2} GB</translation>
    </message>
    <message>
        <source>, {0} GB by the training</source>
        <translation>，其中訓練佔 {0} GB</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>訓練</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>…還有 %Ln 項</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the data and making the model …</source>
        <translation>正在讀取資料並建立模型…</translation>
    </message>
    <message>
        <source>Epoch {0} of {1} done</source>
        <translation>已完成週期 {0} / {1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln epoch(s) done</source>
        <translation>
            <numerusform>已完成 %Ln 個週期</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} tracks to train / validate / test</source>
        <translation>{0} 首曲目用於訓練 / 驗證 / 測試</translation>
    </message>
    <message numerus="yes">
        <source>%Ln genre(s)</source>
        <translation>
            <numerusform>%Ln 個曲風</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} parameters</source>
        <translation>{0} 個參數</translation>
    </message>
    <message>
        <source>batch {0}</source>
        <translation>批次 {0}</translation>
    </message>
</context>
<context>
    <name>RunsList</name>
    <message>
        <source>Run</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>資料</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>測試</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>開始時間</translation>
    </message>
    <message>
        <source>Training runs</source>
        <translation>訓練記錄</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Take its options</source>
        <translation>套用其選項</translation>
    </message>
    <message>
        <source>Put the options of this run into the form</source>
        <translation>將這次訓練的選項填入表單</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比較(&amp;C)</translation>
    </message>
    <message>
        <source>Choose two or more with Ctrl or Shift to compare them.</source>
        <translation>以 Ctrl 或 Shift 選取兩筆以上即可比較。</translation>
    </message>
    <message>
        <source>No run yet.

Every training is kept here, with its curves and figures.</source>
        <translation>尚無訓練記錄。

每次訓練及其曲線與數據都會保留在這裡。</translation>
    </message>
</context>
<context>
    <name>SaveModelDialog</name>
    <message>
        <source>Save as model</source>
        <translation>儲存為模型</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>模型的名稱</translation>
    </message>
    <message>
        <source>&amp;Use it for the library from now on</source>
        <translation>今後用於音樂庫(&amp;U)</translation>
    </message>
    <message>
        <source>The model is tried on noise first, then copied to your own models.</source>
        <translation>會先以雜訊測試模型，再複製到您自己的模型中。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名稱(&amp;N)</translation>
    </message>
    <message>
        <source>⚠ {0}</source>
        <translation>⚠ {0}</translation>
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
        <source>Below this confidence no genre is suggested; models of several genres ignore it.</source>
        <translation>低於此信心度時不建議曲風；可判定多個曲風的模型不受此限。</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>解碼</translation>
    </message>
    <message>
        <source>A process of its own survives files that crash the decoder; a little slower.</source>
        <translation>使用獨立的處理程序時，即使檔案使解碼器當掉也不受影響；稍慢一些。</translation>
    </message>
    <message>
        <source>Inside the program</source>
        <translation>在程式內</translation>
    </message>
    <message>
        <source>In a process of its own</source>
        <translation>在獨立的處理程序中</translation>
    </message>
    <message>
        <source>Watch the open folder</source>
        <translation>監看開啟的資料夾</translation>
    </message>
    <message>
        <source>New, changed and removed files show without opening the folder again.</source>
        <translation>無須重新開啟資料夾，即可看到新增、變更與移除的檔案。</translation>
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
        <source>From the decisive moment</source>
        <translation>從關鍵片段開始</translation>
    </message>
    <message>
        <source>A selected track plays from what spoke most for the suggestion.</source>
        <translation>選取的曲目從最支持此建議的片段開始播放。</translation>
    </message>
    <message>
        <source>Accept all above</source>
        <translation>全部接受的門檻</translation>
    </message>
    <message>
        <source>The confidence from which “Accept all above” takes a suggestion.</source>
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
    <message>
        <source>Same loudness</source>
        <translation>相同響度</translation>
    </message>
    <message>
        <source>Play all tracks equally loud; no file is changed.</source>
        <translation>以相同響度播放所有曲目；不會更動任何檔案。</translation>
    </message>
    <message>
        <source>Frequency axis</source>
        <translation>頻率軸</translation>
    </message>
    <message>
        <source>How the spectrogram spreads low and high notes.</source>
        <translation>頻譜圖中低音與高音的分布方式。</translation>
    </message>
    <message>
        <source>Mel, as the ear</source>
        <translation>梅爾，依人耳</translation>
    </message>
    <message>
        <source>Logarithmic, octaves alike</source>
        <translation>對數，各八度等寬</translation>
    </message>
    <message>
        <source>Linear, hertz alike</source>
        <translation>線性，各赫茲等寬</translation>
    </message>
    <message>
        <source>Spectrogram colours</source>
        <translation>頻譜圖色彩</translation>
    </message>
    <message>
        <source>The colours of faint to loud.</source>
        <translation>由弱到強的色彩。</translation>
    </message>
    <message>
        <source>Ember</source>
        <translation>餘燼</translation>
    </message>
    <message>
        <source>Lagoon</source>
        <translation>潟湖</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰階</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>Keys that you chose in place of the built-in ones.</source>
        <translation>您選來取代內建按鍵的按鍵。</translation>
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
        <source>Export settings</source>
        <translation>匯出設定</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>設定 (*.json)</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>匯入設定</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>全部重設(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>匯入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>匯出(&amp;E)…</translation>
    </message>
    <message>
        <source>⚠ {0}</source>
        <translation>⚠ {0}</translation>
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
        <source>“{key}” can&apos;t be chosen: it is needed to get about in the window.</source>
        <translation>無法選擇「{key}」：在視窗中移動時需要它。</translation>
    </message>
    <message>
        <source>“{key}” can&apos;t be chosen: it opens “{title}”.</source>
        <translation>無法選擇「{key}」：它用來開啟「{title}」。</translation>
    </message>
    <message>
        <source>“{key}” already means “{title}”.</source>
        <translation>「{key}」已用於「{title}」。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
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
    <message>
        <source>Built in</source>
        <translation>內建</translation>
    </message>
    <message>
        <source>New key for the selected line</source>
        <translation>所選項目的新按鍵</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>使用此按鍵(&amp;U)</translation>
    </message>
    <message>
        <source>A&amp;dd this key</source>
        <translation>加入此按鍵(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>不設按鍵(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Built-in key</source>
        <translation>內建按鍵(&amp;B)</translation>
    </message>
    <message>
        <source>New &amp;key:</source>
        <translation>新按鍵(&amp;K)：</translation>
    </message>
    <message>
        <source>&amp;Take it from there</source>
        <translation>從該處移過來(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>不變更(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>全部重設(&amp;R)</translation>
    </message>
</context>
<context>
    <name>SoundNotice</name>
    <message>
        <source>{reason}. Everything else works; press Play to try again.</source>
        <translation>{reason}。其他功能都可使用；按「播放」再試一次。</translation>
    </message>
    <message>
        <source>Can&apos;t be played: {reason}.</source>
        <translation>無法播放：{reason}。</translation>
    </message>
</context>
<context>
    <name>SoundRow</name>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Same loudness for all tracks</source>
        <translation>所有曲目相同響度</translation>
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
        <source>Frequencies: mel, as the ear</source>
        <translation>頻率：梅爾，依人耳</translation>
    </message>
    <message>
        <source>Frequencies: logarithmic</source>
        <translation>頻率：對數</translation>
    </message>
    <message>
        <source>Frequencies: linear</source>
        <translation>頻率：線性</translation>
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
        <source>The genres over time appear after Classify.</source>
        <translation>按下「分類」後會顯示曲風時間軸。</translation>
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
        <source>not listened to here yet</source>
        <translation>此處尚未聆聽</translation>
    </message>
    <message>
        <source>At {time}: {genres}</source>
        <translation>{time}：{genres}</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Next presses it for you.</source>
        <translation>按「下一步」會替您按下。</translation>
    </message>
    <message>
        <source>Press it when you like.</source>
        <translation>您可以隨時按下。</translation>
    </message>
    <message>
        <source>Reclass listens to every track and suggests a genre. No file changes.</source>
        <translation>Reclass 會聆聽每首曲目並建議曲風。不會更動檔案。</translation>
    </message>
    <message>
        <source>A folder of music</source>
        <translation>音樂資料夾</translation>
    </message>
    <message>
        <source>Open a folder here, or drop it on the window. Folders inside it count.</source>
        <translation>在此開啟資料夾，或將資料夾拖放到視窗上。其中的子資料夾也會包含在內。</translation>
    </message>
    <message>
        <source>Classify</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>The tracks</source>
        <translation>曲目</translation>
    </message>
    <message>
        <source>Each row shows the genre in the file, the suggested one and how sure it is. Click a heading to sort.</source>
        <translation>每一列顯示檔案中的曲風、建議的曲風與信心度。按一下標題可排序。</translation>
    </message>
    <message>
        <source>Listen for yourself</source>
        <translation>自己聽聽看</translation>
    </message>
    <message>
        <source>What was heard in the selected track: picture of the sound, genres over time, player. The space bar plays.</source>
        <translation>所選曲目中聽出的內容：聲音的圖像、曲風時間軸、播放器。按空白鍵播放。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Accept a suggestion with Return, reject it or choose another genre. On the right, all sure ones are accepted at once.</source>
        <translation>按 Return 接受建議，也可拒絕或選擇其他曲風。右側可一次接受所有有把握的建議。</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>套用</translation>
    </message>
    <message>
        <source>Shows what would be written and moved. Files change only when you confirm it there.</source>
        <translation>顯示將寫入與移動的內容。在那裡確認之後，才會更動檔案。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Ctrl+Z takes a decision back. History takes back what was applied, even weeks later. For more, press F1 anywhere.</source>
        <translation>按 Ctrl+Z 取消決定。「歷史記錄」可還原已套用的變更，數週之後也可以。想了解更多，隨時按 F1。</translation>
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
</context>
<context>
    <name>TrainingConfig</name>
    <message>
        <source>Data</source>
        <translation>資料</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>資料增強</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>運算</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>What the music and its genres are read from.</source>
        <translation>音樂與曲風的讀取來源。</translation>
    </message>
    <message>
        <source>My library: accepted genres, then tags</source>
        <translation>我的音樂庫：先用已接受的曲風，再用標籤</translation>
    </message>
    <message>
        <source>A folder for each genre</source>
        <translation>每個曲風一個資料夾</translation>
    </message>
    <message>
        <source>FMA: fma_metadata and audio folders</source>
        <translation>FMA：fma_metadata 與音訊資料夾</translation>
    </message>
    <message>
        <source>Million Song Dataset: HDF5 files and a .cls file</source>
        <translation>Million Song Dataset：HDF5 檔與 .cls 檔</translation>
    </message>
    <message>
        <source>MagnaTagATune: annotations_final.csv</source>
        <translation>MagnaTagATune：annotations_final.csv</translation>
    </message>
    <message>
        <source>FMA&apos;s features.csv, or converted to .npy</source>
        <translation>FMA 的 features.csv，或轉成的 .npy</translation>
    </message>
    <message>
        <source>GTZAN&apos;s features_30_sec.csv</source>
        <translation>GTZAN 的 features_30_sec.csv</translation>
    </message>
    <message>
        <source>A file of embeddings (.npz)</source>
        <translation>嵌入向量檔 (.npz)</translation>
    </message>
    <message>
        <source>Folder or file</source>
        <translation>資料夾或檔案</translation>
    </message>
    <message>
        <source>Where the data set lies.</source>
        <translation>資料集的位置。</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>標註</translation>
    </message>
    <message>
        <source>A file of labels or artists, where the source needs one.</source>
        <translation>標註或演出者的檔案，供需要的來源使用。</translation>
    </message>
    <message>
        <source>Subset</source>
        <translation>子集</translation>
    </message>
    <message>
        <source>Such as small, medium or large of FMA; empty for all.</source>
        <translation>例如 FMA 的 small、medium 或 large；留空則全部使用。</translation>
    </message>
    <message>
        <source>Fewest tracks of a genre</source>
        <translation>曲風的最少曲目數</translation>
    </message>
    <message>
        <source>Genres with fewer tracks are left out, and named.</source>
        <translation>曲目較少的曲風會略過並列出。</translation>
    </message>
    <message>
        <source>What is trained.</source>
        <translation>要訓練的模型。</translation>
    </message>
    <message>
        <source>Logistic regression: seconds</source>
        <translation>邏輯迴歸：數秒</translation>
    </message>
    <message>
        <source>Dense network</source>
        <translation>全連接網路</translation>
    </message>
    <message>
        <source>Boosted trees</source>
        <translation>梯度提升樹</translation>
    </message>
    <message>
        <source>Blend of network, trees and regression</source>
        <translation>網路、提升樹與迴歸的混合</translation>
    </message>
    <message>
        <source>Efficient VGG</source>
        <translation>高效 VGG</translation>
    </message>
    <message>
        <source>Lean audio classifier</source>
        <translation>精簡音訊分類器</translation>
    </message>
    <message>
        <source>U-Net audio classifier</source>
        <translation>U-Net 音訊分類器</translation>
    </message>
    <message>
        <source>ResSE audio CNN</source>
        <translation>ResSE 音訊 CNN</translation>
    </message>
    <message>
        <source>U-Net with skips</source>
        <translation>含跳接的 U-Net</translation>
    </message>
    <message>
        <source>Enhanced residual CNN</source>
        <translation>強化殘差 CNN</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特徵</translation>
    </message>
    <message>
        <source>What feature models learn from; networks take spectrograms.</source>
        <translation>特徵模型學習的依據；網路使用頻譜圖。</translation>
    </message>
    <message>
        <source>Embeddings of the shipped networks</source>
        <translation>隨附網路的嵌入向量</translation>
    </message>
    <message>
        <source>518 FMA features</source>
        <translation>518 個 FMA 特徵</translation>
    </message>
    <message>
        <source>57 GTZAN features</source>
        <translation>57 個 GTZAN 特徵</translation>
    </message>
    <message>
        <source>Kept together</source>
        <translation>不拆開</translation>
    </message>
    <message>
        <source>What is never on two sides of the split.</source>
        <translation>絕不會同時在分割兩側的項目。</translation>
    </message>
    <message>
        <source>Artists (and albums and near-duplicates)</source>
        <translation>演出者（及專輯與近似重複）</translation>
    </message>
    <message>
        <source>Tracks only</source>
        <translation>僅曲目</translation>
    </message>
    <message>
        <source>As the data set itself says</source>
        <translation>依資料集本身</translation>
    </message>
    <message>
        <source>Nothing: segments at random, to show the leak</source>
        <translation>無：隨機分配片段，以呈現資料洩漏</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>折數</translation>
    </message>
    <message>
        <source>0 for one split; else so many models, each tested on its fold.</source>
        <translation>0 表示單一分割；否則訓練同樣數目的模型，各以一折測試。</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>驗證比例</translation>
    </message>
    <message>
        <source>Share of the tracks that decides when to stop.</source>
        <translation>用來決定何時停止的曲目比例。</translation>
    </message>
    <message>
        <source>Test share</source>
        <translation>測試比例</translation>
    </message>
    <message>
        <source>Share of the tracks that the figures come from.</source>
        <translation>用來計算數據的曲目比例。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>種子</translation>
    </message>
    <message>
        <source>The same seed gives the same split and the same run.</source>
        <translation>相同的種子得到相同的分割與相同的訓練。</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>週期</translation>
    </message>
    <message>
        <source>At most so many passes over the training part.</source>
        <translation>最多將訓練部分跑這麼多遍。</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Rows of one step; 0 to choose by the free memory.</source>
        <translation>每一步的列數；0 表示依可用記憶體決定。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>學習率</translation>
    </message>
    <message>
        <source>Of the optimiser; the highest one of a one-cycle schedule.</source>
        <translation>最佳化器的學習率；單週期排程時為最高值。</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>權重衰減</translation>
    </message>
    <message>
        <source>Of AdamW; 0 makes it Adam.</source>
        <translation>AdamW 的權重衰減；0 即為 Adam。</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>學習率排程</translation>
    </message>
    <message>
        <source>How the learning rate changes.</source>
        <translation>學習率如何變化。</translation>
    </message>
    <message>
        <source>Lower when the validation loss stays</source>
        <translation>驗證損失停滯時降低</translation>
    </message>
    <message>
        <source>One cycle, step by step</source>
        <translation>單週期，逐步變化</translation>
    </message>
    <message>
        <source>Cosine with restarts</source>
        <translation>餘弦，含重新啟動</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>耐心值</translation>
    </message>
    <message>
        <source>Epochs without a better validation after which training stops.</source>
        <translation>驗證連續這麼多個週期沒有進步即停止。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>What training makes small.</source>
        <translation>訓練要降低的目標。</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>Focal loss</source>
        <translation>焦點損失</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>標籤平滑化</translation>
    </message>
    <message>
        <source>Share of the target that is spread over all genres.</source>
        <translation>目標值中分散到所有曲風的比例。</translation>
    </message>
    <message>
        <source>Weigh rare genres more</source>
        <translation>加重稀少的曲風</translation>
    </message>
    <message>
        <source>Each genre counts the same, however many tracks it has.</source>
        <translation>無論曲目多寡，每個曲風同等重要。</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>梯度裁剪</translation>
    </message>
    <message>
        <source>Largest norm of a step&apos;s gradient; 0 for no limit.</source>
        <translation>每一步梯度的最大範數；0 表示不限。</translation>
    </message>
    <message>
        <source>SpecAugment</source>
        <translation>SpecAugment</translation>
    </message>
    <message>
        <source>Hide one band of frequencies and one stretch of time.</source>
        <translation>遮住一個頻帶與一段時間。</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>波形</translation>
    </message>
    <message>
        <source>Stretch, shift, noise and gain; training part only.</source>
        <translation>伸縮、位移、雜訊與增益；僅用於訓練部分。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>輕微</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>強烈</translation>
    </message>
    <message>
        <source>Segments of a track</source>
        <translation>每首曲目的片段數</translation>
    </message>
    <message>
        <source>Networks learn from so many segments of 3 seconds of each track.</source>
        <translation>網路從每首曲目學習這麼多個 3 秒片段。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>裝置</translation>
    </message>
    <message>
        <source>Where training computes.</source>
        <translation>在哪裡進行訓練運算。</translation>
    </message>
    <message>
        <source>The best there is</source>
        <translation>最佳可用裝置</translation>
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
        <source>Mixed precision</source>
        <translation>混合精度</translation>
    </message>
    <message>
        <source>Faster on graphics cards; without effect on the processor.</source>
        <translation>在顯示卡上較快；對處理器沒有影響。</translation>
    </message>
    <message>
        <source>Deterministic</source>
        <translation>結果可重現</translation>
    </message>
    <message>
        <source>The same run gives the same numbers; slower on graphics cards.</source>
        <translation>相同的訓練得到相同的數值；在顯示卡上較慢。</translation>
    </message>
    <message>
        <source>Longest time in hours</source>
        <translation>最長時間（小時）</translation>
    </message>
    <message>
        <source>Training stops after so long and keeps the best epoch; 0: no limit.</source>
        <translation>到時即停止訓練並保留最佳週期；0 表示不限。</translation>
    </message>
</context>
<context>
    <name>TrainingForm</name>
    <message>
        <source>How to install the training packages</source>
        <translation>如何安裝訓練套件</translation>
    </message>
    <message>
        <source>More opt&amp;ions</source>
        <translation>更多選項(&amp;I)</translation>
    </message>
    <message>
        <source>Choose where the data set lies.</source>
        <translation>請選擇資料集的位置。</translation>
    </message>
    <message>
        <source>by the free memory</source>
        <translation>依可用記憶體</translation>
    </message>
    <message>
        <source>one split</source>
        <translation>單一分割</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
</context>
<context>
    <name>TrainingMatrix</name>
    <message>
        <source>True genres against those that the model gave</source>
        <translation>實際曲風與模型判定的對照</translation>
    </message>
    <message>
        <source>Part of the data that the matrix is of</source>
        <translation>混淆矩陣所依據的資料部分</translation>
    </message>
    <message>
        <source>Validation tracks</source>
        <translation>驗證曲目</translation>
    </message>
    <message>
        <source>Test tracks</source>
        <translation>測試曲目</translation>
    </message>
    <message>
        <source>after epoch</source>
        <translation>週期</translation>
    </message>
    <message>
        <source>Epoch of the confusion matrix</source>
        <translation>混淆矩陣的週期</translation>
    </message>
    <message>
        <source>Shares of the row</source>
        <translation>列中比例</translation>
    </message>
    <message>
        <source>Rows: the truth</source>
        <translation>列：實際曲風</translation>
    </message>
</context>
<context>
    <name>TrainingMatrixModel</name>
    <message>
        <source>All: {0}</source>
        <translation>全部：{0}</translation>
    </message>
    <message>
        <source>Heard as {0}: {1}</source>
        <translation>聽成{0}：{1}</translation>
    </message>
    <message>
        <source>Really {0}: {1}</source>
        <translation>實際為{0}：{1}</translation>
    </message>
    <message>
        <source>Really {0}, heard as {1}: {2}, {3} of the row</source>
        <translation>實際為{0}，聽成{1}：{2}，佔該列的 {3}</translation>
    </message>
</context>
<context>
    <name>TrainingOptions</name>
    <message>
        <source>Networks learn from sound, and this source has only numbers.</source>
        <translation>網路從聲音學習，而此來源只有數值。</translation>
    </message>
    <message>
        <source>{0} is not installed.</source>
        <translation>未安裝 {0}。</translation>
    </message>
    <message>
        <source>Logistic regression works as it is. This build has no networks and trees; for those install Reclass as a Python package: pip install &apos;reclass-gui[train]&apos;.</source>
        <translation>邏輯迴歸可直接使用。此版本沒有網路與提升樹；如需使用，請將 Reclass 安裝為 Python 套件：pip install &apos;reclass-gui[train]&apos;。</translation>
    </message>
    <message>
        <source>Logistic regression works as it is. For networks and trees install the training packages: make setup-train, or pip install &apos;reclass-gui[train]&apos;, and start Reclass again.</source>
        <translation>邏輯迴歸可直接使用。如需網路與提升樹，請安裝訓練套件：make setup-train 或 pip install &apos;reclass-gui[train]&apos;，然後重新啟動 Reclass。</translation>
    </message>
</context>
<context>
    <name>TrainingRun</name>
    <message>
        <source>{0} folds: {1} on average, standard deviation {2}</source>
        <translation>{0} 折：平均 {1}，標準差 {2}</translation>
    </message>
    <message>
        <source>Training could not be started: {0}</source>
        <translation>無法開始訓練：{0}</translation>
    </message>
    <message>
        <source>The system ended the training, most likely because the memory was used up. Choose a smaller batch or fewer segments, then press Resume.</source>
        <translation>系統結束了訓練，最可能的原因是記憶體用盡。請選擇較小的批次或較少的片段，然後按「繼續」。</translation>
    </message>
    <message>
        <source>Training crashed ({0}). What was learnt until the last epoch is kept; press Resume to go on. The details are in the log file.</source>
        <translation>訓練當掉 ({0})。到上一個週期為止學到的內容已保留；按「繼續」可接著訓練。詳細資料在記錄檔中。</translation>
    </message>
    <message>
        <source>Training ended without saying why (code {0}); the details are in the log file.</source>
        <translation>訓練結束但未說明原因（代碼 {0}）；詳細資料在記錄檔中。</translation>
    </message>
</context>
<context>
    <name>TrainingTab</name>
    <message>
        <source>Loo&amp;k at the data</source>
        <translation>查看資料(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Start training</source>
        <translation>開始訓練(&amp;S)</translation>
    </message>
    <message>
        <source>Parts of training</source>
        <translation>訓練的各部分</translation>
    </message>
    <message>
        <source>D&amp;ata</source>
        <translation>資料(&amp;A)</translation>
    </message>
    <message>
        <source>R&amp;un</source>
        <translation>訓練(&amp;U)</translation>
    </message>
    <message>
        <source>Ru&amp;ns</source>
        <translation>訓練記錄(&amp;N)</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>新的訓練</translation>
    </message>
    <message>
        <source>Writing the report …</source>
        <translation>正在寫入報告…</translation>
    </message>
    <message>
        <source>A training goes on; other runs can be looked at after it, or compared.</source>
        <translation>訓練進行中；其他訓練可在結束後查看，或現在就比較。</translation>
    </message>
    <message>
        <source>The training is finished.</source>
        <translation>訓練已完成。</translation>
    </message>
    <message>
        <source>The training was stopped; Resume goes on from its last epoch.</source>
        <translation>訓練已停止；按「繼續」可從上一個週期接著訓練。</translation>
    </message>
    <message>
        <source>“{0}” is one of your models now.</source>
        <translation>「{0}」現在是您的模型之一。</translation>
    </message>
    <message>
        <source>No program opens the report; it is in {0}</source>
        <translation>沒有程式可開啟報告；報告位於 {0}</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>停止讀取</translation>
    </message>
</context>
<context>
    <name>WindowKeys</name>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>While a plot has the focus</source>
        <translation>焦點在圖表時</translation>
    </message>
    <message>
        <source>The settings name a key that there is not: “{key}”.</source>
        <translation>設定中有不存在的按鍵：「{key}」。</translation>
    </message>
</context>
<context>
    <name>_Pictures</name>
    <message>
        <source>Example spectrograms</source>
        <translation>頻譜圖範例</translation>
    </message>
    <message>
        <source>Spectrogram of {0}: {1}</source>
        <translation>{0} 的頻譜圖：{1}</translation>
    </message>
</context>
</TS>
