import type { ChallengeState } from '../../src/flows/challenge-state.js';
import type { EnrollState } from '../../src/flows/enroll-states.js';
import type { NudgeState } from '../../src/flows/nudge-state.js';
import type { RecoveryState } from '../../src/flows/recovery-codes.js';
import type { RegenerationState } from '../../src/flows/regeneration.js';
import type { SettingsState } from '../../src/flows/settings-state.js';
import type { SetupMethod, SetupState } from '../../src/flows/setup-state.js';

/** A flow that runs inside another, as it stands. */
export type Inside =
  | { readonly at: 'proving'; readonly state: ChallengeState }
  | { readonly at: 'setup'; readonly state: SetupState; readonly method: SetupMethod }
  | { readonly at: 'codes'; readonly state: RecoveryState }
  | { readonly at: 'adding'; readonly state: EnrollState };

/** Which element, and in which state of its flow. */
export type Scene =
  | { readonly element: 'passkey-enroll'; readonly state: EnrollState; readonly inside?: Inside }
  | {
      readonly element: 'authenticator-challenge';
      readonly state: ChallengeState;
      /** Of somebody nobody knows yet. */
      readonly signIn?: true;
    }
  | {
      readonly element: 'authenticator-settings';
      readonly state: SettingsState;
      readonly inside?: Inside;
    }
  | {
      readonly element: 'recovery-codes';
      readonly state: RegenerationState;
      readonly inside?: Inside;
    }
  | {
      readonly element: 'passkey-nudge';
      readonly state: NudgeState;
      readonly inside?: { readonly at: 'adding'; readonly state: EnrollState };
      /** The other answers are shown too. */
      readonly unfolded?: true;
    }
  | {
      readonly element: 'authenticator-launch';
      readonly state: { readonly step: 'closed' | 'open' };
    };

export type ElementName = Scene['element'];
export type SceneOf<E extends ElementName> = Extract<Scene, { element: E }>;
