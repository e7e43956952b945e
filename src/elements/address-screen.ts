import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { platform } from '../ceremony/words.js';
import type { ContactStep } from '../backends/backend.js';
import type { Failure } from '../failure.js';
import type { SetupState } from '../flows/setup-state.js';
import { setupText } from '../i18n/setup-text.js';
import type { Setup } from '../runners/setup.js';
import { noticesOf } from './code-field.js';
import { deviceIcon } from './icons.js';
import { linkSend } from './link-screen.js';
import { mailIcon } from './mail-icon.js';

export interface AddressScreen {
  readonly title: string;
  readonly wayOut: TemplateResult;
}

/** Where the code or the link is to go, as the person types it; that it arrives is what is found out next. */
export function addressScreen(
  { wanted, entry }: Extract<SetupState, { step: 'address' }>,
  setup: Setup,
  { title, wayOut }: AddressScreen,
): TemplateResult {
  const { method } = wanted;
  const phone = method === 'sms-otp';
  const sending = entry.at === 'sending';
  const refused = sending ? undefined : entry.refused;
  return html`<div class="screen">
    ${phone ? deviceIcon : mailIcon}
    <h2 part="heading" tabindex="-1">${title}</h2>
    <form
      novalidate
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const field = event.currentTarget instanceof HTMLFormElement && event.currentTarget[0];
        if (field instanceof HTMLInputElement) setup.send({ type: 'submitted', text: field.value });
      }}
    >
      <label for="contact">
        ${
          phone
            ? msg('Phone number', { id: 'contact-phone' })
            : msg('E-mail address', { id: 'contact-email' })
        }
      </label>
      <input
        id="contact"
        part="field"
        dir="ltr"
        type=${phone ? 'tel' : 'email'}
        autocomplete=${phone ? 'tel' : 'email'}
        inputmode=${phone ? 'tel' : 'email'}
        autocapitalize="off"
        autocorrect="off"
        spellcheck="false"
        .value=${(sending ? entry.contact : entry.text) ?? ''}
        ?readonly=${sending}
        aria-invalid=${refused ? 'true' : nothing}
        aria-describedby=${refused ? 'contact-help contact-error' : 'contact-help'}
      />
      <p id="contact-help" class="small">${helpText(method)}</p>
      ${
        refused
          ? html`<p id="contact-error" part="error" role="alert">
              ${refusedText(refused, method)} ${noticesOf(refused)}
            </p>`
          : nothing
      }
      <button part="primary" aria-disabled=${sending ? 'true' : nothing}>
        ${method === 'email-link' ? linkSend() : msg('Send a code', { id: 'challenge-send' })}
      </button>
    </form>
    <div class="ways-out">${wayOut}</div>
  </div>`;
}

function helpText(method: ContactStep['method']): string {
  switch (method) {
    case 'sms-otp':
      return msg('We’ll text a code to it, to see that it arrives.', { id: 'contact-phone-help' });
    case 'email-otp':
      return msg('We’ll send a code to it, to see that it arrives.', { id: 'contact-email-help' });
    case 'email-link':
      return msg('We’ll send a link to it, to see that it arrives.', { id: 'contact-link-help' });
  }
}

function refusedText(refused: Failure, method: ContactStep['method']): string {
  if (refused.code !== 'invalid_request') {
    const { title, help } = setupText(refused, method, { platform: platform() });
    return refused.code === 'rate_limited' ? help : title;
  }
  return method === 'sms-otp'
    ? msg('Check the phone number.', { id: 'contact-phone-refused' })
    : msg('Check the e-mail address.', { id: 'contact-email-refused' });
}
