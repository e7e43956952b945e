import type { Backend, Settings } from '../backends/backend.js';
import type { EffectRunner } from '../flows/flow.js';
import type { SettingsEffect, SettingsEvent } from '../flows/settings-state.js';
import { PasskeyError } from '../failure.js';
import type { Clock } from './clock.js';
import { failureOf, patience } from './persist.js';
import type { SettingsPerformer } from './perform-settings.js';

export interface SettingsPorts {
  /** The service; `anew` where the one before has ended and another action is wanted. */
  connect(anew: boolean): Promise<Backend>;
  readonly clock: Clock;
  /** What comes after the first list; asked for again where it did not come. */
  loadLate(): Promise<SettingsPerformer>;
}

/** Performs the effects of `settingsFlow` through its ports. */
export function runSettings(ports: SettingsPorts): EffectRunner<SettingsEvent, SettingsEffect> {
  const { clock } = ports;
  let backend: Backend | undefined;

  /** A host's own function may never answer; a person should not have to wait for that. */
  function connect(anew: boolean, signal: AbortSignal): Promise<Backend> {
    const late = clock.wait(patience, signal).then(() => {
      throw new PasskeyError({ code: 'network', retry: 'same', confidence: 'likely' });
    });
    return Promise.race([ports.connect(anew), late]);
  }

  function tell(settings: Settings | undefined): void {
    if (settings) void ports.loadLate().then((late) => late.tell(settings), ignore);
  }

  async function open(anew: boolean, signal: AbortSignal): Promise<SettingsEvent> {
    // The backend of a try whose answer was lost holds the key that the server may know already.
    if (!backend || anew) backend = await connect(anew, signal);
    const opening = await backend.open(signal, 'settings');
    tell(opening.settings);
    // Why it may not begin is told by the part that is loaded late.
    if (opening.refusal) await ports.loadLate();
    const session = {
      opening,
      capabilities: backend.capabilities(),
      webauthn: 'PublicKeyCredential' in globalThis,
    };
    return { type: 'opened', session };
  }

  return async (effect, signal) => {
    try {
      if (effect.do === 'open') return await open(effect.anew === true, signal);
      return await (await ports.loadLate()).run(effect, backend, signal);
    } catch (error) {
      // What went wrong is told by the part that is loaded late, even where it went wrong early.
      await ports.loadLate().catch(ignore);
      return { type: 'failed', failure: failureOf(error) };
    }
  };
}

function ignore(): void {
  // Nothing waits for it.
}
