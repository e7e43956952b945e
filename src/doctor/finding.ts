import { catalogue, type FindingCode, type Level } from './catalogue.js';

/** One thing the doctor looked at. */
export interface Finding {
  readonly code: FindingCode;
  readonly level: Level;
  /** In English, for developers. */
  readonly cause: string;
  /** What to change; empty where nothing is to be. */
  readonly fix: string;
}

export type Values = Readonly<Record<string, string | number>>;

/** An entry of the catalogue, with its names filled in. */
export function finding(code: FindingCode, values: Values = {}): Finding {
  const { level, cause, fix } = catalogue[code];
  return { code, level, cause: fill(cause, values), fix: fill(fix, values) };
}

function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => withoutSecrets(values[name] ?? whole));
}

/** A link's token is in its fragment, and what is in a query is nobody's business: exceptions like to quote addresses. */
function withoutSecrets(value: string | number): string {
  return String(value).replace(/(https?:\/\/[^\s?#"']*)[?#][^\s"']*/g, '$1');
}
