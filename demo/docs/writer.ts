import { lexer, type Token, type Tokens } from 'marked';
import { codeBlock } from './code.js';
import { rewrite, type Targets } from './links.js';
import { Markup, markup, type Part } from './markup.js';
import { anchors, slug } from './slug.js';

export interface Heading {
  readonly depth: number;
  readonly text: string;
  readonly id: string;
}

/** Where Markdown comes from, and how deep its headings are on the page it goes to. */
export interface Origin {
  readonly file: string;
  /** Added to the depth of each heading. */
  readonly shift?: number;
}

/** Writes one page: keeps its anchors apart, and remembers its headings. */
export class Writer {
  readonly headings: Heading[] = [];
  readonly #anchor = anchors();
  readonly #page: string;
  readonly #targets: Targets;

  constructor(page: string, targets: Targets) {
    this.#page = page;
    this.#targets = targets;
  }

  heading(
    depth: number,
    text: string,
    { id = slug(text), inner = text }: { readonly id?: string; readonly inner?: Part } = {},
  ): Markup {
    const anchor = this.#anchor(id);
    this.headings.push({ depth, text, id: anchor });
    const level = String(depth);
    // For the mouse: everybody else has the table of contents.
    const link = markup`<a class="anchor" href="#${anchor}" tabindex="-1" aria-hidden="true">#</a>`;
    return markup`<h${level} id="${anchor}">${inner} ${link}</h${level}>\n`;
  }

  markdown(source: string, origin: Origin): Markup {
    return this.blocks(lexer(source), origin);
  }

  /** Markdown without blocks: a sentence. */
  line(source: string, origin: Origin): Markup {
    const [first] = lexer(source);
    return first?.type === 'paragraph' ? this.#inline(first.tokens, origin) : markup`${source}`;
  }

  blocks(tokens: readonly Token[], origin: Origin): Markup {
    return markup`${tokens.map((token) => this.#block(token, origin))}`;
  }

  #block(given: Token, origin: Origin): Part {
    const token = given as Tokens.Generic & { type: string };
    switch (token.type) {
      case 'heading':
        return this.heading((token['depth'] as number) + (origin.shift ?? 0), plain(token.tokens), {
          inner: this.#inline(token.tokens, origin),
        });
      case 'paragraph':
        return markup`<p>${this.#inline(token.tokens, origin)}</p>\n`;
      case 'text':
        return this.#inline(token.tokens ?? [token], origin);
      case 'code':
        return codeBlock(token['text'] as string, token['lang'] as string | undefined);
      case 'list':
        return this.#list(given as Tokens.List, origin);
      case 'table':
        return this.#table(given as Tokens.Table, origin);
      case 'blockquote':
        return markup`<blockquote>${this.blocks(token.tokens ?? [], origin)}</blockquote>\n`;
      case 'hr':
        return new Markup('<hr>\n');
      // Markup is pictures of the README: the site has its own.
      case 'space':
      case 'def':
      case 'html':
        return undefined;
      default:
        throw new Error(`${origin.file}: no way to write "${token.type}": ${token.raw}`);
    }
  }

  #list({ ordered, items }: Tokens.List, origin: Origin): Markup {
    const tag = ordered ? 'ol' : 'ul';
    return markup`<${new Markup(tag)}>\n${items.map(
      ({ tokens }) => markup`<li>${this.blocks(tokens, origin)}</li>\n`,
    )}</${new Markup(tag)}>\n`;
  }

  #table({ header, rows }: Tokens.Table, origin: Origin): Markup {
    const about = this.headings.at(-1)?.text ?? 'this page';
    return table(
      about,
      header.map(({ tokens }) => this.#inline(tokens, origin)),
      rows.map((cells) => ({
        id: this.#rowAnchor(cells[0]?.tokens),
        cells: cells.map(({ tokens }) => this.#inline(tokens, origin)),
      })),
    );
  }

  /** A row that begins with a code of snake case can be linked to. */
  #rowAnchor(tokens: readonly Token[] = []): string | undefined {
    const [only, more] = tokens;
    if (more || only?.type !== 'codespan') return undefined;
    const { text } = only as Tokens.Codespan;
    return /^[a-z]+(?:_[a-z]+)+$/.test(text) ? this.#anchor(text) : undefined;
  }

  #inline(tokens: readonly Token[] | undefined, origin: Origin): Markup {
    return markup`${(tokens ?? []).map((token) => this.#span(token, origin))}`;
  }

  #span(given: Token, origin: Origin): Part {
    const token = given as Tokens.Generic & { type: string; text: string };
    const inner = (): Markup => this.#inline(token.tokens, origin);
    switch (token.type) {
      case 'text':
        return token.tokens ? inner() : token.text;
      case 'escape':
        return token.text;
      case 'codespan':
        return markup`<code translate="no">${token.text}</code>`;
      case 'strong':
        return markup`<strong>${inner()}</strong>`;
      case 'em':
        return markup`<em>${inner()}</em>`;
      case 'br':
        return new Markup('<br>');
      case 'link':
        return this.#link(given as Tokens.Link, inner(), origin);
      case 'image':
      case 'html':
        return undefined;
      default:
        throw new Error(`${origin.file}: no way to write "${token.type}": ${token.raw}`);
    }
  }

  #link({ href, text }: Tokens.Link, inner: Markup, { file }: Origin): Markup {
    const link = rewrite(href, { file, page: this.#page, targets: this.#targets });
    // Files of the repository are named, and are not on the site.
    if (!link) return markup`<code translate="no">${text.replaceAll('`', '')}</code>`;
    // What is a file there is a page here.
    const named = /^[\w/-]+\.md$/.test(text) ? (link.title ?? text) : inner;
    return markup`<a href="${link.address}">${named}</a>`;
  }
}

/** A table that scrolls by itself where the page is narrow. */
export function table(
  about: string,
  header: readonly Part[],
  rows: readonly { readonly id?: string | undefined; readonly cells: readonly Part[] }[],
): Markup {
  const isEmpty = (part: Part): boolean => markup`${part}`.html === '';
  const isNamed = header.some((cell) => !isEmpty(cell));
  // Where a corner is empty the first column names the rows.
  const first = isNamed && isEmpty(header[0]) ? markup`th scope="row"` : markup`td`;
  const cell = (part: Part, index: number): Markup =>
    index === 0 ? markup`<${first}>${part}</${first.html.slice(0, 2)}>` : markup`<td>${part}</td>`;
  const title = (part: Part): Markup =>
    isEmpty(part) ? markup`<td></td>` : markup`<th scope="col">${part}</th>`;
  return markup`<div class="table" tabindex="0" role="group" aria-label="Table: ${about}"><table>
${isNamed && markup`<thead><tr>${header.map(title)}</tr></thead>\n`}<tbody>
${rows.map(
  ({ id, cells }) =>
    markup`<tr${id !== undefined && markup` id="${id}"`}>${cells.map(cell)}</tr>\n`,
)}</tbody>
</table></div>
`;
}

/** The words of a line, without what makes them bold or a link. */
export function plain(tokens: readonly Token[] = []): string {
  return tokens
    .map((token) => {
      const { tokens: inner, text = '' } = token as { tokens?: Token[]; text?: string };
      return token.type === 'html' ? '' : inner ? plain(inner) : text;
    })
    .join('');
}
