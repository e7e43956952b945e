import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { doubt, isInSight, Stillness, type Circumstances } from '../../src/embed/guard.js';

const fine: Circumstances = {
  now: 10_000,
  origin: 'https://auth.example',
  width: 456,
  height: 560,
  visibleSince: 9500,
  stillSince: 9500,
};

describe('a click in a frame is believed', () => {
  const cases: [
    what: string,
    changes: Partial<Circumstances>,
    expected: ReturnType<typeof doubt>,
  ][] = [
    ['where all has been at rest for half a second', {}, undefined],
    ['with the keyboard, in a frame in sight', { stillSince: null }, undefined],
    ['where the browser cannot tell what is seen', { visibleSince: null }, undefined],
    ['but not where it is not seen', { visibleSince: undefined }, 'covered'],
    ['but not where it has only just come into sight', { visibleSince: 9501 }, 'covered'],
    ['but not where no mouse was there before', { stillSince: undefined }, 'moved'],
    ['but not where the frame has just moved', { stillSince: 9501 }, 'moved'],
    ['but not in a narrow frame', { width: 199 }, 'small'],
    ['but not in a low frame', { height: 149 }, 'small'],
    ['but not in a 1×1 frame by the keyboard', { width: 1, height: 1, stillSince: null }, 'small'],
    ['but not without an origin', { origin: 'null' }, 'sandboxed'],
  ];
  for (const [what, changes, expected] of cases)
    it(what, () => {
      assert.equal(doubt({ ...fine, ...changes }), expected);
    });
});

describe('a frame that the page around it cuts off', () => {
  const whole = { width: 456, height: 560 };
  const cases: [what: string, seen: typeof whole, expected: boolean, of?: typeof whole][] = [
    ['is in sight where nothing is cut off', whole, true],
    [
      'is in sight where as much is left as the smallest frame has',
      { width: 200, height: 150 },
      true,
    ],
    [
      'is in sight where it is low and all there',
      { width: 456, height: 90 },
      true,
      { width: 456, height: 90.4 },
    ],
    ['is not where little more than a button is left', { width: 456, height: 60 }, false],
    ['is not where only a narrow part is left', { width: 120, height: 560 }, false],
    ['is not where it has been scrolled away', { width: 0, height: 0 }, false],
  ];
  for (const [what, seen, expected, of = whole] of cases)
    it(what, () => {
      assert.equal(isInSight(seen, of), expected);
    });
});

describe('a frame under a mouse', () => {
  type Point = [x: number, y: number];
  /** Since when it stands still after the mouse was at these places, one a millisecond. */
  function since(frame: Point[], mouse: Point[], zoom = 1): number | undefined {
    const stillness = new Stillness();
    mouse.forEach(([x, y], index) => {
      const [left, top] = frame[index] ?? frame[0]!;
      stillness.moved(
        {
          screenX: Math.round(x),
          screenY: Math.round(y),
          clientX: Math.round((x - left) / zoom),
          clientY: Math.round((y - top) / zoom),
        },
        index,
      );
    });
    return stillness.since;
  }

  const path: Point[] = Array.from({ length: 30 }, (_, index) => [
    300 + index * 7,
    400 - index * 5,
  ]);

  for (const zoom of [0.25, 0.5, 0.75, 0.9, 1, 1.1, 1.5, 2, 3, 5])
    it(`stands still, the page zoomed ${zoom} times`, () => {
      assert.equal(since([[100, 50]], path, zoom), 0);
    });

  it('stands still under a hand that trembles', () => {
    const trembling: Point[] = path.map((_, index) => [300 + (index % 3), 400 - (index % 2)]);
    assert.equal(since([[100, 50]], trembling), 0);
  });

  const jumps: [what: string, by: Point][] = [
    ['a button’s height', [0, 44]],
    ['a little', [0, 8]],
    ['sideways', [-30, 0]],
    ['far', [400, 300]],
  ];
  for (const [what, [x, y]] of jumps) {
    it(`has moved ${what}, the mouse at rest`, () => {
      const mouse: Point[] = [
        [300, 400],
        [300, 400],
        [300, 400],
      ];
      assert.equal(
        since(
          [
            [100, 50],
            [100, 50],
            [100 + x, 50 + y],
          ],
          mouse,
        ),
        2,
      );
    });

    it(`has moved ${what} under a mouse that came a long way`, () => {
      const frame: Point[] = path.map((_, index) => (index < 25 ? [100, 50] : [100 + x, 50 + y]));
      assert.equal(since(frame, path), 25);
    });
  }

  it('follows the mouse', () => {
    const frame: Point[] = path.map(([x, y]) => [x - 200, y - 300]);
    assert.ok(since(frame, path)! >= path.length - 3);
  });

  it('has to rest anew where what is in it has moved', () => {
    const stillness = new Stillness();
    stillness.jolted(1);
    assert.equal(stillness.since, undefined);
    stillness.moved({ screenX: 1, screenY: 1, clientX: 1, clientY: 1 }, 1);
    stillness.jolted(900);
    assert.equal(stillness.since, 900);
    stillness.moved({ screenX: 2, screenY: 1, clientX: 2, clientY: 1 }, 901);
    assert.equal(stillness.since, 900);
  });

  it('is not known once the mouse has left', () => {
    const stillness = new Stillness();
    stillness.moved({ screenX: 1, screenY: 1, clientX: 1, clientY: 1 }, 1);
    stillness.left();
    assert.equal(stillness.since, undefined);
  });
});
