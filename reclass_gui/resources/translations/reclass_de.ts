<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Reclass</source>
        <translation>Über Reclass</translation>
    </message>
    <message>
        <source>Re-sorts a music library by ear. Everything happens on this machine; nothing is sent anywhere.</source>
        <translation>Sortiert eine Musikbibliothek nach Gehör neu. Alles geschieht auf diesem Rechner; nichts wird irgendwohin gesendet.</translation>
    </message>
    <message>
        <source>Versions, devices and licence</source>
        <translation>Versionen, Geräte und Lizenz</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy versions and devices</source>
        <translation>Versionen und Geräte kopieren</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
    <message>
        <source>available</source>
        <translation>verfügbar</translation>
    </message>
    <message>
        <source>Reclass is free software under the GNU General Public License, version 3 or later: you may use, study, share and change it. It comes without any warranty.</source>
        <translation>Reclass ist freie Software unter der GNU General Public License, Version 3 oder neuer: Sie dürfen sie benutzen, untersuchen, weitergeben und ändern. Sie kommt ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
</context>
<context>
    <name>ApplyDialog</name>
    <message>
        <source>Apply to files</source>
        <translation>Auf Dateien anwenden</translation>
    </message>
    <message>
        <source>Planned changes</source>
        <translation>Geplante Änderungen</translation>
    </message>
    <message>
        <source>What became of the changes</source>
        <translation>Ergebnis der Änderungen</translation>
    </message>
    <message>
        <source>Example: {0}</source>
        <translation>Beispiel: {0}</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>Working out the changes…</source>
        <translation>Änderungen werden ermittelt&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Apply %Ln change(s)</source>
        <translation>
            <numerusform>%Ln Änderung &amp;anwenden</numerusform>
            <numerusform>%Ln Änderungen &amp;anwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>No changes can be planned with these choices.</source>
        <translation>Mit dieser Auswahl lassen sich keine Änderungen planen.</translation>
    </message>
    <message>
        <source>Nothing to do: every file is right as it is.</source>
        <translation>Nichts zu tun: Jede Datei ist richtig, wie sie ist.</translation>
    </message>
    <message numerus="yes">
        <source>new genres for %Ln file(s)</source>
        <translation>
            <numerusform>neue Genres für %Ln Datei</numerusform>
            <numerusform>neue Genres für %Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) to move</source>
        <translation>
            <numerusform>%Ln Datei wird verschoben</numerusform>
            <numerusform>%Ln Dateien werden verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) to copy</source>
        <translation>
            <numerusform>%Ln Datei wird kopiert</numerusform>
            <numerusform>%Ln Dateien werden kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %Ln companion(s)</source>
        <translation>
            <numerusform>mit %Ln Begleitdatei</numerusform>
            <numerusform>mit %Ln Begleitdateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln playlist(s) to adjust</source>
        <translation>
            <numerusform>%Ln Playlist wird angepasst</numerusform>
            <numerusform>%Ln Playlists werden angepasst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %Ln left out</source>
        <translation>
            <numerusform>⚠ %Ln ausgelassen</numerusform>
            <numerusform>⚠ %Ln ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already right</source>
        <translation>
            <numerusform>%Ln schon richtig</numerusform>
            <numerusform>%Ln schon richtig</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing tags and moving files</source>
        <translation>Tags werden geschrieben und Dateien verschoben</translation>
    </message>
    <message>
        <source>Taking the changes back</source>
        <translation>Änderungen werden zurückgenommen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) taken back</source>
        <translation>
            <numerusform>%Ln Änderung zurückgenommen</numerusform>
            <numerusform>%Ln Änderungen zurückgenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) done</source>
        <translation>
            <numerusform>%Ln Änderung ausgeführt</numerusform>
            <numerusform>%Ln Änderungen ausgeführt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ %Ln refused</source>
        <translation>
            <numerusform>✗ %Ln verweigert</numerusform>
            <numerusform>✗ %Ln verweigert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ %Ln failed</source>
        <translation>
            <numerusform>✗ %Ln fehlgeschlagen</numerusform>
            <numerusform>✗ %Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not begun</source>
        <translation>
            <numerusform>%Ln nicht begonnen</numerusform>
            <numerusform>%Ln nicht begonnen</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ {0}</source>
        <translation>⚠ {0}</translation>
    </message>
    <message>
        <source>Stopped as you asked. What is done is done, and can be taken back.</source>
        <translation>Wie gewünscht angehalten. Was ausgeführt ist, bleibt und lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>A file that was refused was left alone. The reasons are in the list.</source>
        <translation>Eine verweigerte Datei blieb unberührt. Die Gründe stehen in der Liste.</translation>
    </message>
    <message>
        <source>A file that failed is as it was before. The reasons are in the list.</source>
        <translation>Eine fehlgeschlagene Datei ist, wie sie vorher war. Die Gründe stehen in der Liste.</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %Ln playlist(s) could not follow. {0}: {1}</source>
        <translation>
            <numerusform>⚠ %Ln Playlist konnte nicht angepasst werden. {0}: {1}</numerusform>
            <numerusform>⚠ %Ln Playlists konnten nicht angepasst werden. {0}: {1}</numerusform>
        </translation>
    </message>
    <message>
        <source>The History page can take this back at any time, also after a restart.</source>
        <translation>Unter „Verlauf“ lässt sich das jederzeit zurücknehmen, auch nach einem Neustart.</translation>
    </message>
    <message>
        <source>&amp;Retry failed</source>
        <translation>Fehlgeschlagene &amp;wiederholen</translation>
    </message>
    <message>
        <source>&amp;Undo this batch</source>
        <translation>Diesen Stapel &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
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
        <translation>Wohin die Genre-Ordner kommen</translation>
    </message>
    <message>
        <source>&amp;Tags only: leave the files where they are</source>
        <translation>Nur &amp;Tags: Dateien bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>Tags only</source>
        <translation>Nur Tags</translation>
    </message>
    <message>
        <source>&amp;Copy instead of move: originals stay untouched</source>
        <translation>&amp;Kopieren statt verschieben: Originale bleiben unberührt</translation>
    </message>
    <message>
        <source>Copy instead of move</source>
        <translation>Kopieren statt verschieben</translation>
    </message>
    <message>
        <source>The library itself: {0}</source>
        <translation>Die Bibliothek selbst: {0}</translation>
    </message>
    <message>
        <source>Destination folder</source>
        <translation>Zielordner</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Choose the destination folder</source>
        <translation>Zielordner wählen</translation>
    </message>
    <message>
        <source>Folder template</source>
        <translation>Ordnervorlage</translation>
    </message>
    <message>
        <source>When the name is taken</source>
        <translation>Wenn der Name vergeben ist</translation>
    </message>
    <message>
        <source>If the &amp;name is taken</source>
        <translation>Wenn der &amp;Name vergeben ist</translation>
    </message>
    <message>
        <source>&amp;Destination</source>
        <translation>&amp;Ziel</translation>
    </message>
    <message>
        <source>Te&amp;mplate</source>
        <translation>&amp;Vorlage</translation>
    </message>
</context>
<context>
    <name>BatchModel</name>
    <message>
        <source>✓ Done</source>
        <translation>✓ Ausgeführt</translation>
    </message>
    <message>
        <source>↶ Undone</source>
        <translation>↶ Zurückgenommen</translation>
    </message>
    <message>
        <source>↶ Partly undone</source>
        <translation>↶ Teilweise zurückgenommen</translation>
    </message>
    <message>
        <source>⚠ Unfinished</source>
        <translation>⚠ Unvollständig</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Ausgeführt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>Callout</name>
    <message>
        <source>How far the tour is</source>
        <translation>Wie weit der Rundgang ist</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>Über&amp;springen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>{step} of {count}</source>
        <translation>{step} von {count}</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
</context>
<context>
    <name>CardText</name>
    <message>
        <source>How good it is</source>
        <translation>Wie gut es ist</translation>
    </message>
    <message>
        <source>How it combines, and what was tuned on what</source>
        <translation>Wie es zusammenwirkt und was woran abgestimmt wurde</translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln Klasse</numerusform>
            <numerusform>%Ln Klassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Network that hears tags</source>
        <translation>Netz, das Schlagwörter hört</translation>
    </message>
    <message>
        <source>Head that names one genre</source>
        <translation>Kopf, der ein Genre nennt</translation>
    </message>
    <message>
        <source>Ensemble of several networks</source>
        <translation>Ensemble mehrerer Netze</translation>
    </message>
    <message>
        <source>Classifier on features of the whole track</source>
        <translation>Klassifikator auf Merkmalen des ganzen Titels</translation>
    </message>
    <message>
        <source>Convolutional network on spectrograms</source>
        <translation>Faltungsnetz auf Spektrogrammen</translation>
    </message>
    <message>
        <source>Embedding network with a head</source>
        <translation>Embedding-Netz mit Kopf</translation>
    </message>
    <message>
        <source>Several models that vote</source>
        <translation>Mehrere Modelle, die abstimmen</translation>
    </message>
    <message>
        <source>Several models in turn, until they are sure</source>
        <translation>Mehrere Modelle nacheinander, bis sie sicher sind</translation>
    </message>
    <message>
        <source>{rate} Hz mono; Hann windows of {window} samples every {hop}; {bands} mel bands from {low} to {high} Hz, {scale}; {frames} frames ({seconds} s) at a time</source>
        <translation>{rate} Hz mono; Hann-Fenster mit {window} Samples alle {hop}; {bands} Mel-Bänder von {low} bis {high} Hz, {scale}; je {frames} Frames ({seconds} s)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Trainiert mit</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Source&apos;s SHA-256</source>
        <translation>SHA-256 der Quelle</translation>
    </message>
    <message>
        <source>Front end</source>
        <translation>Frontend</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s)</source>
        <translation>
            <numerusform>%Ln Zahl</numerusform>
            <numerusform>%Ln Zahlen</numerusform>
        </translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Nimmt</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>temperature {0}</source>
        <translation>Temperatur {0}</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Weights&apos; SHA-256</source>
        <translation>SHA-256 der Gewichte</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Modellkarte</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>shipped with Reclass</source>
        <translation>mit Reclass geliefert</translation>
    </message>
    <message>
        <source>{weight} {network}: {tags}</source>
        <translation>{weight} {network}: {tags}</translation>
    </message>
    <message>
        <source>Share of tracks</source>
        <translation>Anteil der Titel</translation>
    </message>
    <message>
        <source>Of these right</source>
        <translation>Davon richtig</translation>
    </message>
    <message>
        <source>At least this confident</source>
        <translation>Mindestens so sicher</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Angewendet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>= same</source>
        <translation>= gleich</translation>
    </message>
    <message>
        <source>≈ finer</source>
        <translation>≈ feiner</translation>
    </message>
    <message>
        <source>≠ differs</source>
        <translation>≠ anders</translation>
    </message>
    <message>
        <source>+ new</source>
        <translation>+ neu</translation>
    </message>
    <message>
        <source>The file has this genre already.</source>
        <translation>Die Datei hat dieses Genre schon.</translation>
    </message>
    <message>
        <source>The file has a finer genre of the same kind.</source>
        <translation>Die Datei hat ein feineres Genre derselben Art.</translation>
    </message>
    <message>
        <source>The file says another genre.</source>
        <translation>Die Datei nennt ein anderes Genre.</translation>
    </message>
    <message>
        <source>The file has no genre yet.</source>
        <translation>Die Datei hat noch kein Genre.</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stille</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Where the track stands in the review</source>
        <translation>Wo der Titel in der Durchsicht steht</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>Interpret</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>Present genre</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>The genres in the file’s tags</source>
        <translation>Die Genres in den Tags der Datei</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>The genre that was heard, or the one that you chose</source>
        <translation>Das Genre, das gehört wurde, oder das, das Sie gewählt haben</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Calibrated: of the tracks at 80 %, about 80 in 100 are right</source>
        <translation>Kalibriert: Von den Titeln mit 80 % sind etwa 80 von 100 richtig</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Whether the present genre and the suggestion agree</source>
        <translation>Ob das bisherige Genre und der Vorschlag übereinstimmen</translation>
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
        <translation>Zufällig gezogen, damit die Kennzahlen nicht nur von auffälligen Titeln stammen</translation>
    </message>
    <message>
        <source>{genre} {percent}</source>
        <translation>{genre} {percent}</translation>
    </message>
    <message>
        <source>Heard: {genres}</source>
        <translation>Gehört: {genres}</translation>
    </message>
    <message>
        <source>The track is silent, so it gets no genre.</source>
        <translation>Der Titel ist still und bekommt deshalb kein Genre.</translation>
    </message>
    <message>
        <source>This sounds like speech, so it gets no genre.</source>
        <translation>Das klingt nach Sprache und bekommt deshalb kein Genre.</translation>
    </message>
    <message>
        <source>Not sure enough to suggest a genre.</source>
        <translation>Nicht sicher genug, um ein Genre vorzuschlagen.</translation>
    </message>
    <message>
        <source>Suggested: {genres}</source>
        <translation>Vorgeschlagen: {genres}</translation>
    </message>
    <message>
        <source>The confidence is that of the least likely suggested genre.</source>
        <translation>Die Sicherheit ist die des unwahrscheinlichsten vorgeschlagenen Genres.</translation>
    </message>
    <message>
        <source>You chose {genre}.</source>
        <translation>Sie haben {genre} gewählt.</translation>
    </message>
    <message>
        <source>Sounds unlike the rest of its album: {genre}.</source>
        <translation>Klingt anders als der Rest des Albums: {genre}.</translation>
    </message>
    <message>
        <source>Probably wrong: {present} {believed}, rather {likely} {share}.</source>
        <translation>Wahrscheinlich falsch: {present} {believed}, eher {likely} {share}.</translation>
    </message>
    <message>
        <source>{state}, drawn at random</source>
        <translation>{state}, zufällig gezogen</translation>
    </message>
</context>
<context>
    <name>ChangeProgress</name>
    <message>
        <source>Changes finished</source>
        <translation>Abgeschlossene Änderungen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Stop after the files at hand</source>
        <translation>Nach den laufenden Dateien anhalten</translation>
    </message>
    <message numerus="yes">
        <source>{0} of %Ln change(s)</source>
        <translation>
            <numerusform>{0} von %Ln Änderung</numerusform>
            <numerusform>{0} von %Ln Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping after the files at hand…</source>
        <translation>Hält nach den laufenden Dateien an&#xa0;…</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message numerus="yes">
        <source>%Ln place(s) in it renewed</source>
        <translation>
            <numerusform>%Ln Stelle darin erneuert</numerusform>
            <numerusform>%Ln Stellen darin erneuert</numerusform>
        </translation>
    </message>
    <message>
        <source>with {0}</source>
        <translation>mit {0}</translation>
    </message>
    <message>
        <source>⚠ Left out</source>
        <translation>⚠ Ausgelassen</translation>
    </message>
    <message>
        <source>✗ Failed</source>
        <translation>✗ Fehlgeschlagen</translation>
    </message>
    <message>
        <source>✓ Done</source>
        <translation>✓ Ausgeführt</translation>
    </message>
    <message>
        <source>↶ Undone</source>
        <translation>↶ Zurückgenommen</translation>
    </message>
    <message>
        <source>✗ Not undone</source>
        <translation>✗ Nicht zurückgenommen</translation>
    </message>
    <message>
        <source>⚠ Unfinished</source>
        <translation>⚠ Unvollständig</translation>
    </message>
    <message>
        <source>Playlist</source>
        <translation>Playlist</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Tags, copy</source>
        <translation>Tags, Kopie</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Tags, move</source>
        <translation>Tags, Verschieben</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keins)</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keins</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Genre before</source>
        <translation>Genre vorher</translation>
    </message>
    <message>
        <source>Genre after</source>
        <translation>Genre nachher</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>Neuer Ort</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>Find in the list</source>
        <translation>In der Liste suchen</translation>
    </message>
    <message>
        <source>Find in the list of changes</source>
        <translation>In der Liste der Änderungen suchen</translation>
    </message>
    <message>
        <source>Which changes to show</source>
        <translation>Welche Änderungen gezeigt werden</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>Nur Probleme</translation>
    </message>
    <message>
        <source>Genre changes only</source>
        <translation>Nur neue Genres</translation>
    </message>
    <message>
        <source>New places only</source>
        <translation>Nur neue Orte</translation>
    </message>
</context>
<context>
    <name>ChoiceControl</name>
    <message>
        <source>{0} (not there)</source>
        <translation>{0} (nicht da)</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare models</source>
        <translation>Modelle vergleichen</translation>
    </message>
    <message>
        <source>Models to compare</source>
        <translation>Zu vergleichende Modelle</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>labels.csv in the folder, if there is one</source>
        <translation>labels.csv im Ordner, falls vorhanden</translation>
    </message>
    <message>
        <source>The genres in the tags</source>
        <translation>Die Genres in den Tags</translation>
    </message>
    <message>
        <source>Nothing: only whether they agree</source>
        <translation>Nichts: nur, ob sie übereinstimmen</translation>
    </message>
    <message>
        <source>Models compared</source>
        <translation>Verglichene Modelle</translation>
    </message>
    <message>
        <source>Tracks on which they differ</source>
        <translation>Titel, bei denen sie sich unterscheiden</translation>
    </message>
    <message>
        <source>Find a track or a genre</source>
        <translation>Titel oder Genre suchen</translation>
    </message>
    <message>
        <source>Find among the tracks on which they differ</source>
        <translation>Unter den Titeln suchen, bei denen sie sich unterscheiden</translation>
    </message>
    <message>
        <source>&amp;Copy as CSV</source>
        <translation>Als &amp;CSV kopieren</translation>
    </message>
    <message>
        <source>Copy each track&apos;s answers to the clipboard as CSV</source>
        <translation>Die Antworten zu jedem Titel als CSV in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Compare on this folder</source>
        <translation>An diesem Ordner vergleichen</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Wird angehört</translation>
    </message>
    <message>
        <source>Stopped. What was heard is kept.</source>
        <translation>Angehalten. Was gehört wurde, bleibt erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Not listened to:</source>
        <translation>Nicht angehört:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s) heard by all</source>
        <translation>
            <numerusform>%Ln Titel von allen gehört</numerusform>
            <numerusform>%Ln Titel von allen gehört</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the models agree on %Ln of them</source>
        <translation>
            <numerusform>bei %Ln davon stimmen die Modelle überein</numerusform>
            <numerusform>bei %Ln davon stimmen die Modelle überein</numerusform>
        </translation>
    </message>
    <message>
        <source>“right” is what the tags say</source>
        <translation>„richtig“ ist, was die Tags sagen</translation>
    </message>
    <message>
        <source>without labels nobody knows which is right</source>
        <translation>ohne Labels weiß niemand, was richtig ist</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s)</source>
        <translation>
            <numerusform>%Ln Titel</numerusform>
            <numerusform>%Ln Titel</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick two models or more.</source>
        <translation>Kreuzen Sie mindestens zwei Modelle an.</translation>
    </message>
    <message>
        <source>Choose a folder with music.</source>
        <translation>Wählen Sie einen Ordner mit Musik.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>C&amp;ompare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modelle</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>What is &amp;right</source>
        <translation>Was &amp;richtig ist</translation>
    </message>
    <message>
        <source>Where they differ</source>
        <translation>Wo sie sich unterscheiden</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>Makro-F1</translation>
    </message>
    <message>
        <source>Surer half</source>
        <translation>Sicherere Hälfte</translation>
    </message>
    <message>
        <source>Share of tracks whose likeliest genre is the right one</source>
        <translation>Anteil der Titel, deren wahrscheinlichstes Genre das richtige ist</translation>
    </message>
    <message>
        <source>Wilson interval; it takes tracks for independent</source>
        <translation>Wilson-Intervall; es nimmt die Titel als unabhängig an</translation>
    </message>
    <message>
        <source>Mean over genres of the F1 score</source>
        <translation>F1-Wert, über die Genres gemittelt</translation>
    </message>
    <message>
        <source>Accuracy in the half that the model is surer of</source>
        <translation>Genauigkeit in der Hälfte, bei der das Modell sicherer ist</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>As {0}</source>
        <translation>Wie {0}</translation>
    </message>
    <message>
        <source>Seconds a track</source>
        <translation>Sekunden je Titel</translation>
    </message>
    <message>
        <source>Tracks that it would suggest no genre for</source>
        <translation>Titel, für die es kein Genre vorschlagen würde</translation>
    </message>
    <message>
        <source>Share of tracks for which both name the same genre</source>
        <translation>Anteil der Titel, für die beide dasselbe Genre nennen</translation>
    </message>
    <message>
        <source>Several tracks side by side; – where they were heard before</source>
        <translation>Mehrere Titel zugleich; –, wo sie schon vorher angehört waren</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} bis {1}</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>{0} against {1}: {2} points (95 % interval {3} to {4}), p = {5}</source>
        <translation>{0} gegenüber {1}: {2} Punkte (95-%-Intervall {3} bis {4}), p = {5}</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>no genre</source>
        <translation>kein Genre</translation>
    </message>
</context>
<context>
    <name>ConfusionModel</name>
    <message>
        <source>present \ suggested</source>
        <translation>bisher \ Vorschlag</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>(no genre)</source>
        <translation>(kein Genre)</translation>
    </message>
    <message>
        <source>(unsure)</source>
        <translation>(unsicher)</translation>
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
            <numerusform>%Ln Titel</numerusform>
            <numerusform>%Ln Titel</numerusform>
        </translation>
    </message>
    <message>
        <source>All tracks: {0}</source>
        <translation>Alle Titel: {0}</translation>
    </message>
    <message>
        <source>Suggested {0}: {1}, {2} of all</source>
        <translation>Vorgeschlagen {0}: {1}, {2} von allen</translation>
    </message>
    <message>
        <source>Present genre {0}: {1}</source>
        <translation>Bisheriges Genre {0}: {1}</translation>
    </message>
    <message>
        <source>Present genre {0}, suggested {1}: {2}, {3} of the row</source>
        <translation>Bisheriges Genre {0}, vorgeschlagen {1}: {2}, {3} der Zeile</translation>
    </message>
    <message>
        <source> (they agree)</source>
        <translation> (stimmen überein)</translation>
    </message>
