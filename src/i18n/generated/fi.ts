// Made from locales/*.xlf: npm run locales
export default `Tili
Kokeile toista laitetta tai suojausavainta. Muut kirjautumistapasi toimivat yhä.
Tämä sivu ei tunne sivustoa, joka näyttää sen, joten mitään ei ole aloitettu.
Avaa ikkunassa
Tätä ei voi näyttää täällä
Takaisin
Kehote ei avautunut
Laitteesi tai salasanojen hallintaohjelmasi esti sen. Tarkista näytön lukitus ja laajennukset.
Tämä selain ei tue avainkoodeja
Päivitä se tai aloita alusta toisessa selaimessa.
Toinen avainkoodipyyntö on auki
Viimeistele tai sulje se ja yritä sitten uudelleen.
Peruuta
Avainkoodia ei luotu
Eikö onnistu? Käytä puhelintasi, suojausavainta tai toista kirjautumistapaa.
Mitään ei muutettu. Jos tämä toistuu, ilmoita siitä sivuston tukeen.
Takaisin
Ei vahvistettu
Tarkistetaan…
Vahvista toisella tavalla, että se olet sinä
Avainkoodisi voi olla toisella laitteella. Käytä kyseistä laitetta tai toista tapaa.
Anna sähköpostiin tullut koodi
Liian monta väärää koodia
Hanki uusi koodi tai vahvista toisella tavalla, että se olet sinä.
Tämä sovellus ei voi käyttää avainkoodeja. Avaa sivusto selaimessa ja aloita alusta siellä.
Pidä suojausavaimesi käsillä.
Jatka suojausavaimella
Lähetämme sinulle linkin.
Lähetämme linkin tänne: {0}.
Salasanojen hallintaohjelmasi ei voinut käyttää avainkoodia
Poista sen laajennus käytöstä tällä sivustolla tai käytä toista tapaa.
Mitään ei muutettu. Yritä uudelleen, kun olet valmis.
Tämä koodi on liian vanha
Hanki uusi ja anna se tähän.
Kokeile toista tapaa
Vahvistettu
Käytä avainkoodia, jolla kirjaudut.
Jatka avainkoodilla
Edellisestä kirjautumisestasi on jo hetki. Kirjaudu ja yritä sitten uudelleen.
Anna yksi palautuskoodeistasi
Tämä laite tai salasanojen hallintaohjelma ei voinut käyttää avainkoodia
Lähetä koodi
Lähetämme sinulle koodin.
Lähetä linkki
Lähetämme koodin tänne: {0}.
Pyytäjä
Avainkoodeja ei voi käyttää tällä sivulla
Anna tekstiviestillä tullut koodi
Voit nyt yrittää uudelleen.
Peruutettu. Mitään ei muutettu.
Emme voi vahvistaa täällä, että se olet sinä
Mitään kirjautumistavoistasi ei voi käyttää tähän. Sivuston tuki voi auttaa sinua.
Vahvista, että se olet sinä
Anna todennussovelluksen koodi
Liitä suojausavain tai pidä sitä lähellä, ja kosketa sitä.
Emme voineet vahvistaa, että se olet sinä
Valitse, mitä lisäät
Anna koko koodi.
Tarkistetaan koodia…
Anna kaikki 6 numeroa.
6-numeroinen koodi
Jokainen palautuskoodi toimii kerran.
Palautuskoodissa on 16 kirjainta ja numeroa.
Lähetä uusi koodi
Voit nyt pyytää uuden koodin.
Uusi koodi on matkalla.
Lähetimme koodin sinulle. Se tarkistetaan heti, kun kaikki numerot on annettu.
Lähetetty tänne: {0}. Koodi tarkistetaan heti, kun kaikki numerot on annettu.
Koodi tarkistetaan heti, kun kaikki numerot on annettu.
Koodi on väärä tai liian vanha.
Koodi on väärä tai liian vanha. Yrityksiä jäljellä: {0}.
Jatka, jos pyysit tätä linkkiä itse.
Lisää avainkoodi
Käytä toista osoitetta
Käytä toista numeroa
Sähköpostiosoite
Lähetämme siihen koodin nähdäksemme, että se tulee perille.
Tarkista sähköpostiosoite.
Lähetämme siihen linkin nähdäksemme, että se tulee perille.
Puhelinnumero
Lähetämme siihen koodin tekstiviestillä nähdäksemme, että se tulee perille.
Tarkista puhelinnumero.
Jatka
Kopioitu.
Kopioi
Kopiointi ei onnistunut. Valitse teksti ja kopioi se itse.
Luo avainkoodi
Laitteesi ilmoitti ongelmasta
Avaa sen lukitus tai yhdistä suojausavain uudelleen. Yritä sitten uudelleen.
Valmis
Mitään ei tallennettu. Sinulla voi jo olla avainkoodi täällä.
Tämä linkki on auki toisessa selaimessa
Jatka siellä tai aloita alusta. Jos se et ollut sinä, ilmoita siitä sivuston tukeen.
Tämä linkki ei enää toimi
Aloita uudelleen sivulta, jolta tulit.
Sinulla on jo avainkoodi täällä
Koodit sähköpostilla lisätty
Se on tällä laitteella tai salasanojen hallintaohjelmassasi, valmiina kirjautumiseen.
Suojausavain lisätty
Lisää myös toinen avain siltä varalta, että kadotat tämän.
Linkit sähköpostilla lisätty
Avaa lähettämämme linkki, kun niin pyydetään.
Linkit lähetetään tänne: {0}.
Käytä lähettämäämme koodia, kun sitä pyydetään.
Koodit lähetetään tänne: {0}.
Koodit tekstiviestillä lisätty
Avainkoodi luotu
Todennussovellus lisätty
Käytä sovelluksen näyttämää koodia, kun sitä pyydetään.
Palautuskoodisi näytetään vain kerran. Voit luoda uusia tilisi asetuksissa.
Avainkoodia ei lisätty
Käytä sitä, kun kirjaudut seuraavan kerran.
Mitään ei lisätty
Kaikki on valmista
Voit kirjautua avainkoodillasi
Palaa tähän ikkunaan
Kehote avautuu vain siinä ikkunassa, jota käytät. Yritä tässä uudelleen.
Avainkoodit tarvitsevat oman ikkunan
Avaa tämä sivusto uudessa ikkunassa tai uudella välilehdellä ja aloita alusta siellä.
Vielä yksi vaihe
Avaa laitteesi kehote valitsemalla painike.
Tämä sivu muuttui
Kehote sulkeutui samalla. Mitään ei tallennettu, joten yritä uudelleen.
Napsautustasi ei käytetty, koska tämän sivun edessä voi olla jotain. Varmista, että näet koko sivun, ja yritä uudelleen, tai avaa se ikkunassa.
Napsautustasi ei käytetty, koska sivu oli juuri liikkunut. Yritä uudelleen.
Tämän sivun näyttävä sivusto estää sitä toimimasta. Avaa se ikkunassa.
Napsautustasi ei käytetty, koska tästä sivusta näkyy liian vähän.
Mitään ei tallennettu. Jos tämä toistuu, ilmoita siitä sivuston tukeen.
Jatka selaimessa
Tämä sovellus ei voi luoda avainkoodeja. Avaa sivusto selaimessa ja aloita alusta siellä.
Tämän sivun yhteys ei ole suojattu
Avainkoodin tallennuspaikka: {0}.
Avainkoodi on suojausavaimessasi tai puhelimessasi.
Avainkoodi on vain tällä laitteella.
Avainkoodin tallennuspaikka: {0}, vain tällä laitteella.
Avainkoodi on salasanojen hallintaohjelmassasi ja toimii myös muilla laitteillasi.
Avainkoodin tallennuspaikka: {0}. Avainkoodi toimii myös muilla laitteillasi.
Valinnainen. Löydät sen myöhemmin tällä nimellä.
Tämä on viimeinen kirjautumistapasi
Lisää ensin toinen. Sitten voit poistaa tämän.
Ota avainkoodi käyttöön
Sulje
Jatka tällä sivulla
Tämä tarvitsee oman ikkunan
Selaimesi ei voi näyttää sitä tämän sivun sisällä. Palaat tänne sen jälkeen.
Avaa ikkuna
Avainkoodit ja kirjautuminen
Selaimesi esti ikkunan
Avaa se uudelleen tai jatka tällä sivulla. Palaat tänne sen jälkeen.
Et voi lisätä enempää avainkoodeja
Poista tililtäsi jokin, jota et enää käytä, ja yritä sitten uudelleen.
Tämä linkki on liian vanha
Hanki uusi ja avaa se.
Lähetä uusi linkki
Voit nyt pyytää uuden linkin.
Uusi linkki on matkalla.
Lähetimme linkin sinulle. Pidä tämä sivu auki: se jatkaa itsestään.
Lähetimme linkin tänne: {0}. Pidä tämä sivu auki: se jatkaa itsestään.
Avaa sähköpostiisi tullut linkki
fi
Ota ensin näytön lukitus käyttöön
Avaa Asetuksissa Turvallisuus ja aseta PIN-koodi, kuvio tai salasana. Yritä sitten uudelleen.
Tee se laitteesi asetuksissa tai käytä puhelintasi tai suojausavainta.
Avaa Asetuksissa Tilit ja sitten Kirjautumisasetukset ja ota Windows Hello käyttöön. Tai käytä puhelintasi.
Salasanojen hallintaohjelmasi ei voinut luoda avainkoodia
Mitään ei tallennettu. Poista sen laajennus käytöstä tällä sivustolla tai käytä toista laitetta.
Linkki sähköpostilla
Koodi sähköpostilla
Avainkoodi
Palautuskoodi
Suojausavain
Koodi tekstiviestillä
Todennussovellus
Ei käytettävissä tällä sivulla
{0} min
Nimi
Käytä 1–100 kirjainta, numeroa tai merkkiä.
Palveluun ei saada yhteyttä
Tarkista yhteytesi ja yritä uudelleen.
Tämä suojausavain ei voi tallentaa avainkoodeja
Tällä suojausavaimella ei ole vielä PIN-koodia tai sormenjälkeä
Määritä sille jompikumpi tai käytä toista avainta.
Ei nyt
Juuri nyt ei ole mitään käyttöönotettavaa
Voit jatkaa. Kirjautumistapasi pysyvät ennallaan.
Mitään ei tallennettu. Yritä uudelleen, kun olet valmis.
En voi tehdä tätä täällä
Kirjauduit toisen laitteen avainkoodilla.
Luodaanko avainkoodi myös tälle laitteelle?
Voit tehdä tämän myöhemmin
Voit luoda avainkoodin myöhemmin tilisi asetuksissa, täällä tai muualla.
one:Voit lykätä tätä vielä kerran.|other:Voit lykätä tätä vielä {0} kertaa.
Voit lykätä tätä nyt viimeisen kerran.
Lisää vaihtoehtoja
Älä kysy uudelleen
Ei tällä laitteella
OK
Avainkoodi
Avainkoodi vaaditaan
{0} edellyttää avainkoodia
Voit luoda avainkoodin tällä sivulla.
Sinulle luotiin avainkoodi
Kumoa
Sitä ei voitu poistaa. Yritä uudelleen.
Avainkoodi poistettiin
{0} pyytää sinua lisäämään tilillesi avainkoodin.
Lisää kirjautumistapa
Lisää avainkoodi
Käytä toista tapaa
Meillä tapahtui virhe
Voit sulkea tämän ikkunan.
Sulje
Noudata laitteesi kehotetta
Ota ensin salasanojen hallintaohjelma käyttöön
Ota Asetuksissa käyttöön salasanojen hallintaohjelma, joka säilyttää avainkoodeja, ja yritä sitten uudelleen.
Liian monta yritystä
Odota muutama minuutti ja yritä sitten uudelleen.
Odota {0} ja yritä sitten uudelleen.
Kirjaudu ensin uudelleen
Palautuskoodit
Palautuskoodisi on tallennettu
Säilytä niitä siellä, mistä vain sinä löydät ne.
Lataa
Ladattu.
Se ei onnistunut täällä. Säilytä koodit muulla tavalla.
Palautuskoodisi on piilotettu
Ne näytetään vain kerran. Voit luoda uusia tilisi asetuksissa.
one:Sillä pääset tilillesi, jos menetät muut kirjautumistapasi. Koodi toimii kerran, ja se näytetään vain nyt.|other:Niillä pääset tilillesi, jos menetät muut kirjautumistapasi. Kukin {0} koodista toimii kerran, ja ne näytetään vain nyt.
Tulosta
Aiemmin tallentamasi koodit eivät ehkä enää toimi.
Tallensin nämä koodit
Tallenna palautuskoodisi
Luo uudet koodit
Ne korvaavat nykyiset koodisi, jotka lakkaavat silloin toimimasta.
Koodeja jäljellä
Luo uudet palautuskoodit
Nimeä uudelleen
Tämä laite tai salasanojen hallintaohjelma ei voinut luoda avainkoodia
Tallenna
Tallennetaan avainkoodia…
Tallennetaan suojausavainta…
Palvelu ei vastannut
Laitteessasi ei ole vikaa. Yritä uudelleen.
Lisää ensin toinen
Kirjaudu sormenjäljellä, kasvoilla tai näytön lukituksella koodin tai salasanan sijaan.
Salasanojen hallintaohjelmasi voi tarjota sitä edelleen. Avaa se, etsi kohde {0} ja poista avainkoodi sieltäkin.
Palautuskoodit
Luo koodit
Kukin koodi kirjaa sinut sisään kerran, kun sinulla ei ole muuta.
Jäljellä {0}/{1}
Korvaa koodit
Kirjautumistapasi
Luotu {0}
Sitä ei enää ole
Luettelo on nyt tällainen.
Säilytä
Ilman sitä et voisi enää kirjautua. Lisää ensin toinen tapa ja poista sitten tämä.
Kadonnut? Estä se, jotta kukaan ei voi käyttää sitä. Tarvitset palautuskoodin tai sivuston tuen kirjautuaksesi uudelleen.
{0} on ainoa kirjautumistapasi
Käytetty viimeksi: {0}
Sinulla on niin monta kuin tämä sivusto sallii. Poista ensin jokin, jota et enää käytä.
Kirjautumistapasi näytetään vain sinulle.
Tämä avainkoodi on vain yhdessä paikassa. Lisää toinen, jotta voit yhä kirjautua, jos menetät tämän.
Kadonnut? Estä se poistamisen sijaan: kukaan ei voi käyttää sitä, ja voit kumota eston, jos löydät sen.
Kadotin tämän laitteen
Kadotin tämän avaimen
one:ja yksi muu|other:ja {0} muuta
Ei koskaan käytetty
Ei otettu käyttöön
Tarjoa taas
Sinulle tarjotaan taas avainkoodia.
Sinulle ei tarjota avainkoodin luomista, kun kirjaudut.
Laitteillasi
Suojausavaimissa
Vain tällä laitteella
Vain tässä avaimessa
Muut kirjautumistavat
Avainkoodit
Voit yhä kirjautua näillä:
Poista
Poistetaanko {0}?
Poistettu: {0}.
Kumoa esto
Ota käyttöön
Esto kumottu: {0}.
Estetty: {0}.
Estä
Estetty: et voi kirjautua tällä, ennen kuin kumoat eston.
Sitä ei voi käyttää kirjautumiseen täällä.
Päivitä avainkoodiksi
Käytä suojausavainta
Näytä avain uudelleen
Tämä on jo otettu käyttöön
Voit käyttää sitä, kun sitä pyydetään.
Vastaanota koodit sähköpostilla
Lähetämme sähköpostiosoitteeseesi koodin nähdäksemme, että se tulee perille.
Anna lähettämämme koodi
Anna sovelluksen koodi
Määritysavain
Et voi lisätä enempää kirjautumistapoja
Vastaanota linkit sähköpostilla
Lähetämme sähköpostiosoitteeseesi linkin nähdäksemme, että se tulee perille.
Avaa todennussovelluksessa
Avaa avain sovelluksessa tai kirjoita se sinne.
QR-koodi, jossa on alla lukeva määritysavain
Skannaa tämä sovelluksella tai kirjoita avain sinne.
Vastaanota koodit tekstiviestillä
Lähetämme puhelinnumeroosi koodin tekstiviestillä nähdäksemme, että se tulee perille.
Ota todennussovellus käyttöön
Vahvistaminen ei onnistunut
Kirjaudu sisään
Yritä uudelleen tai käytä sivuston muita kirjautumistapoja.
Et kirjautunut sisään
Vaihda käyttäjätunnus
Kirjaudu toisella tavalla
Jos sinulla on avainkoodi, se voi olla toisella laitteella. Voit myös käyttää sivuston muita kirjautumistapoja.
Jos sinulla on avainkoodi tälle tilille, se voi olla toisella laitteella. Voit myös käyttää sivuston muita kirjautumistapoja.
Anna käyttäjätunnus tai sähköposti.
Hanki uusi koodi tai kirjaudu toisella tavalla.
Valitse kenttä, niin näet täällä olevat avainkoodisi.
Se on liian pitkä käyttäjätunnukseksi.
Käyttäjätunnus tai sähköposti
Käytä sivuston muita kirjautumistapoja.
Olet kirjautunut sisään
Kirjaudu avainkoodilla
Et voi kirjautua avainkoodilla täällä
Avainkoodi on ehkä poistettu. Käytä toista avainkoodia tai sivuston muita kirjautumistapoja.
Sisäänkirjautuminen ei onnistunut
Kerro, kuka olet. Avainkoodi tulee seuraavaksi.
Avainkoodeja ei voi ottaa käyttöön tällä sivulla
Aloita alusta
Peruutettu. Mitään ei tallennettu.
Nimi tallennettu.
Vahvista ensin, että se olet sinä
Käytä kirjautumistapaa, joka sinulla jo on, ja yritä sitten uudelleen.
Ilmoita sivuston tukeen. Muut kirjautumistapasi toimivat yhä.
Aikaa jäljellä
Kehote oli auki liian pitkään
Liitä avain tai pidä sitä lähellä ja kosketa sitä sitten. Sinulta voidaan pyytää avaimen PIN-koodia.
Peruutettu. Mitään ei muutettu.
Tarkistetaan avainkoodia…
Tarkistetaan suojausavainta…
Avainkoodisi ei toimi täällä
Poista se, jotta sitä ei pyydetä sinulta myöhemmin. Voit lisätä toisen milloin tahansa.
Suojausavaimesi ei toimi täällä
Säilytä se
Jos sitä tarjotaan sinulle yhä, poista se sieltä, missä säilytät sitä.
Poista se
Avainkoodi poistettu
Suojausavain poistettu
Poistetaan avainkoodia…
Poistetaan suojausavainta…
Avainkoodisi ei vastannut
Se voi olla toisella laitteella, tai kehote ehkä suljettiin. Voit säilyttää sen ja käyttää sitä myöhemmin.
Suojausavaimesi ei vastannut
Sitä ei voitu poistaa
Kokeile nyt
Sitä ei voitu tarkistaa juuri nyt. Se on silti tallennettu.
Se toimii. Voit tästä lähtien kirjautua sillä.
Yritä uudelleen
Tätä ei voi tehdä täällä
Palvelu ei tarjoa sitä. Muut kirjautumistapasi toimivat yhä.
Tämä sivusto ei tunne avainkoodia
Se on ehkä poistettu tililtäsi. Käytä toista avainkoodia tai toista tapaa.
Yhteys katkesi. Tarkista se ja yritä uudelleen.
näytön lukitusta (sormenjälki, kasvot, PIN-koodi tai kuvio)
laitteesi näytön lukitusta
Face ID:tä, Touch ID:tä tai laitteesi pääsykoodia
Touch ID:tä tai Macin salasanaasi
laitteesi näytön lukitusta, puhelintasi tai suojausavainta
Windows Helloa (kasvot, sormenjälki tai PIN-koodi)
Käytät {0}.
Avainkoodia ei voitu vahvistaa
Hetkinen…
Muut kirjautumistapasi pysyvät ennallaan.
Se toimii vain oikealla sivustolla, joten kukaan ei voi huijata sitä sinulta.
Käytä suojausavainta
Sormenjälkesi tai kasvosi eivät koskaan lähde laitteeltasi.
Kuka tahansa, joka voi avata tämän laitteen lukituksen, voi kirjautua avainkoodilla.
Kirjaudu samalla tavalla, jolla avaat laitteesi lukituksen
Selaimesi ei avannut ikkunaa. Voit jatkaa tässä, jolloin tämä sivu korvautuu.
Jatka uudessa ikkunassa
Tämä sivun osa ei voi avata laitteesi kehotetta. Uusi ikkuna voi.
Jatka tällä sivulla
Ikkuna suljettiin, ennen kuin avainkoodi luotiin.
Jatka avautuneessa ikkunassa. Tämä sivu odottaa sitä.
Koodi ei ole oikein
Tarkista se tai hanki uusi.`;
