// Made from locales/*.xlf: npm run locales
export default `Konto
Prova en annan enhet eller säkerhetsnyckel. Dina andra inloggningsmetoder fungerar fortfarande.
Den här sidan känner inte igen webbplatsen som visar den, så inget har startats.
Öppna i ett fönster
Det här kan inte visas här
Tillbaka
Dialogrutan öppnades inte
Enheten eller lösenordshanteraren blockerade den. Kontrollera skärmlåset och tilläggen.
Webbläsaren stöder inte nycklar
Uppdatera den eller börja om i en annan webbläsare.
En annan begäran om en nyckel är öppen
Slutför eller stäng den och försök sedan igen.
Avbryt
Ingen nyckel skapades
Fungerar det inte? Använd din telefon eller en säkerhetsnyckel, eller logga in på ett annat sätt.
Inget har ändrats. Kontakta webbplatsens support om det händer igen.
Tillbaka
Inte bekräftat
Kontrollerar …
Bekräfta på ett annat sätt att det är du
Nyckeln kanske finns på en annan enhet. Använd den enheten eller ett annat sätt.
Ange koden från e-postmeddelandet
För många felaktiga koder
Begär en ny kod eller bekräfta på ett annat sätt att det är du.
Den här appen kan inte använda nycklar. Öppna webbplatsen i webbläsaren och börja om där.
Ha säkerhetsnyckeln till hands.
Fortsätt med din säkerhetsnyckel
Vi skickar en länk till dig.
Vi skickar en länk till {0}.
Lösenordshanteraren kunde inte använda nyckeln
Stäng av dess tillägg för den här webbplatsen eller använd ett annat sätt.
Inget har ändrats. Försök igen när du är redo.
Koden är för gammal
Begär en ny och ange den här.
Prova ett annat sätt
Bekräftat
Använd nyckeln som du loggar in med.
Fortsätt med din nyckel
Det var ett tag sedan du loggade in. Logga in och försök sedan igen.
Ange en av dina återställningskoder
Enheten eller lösenordshanteraren kunde inte använda nyckeln
Skicka en kod
Vi skickar en kod till dig.
Skicka en länk
Vi skickar en kod till {0}.
Begärs av
Nycklar kan inte användas på den här sidan
Ange koden från sms:et
Du kan försöka igen nu.
Avbrutet. Inget har ändrats.
Vi kan inte bekräfta här att det är du
Ingen av dina inloggningsmetoder kan användas för det här. Webbplatsens support kan hjälpa dig.
Bekräfta att det är du
Ange koden från autentiseringsappen
Sätt i säkerhetsnyckeln, eller håll den nära, och tryck på den.
Vi kunde inte bekräfta att det är du
Välj vad du vill lägga till
Ange hela koden.
Koden kontrolleras …
Ange alla 6 siffror.
Sexsiffrig kod
Varje återställningskod fungerar en gång.
En återställningskod har 16 bokstäver och siffror.
Skicka en ny kod
Du kan begära en ny kod nu.
En ny kod är på väg.
Vi har skickat koden till dig. Den kontrolleras så snart alla siffror är ifyllda.
Skickad till {0}. Koden kontrolleras så snart alla siffror är ifyllda.
Koden kontrolleras så snart alla siffror är ifyllda.
Koden är felaktig eller för gammal.
Koden är felaktig eller för gammal. Försök kvar: {0}.
Fortsätt om du själv har bett om den här länken.
Lägg till en nyckel
Använd en annan adress
Använd ett annat nummer
E-postadress
Vi skickar en kod dit för att se att den kommer fram.
Kontrollera e-postadressen.
Vi skickar en länk dit för att se att den kommer fram.
Telefonnummer
Vi skickar en kod dit via sms för att se att den kommer fram.
Kontrollera telefonnumret.
Fortsätt
Kopierat.
Kopiera
Det gick inte att kopiera. Markera texten och kopiera den själv.
Skapa en nyckel
Enheten rapporterade ett problem
Lås upp den eller anslut säkerhetsnyckeln igen. Försök sedan på nytt.
Klar
Inget har sparats. Du kanske redan har en nyckel här.
Länken är öppen i en annan webbläsare
Fortsätt där eller börja om. Kontakta webbplatsens support om det inte var du.
Länken fungerar inte längre
Börja om från sidan du kom ifrån.
Du har redan en nyckel här
Koder via e-post tillagda
Den finns på den här enheten eller i lösenordshanteraren, redo att logga in med.
Säkerhetsnyckel tillagd
Lägg till en säkerhetsnyckel till, ifall du tappar bort den här.
Länkar via e-post tillagda
Öppna länken vi skickar när du blir ombedd.
Länkar skickas till {0}.
Använd koden vi skickar när du blir ombedd.
Koder skickas till {0}.
Koder via sms tillagda
Nyckeln har skapats
Autentiseringsapp tillagd
Använd koden som appen visar när du blir ombedd.
Dina återställningskoder visas bara en gång. Du kan skapa nya i kontoinställningarna.
Ingen nyckel lades till
Använd nyckeln nästa gång du loggar in.
Inget lades till
Allt är klart
Du kan logga in med din nyckel
Gå tillbaka till det här fönstret
Dialogrutan öppnas bara i fönstret du använder. Försök igen här.
Nycklar behöver ett eget fönster
Öppna webbplatsen i ett nytt fönster eller på en ny flik och börja om där.
Ett steg till
Välj knappen för att öppna enhetens dialogruta.
Sidan ändrades
Då stängdes dialogrutan. Inget har sparats, så försök igen.
Ditt klick användes inte, eftersom något kan ligga framför den här sidan. Se till att du ser hela sidan och försök igen, eller öppna den i ett fönster.
Ditt klick användes inte, eftersom sidan precis hade flyttats. Försök igen.
Webbplatsen som visar den här sidan hindrar den från att fungera. Öppna den i ett fönster.
Ditt klick användes inte, eftersom för lite av den här sidan syns.
Inget har sparats. Kontakta webbplatsens support om det händer igen.
Fortsätt i webbläsaren
Den här appen kan inte skapa nycklar. Öppna webbplatsen i webbläsaren och börja om där.
Sidans anslutning är inte säker
Nyckeln finns i {0}.
Nyckeln finns på din säkerhetsnyckel eller telefon.
Nyckeln finns bara på den här enheten.
Nyckeln finns i {0}, bara på den här enheten.
Nyckeln finns i din lösenordshanterare och fungerar även på dina andra enheter.
Nyckeln finns i {0} och fungerar även på dina andra enheter.
Valfritt. Du hittar den under det här namnet senare.
Det här är din sista inloggningsmetod
Lägg till en annan först. Sedan kan du ta bort den här.
Konfigurera en nyckel
Stäng
Fortsätt på den här sidan
Det här behöver ett eget fönster
Webbläsaren kan inte visa det inuti den här sidan. Du kommer tillbaka hit efteråt.
Öppna fönstret
Nycklar och inloggning
Webbläsaren blockerade fönstret
Öppna det igen eller fortsätt på den här sidan. Du kommer tillbaka hit efteråt.
Du kan inte lägga till fler nycklar
Ta bort en som du inte längre använder från kontot och försök sedan igen.
Länken är för gammal
Begär en ny och öppna den.
Skicka en ny länk
Du kan begära en ny länk nu.
En ny länk är på väg.
Länken har skickats till dig. Håll den här sidan öppen: den fortsätter av sig själv.
Länken har skickats till {0}. Håll den här sidan öppen: den fortsätter av sig själv.
Öppna länken i e-postmeddelandet
sv
Ställ in ett skärmlås först
Gå till Inställningar, Säkerhet och ställ in en pinkod, ett grafiskt lösenord eller ett lösenord. Försök sedan igen.
Gör det i enhetens inställningar, eller använd din telefon eller en säkerhetsnyckel.
Gå till Inställningar, Konton, Inloggningsalternativ och konfigurera Windows Hello. Eller använd din telefon.
Lösenordshanteraren kunde inte skapa nyckeln
Inget har sparats. Stäng av dess tillägg för den här webbplatsen eller använd en annan enhet.
Länk via e-post
Kod via e-post
Nyckel
Återställningskod
Säkerhetsnyckel
Kod via sms
Autentiseringsapp
Inte tillgängligt på den här sidan
{0} min
Namn
Använd 1 till 100 bokstäver, siffror eller tecken.
Tjänsten kan inte nås
Kontrollera anslutningen och försök igen.
Den här säkerhetsnyckeln kan inte lagra nycklar
Den här säkerhetsnyckeln har ännu varken pinkod eller fingeravtryck
Ställ in ett av dem eller använd en annan säkerhetsnyckel.
Inte nu
Det finns inget att konfigurera just nu
Du kan fortsätta. Dina inloggningsmetoder ändras inte.
Inget har sparats. Försök igen när du är redo.
Det går inte här
Du loggade in med en nyckel från en annan enhet.
Skapa en nyckel på den här enheten också?
Du kan göra det senare
Du kan skapa en nyckel senare i kontoinställningarna, här eller någon annanstans.
one:Du kan skjuta upp det en gång till.|other:Du kan skjuta upp det {0} gånger till.
Det här är sista gången du kan skjuta upp det.
Fler alternativ
Fråga inte igen
Inte på den här enheten
OK
Nyckel
En nyckel krävs
{0} kräver en nyckel
Du kan skapa en nyckel på den här sidan.
En nyckel har skapats åt dig
Ångra
Nyckeln kunde inte tas bort. Försök igen.
Nyckeln har tagits bort
{0} ber dig att lägga till en nyckel i ditt konto.
Lägg till en inloggningsmetod
Lägg till en nyckel
Använd ett annat sätt
Något gick fel hos oss
Du kan stänga det här fönstret.
Stäng
Följ anvisningarna från enheten
Slå på en lösenordshanterare först
Gå till Inställningar och slå på en lösenordshanterare som sparar nycklar. Försök sedan igen.
För många försök
Vänta några minuter och försök sedan igen.
Vänta {0} och försök sedan igen.
Logga in igen först
Återställningskoder
Dina återställningskoder är sparade
Förvara dem där bara du kan hitta dem.
Ladda ned
Nedladdat.
Det fungerade inte här. Förvara dem på ett annat sätt.
Dina återställningskoder är dolda
De visas bara en gång. Du kan skapa nya i kontoinställningarna.
one:Med den kommer du in om du förlorar dina andra inloggningsmetoder. Koden fungerar en gång och visas bara nu.|other:Med dem kommer du in om du förlorar dina andra inloggningsmetoder. Var och en av de {0} koderna fungerar en gång, och de visas bara nu.
Skriv ut
Koder du sparat tidigare kanske inte längre fungerar.
Jag har sparat koderna
Spara dina återställningskoder
Skapa nya koder
De ersätter koderna du har nu, som då slutar fungera.
Koder du har kvar
Skapa nya återställningskoder
Byt namn
Enheten eller lösenordshanteraren kunde inte skapa nyckeln
Spara
Nyckeln sparas …
Säkerhetsnyckeln sparas …
Tjänsten svarade inte
Det är inget fel på din enhet. Försök igen.
Lägg till en annan först
Logga in med fingeravtryck, ansikte eller skärmlås i stället för en kod eller ett lösenord.
Lösenordshanteraren kan fortsätta föreslå den. Öppna den, sök efter {0} och radera nyckeln där också.
Återställningskoder
Skapa koder
Varje kod loggar in dig en gång när du inte har något annat.
{0} av {1} kvar
Ersätt koderna
Dina inloggningsmetoder
Skapad {0}
Den finns inte kvar
Så här ser listan ut nu.
Behåll
Utan den kan du inte längre logga in. Lägg först till en annan och ta sedan bort den här.
Borttappad? Spärra den så att ingen kan använda den. Du behöver då en återställningskod eller webbplatsens support för att logga in igen.
{0} är din enda inloggningsmetod
Senast använd: {0}
Du har så många som webbplatsen tillåter. Ta först bort någon som du inte längre använder.
Dina inloggningsmetoder visas bara för dig.
Den här nyckeln finns bara på ett ställe. Lägg till en till, så att du kan logga in även om du förlorar den.
Borttappad? Spärra den i stället: ingen kan använda den, och du kan häva spärren om du hittar den.
Jag har tappat bort enheten
Jag har tappat bort säkerhetsnyckeln
one:och en till|other:och {0} till
Aldrig använd
Inte konfigurerat
Föreslå igen
Du får åter förslag om att skapa en nyckel.
Du får inget förslag om att skapa en nyckel när du loggar in.
På dina enheter
På säkerhetsnycklar
Bara på den här enheten
Bara på säkerhetsnyckeln
Andra inloggningsmetoder
Nycklar
Du kan fortfarande logga in med:
Ta bort
Ta bort {0}?
{0} har tagits bort.
Häv spärren
Konfigurera
Spärren för {0} har hävts.
{0} har spärrats.
Spärra
Spärrad: du kan inte logga in med den förrän du häver spärren.
Den kan inte användas för att logga in här.
Uppgradera till nyckel
Använd en säkerhetsnyckel
Visa konfigurationsnyckeln igen
Det här är redan konfigurerat
Du kan använda det när du blir ombedd.
Få koder via e-post
Vi skickar en kod till din e-postadress för att se att den kommer fram.
Ange koden vi skickade till dig
Ange koden från appen
Konfigurationsnyckel
Du kan inte lägga till fler inloggningsmetoder
Få länkar via e-post
Vi skickar en länk till din e-postadress för att se att den kommer fram.
Öppna i autentiseringsapp
Öppna konfigurationsnyckeln i appen eller skriv in den där.
QR-kod med konfigurationsnyckeln som står nedanför
Skanna det här med appen eller skriv in konfigurationsnyckeln där.
Få koder via sms
Vi skickar en kod via sms till ditt telefonnummer för att se att den kommer fram.
Konfigurera autentiseringsappen
Det gick inte att bekräfta
Logga in
Försök igen eller använd webbplatsens andra inloggningsmetoder.
Inte inloggad
Byt användarnamn
Logga in på ett annat sätt
Om du har en nyckel kan den finnas på en annan enhet. Du kan också använda webbplatsens andra inloggningsmetoder.
Om du har en nyckel för det här kontot kan den finnas på en annan enhet. Du kan också använda webbplatsens andra inloggningsmetoder.
Ange användarnamn eller e-postadress.
Begär en ny kod eller logga in på ett annat sätt.
Markera fältet om du vill se nycklarna som du har här.
Det är för långt för ett användarnamn.
Användarnamn eller e-postadress
Använd webbplatsens andra inloggningsmetoder.
Du är inloggad
Logga in med en nyckel
Du kan inte logga in med en nyckel här
Nyckeln kan ha tagits bort. Använd en annan, eller någon av webbplatsens andra inloggningsmetoder.
Vi kunde inte logga in dig
Ange vem du är. Sedan är det dags för nyckeln.
Nycklar kan inte konfigureras på den här sidan
Börja om
Avbrutet. Inget har sparats.
Namnet har sparats.
Bekräfta först att det är du
Använd en inloggningsmetod som du redan har och försök sedan igen.
Kontakta webbplatsens support. Dina andra inloggningsmetoder fungerar fortfarande.
Återstående tid
Dialogrutan var öppen för länge
Sätt i säkerhetsnyckeln eller håll den nära och tryck sedan på den. Du kan behöva ange dess pinkod.
Avbrutet. Inget har ändrats.
Nyckeln kontrolleras …
Säkerhetsnyckeln kontrolleras …
Nyckeln fungerar inte här
Ta bort den så att du inte blir ombedd att använda den senare. Du kan lägga till en ny när som helst.
Säkerhetsnyckeln fungerar inte här
Behåll den
Om du fortfarande får förslag på den kan du radera den där du förvarar den.
Ta bort den
Nyckeln har tagits bort
Säkerhetsnyckeln har tagits bort
Nyckeln tas bort …
Säkerhetsnyckeln tas bort …
Nyckeln svarade inte
Den kanske finns på en annan enhet, eller så stängdes dialogrutan. Du kan behålla den och använda den senare.
Säkerhetsnyckeln svarade inte
Den kunde inte tas bort
Prova nu
Den kunde inte kontrolleras just nu. Den är sparad ändå.
Det fungerar. Från och med nu kan du logga in med den.
Försök igen
Det går inte att göra här
Tjänsten erbjuder det inte. Dina andra inloggningsmetoder fungerar fortfarande.
Webbplatsen känner inte igen nyckeln
Den kan ha tagits bort från ditt konto. Använd en annan nyckel eller ett annat sätt.
Anslutningen bröts. Kontrollera den och försök igen.
ditt skärmlås (fingeravtryck, ansikte, pinkod eller grafiskt lösenord)
enhetens skärmlås
Face ID, Touch ID eller enhetens lösenkod
Touch ID eller ditt Mac-lösenord
enhetens skärmlås, din telefon eller en säkerhetsnyckel
Windows Hello (ansikte, fingeravtryck eller pinkod)
Du använder {0}.
Nyckeln kunde inte bekräftas
Ett ögonblick …
Dina andra inloggningsmetoder ändras inte.
Den fungerar bara på den riktiga webbplatsen, så ingen kan lura av dig den.
Använd en säkerhetsnyckel
Ditt fingeravtryck eller ansikte lämnar aldrig enheten.
Alla som kan låsa upp den här enheten kan logga in med nyckeln.
Logga in på samma sätt som du låser upp enheten
Webbläsaren öppnade inte fönstret. Du kan fortsätta här i stället, och då ersätts den här sidan.
Fortsätt i ett nytt fönster
Den här delen av sidan kan inte öppna enhetens dialogruta. Det kan ett nytt fönster.
Fortsätt på den här sidan
Fönstret stängdes innan en nyckel hade skapats.
Fortsätt i fönstret som öppnades. Den här sidan väntar på det.
Koden stämmer inte
Kontrollera den eller begär en ny.`;
