import type { Protocol } from 'devtools-protocol';
import type { ChromiumPage } from './chromium-page.js';

type Node = Protocol.Accessibility.AXNode;

/** What says nothing by itself: what is in it stands in its place. */
const silent = new Set(['generic', 'none', 'RootWebArea', 'main']);
/** Text, and what only marks a part of it. */
const text = new Set([...silent, 'StaticText', 'code', 'time', 'emphasis', 'strong', 'LineBreak']);
/** Said with a role, where it is so. */
const flags = ['disabled', 'readonly', 'required', 'modal', 'busy'];

/**
 * A page as a screen reader walks it, one line a stop, from the browser's own accessibility tree: role, name, state and
 * – after a dash – description; what is inside is further in, in the order it is read in. A line of text alone is a paragraph.
 */
export async function outline({ devtools }: ChromiumPage): Promise<string[]> {
  const { nodes } = await devtools.send('Accessibility.getFullAXTree', {});
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const children = (node: Node) => (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
  const lines: string[] = [];

  /** What it says, where it is nothing but text. */
  const textIn = (node: Node): string | undefined => {
    if (roleOf(node) === 'StaticText') return String(node.name?.value ?? '');
    if (roleOf(node) === 'ListMarker') return '';
    const parts = children(node).map((child) =>
      child.ignored || text.has(roleOf(child)) ? textIn(child) : undefined,
    );
    return parts.includes(undefined) ? undefined : parts.join('');
  };

  const walk = (node: Node, depth: number): void => {
    const role = roleOf(node);
    if (role === 'InlineTextBox' || role === 'ListMarker') return;
    const own = !node.ignored && !silent.has(role);
    const said = own ? tidy(textIn(node)) : '';
    if (own && (role !== 'paragraph' || said)) lines.push('  '.repeat(depth) + line(node, said));
    if (own && said) return;
    for (const child of children(node)) walk(child, depth + (own && role !== 'paragraph' ? 1 : 0));
  };

  const [root] = nodes;
  if (root) walk(root, 0);
  return lines;
}

function line(node: Node, said: string): string {
  const role = roleOf(node);
  if (role === 'paragraph' || role === 'StaticText') return `“${said}”`;
  const properties = new Map<string, unknown>(
    node.properties?.map(({ name, value }) => [name, value.value]),
  );
  const name = tidy(node.name?.value);
  const level = properties.get('level');
  const states = [
    ...flags.filter((flag) => properties.get(flag) === true),
    ...stateOf('expanded', properties.get('expanded')),
    ...stateOf('checked', properties.get('checked')),
    ...stateOf('invalid', properties.get('invalid')),
    ...(node.value && role === 'textbox' ? [`holds “${tidy(node.value.value)}”`] : []),
  ];
  const description = tidy(node.description?.value);
  return [
    role + (role === 'heading' && level ? ` ${JSON.stringify(level)}` : ''),
    ...(name || said ? [`“${name || said}”`] : []),
    ...(name && said && name !== said ? [`that reads “${said}”`] : []),
    ...(states.length > 0 ? [`(${states.join(', ')})`] : []),
    ...(description ? [`– “${description}”`] : []),
  ].join(' ');
}

function stateOf(name: string, value: unknown): string[] {
  if (value === undefined || (name === 'invalid' && value === 'false')) return [];
  return [value === true || value === 'true' ? name : `not ${name}`];
}

function roleOf({ role }: Node): string {
  return String(role?.value ?? '');
}

function tidy(text: unknown): string {
  return typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : '';
}
