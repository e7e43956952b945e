import { nothing, type CSSResult, type TemplateResult } from 'lit';
import type { PasskeyAnnouncement } from '../events.js';
import type { Move, NestedInSettings, SettingsParts } from '../runners/perform-settings.js';
import { adopt } from './adopt.js';
import type * as Challenge from './challenge-late.js';
import type * as Enroll from './enroll-late.js';
import type * as Recovery from './recovery-late.js';

/** What runs inside the settings, once it has been needed; shared by all elements of the page. */
const inner: {
  challenge?: typeof Challenge;
  enroll?: typeof Enroll;
  recovery?: typeof Recovery;
} = {};

export const insideParts: Omit<SettingsParts, 'signals'> = {
  loadChallenge: () => import('./challenge-late.js').then((module) => (inner.challenge = module)),
  loadEnroll: () => import('./enroll-late.js').then((module) => (inner.enroll = module)),
  loadRecovery: () => import('./recovery-late.js').then((module) => (inner.recovery = module)),
};

/** The screen of the flow inside, in the place of the list. */
export function insideView(nested: NestedInSettings): TemplateResult | typeof nothing {
  switch (nested.at) {
    case 'proving':
      return inner.challenge?.challengeView(nested.flow) ?? nothing;
    case 'adding':
      return inner.enroll?.enrollView(nested.flow, { embedded: true }) ?? nothing;
    case 'codes':
      return inner.recovery?.recoveryView(nested.flow) ?? nothing;
  }
}

/** Gives the root the styles of what is inside, and takes them off again: they are not made for the list. */
export function dress(root: ShadowRoot | null, nested: NestedInSettings | undefined): void {
  const sheets = insideSheets();
  if (nested || !root) {
    adopt(root, sheets);
    return;
  }
  const bare = root.adoptedStyleSheets.filter(
    (worn) => !sheets.some(({ styleSheet }) => styleSheet === worn),
  );
  if (bare.length < root.adoptedStyleSheets.length) root.adoptedStyleSheets = bare;
}

function insideSheets(): CSSResult[] {
  const { challenge, enroll, recovery } = inner;
  return [
    ...(challenge ? [challenge.challengeStyles] : []),
    ...(recovery ? [recovery.recoveryStyles] : []),
    ...(enroll ? enroll.enrollSheets() : []),
  ];
}

/** What the live region says of it; undefined where it stays as it is. */
export function insideStatus(move: Move): string | undefined {
  if (!move.from) return '';
  switch (move.at) {
    case 'proving':
      return inner.challenge?.challengeStatus(move.from, move.to);
    case 'adding':
      return inner.enroll?.enrollStatus(move.from, move.to);
    case 'codes':
      return inner.recovery?.recoveryStatus(move.from, move.to);
  }
}

/** Where focus belongs after it, within the shadow root; nothing where it stays. */
export function insideFocus(move: Move): string | undefined {
  if (!move.from) return '[tabindex]';
  switch (move.at) {
    case 'proving':
      return inner.challenge?.challengeFocus(move.from, move.to);
    case 'adding':
      return inner.enroll?.enrollFocus(move.from, move.to);
    case 'codes':
      return undefined;
  }
}

/** What the host page hears of it; the steps inside are no steps of the settings. */
export function insideAnnouncements(move: Move): PasskeyAnnouncement[] {
  return heard(move).filter(({ name }) => name !== 'passkey-step');
}

function heard(move: Move): PasskeyAnnouncement[] {
  switch (move.at) {
    case 'proving':
      return move.from ? (inner.challenge?.challengeAnnouncements(move.from, move.to) ?? []) : [];
    case 'adding':
      return move.from ? (inner.enroll?.announcements(move.from, move.to) ?? []) : [];
    case 'codes':
      if (!move.from && move.to.step === 'showing')
        return [{ name: 'recovery-codes-shown', detail: { count: move.to.codes.length } }];
      return move.to.step === 'saved'
        ? [{ name: 'recovery-codes-saved', detail: { count: move.to.count } }]
        : [];
  }
}
