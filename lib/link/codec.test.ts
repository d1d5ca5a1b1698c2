import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Brief } from '#lib/knowledge/brief.ts';
import { fromBase64Url, pushVarint, Reader } from './bytes.ts';
import { decodeBrief, encodeBrief } from './codec.ts';
import { deflate } from './deflate.ts';
import { seal } from './envelope.ts';
import { briefs } from './fixture-random.ts';
import { full, knowledge } from './fixture.ts';
import { LinkError } from './link-error.ts';

const reversed = (value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([k, v]) => [k, reversed(v)]),
      );

const code = async (link: string, base = knowledge) =>
  decodeBrief(base, link).then(
    () => 'opened',
    (error: unknown) => (error instanceof LinkError ? error.code : `not a LinkError: ${String(error)}`),
  );

/** A link with the right checksum around anything: what only a hostile sender makes. */
function forged(head: number[], packed: Uint8Array = new Uint8Array(), tail: number[] = []): string {
  const body = [0];
  pushVarint(body, head.length);
  pushVarint(body, packed.length);
  return seal(Uint8Array.from([...body, ...head, ...packed, ...tail]));
}

describe('round trip', () => {
  it('gives every brief back, in one form, in the alphabet', async () => {
    await fc.assert(
      fc.asyncProperty(briefs, async (brief) => {
        const link = await encodeBrief(knowledge, brief);
        expect(link).toMatch(/^1\.[\w-]*[A-Za-z0-9]$/);
        expect(await decodeBrief(knowledge, link)).toEqual({
          brief,
          dropped: [],
          knowledgeVersion: brief.knowledge ?? null,
        });
        expect(await encodeBrief(knowledge, reversed(brief) as Brief)).toBe(link);
      }),
      { numRuns: 300 },
    );
  });

  it('gives back one of everything, however it was pasted', async () => {
    const link = await encodeBrief(knowledge, full);
    const wrapped = `${link.slice(0, 20)}\r\n ${link.slice(20)}\n`;
    for (const pasted of [link, `#${link}`, `%23${link}`, `https://a.example/d#${link}`, `a/d%23${link}`, wrapped])
      expect((await decodeBrief(knowledge, pasted)).brief).toEqual(full);
  });

  it('treats empty parts and "not-sure" as absent', async () => {
    const empty: Brief = { answers: { load: 'not-sure' }, scopes: { own: {} }, notes: {}, names: { people: [] } };
    expect(await encodeBrief(knowledge, empty)).toBe(await encodeBrief(knowledge, {}));
  });
});

it.each<[string, Brief, string]>([['empty', {}, '1.Je8iAAAA']])('wire form: %s', async (_name, brief, link) => {
  expect(await encodeBrief(knowledge, brief)).toBe(link);
  expect((await decodeBrief(knowledge, link)).brief).toEqual(brief);
});

