/**
 * Puts values where a text has `{name}`, all at once: what somebody wrote is not read again. Of `one:…|other:…` it takes the
 * form for `{minutes}`.
 */
export function fill(
  text: string,
  values: Readonly<Record<string, string>>,
  locale: string,
): string {
  return formOf(text, values['minutes'], locale).replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) => values[name] ?? '',
  );
}

function formOf(text: string, count: string | undefined, locale: string): string {
  if (count === undefined || !/^(?:zero|one|two|few|many|other):/.test(text)) return text;
  const forms = new Map(
    text.split('|').map((form) => {
      const end = form.indexOf(':');
      return [form.slice(0, end), form.slice(end + 1)];
    }),
  );
  const category = new Intl.PluralRules(locale).select(Number(count));
  return forms.get(category) ?? forms.get('other') ?? text;
}
