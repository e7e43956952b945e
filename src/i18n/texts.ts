import { str } from '@lit/localize';
import { html } from 'lit';
import { ids, shapes } from './generated/ids.js';

type Text = string | ReturnType<typeof str> | ReturnType<typeof html>;
/** Texts as lit-localize takes them, by message id. */
export type Texts = Record<string, Text>;

/** What is around the values of a message: markup, which is the same in every language and nobody's to change. */
const shapeOf = new Map(
  Object.entries(shapes).flatMap(([shape, names]) =>
    names.split(' ').map((id) => [id, shape] as const),
  ),
);

const known = new Set<string>(ids);

/** The texts of a language, which come as one line each in the order of their ids. */
export function textsOf(lines: string): Texts {
  const texts = lines.split('\n');
  return Object.fromEntries(ids.map((id, index) => [id, textOf(id, texts[index] ?? '')]));
}

/** What is wrong with texts that a page brings for a language; empty where nothing is. */
export function faultsOf(locale: string, texts: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(texts).flatMap(([id, text]) => {
    if (!known.has(id)) return `there is no message “${id}”`;
    // Nobody reads it: numbers, plural forms and `lang` go by it.
    if (id === 'locale' && text !== locale) return `“locale” is “${locale}” and nothing else`;
    if (typeof text !== 'string' || !text.trim()) return `the text of “${id}” is empty`;
    const values: readonly string[] = shapeOf.get(id)?.match(/\{\d\}/g) ?? [];
    const unknown = (text.match(/\{\d\}/g) ?? []).filter((value) => !values.includes(value));
    return unknown.map((value) => `“${id}” has no value ${value}`);
  });
}

/** One text, which is never markup: its values get what is around them in every language. */
export function textOf(id: string, text: string): Text {
  const shape = shapeOf.get(id);
  if (!shape) return text;
  const marked = shape.includes('<');
  const parts = (marked ? escaped(text).replaceAll(/\{\d\}/g, shape) : text).split(/\{(\d)\}/);
  const strings = parts.filter((_, index) => index % 2 === 0);
  const values = parts.filter((_, index) => index % 2 === 1).map(Number);
  const template: TemplateStringsArray = Object.assign(strings, { raw: strings });
  return marked ? html(template, ...values) : str(template, ...values);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
