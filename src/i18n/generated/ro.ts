// Made from locales/*.xlf: npm run locales
export default `Cont
Încercați alt dispozitiv sau altă cheie de securitate. Celelalte metode de conectare funcționează în continuare.
Această pagină nu cunoaște site-ul care o afișează, așa că nu s-a inițiat nimic.
Deschideți într-o fereastră
Nu se poate afișa aici
Înapoi
Solicitarea nu s-a deschis
Dispozitivul sau managerul de parole a blocat-o. Verificați blocarea ecranului și extensiile.
Acest browser nu acceptă chei de acces
Actualizați-l sau începeți din nou în alt browser.
Este deschisă altă solicitare de cheie de acces
Finalizați-o sau închideți-o, apoi încercați din nou.
Anulați
Cheia de acces nu a fost creată
Nu funcționează? Utilizați telefonul, o cheie de securitate sau altă metodă de conectare.
Nu s-a modificat nimic. Dacă se repetă, anunțați asistența site-ului.
Înapoi
Identitate neconfirmată
Se verifică…
Confirmați-vă identitatea în alt mod
Cheia de acces poate fi pe alt dispozitiv. Utilizați acel dispozitiv sau altă metodă.
Introduceți codul primit prin e-mail
Prea multe coduri greșite
Solicitați un cod nou sau confirmați-vă identitatea în alt mod.
Această aplicație nu poate utiliza chei de acces. Deschideți site-ul în browser și începeți din nou acolo.
Țineți cheia de securitate la îndemână.
Continuați cu cheia de securitate
Vă vom trimite un link.
Vom trimite un link la {0}.
Managerul de parole nu a putut utiliza cheia de acces
Dezactivați extensia lui pentru acest site sau utilizați altă metodă.
Nu s-a modificat nimic. Încercați din nou când doriți.
Acest cod este prea vechi
Solicitați unul nou și introduceți-l aici.
Încercați altă metodă
Identitate confirmată
Utilizați cheia de acces cu care vă conectați.
Continuați cu cheia de acces
A trecut ceva timp de când v-ați conectat. Conectați-vă, apoi încercați din nou.
Introduceți unul dintre codurile de recuperare
Acest dispozitiv sau manager de parole nu a putut utiliza cheia de acces
Trimiteți un cod
Vă vom trimite un cod.
Trimiteți un link
Vom trimite un cod la {0}.
Solicitat de
Cheile de acces nu pot fi utilizate pe această pagină
Introduceți codul primit prin SMS
Puteți încerca din nou acum.
Anulat. Nu s-a modificat nimic.
Nu vă putem confirma identitatea aici
Niciuna dintre metodele dvs. de conectare nu poate fi utilizată în acest scop. Asistența site-ului vă poate ajuta.
Confirmați-vă identitatea
Introduceți codul din aplicația de autentificare
Introduceți cheia de securitate sau apropiați-o și atingeți-o.
Nu v-am putut confirma identitatea
Alegeți ce adăugați
Introduceți codul complet.
Se verifică codul…
Introduceți toate cele 6 cifre.
Cod din 6 cifre
Fiecare cod de recuperare funcționează o singură dată.
Un cod de recuperare are 16 litere și cifre.
Trimiteți un cod nou
Puteți solicita acum un cod nou.
Vi s-a trimis un cod nou.
Vi l-am trimis. Se verifică imediat ce sunt introduse toate cifrele.
Trimis la {0}. Se verifică imediat ce sunt introduse toate cifrele.
Se verifică imediat ce sunt introduse toate cifrele.
Codul este greșit sau prea vechi.
Codul este greșit sau prea vechi. Încercări rămase: {0}.
Continuați dacă dvs. ați solicitat acest link.
Adăugați o cheie de acces
Utilizați altă adresă
Utilizați alt număr
Adresă de e-mail
Vom trimite un cod la această adresă, pentru a verifica dacă ajunge.
Verificați adresa de e-mail.
Vom trimite un link la această adresă, pentru a verifica dacă ajunge.
Număr de telefon
Vom trimite un cod prin SMS la acest număr, pentru a verifica dacă ajunge.
Verificați numărul de telefon.
Continuați
Copiat.
Copiați
Nu s-a putut copia. Selectați textul și copiați-l manual.
Creați o cheie de acces
Dispozitivul a raportat o problemă
Deblocați-l sau reconectați cheia de securitate. Apoi încercați din nou.
Gata
Nu s-a salvat nimic. Este posibil să aveți deja o cheie de acces aici.
Acest link este deschis în alt browser
Continuați acolo sau începeți din nou. Dacă nu ați fost dvs., anunțați asistența site-ului.
Acest link nu mai funcționează
Începeți din nou de la pagina de pe care ați venit.
Aveți deja o cheie de acces aici
Coduri prin e-mail adăugate
Este pe acest dispozitiv sau în managerul de parole, gata pentru conectare.
Cheie de securitate adăugată
Adăugați și o a doua cheie, în caz că o pierdeți pe aceasta.
Linkuri prin e-mail adăugate
Deschideți linkul pe care vi-l trimitem când vi se solicită.
Linkurile se trimit la {0}.
Utilizați codul pe care vi-l trimitem când vi se solicită.
Codurile se trimit la {0}.
Coduri prin SMS adăugate
Cheie de acces creată
Aplicație de autentificare adăugată
Utilizați codul afișat de aplicație când vi se solicită.
Codurile de recuperare se afișează o singură dată. Puteți crea altele noi în setările contului.
Nu s-a adăugat nicio cheie de acces
Utilizați-o la următoarea conectare.
Nu s-a adăugat nimic
Totul este pregătit
Vă puteți conecta cu cheia de acces
Reveniți la această fereastră
Solicitarea se deschide numai în fereastra pe care o utilizați. Încercați din nou aici.
Cheile de acces au nevoie de o fereastră proprie
Deschideți acest site într-o fereastră sau filă nouă și începeți din nou acolo.
Încă un pas
Selectați butonul pentru a deschide solicitarea dispozitivului.
Această pagină s-a schimbat
Atunci s-a închis și solicitarea. Nu s-a salvat nimic, deci încercați din nou.
Clicul nu a fost luat în considerare, deoarece este posibil ca ceva să fie în fața acestei pagini. Asigurați-vă că o vedeți în întregime și încercați din nou sau deschideți-o într-o fereastră.
Clicul nu a fost luat în considerare, deoarece pagina tocmai se deplasase. Încercați din nou.
Site-ul care afișează această pagină o împiedică să funcționeze. Deschideți-o într-o fereastră.
Clicul nu a fost luat în considerare, deoarece se vede prea puțin din această pagină.
Nu s-a salvat nimic. Dacă se repetă, anunțați asistența site-ului.
Continuați în browser
Această aplicație nu poate crea chei de acces. Deschideți site-ul în browser și începeți din nou acolo.
Conexiunea acestei pagini nu este sigură
Se păstrează în {0}.
Se păstrează pe cheia de securitate sau pe telefon.
Se păstrează numai pe acest dispozitiv.
Se păstrează în {0}, numai pe acest dispozitiv.
Se păstrează în managerul de parole și funcționează și pe celelalte dispozitive ale dvs.
Se păstrează în {0} și funcționează și pe celelalte dispozitive ale dvs.
Opțional. O veți găsi ulterior sub acest nume.
Aceasta este ultima dvs. metodă de conectare
Adăugați mai întâi alta. Apoi o puteți elimina pe aceasta.
Configurați o cheie de acces
Închideți
Continuați pe această pagină
Este necesară o fereastră separată
Browserul nu poate afișa acest conținut în pagina aceasta. Apoi veți reveni aici.
Deschideți fereastra
Chei de acces și conectare
Browserul a blocat fereastra
Deschideți-o din nou sau continuați pe această pagină. Apoi veți reveni aici.
Nu mai puteți adăuga chei de acces
Eliminați din cont o cheie de acces pe care nu o mai utilizați, apoi încercați din nou.
Acest link este prea vechi
Solicitați unul nou și deschideți-l pe acela.
Trimiteți un link nou
Puteți solicita acum un link nou.
Vi s-a trimis un link nou.
Vi l-am trimis. Lăsați această pagină deschisă: continuă automat.
L-am trimis la {0}. Lăsați această pagină deschisă: continuă automat.
Deschideți linkul primit prin e-mail
ro
Configurați mai întâi blocarea ecranului
În Setări, deschideți Securitate și setați un PIN, un model sau o parolă. Apoi încercați din nou.
Faceți acest lucru în setările dispozitivului sau utilizați telefonul ori o cheie de securitate.
În Setări, deschideți Conturi, Opțiuni de conectare și configurați Windows Hello. Sau utilizați telefonul.
Managerul de parole nu a putut crea cheia de acces
Nu s-a salvat nimic. Dezactivați extensia lui pentru acest site sau utilizați alt dispozitiv.
Link prin e-mail
Cod prin e-mail
Cheie de acces
Cod de recuperare
Cheie de securitate
Cod prin SMS
Aplicație de autentificare
Nu este disponibilă pe această pagină
{0} min
Nume
Utilizați între 1 și 100 de litere, cifre sau semne.
Serviciul nu este accesibil
Verificați conexiunea, apoi încercați din nou.
Această cheie de securitate nu poate stoca chei de acces
Această cheie de securitate nu are încă PIN sau amprentă
Configurați unul dintre ele sau utilizați altă cheie.
Nu acum
Nimic de configurat în acest moment
Puteți continua. Metodele dvs. de conectare rămân neschimbate.
Nu s-a salvat nimic. Încercați din nou când doriți.
Nu pot face asta aici
V-ați conectat cu o cheie de acces de pe alt dispozitiv.
Creați o cheie de acces și pe acest dispozitiv?
Puteți face asta mai târziu
Puteți crea o cheie de acces mai târziu în setările contului, aici sau în altă parte.
one:Mai puteți amâna o dată.|few:Mai puteți amâna de {0} ori.|other:Mai puteți amâna de {0} de ori.
Este ultima dată când puteți amâna.
Mai multe opțiuni
Nu mai întrebați
Nu pe acest dispozitiv
OK
Cheie de acces
Este necesară o cheie de acces
{0} necesită o cheie de acces
Puteți crea o cheie de acces pe această pagină.
S-a creat o cheie de acces pentru dvs.
Anulați crearea
Nu a putut fi eliminată. Încercați din nou.
Cheia de acces a fost eliminată
{0} vă solicită să adăugați o cheie de acces la contul dvs.
Adăugați o metodă de conectare
Adăugați o cheie de acces
Utilizați altă metodă
A apărut o problemă din partea noastră
Puteți închide această fereastră.
Închideți
Urmați instrucțiunile dispozitivului
Activați mai întâi un manager de parole
În Setări, activați un manager de parole care păstrează chei de acces, apoi încercați din nou.
Prea multe încercări
Așteptați câteva minute, apoi încercați din nou.
Așteptați {0}, apoi încercați din nou.
Mai întâi conectați-vă din nou
Coduri de recuperare
Codurile de recuperare sunt salvate
Păstrați-le unde numai dvs. le puteți găsi.
Descărcați
Descărcat.
Nu a funcționat aici. Păstrați-le în alt mod.
Codurile de recuperare sunt ascunse
Se afișează o singură dată. Puteți crea altele noi în setările contului.
one:Acest cod vă oferă acces dacă pierdeți celelalte metode de conectare. Funcționează o singură dată și se afișează numai acum.|few:Vă oferă acces dacă pierdeți celelalte metode de conectare. Fiecare dintre cele {0} coduri funcționează o singură dată, iar codurile se afișează numai acum.|other:Vă oferă acces dacă pierdeți celelalte metode de conectare. Fiecare dintre cele {0} de coduri funcționează o singură dată, iar codurile se afișează numai acum.
Imprimați
Codurile salvate anterior pot să nu mai funcționeze.
Am salvat aceste coduri
Salvați codurile de recuperare
Creați coduri noi
Le înlocuiesc pe cele existente, care apoi nu vor mai funcționa.
Coduri rămase
Creați coduri de recuperare noi
Redenumiți
Acest dispozitiv sau manager de parole nu a putut crea cheia de acces
Salvați
Se salvează cheia de acces…
Se salvează cheia de securitate…
Serviciul nu a răspuns
Problema nu este la dispozitivul dvs. Încercați din nou.
Adăugați mai întâi alta
Conectați-vă cu amprenta, fața sau blocarea ecranului în locul unui cod sau al unei parole.
Este posibil ca managerul de parole să ofere în continuare cheia de acces. Deschideți-l, căutați {0} și ștergeți-o și acolo.
Coduri de recuperare
Creați coduri
Cu fiecare vă conectați o dată, când nu aveți altă metodă.
Rămase: {0} din {1}
Înlocuiți codurile
Metodele dvs. de conectare
Data creării: {0}
Nu mai este aici
Aceasta este lista actuală.
Păstrați
Fără ea nu v-ați mai putea conecta. Adăugați mai întâi altă metodă, apoi eliminați-o pe aceasta.
Ați pierdut-o? Suspendați-o, ca să nu o poată utiliza nimeni. Pentru a vă conecta din nou, veți avea nevoie de un cod de recuperare sau de asistența site-ului.
{0} este singura dvs. metodă de conectare
Ultima utilizare: {0}
Aveți numărul maxim permis de acest site. Mai întâi eliminați un element pe care nu îl mai utilizați.
Metodele dvs. de conectare vă sunt afișate numai dvs.
Această cheie de acces este într-un singur loc. Adăugați încă una, ca să vă puteți conecta și dacă o pierdeți pe aceasta.
Ați pierdut-o? Mai bine suspendați-o: nu o va putea utiliza nimeni și o puteți reactiva dacă o găsiți.
Am pierdut acest dispozitiv
Am pierdut această cheie
one:și încă una|few:și încă {0}|other:și încă {0}
Nicio utilizare
Neconfigurat
Oferiți din nou
Vi se va oferi din nou o cheie de acces.
La conectare nu vi se va oferi să creați o cheie de acces.
Pe dispozitivele dvs.
Pe chei de securitate
Numai pe acest dispozitiv
Numai pe această cheie
Alte metode de conectare
Chei de acces
Vă puteți conecta în continuare cu:
Eliminați
Eliminați {0}?
S-a eliminat {0}.
Reactivați
Configurați
S-a reactivat {0}.
S-a suspendat {0}.
Suspendați
Suspendată: nu vă puteți conecta cu ea până nu o reactivați.
Nu poate fi utilizată pentru conectare aici.
Treceți la o cheie de acces
Utilizați o cheie de securitate
Afișați din nou cheia
Această metodă este deja configurată
O puteți utiliza când vi se solicită.
Primiți coduri prin e-mail
Vom trimite un cod la adresa dvs. de e-mail, pentru a verifica dacă ajunge.
Introduceți codul pe care vi l-am trimis
Introduceți codul din aplicație
Cheie de configurare
Nu mai puteți adăuga metode de conectare
Primiți linkuri prin e-mail
Vom trimite un link la adresa dvs. de e-mail, pentru a verifica dacă ajunge.
Deschideți în aplicație
Deschideți cheia în aplicație sau introduceți-o acolo.
Cod QR cu cheia de configurare scrisă mai jos
Scanați acest cod cu aplicația sau introduceți acolo cheia.
Primiți coduri prin SMS
Vom trimite un cod prin SMS la numărul dvs. de telefon, pentru a verifica dacă ajunge.
Configurați aplicația de autentificare
Confirmarea nu a reușit
Conectați-vă
Încercați din nou sau utilizați celelalte metode de conectare ale site-ului.
Nu v-ați conectat
Schimbați numele de utilizator
Conectați-vă în alt mod
Dacă aveți o cheie de acces, poate fi pe alt dispozitiv. Puteți utiliza și celelalte metode de conectare ale site-ului.
Dacă aveți o cheie de acces pentru acest cont, poate fi pe alt dispozitiv. Puteți utiliza și celelalte metode de conectare ale site-ului.
Introduceți numele de utilizator sau e-mailul.
Solicitați un cod nou sau conectați-vă în alt mod.
Selectați câmpul pentru a vedea cheile de acces pe care le aveți aici.
Este prea lung pentru un nume de utilizator.
Nume de utilizator sau e-mail
Utilizați celelalte metode de conectare ale site-ului.
V-ați conectat
Conectați-vă cu o cheie de acces
Nu vă puteți conecta aici cu o cheie de acces
Este posibil să fi fost eliminată. Utilizați alta sau celelalte metode de conectare ale site-ului.
Nu v-am putut conecta
Indicați cine sunteți. Apoi urmează cheia de acces.
Cheile de acces nu pot fi configurate pe această pagină
Începeți din nou
Anulat. Nu s-a salvat nimic.
Numele a fost salvat.
Mai întâi confirmați-vă identitatea
Utilizați o metodă de conectare pe care o aveți deja, apoi încercați din nou.
Anunțați asistența site-ului. Celelalte metode de conectare funcționează în continuare.
Timp rămas
Solicitarea a expirat
Introduceți cheia sau apropiați-o, apoi atingeți-o. Este posibil să vă solicite codul PIN.
Anulat. Nu s-a modificat nimic.
Se verifică cheia de acces…
Se verifică cheia de securitate…
Cheia de acces nu funcționează aici
Eliminați-o, ca să nu vă fie solicitată mai târziu. Puteți adăuga alta oricând.
Cheia de securitate nu funcționează aici
Păstrați
Dacă vă este în continuare oferită, ștergeți-o de acolo de unde o păstrați.
Eliminați
Cheie de acces eliminată
Cheie de securitate eliminată
Se elimină cheia de acces…
Se elimină cheia de securitate…
Cheia de acces nu a răspuns
Poate că solicitarea a fost închisă sau cheia este pe alt dispozitiv. O puteți păstra și utiliza mai târziu.
Cheia de securitate nu a răspuns
Nu a putut fi eliminată
Încercați acum
Nu a putut fi verificată acum. Este totuși salvată.
Funcționează. De acum înainte vă puteți conecta cu ea.
Încercați din nou
Acest lucru nu este posibil aici
Serviciul nu oferă această opțiune. Celelalte metode de conectare funcționează în continuare.
Acest site nu recunoaște această cheie de acces
Este posibil să fi fost eliminată din cont. Utilizați altă cheie de acces sau altă metodă.
Conexiunea s-a întrerupt. Verificați-o și încercați din nou.
blocarea ecranului (amprentă, față, PIN sau model)
blocarea ecranului dispozitivului
Face ID, Touch ID sau codul de acces al dispozitivului
Touch ID sau parola Mac-ului
blocarea ecranului dispozitivului, telefonul sau o cheie de securitate
Windows Hello (față, amprentă sau PIN)
Veți utiliza {0}.
Cheia de acces nu a putut fi confirmată
Un moment…
Celelalte metode de conectare rămân neschimbate.
Funcționează numai pe site-ul autentic, deci nimeni nu v-o poate lua prin înșelăciune.
Utilizați o cheie de securitate
Datele amprentei sau ale feței dvs. nu părăsesc niciodată dispozitivul.
Oricine poate debloca acest dispozitiv se poate conecta cu cheia de acces.
Conectați-vă așa cum deblocați dispozitivul
Browserul nu a deschis fereastra. Puteți continua aici, în locul acestei pagini.
Continuați într-o fereastră nouă
Această parte a paginii nu poate deschide solicitarea dispozitivului. O fereastră nouă poate.
Continuați pe această pagină
Fereastra a fost închisă înainte de crearea unei chei de acces.
Continuați în fereastra care s-a deschis. Această pagină o așteaptă.
Codul nu este corect
Verificați-l sau solicitați unul nou.`;
