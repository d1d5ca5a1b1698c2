/** The parts of a link below the brief: head, text and envelope. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, tidy } from './canonical.ts';
import { deflate, inflate } from './deflate.ts';
import { MAX_FRAGMENT, seal, unseal } from './envelope.ts';
import { knowledge } from './fixture.ts';
import { LinkError } from './link-error.ts';
import { numbersOf } from './numbers.ts';
import { fragmentsIn } from './pasted.ts';
import { readHead, writeHead, type Head } from './v1-head.ts';

const first = (pasted: string) => fragmentsIn(pasted)[0] ?? { version: '', data: '' };
const code = async (work: () => unknown) => {
  try {
    await work();
  } catch (error) {
    if (error instanceof LinkError) return error.code;
    throw error;
  }
  return 'nothing';
};
const EMPTY: Head = { answers: [], items: [], scoped: [], levels: [], choices: [] };

describe('the head', () => {
  it.each([
    ['nothing', EMPTY, []],
    ['one answer, gap and answer in one byte', { ...EMPTY, answers: [[3, 2]] }, [1, 1, 26]],
    ['a second number of seven and more has a byte of its own', { ...EMPTY, answers: [[3, 9]] }, [1, 1, 31, 2]],
    [
      'gaps, not numbers',
      {
        ...EMPTY,
        answers: [
          [3, 2],
          [5, 1],
        ],
      },
      [1, 2, 26, 17],
    ],
    ['items', { ...EMPTY, items: [[1, 1, 4]] }, [2, 1, 9, 4]],
    ['a level of nought', { ...EMPTY, levels: [[6, 0]] }, [4, 1, 48]],
    ['a choice in a scope', { ...EMPTY, choices: [[1, 3, 2]] }, [5, 1, 11, 2]],
  ] as [string, Head, number[]][])('%s', (_name, head, wire) => {
    expect(writeHead(head)).toEqual(wire);
    expect(readHead(Uint8Array.from(wire))).toEqual(head);
  });

  const row = (columns: number) =>
    fc.tuple(...Array.from({ length: columns }, () => fc.integer({ min: 0, max: 9999 })));
  const unique = (columns: number) =>
    fc
      .uniqueArray(row(columns), { maxLength: 12, selector: (r) => r.join(' ') })
      .map((rows) => rows.sort((a, b) => a.map((x, i) => x - (b[i] ?? 0)).find((d) => d !== 0) ?? 0));
  it('comes back whatever it holds, in order', () => {
    const head = fc.record({
      answers: unique(2),
      items: unique(3),
      scoped: unique(5),
      levels: unique(2),
      choices: unique(3),
    });
    fc.assert(
      fc.property(head, (h) => {
        expect(readHead(Uint8Array.from(writeHead(h)))).toEqual(h);
      }),
    );
  });
  it('is the same for rows in any order', () => {
    const rows = [
      [5, 1],
      [3, 2],
      [40, 9],
    ];
    expect(writeHead({ ...EMPTY, answers: rows })).toEqual(writeHead({ ...EMPTY, answers: [...rows].reverse() }));
  });

  it.each([
    ['an unknown section', [9, 1, 8], 'invalid'],
    ['sections out of order', [2, 1, 9, 4, 1, 1, 26], 'invalid'],
    ['a section twice', [1, 1, 26, 1, 1, 26], 'invalid'],
    ['an empty section', [1, 0], 'invalid'],
    ['a row twice', [1, 2, 26, 2], 'invalid'],
    ['rows out of order', [1, 2, 26, 1], 'invalid'],
    ['more rows than bytes', [1, 200, 200, 200, 100], 'damaged'],
    ['an end in a row', [2, 1, 9], 'damaged'],
  ])('%s is refused', async (_name, wire, expected) => {
    expect(await code(() => readHead(Uint8Array.from(wire)))).toBe(expected);
  });
});

describe('the envelope', () => {
  it('never ends in what chat tools cut off, and opens again', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), (a) => {
        const sealed = seal(Uint8Array.from(a));
        expect(sealed).toMatch(/^1\.[A-Za-z0-9_-]*[A-Za-z0-9]$/);
        const body = [...unseal(first(sealed).data)];
        expect([[...a], [...a, 0]]).toContainEqual(body);
      }),
    );
  });
  it.each([
    ['1.AAAA', '1.AAAA'],
    ['#1.AAAA', '1.AAAA'],
    ['%231.AAAA', '1.AAAA'],
    ['/d#1.AAAA', '1.AAAA'],
    ['https://a.example/d?x=1#1.AAAA', '1.AAAA'],
    ['  https://a.example/d%231.AA\n  AA \r\n', '1.AAAA'],
    ['12.AAAA', '12.AAAA'],
  ])('%j is taken as %j', (pasted, fragment) => {
    const { version, data } = first(pasted);
    expect(`${version}.${data}`).toBe(fragment);
  });
  it.each([
    ['', 'not-a-link'],
    ['hello', 'not-a-link'],
    ['1.', 'not-a-link'],
    ['a.AAAA', 'not-a-link'],
    [`1.${'A'.repeat(MAX_FRAGMENT)}`, 'too-long'],
  ])('%#: what is no link is refused', async (pasted, expected) => {
    expect(await code(() => fragmentsIn(pasted))).toBe(expected);
  });
  it('refuses to seal what would be too long', async () => {
    expect(await code(() => seal(new Uint8Array(MAX_FRAGMENT)))).toBe('too-long');
  });
});

describe('the text', () => {
  it('is raw deflate, as others write and read it', async () => {
    const text = 'Ünïcode, "quotes" and 👩‍💻, again and again and again';
    expect(inflateRawSync(await deflate(text)).toString('utf8')).toBe(text);
    expect(await inflate(Uint8Array.from(deflateRawSync(text)), 1000)).toBe(text);
  });
  it('comes back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (text) => {
        expect(await inflate(await deflate(text), 10_000)).toBe(text);
      }),
      { numRuns: 40 },
    );
  });
  it.each([
    ['random bytes', Uint8Array.from([1, 2, 3, 4, 5]), 'damaged'],
    ['half a stream', Uint8Array.from(deflateRawSync('hello hello hello')).slice(0, 5), 'damaged'],
    ['bytes behind it', Uint8Array.from([...deflateRawSync('hello'), 1, 2, 3]), 'damaged'],
    ['what is not UTF-8', Uint8Array.from(deflateRawSync(Buffer.from([255, 254]))), 'damaged'],
    ['more than the limit', Uint8Array.from(deflateRawSync('a'.repeat(2000))), 'too-long'],
  ])('%s is refused', async (_name, packed, expected) => {
    expect(await code(() => inflate(packed, 1000))).toBe(expected);
  });
});

describe('one form for what means the same', () => {
  it('leaves out what holds nothing', () => {
    expect(tidy({ a: undefined, b: {}, c: [], d: { e: { f: undefined } }, g: [1, { h: undefined }] })).toEqual({
      g: [1, undefined],
    });
    expect(tidy({})).toBeUndefined();
    expect(tidy('')).toBe('');
    expect(tidy(null)).toBeNull();
  });
  it('writes keys in order at every depth, and reads as the same value', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x' })).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('ids and their numbers', () => {
  const { toNumber, toId } = numbersOf(knowledge);
  it.each([
    ['variable', 'clients', '1.0'],
    ['variable', 'clients.app', '1.10'],
    ['answer', 'load=high', '9.3'],
    ['criterion', 'cost', '1'],
    ['scope', 'own', '1.9'],
    ['decision', 'style/own', '1.9'],
    ['decision', 'runtime', '9999.0'],
    ['option', 'style=graph', '1.200'],
  ] as const)('%s %s is %s', (kind, id, number) => {
    expect(toNumber[kind].get(id)).toBe(number);
    expect(toId[kind].get(number)).toBe(id);
  });
  it('understand a scope by the number of each topic that has it, and write the first', () => {
    expect(toNumber.scope.get('partners')).toBe('1.1');
    expect(toId.scope.get('300.1')).toBe('partners');
  });
  it('are one for one otherwise', () => {
    for (const kind of ['variable', 'answer', 'criterion', 'decision', 'option'] as const)
      for (const [id, number] of toNumber[kind]) expect(toId[kind].get(number)).toBe(id);
  });
});
