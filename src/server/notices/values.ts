import { cleanLabel } from '../labels.js';
import type { Sealed } from '../notices.js';
import type { Outgoing } from '../outbox-rows.js';
import type { Tenant } from '../tenants.js';
import type { Language } from '../texts/languages.js';

/** What the texts are filled with; one line each, empty where something is not known. */
export interface Values extends Readonly<Record<string, string>> {
  readonly rpName: string;
  /** When it happened, with the time zone. */
  readonly time: string;
  /** The authenticator's name as its owner wrote it. */
  readonly name: string;
  /** What kind of authenticator it is, from `Words.methods`. */
  readonly method: string;
  /** The end of a lock, or when an announced recovery may begin. */
  readonly until: string;
  /** Recovery codes left. */
  readonly codesLeft: string;
  readonly code: string;
  readonly link: string;
  /** For how long the code or the link can be used. */
  readonly minutes: string;
  /** Where to say that it was somebody else. */
  readonly supportUrl: string;
}

/** What a row's text is made from; whatever people wrote is one line that reorders nothing around it. */
export function valuesOf(
  tenant: Tenant,
  row: Outgoing,
  sealed: Sealed,
  language: Language,
): Values {
  const { name, method, until, codesLeft } = row.payload;
  const { methods } = language.words;
  const known: Readonly<Record<string, string>> = methods;
  return {
    rpName: singleLine(tenant.rpName),
    time: dateIn(language.locale, row.at),
    name: typeof name === 'string' ? singleLine(name) : '',
    method: (typeof method === 'string' ? known[method] : undefined) ?? methods.unknown,
    until: typeof until === 'number' ? dateIn(language.locale, until) : '',
    codesLeft: typeof codesLeft === 'number' ? String(codesLeft) : '',
    code: sealed.code ?? '',
    link: sealed.link ?? '',
    minutes: String(Math.max(1, Math.ceil((row.expires - row.now) / 60_000))),
    supportUrl: tenant.notices?.supportUrl ?? '',
  };
}

/** Line breaks, control characters and what is not seen become a space: no header or line can be forged by a name. */
export function singleLine(text: string): string {
  const clean = cleanLabel(text);
  if (clean.ok) return clean.label;
  const line = text.replace(/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]+/gu, ' ').trim();
  return [...line].slice(0, 200).join('');
}

function dateIn(locale: string, at: number): string {
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return `${format.format(at).replace(/\s+/g, ' ')} UTC`;
}
