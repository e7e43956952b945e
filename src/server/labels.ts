import { nameLimit } from '../contract.js';

export type CleanLabel = { ok: true; label: string } | { ok: false; problem: string };

// Scripts in which a joiner between two letters changes how a word is read: Arabic and its relatives, and the Indic family.
const joiningScripts = [
  ...['Arabic', 'Syriac', 'Mandaic', 'Nko', 'Adlam', 'Mongolian'],
  ...['Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada'],
  ...['Malayalam', 'Sinhala', 'Khmer', 'Myanmar', 'Tibetan', 'Balinese', 'Javanese'],
];
const letter = String.raw`(?=[\p{L}\p{M}])[${joiningScripts.map((name) => String.raw`\p{scx=${name}}`).join('')}]`;
const emojiEnd = String.raw`(?:\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier})`;

/** The places where an invisible character belongs to what is seen; everywhere else it is refused. */
const visibleUse = new RegExp(
  [
    // ZWNJ or ZWJ, one alone, between two letters or marks of such a script.
    String.raw`(?<=${letter})[\u200C\u200D](?=${letter})`,
    // ZWJ between two emoji, as in families and professions.
    String.raw`(?<=${emojiEnd})\u200D(?=\p{Extended_Pictographic})`,
    // A selector that says whether one character is drawn as emoji or as text, also in keycaps.
    String.raw`(?<=\p{Extended_Pictographic})[\uFE0E\uFE0F]`,
    String.raw`(?<=[0-9#*])\uFE0F(?=\u20E3)`,
  ].join('|'),
  'gu',
);

// Cc controls, Cf format characters (bidi controls, tags, zero width), Cs lone surrogates, Co private use,
// Cn unassigned in this runtime's Unicode, Zl and Zp separators, and whatever else is drawn as nothing.
const refused = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
// The braille blank is a symbol that shows nothing.
const visible = /[^\p{Z}\p{M}\u2800]/u;

/**
 * The form in which a label is stored: NFC, trimmed, spaces of any kind run together into one, 1–100 code points, nothing
 * invisible and nothing that reorders or hides the text around it. `problem` is a sentence for whoever typed it.
 */
export function cleanLabel(value: string): CleanLabel {
  const label = value
    .normalize('NFC')
    .trim()
    .replace(/\p{Zs}+/gu, ' ');
  const found = refused.exec(label.replace(visibleUse, ''))?.[0];
  if (found !== undefined) return { ok: false, problem: describe(found) };
  if (!visible.test(label)) {
    return { ok: false, problem: 'A name needs at least one visible character.' };
  }
  const length = [...label].length;
  if (length > nameLimit) {
    return {
      ok: false,
      problem: `A name has at most ${nameLimit} characters, and this one has ${length}.`,
    };
  }
  return { ok: true, label };
}

function describe(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  if (/[\n\r\u0085\p{Zl}\p{Zp}]/u.test(character)) return 'A name is a single line.';
  if (/\p{Cs}/u.test(character)) return `A name cannot hold half a character (U+${code}).`;
  if (/[\p{Cn}\p{Co}]/u.test(character)) {
    return `A name cannot hold a character that has no agreed meaning (U+${code}).`;
  }
  return `A name cannot hold an invisible or control character (U+${code}).`;
}
