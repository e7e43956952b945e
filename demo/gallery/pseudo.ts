/** Every letter of a text is one that no text of ours has in English, so that what is left of those was never translated. */
const letters: Readonly<Record<string, string>> = {
  ...{
    a: 'á',
    b: 'ƀ',
    c: 'ç',
    d: 'ð',
    e: 'é',
    f: 'ƒ',
    g: 'ğ',
    h: 'ħ',
    i: 'í',
    j: 'ĵ',
    k: 'ķ',
    l: 'ł',
    m: 'ɱ',
  },
  ...{
    n: 'ñ',
    o: 'ó',
    p: 'þ',
    q: 'ɋ',
    r: 'ř',
    s: 'š',
    t: 'ť',
    u: 'ú',
    v: 'ṽ',
    w: 'ŵ',
    x: 'ẋ',
    y: 'ý',
    z: 'ž',
  },
};
const vowel = /[aeiou]/i;

/** How much longer than English the longest of the other languages are. */
const growth = 1.4;

/** The texts our own are written in, by message id, `{0}` where a value goes; from any XLIFF file, which has them all. */
export function sourceTexts(xliff: string): Record<string, string> {
  const units = xliff.matchAll(/<trans-unit id="([^"]+)">\s*<source>([\s\S]*?)<\/source>/g);
  return Object.fromEntries(
    [...units].map(([, id = '', source = '']) => {
      let values = 0;
      const text = source.replaceAll(/<x\b[^>]*\/>/g, () => `{${values++}}`);
      return [id, decoded(text)];
    }),
  );
}

function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** All of them in pseudo-letters. */
export function pseudoTexts(xliff: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(sourceTexts(xliff)).map(([id, text]) => [
      id,
      id === 'locale' ? text : forms(text),
    ]),
  );
}

/** Of a text that depends on a number, each form: `one:…|other:…`. */
function forms(text: string): string {
  if (!/^(zero|one|two|few|many|other):/.test(text)) return pseudo(text);
  return text
    .split('|')
    .map((form) => form.replace(/:(.*)$/s, (_, words: string) => `:${pseudo(words)}`))
    .join('|');
}

/** `Done` as `⟦Ðóóñéé⟧`: between brackets, so that what is cut off is seen, and longer, by its vowels. */
export function pseudo(text: string): string {
  const parts = text.split(/(\{\d\})/);
  const wanted = Math.ceil(text.length * (growth - 1));
  let added = 0;
  const marked = parts.map((part, index) => {
    if (index % 2 === 1) return part;
    return [...part]
      .map((letter) => {
        const accented = accent(letter);
        if (!vowel.test(letter) || added >= wanted) return accented;
        added += 1;
        return accented + accented.toLowerCase();
      })
      .join('');
  });
  return `⟦${marked.join('')}${' ·'.repeat(Math.max(0, Math.ceil((wanted - added) / 2)))}⟧`;
}

function accent(letter: string): string {
  const small = letters[letter.toLowerCase()];
  if (!small) return letter;
  return letter === letter.toLowerCase() ? small : small.toUpperCase();
}
