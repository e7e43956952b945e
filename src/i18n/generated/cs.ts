// Made from locales/*.xlf: npm run locales
export default `Účet
Zkuste jiné zařízení nebo bezpečnostní klíč. Vaše ostatní způsoby přihlášení fungují dál.
Tato stránka nezná web, který ji zobrazuje, proto nebylo nic zahájeno.
Otevřít v okně
Tady to nelze zobrazit
Zpět
Výzva se neotevřela
Zablokovalo ji zařízení nebo správce hesel. Zkontrolujte zámek obrazovky a rozšíření.
Tento prohlížeč nepodporuje přístupové klíče
Aktualizujte ho nebo začněte znovu v jiném prohlížeči.
Je otevřený jiný požadavek na přístupový klíč
Dokončete ho nebo zavřete a zkuste to znovu.
Zrušit
Přístupový klíč nebyl vytvořen
Nejde to? Použijte telefon, bezpečnostní klíč nebo jiný způsob přihlášení.
Nic se nezměnilo. Pokud se to stane znovu, dejte vědět podpoře webu.
Zpět
Nepotvrzeno
Ověřování…
Potvrďte jinak, že jste to vy
Váš přístupový klíč může být v jiném zařízení. Použijte to zařízení nebo jiný způsob.
Zadejte kód z e-mailu
Příliš mnoho nesprávných kódů
Vyžádejte si nový kód nebo potvrďte jinak, že jste to vy.
V této aplikaci nelze používat přístupové klíče. Otevřete web v prohlížeči a začněte tam znovu.
Připravte si bezpečnostní klíč.
Použít bezpečnostní klíč
Pošleme vám odkaz.
Odkaz pošleme sem: {0}.
Váš správce hesel nemohl přístupový klíč použít
Vypněte jeho rozšíření pro tento web nebo použijte jiný způsob.
Nic se nezměnilo. Až budete chtít, zkuste to znovu.
Tento kód je příliš starý
Vyžádejte si nový a zadejte ho tady.
Zkusit jiný způsob
Potvrzeno
Použijte přístupový klíč, kterým se přihlašujete.
Použít přístupový klíč
Od vašeho přihlášení uplynul nějaký čas. Přihlaste se a zkuste to znovu.
Zadejte jeden z kódů pro obnovení
Tomuto zařízení nebo správci hesel se nepodařilo přístupový klíč použít
Poslat kód
Pošleme vám kód.
Poslat odkaz
Kód pošleme sem: {0}.
Žádá o to
Na této stránce nelze používat přístupové klíče
Zadejte kód z SMS
Teď to můžete zkusit znovu.
Zrušeno. Nic se nezměnilo.
Tady nemůžeme potvrdit, že jste to vy
Žádný z vašich způsobů přihlášení se k tomu nedá použít. Pomoct vám může podpora webu.
Potvrďte, že jste to vy
Zadejte kód z ověřovací aplikace
Zasuňte nebo přiložte bezpečnostní klíč a dotkněte se ho.
Nepodařilo se potvrdit, že jste to vy
Vyberte, co chcete přidat
Zadejte celý kód.
Ověřování kódu…
Zadejte všech 6 číslic.
6místný kód
Každý kód pro obnovení funguje jednou.
Kód pro obnovení má 16 písmen a číslic.
Poslat nový kód
Teď můžete požádat o nový kód.
Nový kód je na cestě.
Kód jsme vám poslali. Ověří se, jakmile zadáte všechny číslice.
Kód jsme poslali sem: {0}. Ověří se, jakmile zadáte všechny číslice.
Ověří se, jakmile zadáte všechny číslice.
Tento kód je nesprávný nebo příliš starý.
Tento kód je nesprávný nebo příliš starý. Zbývající pokusy: {0}.
Pokračujte, pokud jste o tento odkaz požádali vy.
Přidat přístupový klíč
Použít jinou adresu
Použít jiné číslo
E-mailová adresa
Pošleme na tuto adresu kód, abychom ověřili, že dorazí.
Zkontrolujte e-mailovou adresu.
Pošleme na tuto adresu odkaz, abychom ověřili, že dorazí.
Telefonní číslo
Pošleme na toto číslo SMS s kódem, abychom ověřili, že dorazí.
Zkontrolujte telefonní číslo.
Pokračovat
Zkopírováno.
Kopírovat
Kopírování se nezdařilo. Označte text a zkopírujte ho sami.
Vytvořit přístupový klíč
Zařízení nahlásilo problém
Odemkněte ho nebo znovu připojte bezpečnostní klíč. Pak to zkuste znovu.
Hotovo
Nic nebylo uloženo. Možná už tu přístupový klíč máte.
Tento odkaz je otevřený v jiném prohlížeči
Pokračujte tam nebo začněte znovu. Pokud jste to nebyli vy, dejte vědět podpoře webu.
Tento odkaz už nefunguje
Začněte znovu na stránce, ze které jste přišli.
Přístupový klíč tu už máte
Kódy zasílané e-mailem byly přidány
Je v tomto zařízení nebo ve vašem správci hesel a můžete se jím přihlásit.
Bezpečnostní klíč byl přidán
Přidejte si i druhý klíč pro případ, že tento ztratíte.
Odkazy zasílané e-mailem byly přidány
Až k tomu budete vyzváni, otevřete odkaz, který vám pošleme.
Odkazy budeme posílat sem: {0}.
Až budete požádáni o kód, použijte ten, který vám pošleme.
Kódy budeme posílat sem: {0}.
Kódy zasílané v SMS byly přidány
Přístupový klíč byl vytvořen
Ověřovací aplikace byla přidána
Až budete požádáni o kód, použijte ten, který aplikace zobrazuje.
Kódy pro obnovení se zobrazují jen jednou. Nové si můžete vytvořit v nastavení účtu.
Žádný přístupový klíč nebyl přidán
Použijte ho při příštím přihlášení.
Nic nebylo přidáno
Vše je připraveno
Můžete se přihlašovat přístupovým klíčem
Vraťte se do tohoto okna
Výzva se otevře jen v okně, které právě používáte. Zkuste to znovu tady.
Přístupové klíče potřebují vlastní okno
Otevřete tento web v novém okně nebo na nové kartě a začněte tam znovu.
Ještě jeden krok
Vyberte tlačítko a otevře se výzva zařízení.
Tato stránka se změnila
Výzva se přitom zavřela. Nic nebylo uloženo, zkuste to tedy znovu.
Kliknutí bylo ignorováno, protože tuto stránku možná něco překrývá. Ujistěte se, že ji vidíte celou, a zkuste to znovu, nebo ji otevřete v okně.
Kliknutí bylo ignorováno, protože se stránka právě posunula. Zkuste to znovu.
Web, který tuto stránku zobrazuje, jí brání ve fungování. Otevřete ji v okně.
Kliknutí bylo ignorováno, protože je z této stránky vidět příliš málo.
Nic nebylo uloženo. Pokud se to stane znovu, dejte vědět podpoře webu.
Pokračujte v prohlížeči
V této aplikaci nelze vytvářet přístupové klíče. Otevřete web v prohlížeči a začněte tam znovu.
Připojení této stránky není zabezpečené
Místo uložení: {0}.
Je uložený ve vašem bezpečnostním klíči nebo telefonu.
Je uložený jen v tomto zařízení.
Místo uložení: {0}, jen v tomto zařízení.
Je uložený ve vašem správci hesel a funguje i na vašich dalších zařízeních.
Místo uložení: {0}. Funguje i na vašich dalších zařízeních.
Nepovinné. Pod tímto názvem ho později najdete.
Toto je váš poslední způsob přihlášení
Nejdřív přidejte jiný. Pak můžete odebrat tento.
Nastavit přístupový klíč
Zavřít
Pokračovat na této stránce
Je potřeba samostatné okno
Prohlížeč to nemůže zobrazit uvnitř této stránky. Potom se sem vrátíte.
Otevřít okno
Přístupové klíče a přihlášení
Prohlížeč okno zablokoval
Otevřete ho znovu nebo pokračujte na této stránce. Potom se sem vrátíte.
Další přístupové klíče přidat nemůžete
Odeberte z účtu některý, který už nepoužíváte, a zkuste to znovu.
Tento odkaz je příliš starý
Vyžádejte si nový a otevřete ten.
Poslat nový odkaz
Teď můžete požádat o nový odkaz.
Nový odkaz je na cestě.
Odkaz jsme vám poslali. Nechte tuto stránku otevřenou, bude pokračovat sama.
Odkaz jsme poslali sem: {0}. Nechte tuto stránku otevřenou, bude pokračovat sama.
Otevřete odkaz v e-mailu
cs
Nejdřív si nastavte zámek obrazovky
V Nastavení otevřete „Zabezpečení“ a nastavte PIN, gesto nebo heslo. Pak to zkuste znovu.
Udělejte to v nastavení zařízení, nebo použijte telefon či bezpečnostní klíč.
V Nastavení otevřete „Účty“, „Možnosti přihlášení“ a nastavte Windows Hello. Nebo použijte telefon.
Váš správce hesel nemohl přístupový klíč vytvořit
Nic nebylo uloženo. Vypněte jeho rozšíření pro tento web nebo použijte jiné zařízení.
Odkaz v e-mailu
Kód v e-mailu
Přístupový klíč
Kód pro obnovení
Bezpečnostní klíč
Kód v SMS
Ověřovací aplikace
Na této stránce není k dispozici
{0} min
Název
Použijte 1 až 100 písmen, číslic nebo znaků.
Ke službě se nelze připojit
Zkontrolujte připojení a zkuste to znovu.
Do tohoto bezpečnostního klíče nelze ukládat přístupové klíče
Tento bezpečnostní klíč zatím nemá PIN ani otisk prstu
Nastavte pro něj PIN nebo otisk prstu, případně použijte jiný klíč.
Teď ne
Teď není co nastavovat
Můžete pokračovat. Vaše způsoby přihlášení se nemění.
Nic nebylo uloženo. Až budete chtít, zkuste to znovu.
Tady to udělat nemůžu
K přihlášení jste použili přístupový klíč z jiného zařízení.
Vytvořit přístupový klíč i v tomto zařízení?
Můžete to udělat později
Přístupový klíč si můžete vytvořit později v nastavení účtu, tady nebo jinde.
one:Můžete to odložit ještě jednou.|few:Můžete to odložit ještě {0}krát.|other:Můžete to odložit ještě {0}krát.
Teď to můžete odložit naposledy.
Další možnosti
Příště se neptat
Ne v tomto zařízení
OK
Přístupový klíč
Je vyžadován přístupový klíč
{0} vyžaduje přístupový klíč
Na této stránce si můžete vytvořit přístupový klíč.
Byl pro vás vytvořen přístupový klíč
Vrátit zpět
Nepodařilo se ho odebrat. Zkuste to znovu.
Přístupový klíč byl odebrán
{0} žádá o přidání přístupového klíče k vašemu účtu.
Přidat způsob přihlášení
Přidat přístupový klíč
Použít jiný způsob
Na naší straně se něco pokazilo
Toto okno můžete zavřít.
Zavřít
Postupujte podle výzvy zařízení
Nejdřív zapněte správce hesel
V Nastavení zapněte správce hesel, který uchovává přístupové klíče, a zkuste to znovu.
Příliš mnoho pokusů
Počkejte několik minut a zkuste to znovu.
Počkejte {0} a zkuste to znovu.
Nejdřív se znovu přihlaste
Kódy pro obnovení
Kódy pro obnovení jsou uložené
Uchovávejte je tam, kde je najdete jen vy.
Stáhnout
Staženo.
Tady to nefungovalo. Uchovejte si je jinak.
Kódy pro obnovení jsou skryté
Zobrazují se jen jednou. Nové si můžete vytvořit v nastavení účtu.
one:Přihlásíte se jím, pokud přijdete o ostatní způsoby přihlášení. Kód funguje jednou a zobrazuje se jen teď.|few:Přihlásíte se jimi, pokud přijdete o ostatní způsoby přihlášení. Každý ze {0} kódů funguje jednou a zobrazují se jen teď.|other:Přihlásíte se jimi, pokud přijdete o ostatní způsoby přihlášení. Každý z {0} kódů funguje jednou a zobrazují se jen teď.
Vytisknout
Dříve uložené kódy už možná nefungují.
Tyto kódy mám uložené
Uložte si kódy pro obnovení
Vytvořit nové kódy
Nahradí dosavadní kódy, které pak přestanou fungovat.
Zbývající kódy
Vytvořit nové kódy pro obnovení
Přejmenovat
Tomuto zařízení nebo správci hesel se nepodařilo přístupový klíč vytvořit
Uložit
Ukládání přístupového klíče…
Ukládání bezpečnostního klíče…
Služba neodpověděla
Vaše zařízení je v pořádku. Zkuste to znovu.
Nejdřív přidat jiný
Místo kódu nebo hesla se přihlašujte otiskem prstu, obličejem nebo zámkem obrazovky.
Správce hesel ho možná bude dál nabízet. Otevřete ho, vyhledejte „{0}“ a přístupový klíč smažte i tam.
Kódy pro obnovení
Vytvořit kódy
Každý vás jednou přihlásí, když nemáte nic jiného.
Zbývá: {0} z {1}
Nahradit kódy
Vaše způsoby přihlášení
Vytvořeno: {0}
Tato položka už tu není
Takto seznam vypadá teď.
Ponechat
Bez něj byste se už nemohli přihlásit. Nejdřív přidejte jiný a pak odeberte tento.
Ztratili jste ho? Pozastavte ho, aby ho nikdo nemohl použít. K dalšímu přihlášení budete potřebovat kód pro obnovení nebo podporu webu.
{0} je váš jediný způsob přihlášení
Naposledy použito: {0}
Máte jich tolik, kolik tento web povoluje. Nejdřív odeberte některý, který už nepoužíváte.
Vaše způsoby přihlášení se nezobrazují nikomu kromě vás.
Tento přístupový klíč je jen na jednom místě. Přidejte si druhý, abyste se mohli přihlásit, i když tento ztratíte.
Ztratili jste ho? Raději ho pozastavte: nikdo ho nebude moct použít, a když ho najdete, můžete ho obnovit.
Toto zařízení se ztratilo
Tento klíč se ztratil
one:a ještě jeden|few:a ještě {0}|other:a ještě {0}
Nikdy nepoužito
Nenastaveno
Znovu nabízet
Přístupový klíč se vám bude znovu nabízet.
Při přihlášení se vám nebude nabízet vytvoření přístupového klíče.
Ve vašich zařízeních
V bezpečnostních klíčích
Jen v tomto zařízení
Jen v tomto klíči
Další způsoby přihlášení
Přístupové klíče
Dál se můžete přihlašovat takto:
Odebrat
Odebrat „{0}“?
Odebráno: {0}.
Obnovit
Nastavit
Obnoveno: {0}.
Pozastaveno: {0}.
Pozastavit
Pozastaveno: do obnovení se tím nelze přihlásit.
Tady se tím nelze přihlásit.
Změnit na přístupový klíč
Použít bezpečnostní klíč
Znovu zobrazit klíč
Toto už je nastavené
Můžete to použít, až k tomu budete vyzváni.
Dostávejte kódy e-mailem
Na vaši e-mailovou adresu pošleme kód, abychom ověřili, že dorazí.
Zadejte kód, který jsme vám poslali
Zadejte kód z aplikace
Klíč pro nastavení
Další způsoby přihlášení přidat nemůžete
Dostávejte odkazy e-mailem
Na vaši e-mailovou adresu pošleme odkaz, abychom ověřili, že dorazí.
Otevřít v ověřovací aplikaci
Otevřete klíč v aplikaci nebo ho do ní opište.
QR kód s klíčem pro nastavení, který je uveden níže
Naskenujte tento kód aplikací nebo do ní opište klíč.
Dostávejte kódy v SMS
Na vaše telefonní číslo pošleme SMS s kódem, abychom ověřili, že dorazí.
Nastavte ověřovací aplikaci
Nepodařilo se to potvrdit
Přihlásit se
Zkuste to znovu nebo použijte jiné způsoby přihlášení na tomto webu.
Nejste přihlášeni
Změnit uživatelské jméno
Přihlásit se jinak
Pokud máte přístupový klíč, může být v jiném zařízení. Můžete také použít jiné způsoby přihlášení na tomto webu.
Pokud k tomuto účtu máte přístupový klíč, může být v jiném zařízení. Můžete také použít jiné způsoby přihlášení na tomto webu.
Zadejte uživatelské jméno nebo e-mail.
Vyžádejte si nový kód nebo se přihlaste jinak.
Vyberte pole a uvidíte přístupové klíče, které tu máte.
To je na uživatelské jméno příliš dlouhé.
Uživatelské jméno nebo e-mail
Použijte jiné způsoby přihlášení na tomto webu.
Jste přihlášeni
Přihlásit se přístupovým klíčem
Tady se přístupovým klíčem přihlásit nemůžete
Možná byl odebrán. Použijte jiný klíč nebo jiné způsoby přihlášení na tomto webu.
Přihlášení se nezdařilo
Řekněte nám, kdo jste. Pak přijde na řadu přístupový klíč.
Na této stránce nelze nastavit přístupové klíče
Začít znovu
Zrušeno. Nic nebylo uloženo.
Název byl uložen.
Nejdřív potvrďte, že jste to vy
Použijte způsob přihlášení, který už máte, a zkuste to znovu.
Dejte vědět podpoře webu. Vaše ostatní způsoby přihlášení fungují dál.
Zbývající čas
Vypršel čas na odpověď
Zasuňte nebo přiložte klíč a dotkněte se ho. Možná si vyžádá svůj kód PIN.
Zrušeno. Nic se nezměnilo.
Ověřování přístupového klíče…
Ověřování bezpečnostního klíče…
Váš přístupový klíč tady nefunguje
Odeberte ho, aby po vás později nebyl vyžadován. Jiný můžete přidat kdykoli.
Váš bezpečnostní klíč tady nefunguje
Ponechat
Pokud se vám bude dál nabízet, smažte ho tam, kde ho máte uložený.
Odebrat
Přístupový klíč byl odebrán
Bezpečnostní klíč byl odebrán
Odebírání přístupového klíče…
Odebírání bezpečnostního klíče…
Váš přístupový klíč neodpověděl
Možná se zavřela výzva nebo je klíč v jiném zařízení. Můžete si ho ponechat a použít později.
Váš bezpečnostní klíč neodpověděl
Nepodařilo se ho odebrat
Vyzkoušet teď
Teď ho nebylo možné ověřit. I tak je uložený.
Funguje. Od této chvíle se jím můžete přihlašovat.
Zkusit znovu
Tady to nelze udělat
Služba to nenabízí. Vaše ostatní způsoby přihlášení fungují dál.
Tento web ten přístupový klíč nezná
Možná byl z vašeho účtu odebrán. Použijte jiný klíč nebo jiný způsob.
Připojení bylo přerušeno. Zkontrolujte ho a zkuste to znovu.
zámek obrazovky (otisk prstu, obličej, PIN nebo gesto)
zámek obrazovky zařízení
Face ID, Touch ID nebo kód zařízení
Touch ID nebo heslo Macu
zámek obrazovky zařízení, telefon nebo bezpečnostní klíč
Windows Hello (obličej, otisk prstu nebo PIN)
Použijete {0}.
Přístupový klíč se nepodařilo potvrdit
Okamžik…
Vaše ostatní způsoby přihlášení se nemění.
Funguje jen na pravém webu, takže ho z vás nikdo nevyláká.
Použít bezpečnostní klíč
Váš otisk prstu ani obličej nikdy neopustí vaše zařízení.
Přístupovým klíčem se může přihlásit každý, kdo umí toto zařízení odemknout.
Přihlašujte se tak, jak odemykáte zařízení
Prohlížeč okno neotevřel. Můžete pokračovat zde na místě této stránky.
Pokračovat v novém okně
Tato část stránky nemůže otevřít výzvu zařízení. Nové okno může.
Pokračovat na této stránce
Okno bylo zavřeno dřív, než se přístupový klíč vytvořil.
Pokračujte v okně, které se otevřelo. Tato stránka na něj počká.
Tento kód není správný
Zkontrolujte ho nebo si vyžádejte nový.`;
