import { pagePolicy } from './http/headers.js';
import { linkPath } from './methods/email-link.js';

/** Beside its page: the policy of our pages takes no script out of a document. */
export const linkScriptPath = `${linkPath}/page.js`;
/** Where the button sends what the link holds. */
export const followPath = `/v1${linkPath}`;

interface Words {
  readonly title: string;
  readonly ask: (site: string) => string;
  readonly button: string;
  readonly done: string;
  readonly over: string;
  readonly broken: string;
  readonly scriptless: string;
}

const texts = {
  en: {
    title: 'Is this you?',
    ask: (site) =>
      `Somebody asked ${site} for this link, to show that they read this mailbox. If that was you, just now, confirm it here. If it was not, close this page, and nothing happens.`,
    button: 'Yes, it’s me',
    done: 'Thank you. Go back to where you asked for the link: it goes on there by itself.',
    over: 'This link has been used or is no longer valid. Go back to where you asked for it, and ask for another one if it does not go on there.',
    broken: 'That did not reach us. Check the connection and try again.',
    scriptless:
      'This page needs JavaScript, and it is turned off in this browser. Turn it on for this site, then open the link in the mail again.',
  },
  de: {
    title: 'Sind Sie das?',
    ask: (site) =>
      `Jemand hat diesen Link bei ${site} angefordert, um zu zeigen, dass dieses Postfach seines ist. Wenn Sie das gerade eben waren, bestätigen Sie es hier. Wenn nicht, schließen Sie diese Seite; dann geschieht nichts.`,
    button: 'Ja, das bin ich',
    done: 'Danke. Gehen Sie dorthin zurück, wo Sie den Link angefordert haben: Dort geht es von selbst weiter.',
    over: 'Dieser Link wurde schon verwendet oder gilt nicht mehr. Gehen Sie dorthin zurück, wo Sie ihn angefordert haben, und fordern Sie einen neuen an, wenn es dort nicht weitergeht.',
    broken:
      'Das ist nicht bei uns angekommen. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
    scriptless:
      'Diese Seite braucht JavaScript, und das ist in diesem Browser ausgeschaltet. Schalten Sie es für diese Website ein und öffnen Sie dann den Link in der E-Mail noch einmal.',
  },
} as const satisfies Record<string, Words>;
type Language = keyof typeof texts;

function isOurs(language: string): language is Language {
  return Object.hasOwn(texts, language);
}

/**
 * The page of a link by e-mail. It is the same for every link, and reading it changes nothing: mail scanners open links
 * and run scripts, and what they do not do is press a button.
 */
export function linkPage(acceptLanguage: string | null, site: string): Response {
  const language = preferred(acceptLanguage);
  return new Response(render(language, texts[language], site), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
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

/** RFC 9110 §12.5.4: the language of ours that weighs most; English where none is wanted. */
function preferred(header: string | null): Language {
  const wanted = (header ?? '')
    .slice(0, 1000)
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const weight = parameters.find((each) => each.startsWith('q='))?.slice(2) ?? '1';
      return { language: tag.split('-', 1)[0] ?? '', weight: Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ language }) => language);
  return wanted.find(isOurs) ?? 'en';
}

function render(language: Language, words: Words, site: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${words.title}</title>
<script type="module" src="${linkScriptPath}"></script>
</head>
<body>
<main>
<h1>${words.title}</h1>
<noscript><p>${words.scriptless}</p></noscript>
<p id="ask">${words.ask(`<bdi>${escape(site)}</bdi>`)}</p>
<button id="confirm" type="button" hidden>${words.button}</button>
<div role="status">
<p id="done" hidden>${words.done}</p>
<p id="over" hidden>${words.over}</p>
<p id="broken" hidden>${words.broken}</p>
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
