import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { CodeMethod } from '../contract.js';
import type { Failure } from '../failure.js';
import type { CodeEntry, CodeEvent } from '../flows/code-entry.js';
import type { Wait } from '../flows/wait.js';
import { timeText } from '../i18n/time-text.js';

export interface CodeField {
  readonly method: CodeMethod;
  /** A service’s own form of recovery codes, of which nothing is known. */
  readonly form?: 'any' | undefined;
  readonly entry: CodeEntry;
  readonly send: (event: CodeEvent) => void;
  /** Where the code went, masked. */
  readonly sentTo?: string | undefined;
  /** Nothing can be sent just now. */
  readonly busy?: boolean;
  /** What is said of a failure that is not the code's own. */
  readonly explain: (failure: Failure) => string;
}

/**
 * The one field a code is typed, pasted or filled into, with its button. It is looked for by `autocomplete`, so password
 * managers and keyboards find it; what is typed is read by the flow.
 */
export function codeField({
  method,
  form,
  entry,
  send,
  sentTo,
  busy,
  explain,
}: CodeField): TemplateResult {
  const recovery = method === 'recovery-code';
  const checking = entry.at === 'checking';
  const refused = checking ? undefined : entry.refused;
  return html`<form
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const field = event.currentTarget instanceof HTMLFormElement && event.currentTarget[0];
      if (field instanceof HTMLInputElement) send({ type: 'submitted', text: field.value });
    }}
  >
    <label for="code">${labelText(method)}</label>
    <input
      id="code"
      class="code"
      part="field"
      dir="ltr"
      autocomplete=${recovery ? 'off' : 'one-time-code'}
      inputmode=${recovery ? 'text' : 'numeric'}
      autocapitalize=${recovery && !form ? 'characters' : 'off'}
      autocorrect="off"
      spellcheck="false"
      ?readonly=${checking}
      aria-invalid=${refused ? 'true' : nothing}
      aria-describedby=${refused ? 'code-help code-error' : 'code-help'}
      @input=${({ currentTarget }: Event) => {
        // In the middle of it something is being corrected.
        if (
          currentTarget instanceof HTMLInputElement &&
          currentTarget.selectionEnd === currentTarget.value.length
        )
          send({ type: 'typed', text: currentTarget.value });
      }}
    />
    <p id="code-help" class="small">${helpText(method, sentTo)}</p>
    ${
      refused
        ? html`<p id="code-error" part="error" role="alert">
            ${refusedText(refused, { method, form, explain })} ${noticesOf(refused)}
          </p>`
        : nothing
    }
    <button part="primary" aria-disabled=${checking || busy ? 'true' : nothing}>
      ${msg('Continue', { id: 'continue' })}
    </button>
  </form>`;
}

/** What the service itself says to it, as text. */
export function noticesOf({ notices }: Failure): TemplateResult[] | undefined {
  return notices?.map((notice) => html`<span class="notice">${notice}</span>`);
}

/** Asks for another code, or what `text` says; says until when it cannot, to those who look at it only. */
export function resendButton({
  wait,
  asked,
  click,
  text = msg('Send a new code', { id: 'code-resend' }),
}: {
  readonly wait?: Wait | undefined;
  readonly asked: boolean;
  readonly click: () => void;
  readonly text?: string;
}): TemplateResult {
  return html`<button
    part="secondary"
    data-resend
    aria-disabled=${wait || asked ? 'true' : nothing}
    @click=${click}
  >
    ${text} ${countdown(wait)}
  </button>`;
}

/** Digits that change every second are not read out. */
export function countdown(wait: Wait | undefined): TemplateResult | typeof nothing {
  return wait
    ? html`<span class="countdown" aria-hidden="true">${timeText(wait.seconds)}</span>`
    : nothing;
}

/** What the live region says of a code field; nothing where it is to stay as it is. */
export function codeStatus(
  from: { readonly entry: CodeEntry; readonly asked: boolean; readonly wait?: Wait },
  to: { readonly entry: CodeEntry; readonly asked: boolean; readonly wait?: Wait },
): string | undefined {
  if (from.entry.at === 'typing' && to.entry.at === 'checking')
    return msg('Checking the code…', { id: 'code-checking' });
  if (from.asked && !to.asked && to.entry.at === 'typing' && !to.entry.refused)
    return msg('A new code is on its way.', { id: 'code-resent' });
  if (from.wait && !to.wait && !to.asked)
    return msg('You can ask for a new code now.', { id: 'code-resendable' });
  return from.entry === to.entry ? undefined : '';
}

function labelText(method: CodeMethod): string {
  return method === 'recovery-code'
    ? msg('Recovery code', { id: 'method-recovery-code' })
    : msg('6-digit code', { id: 'code-label' });
}

function helpText(method: CodeMethod, sentTo?: string): string | TemplateResult {
  if (method === 'recovery-code')
    return msg('Each recovery code works once.', { id: 'code-recovery-help' });
  if (method === 'totp')
    return msg('It’s checked as soon as all digits are there.', { id: 'code-totp-help' });
  return sentTo
    ? msg(html`Sent to <bdi>${sentTo}</bdi>. It’s checked as soon as all digits are there.`, {
        id: 'code-sent-to',
      })
    : msg('We sent it to you. It’s checked as soon as all digits are there.', { id: 'code-sent' });
}

function refusedText(
  refused: Failure,
  { method, form, explain }: Pick<CodeField, 'method' | 'form' | 'explain'>,
): string {
  const { code, attemptsLeft } = refused;
  if (code === 'invalid_request' && form)
    return msg('Enter the whole code.', { id: 'code-any-incomplete' });
  if (code === 'invalid_request')
    return method === 'recovery-code'
      ? msg('A recovery code has 16 letters and digits.', { id: 'code-recovery-incomplete' })
      : msg('Enter all 6 digits.', { id: 'code-incomplete' });
  if (code !== 'wrong_code') return explain(refused);
  return attemptsLeft === undefined
    ? msg('That code is wrong or too old.', { id: 'code-wrong' })
    : msg(str`That code is wrong or too old. Tries left: ${attemptsLeft}.`, {
        id: 'code-wrong-left',
      });
}
