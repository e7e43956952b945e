// Made from locales/*.xlf: npm run locales
export default `Konto
Prøv en annen enhet eller sikkerhetsnøkkel. De andre påloggingsmåtene dine fungerer fortsatt.
Denne siden kjenner ikke nettstedet som viser den, så ingenting er startet.
Åpne i et vindu
Dette kan ikke vises her
Tilbake
Dialogboksen ble ikke åpnet
Enheten eller passordbehandleren blokkerte den. Kontroller skjermlåsen og utvidelsene.
Denne nettleseren støtter ikke passnøkler
Oppdater den, eller start på nytt i en annen nettleser.
En annen forespørsel om passnøkkel er åpen
Fullfør eller lukk den, og prøv deretter på nytt.
Avbryt
Passnøkkelen ble ikke opprettet
Fungerer det ikke? Bruk telefonen, en sikkerhetsnøkkel eller en annen påloggingsmåte.
Ingenting ble endret. Hvis det skjer igjen, kan du kontakte nettstedets brukerstøtte.
Tilbake
Ikke bekreftet
Kontrollerer …
Bekreft på en annen måte at det er deg
Passnøkkelen kan være på en annen enhet. Bruk den enheten eller en annen måte.
Skriv inn koden fra e-posten
For mange feil koder
Be om en ny kode, eller bekreft på en annen måte at det er deg.
Denne appen kan ikke bruke passnøkler. Åpne nettstedet i nettleseren og start på nytt der.
Ha sikkerhetsnøkkelen for hånden.
Fortsett med sikkerhetsnøkkelen
Vi sender deg en lenke.
Vi sender en lenke til {0}.
Passordbehandleren kunne ikke bruke passnøkkelen
Slå av utvidelsen på dette nettstedet, eller bruk en annen måte.
Ingenting ble endret. Prøv på nytt når du er klar.
Koden er for gammel
Be om en ny og skriv den inn her.
Prøv en annen måte
Bekreftet
Bruk passnøkkelen du logger på med.
Fortsett med passnøkkelen
Det er en stund siden du logget på. Logg på, og prøv deretter på nytt.
Skriv inn en av gjenopprettingskodene
Enheten eller passordbehandleren kunne ikke bruke passnøkkelen
Send en kode
Vi sender deg en kode.
Send en lenke
Vi sender en kode til {0}.
Forespurt av
Passnøkler kan ikke brukes på denne siden
Skriv inn koden fra SMS-en
Du kan prøve på nytt nå.
Avbrutt. Ingenting ble endret.
Vi kan ikke bekrefte her at det er deg
Ingen av påloggingsmåtene dine kan brukes til dette. Nettstedets brukerstøtte kan hjelpe deg.
Bekreft at det er deg
Skriv inn koden fra autentiseringsappen
Sett inn sikkerhetsnøkkelen, eller hold den inntil, og trykk på den.
Vi kunne ikke bekrefte at det er deg
Velg hva du vil legge til
Skriv inn hele koden.
Kontrollerer koden …
Skriv inn alle 6 sifrene.
6-sifret kode
Hver gjenopprettingskode fungerer én gang.
En gjenopprettingskode har 16 bokstaver og tall.
Send en ny kode
Du kan be om en ny kode nå.
En ny kode er på vei.
Vi har sendt koden til deg. Den kontrolleres så snart alle sifrene er på plass.
Sendt til {0}. Koden kontrolleres så snart alle sifrene er på plass.
Koden kontrolleres så snart alle sifrene er på plass.
Koden er feil eller for gammel.
Koden er feil eller for gammel. Gjenstående forsøk: {0}.
Fortsett hvis du selv har bedt om denne lenken.
Legg til en passnøkkel
Bruk en annen adresse
Bruk et annet nummer
E-postadresse
Vi sender en kode dit for å se at den kommer frem.
Kontroller e-postadressen.
Vi sender en lenke dit for å se at den kommer frem.
Telefonnummer
Vi sender en kode dit på SMS for å se at den kommer frem.
Kontroller telefonnummeret.
Fortsett
Kopiert.
Kopier
Det kunne ikke kopieres. Merk det og kopier det selv.
Opprett en passnøkkel
Enheten rapporterte et problem
Lås den opp, eller koble til sikkerhetsnøkkelen igjen. Prøv deretter på nytt.
Ferdig
Ingenting ble lagret. Du har kanskje allerede en passnøkkel her.
Lenken er åpen i en annen nettleser
Fortsett der, eller start på nytt. Hvis det ikke var deg, kan du kontakte nettstedets brukerstøtte.
Lenken fungerer ikke lenger
Start på nytt fra siden du kom fra.
Du har allerede en passnøkkel her
Koder på e-post er lagt til
Den ligger på denne enheten eller i passordbehandleren, klar til å logge på med.
Sikkerhetsnøkkelen er lagt til
Legg også til en ekstra nøkkel, i tilfelle du mister denne.
Lenker på e-post er lagt til
Åpne lenken vi sender, når du blir bedt om det.
Lenker sendes til {0}.
Bruk koden vi sender, når du blir bedt om den.
Koder sendes til {0}.
Koder på SMS er lagt til
Passnøkkelen er opprettet
Autentiseringsappen er lagt til
Bruk koden appen viser, når du blir bedt om den.
Gjenopprettingskodene vises bare én gang. Du kan lage nye i kontoinnstillingene.
Ingen passnøkkel ble lagt til
Bruk den neste gang du logger på.
Ingenting ble lagt til
Alt er klart
Du kan logge på med passnøkkelen
Gå tilbake til dette vinduet
Dialogboksen åpnes bare i vinduet du bruker. Prøv på nytt her.
Passnøkler trenger et eget vindu
Åpne nettstedet i et nytt vindu eller en ny fane og start på nytt der.
Ett trinn til
Velg knappen for å åpne dialogboksen på enheten.
Siden ble endret
Da ble dialogboksen lukket. Ingenting ble lagret, så prøv på nytt.
Klikket ble ikke brukt, fordi noe kan ligge foran denne siden. Sørg for at du ser hele siden og prøv på nytt, eller åpne den i et vindu.
Klikket ble ikke brukt, fordi siden nettopp hadde flyttet seg. Prøv på nytt.
Nettstedet som viser denne siden, hindrer den i å fungere. Åpne den i et vindu.
Klikket ble ikke brukt, fordi for lite av denne siden vises.
Ingenting ble lagret. Hvis det skjer igjen, kan du kontakte nettstedets brukerstøtte.
Fortsett i nettleseren
Denne appen kan ikke opprette passnøkler. Åpne nettstedet i nettleseren og start på nytt der.
Tilkoblingen til denne siden er ikke sikker
Passnøkkelen ligger i {0}.
Passnøkkelen ligger på sikkerhetsnøkkelen eller telefonen din.
Passnøkkelen ligger bare på denne enheten.
Passnøkkelen ligger i {0}, bare på denne enheten.
Passnøkkelen ligger i passordbehandleren og fungerer på de andre enhetene dine også.
Passnøkkelen ligger i {0} og fungerer på de andre enhetene dine også.
Valgfritt. Du finner den under dette navnet senere.
Dette er den siste påloggingsmåten din
Legg til en annen først. Deretter kan du fjerne denne.
Konfigurer en passnøkkel
Lukk
Fortsett på denne siden
Dette trenger et eget vindu
Nettleseren kan ikke vise det inne på denne siden. Du kommer tilbake hit etterpå.
Åpne vinduet
Passnøkler og pålogging
Nettleseren blokkerte vinduet
Åpne det igjen, eller fortsett på denne siden. Du kommer tilbake hit etterpå.
Du kan ikke legge til flere passnøkler
Fjern en du ikke lenger bruker, fra kontoen din, og prøv deretter på nytt.
Lenken er for gammel
Be om en ny og åpne den.
Send en ny lenke
Du kan be om en ny lenke nå.
En ny lenke er på vei.
Vi har sendt den til deg. Hold denne siden åpen: Den går videre av seg selv.
Vi har sendt den til {0}. Hold denne siden åpen: Den går videre av seg selv.
Åpne lenken i e-posten
nb
Konfigurer en skjermlås først
Gå til Innstillinger, Sikkerhet og angi en PIN-kode, et mønster eller et passord. Prøv deretter på nytt.
Gjør det i enhetens innstillinger, eller bruk telefonen eller en sikkerhetsnøkkel.
Gå til Innstillinger, Kontoer, Påloggingsalternativer og konfigurer Windows Hello. Eller bruk telefonen.
Passordbehandleren kunne ikke opprette passnøkkelen
Ingenting ble lagret. Slå av utvidelsen på dette nettstedet, eller bruk en annen enhet.
Lenke på e-post
Kode på e-post
Passnøkkel
Gjenopprettingskode
Sikkerhetsnøkkel
Kode på SMS
Autentiseringsapp
Ikke tilgjengelig på denne siden
{0} min
Navn
Bruk 1 til 100 bokstaver, tall eller tegn.
Får ikke kontakt med tjenesten
Kontroller tilkoblingen og prøv på nytt.
Denne sikkerhetsnøkkelen kan ikke lagre passnøkler
Denne sikkerhetsnøkkelen har verken PIN-kode eller fingeravtrykk ennå
Konfigurer en av delene, eller bruk en annen nøkkel.
Ikke nå
Det er ingenting å konfigurere akkurat nå
Du kan gå videre. Påloggingsmåtene dine endres ikke.
Ingenting ble lagret. Prøv på nytt når du er klar.
Det kan jeg ikke her
Du logget på med en passnøkkel fra en annen enhet.
Vil du opprette en passnøkkel på denne enheten også?
Du kan gjøre dette senere
Du kan opprette en passnøkkel senere i kontoinnstillingene, her eller et annet sted.
one:Du kan utsette dette én gang til.|other:Du kan utsette dette {0} ganger til.
Dette er siste gang du kan utsette det.
Flere alternativer
Ikke spør igjen
Ikke på denne enheten
OK
Passnøkkel
Det kreves en passnøkkel
{0} krever en passnøkkel
Du kan opprette en passnøkkel på denne siden.
En passnøkkel er opprettet for deg
Angre
Den kunne ikke fjernes. Prøv på nytt.
Passnøkkelen er fjernet
{0} ber deg legge til en passnøkkel på kontoen din.
Legg til en påloggingsmåte
Legg til en passnøkkel
Bruk en annen måte
Noe gikk galt hos oss
Du kan lukke dette vinduet.
Lukk
Følg instruksjonene fra enheten
Slå på en passordbehandler først
Gå til Innstillinger og slå på en passordbehandler som lagrer passnøkler. Prøv deretter på nytt.
For mange forsøk
Vent noen minutter, og prøv deretter på nytt.
Vent {0}, og prøv deretter på nytt.
Logg på igjen først
Gjenopprettingskoder
Gjenopprettingskodene er lagret
Oppbevar dem der bare du kan finne dem.
Last ned
Lastet ned.
Det fungerte ikke her. Ta vare på dem på en annen måte.
Gjenopprettingskodene er skjult
De vises bare én gang. Du kan lage nye i kontoinnstillingene.
one:Med den kommer du inn hvis du mister de andre påloggingsmåtene dine. Koden fungerer én gang og vises bare nå.|other:Med dem kommer du inn hvis du mister de andre påloggingsmåtene dine. Hver av de {0} kodene fungerer én gang, og de vises bare nå.
Skriv ut
Koder du har lagret tidligere, fungerer kanskje ikke lenger.
Jeg har lagret kodene
Lagre gjenopprettingskodene
Lag nye koder
De erstatter kodene du har, som da slutter å fungere.
Koder du har igjen
Lag nye gjenopprettingskoder
Gi nytt navn
Enheten eller passordbehandleren kunne ikke opprette passnøkkelen
Lagre
Lagrer passnøkkelen …
Lagrer sikkerhetsnøkkelen …
Tjenesten svarte ikke
Enheten din er i orden. Prøv på nytt.
Legg til en annen først
Logg på med fingeravtrykk, ansikt eller skjermlås i stedet for en kode eller et passord.
Passordbehandleren kan fortsatt tilby den. Åpne den, finn {0}, og slett passnøkkelen der også.
Gjenopprettingskoder
Lag koder
Hver kode logger deg på én gang når du ikke har noe annet.
{0} av {1} igjen
Erstatt kodene
Påloggingsmåtene dine
Opprettet {0}
Den finnes ikke lenger
Slik ser listen ut nå.
Behold
Uten den kan du ikke lenger logge på. Legg først til en annen måte, og fjern deretter denne.
Mistet? Sperr den, slik at ingen kan bruke den. Du trenger da en gjenopprettingskode eller nettstedets brukerstøtte for å logge på igjen.
{0} er den eneste påloggingsmåten din
Sist brukt: {0}
Du har så mange som nettstedet tillater. Fjern først en du ikke lenger bruker.
Påloggingsmåtene dine vises bare for deg.
Denne passnøkkelen finnes bare ett sted. Legg til en til, slik at du fortsatt kan logge på hvis du mister denne.
Mistet? Sperr den i stedet: Ingen kan bruke den, og du kan oppheve sperren hvis du finner den.
Jeg har mistet denne enheten
Jeg har mistet denne nøkkelen
one:og én til|other:og {0} til
Aldri brukt
Ikke konfigurert
Tilby igjen
Du får tilbud om en passnøkkel igjen.
Du får ikke tilbud om å opprette en passnøkkel når du logger på.
På enhetene dine
På sikkerhetsnøkler
Bare på denne enheten
Bare på denne nøkkelen
Andre påloggingsmåter
Passnøkler
Du kan fortsatt logge på med:
Fjern
Vil du fjerne {0}?
{0} er fjernet.
Opphev sperren
Konfigurer
Sperren for {0} er opphevet.
{0} er sperret.
Sperr
Sperret: Du kan ikke logge på med den før du opphever sperren.
Den kan ikke brukes til å logge på her.
Oppgrader til passnøkkel
Bruk en sikkerhetsnøkkel
Vis nøkkelen på nytt
Dette er allerede konfigurert
Du kan bruke det når du blir bedt om det.
Få koder på e-post
Vi sender en kode til e-postadressen din for å se at den kommer frem.
Skriv inn koden vi sendte deg
Skriv inn koden fra appen
Konfigureringsnøkkel
Du kan ikke legge til flere påloggingsmåter
Få lenker på e-post
Vi sender en lenke til e-postadressen din for å se at den kommer frem.
Åpne i autentiseringsapp
Åpne nøkkelen i appen, eller skriv den inn der.
QR-kode med konfigureringsnøkkelen som står nedenfor
Skann dette med appen, eller skriv inn nøkkelen der.
Få koder på SMS
Vi sender en kode på SMS til telefonnummeret ditt for å se at den kommer frem.
Konfigurer autentiseringsappen
Det kunne ikke bekreftes
Logg på
Prøv på nytt, eller bruk nettstedets andre påloggingsmåter.
Ikke logget på
Bytt brukernavn
Logg på på en annen måte
Hvis du har en passnøkkel, kan den være på en annen enhet. Du kan også bruke nettstedets andre påloggingsmåter.
Hvis du har en passnøkkel for denne kontoen, kan den være på en annen enhet. Du kan også bruke nettstedets andre påloggingsmåter.
Skriv inn brukernavnet eller e-postadressen din.
Be om en ny kode, eller logg på på en annen måte.
Velg feltet for å se passnøklene du har her.
Det er for langt for et brukernavn.
Brukernavn eller e-postadresse
Bruk nettstedets andre påloggingsmåter.
Du er logget på
Logg på med en passnøkkel
Du kan ikke logge på med en passnøkkel her
Passnøkkelen kan ha blitt fjernet. Bruk en annen, eller bruk nettstedets andre påloggingsmåter.
Vi kunne ikke logge deg på
Oppgi hvem du er. Deretter kommer passnøkkelen.
Passnøkler kan ikke konfigureres på denne siden
Start på nytt
Avbrutt. Ingenting ble lagret.
Navnet er lagret.
Bekreft først at det er deg
Bruk en påloggingsmåte du allerede har, og prøv deretter på nytt.
Kontakt nettstedets brukerstøtte. De andre påloggingsmåtene dine fungerer fortsatt.
Tid igjen
Dialogboksen var åpen for lenge
Sett inn nøkkelen eller hold den inntil, og trykk deretter på den. Du kan bli bedt om PIN-koden for den.
Avbrutt. Ingenting ble endret.
Kontrollerer passnøkkelen …
Kontrollerer sikkerhetsnøkkelen …
Passnøkkelen fungerer ikke her
Fjern den, slik at du ikke blir bedt om den senere. Du kan når som helst legge til en ny.
Sikkerhetsnøkkelen fungerer ikke her
Behold den
Hvis du fortsatt får tilbud om den, kan du slette den der du oppbevarer den.
Fjern den
Passnøkkelen er fjernet
Sikkerhetsnøkkelen er fjernet
Fjerner passnøkkelen …
Fjerner sikkerhetsnøkkelen …
Passnøkkelen svarte ikke
Kanskje dialogboksen ble lukket, eller så er nøkkelen på en annen enhet. Du kan beholde den og bruke den senere.
Sikkerhetsnøkkelen svarte ikke
Den kunne ikke fjernes
Prøv nå
Den kunne ikke kontrolleres akkurat nå. Den er lagret likevel.
Den fungerer. Du kan logge på med den fra nå av.
Prøv på nytt
Dette kan ikke gjøres her
Tjenesten tilbyr det ikke. De andre påloggingsmåtene dine fungerer fortsatt.
Nettstedet kjenner ikke passnøkkelen
Den kan ha blitt fjernet fra kontoen din. Bruk en annen passnøkkel eller en annen måte.
Tilkoblingen ble brutt. Kontroller den og prøv på nytt.
skjermlåsen (fingeravtrykk, ansikt, PIN-kode eller mønster)
enhetens skjermlås
Face ID, Touch ID eller enhetens kode
Touch ID eller Mac-passordet ditt
enhetens skjermlås, telefonen eller en sikkerhetsnøkkel
Windows Hello (ansikt, fingeravtrykk eller PIN-kode)
Du bruker {0}.
Passnøkkelen kunne ikke bekreftes
Et øyeblikk …
De andre påloggingsmåtene dine endres ikke.
Den fungerer bare på det ekte nettstedet, så ingen kan lure den fra deg.
Bruk en sikkerhetsnøkkel
Fingeravtrykket eller ansiktet ditt forlater aldri enheten.
Alle som kan låse opp denne enheten, kan logge på med passnøkkelen.
Logg på slik du låser opp enheten
Nettleseren åpnet ikke vinduet. Du kan fortsette her i stedet, og da erstattes denne siden.
Fortsett i et nytt vindu
Denne delen av siden kan ikke åpne dialogboksen på enheten. Det kan et nytt vindu.
Fortsett på denne siden
Vinduet ble lukket før en passnøkkel var opprettet.
Fortsett i vinduet som ble åpnet. Denne siden venter på det.
Koden stemmer ikke
Kontroller den, eller be om en ny.`;
