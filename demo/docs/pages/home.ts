import { elements } from '../manifest.js';
import { relative } from '../links.js';
import { markup } from '../markup.js';
import type { Page, Pages } from '../page.js';
import { opening, section } from '../sections.js';
import { sourceOf } from '../sources.js';
import { firstSentence } from './documents.js';
import { cards } from './cards.js';
import { jobs } from './elements.js';
import { liveElement } from './examples.js';

const tasks: readonly Pick<Page, 'path' | 'title' | 'about'>[] = [
  {
    path: 'start/',
    title: 'Put it into your site',
    about: 'A script tag, a bundler, a framework, a frame: pick one page and be done in minutes.',
  },
  {
    path: 'theming/',
    title: 'Make it look like yours',
    about: 'A handful of tokens, the parts of every screen, light and dark.',
  },
  {
    path: 'failures/',
    title: 'Look up a failure code',
    about: 'What people see, why it came, and what you can do about it.',
  },
];

export const homePages: Pages = (sources) => {
  const text = sourceOf(sources, 'README.md');
  const intro = opening(text, 'passkey-elements').filter(({ type }) => type === 'paragraph');
  const job = jobs(sources);
  const about = firstSentence(intro);
  return [
    {
      path: '',
      title: 'passkey-elements',
      label: 'First page',
      about,
      group: 'Start',
      sources: ['README.md'],
      body: (writer) => markup`<div class="hero">
<div>
<h1>Passkeys for any site</h1>
<p class="lede">${about}</p>
<p class="actions"><a class="button" href="./start/">Get started</a> <a class="button quiet" href="../">Try the demo</a></p>
${cards('', tasks)}
</div>
${liveElement('passkey-enroll')}
</div>
${writer.heading(2, 'How it works')}
${writer.blocks(intro.slice(1), { file: 'README.md' })}
${writer.heading(2, 'Elements')}
${cards(
  '',
  elements(sources).map(({ tagName }) => ({
    path: `elements/${tagName}/`,
    title: `<${tagName}>`,
    about: job.get(tagName) ?? '',
  })),
)}
${writer.heading(2, 'More')}
<p>Languages, <a href="${relative('', 'accessibility/')}">accessibility</a>, the <a href="./security/">security model</a>, <a href="./server/">the server</a> and <a href="./backends/">other services behind the elements</a> have pages of their own; <a href="./topics/">all topics</a> are on one.</p>`,
    },
    {
      path: 'identity/',
      title: 'Who says that it is this user',
      label: 'Who it is',
      about: 'What the server wants to know before it opens an account’s ways in.',
      group: 'Server',
      sources: ['README.md#who-says-that-it-is-this-user'],
      body: (writer) =>
        writer.blocks(section(text, 'Who says that it is this user').tokens, { file: 'README.md' }),
    },
  ];
};
