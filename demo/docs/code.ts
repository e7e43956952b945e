import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import css from 'highlight.js/lib/languages/css';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import { Markup, markup } from './markup.js';

const languages = { bash, css, javascript, json, typescript, xml };
for (const [name, language] of Object.entries(languages)) hljs.registerLanguage(name, language);

/** What a fence says: how it is coloured, and what it is called. */
const known: Readonly<Record<string, readonly [grammar: keyof typeof languages, name: string]>> = {
  js: ['javascript', 'JavaScript'],
  ts: ['typescript', 'TypeScript'],
  tsx: ['typescript', 'TypeScript'],
  html: ['xml', 'HTML'],
  vue: ['xml', 'Vue'],
  svelte: ['xml', 'Svelte'],
  css: ['css', 'CSS'],
  sh: ['bash', 'Shell'],
  json: ['json', 'JSON'],
};

/** A block of code; `info` is what stands after its fence, a language and perhaps the name of a file. */
export function codeBlock(text: string, info = ''): Markup {
  const [fence = '', file] = info.split(' ');
  const language = known[fence];
  const code = language ? new Markup(hljs.highlight(text, { language: language[0] }).value) : text;
  const name = file ?? language?.[1] ?? 'Text';
  return markup`<div class="code">
<p class="code-name">${name}</p>
<pre tabindex="0" role="group" aria-label="${file ?? `${name} example`}" dir="ltr" translate="no"><code>${code}</code></pre>
</div>
`;
}
