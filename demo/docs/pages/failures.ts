import { failureCodes, type FailureCode } from '../../../src/failure.js';
import { ceremonyFacts } from '../failures/ceremony.js';
import { facts, retryWords } from '../failures/facts.js';
import { seen, type Seen } from '../failures/seen.js';
import { markup, type Markup } from '../markup.js';
import type { Pages } from '../page.js';
import { section } from '../sections.js';
import { sourceOf } from '../sources.js';
import { table, type Writer } from '../writer.js';

/** Links in the table of facts are written as in `docs/`. */
const origin = { file: 'docs/failures.md' };

const parts: readonly (readonly [title: string, codes: readonly FailureCode[]])[] = [
  ['The browser and the authenticator', failureCodes.filter((code) => code in ceremonyFacts)],
  ['The service', failureCodes.filter((code) => !(code in ceremonyFacts))],
];

export const failurePages: Pages = (sources) => [
  {
    path: 'failures/',
    title: 'Failure codes',
    about: 'Every code: what people see, why it comes, what to do, whether it can be retried.',
    group: 'When something fails',
    sources: ['README.md#when-something-fails'],
    body: (
      writer,
    ) => markup`<p class="lede">${failureCodes.length} codes, one closed list for the browser, the wire and the events. The element shows each in the person’s own terms, with a way on; this is what it means to you.</p>
${parts.map(
  ([title, codes]) => markup`<h2 class="small">${title}</h2>
<ul class="codes">${codes.map((code) => markup`<li><a href="#${code}">${code}</a></li>`)}</ul>
`,
)}
${writer.heading(2, 'What a page does about them')}
${writer.blocks(section(sourceOf(sources, 'README.md'), 'When something fails').tokens, {
  file: 'README.md',
})}
${parts.map(
  ([title, codes]) =>
    markup`${writer.heading(2, title)}${codes.map((code) => entry(writer, code))}`,
)}`,
  },
];

function entry(writer: Writer, code: FailureCode): Markup {
  const { cause, remedy, retry } = facts[code];
  const [first, ...others] = seen(code);
  return markup`<section class="failure" aria-labelledby="${code}">
${writer.heading(3, code, { id: code, inner: markup`<code translate="no">${code}</code>` })}
${first && card(first)}
<dl>
<div><dt>Cause</dt><dd>${writer.line(cause, origin)}</dd></div>
<div><dt>What to do</dt><dd>${writer.line(remedy, origin)}</dd></div>
<div><dt>Can it be retried?</dt><dd>${retry.map((one, index) => [
    index > 0 && ' ',
    markup`${retryWords[one]} <code translate="no">${one}</code>`,
  ])}</dd></div>
</dl>
${others.length > 0 && elsewhere(code, others)}
</section>
`;
}

const card = ({ title, help, tone }: Seen): Markup => markup`<div class="seen" data-tone="${tone}">
<p class="seen-label">What people see</p>
<p class="seen-title">${title}</p>
<p>${help}</p>
</div>`;

const elsewhere = (code: FailureCode, others: readonly Seen[]): Markup => markup`<details>
<summary>In other situations <span class="visually-hidden">with ${code}</span></summary>
${table(
  `${code} in other situations`,
  ['When', 'What people see'],
  others.map(({ when, title, help }) => ({
    cells: [when, markup`<strong>${title}</strong><br>${help}`],
  })),
)}</details>`;
