// Made from locales/*.xlf: npm run locales
export default `Konto
Versuchen Sie ein anderes Gerät oder einen anderen Sicherheitsschlüssel. Ihre anderen Anmeldemöglichkeiten funktionieren weiterhin.
Die Website, die diese Seite anzeigt, ist ihr nicht bekannt. Deshalb wurde nichts begonnen.
In einem Fenster öffnen
Das kann hier nicht angezeigt werden
Zurück
Die Aufforderung hat sich nicht geöffnet
Ihr Gerät oder Ihr Passwortmanager hat sie blockiert. Prüfen Sie Displaysperre und Erweiterungen.
Dieser Browser unterstützt keine Passkeys
Aktualisieren Sie ihn oder beginnen Sie in einem anderen Browser von vorn.
Eine andere Passkey-Anfrage ist offen
Beenden oder schließen Sie sie und versuchen Sie es dann erneut.
Abbrechen
Kein Passkey erstellt
Es klappt nicht? Nehmen Sie Ihr Smartphone, einen Sicherheitsschlüssel oder eine andere Anmeldemöglichkeit.
Es wurde nichts geändert. Wenn es wieder geschieht, melden Sie es dem Support der Website.
Zurück
Nicht bestätigt
Wird geprüft …
Auf andere Weise bestätigen, dass Sie es sind
Ihr Passkey ist vielleicht auf einem anderen Gerät. Verwenden Sie dieses oder eine andere Möglichkeit.
Code aus Ihrer E-Mail eingeben
Zu viele falsche Codes
Fordern Sie einen neuen Code an oder bestätigen Sie auf andere Weise, dass Sie es sind.
Diese App kann keine Passkeys verwenden. Öffnen Sie die Website im Browser und beginnen Sie dort von vorn.
Halten Sie Ihren Sicherheitsschlüssel bereit.
Mit Sicherheitsschlüssel fortfahren
Wir senden Ihnen einen Link.
Wir senden einen Link an {0}.
Ihr Passwortmanager konnte den Passkey nicht verwenden
Schalten Sie seine Erweiterung für diese Website aus oder wählen Sie eine andere Möglichkeit.
Es wurde nichts geändert. Versuchen Sie es erneut, wenn Sie bereit sind.
Dieser Code ist zu alt
Fordern Sie einen neuen an und geben Sie ihn hier ein.
Andere Möglichkeit wählen
Bestätigt
Verwenden Sie den Passkey, mit dem Sie sich anmelden.
Mit Passkey fortfahren
Ihre Anmeldung ist schon eine Weile her. Melden Sie sich an und versuchen Sie es dann erneut.
Einen Ihrer Wiederherstellungscodes eingeben
Dieses Gerät oder dieser Passwortmanager konnte den Passkey nicht verwenden
Code senden
Wir senden Ihnen einen Code.
Link senden
Wir senden einen Code an {0}.
Anfrage von
Auf dieser Seite lassen sich keine Passkeys verwenden
Code aus Ihrer SMS eingeben
Sie können es jetzt erneut versuchen.
Abgebrochen. Es wurde nichts geändert.
Wir können hier nicht bestätigen, dass Sie es sind
Keine Ihrer Anmeldemöglichkeiten lässt sich dafür verwenden. Der Support der Website kann Ihnen helfen.
Bestätigen Sie, dass Sie es sind
Code aus Ihrer Authenticator-App eingeben
Stecken Sie Ihren Sicherheitsschlüssel ein oder halten Sie ihn ans Gerät, und berühren Sie ihn.
Wir konnten nicht bestätigen, dass Sie es sind
Wählen Sie, was Sie hinzufügen möchten
Geben Sie den ganzen Code ein.
Der Code wird geprüft …
Geben Sie alle 6 Ziffern ein.
Sechsstelliger Code
Jeder Wiederherstellungscode gilt einmal.
Ein Wiederherstellungscode hat 16 Buchstaben und Ziffern.
Neuen Code senden
Sie können jetzt einen neuen Code anfordern.
Ein neuer Code ist unterwegs.
Wir haben Ihnen den Code gesendet. Er wird geprüft, sobald alle Ziffern da sind.
Gesendet an {0}. Der Code wird geprüft, sobald alle Ziffern da sind.
Der Code wird geprüft, sobald alle Ziffern da sind.
Dieser Code ist falsch oder zu alt.
Dieser Code ist falsch oder zu alt. Verbleibende Versuche: {0}.
Fahren Sie fort, wenn Sie diesen Link selbst angefordert haben.
Passkey hinzufügen
Andere Adresse verwenden
Andere Nummer verwenden
E-Mail-Adresse
Wir senden einen Code dorthin, um zu sehen, ob er ankommt.
Prüfen Sie die E-Mail-Adresse.
Wir senden einen Link dorthin, um zu sehen, ob er ankommt.
Telefonnummer
Wir senden einen Code per SMS dorthin, um zu sehen, ob er ankommt.
Prüfen Sie die Telefonnummer.
Weiter
Kopiert.
Kopieren
Das Kopieren hat nicht geklappt. Markieren und kopieren Sie es selbst.
Passkey erstellen
Ihr Gerät hat ein Problem gemeldet
Entsperren Sie es oder verbinden Sie Ihren Sicherheitsschlüssel neu. Versuchen Sie es dann erneut.
Fertig
Es wurde nichts gespeichert. Vielleicht haben Sie hier schon einen Passkey.
Dieser Link ist in einem anderen Browser geöffnet
Fahren Sie dort fort oder beginnen Sie neu. Waren Sie das nicht, melden Sie es dem Support der Website.
Dieser Link gilt nicht mehr
Beginnen Sie neu auf der Seite, von der Sie kommen.
Sie haben hier bereits einen Passkey
Codes per E-Mail hinzugefügt
Er liegt auf diesem Gerät oder in Ihrem Passwortmanager und ist bereit für die Anmeldung.
Sicherheitsschlüssel hinzugefügt
Fügen Sie auch einen zweiten Schlüssel hinzu, falls Sie diesen verlieren.
Links per E-Mail hinzugefügt
Öffnen Sie den Link, den wir Ihnen senden, wenn Sie darum gebeten werden.
Links gehen an {0}.
Verwenden Sie den Code, den wir Ihnen senden, wenn Sie danach gefragt werden.
Codes gehen an {0}.
Codes per SMS hinzugefügt
Passkey erstellt
Authenticator-App hinzugefügt
Verwenden Sie den Code aus der App, wenn Sie danach gefragt werden.
Ihre Wiederherstellungscodes werden nur einmal angezeigt. In den Einstellungen Ihres Kontos können Sie neue erstellen.
Es wurde kein Passkey hinzugefügt
Verwenden Sie ihn bei Ihrer nächsten Anmeldung.
Es wurde nichts hinzugefügt
Alles eingerichtet
Sie können sich mit Ihrem Passkey anmelden
Kehren Sie zu diesem Fenster zurück
Die Aufforderung öffnet sich nur in dem Fenster, das Sie gerade verwenden. Versuchen Sie es hier erneut.
Passkeys brauchen ein eigenes Fenster
Öffnen Sie diese Website in einem neuen Fenster oder Tab und beginnen Sie dort von vorn.
Noch ein Schritt
Wählen Sie die Schaltfläche, um die Aufforderung Ihres Geräts zu öffnen.
Diese Seite hat sich geändert
Dabei hat sich die Aufforderung geschlossen. Es wurde nichts gespeichert, versuchen Sie es also erneut.
Ihr Klick wurde nicht verwendet, weil etwas vor dieser Seite liegen könnte. Achten Sie darauf, dass Sie sie ganz sehen, und versuchen Sie es erneut, oder öffnen Sie sie in einem Fenster.
Ihr Klick wurde nicht verwendet, weil sich die Seite gerade bewegt hatte. Versuchen Sie es erneut.
Die Website, die diese Seite anzeigt, verhindert, dass sie funktioniert. Öffnen Sie sie in einem Fenster.
Ihr Klick wurde nicht verwendet, weil zu wenig von dieser Seite zu sehen ist.
Es wurde nichts gespeichert. Wenn es wieder geschieht, melden Sie es dem Support der Website.
Fahren Sie in Ihrem Browser fort
Diese App kann keine Passkeys erstellen. Öffnen Sie die Website im Browser und beginnen Sie dort von vorn.
Die Verbindung dieser Seite ist nicht sicher
Er liegt in {0}.
Er liegt auf Ihrem Sicherheitsschlüssel oder Smartphone.
Er liegt nur auf diesem Gerät.
Er liegt in {0}, nur auf diesem Gerät.
Er liegt in Ihrem Passwortmanager und funktioniert auch auf Ihren anderen Geräten.
Er liegt in {0} und funktioniert auch auf Ihren anderen Geräten.
Optional. Unter diesem Namen finden Sie ihn später wieder.
Das ist Ihre letzte Anmeldemöglichkeit
Fügen Sie erst eine andere hinzu. Dann können Sie diese entfernen.
Passkey einrichten
Schließen
Auf dieser Seite fortfahren
Dafür ist ein eigenes Fenster nötig
Ihr Browser kann es nicht innerhalb dieser Seite zeigen. Danach kommen Sie hierher zurück.
Fenster öffnen
Passkeys und Anmeldung
Ihr Browser hat das Fenster blockiert
Öffnen Sie es erneut oder fahren Sie auf dieser Seite fort. Danach kommen Sie hierher zurück.
Sie können keine weiteren Passkeys hinzufügen
Entfernen Sie einen, den Sie nicht mehr verwenden, aus Ihrem Konto und versuchen Sie es dann erneut.
Dieser Link ist zu alt
Fordern Sie einen neuen an und öffnen Sie den.
Neuen Link senden
Sie können jetzt einen neuen Link anfordern.
Ein neuer Link ist unterwegs.
Wir haben ihn Ihnen gesendet. Lassen Sie diese Seite offen: Es geht von selbst weiter.
Wir haben ihn an {0} gesendet. Lassen Sie diese Seite offen: Es geht von selbst weiter.
Öffnen Sie den Link in Ihrer E-Mail
de
Richten Sie zuerst eine Displaysperre ein
Öffnen Sie in den Einstellungen „Sicherheit“ und legen Sie PIN, Muster oder Passwort fest. Versuchen Sie es dann erneut.
Das geht in den Einstellungen Ihres Geräts. Oder nehmen Sie Ihr Smartphone oder einen Sicherheitsschlüssel.
Öffnen Sie in den Einstellungen „Konten“, „Anmeldeoptionen“ und richten Sie Windows Hello ein. Oder nehmen Sie Ihr Smartphone.
Ihr Passwortmanager konnte den Passkey nicht erstellen
Es wurde nichts gespeichert. Schalten Sie seine Erweiterung für diese Website aus oder nehmen Sie ein anderes Gerät.
Link per E-Mail
Code per E-Mail
Passkey
Wiederherstellungscode
Sicherheitsschlüssel
Code per SMS
Authenticator-App
Auf dieser Seite nicht verfügbar
{0} Min.
Name
Verwenden Sie 1 bis 100 Buchstaben, Ziffern oder Zeichen.
Der Dienst ist nicht erreichbar
Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.
Dieser Sicherheitsschlüssel kann keine Passkeys speichern
Dieser Sicherheitsschlüssel hat noch keine PIN und keinen Fingerabdruck
Richten Sie eines davon ein oder nehmen Sie einen anderen Schlüssel.
Jetzt nicht
Zurzeit gibt es nichts einzurichten
Sie können fortfahren. Ihre Anmeldemöglichkeiten bleiben, wie sie sind.
Es wurde nichts gespeichert. Versuchen Sie es erneut, wenn Sie bereit sind.
Hier geht das nicht
Sie haben sich mit einem Passkey von einem anderen Gerät angemeldet.
Auch auf diesem Gerät einen Passkey erstellen?
Das geht auch später
Sie können später in den Einstellungen Ihres Kontos einen Passkey erstellen, hier oder anderswo.
one:Sie können dies noch einmal aufschieben.|other:Sie können dies noch {0}-mal aufschieben.
Sie können dies zum letzten Mal aufschieben.
Weitere Optionen
Nicht mehr fragen
Nicht auf diesem Gerät
OK
Passkey
Ein Passkey ist erforderlich
{0} verlangt einen Passkey
Sie können auf dieser Seite einen Passkey erstellen.
Für Sie wurde ein Passkey erstellt
Rückgängig machen
Er konnte nicht entfernt werden. Versuchen Sie es erneut.
Der Passkey wurde entfernt
{0} bittet Sie, Ihrem Konto einen Passkey hinzuzufügen.
Anmeldemöglichkeit hinzufügen
Passkey hinzufügen
Andere Möglichkeit verwenden
Bei uns ist etwas schiefgegangen
Sie können dieses Fenster schließen.
Schließen
Folgen Sie der Aufforderung Ihres Geräts
Schalten Sie zuerst einen Passwortmanager ein
Schalten Sie in den Einstellungen einen Passwortmanager ein, der Passkeys aufbewahrt, und versuchen Sie es erneut.
Zu viele Versuche
Warten Sie einige Minuten und versuchen Sie es dann erneut.
Warten Sie {0} und versuchen Sie es dann erneut.
Melden Sie sich zuerst erneut an
Wiederherstellungscodes
Ihre Wiederherstellungscodes sind gespeichert
Bewahren Sie sie dort auf, wo nur Sie sie finden.
Herunterladen
Heruntergeladen.
Das hat hier nicht funktioniert. Bewahren Sie sie auf andere Weise auf.
Ihre Wiederherstellungscodes sind ausgeblendet
Sie werden nur einmal angezeigt. In den Einstellungen Ihres Kontos können Sie neue erstellen.
one:Damit kommen Sie in Ihr Konto, wenn Sie Ihre anderen Anmeldemöglichkeiten verlieren. Der Code gilt einmal und wird nur jetzt angezeigt.|other:Damit kommen Sie in Ihr Konto, wenn Sie Ihre anderen Anmeldemöglichkeiten verlieren. Jeder der {0} Codes gilt einmal, und sie werden nur jetzt angezeigt.
Drucken
Codes, die Sie früher gespeichert haben, gelten womöglich nicht mehr.
Ich habe diese Codes gespeichert
Wiederherstellungscodes speichern
Neue Codes erstellen
Sie ersetzen Ihre bisherigen Codes, die dann nicht mehr gelten.
Verbleibende Codes
Neue Wiederherstellungscodes erstellen
Umbenennen
Dieses Gerät oder dieser Passwortmanager konnte den Passkey nicht erstellen
Speichern
Ihr Passkey wird gespeichert …
Ihr Sicherheitsschlüssel wird gespeichert …
Der Dienst hat nicht geantwortet
Mit Ihrem Gerät ist alles in Ordnung. Versuchen Sie es erneut.
Erst eine andere hinzufügen
Melden Sie sich mit Fingerabdruck, Gesicht oder Displaysperre an statt mit Code oder Passwort.
Ihr Passwortmanager bietet ihn vielleicht weiterhin an. Öffnen Sie den Passwortmanager, suchen Sie nach {0} und löschen Sie den Passkey auch dort.
Wiederherstellungscodes
Codes erstellen
Jeder Code meldet Sie einmal an, wenn Sie nichts anderes haben.
Noch {0} von {1}
Codes ersetzen
Ihre Anmeldemöglichkeiten
Erstellt am {0}
Das gibt es nicht mehr
So sieht die Liste jetzt aus.
Behalten
Ohne sie könnten Sie sich nicht mehr anmelden. Fügen Sie erst eine andere hinzu und entfernen Sie dann diese.
Verloren? Sperren Sie sie, damit niemand sie verwenden kann. Um sich wieder anzumelden, brauchen Sie einen Wiederherstellungscode oder den Support der Website.
{0} ist Ihre einzige Anmeldemöglichkeit
Zuletzt verwendet: {0}
Sie haben so viele, wie diese Website erlaubt. Entfernen Sie erst etwas, das Sie nicht mehr verwenden.
Ihre Anmeldemöglichkeiten werden nur Ihnen gezeigt.
Dieser Passkey ist nur an einem Ort. Fügen Sie einen zweiten hinzu, damit Sie sich noch anmelden können, wenn Sie ihn verlieren.
Verloren? Sperren Sie ihn stattdessen: Niemand kann ihn verwenden, und Sie können ihn wieder freigeben, wenn Sie ihn finden.
Ich habe dieses Gerät verloren
Ich habe diesen Schlüssel verloren
one:und einer weiteren|other:und {0} weiteren
Noch nie verwendet
Nicht eingerichtet
Wieder anbieten
Ihnen wird wieder ein Passkey angeboten.
Beim Anmelden wird Ihnen nicht angeboten, einen Passkey zu erstellen.
Auf Ihren Geräten
Auf Sicherheitsschlüsseln
Nur auf diesem Gerät
Nur auf diesem Schlüssel
Andere Anmeldemöglichkeiten
Passkeys
Sie können sich weiterhin anmelden mit:
Entfernen
{0} entfernen?
{0} wurde entfernt.
Freigeben
Einrichten
{0} ist freigegeben.
{0} ist gesperrt.
Sperren
Gesperrt: Sie können sich damit nicht anmelden, bis Sie es freigeben.
Damit können Sie sich hier nicht anmelden.
Auf Passkey umstellen
Sicherheitsschlüssel verwenden
Schlüssel erneut anzeigen
Das ist schon eingerichtet
Sie können es verwenden, wenn Sie darum gebeten werden.
Codes per E-Mail erhalten
Wir senden einen Code an Ihre E-Mail-Adresse, um zu sehen, ob er ankommt.
Code eingeben, den wir Ihnen gesendet haben
Code aus der App eingeben
Einrichtungsschlüssel
Sie können keine weiteren Anmeldemöglichkeiten hinzufügen
Links per E-Mail erhalten
Wir senden einen Link an Ihre E-Mail-Adresse, um zu sehen, ob er ankommt.
In Authenticator-App öffnen
Öffnen Sie den Schlüssel in der App oder geben Sie ihn dort ein.
QR-Code mit dem Einrichtungsschlüssel, der darunter steht
Scannen Sie dies mit der App oder geben Sie den Schlüssel dort ein.
Codes per SMS erhalten
Wir senden einen Code per SMS an Ihre Telefonnummer, um zu sehen, ob er ankommt.
Authenticator-App einrichten
Es konnte nicht bestätigt werden
Anmelden
Versuchen Sie es erneut oder verwenden Sie eine andere Anmeldemöglichkeit der Website.
Nicht angemeldet
Benutzernamen ändern
Auf andere Weise anmelden
Falls Sie einen Passkey haben, ist er vielleicht auf einem anderen Gerät. Sie können auch eine andere Anmeldemöglichkeit der Website verwenden.
Falls Sie für dieses Konto einen Passkey haben, ist er vielleicht auf einem anderen Gerät. Sie können auch eine andere Anmeldemöglichkeit der Website verwenden.
Geben Sie Ihren Benutzernamen oder Ihre E-Mail-Adresse ein.
Fordern Sie einen neuen Code an oder melden Sie sich auf andere Weise an.
Wählen Sie das Feld aus, um die Passkeys zu sehen, die Sie hier haben.
Das ist zu lang für einen Benutzernamen.
Benutzername oder E-Mail
Verwenden Sie eine andere Anmeldemöglichkeit der Website.
Sie sind angemeldet
Mit Passkey anmelden
Sie können sich hier nicht mit einem Passkey anmelden
Vielleicht wurde er entfernt. Verwenden Sie einen anderen Passkey oder eine andere Anmeldemöglichkeit der Website.
Wir konnten Sie nicht anmelden
Geben Sie an, wer Sie sind. Danach folgt Ihr Passkey.
Auf dieser Seite lassen sich keine Passkeys einrichten
Neu beginnen
Abgebrochen. Es wurde nichts gespeichert.
Name gespeichert.
Bestätigen Sie zuerst, dass Sie es sind
Verwenden Sie eine Anmeldemöglichkeit, die Sie schon haben, und versuchen Sie es dann erneut.
Melden Sie es dem Support der Website. Ihre anderen Anmeldemöglichkeiten funktionieren weiterhin.
Verbleibende Zeit
Die Zeit für die Aufforderung ist abgelaufen
Stecken Sie Ihren Schlüssel ein oder halten Sie ihn ans Gerät, und berühren Sie ihn dann. Vielleicht fragt er nach seiner PIN.
Abgebrochen. Es wurde nichts geändert.
Ihr Passkey wird geprüft …
Ihr Sicherheitsschlüssel wird geprüft …
Ihr Passkey funktioniert hier nicht
Entfernen Sie ihn, damit Sie später nicht danach gefragt werden. Sie können jederzeit einen anderen hinzufügen.
Ihr Sicherheitsschlüssel funktioniert hier nicht
Behalten
Wenn er Ihnen weiterhin angeboten wird, löschen Sie ihn dort, wo Sie ihn aufbewahren.
Entfernen
Passkey entfernt
Sicherheitsschlüssel entfernt
Ihr Passkey wird entfernt …
Ihr Sicherheitsschlüssel wird entfernt …
Ihr Passkey hat nicht geantwortet
Vielleicht wurde die Aufforderung geschlossen, oder er ist auf einem anderen Gerät. Sie können ihn behalten und später verwenden.
Ihr Sicherheitsschlüssel hat nicht geantwortet
Er konnte nicht entfernt werden
Jetzt ausprobieren
Er konnte gerade nicht geprüft werden. Gespeichert ist er trotzdem.
Es funktioniert. Ab jetzt können Sie sich damit anmelden.
Erneut versuchen
Das geht hier nicht
Der Dienst bietet es nicht an. Ihre anderen Anmeldemöglichkeiten funktionieren weiterhin.
Diese Website kennt den Passkey nicht
Vielleicht wurde er aus Ihrem Konto entfernt. Verwenden Sie einen anderen oder eine andere Möglichkeit.
Die Verbindung wurde unterbrochen. Prüfen Sie sie und versuchen Sie es erneut.
Ihre Displaysperre (Fingerabdruck, Gesicht, PIN oder Muster)
die Displaysperre Ihres Geräts
Face ID, Touch ID oder den Code Ihres Geräts
Touch ID oder Ihr Mac-Passwort
die Displaysperre Ihres Geräts, Ihr Smartphone oder einen Sicherheitsschlüssel
Windows Hello (Gesicht, Fingerabdruck oder PIN)
Sie verwenden {0}.
Der Passkey konnte nicht bestätigt werden
Einen Moment …
Ihre anderen Anmeldemöglichkeiten bleiben, wie sie sind.
Er funktioniert nur auf der echten Website. So kann ihn Ihnen niemand ablisten.
Sicherheitsschlüssel verwenden
Ihr Fingerabdruck oder Gesicht verlässt niemals Ihr Gerät.
Wer dieses Gerät entsperren kann, kann sich mit dem Passkey anmelden.
Melden Sie sich so an, wie Sie Ihr Gerät entsperren
Ihr Browser hat das Fenster nicht geöffnet. Sie können hier fortfahren; diese Seite wird dann ersetzt.
In neuem Fenster fortfahren
Dieser Teil der Seite kann die Aufforderung Ihres Geräts nicht öffnen. Ein neues Fenster kann es.
Auf dieser Seite fortfahren
Das Fenster wurde geschlossen, bevor ein Passkey erstellt war.
Fahren Sie im geöffneten Fenster fort. Diese Seite wartet darauf.
Dieser Code stimmt nicht
Prüfen Sie ihn oder fordern Sie einen neuen an.`;
