import { svg } from 'lit';
import { icon } from './passkey-icon.js';

/** A device with its lock, for the time its own prompt is up. */
export const deviceIcon = icon(svg`
  <rect x="6" y="2.25" width="12" height="19.5" rx="2.5" fill="currentColor" fill-opacity=".1" />
  <path d="M10.5 5h3" />
  <rect x="9" y="11.5" width="6" height="4.75" rx="1.1" fill="currentColor" fill-opacity=".2" />
  <path d="M10.25 11.5v-1.25a1.75 1.75 0 0 1 3.5 0v1.25" />
`);

export const unlockIcon = icon(svg`
  <path d="M12 3.25c4 0 7 3 7 6.75 0 3.4-.3 5.6-1 8" />
  <path d="M5 14.5c.3-1.4.4-2.9.4-4.5 0-2.5 1.6-4.7 4-5.9" />
  <path d="M12 7.25c1.9 0 3.2 1.3 3.2 3.2 0 4-.6 7-1.7 10" />
  <path d="M8.7 10.6c0 4-.6 6.600-1.600 8.600M12 10.750c0 4.200-.500 7-1.500 9.750" />
`);

export const shieldIcon = icon(svg`
  <path
    d="M12 2.75 4.750 5.500v5.750c0 4.600 3 8.300 7.250 10 4.250-1.700 7.250-5.400 7.250-10V5.500z"
    fill="currentColor"
    fill-opacity=".14"
  />
  <path d="m9 11.750 2.150 2.150L15.250 9.750" />
`);

export const keepIcon = icon(svg`
  <path d="M4 8.500h13.500M13.750 4.750 17.500 8.500l-3.750 3.750" />
  <path d="M20 15.500H6.500M10.250 11.750 6.500 15.500l3.750 3.750" />
`);

export const doneIcon = icon(svg`
  <circle cx="12" cy="12" r="9.25" fill="currentColor" fill-opacity=".14" />
  <path d="m8 12.250 2.750 2.750L16 9.500" />
`);

export const warnIcon = icon(svg`
  <circle cx="12" cy="12" r="9.25" fill="currentColor" fill-opacity=".1" />
  <path d="M12 7.250v5.500M12 16.250v.1" />
`);
