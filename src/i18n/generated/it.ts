// Made from locales/*.xlf: npm run locales
export default `Account
Prova un altro dispositivo o un’altra chiave di sicurezza. Gli altri tuoi metodi di accesso funzionano ancora.
Questa pagina non conosce il sito che la mostra, quindi non è stato avviato nulla.
Apri in una finestra
Impossibile mostrarlo qui
Indietro
La richiesta non si è aperta
Il dispositivo o il gestore delle password l’ha bloccata. Controlla il blocco schermo e le estensioni.
Questo browser non supporta le passkey
Aggiornalo o ricomincia in un altro browser.
È aperta un’altra richiesta di passkey
Completala o chiudila, poi riprova.
Annulla
Passkey non creata
Non funziona? Usa il telefono, una chiave di sicurezza o un altro metodo di accesso.
Non è stato modificato nulla. Se succede di nuovo, avvisa l’assistenza del sito.
Indietro
Identità non confermata
Verifica in corso…
Conferma la tua identità in un altro modo
La tua passkey potrebbe essere su un altro dispositivo. Usa quello o un altro metodo.
Inserisci il codice ricevuto via email
Troppi codici errati
Richiedi un nuovo codice o conferma la tua identità in un altro modo.
Questa app non può usare le passkey. Apri il sito nel browser e ricomincia da lì.
Tieni a portata di mano la chiave di sicurezza.
Continua con la chiave di sicurezza
Ti invieremo un link.
Invieremo un link a {0}.
Il tuo gestore delle password non è riuscito a usare la passkey
Disattiva la sua estensione per questo sito o usa un altro metodo.
Non è stato modificato nulla. Riprova quando vuoi.
Questo codice è troppo vecchio
Richiedine uno nuovo e inseriscilo qui.
Prova un altro metodo
Identità confermata
Usa la passkey con cui accedi.
Continua con la passkey
È passato del tempo dal tuo ultimo accesso. Accedi, poi riprova.
Inserisci uno dei tuoi codici di recupero
Questo dispositivo o gestore delle password non è riuscito a usare la passkey
Invia un codice
Ti invieremo un codice.
Invia un link
Invieremo un codice a {0}.
Richiesto da
Non è possibile usare le passkey in questa pagina
Inserisci il codice ricevuto via SMS
Ora puoi riprovare.
Annullato. Non è stato modificato nulla.
Non possiamo confermare la tua identità qui
Nessuno dei tuoi metodi di accesso può essere usato a questo scopo. L’assistenza del sito può aiutarti.
Conferma la tua identità
Inserisci il codice dell’app di autenticazione
Inserisci la chiave di sicurezza, o avvicinala, e toccala.
Non è stato possibile confermare la tua identità
Scegli cosa aggiungere
Inserisci il codice completo.
Verifica del codice…
Inserisci tutte le 6 cifre.
Codice a 6 cifre
Ogni codice di recupero funziona una sola volta.
Un codice di recupero ha 16 lettere e cifre.
Invia un nuovo codice
Ora puoi richiedere un nuovo codice.
Un nuovo codice è in arrivo.
Te l’abbiamo inviato. Viene verificato non appena inserisci tutte le cifre.
Inviato a {0}. Viene verificato non appena inserisci tutte le cifre.
Viene verificato non appena inserisci tutte le cifre.
Questo codice è errato o troppo vecchio.
Questo codice è errato o troppo vecchio. Tentativi rimasti: {0}.
Continua se hai richiesto tu questo link.
Aggiungi una passkey
Usa un altro indirizzo
Usa un altro numero
Indirizzo email
Invieremo un codice a questo indirizzo, per verificare che arrivi.
Controlla l’indirizzo email.
Invieremo un link a questo indirizzo, per verificare che arrivi.
Numero di telefono
Invieremo un codice via SMS a questo numero, per verificare che arrivi.
Controlla il numero di telefono.
Continua
Copia completata.
Copia
Copia non riuscita. Seleziona il testo e copialo manualmente.
Crea una passkey
Il dispositivo ha segnalato un problema
Sbloccalo o ricollega la chiave di sicurezza. Poi riprova.
Fine
Non è stato salvato nulla. Potresti avere già una passkey qui.
Questo link è aperto in un altro browser
Continua lì o ricomincia. Se non eri tu, avvisa l’assistenza del sito.
Questo link non funziona più
Ricomincia dalla pagina da cui provieni.
Hai già una passkey qui
Codici via email aggiunti
È su questo dispositivo o nel tuo gestore delle password, pronta per l’accesso.
Chiave di sicurezza aggiunta
Aggiungi anche una seconda chiave, nel caso perdessi questa.
Link via email aggiunti
Apri il link che ti inviamo quando ti viene chiesto.
I link vengono inviati a {0}.
Usa il codice che ti inviamo quando ti viene chiesto.
I codici vengono inviati a {0}.
Codici via SMS aggiunti
Passkey creata
App di autenticazione aggiunta
Usa il codice che mostra quando ti viene chiesto.
I codici di recupero vengono mostrati una sola volta. Puoi crearne di nuovi nelle impostazioni del tuo account.
Non è stata aggiunta alcuna passkey
Usala al prossimo accesso.
Non è stato aggiunto nulla
È tutto pronto
Puoi accedere con la tua passkey
Torna a questa finestra
La richiesta si apre solo nella finestra che stai usando. Riprova qui.
Le passkey hanno bisogno di una finestra propria
Apri questo sito in una nuova finestra o scheda e ricomincia da lì.
Ancora un passaggio
Seleziona il pulsante per aprire la richiesta del dispositivo.
Questa pagina è cambiata
In quel momento la richiesta si è chiusa. Non è stato salvato nulla, quindi riprova.
Il tuo clic non è stato considerato, perché potrebbe esserci qualcosa davanti a questa pagina. Assicurati di vederla per intero e riprova, oppure aprila in una finestra.
Il tuo clic non è stato considerato, perché la pagina si era appena spostata. Riprova.
Il sito che mostra questa pagina le impedisce di funzionare. Aprila in una finestra.
Il tuo clic non è stato considerato, perché si vede troppo poco di questa pagina.
Non è stato salvato nulla. Se succede di nuovo, avvisa l’assistenza del sito.
Continua nel browser
Questa app non può creare passkey. Apri il sito nel browser e ricomincia da lì.
La connessione di questa pagina non è sicura
È conservata in {0}.
È conservata sulla tua chiave di sicurezza o sul tuo telefono.
È conservata solo su questo dispositivo.
È conservata in {0}, solo su questo dispositivo.
È conservata nel tuo gestore delle password e funziona anche sugli altri tuoi dispositivi.
È conservata in {0} e funziona anche sugli altri tuoi dispositivi.
Facoltativo. In seguito la troverai con questo nome.
Questo è il tuo ultimo metodo di accesso
Prima aggiungine un altro. Poi potrai rimuovere questo.
Configura una passkey
Chiudi
Continua in questa pagina
Serve una finestra separata
Il browser non può mostrarlo all’interno di questa pagina. Poi tornerai qui.
Apri la finestra
Passkey e accesso
Il browser ha bloccato la finestra
Aprila di nuovo o continua in questa pagina. Poi tornerai qui.
Non puoi aggiungere altre passkey
Rimuovi dal tuo account una passkey che non usi più, poi riprova.
Questo link è troppo vecchio
Richiedine uno nuovo e apri quello.
Invia un nuovo link
Ora puoi richiedere un nuovo link.
Un nuovo link è in arrivo.
Te l’abbiamo inviato. Lascia aperta questa pagina: proseguirà automaticamente.
L’abbiamo inviato a {0}. Lascia aperta questa pagina: proseguirà automaticamente.
Apri il link ricevuto via email
it
Prima configura un blocco schermo
In Impostazioni apri Sicurezza e imposta un PIN, una sequenza o una password. Poi riprova.
Fallo nelle impostazioni del dispositivo, oppure usa il telefono o una chiave di sicurezza.
In Impostazioni apri Account, Opzioni di accesso e configura Windows Hello. Oppure usa il telefono.
Il tuo gestore delle password non è riuscito a creare la passkey
Non è stato salvato nulla. Disattiva la sua estensione per questo sito o usa un altro dispositivo.
Link via email
Codice via email
Passkey
Codice di recupero
Chiave di sicurezza
Codice via SMS
App di autenticazione
Non disponibile in questa pagina
{0} min
Nome
Usa da 1 a 100 lettere, cifre o segni.
Impossibile raggiungere il servizio
Controlla la connessione, poi riprova.
Questa chiave di sicurezza non può conservare passkey
Questa chiave di sicurezza non ha ancora un PIN o un’impronta
Configurane uno o usa un’altra chiave.
Non ora
Al momento non c’è nulla da configurare
Puoi continuare. I tuoi metodi di accesso restano invariati.
Non è stato salvato nulla. Riprova quando vuoi.
Qui non posso farlo
Hai effettuato l’accesso con una passkey di un altro dispositivo.
Creare una passkey anche su questo dispositivo?
Puoi farlo in seguito
Puoi creare una passkey in seguito nelle impostazioni del tuo account, qui o altrove.
one:Puoi rimandare ancora una volta.|other:Puoi rimandare altre {0} volte.
È l’ultima volta che puoi rimandare.
Altre opzioni
Non chiedere più
Non su questo dispositivo
OK
Passkey
È richiesta una passkey
{0} richiede una passkey
Puoi creare una passkey in questa pagina.
È stata creata una passkey per te
Annulla creazione
Non è stato possibile rimuoverla. Riprova.
La passkey è stata rimossa
{0} ti chiede di aggiungere una passkey al tuo account.
Aggiungi un metodo di accesso
Aggiungi una passkey
Usa un altro metodo
Si è verificato un problema da parte nostra
Puoi chiudere questa finestra.
Chiudi
Segui le istruzioni del dispositivo
Prima attiva un gestore delle password
In Impostazioni, attiva un gestore delle password che conservi le passkey, poi riprova.
Troppi tentativi
Attendi qualche minuto, poi riprova.
Attendi {0}, poi riprova.
Prima accedi di nuovo
Codici di recupero
I tuoi codici di recupero sono salvati
Conservali dove solo tu puoi trovarli.
Scarica
Download completato.
Qui non ha funzionato. Conservali in un altro modo.
I tuoi codici di recupero sono nascosti
Vengono mostrati una sola volta. Puoi crearne di nuovi nelle impostazioni del tuo account.
one:Questo codice ti permette di entrare se perdi gli altri metodi di accesso. Funziona una sola volta e viene mostrato solo ora.|other:Ti permettono di entrare se perdi gli altri metodi di accesso. Ognuno dei {0} codici funziona una sola volta, e vengono mostrati solo ora.
Stampa
I codici salvati in precedenza potrebbero non funzionare più.
Ho salvato questi codici
Salva i codici di recupero
Crea nuovi codici
Sostituiscono quelli che hai, che da quel momento non funzioneranno più.
Codici rimasti
Crea nuovi codici di recupero
Rinomina
Questo dispositivo o gestore delle password non è riuscito a creare la passkey
Salva
Salvataggio della passkey…
Salvataggio della chiave di sicurezza…
Il servizio non ha risposto
Il problema non è il tuo dispositivo. Riprova.
Prima aggiungine un altro
Accedi con l’impronta, il volto o il blocco schermo invece che con un codice o una password.
Il tuo gestore delle password potrebbe continuare a proporre questa passkey. Aprilo, cerca {0} ed eliminala anche lì.
Codici di recupero
Crea codici
Ognuno ti permette di accedere una volta, quando non hai altri metodi.
Rimasti: {0} di {1}
Sostituisci i codici
I tuoi metodi di accesso
Creazione: {0}
Questo elemento non c’è più
Questo è l’elenco attuale.
Conserva
Senza questo metodo non potresti più accedere. Prima aggiungine un altro, poi rimuovi questo.
L’hai perso? Sospendilo, così nessuno può usarlo. Per accedere di nuovo ti servirà un codice di recupero o l’assistenza del sito.
{0} è il tuo unico metodo di accesso
Ultimo utilizzo: {0}
Hai raggiunto il massimo consentito da questo sito. Prima rimuovi un elemento che non usi più.
I tuoi metodi di accesso vengono mostrati solo a te.
Questa passkey è in un solo posto. Aggiungine una seconda, per poter ancora accedere se perdi questa.
L’hai perso? Sospendilo, invece: nessuno potrà usarlo e potrai riattivarlo se lo ritrovi.
Ho perso questo dispositivo
Ho perso questa chiave
one:e un altro|other:e altri {0}
Nessun utilizzo
Non configurato
Proponi di nuovo
La creazione di una passkey ti verrà proposta di nuovo.
Quando accedi non ti verrà proposto di creare una passkey.
Sui tuoi dispositivi
Su chiavi di sicurezza
Solo su questo dispositivo
Solo su questa chiave
Altri metodi di accesso
Passkey
Puoi ancora accedere con:
Rimuovi
Rimuovere {0}?
Elemento rimosso: {0}.
Riattiva
Configura
Elemento riattivato: {0}.
Elemento sospeso: {0}.
Sospendi
Sospeso: non permette di accedere finché non lo riattivi.
Non può essere usato per accedere qui.
Passa a una passkey
Usa una chiave di sicurezza
Mostra di nuovo la chiave
È già configurato
Puoi usarlo quando ti viene chiesto.
Ricevi codici via email
Invieremo un codice al tuo indirizzo email, per verificare che arrivi.
Inserisci il codice che ti abbiamo inviato
Inserisci il codice dell’app
Chiave di configurazione
Non puoi aggiungere altri metodi di accesso
Ricevi link via email
Invieremo un link al tuo indirizzo email, per verificare che arrivi.
Apri nell’app di autenticazione
Apri la chiave nell’app o inseriscila lì.
Codice QR con la chiave di configurazione riportata sotto
Scansiona questo codice con l’app o inserisci lì la chiave.
Ricevi codici via SMS
Invieremo un codice via SMS al tuo numero di telefono, per verificare che arrivi.
Configura l’app di autenticazione
Conferma non riuscita
Accedi
Riprova o usa gli altri metodi di accesso del sito.
Accesso non effettuato
Cambia nome utente
Accedi in un altro modo
Se hai una passkey, potrebbe essere su un altro dispositivo. Puoi anche usare gli altri metodi di accesso del sito.
Se hai una passkey per questo account, potrebbe essere su un altro dispositivo. Puoi anche usare gli altri metodi di accesso del sito.
Inserisci il nome utente o l’email.
Richiedi un nuovo codice o accedi in un altro modo.
Seleziona il campo per vedere le passkey che hai qui.
È troppo lungo per un nome utente.
Nome utente o email
Usa gli altri metodi di accesso del sito.
Hai effettuato l’accesso
Accedi con una passkey
Qui non puoi accedere con una passkey
Potrebbe essere stata rimossa. Usane un’altra o gli altri metodi di accesso del sito.
Non è stato possibile effettuare l’accesso
Indica chi sei. Poi userai la tua passkey.
Non è possibile configurare le passkey in questa pagina
Ricomincia
Annullato. Non è stato salvato nulla.
Nome salvato.
Prima conferma la tua identità
Usa un metodo di accesso che hai già, poi riprova.
Avvisa l’assistenza del sito. Gli altri tuoi metodi di accesso funzionano ancora.
Tempo rimanente
La richiesta è scaduta
Inserisci la chiave o avvicinala, poi toccala. Potrebbe esserti chiesto il suo PIN.
Annullato. Non è stato modificato nulla.
Verifica della passkey…
Verifica della chiave di sicurezza…
La tua passkey non funziona qui
Rimuovila, così non ti verrà chiesta in seguito. Puoi aggiungerne un’altra in qualsiasi momento.
La tua chiave di sicurezza non funziona qui
Conserva
Se ti viene ancora proposta, eliminala dal luogo in cui la conservi.
Rimuovi
Passkey rimossa
Chiave di sicurezza rimossa
Rimozione della passkey…
Rimozione della chiave di sicurezza…
La tua passkey non ha risposto
Forse la richiesta è stata chiusa o la chiave è su un altro dispositivo. Puoi conservarla e usarla in seguito.
La tua chiave di sicurezza non ha risposto
Non è stato possibile rimuoverla
Prova ora
Al momento non è stato possibile verificarla. È comunque salvata.
Funziona. D’ora in poi puoi usarla per accedere.
Riprova
Qui non è possibile
Il servizio non lo offre. Gli altri tuoi metodi di accesso funzionano ancora.
Questo sito non riconosce questa passkey
Potrebbe essere stata rimossa dal tuo account. Usane un’altra o un altro metodo.
La connessione si è interrotta. Controllala e riprova.
il blocco schermo (impronta digitale, volto, PIN o sequenza)
il blocco schermo del dispositivo
Face ID, Touch ID o il codice del dispositivo
Touch ID o la password del Mac
il blocco schermo del dispositivo, il telefono o una chiave di sicurezza
Windows Hello (volto, impronta digitale o PIN)
Userai {0}.
Non è stato possibile confermare la passkey
Un momento…
Gli altri tuoi metodi di accesso restano invariati.
Funziona solo sul sito autentico, quindi nessuno può sottrartela con l’inganno.
Usa una chiave di sicurezza
La tua impronta o il tuo volto non lasciano mai il dispositivo.
Chiunque possa sbloccare questo dispositivo può accedere con la passkey.
Accedi nello stesso modo in cui sblocchi il dispositivo
Il browser non ha aperto la finestra. Puoi continuare qui, al posto di questa pagina.
Continua in una nuova finestra
Questa parte della pagina non può aprire la richiesta del dispositivo. Una nuova finestra può farlo.
Continua in questa pagina
La finestra è stata chiusa prima che fosse creata una passkey.
Prosegui nella finestra che si è aperta. Questa pagina la attende.
Questo codice non è corretto
Controllalo o richiedine uno nuovo.`;
