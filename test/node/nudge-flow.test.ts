import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { EnrollState } from '../../src/flows/enroll-states.js';
import { answerTo, endOf, madeSoFar, nudgeFlow, offerScreen } from '../../src/flows/nudge.js';
import { answersTo, type NudgeEvent, type NudgeState } from '../../src/flows/nudge-state.js';
import type { NudgeAnswer, NudgeOffer, NudgeOutcome } from '../../src/nudge-contract.js';
import { capabilities, create, done, failure, opening, session } from '../support/enroll-states.js';

const due: NudgeOffer = { reason: 'due' };
const grace: NudgeOffer = { reason: 'due', left: 2 };
const required: NudgeOffer = { reason: 'required', left: 0 };
const offering = (offer: NudgeOffer): NudgeState => ({ step: 'offering', offer, session });
const told = (undo: 'possible' | 'never' | 'running' | 'failed'): NudgeState => ({
  step: 'told',
  done,
  undo,
});
const opened = (
  nudge: NudgeOffer | undefined,
  automatic = false,
  more: Partial<typeof opening> & object = {},
): NudgeEvent => ({
  type: 'opened',
  opening: { ...opening, ...(nudge && { nudge }), ...more },
  capabilities,
  now: 0,
  automatic,
});
const over = (outcome: NudgeOutcome): NudgeState => ({ step: 'over', outcome });
const silent = (reason: 'off' | 'has_passkey' | 'not_capable' | 'unreachable' | 'unanswered') =>
  over({ outcome: 'not-offered', reason });
const skipped = (answer: NudgeAnswer, required?: true) =>
  over({ outcome: 'skipped', answer, ...(required && { required }) });
const made: NudgeOutcome = { outcome: 'done', result: 'result-token', automatic: true };

const go = (state: NudgeState, event: NudgeEvent) => nudgeFlow.transition(state, event);

await suite('the flow of an offer', async () => {
  const start = nudgeFlow.initial.state;
  const rows: [string, NudgeState, NudgeEvent, NudgeState['step'] | NudgeState, string?][] = [
    ['opens to an offer', start, opened(due), 'offering', 'offer'],
    ['a service that says no more', start, opened(undefined), 'offering', 'offer'],
    [
      'the page does not want it automatic',
      start,
      opened({ ...due, automatic: true }),
      'offering',
      'offer',
    ],
    ['the service does not', start, opened(due, true), 'offering', 'offer'],
    ['both do', start, opened({ ...due, automatic: true }, true), 'trying', 'try'],
    ['an opening that is refused', start, refusedWith('not_offered'), silent('off')],
    ['there is one already', start, refusedWith('already_enrolled'), silent('has_passkey')],
    ['a link that is old', start, refusedWith('action_expired'), silent('unreachable')],
    ['no connection', start, failed('network'), silent('unreachable')],
    ['a page without WebAuthn', start, failed('unsupported_browser'), silent('not_capable')],
    ['no passkeys in this action', start, without(), silent('off')],
    ['“Not now”', offering(due), answered('skipped'), skipped('skipped')],
    ['“Not on this device”', offering(due), answered('not-here'), skipped('not-here')],
    ['“Don’t ask again”', offering(due), answered('never'), skipped('never')],
    ['within the grace', offering(grace), answered('not-here'), skipped('not-here')],
    ['never within the grace', offering(grace), answered('never'), 'offering'],
    ['the way out', offering(required), answered('skipped'), skipped('skipped', true)],
    ['no other', offering(required), answered('not-here'), 'offering'],
    ['nor this one', offering(required), answered('never'), 'offering'],
    ['the enrollment ends', offering(due), { type: 'ended', outcome: made }, over(made)],
    ['it never showed anything', offering(due), failed('network'), silent('unreachable')],
    ['made without a word', trying(), { type: 'made', done, undoable: true }, told('possible')],
    ['which cannot be undone', trying(), { type: 'made', done, undoable: false }, told('never')],
    ['not even tried', trying(), { type: 'untried' }, 'offering', 'offer'],
    ['tried in vain', trying(), { type: 'unmade' }, silent('unanswered')],
    ['failed', trying(), failed('server_error'), silent('unanswered')],
    ['OK', told('possible'), { type: 'finished' }, over(made)],
    ['Undo', told('possible'), { type: 'undo' }, told('running'), 'undo'],
    ['no Undo', told('never'), { type: 'undo' }, told('never')],
    ['neither while it runs', told('running'), { type: 'finished' }, told('running')],
    ['nor twice', told('running'), { type: 'undo' }, told('running')],
    ['it could not be', told('running'), failed('network'), told('failed')],
    ['and once more', told('failed'), { type: 'undo' }, told('running'), 'undo'],
    ['or not', told('failed'), { type: 'finished' }, over(made)],
    ['it was', told('running'), { type: 'undone' }, { step: 'undone', id: done.authenticator.id }],
    ['and then', { step: 'undone', id: 'x' }, { type: 'finished' }, skipped('skipped')],
  ];
  for (const [what, from, event, to, effect] of rows)
    await test(what, () => {
      const result = go(from, event);
      if (typeof to === 'string') assert.equal(result.state.step, to);
      else assert.deepEqual(result.state, to);
      assert.equal(result.effect?.do, effect);
    });

  await test('what is over stays over', () => {
    const end = silent('off');
    for (const [, , event] of rows) assert.equal(go(end, event).state, end);
  });

  await test('an answer ends the enrollment inside', () => {
    assert.equal(go(offering(due), answered('skipped')).effect, null);
  });
});

