// Made from locales/*.xlf: npm run locales
export default `Konto
Prøv en anden enhed eller sikkerhedsnøgle. Dine andre loginmetoder virker stadig.
Denne side kender ikke det website, der viser den, så intet er startet.
Åbn i et vindue
Dette kan ikke vises her
Tilbage
Dialogboksen åbnede ikke
Din enhed eller adgangskodeadministrator blokerede den. Kontrollér din skærmlås og dine udvidelser.
Denne browser understøtter ikke adgangsnøgler
Opdater den, eller start forfra i en anden browser.
En anden anmodning om en adgangsnøgle er åben
Gør den færdig, eller luk den, og prøv så igen.
Annuller
Adgangsnøglen blev ikke oprettet
Virker det ikke? Brug din telefon, en sikkerhedsnøgle eller en anden loginmetode.
Intet blev ændret. Kontakt websitets support, hvis det sker igen.
Tilbage
Ikke bekræftet
Kontrollerer…
Bekræft på en anden måde, at det er dig
Din adgangsnøgle er måske på en anden enhed. Brug den enhed eller en anden måde.
Angiv koden fra din mail
For mange forkerte koder
Bed om en ny kode, eller bekræft på en anden måde, at det er dig.
Denne app kan ikke bruge adgangsnøgler. Åbn websitet i din browser, og start forfra der.
Hav din sikkerhedsnøgle klar.
Fortsæt med sikkerhedsnøgle
Vi sender dig et link.
Vi sender et link til {0}.
Din adgangskodeadministrator kunne ikke bruge adgangsnøglen
Slå dens udvidelse fra for dette website, eller brug en anden måde.
Intet blev ændret. Prøv igen, når du er klar.
Koden er for gammel
Bed om en ny, og angiv den her.
Prøv en anden måde
Bekræftet
Brug den adgangsnøgle, du logger ind med.
Fortsæt med adgangsnøgle
Det er et stykke tid siden, du loggede ind. Log ind, og prøv så igen.
Angiv en af dine gendannelseskoder
Enheden eller adgangskodeadministratoren kunne ikke bruge adgangsnøglen
Send en kode
Vi sender dig en kode.
Send et link
Vi sender en kode til {0}.
Anmodet af
Adgangsnøgler kan ikke bruges på denne side
Angiv koden fra din sms
Du kan prøve igen nu.
Annulleret. Intet blev ændret.
Vi kan ikke bekræfte her, at det er dig
Ingen af dine loginmetoder kan bruges til dette. Websitets support kan hjælpe dig.
Bekræft, at det er dig
Angiv koden fra din godkendelsesapp
Sæt din sikkerhedsnøgle i, eller hold den tæt på, og tryk på den.
Vi kunne ikke bekræfte, at det er dig
Vælg, hvad du vil tilføje
Angiv hele koden.
Koden kontrolleres…
Angiv alle 6 cifre.
Kode på 6 cifre
Hver gendannelseskode virker én gang.
En gendannelseskode har 16 bogstaver og tal.
Send en ny kode
Du kan bede om en ny kode nu.
En ny kode er på vej.
Vi har sendt koden til dig. Den kontrolleres, så snart alle cifre er udfyldt.
Sendt til {0}. Koden kontrolleres, så snart alle cifre er udfyldt.
Koden kontrolleres, så snart alle cifre er udfyldt.
Koden er forkert eller for gammel.
Koden er forkert eller for gammel. Forsøg tilbage: {0}.
Fortsæt, hvis du selv har bedt om dette link.
Tilføj en adgangsnøgle
Brug en anden adresse
Brug et andet nummer
Mailadresse
Vi sender en kode dertil for at se, at den når frem.
Kontrollér mailadressen.
Vi sender et link dertil for at se, at det når frem.
Telefonnummer
Vi sender en kode dertil via sms for at se, at den når frem.
Kontrollér telefonnummeret.
Fortsæt
Kopieret.
Kopiér
Det kunne ikke kopieres. Markér det, og kopiér det selv.
Opret en adgangsnøgle
Din enhed rapporterede et problem
Lås den op, eller tilslut sikkerhedsnøglen igen. Prøv derefter igen.
Færdig
Intet blev gemt. Du har måske allerede en adgangsnøgle her.
Linket er åbent i en anden browser
Fortsæt der, eller start forfra. Kontakt websitets support, hvis det ikke var dig.
Linket virker ikke længere
Start forfra på den side, du kom fra.
Du har allerede en adgangsnøgle her
Koder via mail er tilføjet
Den er på denne enhed eller i din adgangskodeadministrator, klar til at logge ind med.
Sikkerhedsnøglen er tilføjet
Tilføj også en ekstra nøgle, hvis du skulle miste denne.
Links via mail er tilføjet
Åbn linket, som vi sender, når du bliver bedt om det.
Links sendes til {0}.
Brug koden, som vi sender, når du bliver bedt om den.
Koder sendes til {0}.
Koder via sms er tilføjet
Adgangsnøglen er oprettet
Godkendelsesappen er tilføjet
Brug koden, som appen viser, når du bliver bedt om den.
Dine gendannelseskoder vises kun én gang. Du kan oprette nye i dine kontoindstillinger.
Ingen adgangsnøgle blev tilføjet
Brug den, næste gang du logger ind.
Intet blev tilføjet
Alt er klar
Du kan logge ind med din adgangsnøgle
Vend tilbage til dette vindue
Dialogboksen åbner kun i det vindue, du bruger. Prøv igen her.
Adgangsnøgler kræver deres eget vindue
Åbn websitet i et nyt vindue eller en ny fane, og start forfra der.
Ét trin mere
Vælg knappen for at åbne din enheds dialogboks.
Siden blev ændret
Dialogboksen lukkede samtidig. Intet blev gemt, så prøv igen.
Dit klik blev ikke brugt, fordi noget måske ligger foran denne side. Sørg for, at du kan se hele siden, og prøv igen, eller åbn den i et vindue.
Dit klik blev ikke brugt, fordi siden lige havde flyttet sig. Prøv igen.
Det website, der viser denne side, forhindrer den i at virke. Åbn den i et vindue.
Dit klik blev ikke brugt, fordi for lidt af denne side kan ses.
Intet blev gemt. Kontakt websitets support, hvis det sker igen.
Fortsæt i din browser
Denne app kan ikke oprette adgangsnøgler. Åbn websitet i din browser, og start forfra der.
Sidens forbindelse er ikke sikker
Adgangsnøglen ligger i {0}.
Adgangsnøglen ligger på din sikkerhedsnøgle eller telefon.
Adgangsnøglen ligger kun på denne enhed.
Adgangsnøglen ligger i {0}, kun på denne enhed.
Adgangsnøglen ligger i din adgangskodeadministrator og virker også på dine andre enheder.
Adgangsnøglen ligger i {0} og virker også på dine andre enheder.
Valgfrit. Du kan finde den under dette navn senere.
Dette er din sidste loginmetode
Tilføj en anden først. Derefter kan du fjerne denne.
Konfigurer en adgangsnøgle
Luk
Fortsæt på denne side
Dette kræver sit eget vindue
Din browser kan ikke vise det inde på denne side. Du kommer tilbage hertil bagefter.
Åbn vinduet
Adgangsnøgler og login
Din browser blokerede vinduet
Åbn det igen, eller fortsæt på denne side. Du kommer tilbage hertil bagefter.
Du kan ikke tilføje flere adgangsnøgler
Fjern en, du ikke længere bruger, fra din konto, og prøv så igen.
Linket er for gammelt
Bed om et nyt, og åbn det.
Send et nyt link
Du kan bede om et nyt link nu.
Et nyt link er på vej.
Vi har sendt det til dig. Lad denne side være åben – den fortsætter af sig selv.
Vi har sendt det til {0}. Lad denne side være åben – den fortsætter af sig selv.
Åbn linket i din mail
da
Konfigurer en skærmlås først
Gå til Indstillinger, Sikkerhed, og angiv en pinkode, et mønster eller en adgangskode. Prøv derefter igen.
Gør det i enhedens indstillinger, eller brug din telefon eller en sikkerhedsnøgle.
Gå til Indstillinger, Konti, Logonindstillinger, og konfigurer Windows Hello. Eller brug din telefon.
Din adgangskodeadministrator kunne ikke oprette adgangsnøglen
Intet blev gemt. Slå dens udvidelse fra for dette website, eller brug en anden enhed.
Link via mail
Kode via mail
Adgangsnøgle
Gendannelseskode
Sikkerhedsnøgle
Kode via sms
Godkendelsesapp
Ikke tilgængelig på denne side
{0} min.
Navn
Brug 1 til 100 bogstaver, tal eller tegn.
Der er ikke forbindelse til tjenesten
Kontrollér din forbindelse, og prøv igen.
Denne sikkerhedsnøgle kan ikke gemme adgangsnøgler
Denne sikkerhedsnøgle har hverken pinkode eller fingeraftryk endnu
Konfigurer en af delene, eller brug en anden nøgle.
Ikke nu
Der er ikke noget at konfigurere lige nu
Du kan gå videre. Dine loginmetoder ændres ikke.
Intet blev gemt. Prøv igen, når du er klar.
Det kan jeg ikke her
Du loggede ind med en adgangsnøgle fra en anden enhed.
Vil du også oprette en adgangsnøgle på denne enhed?
Du kan gøre det senere
Du kan oprette en adgangsnøgle senere i dine kontoindstillinger, her eller et andet sted.
one:Du kan udskyde dette én gang mere.|other:Du kan udskyde dette {0} gange mere.
Det er sidste gang, du kan udskyde dette.
Flere muligheder
Spørg ikke igen
Ikke på denne enhed
OK
Adgangsnøgle
Der kræves en adgangsnøgle
{0} kræver en adgangsnøgle
Du kan oprette en adgangsnøgle på denne side.
Der er oprettet en adgangsnøgle til dig
Fortryd
Den kunne ikke fjernes. Prøv igen.
Adgangsnøglen er fjernet
{0} beder dig om at føje en adgangsnøgle til din konto.
Tilføj en loginmetode
Tilføj en adgangsnøgle
Brug en anden måde
Noget gik galt hos os
Du kan lukke dette vindue.
Luk
Følg anvisningerne fra din enhed
Slå en adgangskodeadministrator til først
Gå til Indstillinger, og slå en adgangskodeadministrator til, der gemmer adgangsnøgler. Prøv derefter igen.
For mange forsøg
Vent et par minutter, og prøv så igen.
Vent {0}, og prøv så igen.
Log ind igen først
Gendannelseskoder
Dine gendannelseskoder er gemt
Opbevar dem et sted, hvor kun du kan finde dem.
Download
Downloadet.
Det virkede ikke her. Opbevar dem på en anden måde.
Dine gendannelseskoder er skjult
De vises kun én gang. Du kan oprette nye i dine kontoindstillinger.
one:Med den kan du komme ind, hvis du mister dine andre loginmetoder. Koden virker én gang og vises kun nu.|other:Med dem kan du komme ind, hvis du mister dine andre loginmetoder. Hver af de {0} koder virker én gang, og de vises kun nu.
Udskriv
Koder, du har gemt tidligere, virker måske ikke længere.
Jeg har gemt koderne
Gem dine gendannelseskoder
Opret nye koder
De erstatter dem, du har, som derefter ikke længere virker.
Koder, du har tilbage
Opret nye gendannelseskoder
Omdøb
Enheden eller adgangskodeadministratoren kunne ikke oprette adgangsnøglen
Gem
Din adgangsnøgle gemmes…
Din sikkerhedsnøgle gemmes…
Tjenesten svarede ikke
Din enhed fejler ikke noget. Prøv igen.
Tilføj en anden først
Log ind med fingeraftryk, ansigt eller skærmlås i stedet for en kode eller adgangskode.
Din adgangskodeadministrator tilbyder den måske stadig. Åbn den, find {0}, og slet også adgangsnøglen der.
Gendannelseskoder
Opret koder
Hver kode logger dig ind én gang, når du ikke har andet.
{0} af {1} tilbage
Erstat koderne
Dine loginmetoder
Oprettet {0}
Den findes ikke længere
Sådan ser listen ud nu.
Behold
Uden den kan du ikke længere logge ind. Tilføj først en anden, og fjern derefter denne.
Mistet? Spær den, så ingen kan bruge den. Du får brug for en gendannelseskode eller websitets support for at logge ind igen.
{0} er din eneste loginmetode
Sidst brugt: {0}
Du har så mange, som websitet tillader. Fjern først en, du ikke længere bruger.
Dine loginmetoder vises kun for dig.
Denne adgangsnøgle findes kun ét sted. Tilføj en mere, så du stadig kan logge ind, hvis du mister denne.
Mistet? Spær den i stedet: Ingen kan bruge den, og du kan ophæve spærringen, hvis du finder den.
Jeg har mistet denne enhed
Jeg har mistet denne nøgle
one:og én mere|other:og {0} andre
Aldrig brugt
Ikke konfigureret
Tilbyd det igen
Du får tilbudt en adgangsnøgle igen.
Du får ikke tilbud om at oprette en adgangsnøgle, når du logger ind.
På dine enheder
På sikkerhedsnøgler
Kun på denne enhed
Kun på denne nøgle
Andre loginmetoder
Adgangsnøgler
Du kan stadig logge ind med:
Fjern
Vil du fjerne {0}?
{0} er fjernet.
Ophæv spærring
Konfigurer
Spærringen af {0} er ophævet.
{0} er spærret.
Spær
Spærret: Du kan ikke logge ind med den, før du ophæver spærringen.
Den kan ikke bruges til at logge ind her.
Opgrader til adgangsnøgle
Brug en sikkerhedsnøgle
Vis nøglen igen
Dette er allerede konfigureret
Du kan bruge det, når du bliver bedt om det.
Få koder via mail
Vi sender en kode til din mailadresse for at se, at den når frem.
Angiv den kode, vi sendte dig
Angiv koden fra appen
Konfigurationsnøgle
Du kan ikke tilføje flere loginmetoder
Få links via mail
Vi sender et link til din mailadresse for at se, at det når frem.
Åbn i godkendelsesapp
Åbn nøglen i appen, eller skriv den der.
QR-kode med den konfigurationsnøgle, der står nedenunder
Scan dette med appen, eller skriv nøglen der.
Få koder via sms
Vi sender en kode via sms til dit telefonnummer for at se, at den når frem.
Konfigurer din godkendelsesapp
Det kunne ikke bekræftes
Log ind
Prøv igen, eller brug websitets andre loginmetoder.
Ikke logget ind
Skift brugernavn
Log ind på en anden måde
Hvis du har en adgangsnøgle, er den måske på en anden enhed. Du kan også bruge websitets andre loginmetoder.
Hvis du har en adgangsnøgle til denne konto, er den måske på en anden enhed. Du kan også bruge websitets andre loginmetoder.
Angiv dit brugernavn eller din mailadresse.
Bed om en ny kode, eller log ind på en anden måde.
Vælg feltet for at se de adgangsnøgler, du har her.
Det er for langt til et brugernavn.
Brugernavn eller mailadresse
Brug websitets andre loginmetoder.
Du er logget ind
Log ind med adgangsnøgle
Du kan ikke logge ind med en adgangsnøgle her
Adgangsnøglen er måske blevet fjernet. Brug en anden eller en af websitets andre loginmetoder.
Vi kunne ikke logge dig ind
Angiv, hvem du er. Derefter kommer din adgangsnøgle.
Adgangsnøgler kan ikke konfigureres på denne side
Start forfra
Annulleret. Intet blev gemt.
Navnet er gemt.
Bekræft først, at det er dig
Brug en loginmetode, du allerede har, og prøv så igen.
Kontakt websitets support. Dine andre loginmetoder virker stadig.
Resterende tid
Dialogboksen var åben for længe
Sæt din nøgle i, eller hold den tæt på, og tryk derefter på den. Du bliver måske bedt om dens pinkode.
Annulleret. Intet blev ændret.
Din adgangsnøgle kontrolleres…
Din sikkerhedsnøgle kontrolleres…
Din adgangsnøgle virker ikke her
Fjern den, så du ikke bliver bedt om den senere. Du kan altid tilføje en anden.
Din sikkerhedsnøgle virker ikke her
Behold den
Hvis du stadig får den tilbudt, kan du slette den der, hvor du opbevarer den.
Fjern den
Adgangsnøglen er fjernet
Sikkerhedsnøglen er fjernet
Din adgangsnøgle fjernes…
Din sikkerhedsnøgle fjernes…
Din adgangsnøgle svarede ikke
Måske blev dialogboksen lukket, eller også er nøglen på en anden enhed. Du kan beholde den og bruge den senere.
Din sikkerhedsnøgle svarede ikke
Den kunne ikke fjernes
Prøv den nu
Den kunne ikke kontrolleres lige nu. Den er gemt alligevel.
Den virker. Fra nu af kan du logge ind med den.
Prøv igen
Det kan ikke gøres her
Tjenesten tilbyder det ikke. Dine andre loginmetoder virker stadig.
Websitet kender ikke adgangsnøglen
Den er måske blevet fjernet fra din konto. Brug en anden adgangsnøgle eller en anden måde.
Forbindelsen blev afbrudt. Kontrollér den, og prøv igen.
din skærmlås (fingeraftryk, ansigt, pinkode eller mønster)
enhedens skærmlås
Face ID, Touch ID eller enhedens adgangskode
Touch ID eller adgangskoden til din Mac
enhedens skærmlås, din telefon eller en sikkerhedsnøgle
Windows Hello (ansigt, fingeraftryk eller pinkode)
Du bruger {0}.
Adgangsnøglen kunne ikke bekræftes
Et øjeblik…
Dine andre loginmetoder ændres ikke.
Den virker kun på det rigtige website, så ingen kan lokke den fra dig.
Brug en sikkerhedsnøgle
Dit fingeraftryk eller ansigt forlader aldrig din enhed.
Alle, der kan låse denne enhed op, kan logge ind med adgangsnøglen.
Log ind på samme måde, som du låser din enhed op
Din browser åbnede ikke vinduet. Du kan fortsætte her i stedet, og så erstattes denne side.
Fortsæt i et nyt vindue
Denne del af siden kan ikke åbne din enheds dialogboks. Det kan et nyt vindue.
Fortsæt på denne side
Vinduet blev lukket, før der var oprettet en adgangsnøgle.
Fortsæt i det vindue, der åbnede. Denne side venter på det.
Koden er ikke rigtig
Kontrollér den, eller bed om en ny.`;
