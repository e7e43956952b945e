import { define } from '../define/define.js';
import { followLanguage } from './language.js';
import { isTag, type Tag } from './tags.js';

/** Fetches each; the one whose file this is becomes part of the file and is there already. */
const elements: Record<Tag, () => Promise<CustomElementConstructor>> = {
  'passkey-enroll': async () => (await import('../elements/passkey-enroll.js')).PasskeyEnroll,
  'authenticator-settings': async () =>
    (await import('../elements/authenticator-settings.js')).AuthenticatorSettings,
  'authenticator-challenge': async () =>
    (await import('../elements/authenticator-challenge.js')).AuthenticatorChallenge,
  'recovery-codes': async () => (await import('../elements/recovery-codes.js')).RecoveryCodes,
  'authenticator-launch': async () =>
    (await import('../elements/authenticator-launch.js')).AuthenticatorLaunch,
  'passkey-nudge': async () => (await import('../elements/passkey-nudge.js')).PasskeyNudge,
};

let language: Promise<void> | undefined;

/** Registers an element in the page's language; false where there is no such element. */
export async function register(tag: string): Promise<boolean> {
  if (!isTag(tag)) return false;
  const [element] = await Promise.all([elements[tag](), (language ??= followLanguage())]);
  define(tag, element);
  return true;
}
