import { svg, type SVGTemplateResult } from 'lit';
import type { AuthenticatorJSON } from '../contract.js';
import { isOnKey, isPasskey } from '../flows/settings-facts.js';
import { mailIcon } from './mail-icon.js';
import { icon, passkeyIcon } from './passkey-icon.js';

const keyIcon = icon(svg`
  <rect x="2.75" y="7.5" width="13.5" height="9" rx="2" fill="currentColor" fill-opacity=".14" />
  <path d="M16.25 9.25h5v5.5h-5M18.75 11.25v1.5" />
  <circle cx="7.5" cy="12" r="1.5" />
`);

const appIcon = icon(svg`
  <rect x="6" y="2.75" width="12" height="18.5" rx="2.5" fill="currentColor" fill-opacity=".14" />
  <path d="M9 12h.1M12 12h.1M15 12h.1M10.75 18.25h2.5" />
`);

const textIcon = icon(svg`
  <path
    d="M5.25 4h13.5a2.5 2.5 0 0 1 2.5 2.5v8a2.5 2.5 0 0 1-2.5 2.5H11l-4.5 3.75V17H5.25a2.5 2.5 0 0 1-2.5-2.5v-8A2.5 2.5 0 0 1 5.25 4z"
    fill="currentColor"
    fill-opacity=".14"
  />
  <path d="M8 10.5h.1M12 10.5h.1M16 10.5h.1" />
`);

export const codesIcon = icon(svg`
  <rect x="4" y="2.75" width="16" height="18.5" rx="2.5" fill="currentColor" fill-opacity=".14" />
  <path d="M7.75 8h3M13.25 8h3M7.75 12h3M13.25 12h3M7.75 16h3M13.25 16h3" />
`);

/** A drawing of what it is, never of whose: the words beside it say that. */
export function methodIcon(
  of: Pick<AuthenticatorJSON, 'method' | 'attachment' | 'transports'>,
): SVGTemplateResult {
  if (isPasskey(of)) return isOnKey(of) ? keyIcon : passkeyIcon;
  switch (of.method) {
    case 'email-otp':
    case 'email-link':
      return mailIcon;
    case 'sms-otp':
      return textIcon;
    default:
      return appIcon;
  }
}
