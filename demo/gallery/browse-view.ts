import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Cell } from './cells.js';
import { toolbar } from './toolbar.js';
import { permalink, type Wishes } from './wishes.js';

export type Change = (part: Partial<Wishes>) => void;

/** The list at the side, the toolbar, and the cells. */
export function galleryView(
  cells: readonly Cell[],
  all: number,
  wishes: Wishes,
  change: Change,
): TemplateResult {
  const groups = groupsOf(cells);
  return html`
    <div class="gallery">
      <nav class="side" aria-label="Cells">
        <div class="side-head">
          <p class="brand"><a href="/">passkey-elements</a></p>
          <h1>Gallery</h1>
          <input
            type="search"
            class="search"
            placeholder="Search states and codes"
            aria-label="Search states and codes"
            .value=${wishes.search}
            @input=${({ target }: InputEvent) =>
              target instanceof HTMLInputElement && change({ search: target.value })}
          />
          <p class="count" role="status">${count(cells.length, all)}</p>
        </div>
        ${groups.map(({ element, states, failures }) => side(element, states, failures, wishes))}
      </nav>
      <main class="main">
        ${toolbar(wishes, change)}
        ${
          cells.length === 0
            ? html`<p class="none">
                Nothing is called that.
                <button type="button" class="plain" @click=${() => change({ search: '' })}>
                  Show everything
                </button>
              </p>`
            : groups.map(
                ({ element, states, failures }) =>
                  html`<section aria-labelledby=${element}>
                    <h2 id=${element}><code>&lt;${element}&gt;</code></h2>
                    ${grid(states, wishes)}
                    ${
                      failures.length > 0
                        ? html`<h3 id=${`${element}-failures`}>Failures</h3>
                            ${grid(failures, wishes)}`
                        : nothing
                    }
                  </section>`,
              )
        }
      </main>
    </div>
  `;
}

interface Group {
  readonly element: string;
  readonly states: readonly Cell[];
  readonly failures: readonly Cell[];
}

function groupsOf(cells: readonly Cell[]): Group[] {
  return [...new Set(cells.map(({ element }) => element))].map((element) => {
    const own = cells.filter((cell) => cell.element === element);
    return {
      element,
      states: own.filter(({ failure }) => !failure),
      failures: own.filter(({ failure }) => failure),
    };
  });
}

function count(shown: number, all: number): string {
  return shown === all ? `${all} cells` : `${shown} of ${all} cells`;
}

function side(
  element: string,
  states: readonly Cell[],
  failures: readonly Cell[],
  { search }: Wishes,
): TemplateResult {
  const list = (cells: readonly Cell[]): TemplateResult =>
    html`<ul>
      ${repeat(
        cells,
        ({ id }) => id,
        ({ id, state, failure }) => html`<li><a href=${`#${id}`}>${failure ?? state}</a></li>`,
      )}
    </ul>`;
  return html`<details ?open=${search !== ''}>
    <summary>
      <code>${element}</code><span class="soft">${states.length + failures.length}</span>
    </summary>
    ${list(states)} ${failures.length > 0 ? html`<p class="label">Failures</p>` : nothing}
    ${failures.length > 0 ? list(failures) : nothing}
  </details>`;
}

function grid(cells: readonly Cell[], wishes: Wishes): TemplateResult {
  return html`<div class="grid">
    ${repeat(
      cells,
      ({ id }) => id,
      (cell) => article(cell, wishes),
    )}
  </div>`;
}

function article({ id, state, failure, platform }: Cell, wishes: Wishes): TemplateResult {
  return html`<article class="cell" id=${id} aria-label=${id}>
    <header>
      <h4>${state}</h4>
      <p class="codes">
        ${failure ? html`<code>${failure}</code>` : nothing}
        ${platform ? html`<span class="chip">${platform}</span>` : nothing}
        <a class="permalink" href=${permalink(id, wishes)} aria-label=${`${id}, alone`}
          >Open alone</a
        >
      </p>
    </header>
    <div class="frame" data-cell=${id}></div>
  </article>`;
}
