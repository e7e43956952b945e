import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Flow, type FlowDefinition } from '../../src/flows/flow.js';

type State = 'idle' | 'busy' | 'done' | 'aborted';
type Event = 'go' | 'again' | 'stay' | 'stop' | 'finished';

const definition: FlowDefinition<State, Event, string> = {
  initial: { state: 'idle' },
  transition(state, event) {
    if (event === 'go') return { state: 'busy', effect: 'work' };
    if (event === 'again') return { state: 'busy', effect: 'more work' };
    if (event === 'stop') return { state: 'aborted', effect: null };
    if (event === 'finished') return { state: 'done' };
    return { state };
  },
};

/** A flow whose effects the test answers by hand. */
function setup(initial = definition) {
  const runs: { effect: string; signal: AbortSignal; answer: (event: Event) => void }[] = [];
  const flow = new Flow(initial, (effect: string, signal) => {
    const { promise, resolve } = withResolvers<Event>();
    runs.push({ effect, signal, answer: resolve });
    return promise;
  });
  const seen: State[] = [];
  flow.subscribe((state) => seen.push(state));
  flow.start();
  return { flow, runs, seen };
}

function withResolvers<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('Flow', () => {
  it('starts an effect before send returns', () => {
    const { flow, runs } = setup();
    flow.send('go');
    assert.deepEqual(
      runs.map(({ effect }) => effect),
      ['work'],
    );
  });

  it('turns the answer into the next state', async () => {
    const { flow, runs, seen } = setup();
    flow.send('go');
    runs[0]?.answer('finished');
    await settled();
    assert.deepEqual(seen, ['busy', 'done']);
  });

  it('aborts an effect by the next one and drops its late answer', async () => {
    const { flow, runs, seen } = setup();
    flow.send('go');
    flow.send('again');
    assert.equal(runs[0]?.signal.aborted, true);
    runs[0].answer('finished');
    await settled();
    assert.deepEqual(seen, ['busy']);
    assert.equal(runs[1]?.signal.aborted, false);
  });

  it('aborts without another effect where the transition says null', () => {
    const { flow, runs } = setup();
    flow.send('go');
    flow.send('stop');
    assert.equal(runs[0]?.signal.aborted, true);
    assert.equal(flow.state, 'aborted');
  });

  it('lets the pending effect go on through an event that changes nothing', () => {
    const { flow, runs, seen } = setup();
    flow.send('go');
    flow.send('stay');
    assert.equal(runs[0]?.signal.aborted, false);
    assert.deepEqual(seen, ['busy']);
  });

  it('is silent after stop, and its pending effect is aborted', async () => {
    const { flow, runs, seen } = setup();
    flow.send('go');
    flow.stop();
    assert.equal(runs[0]?.signal.aborted, true);
    runs[0].answer('finished');
    flow.send('again');
    await settled();
    assert.deepEqual(seen, ['busy']);
  });

  it('starts no effect once a listener has stopped it', () => {
    const { flow, runs } = setup();
    flow.subscribe(() => flow.stop());
    flow.send('go');
    assert.deepEqual(runs, []);
  });

  it('performs the initial effect on start, once', () => {
    const { flow, runs } = setup({ ...definition, initial: { state: 'busy', effect: 'begin' } });
    flow.start();
    assert.deepEqual(
      runs.map(({ effect }) => effect),
      ['begin'],
    );
  });

  it('ends a subscription', () => {
    const { flow } = setup();
    const seen: State[] = [];
    flow.subscribe((state) => seen.push(state))();
    flow.send('go');
    assert.deepEqual(seen, []);
  });
});
