/** The text of a PDF as Chromium writes it: deflated streams, glyphs by number, each font with its `ToUnicode` map. */
export async function pdfText(base64: string): Promise<string> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const raw = new TextDecoder('latin1').decode(bytes);
  const streams: string[] = [];
  for (const { index, 0: start } of raw.matchAll(/stream\r?\n/g)) {
    if (raw.slice(index - 3, index) === 'end') continue;
    const from = index + start.length;
    const to = raw.indexOf('endstream', from);
    streams.push(await inflate(bytes.slice(from, to)));
  }
  const fonts = streams.filter((stream) => stream.includes('begincmap')).map(readMap);
  const pages = streams.filter((stream) => /\bT[jJ]\b/.test(stream));
  // Which font a run is set in is not looked up: what is read with the others' maps is noise and harms nobody.
  return fonts.flatMap((font) => pages.map((page) => read(page, font))).join('\n');
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  try {
    const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
    const chunks: number[] = [];
    const reader = inflated.getReader();
    // A line end may follow the data, which is an error only once all of it is there.
    for (;;) {
      const next = await reader.read().catch(() => undefined);
      if (!next || next.done) break;
      chunks.push(...next.value);
    }
    return new TextDecoder('latin1').decode(Uint8Array.from(chunks));
  } catch {
    return '';
  }
}

function readMap(stream: string): Map<number, string> {
  const map = new Map<number, string>();
  const hex = (text = '') => Number.parseInt(text, 16);
  for (const [, block = ''] of stream.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, glyph, point] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      map.set(hex(glyph), String.fromCodePoint(hex(point)));
  for (const [, block = ''] of stream.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, first, last, point] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let glyph = hex(first); glyph <= hex(last); glyph += 1)
        map.set(glyph, String.fromCodePoint(hex(point) + glyph - hex(first)));
  return map;
}

function read(page: string, font: Map<number, string>): string {
  const runs = [...page.matchAll(/<([0-9A-Fa-f]+)>/g)].map(([, hex = '']) =>
    (hex.match(/.{4}/g) ?? []).map((glyph) => font.get(Number.parseInt(glyph, 16)) ?? '').join(''),
  );
  return runs.join('');
}
