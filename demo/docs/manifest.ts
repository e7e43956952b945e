import { sourceOf, type Sources } from './sources.js';

interface Described {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}

export interface ElementEntry {
  readonly name: string;
  readonly tagName: string;
  readonly description: string;
  readonly attributes?: readonly (Described & { readonly fieldName?: string })[];
  readonly members?: readonly (Described & {
    readonly kind: string;
    readonly attribute?: string;
  })[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
  readonly cssStates?: readonly Described[];
}

/** The order in which a reader needs them. */
const order = [
  'passkey-enroll',
  'authenticator-settings',
  'authenticator-challenge',
  'passkey-nudge',
  'recovery-codes',
  'authenticator-launch',
];

export function elements(sources: Sources): readonly ElementEntry[] {
  const { modules } = JSON.parse(sourceOf(sources, 'custom-elements.json')) as {
    modules: { declarations?: Partial<ElementEntry>[] }[];
  };
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter((one): one is ElementEntry => one.tagName !== undefined)
    .toSorted((one, other) => place(one) - place(other));
}

function place({ tagName }: ElementEntry): number {
  const index = order.indexOf(tagName);
  return index < 0 ? order.length : index;
}