</context>
<context>
    <name>ConfusionTab</name>
    <message>
        <source>Present genres against suggestions</source>
        <translation>Bisherige Genres gegenüber Vorschlägen</translation>
    </message>
    <message>
        <source>Arrow keys move between cells; Enter shows the tracks of a cell.</source>
        <translation>Pfeiltasten wechseln die Zelle; Eingabe zeigt die Titel einer Zelle.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s)</source>
        <translation>
            <numerusform>%Ln Titel</numerusform>
            <numerusform>%Ln Titel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agree</source>
        <translation>
            <numerusform>%Ln stimmt überein</numerusform>
            <numerusform>%Ln stimmen überein</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln differ</source>
        <translation>
            <numerusform>%Ln weicht ab</numerusform>
            <numerusform>%Ln weichen ab</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a genre or a suggestion</source>
        <translation>
            <numerusform>%Ln ohne Genre oder Vorschlag</numerusform>
            <numerusform>%Ln ohne Genre oder Vorschlag</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Tracks</source>
        <translation>Tite&amp;l</translation>
    </message>
    <message>
        <source>Show numbers of tracks</source>
        <translation>Anzahl der Titel zeigen</translation>
    </message>
    <message>
        <source>&amp;Share of the row</source>
        <translation>A&amp;nteil der Zeile</translation>
    </message>
    <message>
        <source>Show shares of the row</source>
        <translation>Anteile der Zeile zeigen</translation>
    </message>
    <message>
        <source>&amp;Before and after</source>
        <translation>V&amp;orher und nachher</translation>
    </message>
    <message>
        <source>Show each genre before and after</source>
        <translation>Jedes Genre vorher und nachher zeigen</translation>
    </message>
    <message>
        <source>&amp;Copy as CSV</source>
        <translation>Als &amp;CSV kopieren</translation>
    </message>
    <message>
        <source>Copy what is shown to the clipboard as CSV</source>
        <translation>Was gezeigt wird als CSV in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Noch nichts zu vergleichen</translation>
    </message>
    <message>
        <source>After Classify, this page shows the genres that your files have now against the genres that the models hear.</source>
        <translation>Nach „Klassifizieren“ zeigt diese Seite, welche Genres Ihre Dateien jetzt haben und welche die Modelle hören.</translation>
    </message>
    <message>
        <source>bold: tag and suggestion agree</source>
        <translation>fett: Tag und Vorschlag stimmen überein</translation>
    </message>
    <message>
        <source>they differ</source>
        <translation>sie weichen ab</translation>
    </message>
    <message>
        <source>no genre in the tags, or unsure</source>
        <translation>kein Genre in den Tags oder unsicher</translation>
    </message>
    <message>
        <source>Rows: the genre in the tags. Columns: the genre that the models suggest. Neither is the truth. Click a cell, or press Enter on it, to see its tracks.</source>
        <translation>Zeilen: das Genre in den Tags. Spalten: das Genre, das die Modelle vorschlagen. Keins von beiden ist die Wahrheit. Ein Klick auf eine Zelle oder die Eingabetaste zeigt ihre Titel.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Crash report</source>
        <translation>Absturzbericht</translation>
    </message>
    <message>
        <source>Reclass ended unexpectedly the last time. Your decisions are kept, and changes of files that were under way have been finished or taken back. The report below says where the program was, and may name files of yours. It stays here unless you copy it.</source>
        <translation>Reclass wurde beim letzten Mal unerwartet beendet. Ihre Entscheidungen sind erhalten, und laufende Änderungen an Dateien wurden abgeschlossen oder zurückgenommen. Der Bericht unten sagt, wo das Programm war, und nennt vielleicht Dateien von Ihnen. Er bleibt hier, wenn Sie ihn nicht kopieren.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Der Bericht</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Delete the report</source>
        <translation>Bericht &amp;löschen</translation>
    </message>
</context>
<context>
    <name>CurvesPlot</name>
    <message>
        <source>Loss and accuracy by epoch</source>
        <translation>Verlust und Genauigkeit je Epoche</translation>
    </message>
    <message>
        <source>The curves begin with the first epoch.</source>
        <translation>Die Kurven beginnen mit der ersten Epoche.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>best epoch: {0}</source>
        <translation>beste Epoche: {0}</translation>
    </message>
    <message>
        <source>dashed: training</source>
        <translation>gestrichelt: Training</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>epoch {0}: {1} (training {2})</source>
        <translation>Epoche {0}: {1} (Training {2})</translation>
    </message>
    <message>
        <source>{0}: {1} ({2})</source>
        <translation>{0}: {1} ({2})</translation>
    </message>
    <message>
        <source>Epoch {0}.</source>
        <translation>Epoche {0}.</translation>
    </message>
    <message>
        <source>The arrow keys choose an epoch.</source>
        <translation>Die Pfeiltasten wählen eine Epoche.</translation>
    </message>
</context>
<context>
    <name>DataPreview</name>
    <message>
        <source>Genre</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Artists</source>
        <translation>Interpreten</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Look out</source>
        <translation>Vorsicht</translation>
    </message>
    <message>
        <source>Genres of the data set</source>
        <translation>Genres des Datensatzes</translation>
    </message>
    <message>
        <source>Three seconds of each genre, as networks see them</source>
        <translation>Drei Sekunden jedes Genres, wie Netze sie sehen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Tracks that are left out</source>
        <translation>Ausgelassene Titel</translation>
    </message>
    <message>
        <source>Say on the left where the music and its genres are, then press “Look at the data”.

Nothing is changed in your files, here or while training.</source>
        <translation>Geben Sie links an, wo die Musik und ihre Genres liegen, und drücken Sie dann „Daten ansehen“.

An Ihren Dateien wird nichts geändert, weder hier noch beim Training.</translation>
    </message>
    <message>
        <source>Reading the data</source>
        <translation>Daten werden gelesen</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>Das Lesen wurde angehalten.</translation>
    </message>
    <message>
        <source>⚠ {0}</source>
        <translation>⚠ {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s)</source>
        <translation>
            <numerusform>%Ln Titel</numerusform>
            <numerusform>%Ln Titel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln genre(s)</source>
        <translation>
            <numerusform>%Ln Genre</numerusform>
            <numerusform>%Ln Genres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln artist(s)</source>
        <translation>
            <numerusform>%Ln Interpret</numerusform>
            <numerusform>%Ln Interpreten</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} hours</source>
        <translation>{0} Stunden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>several genres a track</source>
        <translation>mehrere Genres je Titel</translation>
    </message>
    <message>
        <source>Left out: {0} ({1})</source>
        <translation>Ausgelassen: {0} ({1})</translation>
    </message>
    <message>
        <source>… and {0} more</source>
        <translation>… und {0} weitere</translation>
    </message>
    <message>
        <source>few tracks</source>
        <translation>wenige Titel</translation>
    </message>
    <message>
        <source>one artist only</source>
        <translation>nur ein Interpret</translation>
    </message>
    <message>
        <source>There is one genre only; training needs at least two.</source>
        <translation>Es gibt nur ein Genre; zum Training sind mindestens zwei nötig.</translation>
    </message>
    <message>
        <source>Fewer than {0} tracks, so that the figures of these genres say little: {1}.</source>
        <translation>Weniger als {0} Titel, sodass die Kennzahlen dieser Genres wenig besagen: {1}.</translation>
    </message>
    <message>
        <source>Of one artist only, so that no test can tell whether the genre or the artist is recognised: {0}.</source>
        <translation>Nur von einem Interpreten, sodass kein Test sagen kann, ob das Genre oder der Interpret erkannt wird: {0}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s) without a known artist: they may be on both sides of the split.</source>
        <translation>
            <numerusform>%Ln Titel ohne bekannten Interpreten: Er kann auf beiden Seiten der Aufteilung vorkommen.</numerusform>
            <numerusform>%Ln Titel ohne bekannten Interpreten: Sie können auf beiden Seiten der Aufteilung vorkommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>missing:</source>
        <translation>fehlend:</translation>
    </message>
    <message>
        <source>damaged:</source>
        <translation>beschädigt:</translation>
    </message>
    <message>
        <source>without a genre:</source>
        <translation>ohne Genre:</translation>
    </message>
    <message>
        <source>there twice:</source>
        <translation>doppelt:</translation>
    </message>
    <message>
        <source>of a rare genre:</source>
        <translation>mit seltenem Genre:</translation>
    </message>
    <message>
        <source>other:</source>
        <translation>andere:</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>No track waits for a decision.</source>
        <translation>Kein Titel wartet auf eine Entscheidung.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s) accepted; “Undo” takes it back.</source>
        <translation>
            <numerusform>%Ln Titel angenommen; „Rückgängig“ nimmt es zurück.</numerusform>
            <numerusform>%Ln Titel angenommen; „Rückgängig“ nimmt es zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Already applied: the History page can take it back.</source>
        <translation>Schon angewendet: Unter „Verlauf“ lässt es sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Not listened to yet: press Classify first.</source>
        <translation>Noch nicht angehört: Erst auf „Klassifizieren“ drücken.</translation>
    </message>
    <message>
        <source>No genre was heard here. “Change genre” lets you choose one.</source>
        <translation>Hier wurde kein Genre gehört. Mit „Genre ändern“ wählen Sie eins.</translation>
    </message>
    <message>
        <source>There is no genre no. {place} in the list.</source>
        <translation>In der Liste gibt es kein Genre Nr. {place}.</translation>
    </message>
    <message>
        <source>“{genre}” is not in the genre list; it is kept as typed.</source>
        <translation>„{genre}“ steht nicht in der Genre-Liste; es bleibt, wie es eingegeben wurde.</translation>
    </message>
</context>
<context>
    <name>DemoFlow</name>
    <message>
        <source>Making the demo library</source>
        <translation>Die Demo-Bibliothek wird erzeugt</translation>
    </message>
</context>
<context>
    <name>DrawnMap</name>
    <message>
        <source>Genre in the tags</source>
        <translation>Genre in den Tags</translation>
    </message>
    <message>
        <source>Suggested genre</source>
        <translation>Vorgeschlagenes Genre</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>&amp;Lasso</source>
        <translation>&amp;Lasso</translation>
    </message>
    <message>
        <source>Draw around tracks to select them (or Shift and drag)</source>
        <translation>Um Titel herum zeichnen, um sie auszuwählen (oder mit Umschalt ziehen)</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>Alle&amp;s zeigen</translation>
    </message>
    <message>
        <source>Show the whole map (0)</source>
        <translation>Die ganze Karte zeigen (0)</translation>
    </message>
    <message>
        <source>Dra&amp;w again</source>
        <translation>&amp;Neu zeichnen</translation>
    </message>
    <message>
        <source>Select &amp;nothing</source>
        <translation>Nichts aus&amp;wählen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Show %Ln track(s)</source>
        <translation>
            <numerusform>%Ln Titel &amp;zeigen</numerusform>
            <numerusform>%Ln Titel &amp;zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show this track</source>
        <translation>Diesen Titel &amp;zeigen</translation>
    </message>
</context>
<context>
    <name>EditedControl</name>
    <message>
        <source>Change…</source>
        <translation>Ändern&#xa0;…</translation>
    </message>
    <message>
        <source>Change: {0}</source>
        <translation>Ändern: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln geändert</numerusform>
            <numerusform>%Ln geändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Drop a music folder here</source>
        <translation>Musikordner hier ablegen</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Try the demo library</source>
        <translation>Demo-Bibliothek ausprobieren</translation>
    </message>
    <message>
        <source>A few short tracks, made on this computer</source>
        <translation>Einige kurze Titel, auf diesem Rechner erzeugt</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Rundgang machen</translation>
    </message>
    <message>
        <source>Two minutes with the demo library; it can be skipped</source>
        <translation>Zwei Minuten mit der Demo-Bibliothek; lässt sich überspringen</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Reclass listens to each track and suggests a genre.</source>
        <translation>Reclass hört jeden Titel an und schlägt ein Genre vor.</translation>
    </message>
    <message>
        <source>You review the suggestions: one key each, or all the sure ones at once.</source>
        <translation>Sie sehen die Vorschläge durch: je eine Taste, oder alle sicheren auf einmal.</translation>
    </message>
    <message>
        <source>No file is changed until you press Apply, and every change can be undone.</source>
        <translation>Keine Datei wird geändert, bevor Sie „Anwenden“ drücken, und jede Änderung lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Everything happens on this computer. Nothing is sent anywhere.</source>
        <translation>Alles geschieht auf diesem Rechner. Nichts wird irgendwohin gesendet.</translation>
    </message>
</context>
<context>
    <name>FactsText</name>
    <message>
        <source>Checking the weights and counting…</source>
        <translation>Gewichte werden geprüft und gezählt&#xa0;…</translation>
    </message>
    <message>
        <source>This model cannot be used: {0}</source>
        <translation>Dieses Modell ist nicht verwendbar: {0}</translation>
    </message>
    <message>
        <source>Size and work</source>
        <translation>Größe und Aufwand</translation>
    </message>
    <message>
        <source>Speed on this computer</source>
        <translation>Geschwindigkeit auf diesem Rechner</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
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
        <translation>höchstens {0}</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>✓ checksum as in the card; loaded and run without a fault</source>
        <translation>✓ Prüfsumme wie in der Modellkarte; fehlerfrei geladen und ausgeführt</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Work for a track</source>
        <translation>Aufwand je Titel</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Nicht mitgezählt</translation>
    </message>
    <message>
        <source>Labels not in your genre list</source>
        <translation>Klassen, die in Ihrer Genre-Liste fehlen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>One input</source>
        <translation>Eine Eingabe</translation>
    </message>
    <message>
        <source>Inputs for a track</source>
        <translation>Eingaben je Titel</translation>
    </message>
    <message>
        <source>Computed on</source>
        <translation>Gerechnet auf</translation>
    </message>
    <message numerus="yes">
        <source>{0} s, decoding included; median of %Ln track(s)</source>
        <translation>
            <numerusform>{0} s mit Dekodieren; Median von %Ln Titel</numerusform>
            <numerusform>{0} s mit Dekodieren; Median von %Ln Titeln</numerusform>
        </translation>
    </message>
    <message>
        <source>A track</source>
        <translation>Ein Titel</translation>
    </message>
    <message numerus="yes">
        <source>{0} ms for one input; median of %Ln run(s)</source>
        <translation>
            <numerusform>{0} ms je Eingabe; Median von %Ln Durchgang</numerusform>
            <numerusform>{0} ms je Eingabe; Median von %Ln Durchgängen</numerusform>
        </translation>
    </message>
    <message>
        <source>Run “{0}”</source>
        <translation>Lauf „{0}“</translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier epoch(s) are in its log</source>
        <translation>
            <numerusform>%Ln frühere Epoche steht in seinem Protokoll</numerusform>
            <numerusform>%Ln frühere Epochen stehen in seinem Protokoll</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search artist, title, album and genre</source>
        <translation>Interpret, Titel, Album und Genre durchsuchen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Anders</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Doubted</source>
        <translation>Zweifelhaft</translation>
    </message>
    <message>
        <source>Tracks whose present genre is another than the suggested or chosen one</source>
        <translation>Titel, deren bisheriges Genre ein anderes ist als das vorgeschlagene oder gewählte</translation>
    </message>
    <message>
        <source>Tracks whose present genre is probably wrong, the least believable first</source>
        <translation>Titel, deren bisheriges Genre wahrscheinlich falsch ist, die unglaubwürdigsten zuerst</translation>
    </message>
    <message>
        <source>Show the other tracks again</source>
        <translation>Die anderen Titel wieder zeigen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keins</translation>
    </message>
    <message>
        <source>{present} → {suggested}</source>
        <translation>{present} → {suggested}</translation>
    </message>
    <message>
        <source>Only {pair}; press to show the other tracks again</source>
        <translation>Nur {pair}; drücken, um die anderen Titel wieder zu zeigen</translation>
    </message>
    <message numerus="yes">
        <source>{kind}: %Ln track(s)</source>
        <translation>
            <numerusform>{kind}: %Ln Titel</numerusform>
            <numerusform>{kind}: %Ln Titel</numerusform>
        </translation>
    </message>
    <message>
        <source>Which tracks are shown</source>
        <translation>Welche Titel gezeigt werden</translation>
    </message>
    <message>
        <source>Order of the tracks</source>
        <translation>Reihenfolge der Titel</translation>
    </message>
    <message>
        <source>By album</source>
        <translation>Nach Album</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>Nach Ordner</translation>
    </message>
    <message>
        <source>Surest first</source>
        <translation>Sicherste zuerst</translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation>Unsicherste zuerst</translation>
    </message>
    <message>
        <source>Surprises first</source>
        <translation>Überraschungen zuerst</translation>
    </message>
    <message>
        <source>Surprises and a sample</source>
        <translation>Überraschungen und Stichprobe</translation>
    </message>
    <message>
        <source>Doubted first</source>
        <translation>Zweifelhafte zuerst</translation>
    </message>
    <message>
        <source>By column</source>
        <translation>Nach Spalte</translation>
    </message>
</context>
<context>
    <name>FolderWatch</name>
    <message>
        <source>The system lets Reclass watch only a part of the folders; open the library again to see changes elsewhere.</source>
        <translation>Das System lässt Reclass nur einen Teil der Ordner beobachten; öffnen Sie die Bibliothek neu, um Änderungen an anderen Stellen zu sehen.</translation>
    </message>
</context>
<context>
    <name>GenreCounts</name>
    <message>
        <source>Genre</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Artists</source>
        <translation>Interpreten</translation>
    </message>
    <message>
        <source>New model finds</source>
        <translation>Neues findet</translation>
    </message>
    <message>
        <source>In use finds</source>
        <translation>Bisheriges findet</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Genres to learn from</source>
        <translation>Genres, aus denen gelernt wird</translation>
    </message>
    <message>
        <source>Too few tracks: left out</source>
        <translation>Zu wenige Titel: ausgelassen</translation>
    </message>
    <message>
        <source>One artist only: learnt, not tested</source>
        <translation>Nur ein Interpret: gelernt, nicht getestet</translation>
    </message>
</context>
<context>
    <name>GenreEditor</name>
    <message>
        <source>Genre</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>New &amp;main genre</source>
        <translation>Neues &amp;Hauptgenre</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Finer genre of it</source>
        <translation>&amp;Feineres davon</translation>
    </message>
    <message>
        <source>S&amp;pelling of it</source>
        <translation>&amp;Schreibweise davon</translation>
    </message>
    <message>
        <source>May be s&amp;uggested</source>
        <translation>Darf &amp;vorgeschlagen werden</translation>
    </message>
    <message>
        <source>Pro&amp;tected: never removed or replaced in files</source>
        <translation>&amp;Geschützt: in Dateien nie entfernt oder ersetzt</translation>
    </message>
    <message>
        <source>N&amp;ame:</source>
        <translation>N&amp;ame:</translation>
    </message>
    <message>
        <source>&amp;Genre:</source>
        <translation>Gen&amp;re:</translation>
    </message>
</context>
<context>
    <name>GenreSection</name>
    <message>
        <source>Choose a genre</source>
        <translation>Genre wählen</translation>
    </message>
    <message>
        <source>Switch each genre on or off. It is suggested when its bar reaches the mark.</source>
        <translation>Jedes Genre lässt sich ein- und ausschalten. Vorgeschlagen wird es, wenn sein Balken die Marke erreicht.</translation>
    </message>
    <message>
        <source>Also heard</source>
        <translation>Auch gehört</translation>
    </message>
    <message>
        <source>Only shown, never written unasked.</source>
        <translation>Nur angezeigt, nie ungefragt geschrieben.</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>Stile</translation>
    </message>
    <message>
        <source>Tags heard</source>
        <translation>Gehörte Schlagwörter</translation>
    </message>
    <message>
        <source>Choose genres</source>
        <translation>Genres wählen</translation>
    </message>
</context>
<context>
    <name>GenreShift</name>
    <message>
        <source>What is accepted</source>
        <translation>Was angenommen ist</translation>
    </message>
    <message>
        <source>All that is suggested</source>
        <translation>Alles, was vorgeschlagen ist</translation>
    </message>
    <message>
        <source>&amp;After writing:</source>
        <translation>Nach dem Schr&amp;eiben:</translation>
    </message>
    <message>
        <source>Genres before and after</source>
        <translation>Genres vorher und nachher</translation>
    </message>
    <message>
        <source>Arrow keys move between cells; Enter shows the tracks of a cell.</source>
        <translation>Pfeiltasten wechseln die Zelle; Eingabe zeigt die Titel einer Zelle.</translation>
    </message>
    <message>
        <source>Upper bars: the genre in the tags now. Lower bars: after writing. Tracks without an answer keep their genre. Click a number, or press Enter on it, to see its tracks.</source>
        <translation>Obere Balken: das Genre, das jetzt in den Tags steht. Untere Balken: nach dem Schreiben. Titel ohne Antwort behalten ihr Genre. Ein Klick auf eine Zahl oder die Eingabetaste zeigt ihre Titel.</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>{0} now</source>
        <translation>{0} jetzt</translation>
    </message>
    <message>
        <source>{0} after</source>
        <translation>{0} danach</translation>
    </message>
    <message>
        <source>(no genre)</source>
        <translation>(kein Genre)</translation>
    </message>
    <message>
        <source>{0}: {1} now, {2} after</source>
        <translation>{0}: jetzt {1}, danach {2}</translation>
    </message>
