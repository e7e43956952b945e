// Made from locales/*.xlf: npm run locales
export default `Account
Probeer een ander apparaat of een andere beveiligingssleutel. Je andere inlogmethoden werken nog.
Deze pagina kent de site niet waarop ze wordt getoond. Daarom is er niets gestart.
Openen in een venster
Dit kan hier niet worden getoond
Terug
De melding is niet geopend
Je apparaat of wachtwoordmanager heeft de melding geblokkeerd. Controleer je schermvergrendeling en extensies.
Deze browser ondersteunt geen passkeys
Werk de browser bij of begin opnieuw in een andere.
Er is al een ander passkeyverzoek open
Rond dat af of sluit het en probeer het dan opnieuw.
Annuleren
Passkey niet gemaakt
Lukt het niet? Gebruik je telefoon of een beveiligingssleutel, of een andere inlogmethode.
Er is niets gewijzigd. Gebeurt dit nog eens, meld het dan bij de support van de site.
Terug
Niet bevestigd
Controleren…
Op een andere manier bevestigen dat jij het bent
Je passkey staat misschien op een ander apparaat. Gebruik dat apparaat of een andere manier.
Vul de code uit je e-mail in
Te veel onjuiste codes
Vraag een nieuwe code aan of bevestig op een andere manier dat jij het bent.
Deze app kan geen passkeys gebruiken. Open de site in je browser en begin daar opnieuw.
Houd je beveiligingssleutel bij de hand.
Doorgaan met je beveiligingssleutel
We sturen je een link.
We sturen een link naar {0}.
Je wachtwoordmanager kon de passkey niet gebruiken
Zet de extensie ervan uit voor deze site of gebruik een andere manier.
Er is niets gewijzigd. Probeer het opnieuw als je zover bent.
Deze code is te oud
Vraag een nieuwe aan en vul die hier in.
Andere manier proberen
Bevestigd
Gebruik de passkey waarmee je inlogt.
Doorgaan met je passkey
Het is een tijdje geleden dat je hebt ingelogd. Log in en probeer het dan opnieuw.
Vul een van je herstelcodes in
Dit apparaat of deze wachtwoordmanager kon de passkey niet gebruiken
Code sturen
We sturen je een code.
Link sturen
We sturen een code naar {0}.
Gevraagd door
Op deze pagina kunnen geen passkeys worden gebruikt
Vul de code uit je sms in
Je kunt het nu opnieuw proberen.
Geannuleerd. Er is niets gewijzigd.
We kunnen hier niet bevestigen dat jij het bent
Geen van je inlogmethoden kan hiervoor worden gebruikt. De support van de site kan je helpen.
Bevestig dat jij het bent
Vul de code uit je authenticator-app in
Sluit je beveiligingssleutel aan, of houd hem dichtbij, en raak hem aan.
We konden niet bevestigen dat jij het bent
Kies wat je wilt toevoegen
Vul de hele code in.
De code wordt gecontroleerd…
Vul alle 6 cijfers in.
Code van 6 cijfers
Elke herstelcode werkt één keer.
Een herstelcode heeft 16 letters en cijfers.
Nieuwe code sturen
Je kunt nu een nieuwe code aanvragen.
Er is een nieuwe code onderweg.
We hebben je de code gestuurd. Deze wordt gecontroleerd zodra alle cijfers er staan.
Gestuurd naar {0}. De code wordt gecontroleerd zodra alle cijfers er staan.
De code wordt gecontroleerd zodra alle cijfers er staan.
Die code is onjuist of te oud.
Die code is onjuist of te oud. Resterende pogingen: {0}.
Ga door als je zelf om deze link hebt gevraagd.
Passkey toevoegen
Ander adres gebruiken
Ander nummer gebruiken
E-mailadres
We sturen er een code naartoe om te controleren of die aankomt.
Controleer het e-mailadres.
We sturen er een link naartoe om te controleren of die aankomt.
Telefoonnummer
We sms’en er een code naartoe om te controleren of die aankomt.
Controleer het telefoonnummer.
Doorgaan
Gekopieerd.
Kopiëren
Kopiëren is niet gelukt. Selecteer en kopieer de tekst zelf.
Passkey maken
Je apparaat meldt een probleem
Ontgrendel het of sluit je beveiligingssleutel opnieuw aan. Probeer het dan opnieuw.
Gereed
Er is niets opgeslagen. Misschien heb je hier al een passkey.
Deze link is geopend in een andere browser
Ga daar verder of begin opnieuw. Was jij dat niet, meld het dan bij de support van de site.
Deze link werkt niet meer
Begin opnieuw op de pagina waar je vandaan kwam.
Je hebt hier al een passkey
Codes per e-mail toegevoegd
De passkey staat op dit apparaat of in je wachtwoordmanager. Je kunt er meteen mee inloggen.
Beveiligingssleutel toegevoegd
Voeg ook een tweede sleutel toe, voor het geval je deze verliest.
Links per e-mail toegevoegd
Open de link die we sturen als dat wordt gevraagd.
Links gaan naar {0}.
Gebruik de code die we sturen als erom wordt gevraagd.
Codes gaan naar {0}.
Codes per sms toegevoegd
Passkey gemaakt
Authenticator-app toegevoegd
Gebruik de code uit de app als erom wordt gevraagd.
Je herstelcodes worden maar één keer getoond. Je kunt nieuwe maken in je accountinstellingen.
Er is geen passkey toegevoegd
Gebruik je passkey de volgende keer dat je inlogt.
Er is niets toegevoegd
Je bent klaar
Je kunt inloggen met je passkey
Ga terug naar dit venster
De melding verschijnt alleen in het venster dat je gebruikt. Probeer het hier opnieuw.
Passkeys hebben een eigen venster nodig
Open deze site in een nieuw venster of tabblad en begin daar opnieuw.
Nog één stap
Selecteer de knop om de melding van je apparaat te openen.
Deze pagina is veranderd
Daardoor is de melding gesloten. Er is niets opgeslagen, dus probeer het opnieuw.
Je klik is niet gebruikt, omdat er misschien iets voor deze pagina staat. Zorg dat je de hele pagina ziet en probeer het opnieuw, of open de pagina in een venster.
Je klik is niet gebruikt, omdat de pagina net was verschoven. Probeer het opnieuw.
De site die deze pagina toont, verhindert dat de pagina werkt. Open de pagina in een venster.
Je klik is niet gebruikt, omdat er te weinig van deze pagina te zien is.
Er is niets opgeslagen. Gebeurt dit nog eens, meld het dan bij de support van de site.
Ga verder in je browser
Deze app kan geen passkeys maken. Open de site in je browser en begin daar opnieuw.
De verbinding van deze pagina is niet veilig
Je passkey staat in {0}.
Je passkey staat op je beveiligingssleutel of telefoon.
Je passkey staat alleen op dit apparaat.
Je passkey staat in {0}, alleen op dit apparaat.
Je passkey staat in je wachtwoordmanager en werkt ook op je andere apparaten.
Je passkey staat in {0} en werkt ook op je andere apparaten.
Optioneel. Je vindt dit later terug onder deze naam.
Dit is je laatste inlogmethode
Voeg eerst een andere toe. Daarna kun je deze verwijderen.
Passkey instellen
Sluiten
Verdergaan op deze pagina
Hiervoor is een eigen venster nodig
Je browser kan dit niet binnen deze pagina tonen. Daarna kom je hier terug.
Venster openen
Passkeys en inloggen
Je browser heeft het venster geblokkeerd
Open het opnieuw of ga verder op deze pagina. Daarna kom je hier terug.
Je kunt geen passkeys meer toevoegen
Verwijder een passkey die je niet meer gebruikt uit je account en probeer het dan opnieuw.
Deze link is te oud
Vraag een nieuwe aan en open die.
Nieuwe link sturen
Je kunt nu een nieuwe link aanvragen.
Er is een nieuwe link onderweg.
We hebben je de link gestuurd. Houd deze pagina open: je gaat dan vanzelf verder.
De link is gestuurd naar {0}. Houd deze pagina open: je gaat dan vanzelf verder.
Open de link in je e-mail
nl
Stel eerst een schermvergrendeling in
Ga in Instellingen naar Beveiliging en stel een pincode, patroon of wachtwoord in. Probeer het dan opnieuw.
Doe dat in de instellingen van je apparaat, of gebruik je telefoon of een beveiligingssleutel.
Ga in Instellingen naar Accounts, dan naar Aanmeldingsopties, en stel Windows Hello in. Of gebruik je telefoon.
Je wachtwoordmanager kon de passkey niet maken
Er is niets opgeslagen. Zet de extensie ervan uit voor deze site of gebruik een ander apparaat.
Link per e-mail
Code per e-mail
Passkey
Herstelcode
Beveiligingssleutel
Code per sms
Authenticator-app
Niet beschikbaar op deze pagina
{0} min
Naam
Gebruik 1 tot 100 letters, cijfers of tekens.
De service is niet bereikbaar
Controleer je verbinding en probeer het opnieuw.
Deze beveiligingssleutel kan geen passkeys opslaan
Deze beveiligingssleutel heeft nog geen pincode of vingerafdruk
Stel er een in of gebruik een andere sleutel.
Niet nu
Er valt nu niets in te stellen
Je kunt verdergaan. Je inlogmethoden blijven zoals ze zijn.
Er is niets opgeslagen. Probeer het opnieuw als je zover bent.
Dat kan ik hier niet
Je hebt ingelogd met een passkey van een ander apparaat.
Ook op dit apparaat een passkey maken?
Je kunt dit later doen
Je kunt later een passkey maken in je accountinstellingen, hier of ergens anders.
one:Je kunt dit nog één keer uitstellen.|other:Je kunt dit nog {0} keer uitstellen.
Dit is de laatste keer dat je dit kunt uitstellen.
Meer opties
Niet meer vragen
Niet op dit apparaat
OK
Passkey
Een passkey is vereist
{0} vereist een passkey
Je kunt op deze pagina een passkey maken.
Er is een passkey voor je gemaakt
Ongedaan maken
Verwijderen is niet gelukt. Probeer het opnieuw.
De passkey is verwijderd
{0} vraagt je om een passkey aan je account toe te voegen.
Inlogmethode toevoegen
Passkey toevoegen
Andere manier gebruiken
Er is bij ons iets misgegaan
Je kunt dit venster sluiten.
Sluiten
Volg de instructies van je apparaat
Zet eerst een wachtwoordmanager aan
Zet in Instellingen een wachtwoordmanager aan die passkeys bewaart en probeer het dan opnieuw.
Te veel pogingen
Wacht een paar minuten en probeer het dan opnieuw.
Wacht {0} en probeer het dan opnieuw.
Log eerst opnieuw in
Herstelcodes
Je herstelcodes zijn bewaard
Bewaar ze waar alleen jij ze kunt vinden.
Downloaden
Gedownload.
Dat werkte hier niet. Bewaar ze op een andere manier.
Je herstelcodes zijn verborgen
Ze worden maar één keer getoond. Je kunt nieuwe maken in je accountinstellingen.
one:Hiermee kun je inloggen als je je andere inlogmethoden kwijtraakt. De code werkt één keer en wordt alleen nu getoond.|other:Hiermee kun je inloggen als je je andere inlogmethoden kwijtraakt. Elk van de {0} codes werkt één keer en ze worden alleen nu getoond.
Afdrukken
Codes die je eerder hebt bewaard, werken mogelijk niet meer.
Ik heb deze codes bewaard
Bewaar je herstelcodes
Nieuwe codes maken
Ze vervangen de codes die je nu hebt. Die werken dan niet meer.
Codes die je nog hebt
Nieuwe herstelcodes maken
Naam wijzigen
Dit apparaat of deze wachtwoordmanager kon de passkey niet maken
Opslaan
Je passkey wordt opgeslagen…
Je beveiligingssleutel wordt opgeslagen…
De service heeft niet gereageerd
Je apparaat is in orde. Probeer het opnieuw.
Eerst een andere toevoegen
Log in met je vingerafdruk, gezicht of schermvergrendeling in plaats van een code of wachtwoord.
Je wachtwoordmanager blijft hem misschien aanbieden. Open je wachtwoordmanager, zoek {0} en verwijder de passkey daar ook.
Herstelcodes
Codes maken
Met elke code kun je één keer inloggen als je niets anders hebt.
{0} van {1} over
Codes vervangen
Je inlogmethoden
Gemaakt op {0}
Dit is er niet meer
Zo ziet de lijst er nu uit.
Behouden
Zonder deze methode kun je niet meer inloggen. Voeg eerst een andere toe en verwijder dan deze.
Kwijt? Blokkeer hem, zodat niemand hem kan gebruiken. Je hebt dan een herstelcode of de support van de site nodig om weer in te loggen.
{0} is je enige inlogmethode
Laatst gebruikt: {0}
Je hebt er zoveel als deze site toestaat. Verwijder eerst iets wat je niet meer gebruikt.
Alleen jij krijgt je inlogmethoden te zien.
Deze passkey staat maar op één plek. Voeg een tweede toe, zodat je nog kunt inloggen als je deze kwijtraakt.
Kwijt? Blokkeer hem in plaats daarvan: niemand kan hem gebruiken en je kunt hem deblokkeren als je hem terugvindt.
Ik ben dit apparaat kwijt
Ik ben deze sleutel kwijt
one:en nog één|other:en nog {0}
Nooit gebruikt
Niet ingesteld
Weer aanbieden
Je krijgt weer een passkey aangeboden.
Je krijgt bij het inloggen geen voorstel om een passkey te maken.
Op je apparaten
Op beveiligingssleutels
Alleen op dit apparaat
Alleen op deze sleutel
Andere inlogmethoden
Passkeys
Je kunt nog inloggen met:
Verwijderen
{0} verwijderen?
{0} is verwijderd.
Deblokkeren
Instellen
{0} is gedeblokkeerd.
{0} is geblokkeerd.
Blokkeren
Geblokkeerd: je kunt er niet mee inloggen totdat je deze deblokkeert.
Hiermee kun je hier niet inloggen.
Upgraden naar passkey
Beveiligingssleutel gebruiken
Sleutel opnieuw tonen
Dit is al ingesteld
Je kunt het gebruiken als erom wordt gevraagd.
Codes per e-mail ontvangen
We sturen een code naar je e-mailadres om te controleren of die aankomt.
Vul de code in die we je hebben gestuurd
Vul de code uit de app in
Configuratiesleutel
Je kunt geen inlogmethoden meer toevoegen
Links per e-mail ontvangen
We sturen een link naar je e-mailadres om te controleren of die aankomt.
Openen in authenticator-app
Open de sleutel in de app of typ hem daar over.
QR-code met de configuratiesleutel die eronder staat
Scan dit met de app of typ de sleutel daar over.
Codes per sms ontvangen
We sms’en een code naar je telefoonnummer om te controleren of die aankomt.
Je authenticator-app instellen
Bevestigen is niet gelukt
Inloggen
Probeer het opnieuw of gebruik een andere inlogmethode van de site.
Niet ingelogd
Gebruikersnaam wijzigen
Op een andere manier inloggen
Als je een passkey hebt, staat die misschien op een ander apparaat. Je kunt ook een andere inlogmethode van de site gebruiken.
Als je een passkey voor dit account hebt, staat die misschien op een ander apparaat. Je kunt ook een andere inlogmethode van de site gebruiken.
Vul je gebruikersnaam of e-mailadres in.
Vraag een nieuwe code aan of log op een andere manier in.
Selecteer het veld om de passkeys te zien die je hier hebt.
Dat is te lang voor een gebruikersnaam.
Gebruikersnaam of e-mailadres
Gebruik een andere inlogmethode van de site.
Je bent ingelogd
Inloggen met een passkey
Je kunt hier niet inloggen met een passkey
De passkey is misschien verwijderd. Gebruik een andere passkey of een andere inlogmethode van de site.
Inloggen is niet gelukt
Vul in wie je bent. Daarna volgt je passkey.
Op deze pagina kunnen geen passkeys worden ingesteld
Opnieuw beginnen
Geannuleerd. Er is niets opgeslagen.
Naam opgeslagen.
Bevestig eerst dat jij het bent
Gebruik een inlogmethode die je al hebt en probeer het dan opnieuw.
Meld het bij de support van de site. Je andere inlogmethoden werken nog.
Resterende tijd
De melding is verlopen
Sluit je sleutel aan of houd hem dichtbij en raak hem dan aan. Misschien is de pincode van de sleutel nodig.
Geannuleerd. Er is niets gewijzigd.
Je passkey wordt gecontroleerd…
Je beveiligingssleutel wordt gecontroleerd…
Je passkey werkt hier niet
Verwijder hem, zodat er later niet om wordt gevraagd. Je kunt altijd een andere toevoegen.
Je beveiligingssleutel werkt hier niet
Behouden
Krijg je hem nog aangeboden? Verwijder hem dan waar je hem bewaart.
Verwijderen
Passkey verwijderd
Beveiligingssleutel verwijderd
Je passkey wordt verwijderd…
Je beveiligingssleutel wordt verwijderd…
Je passkey reageerde niet
Misschien is de melding gesloten, of staat je passkey of sleutel op een ander apparaat. Je kunt hem behouden en later gebruiken.
Je beveiligingssleutel reageerde niet
Verwijderen is niet gelukt
Nu proberen
Controleren is nu niet gelukt, maar hij is wel opgeslagen.
Het werkt. Je kunt er voortaan mee inloggen.
Opnieuw proberen
Dat kan hier niet
De service biedt dit niet aan. Je andere inlogmethoden werken nog.
Deze site kent die passkey niet
De passkey is misschien uit je account verwijderd. Gebruik een andere passkey of een andere manier.
De verbinding is verbroken. Controleer deze en probeer het opnieuw.
je schermvergrendeling (vingerafdruk, gezicht, pincode of patroon)
de schermvergrendeling van je apparaat
Face ID, Touch ID of de toegangscode van je apparaat
Touch ID of je Mac-wachtwoord
de schermvergrendeling van je apparaat, je telefoon of een beveiligingssleutel
Windows Hello (gezicht, vingerafdruk of pincode)
Je gebruikt {0}.
De passkey kon niet worden bevestigd
Een ogenblik…
Je andere inlogmethoden blijven zoals ze zijn.
Deze werkt alleen op de echte site, dus niemand kan hem je ontfutselen.
Beveiligingssleutel gebruiken
Je vingerafdruk of gezicht verlaat nooit je apparaat.
Iedereen die dit apparaat kan ontgrendelen, kan met de passkey inloggen.
Log in zoals je je apparaat ontgrendelt
Je browser heeft het venster niet geopend. Je kunt hier verdergaan; deze pagina wordt dan vervangen.
Verdergaan in nieuw venster
Dit deel van de pagina kan de melding van je apparaat niet openen. Een nieuw venster wel.
Verdergaan op deze pagina
Het venster is gesloten voordat er een passkey was gemaakt.
Ga verder in het geopende venster. Deze pagina wacht daarop.
Die code klopt niet
Controleer de code of vraag een nieuwe aan.`;
