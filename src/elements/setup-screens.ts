import { msg } from '@lit/localize';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { platform } from '../ceremony/words.js';
import type { Drawing, SetupMethod, SetupState } from '../flows/setup-state.js';
import type { Failure } from '../failure.js';
import { setupText } from '../i18n/setup-text.js';
import type { Setup } from '../runners/setup.js';
import { addressScreen } from './address-screen.js';
import { codeField, resendButton } from './code-field.js';
import { deviceIcon, shieldIcon } from './icons.js';
import { linkScreen, linkSend } from './link-screen.js';
import { spelled } from './spelled.js';
import { waitingScreen } from './waiting-screen.js';

type In<S extends SetupState['step']> = Extract<SetupState, { step: S }>;

/** Every screen of the set-up of a method with codes. */
export function setupView(setup: Setup): TemplateResult {
  const { state } = setup;
  switch (state.step) {
    case 'offered':
      return offeredScreen(setup);
    case 'scanning':
      return scanningScreen(state, setup);
    case 'address':
      return addressScreen(state, setup, { title: title(setup.method), wayOut: wayOut(setup) });
    case 'entering':
      return enteringScreen(state, setup);
    case 'waiting':
      return linkScreen({
        state,
        resend: () => setup.send({ type: 'asked' }),
        explain: explainer(setup),
        ways: html`${state.contact === undefined ? nothing : readdress(setup)} ${wayOut(setup)}`,
      });
    case 'starting':
    case 'done':
    case 'declined':
    case 'ended':
      return waitingScreen(deviceIcon);
  }
}

/** A phone has the app itself; everything else shows what its camera can read. */
export function isPhone(): boolean {
  return /iphone|android/.test(platform());
}

function offeredScreen(setup: Setup): TemplateResult {
  return html`<div class="screen">
    ${deviceIcon}
    <h2 part="heading" tabindex="-1">${title(setup.method)}</h2>
    <p class="lead">${offeredText(setup.method)}</p>
    <div class="actions">
      <button part="primary" @click=${() => setup.send({ type: 'asked' })}>
        ${setup.method === 'email-link' ? linkSend() : msg('Send a code', { id: 'challenge-send' })}
      </button>
      ${wayOut(setup)}
    </div>
  </div>`;
}

/** Whether the account has an address already is the service’s to know. */
function offeredText(method: SetupMethod): string {
  switch (method) {
    case 'sms-otp':
      return msg('We’ll text a code to your phone number, to see that it arrives.', {
        id: 'setup-sms-lead',
      });
    case 'email-link':
      return msg('We’ll send a link to your e-mail address, to see that it arrives.', {
        id: 'setup-link-lead',
      });
    case 'email-otp':
    case 'totp':
      return msg('We’ll send a code to your e-mail address, to see that it arrives.', {
        id: 'setup-email-lead',
      });
  }
}

function scanningScreen({ begun, copied }: In<'scanning'>, setup: Setup): TemplateResult {
  const { secret = '', uri = '' } = begun.code.setup ?? {};
  const phone = isPhone();
  return html`<div class="screen">
    <h2 part="heading" tabindex="-1">${title('totp')}</h2>
    <p class="lead">
      ${
        phone
          ? msg('Open it in the app, or type the key into it.', { id: 'setup-open-lead' })
          : msg('Scan this with the app, or type the key into it.', { id: 'setup-scan-lead' })
      }
    </p>
    ${
      phone
        ? html`<a part="secondary" class="open" href=${uri} rel="noreferrer">
            ${msg('Open in authenticator app', { id: 'setup-open' })}
          </a>`
        : begun.drawing
          ? picture(begun.drawing)
          : nothing
    }
    <div class="setup-key" part="item">
      <span class="small">${msg('Setup key', { id: 'setup-key' })}</span>
      ${spelled(groups(secret))}
      <code dir="ltr" translate="no" aria-hidden="true"
        >${groups(secret).map((group) => html`<span>${group}</span> `)}</code
      >
      <button part="secondary tool" data-copy @click=${() => setup.send({ type: 'copied' })}>
        ${msg('Copy', { id: 'copy' })}
      </button>
    </div>
    ${
      copied === false
        ? html`<p part="error" role="alert" class="small">${copyFailed()}</p>`
        : nothing
    }
    <div class="actions">
      <button part="primary" @click=${() => setup.send({ type: 'continued' })}>
        ${msg('Continue', { id: 'continue' })}
      </button>
      ${wayOut(setup)}
    </div>
  </div>`;
}

function enteringScreen(state: In<'entering'>, setup: Setup): TemplateResult {
  const { begun, entry, asked, wait } = state;
  const { method, sentTo, setup: secret, resendIn } = begun.code;
  const explain = explainer(setup);
  return html`<div class="screen">
    ${shieldIcon}
    <h2 part="heading" tabindex="-1">
      ${
        method === 'totp'
          ? msg('Enter the code from the app', { id: 'setup-enter-totp' })
          : msg('Enter the code we sent you', { id: 'setup-enter' })
      }
    </h2>
    ${codeField({
      method,
      entry,
      sentTo,
      send: (event) => setup.send(event),
      explain,
    })}
    <div class="ways-out">
      ${
        resendIn === undefined
          ? nothing
          : resendButton({ wait, asked, click: () => setup.send({ type: 'asked' }) })
      }
      ${
        secret
          ? html`<button part="secondary" @click=${() => setup.send({ type: 'cancelled' })}>
              ${msg('Show the key again', { id: 'setup-again' })}
            </button>`
          : nothing
      }
      ${begun.contact === undefined ? nothing : readdress(setup)} ${wayOut(setup)}
    </div>
  </div>`;
}

/** In one line, where the person stays. */
function explainer({ method }: Setup) {
  return (failure: Failure): string => {
    const { title, help } = setupText(failure, method, { platform: platform() });
    return failure.code === 'rate_limited' ? help : title;
  };
}

function readdress(setup: Setup): TemplateResult {
  return html`<button part="secondary" @click=${() => setup.send({ type: 'readdressed' })}>
    ${
      setup.method === 'sms-otp'
        ? msg('Use another number', { id: 'contact-another-phone' })
        : msg('Use another address', { id: 'contact-another-email' })
    }
  </button>`;
}

function wayOut(setup: Setup): TemplateResult {
  return html`<button part="secondary" @click=${() => setup.send({ type: 'declined' })}>
    ${msg('Not now', { id: 'not-now' })}
  </button>`;
}

function picture({ size, path }: Drawing): TemplateResult {
  // Four modules of quiet around it (ISO 18004), and dark on light in every scheme: scanners want it so.
  const side = size + 8;
  return html`<div
    class="qr"
    role="img"
    aria-label=${msg('QR code with the setup key that is written below', { id: 'setup-qr' })}
  >
    ${svg`<svg viewBox=${`-4 -4 ${side} ${side}`} shape-rendering="crispEdges" aria-hidden="true">
      <path d=${path} />
    </svg>`}
  </div>`;
}

function title(method: SetupMethod): string {
  switch (method) {
    case 'totp':
      return msg('Set up your authenticator app', { id: 'setup-totp' });
    case 'email-otp':
      return msg('Get codes by e-mail', { id: 'setup-email' });
    case 'email-link':
      return msg('Get links by e-mail', { id: 'setup-link' });
    case 'sms-otp':
      return msg('Get codes by text message', { id: 'setup-sms' });
  }
}

function groups(secret: string): string[] {
  return secret.match(/.{1,4}/g) ?? [];
}

function copyFailed(): string {
  return msg('It couldn’t be copied. Select it and copy it yourself.', { id: 'copy-failed' });
}
