import type { Words } from './en.js';

export const nb: Words = {
  methods: {
    passkey: 'En passnøkkel',
    'security-key': 'En sikkerhetsnøkkel',
    totp: 'En autentiseringsapp',
    'email-otp': 'En e-postadresse for koder',
    'email-link': 'En e-postadresse for lenker',
    'sms-otp': 'Et telefonnummer for koder',
    'recovery-code': 'En gjenopprettingskode',
    unknown: 'En påloggingsmåte',
  },
  subjects: {
    authenticator_added: '{method} er lagt til i kontoen din hos {rpName}',
    authenticator_removed: '{method} er fjernet fra kontoen din hos {rpName}',
    authenticator_suspended: '{method} til kontoen din hos {rpName} er sperret',
    authenticator_resumed: '{method} til kontoen din hos {rpName} kan brukes igjen',
    authenticator_flagged: '{method} til kontoen din hos {rpName} kan ha blitt kopiert',
    address_changed: 'E-postadressen eller telefonnummeret for kontoen din hos {rpName} er endret',
    recovery_codes_issued: 'Nye gjenopprettingskoder er laget for kontoen din hos {rpName}',
    recovery_code_used: 'En gjenopprettingskode er brukt for kontoen din hos {rpName}',
    recovery_started: 'En gjenoppretting av kontoen din hos {rpName} er startet',
    account_locked: 'Kontoen din hos {rpName} er midlertidig låst',
  },
  more: {
    authenticator_suspended: 'Bruk er ikke mulig før sperren oppheves.',
    authenticator_flagged:
      'Bruken ble telt på en måte som ikke skal forekomme, så videre bruk er ikke mulig.',
    recovery_codes_issued: 'Eldre koder fungerer ikke lenger.',
    recovery_code_used: 'Koder igjen: {codesLeft}.',
    recovery_started: 'En ny påloggingsmåte kan konfigureres fra {until}.',
    recovery_soon: 'En ny påloggingsmåte er i ferd med å bli konfigurert.',
    account_locked:
      'Det har vært for mange feil koder, så inntil videre godtas det ikke flere. Ingen har kommet inn med kodene som var feil.',
    account_locked_until:
      'Det har vært for mange feil koder, så det godtas ikke flere før {until}. Ingen har kommet inn med kodene som var feil.',
  },
  facts: {
    name: 'Navn: «{name}»',
    when: 'Tidspunkt: {time}',
    stop: '. ',
  },
  advice: {
    fine: 'Hvis det var deg, trenger du ikke å gjøre noe.',
    look: 'Hvis det ikke var deg, må du sjekke sikkerhetsinnstillingene dine og gi beskjed til {rpName} med en gang.',
    remove:
      'Hvis det ikke var deg, må du fjerne påloggingsmåten i sikkerhetsinnstillingene dine og gi beskjed til {rpName} med en gang.',
    codes:
      'Hvis det ikke var deg, må du lage nye gjenopprettingskoder i sikkerhetsinnstillingene dine og gi beskjed til {rpName} med en gang.',
    contact: 'Brukerstøtte: {supportUrl}',
  },
  code: {
    subject: 'Koden din for {rpName}',
    lead: 'Koden din for {rpName} er:',
    rules:
      'one:Den kan brukes én gang, innen 1 minutt. Ikke gi den til noen. {rpName} vil ikke be deg om den.|other:Den kan brukes én gang, innen {minutes} minutter. Ikke gi den til noen. {rpName} vil ikke be deg om den.',
    otherwise:
      'Hvis du ikke har bedt om en kode, kan det hende at noen prøver å komme inn på kontoen din. Uten koden kan de ikke det.',
    text: '{code} er koden din for {rpName}. Ikke gi den til noen.',
  },
  link: {
    subject: 'Lenken din for {rpName}',
    lead: 'Åpne denne lenken for å bekrefte overfor {rpName} at det er deg:',
    rules:
      'one:Den kan brukes én gang, innen 1 minutt. Det den bekrefter, fortsetter der du ba om lenken. Ikke gi den til noen. {rpName} vil ikke be deg om den.|other:Den kan brukes én gang, innen {minutes} minutter. Det den bekrefter, fortsetter der du ba om lenken. Ikke gi den til noen. {rpName} vil ikke be deg om den.',
    otherwise:
      'Hvis du ikke har bedt om en lenke, må du ikke åpne den: Det kan hende at noen prøver å komme inn på kontoen din. Uten lenken kan de ikke det.',
  },
  page: {
    title: 'Er dette deg?',
    ask: 'Noen har bedt {rpName} om denne lenken for å vise at de har tilgang til denne postkassen. Hvis det var deg, akkurat nå, bekrefter du det på denne siden. Hvis ikke, lukker du siden, og ingenting skjer.',
    button: 'Ja, det er meg',
    done: 'Takk. Gå tilbake til der du ba om lenken: Der går det videre av seg selv.',
    over: 'Denne lenken er allerede brukt eller er ikke lenger gyldig. Gå tilbake til der du ba om den, og be om en ny hvis det ikke går videre der.',
    broken: 'Svaret ditt nådde ikke fram til oss. Kontroller tilkoblingen og prøv på nytt.',
    scriptless:
      'Denne siden krever JavaScript, som er slått av i denne nettleseren. Slå det på for dette nettstedet, og åpne deretter lenken i e-posten på nytt.',
  },
  launch: {
    scriptless:
      'Denne siden krever JavaScript, som er slått av i denne nettleseren. Slå det på for dette nettstedet, og last deretter inn siden på nytt: Lenken fungerer fortsatt.',
  },
};
