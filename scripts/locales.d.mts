/** A message of one language; `shape` is what is around its values. */
export interface Unit {
  readonly id: string;
  readonly source: string;
  readonly shape: string;
  readonly target: string;
}
export const folders: { readonly xliff: string; readonly generated: string };
export function unitsOf(file: string): Unit[];
export function faultOf(locale: string, unit: Unit): string | undefined;
export function faults(xliff?: string): string[];
export function generate(where?: { readonly xliff: string; readonly generated: string }): void;
export const codes: string;
export function codesModule(): string;
