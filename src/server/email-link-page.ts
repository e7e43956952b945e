import { pagePolicy } from './http/headers.js';
import { directionOf } from '../locales.js';
import { linkPath } from './methods/email-link.js';
import { fill } from './texts/fill.js';
import { preferredLanguage, type Language } from './texts/languages.js';

/** Beside its page: the policy of our pages takes no script out of a document. */
export const linkScriptPath = `${linkPath}/page.js`;
/** Where the button sends what the link holds. */
export const followPath = `/v1${linkPath}`;

/**
 * The page of a link by e-mail. It is the same for every link, and reading it changes nothing: mail scanners open links
 * and run scripts, and what they do not do is press a button.
 */
export function linkPage(acceptLanguage: string | null, site: string): Response {
  const language = preferredLanguage(acceptLanguage);
  return new Response(render(language, site), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': language.locale,
      vary: 'Accept-Language',
      'content-security-policy': pagePolicy([]),
    },
  });
}

export function linkScript(): Response {
  return new Response(script, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
  });
}

function render({ words, locale }: Language, site: string): string {
  const { title, ask, button, done, over, broken, scriptless } = words.page;
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<script type="module" src="${linkScriptPath}"></script>
</head>
<body>
<main>
<h1>${title}</h1>
<noscript><p>${scriptless}</p></noscript>
<p id="ask">${fill(ask, { rpName: `<bdi>${escape(site)}</bdi>` }, locale)}</p>
<button id="confirm" type="button" hidden>${button}</button>
<div role="status">
<p id="done" hidden>${done}</p>
<p id="over" hidden>${over}</p>
<p id="broken" hidden>${broken}</p>
</div>
</main>
</body>
</html>
`;
}

/** The name is the host's own, and still nothing but text. */
function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** No build step: what it needs every browser that knows modules has. */
const script = `const sheet = new CSSStyleSheet();
sheet.replaceSync(\`
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { margin: 0; color: light-dark(#1b1d22, #e9eaee); background: light-dark(#fff, #16181d); }
  main { max-inline-size: 26rem; margin: 0 auto; padding: 3rem 1.5rem; }
  h1 { font-size: 1.25rem; margin: 0 0 0.5rem; }
  p { margin: 0 0 1.5rem; }
  button { font: inherit; font-weight: 600; inline-size: 100%; min-block-size: 2.75rem; border: 0;
    border-radius: 0.5rem; color: light-dark(#fff, #10131a); background: light-dark(#1f5fd0, #8fb7ff); cursor: pointer; }
  button:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
  button[disabled] { opacity: 0.6; cursor: default; }
  [hidden] { display: none; }
\`);
document.adoptedStyleSheets = [sheet];

// Read once, and out of the address bar before anything is asked for.
const [id, secret] = location.hash.slice(1).split('.');
history.replaceState(null, '', location.pathname);

const part = (name) => document.getElementById(name);
const show = (name) => {
  for (const each of ['done', 'over', 'broken']) part(each).hidden = each !== name;
};
const end = (name) => {
  part('ask').hidden = true;
  part('confirm').hidden = true;
  show(name);
};

if (id && secret) part('confirm').hidden = false;
else end('over');

part('confirm').addEventListener('click', async () => {
  part('confirm').disabled = true;
  show('');
  try {
    const answer = await fetch('${followPath}', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id, secret }),
    });
    if (answer.ok) end('done');
    else if (answer.status < 500 && answer.status !== 429) end('over');
    else show('broken');
  } catch {
    show('broken');
  }
  part('confirm').disabled = false;
});
`;
