import { svg } from 'lit';
import { icon } from './passkey-icon.js';

/** A device with its lock, for the time its own prompt is up. */
export const deviceIcon = icon(svg`
  <rect x="6" y="2.25" width="12" height="19.5" rx="2.5" fill="currentColor" fill-opacity=".1" />
  <path d="M10.5 5h3" />
  <rect x="9" y="11.5" width="6" height="4.75" rx="1.1" fill="currentColor" fill-opacity=".2" />
  <path d="M10.25 11.5v-1.25a1.75 1.75 0 0 1 3.5 0v1.25" />
`);

/** A lock that is opened, by whatever opens it here. */
export const unlockIcon = icon(svg`
  <rect x="5" y="10.25" width="14" height="10.5" rx="2.5" fill="currentColor" fill-opacity=".14" />
  <path d="M8.25 10.25V7a3.75 3.75 0 0 1 7.2-1.45M12 14.25v2.5" />
`);

export const shieldIcon = icon(svg`
  <path
    d="M12 2.75 4.75 5.5v5.75c0 4.6 3 8.3 7.25 10 4.25-1.7 7.25-5.4 7.25-10V5.5z"
    fill="currentColor"
    fill-opacity=".14"
  />
  <path d="m9 11.75 2.15 2.15L15.25 9.75" />
`);

export const keepIcon = icon(svg`
  <path d="M4 8.5h13.5M13.75 4.75 17.5 8.5l-3.75 3.75" />
  <path d="M20 15.5H6.5M10.25 11.75 6.5 15.5l3.75 3.75" />
`);

export const doneIcon = icon(svg`
  <circle cx="12" cy="12" r="9.25" fill="currentColor" fill-opacity=".14" />
  <path d="m8 12.25 2.75 2.75L16 9.5" />
`);

export const warnIcon = icon(svg`
  <circle cx="12" cy="12" r="9.25" fill="currentColor" fill-opacity=".1" />
  <path d="M12 7.25v5.5M12 16.25v.1" />
`);

/** A key that is plugged in, with its contact. */
export const keyIcon = icon(svg`
  <rect x="7" y="2.75" width="10" height="12.5" rx="2.5" fill="currentColor" fill-opacity=".1" />
  <circle cx="12" cy="9" r="2" fill="currentColor" fill-opacity=".2" />
  <path d="M9.5 15.25v6h5v-6M11 18.25h2" />
`);
