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
        <source>{genre}?</source>
        <translation>{genre}?</translation>
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
        <source>You chose {genre}.</source>
        <translation>Sie haben {genre} gewählt.</translation>
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
        <translation>&amp;Titel</translation>
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
        <source>&amp;Copy as CSV</source>
        <translation>Als &amp;CSV kopieren</translation>
    </message>
    <message>
        <source>Copy the matrix to the clipboard as CSV</source>
        <translation>Die Matrix als CSV in die Zwischenablage kopieren</translation>
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
    <name>Deciding</name>
    <message>
        <source>No track waits for a decision.</source>
        <translation>Kein Titel wartet auf eine Entscheidung.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln track(s) accepted; Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%Ln Titel angenommen; Strg+Z nimmt es zurück.</numerusform>
            <numerusform>%Ln Titel angenommen; Strg+Z nimmt es zurück.</numerusform>
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
        <source>No genre was heard here. Press E to choose one.</source>
        <translation>Hier wurde kein Genre gehört. Mit E wählen Sie eins.</translation>
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
        <source>Search artist, title, album and genre (Ctrl+F)</source>
        <translation>Interpret, Titel, Album und Genre durchsuchen (Strg+F)</translation>
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
        <source>Tracks whose present genre is another than the suggested or chosen one</source>
        <translation>Titel, deren bisheriges Genre ein anderes ist als das vorgeschlagene oder gewählte</translation>
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
        <source>By column</source>
        <translation>Nach Spalte</translation>
    </message>
</context>
<context>
    <name>GenreEditor</name>
    <message>
        <source>Genre</source>
        <translation>Genre</translation>
    </message>
</context>
<context>
    <name>GenreSection</name>
    <message>
        <source>Choose a genre</source>
        <translation>Genre wählen</translation>
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
        <source>Making the demo library</source>
        <translation>Die Demo-Bibliothek wird erzeugt</translation>
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
        <source>Listen to the tracks and suggest genres (Ctrl+Return)</source>
        <translation>Die Titel anhören und Genres vorschlagen (Strg+Return)</translation>
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
        <translation>&amp;Modell</translation>
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
        <source>Histor&amp;y</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modelle</translation>
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
    <name>ModelsTab</name>
    <message>
        <source>Installed models</source>
        <translation>Installierte Modelle</translation>
    </message>
    <message>
        <source>About the selected model</source>
        <translation>Über das gewählte Modell</translation>
    </message>
    <message>
        <source>Reading the models…</source>
        <translation>Modelle werden gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>No model is installed, so nothing can be classified. Reinstall Reclass.</source>
        <translation>Es ist kein Modell installiert, also lässt sich nichts klassifizieren. Bitte Reclass neu installieren.</translation>
    </message>
    <message>
        <source>⚠ Left out: {0}</source>
        <translation>⚠ Ausgelassen: {0}</translation>
    </message>
    <message>
        <source>✓ {0}</source>
        <translation>✓ {0}</translation>
    </message>
    <message>
        <source>✗ {0}: {1}</source>
        <translation>✗ {0}: {1}</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
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
    <name>ProbabilityBars</name>
    <message>
        <source>Probabilities of all genres</source>
        <translation>Wahrscheinlichkeiten aller Genres</translation>
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
        <source>{genre}: {percent}. Click or press Enter to choose it.</source>
        <translation>{genre}: {percent}. Klicken oder Eingabetaste drücken, um es zu wählen.</translation>
    </message>
</context>
<context>
    <name>ProblemBar</name>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
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
        <source>Accept the suggestion (Enter or A)</source>
        <translation>Den Vorschlag annehmen (Eingabe oder A)</translation>
    </message>
    <message>
        <source>Reject the suggestion: the file keeps its genre (R)</source>
        <translation>Den Vorschlag ablehnen: Die Datei behält ihr Genre (R)</translation>
    </message>
    <message>
        <source>Choose another genre for the selected tracks (E or F2)</source>
        <translation>Ein anderes Genre für die ausgewählten Titel wählen (E oder F2)</translation>
    </message>
    <message>
        <source>Go to the next track that waits for a decision (S)</source>
        <translation>Zum nächsten Titel, der auf eine Entscheidung wartet (S)</translation>
    </message>
    <message>
        <source>Take the decision back (Del)</source>
        <translation>Die Entscheidung zurücknehmen (Entf)</translation>
    </message>
    <message>
        <source>Give the album the genre that its tracks agree on most (Shift+A)</source>
        <translation>Dem Album das Genre geben, in dem seine Titel am meisten übereinstimmen (Umschalt+A)</translation>
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
        <source>Show what would be written and moved, before anything is (Ctrl+S)</source>
        <translation>Zeigen, was geschrieben und verschoben würde, bevor es geschieht (Strg+S)</translation>
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
        <source>Play the moment that spoke most for the suggestion (Alt+D)</source>
        <translation>Die Stelle abspielen, die am meisten für den Vorschlag sprach (Alt+D)</translation>
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
        <source>The genres over time appear after Classify.</source>
        <translation>Der Genreverlauf erscheint nach „Klassifizieren“.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pause (Leertaste)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Abspielen (Leertaste)</translation>
    </message>
    <message>
        <source>{reason}. Everything else works; press Play to try again.</source>
        <translation>{reason}. Alles andere geht; „Abspielen“ versucht es noch einmal.</translation>
    </message>
    <message>
        <source>Can&apos;t be played: {reason}.</source>
        <translation>Lässt sich nicht abspielen: {reason}.</translation>
    </message>
    <message>
        <source>No spectrogram: {reason}</source>
        <translation>Kein Spektrogramm: {reason}</translation>
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
        <source>No genre is suggested when the confidence is lower than this.</source>
        <translation>Bei geringerer Sicherheit wird kein Genre vorgeschlagen.</translation>
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
        <translation>Feinere derselben Familie behalten, andere ersetzen</translation>
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
        <source>Accept all above</source>
        <translation>Alle annehmen ab</translation>
    </message>
    <message>
        <source>The confidence from which “Accept all surer than” takes a suggestion.</source>
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
        <source>&amp;Reset all</source>
        <translation>Alles &amp;zurücksetzen</translation>
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
</context>
<context>
    <name>SoundRow</name>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
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
        <source>not listened to here yet</source>
        <translation>hier noch nicht angehört</translation>
    </message>
    <message>
        <source>At {time}: {genres}</source>
        <translation>Bei {time}: {genres}</translation>
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
    <message>
        <source>Enter accepts, R rejects, S skips, 1 to 9 choose a genre, E changes it</source>
        <translation>Eingabe nimmt an, R lehnt ab, S überspringt, 1 bis 9 wählen ein Genre, E ändert es</translation>
    </message>
</context>
<context>
    <name>_ChoiceControl</name>
    <message>
        <source>{0} (not there)</source>
        <translation>{0} (nicht da)</translation>
    </message>
</context>
<context>
    <name>_LinesControl</name>
    <message>
        <source>One a line</source>
        <translation>Eins pro Zeile</translation>
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
        <translation>Wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Choose: {0}</source>
        <translation>Wählen: {0}</translation>
    </message>
</context>
</TS>
