import type { Backend } from '../backends/backend.js';
import { isUnknown } from '../failure.js';
import type { NudgeEvent } from '../flows/nudge-state.js';
import type { Clock } from './clock.js';
import type { NudgePorts } from './nudge.js';
import { failureOf, persist } from './persist.js';

interface AutomaticPorts extends Pick<NudgePorts, 'ceremony'> {
  readonly backend: Backend;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * Makes a passkey without a prompt, where that can be. Silent whatever happens: `untried` where nothing was begun, `unmade`
 * where the browser was asked and nothing came of it.
 */
export async function createAutomatically({
  backend,
  ceremony,
  clock,
  signal,
}: AutomaticPorts): Promise<NudgeEvent> {
  if (!(await ceremony.canCreateConditionally())) return { type: 'untried' };
  const step = await backend
    .beginEnrollment('passkey', { conditional: true }, signal)
    .catch(() => undefined);
  if (step?.at !== 'create') return { type: 'untried' };
  const { flow, options } = step;
  const credential = await ceremony.createConditionally(options, signal, {
    after: (milliseconds, call) => {
      const waiting = new AbortController();
      void clock.wait(milliseconds, waiting.signal).then(() => {
        if (!waiting.signal.aborted) call();
      });
      return () => waiting.abort();
    },
  });
  if (!credential) return { type: 'unmade' };
  try {
    // What the person's password manager now holds is stored even where they have gone on meanwhile.
    const gone = new AbortController().signal;
    const send = () => backend.completeEnrollment(flow, { credential }, gone);
    const done = await persist(send, clock, gone);
    if (done.at !== 'done') return { type: 'unmade' };
    if (done.accepted) ceremony.signalAccepted(done.accepted);
    const { recoveryCodes: _, ...kept } = done;
    return { type: 'made', done: kept, undoable: backend.undo !== undefined };
  } catch (error) {
    const { id: rpId } = options.rp;
    if (!isUnknown(failureOf(error)) && rpId !== undefined)
      ceremony.signalUnknown({ rpId, credentialId: credential.id });
    return { type: 'unmade' };
  }
}
