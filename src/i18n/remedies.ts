import type { Failure } from '../failure.js';

/** What a person may do next; the first is offered first. */
export type Remedy =
  'retry' | 'other-method' | 'window' | 'restart' | 'reload' | 'done' | 'settings';

const byRetry: Record<Failure['retry'], readonly Remedy[]> = {
  same: ['retry', 'other-method'],
  once: ['retry', 'other-method'],
  change: ['retry', 'other-method'],
  elsewhere: ['other-method', 'retry'],
  window: ['window', 'other-method'],
  restart: ['restart'],
  none: ['other-method'],
};

const byCode: { readonly [code in Failure['code']]?: readonly Remedy[] } = {
  already_enrolled: ['done', 'settings'],
  not_offered: ['done', 'other-method'],
  document_gone: ['reload'],
  options_invalid: ['reload', 'other-method'],
  too_many_credentials: ['settings', 'other-method'],
  credential_limit: ['settings', 'other-method'],
  // Without WebAuthn a second try is the same as the first.
  in_app_browser: ['other-method'],
  unsupported_browser: ['other-method'],
};

/** The ways on after a failure; the view leaves out those it cannot lead to. */
export function remedies({ code, retry }: Failure): readonly Remedy[] {
  return byCode[code] ?? byRetry[retry];
}
