import { failureCodes, type FailureCode } from '../../src/failure.js';
import { catalogue } from '../../src/doctor/catalogue.js';
import { seen } from './failures/seen.js';
import type { Rendered } from './layout.js';
import type { Found } from './search.js';

const isCode = (text: string): text is FailureCode =>
  (failureCodes as readonly string[]).includes(text);

/** Pages, headings, the codes of failures with what people read, and those of the doctor. */
export function searchIndex(rendered: readonly Rendered[]): readonly Found[] {
  return rendered.flatMap(({ page: { path, title, label, about, group }, headings }) => [
    { title, on: group, to: path, words: `${label ?? ''} ${about}`.trim() },
    ...headings.map(({ text, id }) => ({
      title: text,
      on: title,
      to: `${path}#${id}`,
      ...(path === 'failures/' && isCode(text) && { words: wordsOf(text) }),
    })),
    ...(path === 'troubleshooting/'
      ? Object.entries(catalogue).map(([code, { cause }]) => ({
          title: code,
          on: title,
          to: `${path}#${code}`,
          words: cause,
        }))
      : []),
  ]);
}

/** People report what they have read, not a code. */
function wordsOf(code: FailureCode): string {
  return [...new Set(seen(code).map(({ title }) => title))].join(' ');
}
