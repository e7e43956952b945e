// Made from locales/*.xlf: npm run locales
export default `Fiók
Próbáljon másik eszközt vagy biztonsági kulcsot. A többi bejelentkezési módja továbbra is működik.
Ez az oldal nem ismeri azt a webhelyet, amely megjeleníti, ezért semmi sem indult el.
Megnyitás ablakban
Ez itt nem jeleníthető meg
Vissza
A párbeszédpanel nem nyílt meg
Az eszköz vagy a jelszókezelő letiltotta. Ellenőrizze a képernyőzárat és a bővítményeket.
Ez a böngésző nem támogatja az azonosítókulcsokat
Frissítse, vagy kezdje újra egy másik böngészőben.
Egy másik azonosítókulcs-kérés van nyitva
Fejezze be vagy zárja be, majd próbálja újra.
Mégse
Nem jött létre azonosítókulcs
Nem sikerül? Használja a telefonját, egy biztonsági kulcsot vagy más bejelentkezési módot.
Semmi sem változott. Ha ez újra előfordul, jelezze a webhely ügyfélszolgálatának.
Vissza
Nincs igazolva
Ellenőrzés…
Igazolja más módon, hogy Ön az
Lehet, hogy az azonosítókulcs egy másik eszközén van. Használja azt, vagy válasszon más módot.
Adja meg az e-mailben kapott kódot
Túl sok hibás kód
Kérjen új kódot, vagy igazolja más módon, hogy Ön az.
Ez az alkalmazás nem tud azonosítókulcsot használni. Nyissa meg a webhelyet a böngészőben, és kezdje újra ott.
Legyen kéznél a biztonsági kulcsa.
Folytatás biztonsági kulccsal
Hivatkozást küldünk Önnek.
Hivatkozást küldünk ide: {0}.
A jelszókezelő nem tudta használni az azonosítókulcsot
Kapcsolja ki a bővítményét ezen a webhelyen, vagy válasszon más módot.
Semmi sem változott. Próbálja újra, amikor készen áll.
Ez a kód túl régi
Kérjen újat, és azt adja meg itt.
Más mód kipróbálása
Igazolva
Használja azt az azonosítókulcsot, amellyel bejelentkezik.
Folytatás azonosítókulccsal
Régebben jelentkezett be. Jelentkezzen be, majd próbálja újra.
Adja meg az egyik helyreállítási kódját
Az eszköz vagy a jelszókezelő nem tudta használni az azonosítókulcsot
Kód küldése
Kódot küldünk Önnek.
Hivatkozás küldése
Kódot küldünk ide: {0}.
Kérte
Ezen az oldalon nem használhatók azonosítókulcsok
Adja meg az SMS-ben kapott kódot
Most már újra próbálkozhat.
Megszakítva. Semmi sem változott.
Itt nem tudjuk megerősíteni, hogy Ön az
Egyik bejelentkezési módja sem használható erre. A webhely ügyfélszolgálata segíthet.
Igazolja, hogy Ön az
Adja meg a hitelesítő alkalmazás kódját
Csatlakoztassa a biztonsági kulcsot, vagy tartsa az eszköz közelébe, és érintse meg.
Nem tudtuk megerősíteni, hogy Ön az
Válassza ki, mit ad hozzá
Adja meg a teljes kódot.
A kód ellenőrzése…
Adja meg mind a 6 számjegyet.
Hatjegyű kód
Minden helyreállítási kód egyszer használható.
A helyreállítási kód 16 betűből és számjegyből áll.
Új kód küldése
Most már kérhet új kódot.
Az új kód úton van.
Elküldtük Önnek. A kódot ellenőrizzük, amint minden számjegye megvan.
Elküldve ide: {0}. A kódot ellenőrizzük, amint minden számjegye megvan.
A kódot ellenőrizzük, amint minden számjegye megvan.
A kód hibás vagy túl régi.
A kód hibás vagy túl régi. Hátralévő próbálkozások: {0}.
Folytassa, ha Ön kérte ezt a hivatkozást.
Azonosítókulcs hozzáadása
Másik cím használata
Másik szám használata
E-mail-cím
Kódot küldünk rá, hogy lássuk, megérkezik-e.
Ellenőrizze az e-mail-címet.
Hivatkozást küldünk rá, hogy lássuk, megérkezik-e.
Telefonszám
SMS-ben kódot küldünk rá, hogy lássuk, megérkezik-e.
Ellenőrizze a telefonszámot.
Folytatás
Kimásolva.
Másolás
Nem sikerült a másolás. Jelölje ki, és másolja ki kézzel.
Azonosítókulcs létrehozása
Az eszköz hibát jelzett
Oldja fel, vagy csatlakoztassa újra a biztonsági kulcsot. Ezután próbálja újra.
Kész
Semmi sem lett mentve. Lehet, hogy már van itt azonosítókulcsa.
Ez a hivatkozás egy másik böngészőben van megnyitva
Folytassa ott, vagy kezdje újra. Ha nem Ön volt az, jelezze a webhely ügyfélszolgálatának.
Ez a hivatkozás már nem működik
Kezdje újra azon az oldalon, ahonnan érkezett.
Már van itt azonosítókulcsa
E-mailes kódok hozzáadva
Ezen az eszközön vagy a jelszókezelőjében van, és bejelentkezhet vele.
Biztonsági kulcs hozzáadva
Adjon hozzá egy második kulcsot is arra az esetre, ha ezt elveszítené.
E-mailes hivatkozások hozzáadva
Nyissa meg az általunk küldött hivatkozást, amikor kérik.
A hivatkozások ide érkeznek: {0}.
Használja az általunk küldött kódot, amikor kérik.
A kódok ide érkeznek: {0}.
SMS-kódok hozzáadva
Azonosítókulcs létrehozva
Hitelesítő alkalmazás hozzáadva
Használja az alkalmazásban látható kódot, amikor kérik.
A helyreállítási kódok csak egyszer láthatók. Fiókja beállításaiban újakat hozhat létre.
Nem lett hozzáadva azonosítókulcs
Használja a következő bejelentkezéskor.
Semmi sem lett hozzáadva
Minden készen áll
Bejelentkezhet az azonosítókulcsával
Térjen vissza ehhez az ablakhoz
A párbeszédpanel csak abban az ablakban nyílik meg, amelyet éppen használ. Próbálja újra itt.
Az azonosítókulcsokhoz külön ablak kell
Nyissa meg ezt a webhelyet egy új ablakban vagy lapon, és kezdje újra ott.
Még egy lépés
Válassza a gombot az eszköz párbeszédpaneljének megnyitásához.
Ez az oldal megváltozott
A párbeszédpanel ekkor bezárult. Semmi sem lett mentve, ezért próbálja újra.
A kattintását nem használtuk fel, mert lehet valami ez előtt az oldal előtt. Győződjön meg róla, hogy az egészet látja, és próbálja újra, vagy nyissa meg egy ablakban.
A kattintását nem használtuk fel, mert az oldal éppen elmozdult. Próbálja újra.
Az oldalt megjelenítő webhely megakadályozza, hogy az oldal működjön. Nyissa meg egy ablakban.
A kattintását nem használtuk fel, mert túl kevés látszik ebből az oldalból.
Semmi sem lett mentve. Ha ez újra előfordul, jelezze a webhely ügyfélszolgálatának.
Folytassa a böngészőben
Ez az alkalmazás nem tud azonosítókulcsot létrehozni. Nyissa meg a webhelyet a böngészőben, és kezdje újra ott.
Ennek az oldalnak a kapcsolata nem biztonságos
Az azonosítókulcs helye: {0}.
Az azonosítókulcs a biztonsági kulcsán vagy a telefonján van.
Az azonosítókulcs csak ezen az eszközön van.
Az azonosítókulcs helye: {0}, csak ezen az eszközön.
Az azonosítókulcs a jelszókezelőjében van, és a többi eszközén is működik.
Az azonosítókulcs helye: {0}. A többi eszközén is működik.
Nem kötelező. Később ezen a néven találja meg.
Ez az utolsó bejelentkezési módja
Előbb adjon hozzá egy másikat. Utána eltávolíthatja ezt.
Azonosítókulcs beállítása
Bezárás
Folytatás ezen az oldalon
Ehhez külön ablak kell
A böngésző nem tudja megjeleníteni ezen az oldalon belül. Utána ide tér vissza.
Ablak megnyitása
Azonosítókulcsok és bejelentkezés
A böngésző letiltotta az ablakot
Nyissa meg újra, vagy folytassa ezen az oldalon. Utána ide tér vissza.
Nem adhat hozzá több azonosítókulcsot
Távolítson el a fiókjából egy olyat, amelyet már nem használ, majd próbálja újra.
Ez a hivatkozás túl régi
Kérjen újat, és azt nyissa meg.
Új hivatkozás küldése
Most már kérhet új hivatkozást.
Az új hivatkozás úton van.
Elküldtük Önnek. Hagyja nyitva ezt az oldalt: magától továbblép.
Elküldtük ide: {0}. Hagyja nyitva ezt az oldalt: magától továbblép.
Nyissa meg az e-mailben kapott hivatkozást
hu
Előbb állítson be képernyőzárat
A Beállításokban a Biztonság alatt állítson be PIN-kódot, mintát vagy jelszót. Ezután próbálja újra.
Ezt az eszköz beállításaiban teheti meg, vagy használja a telefonját vagy egy biztonsági kulcsot.
A Gépházban nyissa meg a Fiókok, majd a Bejelentkezési lehetőségek lapot, és állítsa be a Windows Hellót. Vagy használja a telefonját.
A jelszókezelő nem tudta létrehozni az azonosítókulcsot
Semmi sem lett mentve. Kapcsolja ki a bővítményét ezen a webhelyen, vagy használjon másik eszközt.
Hivatkozás e-mailben
Kód e-mailben
Azonosítókulcs
Helyreállítási kód
Biztonsági kulcs
Kód SMS-ben
Hitelesítő alkalmazás
Ezen az oldalon nem érhető el
{0} perc
Név
1–100 betűt, számjegyet vagy jelet használjon.
A szolgáltatás nem érhető el
Ellenőrizze a kapcsolatot, majd próbálja újra.
Ez a biztonsági kulcs nem tud azonosítókulcsokat tárolni
Ehhez a biztonsági kulcshoz még nincs PIN-kód vagy ujjlenyomat
Állítson be egyet hozzá, vagy használjon másik kulcsot.
Most nem
Jelenleg nincs mit beállítani
Továbbléphet. Bejelentkezési módjai változatlanok maradnak.
Semmi sem lett mentve. Próbálja újra, amikor készen áll.
Itt ezt nem tudom megtenni
Egy másik eszköz azonosítókulcsával jelentkezett be.
Ezen az eszközön is létrehoz azonosítókulcsot?
Ezt később is megteheti
Később is létrehozhat azonosítókulcsot fiókja beállításaiban, itt vagy máshol.
one:Ezt még egyszer elhalaszthatja.|other:Ezt még {0} alkalommal elhalaszthatja.
Ezt most halaszthatja el utoljára.
További lehetőségek
Ne kérdezze meg újra
Ezen az eszközön ne
OK
Azonosítókulcs
Azonosítókulcs szükséges
{0} megköveteli az azonosítókulcsot
Ezen az oldalon azonosítókulcsot hozhat létre.
Azonosítókulcs készült az Ön számára
Visszavonás
Nem lehetett eltávolítani. Próbálja újra.
Az azonosítókulcs el lett távolítva
{0} azt kéri, hogy adjon hozzá egy azonosítókulcsot a fiókjához.
Bejelentkezési mód hozzáadása
Azonosítókulcs hozzáadása
Más mód használata
Nálunk hiba történt
Bezárhatja ezt az ablakot.
Bezárás
Kövesse az eszköz utasításait
Előbb kapcsoljon be egy jelszókezelőt
A beállításokban kapcsoljon be egy olyan jelszókezelőt, amely azonosítókulcsokat is tárol, majd próbálja újra.
Túl sok próbálkozás
Várjon néhány percet, majd próbálja újra.
Várjon, és próbálja újra {0} múlva.
Előbb jelentkezzen be újra
Helyreállítási kódok
A helyreállítási kódjai el vannak mentve
Tartsa őket olyan helyen, ahol csak Ön találja meg.
Letöltés
Letöltve.
Ez itt nem sikerült. Őrizze meg a kódokat más módon.
A helyreállítási kódok el vannak rejtve
Csak egyszer láthatók. Fiókja beállításaiban újakat hozhat létre.
one:Ezzel akkor is beléphet, ha elveszíti a többi bejelentkezési módját. A kód egyszer használható, és csak most látható.|other:Ezekkel akkor is beléphet, ha elveszíti a többi bejelentkezési módját. A(z) {0} kód mindegyike egyszer használható, és csak most láthatók.
Nyomtatás
Lehet, hogy a korábban elmentett kódok már nem működnek.
Elmentettem a kódokat
Mentse el a helyreállítási kódjait
Új kódok létrehozása
Ezek lépnek a meglévő kódok helyébe, amelyek ezután nem működnek.
Megmaradt kódok
Új helyreállítási kódok létrehozása
Átnevezés
Az eszköz vagy a jelszókezelő nem tudta létrehozni az azonosítókulcsot
Mentés
Az azonosítókulcs mentése…
A biztonsági kulcs mentése…
A szolgáltatás nem válaszolt
Az eszközével nincs gond. Próbálja újra.
Előbb másik hozzáadása
Kód vagy jelszó helyett jelentkezzen be ujjlenyomattal, arccal vagy képernyőzárral.
A jelszókezelő talán továbbra is felkínálja. Nyissa meg, keresse meg ezt: {0}, és ott is törölje az azonosítókulcsot.
Helyreállítási kódok
Kódok létrehozása
Mindegyikkel egyszer jelentkezhet be, ha nincs más lehetősége.
Megmaradt: {0}/{1}
Kódok cseréje
Bejelentkezési módjai
Létrehozva: {0}
Ez már nincs meg
A lista most így néz ki.
Megtartás
Nélküle többé nem tudna bejelentkezni. Előbb adjon hozzá egy másikat, majd távolítsa el ezt.
Elveszett? Függessze fel, hogy senki se használhassa. Az újbóli bejelentkezéshez helyreállítási kódra vagy a webhely ügyfélszolgálatára lesz szüksége.
Ez az egyetlen bejelentkezési módja: {0}
Utoljára használva: {0}
Elérte a webhelyen megengedett számot. Előbb távolítson el egyet, amelyet már nem használ.
Bejelentkezési módjait csak Önnek mutatjuk meg.
Ez az azonosítókulcs csak egy helyen van meg. Adjon hozzá egy másodikat, hogy akkor is bejelentkezhessen, ha ezt elveszíti.
Elveszett? Inkább függessze fel: így senki sem használhatja, és feloldhatja, ha megtalálja.
Elvesztettem ezt az eszközt
Elvesztettem ezt a kulcsot
one:és még egy|other:és még {0}
Még nem használta
Nincs beállítva
Felkínálás újra
Újra felkínáljuk majd azonosítókulcs létrehozását.
Bejelentkezéskor nem kínáljuk fel azonosítókulcs létrehozását.
Az eszközein
Biztonsági kulcsokon
Csak ezen az eszközön
Csak ezen a kulcson
Más bejelentkezési módok
Azonosítókulcsok
Továbbra is bejelentkezhet ezekkel:
Eltávolítás
Eltávolítja ezt: {0}?
Eltávolítva: {0}.
Feloldás
Beállítás
Feloldva: {0}.
Felfüggesztve: {0}.
Felfüggesztés
Felfüggesztve: nem jelentkezhet be vele, amíg fel nem oldja.
Itt nem lehet vele bejelentkezni.
Frissítés azonosítókulcsra
Biztonsági kulcs használata
Kulcs megjelenítése újra
Ez már be van állítva
Használhatja, amikor kérik.
Kódok fogadása e-mailben
Kódot küldünk az e-mail-címére, hogy lássuk, megérkezik-e.
Adja meg az elküldött kódot
Adja meg az alkalmazás kódját
Beállítási kulcs
Nem adhat hozzá több bejelentkezési módot
Hivatkozások fogadása e-mailben
Hivatkozást küldünk az e-mail-címére, hogy lássuk, megérkezik-e.
Megnyitás hitelesítő alkalmazásban
Nyissa meg az alkalmazásban, vagy írja be ott a kulcsot.
QR-kód az alatta olvasható beállítási kulccsal
Olvassa be ezt az alkalmazással, vagy írja be ott a kulcsot.
Kódok fogadása SMS-ben
SMS-ben kódot küldünk a telefonszámára, hogy lássuk, megérkezik-e.
Hitelesítő alkalmazás beállítása
Nem sikerült megerősíteni
Bejelentkezés
Próbálja újra, vagy használja a webhely más bejelentkezési módjait.
Nem jelentkezett be
Felhasználónév módosítása
Bejelentkezés más módon
Ha van azonosítókulcsa, lehet, hogy egy másik eszközén van. Használhatja a webhely más bejelentkezési módjait is.
Ha van azonosítókulcsa ehhez a fiókhoz, lehet, hogy egy másik eszközén van. Használhatja a webhely más bejelentkezési módjait is.
Adja meg felhasználónevét vagy e-mail-címét.
Kérjen új kódot, vagy jelentkezzen be más módon.
Jelölje ki a mezőt az itt elérhető azonosítókulcsai megtekintéséhez.
Ez túl hosszú felhasználónévnek.
Felhasználónév vagy e-mail-cím
Használja a webhely más bejelentkezési módjait.
Bejelentkezett
Bejelentkezés azonosítókulccsal
Itt nem lehet azonosítókulccsal bejelentkezni
Lehet, hogy az azonosítókulcsot eltávolították. Használjon másikat, vagy válassza a webhely más bejelentkezési módjait.
Nem sikerült a bejelentkezés
Adja meg, ki Ön. Ezután következik az azonosítókulcs.
Ezen az oldalon nem állíthatók be azonosítókulcsok
Újrakezdés
Megszakítva. Semmi sem lett mentve.
Név mentve.
Előbb igazolja, hogy Ön az
Használjon egy már meglévő bejelentkezési módot, majd próbálja újra.
Jelezze a webhely ügyfélszolgálatának. A többi bejelentkezési módja továbbra is működik.
Hátralévő idő
A párbeszédpanel ideje lejárt
Csatlakoztassa a kulcsot, vagy tartsa az eszköz közelébe, majd érintse meg. Lehet, hogy meg kell adnia a kulcs PIN-kódját.
Megszakítva. Semmi sem változott.
Az azonosítókulcs ellenőrzése…
A biztonsági kulcs ellenőrzése…
Az azonosítókulcsa itt nem működik
Távolítsa el, hogy később ne kérjük. Bármikor hozzáadhat egy másikat.
A biztonsági kulcsa itt nem működik
Megtartás
Ha továbbra is felkínálja az eszköz, törölje ott, ahol tárolja.
Eltávolítás
Azonosítókulcs eltávolítva
Biztonsági kulcs eltávolítva
Az azonosítókulcs eltávolítása…
A biztonsági kulcs eltávolítása…
Az azonosítókulcsa nem válaszolt
Lehet, hogy egy másik eszközön van, vagy bezárult a párbeszédpanel. A kulcsot megtarthatja, és később is használhatja.
A biztonsági kulcsa nem válaszolt
Nem lehetett eltávolítani
Kipróbálás most
Most nem lehetett ellenőrizni, de a mentése így is megtörtént.
Működik. Mostantól bejelentkezhet vele.
Újrapróbálkozás
Ez itt nem lehetséges
A szolgáltatás nem kínálja ezt. A többi bejelentkezési módja továbbra is működik.
Ez a webhely nem ismeri az azonosítókulcsot
Lehet, hogy eltávolították a fiókjából. Használjon másik azonosítókulcsot vagy más módot.
A kapcsolat megszakadt. Ellenőrizze, és próbálja újra.
a képernyőzár (ujjlenyomat, arc, PIN-kód vagy minta)
az eszköz képernyőzára
Face ID, Touch ID vagy az eszköz jelkódja
Touch ID vagy a Mac jelszava
az eszköz képernyőzára, a telefonja vagy egy biztonsági kulcs
Windows Hello (arc, ujjlenyomat vagy PIN-kód)
Ezt fogja használni: {0}.
Nem sikerült megerősíteni az azonosítókulcsot
Egy pillanat…
A többi bejelentkezési módja változatlan marad.
Csak a valódi webhelyen működik, így senki sem csalhatja ki Öntől.
Biztonsági kulcs használata
Ujjlenyomata vagy arca soha nem hagyja el az eszközt.
Bárki, aki fel tudja oldani ezt az eszközt, bejelentkezhet az azonosítókulccsal.
Jelentkezzen be úgy, ahogyan az eszközét feloldja
A böngésző nem nyitotta meg az ablakot. Itt is folytathatja, ennek az oldalnak a helyén.
Folytatás új ablakban
Az oldalnak ez a része nem tudja megnyitni az eszköz párbeszédpaneljét. Egy új ablak igen.
Folytatás ezen az oldalon
Az ablak bezárult, mielőtt létrejött volna az azonosítókulcs.
Folytassa a megnyílt ablakban. Ez az oldal megvárja.
A kód nem helyes
Ellenőrizze, vagy kérjen újat.`;