</context>
<context>
    <name>GenreTree</name>
    <message>
        <source>Genres</source>
        <translation>Genres</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>In files</source>
        <translation>In Dateien</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Vergeben</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>Geschützt</translation>
    </message>
    <message>
        <source>Tracks whose files have it, in any spelling</source>
        <translation>Titel, deren Dateien es haben, in irgendeiner Schreibweise</translation>
    </message>
    <message>
        <source>Tracks that are suggested it, or that you gave it</source>
        <translation>Titel, für die es vorgeschlagen ist oder denen Sie es gegeben haben</translation>
    </message>
    <message>
        <source>Whether it may be suggested</source>
        <translation>Ob es vorgeschlagen werden darf</translation>
    </message>
    <message>
        <source>Never removed or replaced in files; how many tracks have it</source>
        <translation>In Dateien nie entfernt oder ersetzt; wie viele Titel es haben</translation>
    </message>
    <message>
        <source>Another spelling of {genre}</source>
        <translation>Andere Schreibweise von {genre}</translation>
    </message>
    <message>
        <source>Not in the list</source>
        <translation>Nicht in der Liste</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes, {count}</source>
        <translation>ja, {count}</translation>
    </message>
</context>
<context>
    <name>GenresDialog</name>
    <message>
        <source>Genres</source>
        <translation>Genres</translation>
    </message>
    <message>
        <source>Import a genre list</source>
        <translation>Genre-Liste importieren</translation>
    </message>
    <message>
        <source>Genre lists (*.toml)</source>
        <translation>Genre-Listen (*.toml)</translation>
    </message>
    <message>
        <source>Export the genre list</source>
        <translation>Genre-Liste exportieren</translation>
    </message>
    <message>
        <source>⚠ {0}</source>
        <translation>⚠ {0}</translation>
    </message>
    <message>
        <source>Find a genre</source>
        <translation>Genre suchen</translation>
    </message>
    <message>
        <source>&amp;Built-in list</source>
        <translation>Eingebaute &amp;Liste</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren&#xa0;…</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>Seite der Anleitung</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Anleitung durchsuchen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>Auf keiner Seite stehen diese Wörter.</translation>
    </message>
</context>
<context>
    <name>Helping</name>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Anleitung</translation>
    </message>
    <message>
        <source>Take the &amp;tour</source>
        <translation>&amp;Rundgang machen</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Changes of the selected batch</source>
        <translation>Änderungen des gewählten Stapels</translation>
    </message>
    <message>
        <source>&amp;Undo this batch…</source>
        <translation>Diesen Stapel &amp;zurücknehmen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Export paths…</source>
        <translation>Pfade &amp;exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Write old and new places as a table, for programs that keep paths.</source>
        <translation>Alte und neue Orte als Tabelle schreiben, für Programme, die sich Pfade merken.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>Take back %Ln change(s) of {0}?</source>
        <translation>
            <numerusform>%Ln Änderung von {0} zurücknehmen?</numerusform>
            <numerusform>%Ln Änderungen von {0} zurücknehmen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Genres and places of these files go back to what they were before. A file that was changed since is left alone and named.</source>
        <translation>Genres und Orte dieser Dateien werden wieder, wie sie vorher waren. Eine Datei, die seither geändert wurde, bleibt unberührt und wird genannt.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take back %Ln change(s)</source>
        <translation>
            <numerusform>%Ln Änderung &amp;zurücknehmen</numerusform>
            <numerusform>%Ln Änderungen &amp;zurücknehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Export paths</source>
        <translation>Pfade exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>The paths could not be exported.</source>
        <translation>Die Pfade konnten nicht exportiert werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) exported.</source>
        <translation>
            <numerusform>%Ln Pfad exportiert.</numerusform>
            <numerusform>%Ln Pfade exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ The history can&apos;t be read</source>
        <translation>⚠ Der Verlauf lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>⚠ Cut off half-way. The next start settles what was left open; so does Undo.</source>
        <translation>⚠ Mittendrin abgebrochen. Der nächste Start bringt in Ordnung, was offen blieb; „Zurücknehmen“ ebenso.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) could not be taken back yet; see the list.</source>
        <translation>
            <numerusform>%Ln Änderung ließ sich noch nicht zurücknehmen; siehe Liste.</numerusform>
            <numerusform>%Ln Änderungen ließen sich noch nicht zurücknehmen; siehe Liste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) can be taken back.</source>
        <translation>
            <numerusform>%Ln Änderung lässt sich zurücknehmen.</numerusform>
            <numerusform>%Ln Änderungen lassen sich zurücknehmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of this batch has been taken back.</source>
        <translation>Dieser Stapel ist ganz zurückgenommen.</translation>
    </message>
    <message>
        <source>Nothing of this batch was done, so there is nothing to take back.</source>
        <translation>Von diesem Stapel wurde nichts ausgeführt, also gibt es nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>Taking back the changes of {0}</source>
        <translation>Änderungen von {0} werden zurückgenommen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>The undo could not be finished.</source>
        <translation>Das Zurücknehmen konnte nicht abgeschlossen werden.</translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation>Noch keine Änderungen</translation>
    </message>
    <message>
        <source>Each time you apply, what was done is written down here, and can be taken back: today, tomorrow, after a restart.</source>
        <translation>Bei jedem Anwenden wird hier aufgezeichnet, was geschehen ist, und lässt sich zurücknehmen: heute, morgen, nach einem Neustart.</translation>
    </message>
    <message>
        <source>Batches, newest first</source>
        <translation>Stapel, neueste zuerst</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import settings</source>
        <translation>Einstellungen importieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln setting(s) would change:</source>
        <translation>
            <numerusform>%Ln Einstellung würde sich ändern:</numerusform>
            <numerusform>%Ln Einstellungen würden sich ändern:</numerusform>
        </translation>
    </message>
    <message>
        <source>The file says what is set already.</source>
        <translation>In der Datei steht, was schon eingestellt ist.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Not known to this version, and left out: {names}</source>
        <translation>Dieser Version nicht bekannt und ausgelassen: {names}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>Something unforeseen went wrong ({name}); the details are in the log file.</source>
        <translation>Etwas Unvorhergesehenes ging schief ({name}); die Einzelheiten stehen in der Protokolldatei.</translation>
    </message>
</context>
<context>
    <name>LastResort</name>
    <message>
        <source>Something unforeseen went wrong ({name}). Your files are safe; the details are in {file}.</source>
        <translation>Etwas Unvorhergesehenes ging schief ({name}). Ihre Dateien sind sicher; die Einzelheiten stehen in {file}.</translation>
    </message>
    <message>
        <source>Reclass ended unexpectedly the last time.</source>
        <translation>Reclass wurde beim letzten Mal unerwartet beendet.</translation>
    </message>
    <message>
        <source>Show the report…</source>
        <translation>Bericht zeigen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>LearnDialog</name>
    <message>
        <source>Learn from my corrections</source>
        <translation>Aus meinen Korrekturen lernen</translation>
    </message>
    <message>
        <source>What I accepted or chose</source>
        <translation>Aus dem, was ich annahm oder wählte</translation>
    </message>
    <message>
        <source>The genres in the files</source>
        <translation>Aus den Genres in den Dateien</translation>
    </message>
    <message>
        <source>What I decided, else the genres in the files</source>
        <translation>Aus meinen Entscheidungen, sonst aus den Dateien</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>&amp;Lernen</translation>
    </message>
    <message>
        <source>&amp;Use the new model</source>
        <translation>&amp;Neues Modell verwenden</translation>
    </message>
    <message>
        <source>Learning …</source>
        <translation>Wird gelernt&#xa0;…</translation>
    </message>
    <message>
        <source>What was heard is known already; from that and from your genres a model of your own is made in seconds. No file is changed and nothing is listened to again.</source>
        <translation>Was gehört wurde, ist schon gespeichert; daraus und aus Ihren Genres entsteht in Sekunden ein eigenes Modell. Keine Datei wird geändert und nichts noch einmal angehört.</translation>
    </message>
    <message>
        <source>Learn &amp;from</source>
        <translation>Lernen a&amp;us</translation>
    </message>
    <message>
        <source>What to learn from</source>
        <translation>Woraus gelernt wird</translation>
    </message>
    <message>
        <source>No track has such a genre yet.</source>
        <translation>Noch kein Titel hat ein solches Genre.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s)</source>
        <translation>
            <numerusform>%Ln Titel</numerusform>
            <numerusform>%Ln Titel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln genre(s)</source>
        <translation>
            <numerusform>%Ln Genre</numerusform>
            <numerusform>%Ln Genres</numerusform>
        </translation>
    </message>
    <message>
        <source>{tracks}, {genres} to learn from.</source>
        <translation>Zum Lernen: {tracks}, {genres}.</translation>
    </message>
    <message>
        <source>&amp;Use it anyway</source>
        <translation>&amp;Trotzdem verwenden</translation>
    </message>
    <message>
        <source>It is right less often than the model that is in use.</source>
        <translation>Es liegt seltener richtig als das Modell, das verwendet wird.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Keep as it is</source>
        <translation>&amp;Beim Alten bleiben</translation>
    </message>
</context>
<context>
    <name>LearnFlow</name>
    <message>
        <source>The new model is in use.</source>
        <translation>Das neue Modell wird jetzt verwendet.</translation>
    </message>
    <message>
        <source>Judging anew what was heard</source>
        <translation>Gehörtes wird neu beurteilt</translation>
    </message>
    <message numerus="yes">
        <source>The new model is in use; %Ln track(s) were judged anew.</source>
        <translation>
            <numerusform>Das neue Modell wird jetzt verwendet; %Ln Titel wurde neu beurteilt.</numerusform>
            <numerusform>Das neue Modell wird jetzt verwendet; %Ln Titel wurden neu beurteilt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s) were judged anew.</source>
        <translation>
            <numerusform>%Ln Titel wurde neu beurteilt.</numerusform>
            <numerusform>%Ln Titel wurden neu beurteilt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait until all has been listened to.</source>
        <translation>Bitte warten, bis alles angehört ist.</translation>
    </message>
    <message>
        <source>Looking for wrong genres</source>
        <translation>Falsche Genres werden gesucht</translation>
    </message>
    <message numerus="yes">
        <source>No genre is doubted among %Ln track(s).</source>
        <translation>
            <numerusform>Kein zweifelhaftes Genre bei %Ln Titel.</numerusform>
            <numerusform>Kein zweifelhaftes Genre bei %Ln Titeln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The present genre of %Ln track(s) is probably wrong.</source>
        <translation>
            <numerusform>Das bisherige Genre von %Ln Titel ist wahrscheinlich falsch.</numerusform>
            <numerusform>Das bisherige Genre von %Ln Titeln ist wahrscheinlich falsch.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearnResult</name>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>New model</source>
        <translation>Neues Modell</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>{right} of {tracks}</source>
        <translation>{right} von {tracks}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>The new model is better.</source>
        <translation>Das neue Modell ist besser.</translation>
    </message>
    <message>
        <source>The new model may be better; it can be chance.</source>
        <translation>Das neue Modell ist vielleicht besser; es kann Zufall sein.</translation>
    </message>
    <message>
        <source>Both models are right equally often.</source>
        <translation>Beide Modelle liegen gleich oft richtig.</translation>
    </message>
    <message>
        <source>The new model may be worse; it can be chance.</source>
        <translation>Das neue Modell ist vielleicht schlechter; es kann Zufall sein.</translation>
    </message>
    <message>
        <source>The new model is worse.</source>
        <translation>Das neue Modell ist schlechter.</translation>
    </message>
    <message>
        <source>Compared on tracks of artists that the new model did not learn from: only the new one is right on {new}, only the other on {old} (McNemar p {p}).</source>
        <translation>Verglichen an Titeln von Interpreten, von denen das neue Modell nichts gelernt hat: Bei {new} liegt nur das neue richtig, bei {old} nur das andere (McNemar p {p}).</translation>
    </message>
    <message>
        <source>“{model}” learnt from these tracks itself or was not asked about them, so “{other}” is compared in its place.</source>
        <translation>„{model}“ hat selbst aus diesen Titeln gelernt oder wurde nicht dazu befragt; deshalb wird stattdessen „{other}“ verglichen.</translation>
    </message>
    <message numerus="yes">
        <source>Of the %Ln track(s) drawn at random the new one gets {new} right, the other {old}.</source>
        <translation>
            <numerusform>Bei dem %Ln zufällig gezogenen Titel liegt das neue {new}-mal richtig, das andere {old}-mal.</numerusform>
            <numerusform>Bei den %Ln zufällig gezogenen Titeln liegt das neue {new}-mal richtig, das andere {old}-mal.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these tracks was drawn at random. The order “Surprises and a sample” mixes such tracks in; figures from odd tracks only say little of the others.</source>
        <translation>Keiner dieser Titel wurde zufällig gezogen. Die Reihenfolge „Überraschungen und Stichprobe“ mischt solche Titel unter; Kennzahlen von auffälligen Titeln allein besagen wenig über die übrigen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s) left out: not listened to yet.</source>
        <translation>
            <numerusform>%Ln Titel ausgelassen: noch nicht angehört.</numerusform>
            <numerusform>%Ln Titel ausgelassen: noch nicht angehört.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryTab</name>
    <message>
        <source>Opening {folder} …</source>
        <translation>{folder} wird geöffnet&#xa0;…</translation>
    </message>
    <message>
        <source>Looking through the folder</source>
        <translation>Der Ordner wird durchgesehen</translation>
    </message>
    <message>
        <source>Open a music folder</source>
        <translation>Musikordner öffnen</translation>
    </message>
    <message>
        <source>Every track has been listened to already.</source>
        <translation>Alle Titel sind schon angehört.</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Das Modell wird geladen</translation>
    </message>
    <message>
        <source>No track matches.</source>
        <translation>Kein Titel passt.</translation>
    </message>
    <message>
        <source>Looking for music …</source>
        <translation>Musik wird gesucht&#xa0;…</translation>
    </message>
    <message>
        <source>There is no music in this folder.</source>
        <translation>In diesem Ordner ist keine Musik.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s)</source>
        <translation>
            <numerusform>%Ln Titel</numerusform>
            <numerusform>%Ln Titel</numerusform>
        </translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Wird angehört</translation>
    </message>
    <message>
        <source>Stopped. What was heard is kept.</source>
        <translation>Angehalten. Was gehört wurde, bleibt erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s) listened to</source>
        <translation>
            <numerusform>%Ln Titel angehört</numerusform>
            <numerusform>%Ln Titel angehört</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln failed</source>
        <translation>
            <numerusform>, %Ln fehlgeschlagen</numerusform>
            <numerusform>, %Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s) selected</source>
        <translation>
            <numerusform>%Ln Titel ausgewählt</numerusform>
            <numerusform>%Ln Titel ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinesControl</name>
    <message>
        <source>One a line</source>
        <translation>Eins pro Zeile</translation>
    </message>
</context>
<context>
    <name>ListenBar</name>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Classify</source>
        <translation>Klassifizieren</translation>
    </message>
    <message>
        <source>Listen to the tracks and suggest genres</source>
        <translation>Die Titel anhören und Genres vorschlagen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>M&amp;odell</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>&amp;Qualität</translation>
    </message>
    <message>
        <source>Where the model computes</source>
        <translation>Wo das Modell rechnet</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Listens to 3 places of each track</source>
        <translation>Hört 3 Stellen jedes Titels an</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Listens to 5 places of each track</source>
        <translation>Hört 5 Stellen jedes Titels an</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>Gründlich</translation>
    </message>
    <message>
        <source>Listens to 10 places of each track</source>
        <translation>Hört 10 Stellen jedes Titels an</translation>
    </message>
</context>
<context>
    <name>LoopActions</name>
    <message>
        <source>Loop from here</source>
        <translation>Schleife ab hier</translation>
    </message>
    <message>
        <source>Loop up to here</source>
        <translation>Schleife bis hier</translation>
    </message>
    <message>
        <source>No loop</source>
        <translation>Keine Schleife</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Bibliothek</translation>
    </message>
    <message>
        <source>&amp;Disagreement</source>
        <translation>&amp;Abweichungen</translation>
    </message>
    <message>
        <source>Ma&amp;p</source>
        <translation>&amp;Karte</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modelle</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>&amp;Training</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open folder…</source>
        <translation>Ordner ö&amp;ffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open the &amp;demo library</source>
        <translation>&amp;Demo-Bibliothek öffnen</translation>
    </message>
    <message>
        <source>&amp;Classify</source>
        <translation>&amp;Klassifizieren</translation>
    </message>
    <message>
        <source>&amp;Apply…</source>
        <translation>&amp;Anwenden&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Genres…</source>
        <translation>&amp;Genres&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Bea&amp;rbeiten</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>D&amp;urchsicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Reclass</source>
        <translation>Ü&amp;ber Reclass</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation>&amp;Rückgängig: {step}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation>&amp;Wiederholen: {step}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message numerus="yes">
        <source>The last run was cut off; finished or taken back: %n half-done change(s).</source>
        <translation>
            <numerusform>Der letzte Lauf wurde unterbrochen; beendet oder zurückgenommen: %n angefangene Änderung.</numerusform>
            <numerusform>Der letzte Lauf wurde unterbrochen; beendet oder zurückgenommen: %n angefangene Änderungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n half-done change(s) of the last run could not be put right; the History page names them.</source>
        <translation>
            <numerusform>%n angefangene Änderung des letzten Laufs ließ sich nicht in Ordnung bringen; „Verlauf“ nennt sie.</numerusform>
            <numerusform>%n angefangene Änderungen des letzten Laufs ließen sich nicht in Ordnung bringen; „Verlauf“ nennt sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>{folder} – Reclass</source>
        <translation>{folder} – Reclass</translation>
    </message>
    <message>
        <source>While the table has the focus</source>
        <translation>Solange die Tabelle den Fokus hat</translation>
    </message>
    <message>
        <source>While the side panel has the focus</source>
        <translation>Solange die Seitenleiste den Fokus hat</translation>
    </message>
</context>
<context>
    <name>MapLegend</name>
    <message>
        <source>Genres on the map</source>
        <translation>Genres auf der Karte</translation>
    </message>
    <message>
        <source>The genre under the cursor stands out on the map; Enter selects its tracks.</source>
        <translation>Das Genre unter dem Mauszeiger tritt auf der Karte hervor; die Eingabetaste wählt seine Titel aus.</translation>
    </message>
    <message numerus="yes">
        <source>{kind}: %Ln track(s)</source>
        <translation>
            <numerusform>{kind}: %Ln Titel</numerusform>
            <numerusform>{kind}: %Ln Titel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapMessage</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Anhalt&amp;en</translation>
    </message>
    <message>
        <source>&amp;Draw the map</source>
        <translation>Karte zeich&amp;nen</translation>
    </message>
    <message>
        <source>Laying the tracks out; this takes some ten seconds to a minute.</source>
        <translation>Die Titel werden angeordnet; das dauert etwa zehn Sekunden bis eine Minute.</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
</context>
<context>
    <name>MapRun</name>
    <message>
        <source>It could not be started: {0}</source>
        <translation>Es ließ sich nicht starten: {0}</translation>
    </message>
    <message>
        <source>It ended without saying why (code {0}); the details are in the log file.</source>
        <translation>Es endete ohne Angabe von Gründen (Code {0}); die Einzelheiten stehen in der Protokolldatei.</translation>
    </message>
</context>
<context>
    <name>MapTab</name>
    <message>
        <source>none</source>
        <translation>keins</translation>
    </message>
    <message>
        <source>Genre in the tags: {0}</source>
        <translation>Genre in den Tags: {0}</translation>
    </message>
    <message>
        <source>No map yet</source>
        <translation>Noch keine Karte</translation>
    </message>
    <message>
        <source>After Classify, this page shows the library as a map: tracks that sound alike lie near each other.</source>
        <translation>Nach „Klassifizieren“ zeigt diese Seite die Bibliothek als Karte: Was ähnlich klingt, liegt nah beieinander.</translation>
    </message>
    <message>
        <source>Too few tracks for a map</source>
        <translation>Zu wenige Titel für eine Karte</translation>
    </message>
    <message>
        <source>{0} tracks that were listened to are needed, and there are {1} so far.</source>
        <translation>{0} angehörte Titel sind nötig, bisher sind es {1}.</translation>
    </message>
    <message>
        <source>Looking for the map</source>
        <translation>Die Karte wird gesucht</translation>
    </message>
    <message>
        <source>Its file was lost or changed; draw it again.</source>
        <translation>Ihre Datei ging verloren oder wurde geändert; bitte neu zeichnen.</translation>
    </message>
    <message>
        <source>Drawing the map</source>
        <translation>Die Karte wird gezeichnet</translation>
    </message>
    <message>
        <source>The map was not drawn</source>
        <translation>Die Karte wurde nicht gezeichnet</translation>
    </message>
    <message>
        <source>The map could not be drawn</source>
        <translation>Die Karte ließ sich nicht zeichnen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s) heard since it was drawn</source>
        <translation>
            <numerusform>%Ln Titel seit dem Zeichnen angehört</numerusform>
            <numerusform>%Ln Titel seit dem Zeichnen angehört</numerusform>
        </translation>
    </message>
    <message>
        <source>Tracks that sound alike to the model lie near each other; how far apart two groups are means little.</source>
        <translation>Was für das Modell ähnlich klingt, liegt nah beieinander; wie weit zwei Gruppen auseinanderliegen, besagt wenig.</translation>
    </message>
    <message>
        <source>{0} tracks were laid out by t-SNE; each other one lies amid the five of them that it is most like.</source>
        <translation>{0} Titel wurden mit t-SNE angeordnet; jeder andere liegt inmitten der fünf von ihnen, denen er am ähnlichsten ist.</translation>
    </message>
    <message>
        <source>(no genre)</source>
        <translation>(kein Genre)</translation>
    </message>
    <message>
        <source>(unsure)</source>
        <translation>(unsicher)</translation>
    </message>
    <message>
        <source>Click a track, or drag with Shift around several.</source>
        <translation>Einen Titel anklicken oder mit Umschalt um mehrere herum ziehen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s) selected</source>
        <translation>
            <numerusform>%Ln Titel ausgewählt</numerusform>
            <numerusform>%Ln Titel ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>From the map</source>
        <translation>Von der Karte</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Map of the library</source>
        <translation>Karte der Bibliothek</translation>
    </message>
    <message>
        <source>Arrow keys go to the next track, Space selects it, Enter shows what is selected in the library, Escape selects nothing.</source>
        <translation>Die Pfeiltasten gehen zum nächsten Titel, die Leertaste wählt ihn aus, Eingabe zeigt die Auswahl in der Bibliothek, Esc hebt sie auf.</translation>
    </message>
