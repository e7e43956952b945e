import type { Words } from './en.js';

export const sv: Words = {
  methods: {
    passkey: 'En nyckel',
    'security-key': 'En säkerhetsnyckel',
    totp: 'En autentiseringsapp',
    'email-otp': 'En e-postadress för koder',
    'email-link': 'En e-postadress för länkar',
    'sms-otp': 'Ett telefonnummer för koder',
    'recovery-code': 'En återställningskod',
    unknown: 'En inloggningsmetod',
  },
  subjects: {
    authenticator_added: '{method} har lagts till i ditt konto hos {rpName}',
    authenticator_removed: '{method} har tagits bort från ditt konto hos {rpName}',
    authenticator_suspended: '{method} till ditt konto hos {rpName} har spärrats',
    authenticator_resumed: '{method} till ditt konto hos {rpName} kan användas igen',
    authenticator_flagged: '{method} till ditt konto hos {rpName} kan ha kopierats',
    address_changed: 'E-postadressen eller telefonnumret för ditt konto hos {rpName} har ändrats',
    recovery_codes_issued: 'Nya återställningskoder har skapats för ditt konto hos {rpName}',
    recovery_code_used: 'En återställningskod har använts för ditt konto hos {rpName}',
    recovery_started: 'En återställning av ditt konto hos {rpName} har påbörjats',
    account_locked: 'Ditt konto hos {rpName} är tillfälligt låst',
  },
  more: {
    authenticator_suspended: 'Användning är inte möjlig förrän spärren hävs.',
    authenticator_flagged:
      'Användningen räknades på ett sätt som inte ska förekomma, så fortsatt användning är inte möjlig.',
    recovery_codes_issued: 'Äldre koder fungerar inte längre.',
    recovery_code_used: 'Koder kvar: {codesLeft}.',
    recovery_started: 'En ny inloggningsmetod kan konfigureras från och med den {until}.',
    recovery_soon: 'En ny inloggningsmetod kommer strax att konfigureras.',
    account_locked:
      'Det har varit för många felaktiga koder, så för tillfället godtas inga fler. Ingen har kommit in med de felaktiga koderna.',
    account_locked_until:
      'Det har varit för många felaktiga koder, så inga fler godtas förrän den {until}. Ingen har kommit in med de felaktiga koderna.',
  },
  facts: {
    name: 'Namn: ”{name}”',
    when: 'Tidpunkt: {time}',
    stop: '. ',
  },
  advice: {
    fine: 'Om det var du behöver du inte göra något.',
    look: 'Om det inte var du ska du kontrollera dina säkerhetsinställningar och genast meddela {rpName}.',
    remove:
      'Om det inte var du ska du ta bort inloggningsmetoden i dina säkerhetsinställningar och genast meddela {rpName}.',
    codes:
      'Om det inte var du ska du skapa nya återställningskoder i dina säkerhetsinställningar och genast meddela {rpName}.',
    contact: 'Support: {supportUrl}',
  },
  code: {
    subject: 'Din kod för {rpName}',
    lead: 'Din kod för {rpName} är:',
    rules:
      'one:Den kan användas bara en gång, inom 1 minut. Ge den inte till någon; {rpName} kommer inte att be dig om den.|other:Den kan användas bara en gång, inom {minutes} minuter. Ge den inte till någon; {rpName} kommer inte att be dig om den.',
    otherwise:
      'Om du inte har begärt någon kod kanske någon försöker komma in på ditt konto. Utan koden går det inte.',
    text: '{code} är din kod för {rpName}. Ge den inte till någon.',
  },
  link: {
    subject: 'Din länk för {rpName}',
    lead: 'Öppna den här länken för att bekräfta för {rpName} att det är du:',
    rules:
      'one:Den kan användas bara en gång, inom 1 minut. Det som den bekräftar fortsätter där du begärde länken. Ge den inte till någon; {rpName} kommer inte att be dig om den.|other:Den kan användas bara en gång, inom {minutes} minuter. Det som den bekräftar fortsätter där du begärde länken. Ge den inte till någon; {rpName} kommer inte att be dig om den.',
    otherwise:
      'Om du inte har begärt någon länk ska du inte öppna den: någon kanske försöker komma in på ditt konto. Utan länken går det inte.',
  },
  page: {
    title: 'Är det du?',
    ask: 'Någon har begärt den här länken från {rpName} för att visa att hen har tillgång till den här inkorgen. Om det var du, alldeles nyss, bekräftar du det på den här sidan. Om inte stänger du sidan, så händer ingenting.',
    button: 'Ja, det är jag',
    done: 'Tack. Gå tillbaka dit där du begärde länken: där fortsätter det av sig själv.',
    over: 'Länken har redan använts eller är inte längre giltig. Gå tillbaka dit där du begärde den och begär en ny om det inte fortsätter där.',
    broken: 'Ditt svar nådde inte fram till oss. Kontrollera anslutningen och försök igen.',
    scriptless:
      'Den här sidan behöver JavaScript, som är avstängt i den här webbläsaren. Slå på det för webbplatsen och öppna sedan länken i e-postmeddelandet igen.',
  },
  launch: {
    scriptless:
      'Den här sidan behöver JavaScript, som är avstängt i den här webbläsaren. Slå på det för webbplatsen och läs sedan in sidan igen: länken fungerar fortfarande.',
  },
};
