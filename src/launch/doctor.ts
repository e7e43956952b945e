import { html, nothing, render, type TemplateResult } from 'lit';
import { diagnose, type Report } from '../doctor/diagnose.js';
import type { Level } from '../doctor/catalogue.js';
import type { Finding } from '../doctor/finding.js';
import { formatReport } from '../doctor/format.js';
import { doctorStyles } from './doctor.styles.js';

const signs: Record<Level, { readonly sign: string; readonly word: string }> = {
  ok: { sign: '✓', word: 'OK' },
  info: { sign: 'i', word: 'Note' },
  warning: { sign: '!', word: 'Warning' },
  error: { sign: '✕', word: 'Error' },
};

/**
 * `/launch?doctor`: what the doctor finds on the hosted page, to be read by whoever sets the server up. The RP ID to compare
 * with may be in the fragment, `#rpId=example.com`, since the server tells nobody whose pages it serves.
 */
export async function showDoctor(main: HTMLElement): Promise<void> {
  const { styleSheet } = doctorStyles;
  if (styleSheet) document.adoptedStyleSheets.push(styleSheet);
  document.title = 'Doctor';
  main.className = 'doctor';
  render(page(html`<p role="status">Looking…</p>`), main);
  const { origin, pathname, hash } = location;
  const rpId = new URLSearchParams(hash.slice(1)).get('rpId');
  const server = origin + pathname.replace(/\/launch\/?$/, '');
  const report = await diagnose({ server, ...(rpId !== null && { rpId }) });
  render(page(reportView(report, '')), main);

  function reportView(shown: Report, said: string): TemplateResult {
    const text = formatReport(shown);
    const copy = (): void => {
      const tell = (what: string) => void render(page(reportView(shown, what)), main);
      navigator.clipboard.writeText(text).then(
        () => tell('Copied.'),
        () => tell('The browser did not let it be copied. Select the text below.'),
      );
    };
    return html`
      <p role="status">${summary(shown)}</p>
      <ul>
        ${shown.findings.map(row)}
      </ul>
      <div class="tools">
        <button @click=${copy}>Copy as text</button>
        <span role="status">${said}</span>
      </div>
      <details>
        <summary>The report as text</summary>
        <pre tabindex="0">${text}</pre>
      </details>
    `;
  }
}

function page(content: TemplateResult): TemplateResult {
  return html`<h1>Doctor</h1>
    <p class="muted">What keeps passkeys from working here, as seen from this browser.</p>
    ${content}`;
}

function row({ level, code, cause, fix }: Finding): TemplateResult {
  const { sign, word } = signs[level];
  return html`<li class=${level}>
    <span class="sign" aria-hidden="true">${sign}</span>
    <span class="level">${word} <code>${code}</code></span>
    <p>${cause}</p>
    ${fix ? html`<p class="muted">${fix}</p>` : nothing}
  </li>`;
}

function summary({ findings }: Report): string {
  const count = (level: Level): number => findings.filter((one) => one.level === level).length;
  const [errors, warnings] = [count('error'), count('warning')];
  if (errors + warnings === 0) return 'Nothing is in the way.';
  const some = (number: number, word: string): string[] =>
    number === 0 ? [] : [`${number} ${word}${number === 1 ? '' : 's'}`];
  return `${[...some(errors, 'error'), ...some(warnings, 'warning')].join(', ')}.`;
}
