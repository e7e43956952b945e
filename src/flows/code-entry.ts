import type { CodeStep } from '../backends/backend.js';
import { codeDigits, recoveryCodeLength } from '../contract.js';
import type { Failure } from '../failure.js';

/** How a code that is awaited stands. */
export type CodeEntry =
  | {
      readonly at: 'typing';
      /** What was wrong with the last one. */
      readonly refused?: Failure;
      /** The last one, which is not sent a second time by itself. */
      readonly tried?: string;
    }
  | { readonly at: 'checking'; readonly code: string };

export type CodeEvent =
  /** The field has changed, and its caret stands at the end. */
  | { readonly type: 'typed'; readonly text: string }
  /** By the button or Enter. */
  | { readonly type: 'submitted'; readonly text: string };

const digit = /\p{Nd}/u;

/** Decimal digits of every script stand in rows of ten, in order and starting with zero (Unicode §4.6). */
function asciiDigit(sign: string): string {
  const point = sign.codePointAt(0) ?? 0;
  let value = 0;
  while (digit.test(String.fromCodePoint(point - value - 1))) value += 1;
  return String(value % 10);
}

/** Every script's digits as ASCII, whatever their width. */
export function asciiDigits(text: string): string {
  return text.normalize('NFKC').replaceAll(/\p{Nd}/gu, asciiDigit);
}

/** What a person meant: full-width and other scripts' digits as ASCII, without the spaces and hyphens codes are shown with. */
export function normalizeCode(text: string): string {
  return asciiDigits(text)
    .replaceAll(/[\s\p{Pd}\p{Cf}]/gu, '')
    .toUpperCase();
}

/** What the field takes: a service's recovery codes may be of another form than ours. */
type Wanted = Pick<CodeStep, 'method' | 'form'>;

/** Nothing is known of such a code but its length, and its letters may not be changed. */
function codeOf(text: string, { form }: Wanted): string {
  return form === 'any' ? text.trim() : normalizeCode(text);
}

function isComplete({ method, form }: Wanted, code: string): boolean {
  if (form === 'any') return /^.{4,64}$/u.test(code);
  return method === 'recovery-code'
    ? code.length === recoveryCodeLength
    : code.length === codeDigits && /^\d+$/.test(code);
}

const incomplete: Failure = { code: 'invalid_request', retry: 'change', confidence: 'sure' };

/**
 * Where typing leads. A code is sent by itself as soon as its last digit is there, unless it is the one that was
 * refused; a recovery code, which is spent for good, is only sent when told to.
 */
export function enterCode(entry: CodeEntry, event: CodeEvent, wanted: Wanted): CodeEntry {
  if (entry.at === 'checking') return entry;
  const code = codeOf(event.text, wanted);
  const complete = isComplete(wanted, code);
  if (event.type === 'submitted')
    return complete ? { at: 'checking', code } : { at: 'typing', refused: incomplete };
  return complete &&
    wanted.method !== 'recovery-code' &&
    wanted.form !== 'any' &&
    code !== entry.tried
    ? { at: 'checking', code }
    : entry;
}

/** Back to the field after `code` was not taken. */
export function refuseCode(code: string, refused: Failure): CodeEntry {
  return { at: 'typing', refused, tried: code };
}
