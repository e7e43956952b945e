import { Flow } from '../flows/flow.js';
import { settingsFlow } from '../flows/settings.js';
import type { SettingsEvent, SettingsState, SettingsTable } from '../flows/settings-state.js';
import { clock as systemClock, type Clock } from './clock.js';
import type { Running } from './nested.js';
import type {
  Move,
  NestedInSettings,
  SettingsLatePorts,
  SettingsPerformer,
} from './perform-settings.js';
import { runSettings } from './run-settings.js';
import { connect, needsConfirmation, type Source } from './source.js';

export interface RunningSettings extends Running<SettingsState> {
  /** The flow that runs inside the present state; those who subscribe hear of its changes too. */
  readonly nested: NestedInSettings | undefined;
  send(event: SettingsEvent): void;
}

/** What comes after the first list; loaded while that is looked at. */
export interface SettingsLate {
  readonly listed: SettingsTable;
  perform(ports: SettingsLatePorts): SettingsPerformer;
}

/** The settings of a source, ready to start; `moved` hears what becomes of the flows inside. */
export function createSettings(
  source: Source,
  {
    late,
    loadLate,
    moved,
    clock = systemClock,
  }: {
    /** What has been loaded so far. */
    readonly late: () => SettingsLate | undefined;
    readonly loadLate: () => Promise<SettingsLate>;
    readonly moved: (move: Move) => void;
    readonly clock?: Clock;
  },
): RunningSettings {
  let nested: NestedInSettings | undefined;
  let performer: SettingsPerformer | undefined;
  const listeners = new Set<(state: SettingsState) => void>();
  const tell = (): void => listeners.forEach((listener) => listener(flow.state));
  const publish = (now: NestedInSettings | undefined): void => {
    nested = now;
    // What follows its end is told of in a moment.
    if (now) tell();
  };
  const run = runSettings({
    clock,
    connect: (anew) => connect(source, anew),
    loadLate: async () => (performer ??= (await loadLate()).perform({ clock, publish, moved })),
  });
  const flow = new Flow(
    settingsFlow({ confirm: needsConfirmation(source), later: () => late()?.listed }),
    run,
  );
  flow.subscribe(tell);
  return {
    get state() {
      return flow.state;
    },
    get nested() {
      return nested;
    },
    start: () => flow.start(),
    stop() {
      flow.stop();
      performer?.drop();
    },
    send: (event) => flow.send(event),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
