/** Everything the server itself says to people: `{…}` are values, `one:…|other:…` the plural forms for `{minutes}`. */
export const en = {
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
  /** What happened: a sentence without its full stop. */
  subjects: {
    authenticator_added: '{method} was added to your {rpName} account',
    authenticator_removed: '{method} was removed from your {rpName} account',
    authenticator_suspended: '{method} of your {rpName} account was suspended',
    authenticator_resumed: '{method} of your {rpName} account can be used again',
    authenticator_flagged: '{method} of your {rpName} account may have been copied',
    address_changed: 'The e-mail address or phone number of your {rpName} account was changed',
    recovery_codes_issued: 'New recovery codes were made for your {rpName} account',
    recovery_code_used: 'A recovery code was used for your {rpName} account',
    recovery_started: 'A recovery of your {rpName} account was started',
    account_locked: 'Your {rpName} account is locked for a while',
  },
  /** More sentences about it. */
  more: {
    authenticator_suspended: 'It cannot be used until it is resumed.',
    authenticator_flagged:
      'It counted its uses in a way it should not, so it can no longer be used.',
    recovery_codes_issued: 'Older ones no longer work.',
    recovery_code_used: 'Codes left: {codesLeft}.',
    recovery_started: 'A new way to sign in can be set up from {until} on.',
    recovery_soon: 'A new way to sign in is about to be set up.',
    account_locked:
      'There were too many wrong codes, so no more are accepted for now. Nobody got in with them.',
    account_locked_until:
      'There were too many wrong codes, so no more are accepted until {until}. Nobody got in with them.',
  },
  facts: {
    name: 'Name: “{name}”',
    when: 'When: {time}',
    /** Between what happened and more about it. */
    stop: '. ',
  },
  /** What there is to do: for one who did it, and for one who did not. */
  advice: {
    fine: 'If this was you, there is nothing to do.',
    look: 'If this wasn’t you, look at your security settings and tell {rpName} at once.',
    remove: 'If this wasn’t you, remove it in your security settings and tell {rpName} at once.',
    codes:
      'If this wasn’t you, make new recovery codes in your security settings and tell {rpName} at once.',
    contact: 'Support: {supportUrl}',
  },
  /** A mail with a code, which stands alone after the first paragraph; `text` is the whole text message. */
  code: {
    subject: 'Your code for {rpName}',
    lead: 'Your code for {rpName} is:',
    rules:
      'one:It can be used once, within 1 minute. Give it to nobody; {rpName} will not ask you for it.|other:It can be used once, within {minutes} minutes. Give it to nobody; {rpName} will not ask you for it.',
    otherwise:
      'If you did not ask for a code, somebody may be trying to get into your account. Without the code they cannot.',
    text: '{code} is your code for {rpName}. Give it to nobody.',
  },
  /** The same with a link in place of the code. */
  link: {
    subject: 'Your link for {rpName}',
    lead: 'Open this link to confirm to {rpName} that it is you:',
    rules:
      'one:It can be used once, within 1 minute. Whatever it confirms goes on where you asked for it. Give it to nobody; {rpName} will not ask you for it.|other:It can be used once, within {minutes} minutes. Whatever it confirms goes on where you asked for it. Give it to nobody; {rpName} will not ask you for it.',
    otherwise:
      'If you did not ask for a link, do not open it: somebody may be trying to get into your account. Without the link they cannot.',
  },
  /** The page that such a link opens. */
  page: {
    title: 'Is this you?',
    ask: 'Somebody asked {rpName} for this link, to show that they read this mailbox. If that was you, just now, confirm it here. If it was not, close this page, and nothing happens.',
    button: 'Yes, it’s me',
    done: 'Thank you. Go back to where you asked for the link: it goes on there by itself.',
    over: 'This link has been used or is no longer valid. Go back to where you asked for it, and ask for another one if it does not go on there.',
    broken: 'That did not reach us. Check the connection and try again.',
    scriptless:
      'This page needs JavaScript, and it is turned off in this browser. Turn it on for this site, then open the link in the mail again.',
  },
  /** The page on which people add and use their ways to sign in. */
  launch: {
    scriptless:
      'This page needs JavaScript, and it is turned off in this browser. Turn it on for this site, then reload the page: your link still works.',
  },
} as const;

/** The same in one language. */
export type Words = {
  readonly [Part in keyof typeof en]: {
    readonly [Name in keyof (typeof en)[Part]]: string;
  };
};
