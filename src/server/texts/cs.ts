import type { Words } from './en.js';

export const cs: Words = {
  methods: {
    passkey: 'přístupový klíč',
    'security-key': 'bezpečnostní klíč',
    totp: 'ověřovací aplikace',
    'email-otp': 'e-mailová adresa pro kódy',
    'email-link': 'e-mailová adresa pro odkazy',
    'sms-otp': 'telefonní číslo pro kódy',
    'recovery-code': 'kód pro obnovení',
    unknown: 'způsob přihlášení',
  },
  subjects: {
    authenticator_added: 'Přidáno k vašemu účtu {rpName}: {method}',
    authenticator_removed: 'Odebráno z vašeho účtu {rpName}: {method}',
    authenticator_suspended: 'Pozastaveno ve vašem účtu {rpName}: {method}',
    authenticator_resumed: 'Znovu použitelné ve vašem účtu {rpName}: {method}',
    authenticator_flagged: 'Položka vašeho účtu {rpName} mohla být zkopírována: {method}',
    address_changed: 'Byla změněna e-mailová adresa nebo telefonní číslo vašeho účtu {rpName}',
    recovery_codes_issued: 'Pro váš účet {rpName} byly vytvořeny nové kódy pro obnovení',
    recovery_code_used: 'Pro váš účet {rpName} byl použit kód pro obnovení',
    recovery_started: 'Bylo zahájeno obnovení vašeho účtu {rpName}',
    account_locked: 'Váš účet {rpName} je na nějakou dobu uzamčen',
  },
  more: {
    authenticator_suspended: 'Dokud to nebude obnoveno, nelze to používat.',
    authenticator_flagged: 'Počítání použití neprobíhalo, jak má, proto to už nelze používat.',
    recovery_codes_issued: 'Starší kódy už nefungují.',
    recovery_code_used: 'Zbývající kódy: {codesLeft}.',
    recovery_started: 'Nový způsob přihlášení bude možné nastavit od {until}.',
    recovery_soon: 'Za chvíli bude nastaven nový způsob přihlášení.',
    account_locked:
      'Bylo zadáno příliš mnoho nesprávných kódů, proto se zatím žádné další nepřijímají. S nesprávnými kódy se do účtu nikdo nedostal.',
    account_locked_until:
      'Bylo zadáno příliš mnoho nesprávných kódů, proto se do {until} žádné další nepřijímají. S nesprávnými kódy se do účtu nikdo nedostal.',
  },
  facts: {
    name: 'Název: „{name}“',
    when: 'Kdy: {time}',
    stop: '. ',
  },
  advice: {
    fine: 'Pokud jste to byli vy, nemusíte nic dělat.',
    look: 'Pokud jste to nebyli vy, podívejte se do svého nastavení zabezpečení a ihned dejte vědět společnosti {rpName}.',
    remove:
      'Pokud jste to nebyli vy, odeberte tento způsob přihlášení ve svém nastavení zabezpečení a ihned dejte vědět společnosti {rpName}.',
    codes:
      'Pokud jste to nebyli vy, vytvořte si ve svém nastavení zabezpečení nové kódy pro obnovení a ihned dejte vědět společnosti {rpName}.',
    contact: 'Podpora: {supportUrl}',
  },
  code: {
    subject: 'Váš kód pro {rpName}',
    lead: 'Váš kód pro {rpName} je:',
    rules:
      'one:Lze ho použít jednou, do 1 minuty. Nikomu ho nedávejte; {rpName} ho po vás nebude chtít.|few:Lze ho použít jednou, do {minutes} minut. Nikomu ho nedávejte; {rpName} ho po vás nebude chtít.|other:Lze ho použít jednou, do {minutes} minut. Nikomu ho nedávejte; {rpName} ho po vás nebude chtít.',
    otherwise:
      'Pokud jste o kód nepožádali, možná se někdo snaží dostat do vašeho účtu. Bez kódu to nejde.',
    text: '{code} je váš kód pro {rpName}. Nikomu ho nedávejte.',
  },
  link: {
    subject: 'Váš odkaz pro {rpName}',
    lead: 'Otevřete tento odkaz a potvrďte tím společnosti {rpName}, že jste to vy:',
    rules:
      'one:Lze ho použít jednou, do 1 minuty. To, co potvrzuje, pokračuje tam, kde jste o něj požádali. Nikomu ho nedávejte; {rpName} ho po vás nebude chtít.|few:Lze ho použít jednou, do {minutes} minut. To, co potvrzuje, pokračuje tam, kde jste o něj požádali. Nikomu ho nedávejte; {rpName} ho po vás nebude chtít.|other:Lze ho použít jednou, do {minutes} minut. To, co potvrzuje, pokračuje tam, kde jste o něj požádali. Nikomu ho nedávejte; {rpName} ho po vás nebude chtít.',
    otherwise:
      'Pokud jste o odkaz nepožádali, neotvírejte ho: možná se někdo snaží dostat do vašeho účtu. Bez odkazu to nejde.',
  },
  page: {
    title: 'Jste to vy?',
    ask: 'Někdo požádal společnost {rpName} o tento odkaz, aby ukázal, že čte tuto schránku. Pokud jste to byli právě teď vy, potvrďte to tady. Pokud ne, zavřete tuto stránku a nic se nestane.',
    button: 'Ano, jsem to já',
    done: 'Děkujeme. Vraťte se tam, kde jste o odkaz požádali: bude to tam pokračovat samo.',
    over: 'Tento odkaz už byl použit nebo už neplatí. Vraťte se tam, kde jste o něj požádali, a pokud to tam nepokračuje, požádejte o nový.',
    broken: 'Nedorazilo to k nám. Zkontrolujte připojení a zkuste to znovu.',
    scriptless:
      'Tato stránka potřebuje JavaScript a ten je v tomto prohlížeči vypnutý. Zapněte ho pro tento web a pak znovu otevřete odkaz v e-mailu.',
  },
  launch: {
    scriptless:
      'Tato stránka potřebuje JavaScript a ten je v tomto prohlížeči vypnutý. Zapněte ho pro tento web a pak stránku znovu načtěte: váš odkaz dál funguje.',
  },
};
