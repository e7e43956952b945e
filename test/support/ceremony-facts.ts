import type { Post, Run } from '../../src/ceremony/classify.js';
import type { Facts } from '../../src/ceremony/facts.js';
import type { CeremonyRequest } from '../../src/ceremony/request.js';

/** A page where nothing stands in the way: Chromium on Windows, top level, just clicked. */
export const facts: Facts = {
  secure: true,
  origin: 'https://app.example.com',
  host: 'app.example.com',
  hostIsIP: false,
  top: true,
  crossOriginFrame: false,
  policy: null,
  hasPKC: true,
  caps: null,
  engine: 'chromium',
  os: 'windows',
  inAppWebView: false,
  activation: true,
  focus: true,
  visible: true,
  intercepted: false,
};

export const request: CeremonyRequest = {
  rpId: 'example.com',
  userVerification: 'preferred',
  discoverable: true,
  attachment: undefined,
  excluded: 0,
  publicKey: true,
  conditional: false,
  timeout: 300_000,
};

/** A person took four seconds. */
export const run: Run = {
  elapsed: 4000,
  fast: 250,
  effTimeout: 300_000,
  abortedBy: null,
  attempt: 1,
};

export const post: Post = { docActive: true };
