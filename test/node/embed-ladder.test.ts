import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { chooseMode, type LaunchFacts } from '../../src/embed/ladder.js';
import { addMembers, readLink } from '../../src/embed/link.js';

const plain: LaunchFacts = {
  sameOrigin: false,
  opaque: false,
  isolated: false,
  watchable: true,
  inApp: false,
  webkit: false,
  policy: null,
};
const choose = (more: Partial<LaunchFacts> = {}): string => chooseMode({ ...plain, ...more });

suite('the way that suits best', () => {
  test('a frame, where nothing speaks against it', () => {
    assert.equal(choose(), 'iframe');
    assert.equal(choose({ policy: true }), 'iframe');
    assert.equal(choose({ sameOrigin: true, webkit: true }), 'iframe');
    assert.equal(choose({ sameOrigin: true, inApp: true }), 'iframe');
  });

  test('a window, where a frame may not make passkeys', () => {
    assert.equal(choose({ webkit: true }), 'popup');
    assert.equal(choose({ policy: false }), 'popup');
    assert.equal(choose({ policy: false, sameOrigin: true }), 'popup');
  });

  test('in place of the page, where a window would be lost', () => {
    assert.equal(choose({ inApp: true }), 'redirect');
    assert.equal(choose({ inApp: true, webkit: true, policy: false }), 'redirect');
    assert.equal(choose({ opaque: true }), 'redirect');
  });

  test('an isolated page: its window is followed by the server, or there is none', () => {
    assert.equal(choose({ isolated: true }), 'popup');
    assert.equal(choose({ isolated: true, sameOrigin: true }), 'popup');
    assert.equal(choose({ isolated: true, watchable: false }), 'redirect');
    assert.equal(choose({ isolated: true, inApp: true }), 'redirect');
  });
});

suite('links', () => {
  const href = 'https://id.example.com/sub/launch/act_1#token=t&watch=w&purpose=settings&confirm';

  test('what they name', () => {
    assert.deepEqual(readLink(href), {
      href,
      origin: 'https://id.example.com',
      watched: { url: 'https://id.example.com/sub/v1/actions/act_1/status', watch: 'w' },
    });
    assert.equal(readLink('/launch/a#token=t', 'https://a.example/x')?.origin, 'https://a.example');
    assert.equal(readLink('https://a.example/launch/a#token=t')?.watched, undefined);
  });

  test('what is none', () => {
    for (const url of [
      undefined,
      7,
      '',
      '/launch/a#token=t',
      'https://id.example.com/launch/a',
      'https://id.example.com/launch/a?token=t',
      'https://id.example.com/launch/a#token=',
      'https://id.example.com/other/a#token=t',
      'https://id.example.com/launch/a/b#token=t',
      'javascript:alert(1)//launch/a#token=t',
      'https://id.example.com@evil.example/launch/a#token=t',
      'https://u:p@id.example.com/launch/a#token=t',
      'data:text/html,/launch/a#token=t',
    ])
      assert.equal(readLink(url), undefined, String(url));
  });

  test('what is added is in the fragment; the rest stays as it is written', () => {
    const link = readLink(href)!;
    const added = { mode: 'popup', opener: 'https://shop.example:8443', nonce: 'n' } as const;
    const base = 'https://id.example.com/sub/launch/act_1#token=t';
    const page = (lang: string) => ({ document: { documentElement: { lang } } });
    const more = 'opener=https%3A%2F%2Fshop.example%3A8443&nonce=n';
    assert.equal(
      addMembers(link, page(''), added),
      `${base}&watch=w&purpose=settings&confirm&mode=popup&${more}`,
    );
    assert.equal(
      addMembers(link, page(''), { ...added, mode: 'iframe' }),
      `${base}&purpose=settings&confirm&mode=iframe&${more}`,
    );
    assert.equal(
      addMembers(link, page('pt-BR'), added),
      `${base}&watch=w&purpose=settings&confirm&mode=popup&${more}&lang=pt-BR`,
    );
  });

  test('what somebody else has added before does not count', () => {
    const link = readLink(`${href}&nonce=theirs&opener=evil&mode=iframe&state=s&lang=de-AT`)!;
    assert.equal(
      addMembers(link, { document: { documentElement: { lang: 'fr' } } }, { mode: 'redirect' }),
      'https://id.example.com/sub/launch/act_1#token=t&purpose=settings&confirm&mode=redirect&lang=fr%2Cde-AT',
    );
  });
});
