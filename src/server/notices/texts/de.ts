import type { Words } from './words.js';

const settings = 'sehen Sie in Ihren Sicherheitseinstellungen nach';
const remove = 'entfernen Sie das in Ihren Sicherheitseinstellungen';
const newCodes = 'erstellen Sie in Ihren Sicherheitseinstellungen neue Wiederherstellungscodes';

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
  notices: {
    authenticator_added: ({ method, rpName }) => ({
      subject: `${method} wurde zu Ihrem Konto bei ${rpName} hinzugefügt`,
      undo: remove,
    }),
    authenticator_removed: ({ method, rpName }) => ({
      subject: `${method} wurde aus Ihrem Konto bei ${rpName} entfernt`,
      undo: settings,
    }),
    authenticator_suspended: ({ method, rpName }) => ({
      subject: `${method} für Ihr Konto bei ${rpName} wurde gesperrt`,
      more: 'Die Verwendung ist erst wieder möglich, wenn die Sperre aufgehoben ist.',
      undo: settings,
    }),
    authenticator_resumed: ({ method, rpName }) => ({
      subject: `${method} für Ihr Konto bei ${rpName} ist wieder verwendbar`,
      undo: remove,
    }),
    authenticator_flagged: ({ method, rpName }) => ({
      subject: `${method} für Ihr Konto bei ${rpName} wurde vielleicht kopiert`,
      more: 'Die Verwendungen wurden anders gezählt, als es sein darf; deshalb ist keine weitere möglich.',
      undo: remove,
    }),
    address_changed: ({ rpName }) => ({
      subject: `Die E-Mail-Adresse oder Telefonnummer Ihres Kontos bei ${rpName} wurde geändert`,
      undo: settings,
    }),
    recovery_codes_issued: ({ rpName }) => ({
      subject: `Für Ihr Konto bei ${rpName} wurden neue Wiederherstellungscodes erstellt`,
      more: 'Ältere gelten nicht mehr.',
      undo: newCodes,
    }),
    recovery_code_used: ({ rpName, codesLeft }) => ({
      subject: `Für Ihr Konto bei ${rpName} wurde ein Wiederherstellungscode verwendet`,
      ...(codesLeft && { more: `Verbleibende Codes: ${codesLeft}.` }),
      undo: newCodes,
    }),
    recovery_started: ({ rpName, until }) => ({
      subject: `Die Wiederherstellung Ihres Kontos bei ${rpName} wurde begonnen`,
      more: until
        ? `Ein neues Anmeldeverfahren kann ab ${until} eingerichtet werden.`
        : 'Gleich wird ein neues Anmeldeverfahren eingerichtet.',
      undo: settings,
    }),
    account_locked: ({ rpName, until }) => ({
      subject: `Ihr Konto bei ${rpName} ist für eine Weile gesperrt`,
      more: `Es gab zu viele falsche Codes; ${until ? `bis ${until}` : 'vorerst'} werden keine mehr angenommen. Niemand ist mit ihnen hineingekommen.`,
      undo: settings,
    }),
  },
  facts: ({ name, time }) => [...(name ? [`Name: „${name}“`] : []), `Zeitpunkt: ${time}`],
  advice: (undo, { supportUrl, rpName }) => [
    'Wenn Sie das waren, ist nichts zu tun.',
    `Wenn Sie das nicht waren, ${undo} und sagen Sie es sofort ${rpName}${supportUrl ? `: ${supportUrl}` : '.'}`,
  ],
  codeSubject: ({ rpName }) => `Ihr Code für ${rpName}`,
  codeMail: ({ rpName, minutes, supportUrl }) => [
    `Ihr Code für ${rpName} lautet:`,
    `Er kann einmal verwendet werden, innerhalb von ${minutes === '1' ? '1 Minute' : `${minutes} Minuten`}. Geben Sie ihn niemandem; ${rpName} wird Sie nicht danach fragen.`,
    'Wenn Sie keinen Code angefordert haben, versucht vielleicht jemand, in Ihr Konto zu kommen. Ohne den Code geht das nicht.',
    ...(supportUrl ? [`Sie waren das nicht? Sagen Sie es ${rpName}: ${supportUrl}`] : []),
  ],
  linkSubject: ({ rpName }) => `Ihr Link für ${rpName}`,
  linkMail: ({ rpName, minutes, supportUrl }) => [
    `Öffnen Sie diesen Link, um ${rpName} zu bestätigen, dass Sie es sind:`,
    `Er kann einmal verwendet werden, innerhalb von ${minutes === '1' ? '1 Minute' : `${minutes} Minuten`}. Was er bestätigt, geht dort weiter, wo Sie ihn angefordert haben. Geben Sie ihn niemandem; ${rpName} wird Sie nicht danach fragen.`,
    'Wenn Sie keinen Link angefordert haben, öffnen Sie ihn nicht: Vielleicht versucht jemand, in Ihr Konto zu kommen. Ohne den Link geht das nicht.',
    ...(supportUrl ? [`Sie waren das nicht? Sagen Sie es ${rpName}: ${supportUrl}`] : []),
  ],
  codeText: ({ rpName, code }) => `${code} ist Ihr Code für ${rpName}. Geben Sie ihn niemandem.`,
};