describe('damage', () => {
  it('every changed, lost, doubled or swapped character is found', async () => {
    for (const brief of [full, {}, { answers: { load: 'low' } }] as Brief[]) {
      const link = await encodeBrief(knowledge, brief);
      for (let i = 0; i < link.length; i++) {
        const [before, c, after] = [link.slice(0, i), link[i] ?? '', link.slice(i + 1)];
        const damaged = [before + after, before + c + c + after, before + (after[0] ?? '') + c + after.slice(1)];
        for (const other of 'ABQgwZaz019-_.~é') damaged.push(before + other + after);
        for (const text of damaged) if (text !== link) expect(await code(text), `${i} of ${link}`).not.toBe('opened');
      }
    }
  });

  it('garbage throws a LinkError and nothing else', async () => {
    const garbage = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((s) => `1.${s}`),
      fc.uint8Array({ maxLength: 60 }).map((bytes) => seal(Uint8Array.from(bytes))),
      fc.array(fc.nat(255), { maxLength: 40 }).map((head) => forged(head)),
    );
    await fc.assert(
      fc.asyncProperty(garbage, async (link) => {
        expect(await code(link)).not.toMatch(/^not a/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a forged link with a right checksum is refused', () => {
  it.each<[string, number[]]>([
    ['a count of millions', [1, 255, 255, 255, 127]],
    ['a number written longer than needed', [1, 129, 0, 9 * 8 + 1]],
    ['a number of five bytes', [1, 128, 128, 128, 128, 1]],
    ['a row twice', [1, 2, 9 * 8 + 1, 1]],
    ['two answers to one question', [1, 2, 9 * 8 + 1, 2]],
    ['an unknown section', [9, 1, 0]],
    ['a section twice', [4, 1, 8, 4, 1, 16]],
    ['an empty section', [1, 0]],
    ['item 0', [2, 1, 9 * 8 + 1, 0]],
    ['level 5', [4, 1, 8 + 5]],
  ])('%s', async (_name, head) => {
    expect(await code(forged(head))).toMatch(/damaged|invalid/);
  });

  it.each([
    '{',
    '[]',
    '{}',
    '{"n":{}}',
    '{ "n":{"9.0":"a"}}',
    '{"n":{"9.0":"a","9.0":"a"}}',
    '{"n":{"09.0":"a"}}',
    '{"n":{"9.0":"a"},"__proto__":{"x":"y"}}',
    '{"n":{"__proto__":"a"}}',
    '{"l":{"1":"belongs to nothing"}}',
    '{"c":{"1.1":{"reason":"belongs to nothing"}}}',
    '{"names":{"people":[{"name":"P","uses":"9.0"}]}}',
  ])('text %s', async (json) => {
    expect(await code(forged([], await deflate(json)))).toBe('invalid');
  });

  it('bytes after the brief', async () => {
    expect(await code(forged([], undefined, [0]))).toBe('invalid');
    expect(await code(forged([], Uint8Array.from([1, 2, 3])))).toBe('damaged');
  });
});

describe('size', () => {
  it('a bomb is not unpacked, a fragment above 64 KB not read', async () => {
    const bomb = forged([], await deflate('a'.repeat(40_000_000)));
    expect(await code(bomb)).toBe('too-long');
    expect(await code(`1.${'A'.repeat(64 * 1024)}`)).toBe('too-long');
  });
});

describe('what cannot be read back is not written', () => {
  it.each<[string, unknown]>([
    ['unknown question', { answers: { nothing: 'yes' } }],
    ['unknown answer', { answers: { late: 'perhaps' } }],
    ['unknown client', { names: { people: [{ name: 'P', uses: 'nothing' }] } }],
    ['text above its length', { notes: { load: 'a'.repeat(2001) } }],
    ['level 5', { levels: { cost: { level: 5 } } }],
    ['half a character in the version', { knowledge: '\ud800' }],
    ['a prototype', JSON.parse('{"answers":{"__proto__":"yes"}}')],
  ])('%s', async (_name, brief) => {
    await expect(encodeBrief(knowledge, brief as Brief)).rejects.toMatchObject({ code: 'invalid' });
  });
});

it('reports what was retired, each thing once, and replaces nothing', async () => {
  const link = await encodeBrief(knowledge, full);
  const later = {
    ...knowledge,
    questions: knowledge.questions.filter((q) => q.id !== 'load'),
    criteria: knowledge.criteria.filter((c) => c.id !== 'speed'),
    topics: knowledge.topics
      .filter((t) => t.id !== 'runtime')
      .map((t) => ({ ...t, options: t.options.filter((o) => o.id !== 'graph') })),
  };
  const { brief, dropped } = await decodeBrief(later, link);
  expect(dropped.sort()).toEqual(['criterion 2', 'decision 9999.0', 'option 1.200', 'variable 9.0']);
  expect(brief.answers).toEqual({ late: 'no', 'clients.web': 'yes', 'clients.constructor': 'no' });
  expect(brief.choices).toEqual({ 'push/partners': { option: 'socket' } });
});

it('numbers and base64url refuse what they would not write', () => {
  for (const value of [-1, 0.5, 2 ** 28, NaN]) expect(() => pushVarint([], value)).toThrow(LinkError);
  fc.assert(
    fc.property(fc.nat(2 ** 28 - 1), (value) => {
      const out: number[] = [];
      pushVarint(out, value);
      expect(new Reader(Uint8Array.from(out)).varint()).toBe(value);
    }),
  );
  for (const text of ['', 'A', 'AB', 'A=', 'AAAAA', 'é']) expect(() => fromBase64Url(text)).toThrow(LinkError);
});
