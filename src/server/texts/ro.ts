import type { Words } from './en.js';

export const ro: Words = {
  methods: {
    passkey: 'o cheie de acces',
    'security-key': 'o cheie de securitate',
    totp: 'o aplicație de autentificare',
    'email-otp': 'o adresă de e-mail pentru coduri',
    'email-link': 'o adresă de e-mail pentru linkuri',
    'sms-otp': 'un număr de telefon pentru coduri',
    'recovery-code': 'un cod de recuperare',
    unknown: 'o metodă de conectare',
  },
  subjects: {
    authenticator_added: 'S-a adăugat {method} la contul dvs. {rpName}',
    authenticator_removed: 'S-a eliminat {method} din contul dvs. {rpName}',
    authenticator_suspended: 'S-a suspendat {method} din contul dvs. {rpName}',
    authenticator_resumed: 'Se poate utiliza din nou {method} din contul dvs. {rpName}',
    authenticator_flagged: 'Este posibil să se fi copiat {method} din contul dvs. {rpName}',
    address_changed:
      'S-a modificat adresa de e-mail sau numărul de telefon din contul dvs. {rpName}',
    recovery_codes_issued: 'S-au creat coduri de recuperare noi pentru contul dvs. {rpName}',
    recovery_code_used: 'S-a utilizat un cod de recuperare pentru contul dvs. {rpName}',
    recovery_started: 'S-a inițiat o recuperare a contului dvs. {rpName}',
    account_locked: 'Contul dvs. {rpName} este blocat temporar',
  },
  more: {
    authenticator_suspended: 'Nu se poate utiliza până la reactivare.',
    authenticator_flagged:
      'Și-a numărat utilizările într-un mod necorespunzător, așa că nu se mai poate utiliza.',
    recovery_codes_issued: 'Cele anterioare nu mai funcționează.',
    recovery_code_used: 'Coduri rămase: {codesLeft}.',
    recovery_started: 'O metodă de conectare nouă va putea fi configurată începând cu {until}.',
    recovery_soon: 'O metodă de conectare nouă este pe cale să fie configurată.',
    account_locked:
      'Au fost prea multe coduri greșite, așa că deocamdată nu se mai acceptă altele. Nimeni nu a intrat în cont cu codurile greșite.',
    account_locked_until:
      'Au fost prea multe coduri greșite, așa că nu se mai acceptă altele până la {until}. Nimeni nu a intrat în cont cu codurile greșite.',
  },
  facts: {
    name: 'Nume: „{name}”',
    when: 'Data și ora: {time}',
    stop: '. ',
  },
  advice: {
    fine: 'Dacă ați fost dvs., nu trebuie să faceți nimic.',
    look: 'Dacă nu ați fost dvs., verificați setările de securitate și anunțați imediat {rpName}.',
    remove:
      'Dacă nu ați fost dvs., eliminați această metodă de conectare din setările de securitate și anunțați imediat {rpName}.',
    codes:
      'Dacă nu ați fost dvs., creați coduri de recuperare noi în setările de securitate și anunțați imediat {rpName}.',
    contact: 'Asistență: {supportUrl}',
  },
  code: {
    subject: 'Codul dvs. pentru {rpName}',
    lead: 'Codul dvs. pentru {rpName} este:',
    rules:
      'one:Se poate utiliza o singură dată, în termen de 1 minut. Nu îl dați nimănui; {rpName} nu vi-l va cere.|few:Se poate utiliza o singură dată, în termen de {minutes} minute. Nu îl dați nimănui; {rpName} nu vi-l va cere.|other:Se poate utiliza o singură dată, în termen de {minutes} de minute. Nu îl dați nimănui; {rpName} nu vi-l va cere.',
    otherwise:
      'Dacă nu ați solicitat un cod, este posibil ca cineva să încerce să intre în contul dvs. Fără cod, acest lucru nu este posibil.',
    text: '{code} este codul dvs. pentru {rpName}. Nu îl dați nimănui.',
  },
  link: {
    subject: 'Linkul dvs. pentru {rpName}',
    lead: 'Deschideți acest link pentru a vă confirma identitatea la {rpName}:',
    rules:
      'one:Se poate utiliza o singură dată, în termen de 1 minut. Ceea ce confirmă continuă acolo unde ați solicitat linkul. Nu îl dați nimănui; {rpName} nu vi-l va cere.|few:Se poate utiliza o singură dată, în termen de {minutes} minute. Ceea ce confirmă continuă acolo unde ați solicitat linkul. Nu îl dați nimănui; {rpName} nu vi-l va cere.|other:Se poate utiliza o singură dată, în termen de {minutes} de minute. Ceea ce confirmă continuă acolo unde ați solicitat linkul. Nu îl dați nimănui; {rpName} nu vi-l va cere.',
    otherwise:
      'Dacă nu ați solicitat un link, nu îl deschideți: este posibil ca cineva să încerce să intre în contul dvs. Fără link, acest lucru nu este posibil.',
  },
  page: {
    title: 'Sunteți dvs.?',
    ask: 'Cineva a solicitat acest link de la {rpName} pentru a arăta că are acces la această căsuță de e-mail. Dacă dvs. l-ați solicitat, chiar acum, confirmați aici. Dacă nu, închideți această pagină și nu se va întâmpla nimic.',
    button: 'Da, eu sunt',
    done: 'Vă mulțumim. Reveniți acolo unde ați solicitat linkul: procesul continuă automat acolo.',
    over: 'Acest link a fost deja utilizat sau nu mai este valabil. Reveniți acolo unde l-ați solicitat și, dacă procesul nu continuă acolo, solicitați altul.',
    broken: 'Răspunsul dvs. nu a ajuns la noi. Verificați conexiunea și încercați din nou.',
    scriptless:
      'Această pagină are nevoie de JavaScript, care este dezactivat în acest browser. Activați-l pentru acest site, apoi deschideți din nou linkul din e-mail.',
  },
  launch: {
    scriptless:
      'Această pagină are nevoie de JavaScript, care este dezactivat în acest browser. Activați-l pentru acest site, apoi reîncărcați pagina: linkul dvs. funcționează în continuare.',
  },
};
