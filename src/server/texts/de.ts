import type { Words } from './en.js';

export const de: Words = {
  methods: {
    passkey: 'Ein Passkey',
    'security-key': 'Ein Sicherheitsschlüssel',
    totp: 'Eine Authenticator-App',
    'email-otp': 'Eine E-Mail-Adresse für Codes',
    'email-link': 'Eine E-Mail-Adresse für Links',
    'sms-otp': 'Eine Telefonnummer für Codes',
    'recovery-code': 'Ein Wiederherstellungscode',
    unknown: 'Ein Anmeldeverfahren',
  },
  subjects: {
    authenticator_added: '{method} wurde zu Ihrem Konto bei {rpName} hinzugefügt',
    authenticator_removed: '{method} wurde aus Ihrem Konto bei {rpName} entfernt',
    authenticator_suspended: '{method} für Ihr Konto bei {rpName} wurde gesperrt',
    authenticator_resumed: '{method} für Ihr Konto bei {rpName} ist wieder verwendbar',
    authenticator_flagged: '{method} für Ihr Konto bei {rpName} wurde vielleicht kopiert',
    address_changed:
      'Die E-Mail-Adresse oder Telefonnummer Ihres Kontos bei {rpName} wurde geändert',
    recovery_codes_issued:
      'Für Ihr Konto bei {rpName} wurden neue Wiederherstellungscodes erstellt',
    recovery_code_used: 'Für Ihr Konto bei {rpName} wurde ein Wiederherstellungscode verwendet',
    recovery_started: 'Die Wiederherstellung Ihres Kontos bei {rpName} wurde begonnen',
    account_locked: 'Ihr Konto bei {rpName} ist für eine Weile gesperrt',
  },
  more: {
    authenticator_suspended:
      'Die Verwendung ist erst wieder möglich, wenn die Sperre aufgehoben ist.',
    authenticator_flagged:
      'Die Verwendungen wurden anders gezählt, als es sein darf; deshalb ist keine weitere möglich.',
    recovery_codes_issued: 'Ältere gelten nicht mehr.',
    recovery_code_used: 'Verbleibende Codes: {codesLeft}.',
    recovery_started: 'Ein neues Anmeldeverfahren kann ab {until} eingerichtet werden.',
    recovery_soon: 'Gleich wird ein neues Anmeldeverfahren eingerichtet.',
    account_locked:
      'Es gab zu viele falsche Codes; vorerst werden keine mehr angenommen. Niemand ist mit ihnen hineingekommen.',
    account_locked_until:
      'Es gab zu viele falsche Codes; bis {until} werden keine mehr angenommen. Niemand ist mit ihnen hineingekommen.',
  },
  facts: {
    name: 'Name: „{name}“',
    when: 'Zeitpunkt: {time}',
    stop: '. ',
  },
  advice: {
    fine: 'Wenn Sie das waren, ist nichts zu tun.',
    look: 'Wenn Sie das nicht waren, sehen Sie in Ihren Sicherheitseinstellungen nach und informieren Sie sofort {rpName}.',
    remove:
      'Wenn Sie das nicht waren, entfernen Sie das in Ihren Sicherheitseinstellungen und informieren Sie sofort {rpName}.',
    codes:
      'Wenn Sie das nicht waren, erstellen Sie in Ihren Sicherheitseinstellungen neue Wiederherstellungscodes und informieren Sie sofort {rpName}.',
    contact: 'Support: {supportUrl}',
  },
  code: {
    subject: 'Ihr Code für {rpName}',
    lead: 'Ihr Code für {rpName} lautet:',
    rules:
      'one:Er kann einmal verwendet werden, innerhalb von 1 Minute. Geben Sie ihn niemandem; {rpName} wird Sie nicht danach fragen.|other:Er kann einmal verwendet werden, innerhalb von {minutes} Minuten. Geben Sie ihn niemandem; {rpName} wird Sie nicht danach fragen.',
    otherwise:
      'Wenn Sie keinen Code angefordert haben, versucht vielleicht jemand, in Ihr Konto zu kommen. Ohne den Code geht das nicht.',
    text: '{code} ist Ihr Code für {rpName}. Geben Sie ihn niemandem.',
  },
  link: {
    subject: 'Ihr Link für {rpName}',
    lead: 'Öffnen Sie diesen Link, um {rpName} zu bestätigen, dass Sie es sind:',
    rules:
      'one:Er kann einmal verwendet werden, innerhalb von 1 Minute. Was er bestätigt, geht dort weiter, wo Sie ihn angefordert haben. Geben Sie ihn niemandem; {rpName} wird Sie nicht danach fragen.|other:Er kann einmal verwendet werden, innerhalb von {minutes} Minuten. Was er bestätigt, geht dort weiter, wo Sie ihn angefordert haben. Geben Sie ihn niemandem; {rpName} wird Sie nicht danach fragen.',
    otherwise:
      'Wenn Sie keinen Link angefordert haben, öffnen Sie ihn nicht: Vielleicht versucht jemand, in Ihr Konto zu kommen. Ohne den Link geht das nicht.',
  },
  page: {
    title: 'Sind Sie das?',
    ask: 'Jemand hat diesen Link bei {rpName} angefordert, um zu zeigen, dass dieses Postfach seines ist. Wenn Sie das gerade eben waren, bestätigen Sie es hier. Wenn nicht, schließen Sie diese Seite; dann geschieht nichts.',
    button: 'Ja, das bin ich',
    done: 'Danke. Gehen Sie dorthin zurück, wo Sie den Link angefordert haben: Dort geht es von selbst weiter.',
    over: 'Dieser Link wurde schon verwendet oder gilt nicht mehr. Gehen Sie dorthin zurück, wo Sie ihn angefordert haben, und fordern Sie einen neuen an, wenn es dort nicht weitergeht.',
    broken:
      'Das ist nicht bei uns angekommen. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
    scriptless:
      'Diese Seite braucht JavaScript, und das ist in diesem Browser ausgeschaltet. Schalten Sie es für diese Website ein und öffnen Sie dann den Link in der E-Mail noch einmal.',
  },
  launch: {
    scriptless:
      'Diese Seite braucht JavaScript, und das ist in diesem Browser ausgeschaltet. Schalten Sie es für diese Website ein und laden Sie die Seite neu: Ihr Link gilt noch.',
  },
};