</context>
<context>
    <name>ModelActions</name>
    <message>
        <source>It can&apos;t be used: the reason is below.</source>
        <translation>Es ist nicht verwendbar: Der Grund steht unten.</translation>
    </message>
    <message>
        <source>It is in use.</source>
        <translation>Es wird schon verwendet.</translation>
    </message>
    <message>
        <source>It is a part of other models and can&apos;t be chosen.</source>
        <translation>Es ist Teil anderer Modelle und lässt sich nicht wählen.</translation>
    </message>
    <message>
        <source>Nothing to delete: it is shipped with Reclass.</source>
        <translation>Nichts zu löschen: Es wird mit Reclass geliefert.</translation>
    </message>
    <message>
        <source>It can&apos;t be deleted: {0} stands on it.</source>
        <translation>Es lässt sich nicht löschen: {0} baut darauf auf.</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>Im&amp;portieren&#xa0;…</translation>
    </message>
    <message>
        <source>Bring in a .zip, a card (.json) or a network (.onnx); or drop it here</source>
        <translation>Eine .zip-Datei, eine Modellkarte (.json) oder ein Netz (.onnx) importieren; oder hier ablegen</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>Ver&amp;gleichen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Use for classifying</source>
        <translation>Zum Klassi&amp;fizieren nutzen</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Delete the model…</source>
        <translation>Modell löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Let this model suggest genres from now on</source>
        <translation>Dieses Modell schlägt ab jetzt Genres vor</translation>
    </message>
    <message>
        <source>Measure how long it takes on this computer</source>
        <translation>Messen, wie lange es auf diesem Rechner braucht</translation>
    </message>
    <message>
        <source>Write it with its parts into an archive for another computer</source>
        <translation>Mit seinen Teilen in ein Archiv für einen anderen Rechner schreiben</translation>
    </message>
    <message>
        <source>Delete its files (Delete key)</source>
        <translation>Seine Dateien löschen (Entf)</translation>
    </message>
    <message>
        <source>&amp;Stop measuring</source>
        <translation>Me&amp;ssung anhalten</translation>
    </message>
    <message>
        <source>Me&amp;asure</source>
        <translation>Me&amp;ssen</translation>
    </message>
    <message>
        <source>Delete a model</source>
        <translation>Modell löschen</translation>
    </message>
    <message>
        <source>Delete “{0}”?</source>
        <translation>„{0}“ löschen?</translation>
    </message>
    <message>
        <source>Its card and weights are deleted and can&apos;t be brought back, unless you exported them. What was heard with it stays.</source>
        <translation>Modellkarte und Gewichte werden gelöscht und lassen sich nicht wiederherstellen, außer Sie haben sie exportiert. Was damit gehört wurde, bleibt.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>Installed models</source>
        <translation>Installierte Modelle</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>⚠ Left out: {0}</source>
        <translation>⚠ Ausgelassen: {0}</translation>
    </message>
    <message>
        <source>⚠ {0}</source>
        <translation>⚠ {0}</translation>
    </message>
    <message>
        <source>{0} (in use)</source>
        <translation>{0} (in Gebrauch)</translation>
    </message>
    <message>
        <source>✓ {0}</source>
        <translation>✓ {0}</translation>
    </message>
    <message>
        <source>✗ {0}: {1}</source>
        <translation>✗ {0}: {1}</translation>
    </message>
</context>
<context>
    <name>ModelsTab</name>
    <message>
        <source>About the selected model</source>
        <translation>Über das gewählte Modell</translation>
    </message>
    <message>
        <source>Reading the models…</source>
        <translation>Modelle werden gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Import models</source>
        <translation>Modelle importieren</translation>
    </message>
    <message>
        <source>Models ({0})</source>
        <translation>Modelle ({0})</translation>
    </message>
    <message>
        <source>Checking the model</source>
        <translation>Das Modell wird geprüft</translation>
    </message>
    <message>
        <source>Export {0}</source>
        <translation>{0} exportieren</translation>
    </message>
    <message>
        <source>Archive (*.zip)</source>
        <translation>Archiv (*.zip)</translation>
    </message>
    <message>
        <source>Exporting {0}</source>
        <translation>{0} wird exportiert</translation>
    </message>
    <message>
        <source>{0} is used for classifying.</source>
        <translation>{0} wird zum Klassifizieren verwendet.</translation>
    </message>
    <message>
        <source>Measuring {0}</source>
        <translation>{0} wird gemessen</translation>
    </message>
    <message>
        <source>No model is installed, so nothing can be classified. Reinstall Reclass.</source>
        <translation>Es ist kein Modell installiert, also lässt sich nichts klassifizieren. Bitte Reclass neu installieren.</translation>
    </message>
    <message>
        <source>✓ Imported: {0}</source>
        <translation>✓ Importiert: {0}</translation>
    </message>
    <message>
        <source>⚠ Refused: {0}</source>
        <translation>⚠ Abgelehnt: {0}</translation>
    </message>
    <message>
        <source>✓ Exported to {0}: {1}</source>
        <translation>✓ Exportiert nach {0}: {1}</translation>
    </message>
    <message>
        <source>Deleting {0}</source>
        <translation>{0} wird gelöscht</translation>
    </message>
    <message>
        <source>✓ Deleted: {0}</source>
        <translation>✓ Gelöscht: {0}</translation>
    </message>
    <message>
        <source>It was in use; “{0}” is used from now on.</source>
        <translation>Es wurde verwendet; ab jetzt wird „{0}“ verwendet.</translation>
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
        <translation>Wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Choose: {0}</source>
        <translation>Wählen: {0}</translation>
    </message>
</context>
<context>
    <name>PlayRow</name>
    <message>
        <source>Playhead</source>
        <translation>Abspielposition</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>The sound device is gone</source>
        <translation>Das Audiogerät ist weg</translation>
    </message>
    <message>
        <source>No sound: the library PortAudio is not installed (package libportaudio2)</source>
        <translation>Kein Ton: Die Bibliothek PortAudio ist nicht installiert (Paket libportaudio2)</translation>
    </message>
    <message>
        <source>No sound device</source>
        <translation>Kein Audiogerät</translation>
    </message>
    <message>
        <source>The sound device “{name}” can&apos;t be opened</source>
        <translation>Das Audiogerät „{name}“ lässt sich nicht öffnen</translation>
    </message>
</context>
<context>
    <name>PlotRow</name>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Repeat a stretch: drag with Shift in the spectrogram, or set its ends here.</source>
        <translation>Eine Stelle wiederholen: mit Umschalt im Spektrogramm ziehen oder hier Anfang und Ende setzen.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Zoom, frequency axis and colours</source>
        <translation>Zoom, Frequenzachse und Farben</translation>
    </message>
    <message>
        <source>Loop: {start} to {end}</source>
        <translation>Schleife: {start} bis {end}</translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>Probabilities of all genres</source>
        <translation>Wahrscheinlichkeiten aller Genres</translation>
    </message>
    <message>
        <source>Enter switches the genre of the current line on or off.</source>
        <translation>Die Eingabetaste schaltet das Genre der aktuellen Zeile ein oder aus.</translation>
    </message>
    <message>
        <source>Enter chooses the genre of the current line.</source>
        <translation>Die Eingabetaste wählt das Genre der aktuellen Zeile.</translation>
    </message>
</context>
<context>
    <name>ProbabilityModel</name>
    <message>
        <source>{genre}, {percent}, chosen</source>
        <translation>{genre}, {percent}, gewählt</translation>
    </message>
    <message>
        <source>{genre}, {percent}</source>
        <translation>{genre}, {percent}</translation>
    </message>
    <message>
        <source>{genre}: {percent}; suggested from {threshold} on. Click or press Enter to switch it on or off.</source>
        <translation>{genre}: {percent}; vorgeschlagen ab {threshold}. Klicken oder Eingabetaste drücken, um es ein- oder auszuschalten.</translation>
    </message>
    <message>
        <source>{genre}: {percent}. Click or press Enter to choose it.</source>
        <translation>{genre}: {percent}. Klicken oder Eingabetaste drücken, um es zu wählen.</translation>
    </message>
