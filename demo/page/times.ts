const formats = new Map<string, Intl.DateTimeFormat>();

/** Made when first used: the first `Intl` object of a page costs a tenth of a second on a slow phone. */
function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = document.documentElement.lang;
  const name = locale + JSON.stringify(options);
  const made = formats.get(name) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(name, made);
  return made;
}

export const timeOfDay = (date: Date): string => format({ timeStyle: 'short' }).format(date);

export const exactTime = (date: Date): string => format({ timeStyle: 'medium' }).format(date);
