import { readFileSync, writeFileSync } from 'node:fs';
import { root } from './install.mjs';

const { modules } = JSON.parse(readFileSync(`${root}custom-elements.json`, 'utf8'));
const elements = modules
  .flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => tagName);

const markdown = (value) => ({ kind: 'markdown', value });
const bullets = (title, entries) =>
  entries.length > 0
    ? `\n\n**${title}**\n${entries.map(({ name, description }) => `- \`${name}\`: ${description}`).join('\n')}`
    : '';

/** https://code.visualstudio.com/api/extension-guides/custom-data-extension */
const html = {
  version: 1.1,
  tags: elements.map(({ tagName, description, attributes = [], events, cssParts, slots = [] }) => ({
    name: tagName,
    description: markdown(
      description +
        bullets('Events', events) +
        bullets('Parts', cssParts) +
        bullets('Slots', slots),
    ),
    attributes: attributes.map(({ name, description }) => ({
      name,
      description: markdown(description),
    })),
  })),
};

/** The same property or part of several elements is one entry, with what the first one says of it. */
const once = (entries) =>
  [...new Map(entries.toReversed().map((entry) => [entry.name, entry])).values()].toReversed();
const css = {
  version: 1.1,
  properties: once(elements.flatMap(({ cssProperties }) => cssProperties)).map(
    ({ name, description }) => ({ name, description: markdown(description) }),
  ),
  pseudoElements: once(elements.flatMap(({ cssParts }) => cssParts)).map(
    ({ name, description }) => ({ name: `::part(${name})`, description: markdown(description) }),
  ),
};

writeFileSync(`${root}dist/html-custom-data.json`, JSON.stringify(html, null, 2));
writeFileSync(`${root}dist/css-custom-data.json`, JSON.stringify(css, null, 2));