</context>
<context>
    <name>ProblemBar</name>
    <message>
        <source>Show the report…</source>
        <translation>Bericht zeigen&#xa0;…</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Read and listen to the failed tracks once more</source>
        <translation>Die fehlgeschlagenen Titel noch einmal lesen und anhören</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s) could not be read or heard.</source>
        <translation>
            <numerusform>%Ln Titel ließ sich nicht lesen oder anhören.</numerusform>
            <numerusform>%Ln Titel ließen sich nicht lesen oder anhören.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>about {0} s left</source>
        <translation>noch etwa {0} s</translation>
    </message>
    <message>
        <source>about {0} min left</source>
        <translation>noch etwa {0} min</translation>
    </message>
    <message>
        <source>about {0} h {1} min left</source>
        <translation>noch etwa {0} h {1} min</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>{rate} tracks/s</source>
        <translation>{rate} Titel/s</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>the file is no longer there</source>
        <translation>die Datei ist nicht mehr da</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>the operation is not permitted</source>
        <translation>der Vorgang ist nicht erlaubt</translation>
    </message>
    <message>
        <source>the disk or folder is read-only</source>
        <translation>der Datenträger oder Ordner ist schreibgeschützt</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>a file of that name is already there</source>
        <translation>eine Datei dieses Namens ist schon da</translation>
    </message>
    <message>
        <source>the file name would be too long</source>
        <translation>der Dateiname würde zu lang</translation>
    </message>
    <message>
        <source>the disk reports an error while reading or writing</source>
        <translation>der Datenträger meldet einen Lese- oder Schreibfehler</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>zu viele Dateien sind offen</translation>
    </message>
    <message>
        <source>the link leads in a circle</source>
        <translation>die Verknüpfung führt im Kreis</translation>
    </message>
    <message>
        <source>the disk quota is used up</source>
        <translation>das Speicherkontingent ist aufgebraucht</translation>
    </message>
    <message>
        <source>the disk takes no file of that size</source>
        <translation>der Datenträger nimmt keine so große Datei</translation>
    </message>
    <message>
        <source>it is a device or a pipe, not a file</source>
        <translation>es ist ein Gerät oder eine Pipe, keine Datei</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>the folder can&apos;t be opened: {0}</source>
        <translation>der Ordner lässt sich nicht öffnen: {0}</translation>
    </message>
    <message>
        <source>it is a link that leads nowhere: {0}</source>
        <translation>die Verknüpfung führt ins Leere: {0}</translation>
    </message>
    <message>
        <source>this part of it can&apos;t be decoded</source>
        <translation>dieser Teil lässt sich nicht dekodieren</translation>
    </message>
    <message>
        <source>no decoder can open it</source>
        <translation>kein Decoder kann sie öffnen</translation>
    </message>
    <message>
        <source>none of the places listened to can be decoded</source>
        <translation>keine der Hörstellen lässt sich dekodieren</translation>
    </message>
    <message>
        <source>most of its samples are not numbers</source>
        <translation>die meisten Samples sind keine Zahlen</translation>
    </message>
    <message>
        <source>it ends after {0} of the {1} s it claims</source>
        <translation>sie endet nach {0} der angegebenen {1} s</translation>
    </message>
    <message>
        <source>only {0} s long; at least {1} s is needed</source>
        <translation>nur {0} s lang; mindestens {1} s sind nötig</translation>
    </message>
    <message>
        <source>nothing of its sound can be decoded</source>
        <translation>nichts von ihrem Ton lässt sich dekodieren</translation>
    </message>
    <message>
        <source>it has no sound, only pictures</source>
        <translation>sie hat keinen Ton, nur Bilder</translation>
    </message>
    <message>
        <source>it holds no sound</source>
        <translation>sie enthält keinen Ton</translation>
    </message>
    <message>
        <source>its sound is encrypted or of an unknown encoding</source>
        <translation>ihr Ton ist verschlüsselt oder unbekannt kodiert</translation>
    </message>
    <message>
        <source>opening it crashed the decoder</source>
        <translation>beim Öffnen ist der Decoder abgestürzt</translation>
    </message>
    <message>
        <source>opening it never ends</source>
        <translation>das Öffnen endet nie</translation>
    </message>
    <message>
        <source>ffmpeg can&apos;t open it</source>
        <translation>ffmpeg kann sie nicht öffnen</translation>
    </message>
    <message>
        <source>libsndfile can&apos;t open it</source>
        <translation>libsndfile kann sie nicht öffnen</translation>
    </message>
    <message>
        <source>its header doesn&apos;t tell its length</source>
        <translation>ihr Kopf nennt keine Länge</translation>
    </message>
    <message>
        <source>its header claims {0} samples a second</source>
        <translation>ihr Kopf behauptet {0} Samples pro Sekunde</translation>
    </message>
    <message>
        <source>its content is not audio of any known format</source>
        <translation>ihr Inhalt ist kein bekanntes Audioformat</translation>
    </message>
    <message>
        <source>it is damaged or cut off: no decoder can open it</source>
        <translation>sie ist beschädigt oder abgeschnitten: Kein Decoder kann sie öffnen</translation>
    </message>
    <message>
        <source>there is not enough memory to decode it</source>
        <translation>der Arbeitsspeicher reicht nicht, um sie zu dekodieren</translation>
    </message>
    <message>
        <source>something unforeseen happened ({0}), see the log</source>
        <translation>etwas Unvorhergesehenes geschah ({0}), siehe Protokoll</translation>
    </message>
    <message>
        <source>this kind of file holds no genres</source>
        <translation>diese Art Datei kann keine Genres enthalten</translation>
    </message>
    <message>
        <source>some of its features are not numbers</source>
        <translation>einige ihrer Merkmale sind keine Zahlen</translation>
    </message>
    <message>
        <source>it has no features: {0}</source>
        <translation>sie hat keine Merkmale: {0}</translation>
    </message>
    <message>
        <source>it is silent: there is nothing to describe</source>
        <translation>sie ist still: Es gibt nichts zu beschreiben</translation>
    </message>
    <message>
        <source>only {0} of {1} s of it can be decoded</source>
        <translation>nur {0} von {1} s lassen sich dekodieren</translation>
    </message>
    <message>
        <source>another file is already at {0}</source>
        <translation>eine andere Datei ist schon unter {0}</translation>
    </message>
    <message>
        <source>the same file is already at {0}</source>
        <translation>dieselbe Datei ist schon unter {0}</translation>
    </message>
    <message>
        <source>another track of this plan goes to {0}</source>
        <translation>ein anderer Titel dieses Plans kommt nach {0}</translation>
    </message>
    <message>
        <source>it is the same file as another one of this plan</source>
        <translation>sie ist dieselbe Datei wie eine andere dieses Plans</translation>
    </message>
    <message>
        <source>it was changed since it was read; scan again</source>
        <translation>sie wurde seit dem Einlesen geändert; bitte neu einlesen</translation>
    </message>
    <message>
        <source>the file is write-protected</source>
        <translation>die Datei ist schreibgeschützt</translation>
    </message>
    <message>
        <source>its folder can&apos;t be written</source>
        <translation>in ihren Ordner kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>it is a link to another file, and stays</source>
        <translation>sie ist eine Verknüpfung und bleibt</translation>
    </message>
    <message>
        <source>{0} is a file and no folder</source>
        <translation>{0} ist eine Datei und kein Ordner</translation>
    </message>
    <message>
        <source>{0} can&apos;t be written</source>
        <translation>{0} lässt sich nicht beschreiben</translation>
    </message>
    <message>
        <source>{0} is behind a link that leads out of the destination</source>
        <translation>{0} liegt hinter einer Verknüpfung, die aus dem Ziel hinausführt</translation>
    </message>
    <message>
        <source>another program changed the file in the meantime</source>
        <translation>ein anderes Programm hat die Datei inzwischen geändert</translation>
    </message>
    <message>
        <source>another program changed the file after the plan was made</source>
        <translation>ein anderes Programm hat die Datei nach dem Planen geändert</translation>
    </message>
    <message>
        <source>the file was changed after Reclass changed it</source>
        <translation>die Datei wurde geändert, nachdem Reclass sie geändert hatte</translation>
    </message>
    <message>
        <source>“{0}” is already in the list, as “{1}”.</source>
        <translation>„{0}“ steht schon in der Liste, als „{1}“.</translation>
    </message>
    <message>
        <source>{0} is already in {1}</source>
        <translation>{0} ist schon in {1}</translation>
    </message>
    <message>
        <source>{0} is in its old folder again</source>
        <translation>{0} ist wieder in ihrem alten Ordner</translation>
    </message>
    <message>
        <source>the genre can&apos;t be read back: it became “{0}”</source>
        <translation>das Genre lässt sich nicht zurücklesen: Es wurde zu „{0}“</translation>
    </message>
    <message>
        <source>writing the genre would change other tags ({0})</source>
        <translation>das Schreiben des Genres würde andere Tags ändern ({0})</translation>
    </message>
    <message>
        <source>writing the genre would change its size by {0} bytes</source>
        <translation>das Schreiben des Genres würde ihre Größe um {0} Bytes ändern</translation>
    </message>
    <message>
        <source>its old content could not be kept for an undo</source>
        <translation>ihr alter Inhalt ließ sich nicht zum Zurücknehmen aufheben</translation>
    </message>
    <message>
        <source>Reclass was interrupted; the file is as it was before</source>
        <translation>Reclass wurde unterbrochen; die Datei ist wie vorher</translation>
    </message>
    <message>
        <source>Reclass was interrupted</source>
        <translation>Reclass wurde unterbrochen</translation>
    </message>
    <message>
        <source>Reclass was interrupted while it changed {0}, and another program changed the file since; it is left as it is</source>
        <translation>Reclass wurde beim Ändern von {0} unterbrochen, und ein anderes Programm hat die Datei seither geändert; sie bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>the disk has {0} free, and {1} are needed</source>
        <translation>auf dem Datenträger sind {0} frei, {1} sind nötig</translation>
    </message>
    <message>
        <source>the originals need {0} bytes, and {1} are free</source>
        <translation>die Originale brauchen {0} Bytes, {1} sind frei</translation>
    </message>
    <message>
        <source>no name is free for its original in {0}</source>
        <translation>für ihr Original ist in {0} kein Name frei</translation>
    </message>
    <message>
        <source>the copy of its original differs from it</source>
        <translation>die Kopie ihres Originals weicht von ihm ab</translation>
    </message>
    <message>
        <source>its original could not be kept in {0}: {1}</source>
        <translation>ihr Original ließ sich nicht in {0} aufheben: {1}</translation>
    </message>
    <message>
        <source>Originals can&apos;t be kept in {0}: it has to be outside of the library.</source>
        <translation>Originale lassen sich nicht in {0} aufheben: Der Ordner muss außerhalb der Bibliothek liegen.</translation>
    </message>
    <message>
        <source>Originals can&apos;t be kept in {0}: it is a file.</source>
        <translation>Originale lassen sich nicht in {0} aufheben: Es ist eine Datei.</translation>
    </message>
    <message>
        <source>another program is changing the playlist</source>
        <translation>ein anderes Programm ändert die Playlist gerade</translation>
    </message>
    <message>
        <source>its text can&apos;t be read</source>
        <translation>ihr Text lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>a new name has characters that its encoding lacks</source>
        <translation>ein neuer Name hat Zeichen, die in ihrer Kodierung fehlen</translation>
    </message>
    <message>
        <source>its entries can&apos;t be changed without harm to others</source>
        <translation>ihre Einträge lassen sich nicht ändern, ohne anderen zu schaden</translation>
    </message>
    <message>
        <source>it is too large for a playlist</source>
        <translation>sie ist zu groß für eine Playlist</translation>
    </message>
    <message>
        <source>the playlist is write-protected, and stays as it is</source>
        <translation>die Playlist ist schreibgeschützt und bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>the playlist&apos;s folder can&apos;t be written</source>
        <translation>in den Ordner der Playlist kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>its encoding or format has no way to write the new place of {0}</source>
        <translation>ihre Kodierung oder ihr Format kann den neuen Ort nicht schreiben von {0}</translation>
    </message>
    <message>
        <source>a table is never written over music</source>
        <translation>eine Tabelle wird nie über Musik geschrieben</translation>
    </message>
    <message>
        <source>the folder holds other files than the demo library</source>
        <translation>der Ordner enthält andere Dateien als die Demo-Bibliothek</translation>
    </message>
    <message>
        <source>no encoder for {0}</source>
        <translation>kein Encoder für {0}</translation>
    </message>
    <message>
        <source>no format has {0} samples a second</source>
        <translation>kein Format hat {0} Samples pro Sekunde</translation>
    </message>
    <message>
        <source>it could not be encoded: {0}</source>
        <translation>sie ließ sich nicht kodieren: {0}</translation>
    </message>
    <message>
        <source>this run has no answers yet: it is not finished</source>
        <translation>dieser Lauf hat noch keine Antworten: Er ist nicht abgeschlossen</translation>
    </message>
    <message>
        <source>it is not the outcome of a test ({0})</source>
        <translation>es ist nicht das Ergebnis eines Tests ({0})</translation>
    </message>
    <message>
        <source>it was written by another version of Reclass</source>
        <translation>eine andere Version von Reclass hat es geschrieben</translation>
    </message>
    <message>
        <source>it is a file and no folder</source>
        <translation>es ist eine Datei und kein Ordner</translation>
    </message>
    <message>
        <source>the folder holds “{0}”, which is of no earlier report; name another folder, or use --overwrite to write beside it</source>
        <translation>der Ordner enthält „{0}“, was zu keinem früheren Bericht gehört; nennen Sie einen anderen Ordner oder schreiben Sie mit --overwrite daneben</translation>
    </message>
    <message>
        <source>The folder template is empty.</source>
        <translation>Die Ordnervorlage ist leer.</translation>
    </message>
    <message>
        <source>The folder template is a path below the destination: it can&apos;t start with &quot;{0}&quot;.</source>
        <translation>Die Ordnervorlage ist ein Pfad unterhalb des Ziels: Sie kann nicht mit „{0}“ beginnen.</translation>
    </message>
    <message>
        <source>Each level of the folder template needs a name, not &quot;&quot;, &quot;.&quot; or &quot;..&quot;.</source>
        <translation>Jede Ebene der Ordnervorlage braucht einen Namen, nicht &quot;&quot;, &quot;.&quot; oder &quot;..&quot;.</translation>
    </message>
    <message>
        <source>The folder template has to end with {file}, or with a name that has {title} in it.</source>
        <translation>Die Ordnervorlage muss mit {file} enden oder mit einem Namen, in dem {title} vorkommt.</translation>
    </message>
    <message>
        <source>Nothing can follow {file}: it includes the file&apos;s suffix.</source>
        <translation>Nach {file} kann nichts folgen: Es enthält schon die Dateiendung.</translation>
    </message>
    <message>
        <source>{file} can only stand in the last level of the folder template.</source>
        <translation>{file} kann nur in der letzten Ebene der Ordnervorlage stehen.</translation>
    </message>
    <message>
        <source>The folder template has a &quot;{0}&quot; without its partner.</source>
        <translation>In der Ordnervorlage steht „{0}“ ohne Gegenstück.</translation>
    </message>
    <message>
        <source>The folder template knows no {0}. It knows {1}.</source>
        <translation>Die Ordnervorlage kennt {0} nicht. Sie kennt {1}.</translation>
    </message>
    <message>
        <source>Copies need a folder template: they can&apos;t be where the originals are.</source>
        <translation>Kopien brauchen eine Ordnervorlage: Sie können nicht da sein, wo die Originale sind.</translation>
    </message>
    <message>
        <source>the genre list can&apos;t be read: {0}</source>
        <translation>die Genre-Liste lässt sich nicht lesen: {0}</translation>
    </message>
    <message>
        <source>the genre list has a mistake: {0}</source>
        <translation>die Genre-Liste hat einen Fehler: {0}</translation>
    </message>
    <message>
        <source>the genre list names no genre</source>
        <translation>die Genre-Liste nennt kein Genre</translation>
    </message>
    <message>
        <source>unknown part “{0}” in the genre list</source>
        <translation>unbekannter Teil „{0}“ in der Genre-Liste</translation>
    </message>
    <message>
        <source>it is too large for a genre list</source>
        <translation>sie ist zu groß für eine Genre-Liste</translation>
    </message>
    <message>
        <source>the genre list can&apos;t be saved: {0}</source>
        <translation>die Genre-Liste lässt sich nicht speichern: {0}</translation>
    </message>
    <message>
        <source>At least one genre has to be suggested.</source>
        <translation>Mindestens ein Genre muss vorgeschlagen werden.</translation>
    </message>
    <message>
        <source>“{0}” is not of the form name=keys.</source>
        <translation>„{0}“ hat nicht die Form Name=Tasten.</translation>
    </message>
    <message>
        <source>“{0}” is named twice.</source>
        <translation>„{0}“ ist zweimal genannt.</translation>
    </message>
    <message>
        <source>“{0}” is no key.</source>
        <translation>„{0}“ ist keine Taste.</translation>
    </message>
    <message>
        <source>{0} is too large for settings.</source>
        <translation>{0} ist zu groß für Einstellungen.</translation>
    </message>
    <message>
        <source>{0} holds no setting of Reclass.</source>
        <translation>{0} enthält keine Einstellung von Reclass.</translation>
    </message>
    <message>
        <source>The settings can&apos;t be saved in {0}: {1}.</source>
        <translation>Die Einstellungen lassen sich nicht in {0} speichern: {1}.</translation>
    </message>
    <message>
        <source>The settings in {0} can&apos;t be read: {1}.</source>
        <translation>Die Einstellungen in {0} lassen sich nicht lesen: {1}.</translation>
    </message>
    <message>
        <source>The settings in {0} are not UTF-8 text.</source>
        <translation>Die Einstellungen in {0} sind kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>The settings in {0} are not valid JSON (line {1}: {2}).</source>
        <translation>Die Einstellungen in {0} sind kein gültiges JSON (Zeile {1}: {2}).</translation>
    </message>
    <message>
        <source>The settings in {0} are not a JSON object.</source>
        <translation>Die Einstellungen in {0} sind kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The folder {0} can&apos;t be made: {1}.</source>
        <translation>Der Ordner {0} lässt sich nicht anlegen: {1}.</translation>
    </message>
    <message>
        <source>The data folder {0} can&apos;t be made: {1}.</source>
        <translation>Der Datenordner {0} lässt sich nicht anlegen: {1}.</translation>
    </message>
    <message>
        <source>The database {0} was made by a newer version of Reclass; please update the program.</source>
        <translation>Die Datenbank {0} stammt von einer neueren Version von Reclass; bitte aktualisieren Sie das Programm.</translation>
    </message>
    <message>
        <source>The database {0} is damaged and can&apos;t be set aside: {1}.</source>
        <translation>Die Datenbank {0} ist beschädigt und lässt sich nicht beiseitelegen: {1}.</translation>
    </message>
    <message>
        <source>A stored analysis is damaged ({0}).</source>
        <translation>Eine gespeicherte Analyse ist beschädigt ({0}).</translation>
    </message>
    <message>
        <source>Another Reclass is changing files in this library (process {0}).</source>
        <translation>Ein anderes Reclass ändert gerade Dateien dieser Bibliothek (Prozess {0}).</translation>
    </message>
    <message>
        <source>{0} can&apos;t be locked: {1}.</source>
        <translation>{0} lässt sich nicht sperren: {1}.</translation>
    </message>
    <message>
        <source>The journal in {0} can&apos;t be written: {1}.</source>
        <translation>Das Journal in {0} lässt sich nicht schreiben: {1}.</translation>
    </message>
    <message>
        <source>The journal of batch {0} can&apos;t be read: {1}.</source>
        <translation>Das Journal des Stapels {0} lässt sich nicht lesen: {1}.</translation>
    </message>
    <message>
        <source>There is no batch &quot;{0}&quot; in the history.</source>
        <translation>Im Verlauf gibt es keinen Stapel „{0}“.</translation>
    </message>
    <message>
        <source>The changes in {0} could not be confirmed: {1}.</source>
        <translation>Die Änderungen in {0} ließen sich nicht bestätigen: {1}.</translation>
    </message>
    <message>
        <source>The records of old files can&apos;t be read: {0}.</source>
        <translation>Die Aufzeichnungen alter Dateien lassen sich nicht lesen: {0}.</translation>
    </message>
    <message>
        <source>The file&apos;s content is not what Reclass wrote.</source>
        <translation>Der Inhalt der Datei ist nicht, was Reclass geschrieben hat.</translation>
    </message>
    <message>
        <source>There is no model “{0}”. Installed: {1}.</source>
        <translation>Es gibt kein Modell „{0}“. Installiert: {1}.</translation>
    </message>
    <message>
        <source>There is no model “{0}”.</source>
        <translation>Es gibt kein Modell „{0}“.</translation>
    </message>
    <message>
        <source>“{0}” is a part of an ensemble; choose the ensemble instead</source>
        <translation>„{0}“ ist Teil eines Ensembles; wählen Sie stattdessen das Ensemble</translation>
    </message>
    <message>
        <source>There is no device “{0}”; choose one of {1}.</source>
        <translation>Es gibt kein Gerät „{0}“; zur Wahl stehen {1}.</translation>
    </message>
    <message>
        <source>{0} judges tracks as wholes; it has no timeline</source>
        <translation>{0} beurteilt Titel als Ganzes; es gibt keinen Genreverlauf</translation>
    </message>
    <message>
        <source>ONNX Runtime is not installed.</source>
        <translation>ONNX Runtime ist nicht installiert.</translation>
    </message>
    <message>
        <source>This build of ONNX Runtime has no CUDA support; install onnxruntime-gpu in its place.</source>
        <translation>Diese ONNX Runtime unterstützt kein CUDA; installieren Sie stattdessen onnxruntime-gpu.</translation>
    </message>
    <message>
        <source>No NVIDIA driver was found.</source>
        <translation>Es wurde kein NVIDIA-Treiber gefunden.</translation>
    </message>
    <message>
        <source>The NVIDIA driver finds no GPU.</source>
        <translation>Der NVIDIA-Treiber findet keine GPU.</translation>
    </message>
    <message>
        <source>CUDA could not be started; the installed CUDA and cuDNN libraries do not fit this build of ONNX Runtime. Choose the CPU, or install matching libraries.</source>
        <translation>CUDA ließ sich nicht starten; die installierten Bibliotheken CUDA und cuDNN passen nicht zu dieser ONNX Runtime. Wählen Sie die CPU oder installieren Sie passende Bibliotheken.</translation>
    </message>
    <message>
        <source>ONNX Runtime cannot be loaded: {0}</source>
        <translation>ONNX Runtime lässt sich nicht laden: {0}</translation>
    </message>
    <message>
        <source>ONNX Runtime cannot load the model: {0}</source>
        <translation>ONNX Runtime kann das Modell nicht laden: {0}</translation>
    </message>
    <message>
        <source>the weights are not those that the model card names (their checksum differs); install the model again</source>
        <translation>die Gewichte sind nicht die, die die Modellkarte nennt (andere Prüfsumme); installieren Sie das Modell neu</translation>
    </message>
    <message>
        <source>the model card is not valid JSON</source>
        <translation>die Modellkarte ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>there is already a model named “{0}”</source>
        <translation>es gibt schon ein Modell namens „{0}“</translation>
    </message>
    <message>
        <source>{0} failed: {1}</source>
        <translation>{0} ist fehlgeschlagen: {1}</translation>
    </message>
    <message>
        <source>“{0}” must be a table</source>
        <translation>„{0}“ muss eine Tabelle sein</translation>
    </message>
    <message>
        <source>“{0}” must be a list of names</source>
        <translation>„{0}“ muss eine Liste von Namen sein</translation>
    </message>
    <message>
        <source>allowed genre “{0}” is not in the list</source>
        <translation>das erlaubte Genre „{0}“ steht nicht in der Liste</translation>
    </message>
    <message>
        <source>{0} is no genre name</source>
        <translation>{0} ist kein Genre-Name</translation>
    </message>
    <message>
        <source>“{0}” is too long for a genre name</source>
        <translation>„{0}“ ist zu lang für einen Genre-Namen</translation>
    </message>
    <message>
        <source>“{0}” belongs to both “{1}” and “{2}”</source>
        <translation>„{0}“ gehört zu „{1}“ und zu „{2}“</translation>
    </message>
    <message>
        <source>[genres.{0}] holds more than finer and aliases</source>
        <translation>[genres.{0}] enthält mehr als finer und aliases</translation>
    </message>
    <message>
        <source>alias “{0}” points to unknown genre “{1}”</source>
        <translation>der Alias „{0}“ verweist auf das unbekannte Genre „{1}“</translation>
    </message>
    <message>
        <source>There is no quality “{0}”; choose {1}.</source>
        <translation>Es gibt keine Qualität „{0}“; zur Wahl stehen {1}.</translation>
    </message>
    <message>
        <source>The playlists in {0} could not be confirmed: {1}.</source>
        <translation>Die Playlists in {0} ließen sich nicht bestätigen: {1}.</translation>
    </message>
    <message>
        <source>“{0}” is not a text.</source>
        <translation>„{0}“ ist kein Text.</translation>
    </message>
    <message>
        <source>“{0}” is not one of {1}</source>
        <translation>„{0}“ ist keins von {1}</translation>
    </message>
    <message>
        <source>“{0}” is neither true nor false.</source>
        <translation>„{0}“ ist weder wahr (true) noch falsch (false).</translation>
    </message>
    <message>
        <source>“{0}” is not a number from {1} to {2}.</source>
        <translation>„{0}“ ist keine Zahl von {1} bis {2}.</translation>
    </message>
    <message>
        <source>“{0}” is not a list of texts.</source>
        <translation>„{0}“ ist keine Liste von Texten.</translation>
    </message>
    <message>
        <source>There is no setting “{0}”{1}</source>
        <translation>Es gibt keine Einstellung „{0}“{1}</translation>
    </message>
    <message>
        <source>. Did you mean “{0}”?</source>
        <translation>. Meinten Sie „{0}“?</translation>
    </message>
    <message>
        <source>a change was cut off; it is settled when Reclass starts again</source>
        <translation>eine Änderung wurde abgebrochen; sie wird beim nächsten Start von Reclass geklärt</translation>
    </message>
    <message>
        <source>it holds no track that can be learnt from</source>
        <translation>darin ist kein Titel, aus dem sich lernen lässt</translation>
    </message>
    <message>
        <source>it holds no track that can be learnt from: {0}</source>
        <translation>darin ist kein Titel, aus dem sich lernen lässt: {0}</translation>
    </message>
    <message>
        <source>Say where the data set lies.</source>
        <translation>Geben Sie an, wo der Datensatz liegt.</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>diese Datei oder diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>it has no column “file” with an “artist”, “album” or “label” beside it</source>
        <translation>die Spalte „file“ mit „artist“, „album“ oder „label“ daneben fehlt</translation>
    </message>
    <message>
        <source>it is no CSV table ({0})</source>
        <translation>es ist keine CSV-Tabelle ({0})</translation>
    </message>
    <message>
        <source>its arrays do not fit its names</source>
        <translation>ihre Arrays passen nicht zu ihren Namen</translation>
    </message>
    <message>
        <source>it has no embedding</source>
        <translation>es gibt kein Embedding dafür</translation>
    </message>
    <message>
        <source>it is no complete .npz file</source>
        <translation>es ist keine vollständige .npz-Datei</translation>
    </message>
    <message>
        <source>it has no array “{0}”</source>
        <translation>das Array „{0}“ fehlt</translation>
    </message>
    <message>
        <source>there is no fma_metadata/tracks.csv in it</source>
        <translation>darin ist keine fma_metadata/tracks.csv</translation>
    </message>
    <message>
        <source>it has not the three header rows of FMA&apos;s tracks.csv</source>
        <translation>die drei Kopfzeilen von tracks.csv der FMA fehlen</translation>
    </message>
    <message>
        <source>there is no folder fma_small, fma_medium, … in it</source>
        <translation>ein Ordner fma_small, fma_medium, … fehlt darin</translation>
    </message>
    <message>
        <source>the table of features lacks it</source>
        <translation>er fehlt in der Tabelle der Merkmale</translation>
    </message>
    <message>
        <source>FMA has no subset “{0}”; choose {1}.</source>
        <translation>FMA hat keine Teilmenge „{0}“; zur Wahl stehen {1}.</translation>
    </message>
    <message>
        <source>it has no column “{0}”</source>
        <translation>die Spalte „{0}“ fehlt</translation>
    </message>
    <message>
        <source>line {0} is no track, or is cut off</source>
        <translation>Zeile {0} ist kein Titel oder abgeschnitten</translation>
    </message>
    <message>
        <source>its columns are not the 518 of FMA&apos;s features</source>
        <translation>die Spalten sind nicht die 518 der FMA-Merkmale</translation>
    </message>
    <message>
        <source>it has no genre</source>
        <translation>er hat kein Genre</translation>
    </message>
    <message>
        <source>there is no audio file of it</source>
        <translation>es gibt keine Audiodatei dazu</translation>
    </message>
    <message>
        <source>the table names it, but the file is not there</source>
        <translation>die Tabelle nennt sie, aber die Datei ist nicht da</translation>
    </message>
    <message>
        <source>its genre “{0}” has fewer than {1} tracks ({2})</source>
        <translation>sein Genre „{0}“ hat weniger als {1} Titel ({2})</translation>
    </message>
    <message>
        <source>it is there twice; the first one counts</source>
        <translation>er ist zweimal da; der erste zählt</translation>
    </message>
    <message>
        <source>no track in it is known: open the folder in the window, or run “reclass scan”</source>
        <translation>kein Titel darin ist bekannt: Öffnen Sie den Ordner im Fenster oder führen Sie „reclass scan“ aus</translation>
    </message>
    <message>
        <source>The library can be learnt from only with the program&apos;s database.</source>
        <translation>Aus der Bibliothek lässt sich nur mit der Datenbank des Programms lernen.</translation>
    </message>
    <message>
        <source>The subset “{0}” is no number of tags, such as 50.</source>
        <translation>Die Teilmenge „{0}“ ist keine Anzahl von Tags wie etwa 50.</translation>
    </message>
    <message>
        <source>it is cut off, or has something else than 0 and 1 for a tag</source>
        <translation>sie ist abgeschnitten oder enthält für ein Tag etwas anderes als 0 und 1</translation>
    </message>
    <message>
        <source>it has no tag</source>
        <translation>er hat kein Tag</translation>
    </message>
    <message>
        <source>it is no table ({0})</source>
        <translation>es ist keine Tabelle ({0})</translation>
    </message>
    <message>
        <source>name the .cls file of genres: there are {0} in the folder</source>
        <translation>nennen Sie die .cls-Datei der Genres: Im Ordner sind {0}</translation>
    </message>
    <message>
        <source>there is no .h5 file in it</source>
        <translation>darin ist keine .h5-Datei</translation>
    </message>
    <message>
        <source>{0} of the tracks that it names are not here</source>
        <translation>{0} der genannten Titel sind nicht hier</translation>
    </message>
    <message>
        <source>it names no genre of a track</source>
        <translation>darin ist für keinen Titel ein Genre genannt</translation>
    </message>
    <message>
        <source>the list of genres lacks it</source>
        <translation>er fehlt in der Liste der Genres</translation>
    </message>
    <message>
        <source>some of its features are missing or not numbers</source>
        <translation>einige Merkmale fehlen oder sind keine Zahlen</translation>
    </message>
    <message>
        <source>it is no complete file of the Million Song Dataset: {0}</source>
        <translation>es ist keine vollständige Datei des Million Song Dataset: {0}</translation>
    </message>
    <message>
        <source>it is no table of GTZAN&apos;s features: {0}</source>
        <translation>es ist keine Tabelle mit Merkmalen von GTZAN: {0}</translation>
    </message>
    <message>
        <source>there is no column “{0}”</source>
        <translation>eine Spalte „{0}“ gibt es nicht</translation>
    </message>
    <message>
        <source>it names no track</source>
        <translation>darin ist kein Titel genannt</translation>
    </message>
    <message>
        <source>A track is on two of the lists.</source>
        <translation>Ein Titel steht auf zweien der Listen.</translation>
    </message>
    <message>
        <source>One fold leaves nothing to learn from: choose 0, or 2 and more.</source>
        <translation>Ein einziger Fold lässt nichts zum Lernen übrig: Wählen Sie 0, 2 oder mehr.</translation>
    </message>
    <message>
        <source>The tracks make only {0} groups that can be kept apart, and {1} are needed.</source>
        <translation>Die Titel bilden nur {0} Gruppen, die sich trennen lassen; {1} sind nötig.</translation>
    </message>
    <message>
        <source>The data set&apos;s own split has no folds: choose 0, or another split.</source>
        <translation>Die eigene Aufteilung des Datensatzes hat keine Folds: Wählen Sie 0 oder eine andere Aufteilung.</translation>
    </message>
    <message>
        <source>The data set has no split of its own: choose another split.</source>
        <translation>Der Datensatz hat keine eigene Aufteilung: Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The data set has several splits: {0}.</source>
        <translation>Der Datensatz hat mehrere Aufteilungen: {0}.</translation>
    </message>
    <message>
        <source>The data set&apos;s own split has no training or no test part.</source>
        <translation>Die eigene Aufteilung des Datensatzes hat keinen Trainings- oder keinen Testteil.</translation>
    </message>
    <message>
        <source>it is no split of a data set</source>
        <translation>es ist keine Aufteilung eines Datensatzes</translation>
    </message>
    <message>
        <source>Validation and test share together leave too little to learn from.</source>
        <translation>Validierungs- und Testanteil zusammen lassen zu wenig zum Lernen übrig.</translation>
    </message>
    <message>
        <source>Too much belongs together: a part of the split would be empty.</source>
        <translation>Zu viel gehört zusammen: Ein Teil der Aufteilung bliebe leer.</translation>
    </message>
    <message>
        <source>The data set lacks {0} of the tracks that the split names, such as “{1}”.</source>
        <translation>Dem Datensatz fehlen {0} der Titel, die die Aufteilung nennt, etwa „{1}“.</translation>
    </message>
    <message>
        <source>it is no complete JSON</source>
        <translation>es ist kein vollständiges JSON</translation>
    </message>
    <message>
        <source>a part of the split is missing: {0}</source>
        <translation>ein Teil der Aufteilung fehlt: {0}</translation>
    </message>
    <message>
        <source>This data set has a row of features a track and no segments.</source>
        <translation>Dieser Datensatz hat je Titel eine Zeile Merkmale und keine Segmente.</translation>
    </message>
    <message>
        <source>There are no groups by “{0}”; choose one of {1}.</source>
        <translation>Gruppen nach „{0}“ gibt es nicht; zur Wahl stehen {1}.</translation>
    </message>
    <message>
        <source>“{0}” has too few tracks ({1}) and is left out.</source>
        <translation>„{0}“ hat zu wenige Titel ({1}) und wird ausgelassen.</translation>
    </message>
    <message>
        <source>“{0}” has very few tracks: {1}.</source>
        <translation>„{0}“ hat sehr wenige Titel: {1}.</translation>
    </message>
    <message>
        <source>The artist of {0} of {1} tracks is not known.</source>
        <translation>Bei {0} von {1} Titeln ist der Interpret nicht bekannt.</translation>
    </message>
    <message>
        <source>“{0}” and what belongs together with it are {1} of {2} tracks: the parts cannot have their shares.</source>
        <translation>„{0}“ und was dazugehört sind {1} von {2} Titeln: Die Teile können nicht die gewünschte Größe haben.</translation>
    </message>
    <message>
        <source>{0} of {1} tested tracks share artist, album or recording with tracks that were learnt from: the figures flatter.</source>
        <translation>{0} von {1} Testtiteln haben Interpret, Album oder Aufnahme mit gelernten Titeln gemeinsam: Die Kennzahlen schmeicheln.</translation>
    </message>
    <message>
        <source>“{0}” is of one artist only: it can be learnt or tested, not both.</source>
        <translation>„{0}“ ist nur von einem Interpreten: Es lässt sich lernen oder testen, nicht beides.</translation>
    </message>
    <message>
        <source>{0} of {1} tracks are in no part of the split.</source>
        <translation>{0} von {1} Titeln sind in keinem Teil der Aufteilung.</translation>
    </message>
    <message>
        <source>“{0}” is missing in the training part.</source>
        <translation>„{0}“ fehlt im Trainingsteil.</translation>
    </message>
    <message>
        <source>“{0}” is missing in the training part of a fold.</source>
        <translation>„{0}“ fehlt im Trainingsteil eines Folds.</translation>
    </message>
    <message>
        <source>“{0}” is missing in the test part.</source>
        <translation>„{0}“ fehlt im Testteil.</translation>
    </message>
    <message>
        <source>“{0}” is missing in the test part of a fold.</source>
        <translation>„{0}“ fehlt im Testteil eines Folds.</translation>
    </message>
    <message>
        <source>Training needs tracks of two genres or more.</source>
        <translation>Zum Training sind Titel von mindestens zwei Genres nötig.</translation>
    </message>
    <message>
        <source>All these tracks are of one artist or album; a model could not be tested.</source>
        <translation>Alle diese Titel stammen von einem einzigen Interpreten oder Album; ein Modell ließe sich nicht testen.</translation>
    </message>
    <message>
        <source>There is not enough to learn from yet: two genres with {0} tracks each are needed; genres with so many: {1}.</source>
        <translation>Noch reicht es nicht zum Lernen: Nötig sind zwei Genres mit je {0} Titeln; Genres mit so vielen: {1}.</translation>
    </message>
    <message>
        <source>Each genre has tracks of one artist only, so a model could not be tested. Decide on tracks of other artists as well.</source>
        <translation>Jedes Genre hat nur Titel eines einzigen Interpreten, sodass sich ein Modell nicht testen ließe. Entscheiden Sie auch über Titel anderer Interpreten.</translation>
    </message>
    <message>
        <source>There is no track on which the new model could be compared.</source>
        <translation>Es gibt keinen Titel, an dem sich das neue Modell vergleichen ließe.</translation>
    </message>
    <message>
        <source>None of these tracks was listened to yet with the networks of the default model. Classify them with it first.</source>
        <translation>Noch keiner dieser Titel wurde mit den Netzen des Standardmodells angehört. Klassifizieren Sie sie erst damit.</translation>
    </message>
    <message>
        <source>No track has a genre to learn from yet. Accept or choose some first.</source>
        <translation>Noch hat kein Titel ein Genre, aus dem sich lernen lässt. Nehmen Sie erst einige an oder wählen Sie welche.</translation>
    </message>
    <message>
        <source>There are too few tracks with genres to doubt any: two genres with {0} tracks of two artists each are needed; genres with so many: {1}.</source>
        <translation>Es gibt zu wenige Titel mit Genres, um welche anzuzweifeln: Nötig sind zwei Genres mit je {0} Titeln zweier Interpreten; Genres mit so vielen: {1}.</translation>
    </message>
    <message>
        <source>A map needs {0} tracks that were listened to; here are {1}.</source>
        <translation>Eine Karte braucht {0} angehörte Titel; hier sind es {1}.</translation>
    </message>
    <message>
        <source>The model in use keeps nothing of the sound that a map could show.</source>
        <translation>Das verwendete Modell behält nichts vom Klang, was eine Karte zeigen könnte.</translation>
    </message>
    <message>
        <source>Some of what the model heard is not a number; listen again.</source>
        <translation>Einiges von dem, was das Modell gehört hat, ist keine Zahl; bitte neu anhören.</translation>
    </message>
    <message>
        <source>it is {0}, no ONNX file; only ONNX is loaded</source>
        <translation>es ist {0}, keine ONNX-Datei; nur ONNX wird geladen</translation>
    </message>
    <message>
        <source>a Python pickle, which could run any code</source>
        <translation>ein Python-Pickle, das beliebigen Code ausführen könnte</translation>
    </message>
    <message>
        <source>a zip archive, as PyTorch&apos;s checkpoints are, which could run any code</source>
        <translation>ein Zip-Archiv wie die Checkpoints von PyTorch, das beliebigen Code ausführen könnte</translation>
    </message>
    <message>
        <source>an HDF5 file, as Keras writes</source>
        <translation>eine HDF5-Datei, wie Keras sie schreibt</translation>
    </message>
    <message>
        <source>the network keeps numbers in other files, which could be any file here; export it with all of them inside</source>
        <translation>das Netz hat Zahlen in anderen Dateien, und das könnte jede Datei hier sein; exportieren Sie es mit allen Zahlen darin</translation>
    </message>
    <message>
        <source>the network&apos;s inputs and outputs are not those of its card (it has {0})</source>
        <translation>die Ein- und Ausgänge des Netzes sind nicht die seiner Modellkarte (es hat {0})</translation>
    </message>
    <message>
        <source>{0} gave values that are not numbers</source>
        <translation>{0} hat Werte geliefert, die keine Zahlen sind</translation>
    </message>
    <message>
        <source>“{0}” is already installed, just as it is here.</source>
        <translation>„{0}“ ist schon genau so installiert.</translation>
    </message>
    <message>
        <source>There is already a model named “{0}”.</source>
        <translation>Es gibt schon ein Modell namens „{0}“.</translation>
    </message>
    <message>
        <source>there is no model card in it</source>
        <translation>darin ist keine Modellkarte</translation>
    </message>
    <message>
        <source>it is no model: a model is a card (.json) with its weights (.onnx) beside it, or both in a .zip; other formats are not loaded, since some can run any code</source>
        <translation>es ist kein Modell: Ein Modell ist eine Modellkarte (.json) mit ihren Gewichten (.onnx) daneben oder beides in einer .zip-Datei; andere Formate werden nicht geladen, weil einige beliebigen Code ausführen können</translation>
    </message>
    <message>
        <source>it has no card beside it ({0}), which says what the labels and the front end are; “reclass models template” begins one</source>
        <translation>daneben fehlt die Modellkarte ({0}), die Klassen und Frontend nennt; „reclass models template“ beginnt eine</translation>
    </message>
    <message>
        <source>the archive is refused: {0}</source>
        <translation>das Archiv wird abgelehnt: {0}</translation>
    </message>
    <message>
        <source>the archive is damaged: {0}</source>
        <translation>das Archiv ist beschädigt: {0}</translation>
    </message>
    <message>
        <source>“{0}” would lie outside of its folder</source>
        <translation>„{0}“ läge außerhalb seines Ordners</translation>
    </message>
    <message>
        <source>“{0}” is a link or a device</source>
        <translation>„{0}“ ist eine Verknüpfung oder ein Gerät</translation>
    </message>
    <message>
        <source>“{0}” would unpack to more than {1} times its size</source>
        <translation>„{0}“ würde entpackt mehr als {1}-mal so groß</translation>
    </message>
    <message>
        <source>no track in it has one genre that the list knows</source>
        <translation>kein Titel darin hat ein einzelnes Genre, das die Liste kennt</translation>
    </message>
    <message>
        <source>no track in it was heard by all models</source>
        <translation>kein Titel darin wurde von allen Modellen gehört</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>{0} cannot be loaded: {1}. {2}</source>
        <translation>{0} lässt sich nicht laden: {1}. {2}</translation>
    </message>
    <message>
        <source>the state of the training is damaged</source>
        <translation>der Stand des Trainings ist beschädigt</translation>
    </message>
    <message>
        <source>there is no state of the training to go on from</source>
        <translation>es gibt keinen Stand des Trainings, von dem aus es weitergehen könnte</translation>
    </message>
    <message>
        <source>The training option “{0}” is of a wrong type: {1}.</source>
        <translation>Die Trainingsoption „{0}“ hat einen falschen Typ: {1}.</translation>
    </message>
    <message>
        <source>The training option “{0}” is one of {1}, not {2}.</source>
        <translation>Für die Trainingsoption „{0}“ stehen {1} zur Wahl, nicht {2}.</translation>
    </message>
    <message>
        <source>The training option “{0}” is from {1} to {2}, not {3}.</source>
        <translation>Die Trainingsoption „{0}“ reicht von {1} bis {2}, nicht {3}.</translation>
    </message>
    <message>
        <source>The training options are not a JSON object.</source>
        <translation>Die Trainingsoptionen sind kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The training options are not valid JSON.</source>
        <translation>Die Trainingsoptionen sind kein gültiges JSON.</translation>
    </message>
    <message>
        <source>There is no training option “{0}”.</source>
        <translation>Es gibt keine Trainingsoption „{0}“.</translation>
    </message>
    <message>
        <source>The model takes {0} features, not the {1} of {2}.</source>
        <translation>Das Modell nimmt {0} Merkmale, nicht die {1} von {2}.</translation>
    </message>
    <message>
        <source>The head takes {0} numbers, the encoder gives {1}.</source>
        <translation>Der Kopf nimmt {0} Zahlen, der Encoder liefert {1}.</translation>
    </message>
    <message>
        <source>The scaler is for {0} values, not {1}.</source>
        <translation>Die Skalierung ist für {0} Werte, nicht für {1}.</translation>
    </message>
    <message>
        <source>There are {0} thresholds for {1} labels.</source>
        <translation>Es gibt {0} Schwellen für {1} Klassen.</translation>
    </message>
    <message>
        <source>The network gives {0} values, not {1}.</source>
        <translation>Das Netz liefert {0} Werte, nicht {1}.</translation>
    </message>
    <message>
        <source>The network cannot be exported: {0}</source>
        <translation>Das Netz lässt sich nicht exportieren: {0}</translation>
    </message>
    <message>
        <source>This data set gives a track several genres; a dense network (“mlp”) or a convolutional network can learn that.</source>
        <translation>Dieser Datensatz gibt einem Titel mehrere Genres; ein dichtes Netz („mlp“) oder ein Faltungsnetz kann das lernen.</translation>
    </message>
    <message>
        <source>The model “{0}” cannot weigh rare genres more.</source>
        <translation>Das Modell „{0}“ kann seltene Genres nicht stärker gewichten.</translation>
    </message>
    <message>
        <source>The model “{0}” takes whole tracks; only networks have segments to split.</source>
        <translation>Das Modell „{0}“ nimmt ganze Titel; nur Netze haben Segmente, die sich aufteilen lassen.</translation>
    </message>
    <message>
        <source>No program but its maker&apos;s can compute the features of “{0}”, so that no file could be classified; “reclass experiment feature-baselines” tests models on them.</source>
        <translation>Nur das Programm ihres Urhebers kann die Merkmale von „{0}“ berechnen, sodass sich keine Datei klassifizieren ließe; „reclass experiment feature-baselines“ testet Modelle damit.</translation>
    </message>
    <message>
        <source>There is no scale “{0}” for log-mel spectrograms.</source>
        <translation>Für Log-Mel-Spektrogramme gibt es keine Skala „{0}“.</translation>
    </message>
    <message>
        <source>PyTorch cannot use the device “{0}”: {1}</source>
        <translation>PyTorch kann das Gerät „{0}“ nicht verwenden: {1}</translation>
    </message>
    <message>
        <source>“{0}” has no audio; choose the features that it holds.</source>
        <translation>„{0}“ enthält keinen Ton; wählen Sie die Merkmale, die darin sind.</translation>
    </message>
    <message>
        <source>this is a part of a model, and no model by itself</source>
        <translation>dies ist Teil eines Modells und für sich keins</translation>
    </message>
    <message>
        <source>Nothing of the training part can be decoded.</source>
        <translation>Nichts vom Trainingsteil lässt sich dekodieren.</translation>
    </message>
    <message>
        <source>The features of {0} tracks are not all numbers.</source>
        <translation>Die Merkmale von {0} Titeln sind nicht alle Zahlen.</translation>
    </message>
    <message>
        <source>“{0}” holds the features “{1}”, not “{2}”.</source>
        <translation>„{0}“ enthält die Merkmale „{1}“, nicht „{2}“.</translation>
    </message>
    <message>
        <source>nvidia-smi does not answer.</source>
        <translation>nvidia-smi antwortet nicht.</translation>
    </message>
    <message>
        <source>nvidia-smi says “{0}”, which is not known.</source>
        <translation>nvidia-smi sagt „{0}“, was nicht bekannt ist.</translation>
    </message>
    <message>
        <source>There is no network “{0}”; choose one of {1}.</source>
        <translation>Es gibt kein Netz „{0}“; zur Wahl stehen {1}.</translation>
    </message>
    <message>
        <source>A classifier needs two labels or more, not {0}.</source>
        <translation>Ein Klassifikator braucht mindestens zwei Klassen, nicht {0}.</translation>
    </message>
    <message>
        <source>PyTorch finds no NVIDIA graphics card here; choose the device “cpu”.</source>
        <translation>PyTorch findet hier keine NVIDIA-Grafikkarte; wählen Sie das Gerät „cpu“.</translation>
    </message>
    <message>
        <source>The training processes cannot reach each other: {0}</source>
        <translation>Die Trainingsprozesse erreichen einander nicht: {0}</translation>
    </message>
    <message>
        <source>there is no name free for another run</source>
        <translation>für einen weiteren Lauf ist kein Name frei</translation>
    </message>
    <message>
        <source>There is no training run “{0}”.</source>
        <translation>Es gibt keinen Trainingslauf „{0}“.</translation>
    </message>
    <message>
        <source>“{0}” cannot be a run&apos;s name: letters, digits, “.”, “_” and “-” can, 64 at most.</source>
        <translation>„{0}“ taugt nicht als Name eines Laufs: Erlaubt sind Buchstaben, Ziffern, „.“, „_“ und „-“, höchstens 64.</translation>
    </message>
    <message>
        <source>The run “{0}” is not finished and has no model yet; to go on:  reclass train --resume {1}</source>
        <translation>Der Lauf „{0}“ ist nicht abgeschlossen und hat noch kein Modell; fortsetzen mit:  reclass train --resume {1}</translation>
    </message>
    <message>
        <source>this is no log of a training run</source>
        <translation>dies ist kein Protokoll eines Trainingslaufs</translation>
    </message>
    <message>
        <source>this is no summary of a training run</source>
        <translation>dies ist keine Zusammenfassung eines Trainingslaufs</translation>
    </message>
    <message>
        <source>this is no text</source>
        <translation>dies ist kein Text</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>There is already a run “{0}”.</source>
        <translation>Es gibt schon einen Lauf „{0}“.</translation>
    </message>
    <message>
        <source>another process is training in this folder</source>
        <translation>ein anderer Prozess trainiert in diesem Ordner</translation>
    </message>
    <message>
        <source>There is no family “{0}”; choose one of {1}.</source>
        <translation>Es gibt keine Familie „{0}“; zur Wahl stehen {1}.</translation>
    </message>
    <message>
        <source>These options are not for the family “{0}”.</source>
        <translation>Diese Optionen sind nicht für die Familie „{0}“.</translation>
    </message>
    <message>
        <source>Training needs a row of features and a genre for each track.</source>
        <translation>Zum Training sind je Titel eine Zeile Merkmale und ein Genre nötig.</translation>
    </message>
    <message>
        <source>The validation part must say yes or no for each track.</source>
        <translation>Der Validierungsteil muss für jeden Titel Ja oder Nein sagen.</translation>
    </message>
    <message>
        <source>The model “{0}” is trained by one process alone.</source>
        <translation>Das Modell „{0}“ trainiert nur ein einzelner Prozess.</translation>
    </message>
    <message>
        <source>The run “{0}” is finished; begin another one.</source>
        <translation>Der Lauf „{0}“ ist abgeschlossen; beginnen Sie einen neuen.</translation>
    </message>
    <message>
        <source>The run “{0}” was begun before; resume it.</source>
        <translation>Der Lauf „{0}“ ist schon begonnen; setzen Sie ihn fort.</translation>
    </message>
    <message>
        <source>In epoch {0} the loss is no longer a number; choose a lower learning rate, or clip the gradients.</source>
        <translation>In Epoche {0} ist der Verlust keine Zahl mehr; wählen Sie eine kleinere Lernrate oder begrenzen Sie die Gradienten.</translation>
    </message>
    <message>
        <source>The run “{0}” was begun with other tracks in its parts; the data set has changed since.</source>
        <translation>Der Lauf „{0}“ wurde mit anderen Titeln in seinen Teilen begonnen; der Datensatz hat sich seither geändert.</translation>
    </message>
    <message>
        <source>the state of the training is of another model</source>
        <translation>der Stand des Trainings gehört zu einem anderen Modell</translation>
    </message>
    <message>
        <source>The report could not be written; the details are in the log file.</source>
        <translation>Der Bericht ließ sich nicht schreiben; die Einzelheiten stehen in der Protokolldatei.</translation>
    </message>
    <message>
        <source>{0} is not installed. {1}</source>
        <translation>{0} ist nicht installiert. {1}</translation>
    </message>
    <message>
        <source>{0} needs “{1}”, which is missing. {2}</source>
        <translation>{0} braucht „{1}“, das fehlt. {2}</translation>
    </message>
    <message>
        <source>Install the training packages:  pip install &apos;reclass-gui[train]&apos;</source>
        <translation>Installieren Sie die Trainingspakete:  pip install &apos;reclass-gui[train]&apos;</translation>
    </message>
    <message>
        <source>Install the training packages again:  pip install --force-reinstall &apos;reclass-gui[train]&apos;</source>
        <translation>Installieren Sie die Trainingspakete neu:  pip install --force-reinstall &apos;reclass-gui[train]&apos;</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message numerus="yes">
        <source>accept %n track(s)</source>
        <translation>
            <numerusform>%n Titel annehmen</numerusform>
            <numerusform>%n Titel annehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reject %n track(s)</source>
        <translation>
            <numerusform>%n Titel ablehnen</numerusform>
            <numerusform>%n Titel ablehnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>choose {genre} for %n track(s)</source>
        <translation>
            <numerusform>{genre} für %n Titel wählen</numerusform>
            <numerusform>{genre} für %n Titel wählen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add {genre} to %n track(s)</source>
        <translation>
            <numerusform>{genre} bei %n Titel hinzufügen</numerusform>
            <numerusform>{genre} bei %n Titeln hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take {genre} from %n track(s)</source>
        <translation>
            <numerusform>{genre} bei %n Titel entfernen</numerusform>
            <numerusform>{genre} bei %n Titeln entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clear the decision on %n track(s)</source>
        <translation>
            <numerusform>Entscheidung für %n Titel löschen</numerusform>
            <numerusform>Entscheidung für %n Titel löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>accept %n sure track(s)</source>
        <translation>
            <numerusform>%n sicheren Titel annehmen</numerusform>
            <numerusform>%n sichere Titel annehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>accept %n track(s) by album</source>
        <translation>
            <numerusform>%n Titel je Album annehmen</numerusform>
            <numerusform>%n Titel je Album annehmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewActions</name>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Annehmen</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>Ab&amp;lehnen</translation>
    </message>
    <message>
        <source>&amp;Change genre…</source>
        <translation>Genre ä&amp;ndern …</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>Ü&amp;berspringen</translation>
    </message>
    <message>
        <source>C&amp;lear decision</source>
        <translation>&amp;Entscheidung löschen</translation>
    </message>
    <message>
        <source>Accept by al&amp;bum</source>
        <translation>Je Alb&amp;um annehmen</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>Abs&amp;pielen oder Pause</translation>
    </message>
    <message>
        <source>&amp;Learn from my corrections…</source>
        <translation>Aus meinen &amp;Korrekturen lernen&#xa0;…</translation>
    </message>
    <message>
        <source>Learn…</source>
        <translation>Lernen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Find likely label errors</source>
        <translation>Wahrscheinlich &amp;falsche Genres suchen</translation>
    </message>
    <message>
        <source>Accept the suggestion</source>
        <translation>Den Vorschlag annehmen</translation>
    </message>
    <message>
        <source>Reject the suggestion: the file keeps its genre</source>
        <translation>Den Vorschlag ablehnen: Die Datei behält ihr Genre</translation>
    </message>
    <message>
        <source>Choose another genre for the selected tracks</source>
        <translation>Ein anderes Genre für die ausgewählten Titel wählen</translation>
    </message>
    <message>
        <source>Go to the next track that waits for a decision</source>
        <translation>Zum nächsten Titel, der auf eine Entscheidung wartet</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>Die Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>Give the album the genre that its tracks agree on most</source>
        <translation>Dem Album das Genre geben, in dem seine Titel am meisten übereinstimmen</translation>
    </message>
    <message>
        <source>Make a model of your own from what you decided, in seconds</source>
        <translation>Aus Ihren Entscheidungen in Sekunden ein eigenes Modell machen</translation>
    </message>
    <message>
        <source>Find tracks whose present genre is probably wrong</source>
        <translation>Titel suchen, deren bisheriges Genre wahrscheinlich falsch ist</translation>
    </message>
    <message>
        <source>Choose genre no. {n} of the list</source>
        <translation>Genre Nr. {n} der Liste wählen</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>Confidence from which suggestions are accepted</source>
        <translation>Sicherheit, ab der Vorschläge angenommen werden</translation>
    </message>
    <message>
        <source>Show what would be written and moved, before anything is</source>
        <translation>Zeigen, was geschrieben und verschoben würde, bevor es geschieht</translation>
    </message>
    <message>
        <source>Accept all {count} above</source>
        <translation>Alle {count} annehmen ab</translation>
    </message>
    <message>
        <source>Accept all above</source>
        <translation>Alle annehmen ab</translation>
    </message>
    <message numerus="yes">
        <source>Accept all suggestions above the confidence: %Ln track(s)</source>
        <translation>
            <numerusform>Alle Vorschläge über dieser Sicherheit annehmen: %Ln Titel</numerusform>
            <numerusform>Alle Vorschläge über dieser Sicherheit annehmen: %Ln Titel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply to %Ln file(s)…</source>
        <translation>
            <numerusform>Anwenden (%Ln)&#xa0;…</numerusform>
            <numerusform>Anwenden (%Ln)&#xa0;…</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>Anwenden&#xa0;…</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Selected track</source>
        <translation>Gewählter Titel</translation>
    </message>
    <message>
        <source>Listening …</source>
        <translation>Wird angehört&#xa0;…</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Decisive moment</source>
        <translation>Entscheidende Stelle</translation>
    </message>
    <message>
        <source>Play the moment that spoke most for the suggestion</source>
        <translation>Die Stelle abspielen, die am meisten für den Vorschlag sprach</translation>
    </message>
    <message>
        <source>5 seconds back</source>
        <translation>5 Sekunden zurück</translation>
    </message>
    <message>
        <source>5 seconds on</source>
        <translation>5 Sekunden vor</translation>
    </message>
    <message>
        <source>Listen to the whole track</source>
        <translation>Den ganzen Titel anhören</translation>
    </message>
    <message>
        <source>Long tracks are listened to as a whole only when you ask for it.</source>
        <translation>Lange Titel werden nur auf Wunsch als Ganzes angehört.</translation>
    </message>
    <message>
        <source>Select a track to see what was heard in it, listen to it, and decide.</source>
        <translation>Wählen Sie einen Titel, um zu sehen, was darin gehört wurde, ihn anzuhören und zu entscheiden.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>No spectrogram: {reason}</source>
        <translation>Kein Spektrogramm: {reason}</translation>
    </message>
