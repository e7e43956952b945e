import type { Words } from './en.js';

export const da: Words = {
  methods: {
    passkey: 'En adgangsnøgle',
    'security-key': 'En sikkerhedsnøgle',
    totp: 'En godkendelsesapp',
    'email-otp': 'En mailadresse til koder',
    'email-link': 'En mailadresse til links',
    'sms-otp': 'Et telefonnummer til koder',
    'recovery-code': 'En gendannelseskode',
    unknown: 'En loginmetode',
  },
  subjects: {
    authenticator_added: '{method} er føjet til din konto hos {rpName}',
    authenticator_removed: '{method} er fjernet fra din konto hos {rpName}',
    authenticator_suspended: '{method} til din konto hos {rpName} er spærret',
    authenticator_resumed: '{method} til din konto hos {rpName} kan bruges igen',
    authenticator_flagged: '{method} til din konto hos {rpName} er måske blevet kopieret',
    address_changed: 'Mailadressen eller telefonnummeret til din konto hos {rpName} er ændret',
    recovery_codes_issued: 'Der er oprettet nye gendannelseskoder til din konto hos {rpName}',
    recovery_code_used: 'Der er brugt en gendannelseskode til din konto hos {rpName}',
    recovery_started: 'En gendannelse af din konto hos {rpName} er startet',
    account_locked: 'Din konto hos {rpName} er midlertidigt låst',
  },
  more: {
    authenticator_suspended: 'Brug er ikke mulig, før spærringen ophæves.',
    authenticator_flagged:
      'Brugen er talt på en måde, der ikke må forekomme, så yderligere brug er ikke mulig.',
    recovery_codes_issued: 'Ældre koder virker ikke længere.',
    recovery_code_used: 'Koder tilbage: {codesLeft}.',
    recovery_started: 'En ny loginmetode kan konfigureres fra den {until}.',
    recovery_soon: 'En ny loginmetode er lige ved at blive konfigureret.',
    account_locked:
      'Der har været for mange forkerte koder, så indtil videre accepteres der ikke flere. Ingen er kommet ind med de forkerte koder.',
    account_locked_until:
      'Der har været for mange forkerte koder, så der accepteres ikke flere før den {until}. Ingen er kommet ind med de forkerte koder.',
  },
  facts: {
    name: 'Navn: “{name}”',
    when: 'Tidspunkt: {time}',
    stop: '. ',
  },
  advice: {
    fine: 'Hvis det var dig, behøver du ikke gøre noget.',
    look: 'Hvis det ikke var dig, skal du tjekke dine sikkerhedsindstillinger og straks give {rpName} besked.',
    remove:
      'Hvis det ikke var dig, skal du fjerne loginmetoden i dine sikkerhedsindstillinger og straks give {rpName} besked.',
    codes:
      'Hvis det ikke var dig, skal du oprette nye gendannelseskoder i dine sikkerhedsindstillinger og straks give {rpName} besked.',
    contact: 'Support: {supportUrl}',
  },
  code: {
    subject: 'Din kode til {rpName}',
    lead: 'Din kode til {rpName} er:',
    rules:
      'one:Den kan kun bruges én gang, og det skal være inden for 1 minut. Giv den ikke til nogen. {rpName} vil ikke bede dig om den.|other:Den kan kun bruges én gang, og det skal være inden for {minutes} minutter. Giv den ikke til nogen. {rpName} vil ikke bede dig om den.',
    otherwise:
      'Hvis du ikke har bedt om en kode, er der måske nogen, der forsøger at komme ind på din konto. Uden koden er det ikke muligt.',
    text: '{code} er din kode til {rpName}. Giv den ikke til nogen.',
  },
  link: {
    subject: 'Dit link til {rpName}',
    lead: 'Åbn dette link for at bekræfte over for {rpName}, at det er dig:',
    rules:
      'one:Det kan kun bruges én gang, og det skal være inden for 1 minut. Det, linket bekræfter, fortsætter der, hvor du bad om linket. Giv det ikke til nogen. {rpName} vil ikke bede dig om det.|other:Det kan kun bruges én gang, og det skal være inden for {minutes} minutter. Det, linket bekræfter, fortsætter der, hvor du bad om linket. Giv det ikke til nogen. {rpName} vil ikke bede dig om det.',
    otherwise:
      'Hvis du ikke har bedt om et link, må du ikke åbne det. Der er måske nogen, der forsøger at komme ind på din konto. Uden linket er det ikke muligt.',
  },
  page: {
    title: 'Er det dig?',
    ask: 'Nogen har bedt {rpName} om dette link for at vise, at de har adgang til denne mailboks. Hvis det var dig for et øjeblik siden, skal du bekræfte det på denne side. Hvis ikke, skal du lukke siden, så sker der ingenting.',
    button: 'Ja, det er mig',
    done: 'Tak. Gå tilbage til der, hvor du bad om linket. Der fortsætter det af sig selv.',
    over: 'Linket er allerede brugt eller er ikke længere gyldigt. Gå tilbage til der, hvor du bad om det, og bed om et nyt, hvis det ikke fortsætter der.',
    broken: 'Dit svar nåede ikke frem til os. Kontrollér forbindelsen, og prøv igen.',
    scriptless:
      'Denne side kræver JavaScript, som er slået fra i denne browser. Slå det til for dette website, og åbn derefter linket i mailen igen.',
  },
  launch: {
    scriptless:
      'Denne side kræver JavaScript, som er slået fra i denne browser. Slå det til for dette website, og indlæs derefter siden igen. Dit link virker stadig.',
  },
};
