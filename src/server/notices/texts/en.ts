import type { Words } from './words.js';

const settings = 'look at your security settings';
const newCodes = 'make new recovery codes in your security settings';

export const en: Words = {
  methods: {
    passkey: 'A passkey',
    'security-key': 'A security key',
    totp: 'An authenticator app',
    'email-otp': 'An e-mail address for codes',
    'email-link': 'An e-mail address for links',
    'sms-otp': 'A phone number for codes',
    'recovery-code': 'A recovery code',
    unknown: 'A way to sign in',
  },
  notices: {
    authenticator_added: ({ method, rpName }) => ({
      subject: `${method} was added to your ${rpName} account`,
      undo: 'remove it in your security settings',
    }),
    authenticator_removed: ({ method, rpName }) => ({
      subject: `${method} was removed from your ${rpName} account`,
      undo: settings,
    }),
    authenticator_suspended: ({ method, rpName }) => ({
      subject: `${method} of your ${rpName} account was suspended`,
      more: 'It cannot be used until it is resumed.',
      undo: settings,
    }),
    authenticator_resumed: ({ method, rpName }) => ({
      subject: `${method} of your ${rpName} account can be used again`,
      undo: 'remove it in your security settings',
    }),
    authenticator_flagged: ({ method, rpName }) => ({
      subject: `${method} of your ${rpName} account may have been copied`,
      more: 'It counted its uses in a way it should not, so it can no longer be used.',
      undo: 'remove it in your security settings',
    }),
    address_changed: ({ rpName }) => ({
      subject: `The e-mail address or phone number of your ${rpName} account was changed`,
      undo: settings,
    }),
    recovery_codes_issued: ({ rpName }) => ({
      subject: `New recovery codes were made for your ${rpName} account`,
      more: 'Older ones no longer work.',
      undo: newCodes,
    }),
    recovery_code_used: ({ rpName, codesLeft }) => ({
      subject: `A recovery code was used for your ${rpName} account`,
      ...(codesLeft && { more: `Codes left: ${codesLeft}.` }),
      undo: newCodes,
    }),
    recovery_started: ({ rpName, until }) => ({
      subject: `A recovery of your ${rpName} account was started`,
      more: until
        ? `A new way to sign in can be set up from ${until} on.`
        : 'A new way to sign in is about to be set up.',
      undo: settings,
    }),
    account_locked: ({ rpName, until }) => ({
      subject: `Your ${rpName} account is locked for a while`,
      more: `There were too many wrong codes, so no more are accepted${until && ` until ${until}`}. Nobody got in with them.`,
      undo: settings,
    }),
  },
  facts: ({ name, time }) => [...(name ? [`Name: “${name}”`] : []), `When: ${time}`],
  advice: (undo, { supportUrl, rpName }) => [
    'If this was you, there is nothing to do.',
    `If this wasn’t you, ${undo} and tell ${rpName} at once${supportUrl ? `: ${supportUrl}` : '.'}`,
  ],
  codeSubject: ({ rpName }) => `Your code for ${rpName}`,
  codeMail: ({ rpName, minutes, supportUrl }) => [
    `Your code for ${rpName} is:`,
    `It can be used once, within ${minutes === '1' ? '1 minute' : `${minutes} minutes`}. Give it to nobody; ${rpName} will not ask you for it.`,
    `If you did not ask for a code, somebody may be trying to get into your account. Without the code they cannot.`,
    ...(supportUrl ? [`This wasn’t you? Tell ${rpName}: ${supportUrl}`] : []),
  ],
  linkSubject: ({ rpName }) => `Your link for ${rpName}`,
  linkMail: ({ rpName, minutes, supportUrl }) => [
    `Open this link to confirm to ${rpName} that it is you:`,
    `It can be used once, within ${minutes === '1' ? '1 minute' : `${minutes} minutes`}. Whatever it confirms goes on where you asked for it. Give it to nobody; ${rpName} will not ask you for it.`,
    `If you did not ask for a link, do not open it: somebody may be trying to get into your account. Without the link they cannot.`,
    ...(supportUrl ? [`This wasn’t you? Tell ${rpName}: ${supportUrl}`] : []),
  ],
  codeText: ({ rpName, code }) => `${code} is your code for ${rpName}. Give it to nobody.`,
};