</context>
<context>
    <name>RunComparison</name>
    <message>
        <source>&amp;Back to the list</source>
        <translation>&amp;Zurück zur Liste</translation>
    </message>
    <message>
        <source>Figures and options of the runs</source>
        <translation>Kennzahlen und Optionen der Läufe</translation>
    </message>
    <message>
        <source>None of these runs has epochs to draw.</source>
        <translation>Keiner dieser Läufe hat Epochen zum Zeichnen.</translation>
    </message>
    <message>
        <source>Figures compare only where the test tracks are the same: same data, same split, same seed. Options that are the same in all runs are left out.</source>
        <translation>Kennzahlen sind nur vergleichbar, wo die Testtitel dieselben sind: gleiche Daten, gleiche Aufteilung, gleicher Startwert. Optionen, die in allen Läufen gleich sind, fehlen hier.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) compared</source>
        <translation>
            <numerusform>%Ln Lauf verglichen</numerusform>
            <numerusform>%Ln Läufe verglichen</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Best epoch, of so many done</source>
        <translation>Beste Epoche, von so vielen</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>RunFigures</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>{0} to {1} %</source>
        <translation>{0} bis {1} %</translation>
    </message>
    <message>
        <source>accuracy {0}</source>
        <translation>Genauigkeit {0}</translation>
    </message>
    <message>
        <source> (95 % interval: {0})</source>
        <translation> (95-%-Intervall: {0})</translation>
    </message>
    <message>
        <source>mean average precision {0}</source>
        <translation>Mean Average Precision {0}</translation>
    </message>
    <message>
        <source>{0} on {1} test tracks</source>
        <translation>{0} bei {1} Testtiteln</translation>
    </message>
    <message>
        <source>Accuracy, tracks</source>
        <translation>Genauigkeit, Titel</translation>
    </message>
    <message>
        <source>Accuracy, segments</source>
        <translation>Genauigkeit, Segmente</translation>
    </message>
    <message>
        <source>Mean F1 of the genres</source>
        <translation>Mittleres F1 der Genres</translation>
    </message>
    <message>
        <source>F1 of all labels</source>
        <translation>F1 aller Klassen</translation>
    </message>
    <message>
        <source>Mean average precision</source>
        <translation>Mean Average Precision</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>Kalibrierungsfehler</translation>
    </message>
    <message>
        <source>its 95 % interval</source>
        <translation>ihr 95-%-Intervall</translation>
    </message>
    <message>
        <source>Test tracks</source>
        <translation>Testtitel</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <source>Sto&amp;p</source>
        <translation>A&amp;nhalten</translation>
    </message>
    <message>
        <source>What was learnt is kept, and Resume goes on from it</source>
        <translation>Das Gelernte bleibt erhalten, und „Fortsetzen“ macht damit weiter</translation>
    </message>
    <message>
        <source>Finish no&amp;w</source>
        <translation>&amp;Jetzt abschließen</translation>
    </message>
    <message>
        <source>End with this epoch and make a model of the best one</source>
        <translation>Mit dieser Epoche enden und aus der besten ein Modell machen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Sa&amp;ve as model…</source>
        <translation>Als Modell s&amp;peichern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Open report</source>
        <translation>Beri&amp;cht öffnen</translation>
    </message>
    <message>
        <source>This model learns in one step, so there are no curves over epochs.</source>
        <translation>Dieses Modell lernt in einem Schritt, daher gibt es keine Kurven über Epochen.</translation>
    </message>
    <message>
        <source>Nothing is being trained.

