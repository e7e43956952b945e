import { lexer, type Token, type Tokens } from 'marked';
import { plain } from './writer.js';

const isHeading = (token: Token | undefined): token is Tokens.Heading => token?.type === 'heading';

/** What stands under one heading of a source, down to the next of its depth; a mistake where there is no such heading. */
export function section(source: string, title: string): { depth: number; tokens: Token[] } {
  const tokens = lexer(source);
  const start = tokens.findIndex((token) => isHeading(token) && plain(token.tokens) === title);
  const heading = tokens[start];
  if (!isHeading(heading)) throw new Error(`there is no section "${title}" any more`);
  const { depth } = heading;
  const rest = tokens.slice(start + 1);
  const end = rest.findIndex((token) => isHeading(token) && token.depth <= depth);
  return { depth, tokens: end < 0 ? rest : rest.slice(0, end) };
}

/** The same without the sections within it. */
export function opening(source: string, title: string): Token[] {
  const { tokens } = section(source, title);
  const end = tokens.findIndex(isHeading);
  return end < 0 ? tokens : tokens.slice(0, end);
}

/** The steps of a section whose paragraphs begin with `**1. `, each with what follows it. */
export function steps(tokens: readonly Token[]): Token[][] {
  const found: Token[][] = [];
  for (const token of tokens)
    if (token.type === 'paragraph' && /^\*\*\d+\. /.test(token.raw)) found.push([token]);
    else found.at(-1)?.push(token);
  return found;
}
