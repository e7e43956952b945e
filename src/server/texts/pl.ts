import type { Words } from './en.js';

export const pl: Words = {
  methods: {
    passkey: 'klucz dostępu',
    'security-key': 'klucz bezpieczeństwa',
    totp: 'aplikacja uwierzytelniająca',
    'email-otp': 'adres e-mail do kodów',
    'email-link': 'adres e-mail do linków',
    'sms-otp': 'numer telefonu do kodów',
    'recovery-code': 'kod odzyskiwania',
    unknown: 'sposób logowania',
  },
  subjects: {
    authenticator_added: 'Dodano do Twojego konta {rpName}: {method}',
    authenticator_removed: 'Usunięto z Twojego konta {rpName}: {method}',
    authenticator_suspended: 'Zawieszono na Twoim koncie {rpName}: {method}',
    authenticator_resumed: 'Przywrócono do użytku na Twoim koncie {rpName}: {method}',
    authenticator_flagged: 'Element Twojego konta {rpName} mógł zostać skopiowany: {method}',
    address_changed: 'Zmieniono adres e-mail lub numer telefonu Twojego konta {rpName}',
    recovery_codes_issued: 'Utworzono nowe kody odzyskiwania do Twojego konta {rpName}',
    recovery_code_used: 'Użyto kodu odzyskiwania do Twojego konta {rpName}',
    recovery_started: 'Rozpoczęto odzyskiwanie Twojego konta {rpName}',
    account_locked: 'Twoje konto {rpName} jest tymczasowo zablokowane',
  },
  more: {
    authenticator_suspended: 'Nie można tego używać do czasu przywrócenia.',
    authenticator_flagged:
      'Użycia nie były liczone tak, jak powinny, dlatego nie można już tego używać.',
    recovery_codes_issued: 'Starsze kody już nie działają.',
    recovery_code_used: 'Pozostałe kody: {codesLeft}.',
    recovery_started: 'Nowy sposób logowania będzie można skonfigurować od {until}.',
    recovery_soon: 'Za chwilę zostanie skonfigurowany nowy sposób logowania.',
    account_locked:
      'Wpisano za dużo błędnych kodów, dlatego na razie kolejne nie są przyjmowane. Za pomocą błędnych kodów nikt nie dostał się na konto.',
    account_locked_until:
      'Wpisano za dużo błędnych kodów, dlatego do {until} kolejne nie są przyjmowane. Za pomocą błędnych kodów nikt nie dostał się na konto.',
  },
  facts: {
    name: 'Nazwa: „{name}”',
    when: 'Kiedy: {time}',
    stop: '. ',
  },
  advice: {
    fine: 'Jeśli to Ty, nie musisz nic robić.',
    look: 'Jeśli to nie Ty, sprawdź swoje ustawienia zabezpieczeń i od razu powiadom {rpName}.',
    remove:
      'Jeśli to nie Ty, usuń ten sposób logowania w swoich ustawieniach zabezpieczeń i od razu powiadom {rpName}.',
    codes:
      'Jeśli to nie Ty, utwórz nowe kody odzyskiwania w swoich ustawieniach zabezpieczeń i od razu powiadom {rpName}.',
    contact: 'Pomoc techniczna: {supportUrl}',
  },
  code: {
    subject: 'Twój kod do {rpName}',
    lead: 'Twój kod do {rpName} to:',
    rules:
      'one:Można go użyć raz, w ciągu 1 minuty. Nie podawaj go nikomu; {rpName} o niego nie poprosi.|few:Można go użyć raz, w ciągu {minutes} minut. Nie podawaj go nikomu; {rpName} o niego nie poprosi.|many:Można go użyć raz, w ciągu {minutes} minut. Nie podawaj go nikomu; {rpName} o niego nie poprosi.',
    otherwise:
      'Jeśli kodu nie wysłano na Twoją prośbę, ktoś może próbować dostać się na Twoje konto. Bez kodu to niemożliwe.',
    text: '{code} to Twój kod do {rpName}. Nie podawaj go nikomu.',
  },
  link: {
    subject: 'Twój link do {rpName}',
    lead: 'Otwórz ten link, aby potwierdzić swoją tożsamość w {rpName}:',
    rules:
      'one:Można go użyć raz, w ciągu 1 minuty. To, co potwierdza, będzie kontynuowane tam, gdzie poproszono o link. Nie udostępniaj go nikomu; {rpName} o niego nie poprosi.|few:Można go użyć raz, w ciągu {minutes} minut. To, co potwierdza, będzie kontynuowane tam, gdzie poproszono o link. Nie udostępniaj go nikomu; {rpName} o niego nie poprosi.|many:Można go użyć raz, w ciągu {minutes} minut. To, co potwierdza, będzie kontynuowane tam, gdzie poproszono o link. Nie udostępniaj go nikomu; {rpName} o niego nie poprosi.',
    otherwise:
      'Jeśli linku nie wysłano na Twoją prośbę, nie otwieraj go: ktoś może próbować dostać się na Twoje konto. Bez linku to niemożliwe.',
  },
  page: {
    title: 'Czy to Ty?',
    ask: 'Ktoś poprosił {rpName} o ten link, aby pokazać, że czyta tę skrzynkę pocztową. Jeśli to Ty, i to przed chwilą, potwierdź to tutaj. Jeśli nie, zamknij tę stronę, a nic się nie stanie.',
    button: 'Tak, to ja',
    done: 'Dziękujemy. Wróć tam, gdzie poproszono o link: dalszy ciąg nastąpi tam automatycznie.',
    over: 'Ten link został już użyty lub nie jest już ważny. Wróć tam, gdzie o niego poproszono, a jeśli nie ma tam dalszego ciągu, poproś o nowy.',
    broken: 'To do nas nie dotarło. Sprawdź połączenie i spróbuj ponownie.',
    scriptless:
      'Ta strona wymaga JavaScriptu, a w tej przeglądarce jest on wyłączony. Włącz go dla tej witryny, a potem ponownie otwórz link z e-maila.',
  },
  launch: {
    scriptless:
      'Ta strona wymaga JavaScriptu, a w tej przeglądarce jest on wyłączony. Włącz go dla tej witryny, a potem odśwież stronę: Twój link nadal działa.',
  },
};
