import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The code blocks of one section of the README, in order, by language. */
export async function codeBlocks(section: string): Promise<(language: string) => string[]> {
  const file = fileURLToPath(new URL('../../README.md', import.meta.url));
  const [, text = ''] = (await readFile(file, 'utf8')).split(`\n## ${section}\n`);
  const [own = ''] = text.split('\n## ');
  const blocks = [...own.matchAll(/^```(\w+)\n(.*?)^```$/gms)];
  return (language) => blocks.filter((block) => block[1] === language).map((block) => block[2]!);
}
