import { html, type TemplateResult } from 'lit';
import type { Capabilities } from '../../src/backends/backend.js';
import type { EnrollableMethod, MethodKind } from '../../src/contract.js';
import type { Ability, Service } from '../backends/service.js';
import { cannot, check } from '../page/icons.js';

const methods: Readonly<Record<EnrollableMethod, string>> = {
  passkey: 'Passkey',
  'security-key': 'Security key',
  totp: 'Authenticator app',
  'email-otp': 'Code by e-mail',
  'email-link': 'Link by e-mail',
  'sms-otp': 'Code by text message',
};
const changes = {
  rename: 'Rename',
  remove: 'Remove',
  suspend: 'Suspend and resume',
  regenerate: 'New recovery codes on request',
} as const;
const labels: Readonly<Record<Capabilities['label'], readonly [can: boolean, how: string]>> = {
  none: [false, 'The service names it by itself.'],
  'at-enroll': [true, 'Asked for before the prompt: it can only be given then.'],
  'after-enroll': [true, 'Asked for afterwards, so that a passkey is never lost over its name.'],
};
const nothingThere = 'Its interface has no call for this.';

/** What this service can do, by its adapter's own word: the same data that the elements go by. */
export function abilitiesCard(service: Service, capabilities: Capabilities): TemplateResult {
  const { enroll, manage, fixed, label } = capabilities;
  const row = (names: readonly [Ability, string][], can: boolean, why: string): TemplateResult =>
    html`<li class=${can ? 'can' : 'cannot'}>
      ${can ? check : cannot}
      <p>
        <span class="called">
          ${names.map(
            ([ability, name], index) =>
              html`${index > 0 ? ', ' : ''}<span
                  data-ability=${ability}
                  data-can=${can ? 'true' : 'false'}
                  >${name}</span
                >`,
          )}<span class="hidden">${can ? ': yes.' : ': no.'}</span>
        </span>
        ${why ? html`<span class="soft">${why}</span>` : ''}
      </p>
    </li>`;
  const able = (ability: Ability, name: string, can: boolean, how = ''): TemplateResult =>
    row([[ability, name]], can, service.why[ability] ?? (can ? how : how || nothingThere));
  /** Several methods that are not there for one reason are told of together. */
  const lacking = new Map<string, [Ability, string][]>();
  for (const [kind, name] of entries(methods)) {
    const why = service.why[kind] ?? nothingThere;
    if (!enroll.includes(kind)) lacking.set(why, [...(lacking.get(why) ?? []), [kind, name]]);
  }
  const except = (change: 'rename' | 'remove'): string => {
    const kinds: readonly MethodKind[] = fixed?.[change] ?? [];
    const named = kinds.map((kind) => nameOf(kind)).join(', ');
    return named && `Not of: ${named}.`;
  };
  const [named, how] = labels[label];
  return html`<section class="card aside abilities" aria-labelledby="abilities">
    <h2 id="abilities">What it can do</h2>
    <p class="soft">
      As its adapter says in <code>capabilities()</code>, which is what the elements go by: what is
      not there is not offered.
    </p>
    <h3 id="can-add">Add</h3>
    <ul aria-labelledby="can-add">
      ${entries(methods)
        .filter(([kind]) => enroll.includes(kind))
        .map(([kind, name]) => able(kind, name, true))}
      ${[...lacking].map(([why, names]) => row(names, false, why))}
    </ul>
    <h3 id="can-change">Change</h3>
    <ul aria-labelledby="can-change">
      ${entries(changes).map(([change, name]) =>
        able(
          change,
          name,
          manage.includes(change),
          change === 'rename' || change === 'remove' ? except(change) : '',
        ),
      )}
      ${able('label', 'A name for a new passkey', named, how)}
      ${able('challenge', 'A proof of who it is', service.shows.includes('challenge'))}
    </ul>
    <details class="code">
      <summary>How a page connects it</summary>
      <pre
        tabindex="0"
        dir="ltr"
        aria-label="How a page connects it"
      ><code>${service.code}</code></pre>
    </details>
  </section>`;
}

const nameOf = (kind: MethodKind): string =>
  kind === 'recovery-code' ? 'Recovery codes' : methods[kind];

function entries<Key extends string>(record: Readonly<Record<Key, string>>): [Key, string][] {
  return Object.entries(record) as [Key, string][];
}