Start a training on the left, or choose a run under Runs.</source>
        <translation>Es wird nichts trainiert.

Starten Sie links ein Training oder wählen Sie einen Lauf unter „Läufe“.</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Stopping; the last epoch is kept …</source>
        <translation>Hält an; die letzte Epoche bleibt erhalten&#xa0;…</translation>
    </message>
    <message>
        <source>Finishing with this epoch …</source>
        <translation>Schließt mit dieser Epoche ab&#xa0;…</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>{0}: {1} of {2} GB in use</source>
        <translation>{0}: {1} von {2} GB belegt</translation>
    </message>
    <message>
        <source>, {0} GB by the training</source>
        <translation>, {0} GB vom Training</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… und %Ln weiterer</numerusform>
            <numerusform>… und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the data and making the model …</source>
        <translation>Daten werden gelesen, das Modell wird gebildet&#xa0;…</translation>
    </message>
    <message>
        <source>Epoch {0} of {1} done</source>
        <translation>Epoche {0} von {1} fertig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln epoch(s) done</source>
        <translation>
            <numerusform>%Ln Epoche fertig</numerusform>
            <numerusform>%Ln Epochen fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} tracks to train / validate / test</source>
        <translation>{0} Titel zum Trainieren / Validieren / Testen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln genre(s)</source>
        <translation>
            <numerusform>%Ln Genre</numerusform>
            <numerusform>%Ln Genres</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} parameters</source>
        <translation>{0} Parameter</translation>
    </message>
    <message>
        <source>batch {0}</source>
        <translation>Batch {0}</translation>
    </message>
</context>
<context>
    <name>RunsList</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Training runs</source>
        <translation>Trainingsläufe</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Take its options</source>
        <translation>Optionen übernehmen</translation>
    </message>
    <message>
        <source>Put the options of this run into the form</source>
        <translation>Die Optionen dieses Laufs ins Formular übernehmen</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>Verglei&amp;chen</translation>
    </message>
    <message>
        <source>Choose two or more with Ctrl or Shift to compare them.</source>
        <translation>Wählen Sie mit Strg oder Umschalt mindestens zwei, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>No run yet.

Every training is kept here, with its curves and figures.</source>
        <translation>Noch kein Lauf.

Jedes Training wird hier aufgehoben, mit Kurven und Kennzahlen.</translation>
    </message>
</context>
<context>
    <name>SaveModelDialog</name>
    <message>
        <source>Save as model</source>
        <translation>Als Modell speichern</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>Name des Modells</translation>
    </message>
    <message>
        <source>&amp;Use it for the library from now on</source>
        <translation>Ab jetzt für die &amp;Bibliothek verwenden</translation>
    </message>
    <message>
        <source>The model is tried on noise first, then copied to your own models.</source>
        <translation>Das Modell wird erst an Rauschen erprobt und dann zu Ihren eigenen Modellen kopiert.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
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
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Zurück zur Vorgabe</translation>
    </message>
    <message>
        <source>Reset {0} to its default</source>
        <translation>{0} auf die Vorgabe zurücksetzen</translation>
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
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>How many places of each track are listened to.</source>
        <translation>An wie vielen Stellen jeder Titel angehört wird.</translation>
    </message>
    <message>
        <source>Fast: 3 places</source>
        <translation>Schnell: 3 Stellen</translation>
    </message>
    <message>
        <source>Balanced: 5 places</source>
        <translation>Ausgewogen: 5 Stellen</translation>
    </message>
    <message>
        <source>Thorough: 10 places</source>
        <translation>Gründlich: 10 Stellen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The model that suggests genres.</source>
        <translation>Das Modell, das Genres vorschlägt.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Where the model computes.</source>
        <translation>Wo das Modell rechnet.</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Prozessor (CPU)</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>NVIDIA-Grafikkarte (CUDA)</translation>
    </message>
    <message>
        <source>Unsure below</source>
        <translation>Unsicher unter</translation>
    </message>
    <message>
        <source>Below this confidence no genre is suggested; models of several genres ignore it.</source>
        <translation>Bei geringerer Sicherheit wird kein Genre vorgeschlagen; Modelle mit mehreren Genres beachten das nicht.</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>Dekodieren</translation>
    </message>
    <message>
        <source>A process of its own survives files that crash the decoder; a little slower.</source>
        <translation>Ein eigener Prozess übersteht Dateien, an denen der Decoder abstürzt; etwas langsamer.</translation>
    </message>
    <message>
        <source>Inside the program</source>
        <translation>Im Programm</translation>
    </message>
    <message>
        <source>In a process of its own</source>
        <translation>In einem eigenen Prozess</translation>
    </message>
    <message>
        <source>Watch the open folder</source>
        <translation>Offenen Ordner beobachten</translation>
    </message>
    <message>
        <source>New, changed and removed files show without opening the folder again.</source>
        <translation>Neue, geänderte und entfernte Dateien erscheinen, ohne den Ordner neu zu öffnen.</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Genres</translation>
    </message>
    <message>
        <source>Own genre list</source>
        <translation>Eigene Genre-Liste</translation>
    </message>
    <message>
        <source>A file with your genres, aliases and tree; empty for the built-in one.</source>
        <translation>Eine Datei mit Ihren Genres, Aliasen und ihrem Baum; leer für die eingebaute.</translation>
    </message>
    <message>
        <source>Protected genres</source>
        <translation>Geschützte Genres</translation>
    </message>
    <message>
        <source>Genres that are never removed or replaced in your files.</source>
        <translation>Genres, die in Ihren Dateien nie entfernt oder ersetzt werden.</translation>
    </message>
    <message>
        <source>Genres already present</source>
        <translation>Vorhandene Genres</translation>
    </message>
    <message>
        <source>What happens to the genres that a file already has.</source>
        <translation>Was mit den Genres geschieht, die eine Datei schon hat.</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Keep them and add the new one</source>
        <translation>Behalten und das neue hinzufügen</translation>
    </message>
    <message>
        <source>Keep finer ones of the same family, replace others</source>
        <translation>Feinere behalten, andere ersetzen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Unsure tracks first</source>
        <translation>Unsichere Titel zuerst</translation>
    </message>
    <message>
        <source>Start the review with the tracks that need you most.</source>
        <translation>Die Durchsicht mit den Titeln beginnen, die Sie am meisten brauchen.</translation>
    </message>
    <message>
        <source>Play on selection</source>
        <translation>Bei Auswahl abspielen</translation>
    </message>
    <message>
        <source>Play a track as soon as it is selected.</source>
        <translation>Einen Titel abspielen, sobald er ausgewählt wird.</translation>
    </message>
    <message>
        <source>From the decisive moment</source>
        <translation>Ab der entscheidenden Stelle</translation>
    </message>
    <message>
        <source>A selected track plays from what spoke most for the suggestion.</source>
        <translation>Ein ausgewählter Titel spielt ab der Stelle, die am meisten für den Vorschlag sprach.</translation>
    </message>
    <message>
        <source>Accept all above</source>
        <translation>Alle annehmen ab</translation>
    </message>
    <message>
        <source>The confidence from which “Accept all above” takes a suggestion.</source>
        <translation>Die Sicherheit, ab der „Alle annehmen ab“ einen Vorschlag annimmt.</translation>
    </message>
    <message>
        <source>Applying</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Tags only</source>
        <translation>Nur Tags</translation>
    </message>
    <message>
        <source>Write genres into the files and leave them where they are.</source>
        <translation>Genres in die Dateien schreiben und sie lassen, wo sie sind.</translation>
    </message>
    <message>
        <source>Copy instead of move</source>
        <translation>Kopieren statt verschieben</translation>
    </message>
    <message>
        <source>Put a tagged copy in place; the original stays untouched.</source>
        <translation>Eine Kopie mit neuen Tags ablegen; das Original bleibt unberührt.</translation>
    </message>
    <message>
        <source>Folder template</source>
        <translation>Ordnervorlage</translation>
    </message>
    <message>
        <source>Where a file goes, under the destination folder.</source>
        <translation>Wohin eine Datei kommt, unterhalb des Zielordners.</translation>
    </message>
    <message>
        <source>Destination folder</source>
        <translation>Zielordner</translation>
    </message>
    <message>
        <source>Where the genre folders go; empty for the library itself.</source>
        <translation>Wohin die Genre-Ordner kommen; leer für die Bibliothek selbst.</translation>
    </message>
    <message>
        <source>When the name is taken</source>
        <translation>Wenn der Name vergeben ist</translation>
    </message>
    <message>
        <source>A file that is already there is never overwritten.</source>
        <translation>Eine vorhandene Datei wird nie überschrieben.</translation>
    </message>
    <message>
        <source>Leave the file where it is</source>
        <translation>Die Datei lassen, wo sie ist</translation>
    </message>
    <message>
        <source>Add a number to the name</source>
        <translation>Eine Nummer an den Namen hängen</translation>
    </message>
    <message>
        <source>Keep originals in</source>
        <translation>Originale behalten in</translation>
    </message>
    <message>
        <source>A folder that gets a copy of each file from before its first change; empty for none.</source>
        <translation>Ein Ordner, der vor der ersten Änderung jeder Datei eine Kopie von ihr bekommt; leer für keinen.</translation>
    </message>
    <message>
        <source>Keep file times</source>
        <translation>Dateizeiten behalten</translation>
    </message>
    <message>
        <source>A tagged file keeps its modification time.</source>
        <translation>Eine Datei mit neuen Tags behält ihre Änderungszeit.</translation>
    </message>
    <message>
        <source>Appearance and sound</source>
        <translation>Aussehen und Ton</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>In force from the next start of Reclass.</source>
        <translation>Gilt ab dem nächsten Start von Reclass.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
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
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Light or dark colours.</source>
        <translation>Helle oder dunkle Farben.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>How loud tracks are played.</source>
        <translation>Wie laut Titel abgespielt werden.</translation>
    </message>
    <message>
        <source>Sound device</source>
        <translation>Audiogerät</translation>
    </message>
    <message>
        <source>Where tracks are played; empty for the system&apos;s choice.</source>
        <translation>Wo Titel abgespielt werden; leer für die Wahl des Systems.</translation>
    </message>
    <message>
        <source>Same loudness</source>
        <translation>Gleiche Lautheit</translation>
    </message>
    <message>
        <source>Play all tracks equally loud; no file is changed.</source>
        <translation>Alle Titel gleich laut abspielen; keine Datei wird geändert.</translation>
    </message>
    <message>
        <source>Frequency axis</source>
        <translation>Frequenzachse</translation>
    </message>
    <message>
        <source>How the spectrogram spreads low and high notes.</source>
        <translation>Wie das Spektrogramm tiefe und hohe Töne verteilt.</translation>
    </message>
    <message>
        <source>Mel, as the ear</source>
        <translation>Mel, wie das Ohr</translation>
    </message>
    <message>
        <source>Logarithmic, octaves alike</source>
        <translation>Logarithmisch, Oktaven gleich</translation>
    </message>
    <message>
        <source>Linear, hertz alike</source>
        <translation>Linear, Hertz gleich</translation>
    </message>
    <message>
        <source>Spectrogram colours</source>
        <translation>Farben des Spektrogramms</translation>
    </message>
    <message>
        <source>The colours of faint to loud.</source>
        <translation>Die Farben von leise bis laut.</translation>
    </message>
    <message>
        <source>Ember</source>
        <translation>Glut</translation>
    </message>
    <message>
        <source>Lagoon</source>
        <translation>Lagune</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keys that you chose in place of the built-in ones.</source>
        <translation>Tasten, die Sie anstelle der eingebauten gewählt haben.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>No setting matches “{0}”.</source>
        <translation>Keine Einstellung passt zu „{0}“.</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Einstellungen exportieren</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>Einstellungen (*.json)</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Einstellungen importieren</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>Alles &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren&#xa0;…</translation>
    </message>
    <message>
        <source>⚠ {0}</source>
        <translation>⚠ {0}</translation>
    </message>
    <message>
        <source>Example: {0}</source>
        <translation>Beispiel: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln main genre(s)</source>
        <translation>
            <numerusform>%Ln Hauptgenre</numerusform>
            <numerusform>%Ln Hauptgenres</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the whole path of the folder, or choose it.</source>
        <translation>Geben Sie den ganzen Pfad des Ordners an oder wählen Sie ihn.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Find a key or what it does</source>
        <translation>Eine Taste suchen oder was sie tut</translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation>Tastenkürzel suchen</translation>
    </message>
    <message>
        <source>“{key}” can&apos;t be chosen: it is needed to get about in the window.</source>
        <translation>„{key}“ lässt sich nicht wählen: Damit bewegt man sich im Fenster.</translation>
    </message>
    <message>
        <source>“{key}” can&apos;t be chosen: it opens “{title}”.</source>
        <translation>„{key}“ lässt sich nicht wählen: Damit öffnet sich „{title}“.</translation>
    </message>
    <message>
        <source>“{key}” already means “{title}”.</source>
        <translation>„{key}“ bedeutet schon „{title}“.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es tut</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>New key for the selected line</source>
        <translation>Neue Taste für die gewählte Zeile</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>Taste &amp;verwenden</translation>
    </message>
    <message>
        <source>A&amp;dd this key</source>
        <translation>Taste &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>&amp;Keine Taste</translation>
    </message>
    <message>
        <source>&amp;Built-in key</source>
        <translation>&amp;Eingebaute Taste</translation>
    </message>
    <message>
        <source>New &amp;key:</source>
        <translation>&amp;Neue Taste:</translation>
    </message>
    <message>
        <source>&amp;Take it from there</source>
        <translation>Dort &amp;wegnehmen</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>Dort &amp;lassen</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>Alles &amp;zurücksetzen</translation>
    </message>
</context>
<context>
    <name>SoundNotice</name>
    <message>
        <source>{reason}. Everything else works; press Play to try again.</source>
        <translation>{reason}. Alles andere geht; „Abspielen“ versucht es noch einmal.</translation>
    </message>
    <message>
        <source>Can&apos;t be played: {reason}.</source>
        <translation>Lässt sich nicht abspielen: {reason}.</translation>
    </message>
</context>
<context>
    <name>SoundRow</name>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Same loudness for all tracks</source>
        <translation>Gleiche Lautheit für alle Titel</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Ton an</translation>
    </message>
    <message>
        <source>Volume: {percent}&#x202f;%</source>
        <translation>Lautstärke: {percent}&#x202f;%</translation>
    </message>
    <message>
        <source>System&apos;s choice</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>{name} (not there now)</source>
        <translation>{name} (gerade nicht da)</translation>
    </message>
    <message>
        <source>Silent: only the playhead moves</source>
        <translation>Stumm: Nur die Abspielposition bewegt sich</translation>
    </message>
    <message>
        <source>Output: {device}</source>
        <translation>Ausgabe: {device}</translation>
    </message>
