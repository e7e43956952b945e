import type { Words } from './en.js';

export const it: Words = {
  methods: {
    passkey: 'passkey',
    'security-key': 'chiave di sicurezza',
    totp: 'app di autenticazione',
    'email-otp': 'indirizzo email per i codici',
    'email-link': 'indirizzo email per i link',
    'sms-otp': 'numero di telefono per i codici',
    'recovery-code': 'codice di recupero',
    unknown: 'metodo di accesso',
  },
  subjects: {
    authenticator_added: 'Elemento aggiunto al tuo account {rpName}: {method}',
    authenticator_removed: 'Elemento rimosso dal tuo account {rpName}: {method}',
    authenticator_suspended: 'Elemento sospeso nel tuo account {rpName}: {method}',
    authenticator_resumed: 'Elemento di nuovo utilizzabile nel tuo account {rpName}: {method}',
    authenticator_flagged:
      'Elemento del tuo account {rpName} che potrebbe essere stato copiato: {method}',
    address_changed:
      'L’indirizzo email o il numero di telefono del tuo account {rpName} è stato modificato',
    recovery_codes_issued: 'Sono stati creati nuovi codici di recupero per il tuo account {rpName}',
    recovery_code_used: 'È stato usato un codice di recupero per il tuo account {rpName}',
    recovery_started: 'È stato avviato un recupero del tuo account {rpName}',
    account_locked: 'Il tuo account {rpName} è temporaneamente bloccato',
  },
  more: {
    authenticator_suspended: 'Non può essere usato finché non viene riattivato.',
    authenticator_flagged:
      'Ha contato i propri utilizzi in modo anomalo, quindi non può più essere usato.',
    recovery_codes_issued: 'I precedenti non funzionano più.',
    recovery_code_used: 'Codici rimasti: {codesLeft}.',
    recovery_started:
      'Un nuovo metodo di accesso potrà essere configurato a partire dal giorno {until}.',
    recovery_soon: 'Un nuovo metodo di accesso sta per essere configurato.',
    account_locked:
      'Sono stati inseriti troppi codici errati, quindi per ora non ne vengono accettati altri. Nessuno è entrato con quei codici.',
    account_locked_until:
      'Sono stati inseriti troppi codici errati, quindi non ne vengono accettati altri fino al giorno {until}. Nessuno è entrato con quei codici.',
  },
  facts: {
    name: 'Nome: “{name}”',
    when: 'Data e ora: {time}',
    stop: '. ',
  },
  advice: {
    fine: 'Se eri tu, non devi fare nulla.',
    look: 'Se non eri tu, controlla le tue impostazioni di sicurezza e avvisa subito {rpName}.',
    remove:
      'Se non eri tu, rimuovi questo elemento nelle tue impostazioni di sicurezza e avvisa subito {rpName}.',
    codes:
      'Se non eri tu, crea nuovi codici di recupero nelle tue impostazioni di sicurezza e avvisa subito {rpName}.',
    contact: 'Assistenza: {supportUrl}',
  },
  code: {
    subject: 'Il tuo codice per {rpName}',
    lead: 'Il tuo codice per {rpName} è:',
    rules:
      'one:Può essere usato una sola volta, entro 1 minuto. Non darlo a nessuno; {rpName} non te lo chiederà.|other:Può essere usato una sola volta, entro {minutes} minuti. Non darlo a nessuno; {rpName} non te lo chiederà.',
    otherwise:
      'Se non hai richiesto un codice, forse qualcuno sta cercando di entrare nel tuo account. Senza il codice non può farlo.',
    text: '{code} è il tuo codice per {rpName}. Non darlo a nessuno.',
  },
  link: {
    subject: 'Il tuo link per {rpName}',
    lead: 'Apri questo link per confermare la tua identità a {rpName}:',
    rules:
      'one:Può essere usato una sola volta, entro 1 minuto. Ciò che conferma prosegue dove hai richiesto il link. Non darlo a nessuno; {rpName} non te lo chiederà.|other:Può essere usato una sola volta, entro {minutes} minuti. Ciò che conferma prosegue dove hai richiesto il link. Non darlo a nessuno; {rpName} non te lo chiederà.',
    otherwise:
      'Se non hai richiesto un link, non aprirlo: forse qualcuno sta cercando di entrare nel tuo account. Senza il link non può farlo.',
  },
  page: {
    title: 'Sei tu?',
    ask: 'Qualcuno ha richiesto questo link a {rpName} per dimostrare di avere accesso a questa casella email. Se eri tu, proprio ora, confermalo qui. Se non eri tu, chiudi questa pagina e non succederà nulla.',
    button: 'Sì, sono io',
    done: 'Grazie. Torna dove hai richiesto il link: lì tutto proseguirà automaticamente.',
    over: 'Questo link è già stato usato o non è più valido. Torna dove l’hai richiesto e, se lì non si prosegue, richiedine un altro.',
    broken: 'La tua risposta non ci è arrivata. Controlla la connessione e riprova.',
    scriptless:
      'Questa pagina ha bisogno di JavaScript, che in questo browser è disattivato. Attivalo per questo sito, poi apri di nuovo il link nell’email.',
  },
  launch: {
    scriptless:
      'Questa pagina ha bisogno di JavaScript, che in questo browser è disattivato. Attivalo per questo sito, poi ricarica la pagina: il tuo link funziona ancora.',
  },
};
