/** What no screen shows, or shows as a value alone. */
const unseen = new Set([
  ...[
    'opening',
    'capabilities',
    'settings',
    'create',
    'get',
    'credential',
    'stepUp',
    'back',
    'link',
  ],
  ...[
    'passed',
    'result',
    'accepted',
    'unlisted',
    'proved',
    'webauthn',
    'minutesLeft',
    'lost',
    'drawing',
    'attempts',
  ],
  // When something is, or was; what is left of it is shown, and told by `wait`.
  ...['endsAt', 'staleAt', 'clickedAt', 'until', 'seconds', 'resendIn', 'completeIn', 'pollIn'],
]);

/** Texts that tell one screen from another; any other text is somebody's own. */
const telling = new Set([
  'step',
  'at',
  'do',
  'method',
  'outcome',
  'undo',
  'by',
  'answer',
  'reason',
]);
/** What a screen shows when it is true, and otherwise when it is false. */
const either = new Set(['ok', 'copied']);
/** What only holds other things. */
const carriers = new Set(['', 'session', 'proof', 'done', 'signIn']);

/**
 * What a state looks like, in words: its step, the step of each part of it, and what is there or not. Two states of one
 * look are shown as one cell. What is new in a flow has a look by itself: everything counts that is not named above.
 */
export function lookOf(state: unknown): string[] {
  return [...words(state, '')];
}

function* words(value: unknown, key: string): Generator<string> {
  if (typeof value === 'string') {
    if (telling.has(key)) yield value;
  } else if (typeof value === 'boolean') {
    if (value) yield key;
    else if (either.has(key)) yield `not ${key}`;
  } else if (typeof value === 'number') {
    if (value > 0) yield key;
  } else if (Array.isArray(value)) {
    yield value.length > 0 ? key : `no ${key}`;
  } else if (value !== null && typeof value === 'object') yield* parts(value, key);
}

function* parts(value: object, key: string): Generator<string> {
  // Which failure it is has cells of its own.
  if ('code' in value && 'retry' in value) {
    if (key !== 'failure') yield key;
    return;
  }
  // Of what was made, only what it is.
  if ('method' in value && 'createdAt' in value) {
    yield String(value.method);
    return;
  }
  const { at, ...rest } = value as { at?: unknown };
  // What is there of a part belongs to how that stands.
  const stands = typeof at === 'string' && at !== key ? `${key} ${at}` : '';
  if (stands) yield stands;
  let said = stands !== '';
  for (const [name, part] of Object.entries(rest)) {
    if (unseen.has(name)) continue;
    for (const word of words(part, name)) {
      said = true;
      const whole = name === 'do' ? `${key} ${word}` : word;
      yield stands ? `${stands} ${whole}` : whole;
    }
  }
  if (!said && !carriers.has(key)) yield key;
}