</context>
<context>
    <name>SpectrogramView</name>
    <message>
        <source>Spectrogram</source>
        <translation>Spektrogramm</translation>
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
        <translation>Farben: Glut</translation>
    </message>
    <message>
        <source>Frequencies: mel, as the ear</source>
        <translation>Frequenzen: Mel, wie das Ohr</translation>
    </message>
    <message>
        <source>Frequencies: logarithmic</source>
        <translation>Frequenzen: logarithmisch</translation>
    </message>
    <message>
        <source>Frequencies: linear</source>
        <translation>Frequenzen: linear</translation>
    </message>
    <message>
        <source>Colours: lagoon</source>
        <translation>Farben: Lagune</translation>
    </message>
    <message>
        <source>Colours: grey</source>
        <translation>Farben: Grau</translation>
    </message>
    <message>
        <source>Level by frequency over time, {duration} long.</source>
        <translation>Pegel nach Frequenz und Zeit, {duration} lang.</translation>
    </message>
</context>
<context>
    <name>SuggestionWords</name>
    <message>
        <source>Not listened to yet</source>
        <translation>Noch nicht angehört</translation>
    </message>
    <message>
        <source>Silence: no genre</source>
        <translation>Stille: kein Genre</translation>
    </message>
    <message>
        <source>Speech: no genre</source>
        <translation>Sprache: kein Genre</translation>
    </message>
    <message>
        <source>Unsure: {genres}</source>
        <translation>Unsicher: {genres}</translation>
    </message>
    <message>
        <source>{genre}, {percent} sure</source>
        <translation>{genre}, {percent} sicher</translation>
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
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Show the whole track</source>
        <translation>Den ganzen Titel zeigen</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Genre timeline</source>
        <translation>Genreverlauf</translation>
    </message>
    <message>
        <source>The genres over time appear after Classify.</source>
        <translation>Der Genreverlauf erscheint nach „Klassifizieren“.</translation>
    </message>
    <message>
        <source>No genres over time: the track was judged as a whole.</source>
        <translation>Kein Genreverlauf: Der Titel wurde als Ganzes beurteilt.</translation>
    </message>
    <message>
        <source>No genres over time: the track is silent.</source>
        <translation>Kein Genreverlauf: Der Titel ist still.</translation>
    </message>
    <message>
        <source>No genres over time: it is speech.</source>
        <translation>Kein Genreverlauf: Es ist Sprache.</translation>
    </message>
    <message>
        <source>not listened to here yet</source>
        <translation>hier noch nicht angehört</translation>
    </message>
    <message>
        <source>At {time}: {genres}</source>
        <translation>Bei {time}: {genres}</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Next presses it for you.</source>
        <translation>„Weiter“ drückt es für Sie.</translation>
    </message>
    <message>
        <source>Press it when you like.</source>
        <translation>Drücken Sie es, wann Sie mögen.</translation>
    </message>
    <message>
        <source>Reclass listens to every track and suggests a genre. No file changes.</source>
        <translation>Reclass hört jeden Titel an und schlägt ein Genre vor. Keine Datei ändert sich.</translation>
    </message>
    <message>
        <source>A folder of music</source>
        <translation>Ein Ordner mit Musik</translation>
    </message>
    <message>
        <source>Open a folder here, or drop it on the window. Folders inside it count.</source>
        <translation>Öffnen Sie hier einen Ordner oder ziehen Sie ihn auf das Fenster. Ordner darin zählen mit.</translation>
    </message>
    <message>
        <source>Classify</source>
        <translation>Klassifizieren</translation>
    </message>
    <message>
        <source>The tracks</source>
        <translation>Die Titel</translation>
    </message>
    <message>
        <source>Each row shows the genre in the file, the suggested one and how sure it is. Click a heading to sort.</source>
        <translation>Jede Zeile zeigt das Genre in der Datei, das vorgeschlagene und wie sicher es ist. Ein Klick auf eine Überschrift sortiert.</translation>
    </message>
    <message>
        <source>Listen for yourself</source>
        <translation>Selbst anhören</translation>
    </message>
    <message>
        <source>What was heard in the selected track: picture of the sound, genres over time, player. The space bar plays.</source>
        <translation>Was im gewählten Titel gehört wurde: Bild des Klangs, Genreverlauf, Player. Die Leertaste spielt ab.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept a suggestion with Return, reject it or choose another genre. On the right, all sure ones are accepted at once.</source>
        <translation>Eingabe nimmt einen Vorschlag an; oder lehnen Sie ihn ab oder wählen ein anderes Genre. Rechts werden alle sicheren auf einmal angenommen.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Shows what would be written and moved. Files change only when you confirm it there.</source>
        <translation>Zeigt, was geschrieben und verschoben würde. Dateien ändern sich erst, wenn Sie es dort bestätigen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Ctrl+Z takes a decision back. History takes back what was applied, even weeks later. For more, press F1 anywhere.</source>
        <translation>Strg+Z nimmt eine Entscheidung zurück. „Verlauf“ nimmt Angewendetes zurück, auch nach Wochen. Mehr zeigt F1, überall.</translation>
    </message>
</context>
<context>
    <name>TrackHeader</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Artist and album</source>
        <translation>Interpret und Album</translation>
    </message>
    <message>
        <source>Present genre</source>
        <translation>Bisheriges Genre</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation>Ihre Wahl</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keins</translation>
    </message>
    <message>
        <source>Can&apos;t be read</source>
        <translation>Nicht lesbar</translation>
    </message>
</context>
<context>
    <name>TrackView</name>
    <message>
        <source>Tracks</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>TrainingConfig</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Augmentierung</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>What the music and its genres are read from.</source>
        <translation>Woraus die Musik und ihre Genres gelesen werden.</translation>
    </message>
    <message>
        <source>My library: accepted genres, then tags</source>
        <translation>Meine Bibliothek: Angenommenes, dann Tags</translation>
    </message>
    <message>
        <source>A folder for each genre</source>
        <translation>Ein Ordner je Genre</translation>
    </message>
    <message>
        <source>FMA: fma_metadata and audio folders</source>
        <translation>FMA: fma_metadata und Audioordner</translation>
    </message>
    <message>
        <source>Million Song Dataset: HDF5 files and a .cls file</source>
        <translation>Million Song Dataset: HDF5 und .cls-Datei</translation>
    </message>
    <message>
        <source>MagnaTagATune: annotations_final.csv</source>
        <translation>MagnaTagATune: annotations_final.csv</translation>
    </message>
    <message>
        <source>FMA&apos;s features.csv, or converted to .npy</source>
        <translation>features.csv der FMA, auch als .npy</translation>
    </message>
    <message>
        <source>GTZAN&apos;s features_30_sec.csv</source>
        <translation>features_30_sec.csv von GTZAN</translation>
    </message>
    <message>
        <source>A file of embeddings (.npz)</source>
        <translation>Eine Datei mit Embeddings (.npz)</translation>
    </message>
    <message>
        <source>Folder or file</source>
        <translation>Ordner oder Datei</translation>
    </message>
    <message>
        <source>Where the data set lies.</source>
        <translation>Wo der Datensatz liegt.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>A file of labels or artists, where the source needs one.</source>
        <translation>Eine Datei mit Labels oder Interpreten, wo die Quelle eine braucht.</translation>
    </message>
    <message>
        <source>Subset</source>
        <translation>Teilmenge</translation>
    </message>
    <message>
        <source>Such as small, medium or large of FMA; empty for all.</source>
        <translation>Etwa small, medium oder large der FMA; leer für alles.</translation>
    </message>
    <message>
        <source>Fewest tracks of a genre</source>
        <translation>Mindestzahl je Genre</translation>
    </message>
    <message>
        <source>Genres with fewer tracks are left out, and named.</source>
        <translation>Genres mit weniger Titeln werden ausgelassen und genannt.</translation>
    </message>
    <message>
        <source>What is trained.</source>
        <translation>Was trainiert wird.</translation>
    </message>
    <message>
        <source>Logistic regression: seconds</source>
        <translation>Logistische Regression: Sekunden</translation>
    </message>
    <message>
        <source>Dense network</source>
        <translation>Dichtes Netz</translation>
    </message>
    <message>
        <source>Boosted trees</source>
        <translation>Geboostete Bäume</translation>
    </message>
    <message>
        <source>Blend of network, trees and regression</source>
        <translation>Mischung aus Netz, Bäumen und Regression</translation>
    </message>
    <message>
        <source>Efficient VGG</source>
        <translation>Efficient VGG</translation>
    </message>
    <message>
        <source>Lean audio classifier</source>
        <translation>Schlanker Audio-Klassifikator</translation>
    </message>
    <message>
        <source>U-Net audio classifier</source>
        <translation>U-Net-Audio-Klassifikator</translation>
    </message>
    <message>
        <source>ResSE audio CNN</source>
        <translation>ResSE-Audio-CNN</translation>
    </message>
    <message>
        <source>U-Net with skips</source>
        <translation>U-Net mit Skip-Verbindungen</translation>
    </message>
    <message>
        <source>Enhanced residual CNN</source>
        <translation>Erweitertes Residual-CNN</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>What feature models learn from; networks take spectrograms.</source>
        <translation>Woraus Merkmalsmodelle lernen; Netze nehmen Spektrogramme.</translation>
    </message>
    <message>
        <source>Embeddings of the shipped networks</source>
        <translation>Embeddings der mitgelieferten Netze</translation>
    </message>
    <message>
        <source>518 FMA features</source>
        <translation>518 FMA-Merkmale</translation>
    </message>
    <message>
        <source>57 GTZAN features</source>
        <translation>57 GTZAN-Merkmale</translation>
    </message>
    <message>
        <source>Kept together</source>
        <translation>Zusammengehalten</translation>
    </message>
    <message>
        <source>What is never on two sides of the split.</source>
        <translation>Was nie auf beiden Seiten der Aufteilung steht.</translation>
    </message>
    <message>
        <source>Artists (and albums and near-duplicates)</source>
        <translation>Interpreten (Alben, Fast-Duplikate)</translation>
    </message>
    <message>
        <source>Tracks only</source>
        <translation>Nur Titel</translation>
    </message>
    <message>
        <source>As the data set itself says</source>
        <translation>Wie im Datensatz vorgegeben</translation>
    </message>
    <message>
        <source>Nothing: segments at random, to show the leak</source>
        <translation>Nichts: zufällige Segmente, zeigt das Leck</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Folds</translation>
    </message>
    <message>
        <source>0 for one split; else so many models, each tested on its fold.</source>
        <translation>0 für eine Aufteilung; sonst so viele Modelle, jedes an seinem Fold getestet.</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>Validierungsanteil</translation>
    </message>
    <message>
        <source>Share of the tracks that decides when to stop.</source>
        <translation>Anteil der Titel, der entscheidet, wann Schluss ist.</translation>
    </message>
    <message>
        <source>Test share</source>
        <translation>Testanteil</translation>
    </message>
    <message>
        <source>Share of the tracks that the figures come from.</source>
        <translation>Anteil der Titel, von dem die Kennzahlen stammen.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed gives the same split and the same run.</source>
        <translation>Gleicher Startwert, gleiche Aufteilung und gleicher Lauf.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>At most so many passes over the training part.</source>
        <translation>Höchstens so viele Durchgänge durch den Trainingsteil.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Rows of one step; 0 to choose by the free memory.</source>
        <translation>Zeilen eines Schritts; 0 wählt nach freiem Speicher.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Of the optimiser; the highest one of a one-cycle schedule.</source>
        <translation>Die des Optimierers; bei „Ein Zyklus“ die höchste.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>Of AdamW; 0 makes it Adam.</source>
        <translation>Der von AdamW; 0 macht Adam daraus.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Lernratenplan</translation>
    </message>
    <message>
        <source>How the learning rate changes.</source>
        <translation>Wie sich die Lernrate ändert.</translation>
    </message>
    <message>
        <source>Lower when the validation loss stays</source>
        <translation>Senken, wenn die Validierung stagniert</translation>
    </message>
    <message>
        <source>One cycle, step by step</source>
        <translation>Ein Zyklus, Schritt für Schritt</translation>
    </message>
    <message>
        <source>Cosine with restarts</source>
        <translation>Kosinus mit Neustarts</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstant</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Epochs without a better validation after which training stops.</source>
        <translation>Nach so vielen Epochen ohne bessere Validierung endet das Training.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>What training makes small.</source>
        <translation>Was das Training klein macht.</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>Kreuzentropie</translation>
    </message>
    <message>
        <source>Focal loss</source>
        <translation>Focal Loss</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Label-Glättung</translation>
    </message>
    <message>
        <source>Share of the target that is spread over all genres.</source>
        <translation>Anteil des Ziels, der auf alle Genres verteilt wird.</translation>
    </message>
    <message>
        <source>Weigh rare genres more</source>
        <translation>Seltene Genres stärker gewichten</translation>
    </message>
    <message>
        <source>Each genre counts the same, however many tracks it has.</source>
        <translation>Jedes Genre zählt gleich, wie viele Titel es auch hat.</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>Gradientengrenze</translation>
    </message>
    <message>
        <source>Largest norm of a step&apos;s gradient; 0 for no limit.</source>
        <translation>Größte Norm des Gradienten eines Schritts; 0 für keine Grenze.</translation>
    </message>
    <message>
        <source>SpecAugment</source>
        <translation>SpecAugment</translation>
    </message>
    <message>
        <source>Hide one band of frequencies and one stretch of time.</source>
        <translation>Ein Frequenzband und ein Zeitstück verdecken.</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>Wellenform</translation>
    </message>
    <message>
        <source>Stretch, shift, noise and gain; training part only.</source>
        <translation>Dehnen, Verschieben, Rauschen und Pegel; nur im Trainingsteil.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Leicht</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>Segments of a track</source>
        <translation>Segmente je Titel</translation>
    </message>
    <message>
        <source>Networks learn from so many segments of 3 seconds of each track.</source>
        <translation>Netze lernen aus so vielen Segmenten von 3 Sekunden je Titel.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Where training computes.</source>
        <translation>Wo das Training rechnet.</translation>
    </message>
    <message>
        <source>The best there is</source>
        <translation>Das beste vorhandene</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Prozessor (CPU)</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>NVIDIA-Grafikkarte (CUDA)</translation>
    </message>
    <message>
        <source>Mixed precision</source>
        <translation>Gemischte Genauigkeit</translation>
    </message>
    <message>
        <source>Faster on graphics cards; without effect on the processor.</source>
        <translation>Auf Grafikkarten schneller; ohne Wirkung auf dem Prozessor.</translation>
    </message>
    <message>
        <source>Deterministic</source>
        <translation>Deterministisch</translation>
    </message>
    <message>
        <source>The same run gives the same numbers; slower on graphics cards.</source>
        <translation>Der gleiche Lauf ergibt die gleichen Zahlen; auf Grafikkarten langsamer.</translation>
    </message>
    <message>
        <source>Longest time in hours</source>
        <translation>Höchstdauer in Stunden</translation>
    </message>
    <message>
        <source>Training stops after so long and keeps the best epoch; 0: no limit.</source>
        <translation>Danach endet das Training und behält die beste Epoche; 0: keine Grenze.</translation>
    </message>
</context>
<context>
    <name>TrainingForm</name>
    <message>
        <source>How to install the training packages</source>
        <translation>Wie die Trainingspakete installiert werden</translation>
    </message>
    <message>
        <source>More opt&amp;ions</source>
        <translation>Mehr &amp;Optionen</translation>
    </message>
    <message>
        <source>Choose where the data set lies.</source>
        <translation>Wählen Sie, wo der Datensatz liegt.</translation>
    </message>
    <message>
        <source>by the free memory</source>
        <translation>nach freiem Speicher</translation>
    </message>
    <message>
        <source>one split</source>
        <translation>eine Aufteilung</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
</context>
<context>
    <name>TrainingMatrix</name>
    <message>
        <source>True genres against those that the model gave</source>
        <translation>Wahre Genres gegenüber denen, die das Modell nannte</translation>
    </message>
    <message>
        <source>Part of the data that the matrix is of</source>
        <translation>Teil der Daten, den die Matrix zeigt</translation>
    </message>
    <message>
        <source>Validation tracks</source>
        <translation>Validierungstitel</translation>
    </message>
    <message>
        <source>Test tracks</source>
        <translation>Testtitel</translation>
    </message>
    <message>
        <source>after epoch</source>
        <translation>nach Epoche</translation>
    </message>
    <message>
        <source>Epoch of the confusion matrix</source>
        <translation>Epoche der Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Shares of the row</source>
        <translation>Anteile der Zeile</translation>
    </message>
    <message>
        <source>Rows: the truth</source>
        <translation>Zeilen: die Wahrheit</translation>
    </message>
</context>
<context>
    <name>TrainingMatrixModel</name>
    <message>
        <source>All: {0}</source>
        <translation>Alle: {0}</translation>
    </message>
    <message>
        <source>Heard as {0}: {1}</source>
        <translation>Gehört als {0}: {1}</translation>
    </message>
    <message>
        <source>Really {0}: {1}</source>
        <translation>In Wahrheit {0}: {1}</translation>
    </message>
    <message>
        <source>Really {0}, heard as {1}: {2}, {3} of the row</source>
        <translation>In Wahrheit {0}, gehört als {1}: {2}, {3} der Zeile</translation>
    </message>
</context>
<context>
    <name>TrainingOptions</name>
    <message>
        <source>Networks learn from sound, and this source has only numbers.</source>
        <translation>Netze lernen aus Ton, und diese Quelle enthält nur Zahlen.</translation>
    </message>
    <message>
        <source>{0} is not installed.</source>
        <translation>{0} ist nicht installiert.</translation>
    </message>
    <message>
        <source>Logistic regression works as it is. This build has no networks and trees; for those install Reclass as a Python package: pip install &apos;reclass-gui[train]&apos;.</source>
        <translation>Die logistische Regression geht ohne Weiteres. Diese Ausgabe enthält keine Netze und Bäume; installieren Sie dafür Reclass als Python-Paket: pip install &apos;reclass-gui[train]&apos;.</translation>
    </message>
    <message>
        <source>Logistic regression works as it is. For networks and trees install the training packages: make setup-train, or pip install &apos;reclass-gui[train]&apos;, and start Reclass again.</source>
        <translation>Die logistische Regression geht ohne Weiteres. Für Netze und Bäume installieren Sie die Trainingspakete: make setup-train oder pip install &apos;reclass-gui[train]&apos;; danach Reclass neu starten.</translation>
    </message>
</context>
<context>
    <name>TrainingRun</name>
    <message>
        <source>{0} folds: {1} on average, standard deviation {2}</source>
        <translation>{0} Folds: im Mittel {1}, Standardabweichung {2}</translation>
    </message>
    <message>
        <source>Training could not be started: {0}</source>
        <translation>Das Training ließ sich nicht starten: {0}</translation>
    </message>
    <message>
        <source>The system ended the training, most likely because the memory was used up. Choose a smaller batch or fewer segments, then press Resume.</source>
        <translation>Das System hat das Training beendet, wahrscheinlich weil der Speicher voll war. Wählen Sie einen kleineren Batch oder weniger Segmente und drücken Sie dann „Fortsetzen“.</translation>
    </message>
    <message>
        <source>Training crashed ({0}). What was learnt until the last epoch is kept; press Resume to go on. The details are in the log file.</source>
        <translation>Das Training ist abgestürzt ({0}). Was bis zur letzten Epoche gelernt wurde, bleibt erhalten; „Fortsetzen“ macht weiter. Die Einzelheiten stehen in der Protokolldatei.</translation>
    </message>
    <message>
        <source>Training ended without saying why (code {0}); the details are in the log file.</source>
        <translation>Das Training endete ohne Angabe von Gründen (Code {0}); die Einzelheiten stehen in der Protokolldatei.</translation>
    </message>
</context>
<context>
    <name>TrainingTab</name>
    <message>
        <source>Loo&amp;k at the data</source>
        <translation>Daten an&amp;sehen</translation>
    </message>
    <message>
        <source>&amp;Start training</source>
        <translation>Trainin&amp;g starten</translation>
    </message>
    <message>
        <source>Parts of training</source>
        <translation>Teile des Trainings</translation>
    </message>
    <message>
        <source>D&amp;ata</source>
        <translation>Dat&amp;en</translation>
    </message>
    <message>
        <source>R&amp;un</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>Ru&amp;ns</source>
        <translation>Läu&amp;fe</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Neuer Lauf</translation>
    </message>
    <message>
        <source>Writing the report …</source>
        <translation>Bericht wird geschrieben&#xa0;…</translation>
    </message>
    <message>
        <source>A training goes on; other runs can be looked at after it, or compared.</source>
        <translation>Ein Training läuft; andere Läufe lassen sich danach ansehen oder jetzt vergleichen.</translation>
    </message>
    <message>
        <source>The training is finished.</source>
        <translation>Das Training ist abgeschlossen.</translation>
    </message>
    <message>
        <source>The training was stopped; Resume goes on from its last epoch.</source>
        <translation>Das Training wurde angehalten; „Fortsetzen“ macht bei der letzten Epoche weiter.</translation>
    </message>
    <message>
        <source>“{0}” is one of your models now.</source>
        <translation>„{0}“ gehört jetzt zu Ihren Modellen.</translation>
    </message>
    <message>
        <source>No program opens the report; it is in {0}</source>
        <translation>Kein Programm öffnet den Bericht; er liegt in {0}</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Lesen anhalten</translation>
    </message>
</context>
<context>
    <name>WindowKeys</name>
    <message>
        <source>&amp;View</source>
        <translation>Ans&amp;icht</translation>
    </message>
    <message>
        <source>While a plot has the focus</source>
        <translation>Solange eine Grafik den Fokus hat</translation>
    </message>
    <message>
        <source>The settings name a key that there is not: “{key}”.</source>
        <translation>Die Einstellungen nennen eine Taste, die es nicht gibt: „{key}“.</translation>
    </message>
</context>
<context>
    <name>_Pictures</name>
    <message>
        <source>Example spectrograms</source>
        <translation>Beispiel-Spektrogramme</translation>
    </message>
    <message>
        <source>Spectrogram of {0}: {1}</source>
        <translation>Spektrogramm von {0}: {1}</translation>
    </message>
</context>
</TS>
