import type { Platform } from '../../src/ceremony/words.js';
import type { FailureCode } from '../../src/failure.js';
import { failures } from './failures.js';
import { dependsOnPlatform, platforms } from './platforms.js';
import { scenes } from './scenes.js';
import type { ElementName, Scene } from './scene.js';

/** One picture of the gallery, in every language, theme and direction. */
export interface Cell {
  /** Stable, and fit for an address. */
  readonly id: string;
  readonly element: ElementName;
  /** What people call the state. */
  readonly state: string;
  readonly failure?: FailureCode;
  /** Whose words it is in; absent where they are the same everywhere, or shown by another cell of this step. */
  readonly platform?: Platform;
}

interface Shown {
  readonly cell: Cell;
  readonly scene: Scene;
}

function* all(): Generator<Shown> {
  const steps = new Set<string>();
  for (const found of [...scenes(), ...failures()]) yield* onEach(steps, found);
}

interface Found {
  readonly name: string;
  readonly scene: Scene;
  readonly code?: FailureCode;
}

/** Where words are the platform's own, one cell a step is there for each; the others of that step say the same. */
function onEach(steps: Set<string>, { name, scene, code }: Found): Shown[] {
  const { element, state } = scene;
  const said = spaced(name);
  const id = [element, slug(said), ...(code ? [code] : [])].join('.');
  const cell = { element, state: said, ...(code && { failure: code }) };
  const inner = 'inside' in scene ? scene.inside.state.step : '';
  const step = [element, name.split(': ', 1)[0] === 'sign-in', state.step, inner, code].join(' ');
  if (!dependsOnPlatform(scene, code) || steps.has(step)) return [{ cell: { id, ...cell }, scene }];
  steps.add(step);
  return platforms.map((platform) => ({
    cell: { id: `${id}.${platform}`, ...cell, platform },
    scene,
  }));
}

/** Some samples have a name of one word only. */
function spaced(name: string): string {
  return name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

let shown: ReadonlyMap<string, Shown> | undefined;

function known(): ReadonlyMap<string, Shown> {
  if (shown) return shown;
  const found = new Map<string, Shown>();
  for (const one of all()) {
    if (found.has(one.cell.id)) throw new Error(`Two cells are called ${one.cell.id}.`);
    found.set(one.cell.id, one);
  }
  return (shown = found);
}

/** Everything the gallery shows, in the order it is shown. */
export function cells(): readonly Cell[] {
  return [...known().values()].map(({ cell }) => cell);
}

/** What a cell shows. */
export function sceneOf({ id }: Pick<Cell, 'id'>): Scene {
  const one = known().get(id);
  if (!one) throw new Error(`There is no cell ${id}.`);
  return one.scene;
}
