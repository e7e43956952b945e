export const tags = [
  'passkey-enroll',
  'authenticator-settings',
  'authenticator-challenge',
  'recovery-codes',
  'authenticator-launch',
  'passkey-nudge',
] as const;

export type Tag = (typeof tags)[number];

export const isTag = (value: string): value is Tag => tags.some((tag) => tag === value);
