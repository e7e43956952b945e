import { define } from '../define/define.js';
import { followLanguage } from './language.js';
import { isTag, type Tag } from './tags.js';

type Find = () => Promise<CustomElementConstructor>;

/** Fetches each; the one whose file this is becomes part of the file and is there already. */
const elements: Record<Exclude<Tag, 'passkey-nudge'>, Find> = {
  'passkey-enroll': async () => (await import('../elements/passkey-enroll.js')).PasskeyEnroll,
  'authenticator-settings': async () =>
    (await import('../elements/authenticator-settings.js')).AuthenticatorSettings,
  'authenticator-challenge': async () =>
    (await import('../elements/authenticator-challenge.js')).AuthenticatorChallenge,
  'recovery-codes': async () => (await import('../elements/recovery-codes.js')).RecoveryCodes,
  'authenticator-launch': async () =>
    (await import('../elements/authenticator-launch.js')).AuthenticatorLaunch,
};

let language: Promise<void> | undefined;

/** Resolves when the elements speak the page's language. */
export const speak = (): Promise<void> => (language ??= followLanguage());

/**
 * Registers an element in the page's language; false where there is no such element. The one that is smaller than this
 * is given by whoever asks.
 */
export async function register(tag: string, nudge: Find): Promise<boolean> {
  if (!isTag(tag)) return false;
  const find = tag === 'passkey-nudge' ? nudge : elements[tag];
  const [element] = await Promise.all([find(), speak()]);
  define(tag, element);
  return true;
}