await suite('the enrollment inside', async () => {
  const at = (state: Partial<EnrollState> & { step: EnrollState['step'] }) =>
    ({ session, ...state }) as EnrollState;
  const ready = { at: 'ready', create, staleAt: 1 } as const;
  const why = (attempts: number) =>
    at({ step: 'why', session: { ...session, attempts }, offer: ready });
  const prompting = at({ step: 'prompting', offer: ready });
  const failedAs = (code: Parameters<typeof failure>[0]) =>
    at({ step: 'failed', failure: failure(code) });

  await test('is seen once its button is live, and no third prompt is offered', () => {
    assert.equal(offerScreen(at({ step: 'opened', offer: { at: 'preparing' } })), 'none');
    assert.equal(offerScreen(at({ step: 'opened', offer: ready })), 'offer');
    assert.equal(offerScreen(at({ step: 'opened', offer: { at: 'loaded' } })), 'offer');
    assert.equal(offerScreen(why(1)), 'offer');
    assert.equal(offerScreen(why(2)), 'later');
    assert.equal(offerScreen(prompting), 'enrollment');
  });

  const answers: [Parameters<typeof failure>[0], NudgeAnswer | undefined][] = [
    ['cancelled', 'cancelled'],
    ['cancelled_or_duplicate', 'cancelled'],
    ['timed_out', 'cancelled'],
    ['already_enrolled', 'not-here'],
    ['authenticator_error', 'failed'],
    ['screen_lock_required', 'failed'],
    ['unknown', 'failed'],
    ['busy', undefined],
    ['superseded', undefined],
    ['network', undefined],
    ['options_expired', undefined],
  ];
  for (const [code, answer] of answers)
    await test(`${code} is told as ${String(answer)}`, () => {
      assert.equal(answerTo(prompting, failedAs(code)), answer);
      assert.equal(answerTo(failedAs(code), failedAs(code)), undefined);
    });

  await test('its own Cancel counts as the browser’s, and an offer that is renewed as nothing', () => {
    assert.equal(answerTo(prompting, why(1)), 'cancelled');
    assert.equal(answerTo(at({ step: 'renewing', clickedAt: 0 }), why(1)), undefined);
  });

  await test('ends as the person leaves it', () => {
    const offered = { offer: due, session };
    const finished = at({ step: 'finished', outcome: 'enrolled', done });
    assert.deepEqual(endOf(finished, offered, true), { outcome: 'done', result: 'result-token' });
    const declined = at({ step: 'finished', outcome: 'declined' });
    assert.deepEqual(endOf(declined, offered, true), { outcome: 'skipped', answer: 'skipped' });
    assert.deepEqual(endOf(declined, { offer: required, session }, true), {
      outcome: 'skipped',
      answer: 'skipped',
      required: true,
    });
    assert.equal(endOf(failedAs('cancelled'), offered, true), undefined);
    assert.deepEqual(endOf(failedAs('no_platform_authenticator'), offered, false), {
      outcome: 'not-offered',
      reason: 'not_capable',
    });
    const expired: EnrollState = { step: 'failed', failure: failure('action_expired') };
    assert.deepEqual(endOf(expired, offered, true), {
      outcome: 'not-offered',
      reason: 'unanswered',
    });
  });

  await test('what was made is not lost', () => {
    const enrolled = at({ step: 'enrolled', done, naming: { at: 'shown' }, codes: 0 });
    assert.deepEqual(madeSoFar(offering(due), enrolled), {
      outcome: 'done',
      result: 'result-token',
    });
    assert.equal(madeSoFar(offering(due), prompting), undefined);
    assert.deepEqual(madeSoFar(told('possible')), made);
  });

  await test('what may be said goes by the offer', () => {
    assert.deepEqual(answersTo(due), ['skipped', 'not-here', 'never']);
    assert.deepEqual(answersTo(grace), ['skipped', 'not-here']);
    assert.deepEqual(answersTo(required), ['skipped']);
  });
});

function refusedWith(code: Parameters<typeof failure>[0]): NudgeEvent {
  return opened(due, false, { refusal: failure(code) });
}

function failed(code: Parameters<typeof failure>[0]): NudgeEvent {
  return { type: 'failed', failure: failure(code) };
}

function without(): NudgeEvent {
  return opened(due, false, { methods: ['totp'] });
}

function answered(answer: 'skipped' | 'not-here' | 'never'): NudgeEvent {
  return { type: 'answered', answer };
}

function trying(): NudgeState {
  return { step: 'trying', offered: { offer: { ...due, automatic: true }, session } };
}
