import type { Words } from './en.js';

export const hu: Words = {
  methods: {
    passkey: 'azonosítókulcs',
    'security-key': 'biztonsági kulcs',
    totp: 'hitelesítő alkalmazás',
    'email-otp': 'e-mail-cím kódokhoz',
    'email-link': 'e-mail-cím hivatkozásokhoz',
    'sms-otp': 'telefonszám kódokhoz',
    'recovery-code': 'helyreállítási kód',
    unknown: 'bejelentkezési mód',
  },
  subjects: {
    authenticator_added: 'Hozzáadva az Ön {rpName}-fiókjához: {method}',
    authenticator_removed: 'Eltávolítva az Ön {rpName}-fiókjából: {method}',
    authenticator_suspended: 'Felfüggesztve az Ön {rpName}-fiókjában: {method}',
    authenticator_resumed: 'Ismét használható az Ön {rpName}-fiókjában: {method}',
    authenticator_flagged:
      'Lehet, hogy lemásolták az Ön {rpName}-fiókjának ezt az elemét: {method}',
    address_changed: 'Megváltozott az Ön {rpName}-fiókjának e-mail-címe vagy telefonszáma',
    recovery_codes_issued: 'Új helyreállítási kódok jöttek létre az Ön {rpName}-fiókjához',
    recovery_code_used: 'Felhasználtak egy helyreállítási kódot az Ön {rpName}-fiókjához',
    recovery_started: 'Megkezdődött az Ön {rpName}-fiókjának helyreállítása',
    account_locked: 'Az Ön {rpName}-fiókja átmenetileg zárolva van',
  },
  more: {
    authenticator_suspended: 'Nem használható, amíg fel nem oldják.',
    authenticator_flagged:
      'Nem úgy számolta a használatait, ahogyan kellene, ezért többé nem használható.',
    recovery_codes_issued: 'A korábbiak már nem működnek.',
    recovery_code_used: 'Megmaradt kódok: {codesLeft}.',
    recovery_started: 'Új bejelentkezési mód ettől az időponttól állítható be: {until}.',
    recovery_soon: 'Hamarosan sor kerül egy új bejelentkezési mód beállítására.',
    account_locked:
      'Túl sok hibás kód érkezett, ezért a rendszer egyelőre nem fogad el többet. Ezekkel a kódokkal senki sem jutott be.',
    account_locked_until:
      'Túl sok hibás kód érkezett, ezért a rendszer nem fogad el többet eddig az időpontig: {until}. Ezekkel a kódokkal senki sem jutott be.',
  },
  facts: {
    name: 'Név: „{name}”',
    when: 'Időpont: {time}',
    stop: '. ',
  },
  advice: {
    fine: 'Ha Ön volt az, nincs teendője.',
    look: 'Ha nem Ön volt az, ellenőrizze a biztonsági beállításait, és azonnal értesítse a szolgáltatót ({rpName}).',
    remove:
      'Ha nem Ön volt az, távolítsa el ezt az elemet a biztonsági beállításaiban, és azonnal értesítse a szolgáltatót ({rpName}).',
    codes:
      'Ha nem Ön volt az, hozzon létre új helyreállítási kódokat a biztonsági beállításaiban, és azonnal értesítse a szolgáltatót ({rpName}).',
    contact: 'Ügyfélszolgálat: {supportUrl}',
  },
  code: {
    subject: 'Az Ön {rpName}-kódja',
    lead: 'Az Ön {rpName}-kódja:',
    rules:
      'one:Csak egyszer használható fel, 1 percen belül. Ne adja meg senkinek; a szolgáltató ({rpName}) nem fogja kérni Öntől.|other:Csak egyszer használható fel, {minutes} percen belül. Ne adja meg senkinek; a szolgáltató ({rpName}) nem fogja kérni Öntől.',
    otherwise:
      'Ha nem kért kódot, lehet, hogy valaki megpróbál bejutni a fiókjába. A kód nélkül ez nem lehetséges.',
    text: '{code} az Ön {rpName}-kódja. Ne adja meg senkinek.',
  },
  link: {
    subject: 'Az Ön {rpName}-hivatkozása',
    lead: 'Nyissa meg ezt a hivatkozást, és igazolja a szolgáltatónak ({rpName}), hogy Ön az:',
    rules:
      'one:Csak egyszer használható fel, 1 percen belül. Amit a hivatkozás igazol, ott folytatódik, ahol a hivatkozást kérte. Ne adja meg senkinek; a szolgáltató ({rpName}) nem fogja kérni Öntől.|other:Csak egyszer használható fel, {minutes} percen belül. Amit a hivatkozás igazol, ott folytatódik, ahol a hivatkozást kérte. Ne adja meg senkinek; a szolgáltató ({rpName}) nem fogja kérni Öntől.',
    otherwise:
      'Ha nem kért hivatkozást, ne nyissa meg: lehet, hogy valaki megpróbál bejutni a fiókjába. A hivatkozás nélkül ez nem lehetséges.',
  },
  page: {
    title: 'Ön az?',
    ask: 'Valaki kérte ezt a hivatkozást a szolgáltatótól ({rpName}), hogy igazolja: hozzáfér ehhez a postafiókhoz. Ha az imént Ön volt az, erősítse meg itt. Ha nem, zárja be ezt az oldalt, és nem történik semmi.',
    button: 'Igen, én vagyok',
    done: 'Köszönjük. Térjen vissza oda, ahol a hivatkozást kérte: ott magától folytatódik.',
    over: 'Ezt a hivatkozást már felhasználták, vagy már nem érvényes. Térjen vissza oda, ahol kérte, és kérjen másikat, ha ott nem folytatódik.',
    broken: 'A válasza nem érkezett meg hozzánk. Ellenőrizze a kapcsolatot, és próbálja újra.',
    scriptless:
      'Ehhez az oldalhoz JavaScript szükséges, amely ebben a böngészőben ki van kapcsolva. Kapcsolja be ezen a webhelyen, majd nyissa meg újra az e-mailben kapott hivatkozást.',
  },
  launch: {
    scriptless:
      'Ehhez az oldalhoz JavaScript szükséges, amely ebben a böngészőben ki van kapcsolva. Kapcsolja be ezen a webhelyen, majd töltse be újra az oldalt: a hivatkozása még működik.',
  },
};
