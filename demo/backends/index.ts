import { authsignal } from './authsignal.js';
import { corbado } from './corbado.js';
import { intelliauth } from './intelliauth.js';
import { jitsudo } from './jitsudo.js';
import { own } from './own.js';
import { secureauth } from './secureauth.js';
import type { Service } from './service.js';

/** In the order the page shows them. */
export const services: readonly [Service, ...Service[]] = [
  own,
  authsignal,
  secureauth,
  jitsudo,
  corbado,
  intelliauth,
];
