import type { Words } from './en.js';

export const nl: Words = {
  methods: {
    passkey: 'Een passkey',
    'security-key': 'Een beveiligingssleutel',
    totp: 'Een authenticator-app',
    'email-otp': 'Een e-mailadres voor codes',
    'email-link': 'Een e-mailadres voor links',
    'sms-otp': 'Een telefoonnummer voor codes',
    'recovery-code': 'Een herstelcode',
    unknown: 'Een inlogmethode',
  },
  subjects: {
    authenticator_added: '{method} is toegevoegd aan je account bij {rpName}',
    authenticator_removed: '{method} is verwijderd uit je account bij {rpName}',
    authenticator_suspended: '{method} van je account bij {rpName} is geblokkeerd',
    authenticator_resumed: '{method} van je account bij {rpName} kan weer worden gebruikt',
    authenticator_flagged: '{method} van je account bij {rpName} is mogelijk gekopieerd',
    address_changed: 'Het e-mailadres of telefoonnummer van je account bij {rpName} is gewijzigd',
    recovery_codes_issued: 'Er zijn nieuwe herstelcodes gemaakt voor je account bij {rpName}',
    recovery_code_used: 'Er is een herstelcode gebruikt voor je account bij {rpName}',
    recovery_started: 'Het herstel van je account bij {rpName} is gestart',
    account_locked: 'Je account bij {rpName} is tijdelijk vergrendeld',
  },
  more: {
    authenticator_suspended: 'Gebruik is pas weer mogelijk na deblokkering.',
    authenticator_flagged:
      'Het gebruik werd niet geteld zoals het hoort, dus verder gebruik is niet meer mogelijk.',
    recovery_codes_issued: 'Oudere codes werken niet meer.',
    recovery_code_used: 'Resterende codes: {codesLeft}.',
    recovery_started: 'Vanaf {until} kan een nieuwe inlogmethode worden ingesteld.',
    recovery_soon: 'Er wordt zo meteen een nieuwe inlogmethode ingesteld.',
    account_locked:
      'Er waren te veel onjuiste codes, dus voorlopig worden geen codes meer geaccepteerd. Niemand is binnengekomen met de onjuiste codes.',
    account_locked_until:
      'Er waren te veel onjuiste codes, dus tot {until} worden geen codes meer geaccepteerd. Niemand is binnengekomen met de onjuiste codes.',
  },
  facts: {
    name: 'Naam: ‘{name}’',
    when: 'Tijdstip: {time}',
    stop: '. ',
  },
  advice: {
    fine: 'Was jij dit, dan hoef je niets te doen.',
    look: 'Was jij dit niet, controleer dan je beveiligingsinstellingen en meld het direct bij {rpName}.',
    remove:
      'Was jij dit niet, verwijder deze inlogmethode dan in je beveiligingsinstellingen en meld het direct bij {rpName}.',
    codes:
      'Was jij dit niet, maak dan nieuwe herstelcodes in je beveiligingsinstellingen en meld het direct bij {rpName}.',
    contact: 'Support: {supportUrl}',
  },
  code: {
    subject: 'Je code voor {rpName}',
    lead: 'Je code voor {rpName} is:',
    rules:
      'one:Je kunt deze code één keer gebruiken, binnen 1 minuut. Geef hem aan niemand; {rpName} vraagt je er niet om.|other:Je kunt deze code één keer gebruiken, binnen {minutes} minuten. Geef hem aan niemand; {rpName} vraagt je er niet om.',
    otherwise:
      'Heb je geen code aangevraagd, dan probeert misschien iemand in je account te komen. Zonder de code lukt dat niet.',
    text: '{code} is je code voor {rpName}. Geef hem aan niemand.',
  },
  link: {
    subject: 'Je link voor {rpName}',
    lead: 'Open deze link om aan {rpName} te bevestigen dat jij het bent:',
    rules:
      'one:Je kunt deze link één keer gebruiken, binnen 1 minuut. Wat je ermee bevestigt, gaat verder waar je de link hebt aangevraagd. Geef hem aan niemand; {rpName} vraagt je er niet om.|other:Je kunt deze link één keer gebruiken, binnen {minutes} minuten. Wat je ermee bevestigt, gaat verder waar je de link hebt aangevraagd. Geef hem aan niemand; {rpName} vraagt je er niet om.',
    otherwise:
      'Heb je geen link aangevraagd, open hem dan niet: misschien probeert iemand in je account te komen. Zonder de link lukt dat niet.',
  },
  page: {
    title: 'Ben jij dit?',
    ask: 'Iemand heeft deze link bij {rpName} aangevraagd als bewijs van toegang tot deze mailbox. Was jij dat zojuist, bevestig het dan hier. Zo niet, sluit dan deze pagina. Er gebeurt dan niets.',
    button: 'Ja, ik ben het',
    done: 'Bedankt. Ga terug naar waar je de link hebt aangevraagd: daar gaat het vanzelf verder.',
    over: 'Deze link is al gebruikt of niet meer geldig. Ga terug naar waar je hem hebt aangevraagd en vraag een nieuwe aan als het daar niet verdergaat.',
    broken:
      'Je antwoord is niet bij ons aangekomen. Controleer de verbinding en probeer het opnieuw.',
    scriptless:
      'Deze pagina heeft JavaScript nodig, maar dat staat uit in deze browser. Zet het aan voor deze site en open daarna de link in de e-mail opnieuw.',
  },
  launch: {
    scriptless:
      'Deze pagina heeft JavaScript nodig, maar dat staat uit in deze browser. Zet het aan voor deze site en laad daarna de pagina opnieuw: je link werkt nog.',
  },
};
