import { svg } from 'lit';
import { icon } from './passkey-icon.js';

export const mailIcon = icon(svg`
  <rect x="2.75" y="5" width="18.5" height="14" rx="2.5" fill="currentColor" fill-opacity=".14" />
  <path d="m3.5 7.5 8.5 6 8.5-6" />
`);
