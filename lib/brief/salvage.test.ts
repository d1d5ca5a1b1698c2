/** Laws of the tolerant reader: it never throws, keeps what is sound, and loses one bad field at most with one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefs } from '#lib/link/fixture-random.ts';
import { full, knowledge } from '#lib/link/fixture.ts';
import { briefSchema, type Brief } from '#lib/knowledge/brief.ts';
import { LIMITS } from '#lib/knowledge/limits.ts';
import { salvageBrief } from './salvage.ts';

type Path = (string | number)[];

/** Every field that stands by itself: taking it away leaves a valid brief. */
function fields(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return path.length > 0 ? [path] : [];
  return [...(path.length > 0 ? [path] : []), ...Object.entries(value).flatMap(([k, v]) => fields(v, [...path, k]))];
}

/** A copy in which `change` has been at the field, or the field is gone. */
function edited(value: unknown, [key = '', ...rest]: Path, change: (v: unknown) => unknown): unknown {
  const entries = Object.entries(value as object).flatMap(([k, v]): [string, unknown][] => {
    if (k !== `${key}`) return [[k, v]];
    const next = rest.length > 0 ? edited(v, rest, change) : change(v);
    return next === undefined ? [] : [[k, next]];
  });
  return Array.isArray(value) ? entries.map(([, v]) => v) : Object.fromEntries(entries);
}
const without = (value: unknown, path: Path) => edited(value, path, () => undefined);
const isValid = (value: unknown) => briefSchema.safeParse(value).success;

const at = (value: unknown, path: Path) => path.reduce<unknown>((v, k) => (v as Record<string, unknown>)[k], value);
/** A list in place of a list, or a map in place of a map, is read entry by entry and left out in parts. */
const kindOf = (value: unknown) =>
  Array.isArray(value) ? 'list' : typeof value === 'object' && value !== null ? 'map' : Symbol('single');

/** What no field of a brief can be. */
const wrong = fc.constantFrom<unknown>(7.5, null, true, 'x'.repeat(LIMITS.reason + 1), [[]], { '': { '': 7.5 } });

describe.each([
  ['schema alone', null],
  ['with a knowledge base', knowledge],
] as const)('%s', (_name, base) => {
  it('no JSON value throws, and what comes back is a brief', () => {
    const shapes = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom(...Object.keys(briefSchema.shape), '__proto__', 'constructor'), fc.jsonValue()),
    );
    fc.assert(
      fc.property(shapes, (value) => {
        const { brief, leftOut } = salvageBrief(base, value);
        expect(isValid(brief)).toBe(true);
        for (const { why, problems } of leftOut) {
          expect(why).not.toBe('');
          expect(problems.length).toBeGreaterThan(0);
        }
        if (JSON.stringify(brief) !== JSON.stringify(value)) expect(leftOut.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('every valid brief comes back whole', () => {
    fc.assert(
      fc.property(fc.oneof(briefs, fc.constant(full)), (brief) => {
        expect(salvageBrief(base, brief)).toEqual({ brief, leftOut: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('one planted bad field takes itself, or the entry that cannot stand without it, and is kept aside', () => {
    fc.assert(
      fc.property(base ? briefs : fc.oneof(briefs, fc.constant(full)), fc.nat(), wrong, (brief, pick, bad) => {
        const all = fields(brief);
        const path = all[pick % Math.max(1, all.length)];
        if (!path) return;
        const planted = edited(brief, path, () => bad);
        if (isValid(planted) || kindOf(bad) === kindOf(at(brief, path))) return;
        // The nearest entry without which the rest is a brief.
        let gone = path;
        while (!isValid(without(brief, gone))) gone = gone.slice(0, -1);
        const { brief: read, leftOut } = salvageBrief(base, planted);
        expect(read).toEqual(without(brief, gone));
        const [only] = leftOut;
        expect(leftOut).toHaveLength(1);
        expect(only?.path).toBe(gone.join('.'));
        expect(only?.value).toEqual(at(planted, gone));
      }),
      { numRuns: 1000 },
    );
  });
});

it('an unknown field beside others takes only itself', () => {
  fc.assert(
    fc.property(briefs, fc.jsonValue(), (brief, value) => {
      const { brief: read, leftOut } = salvageBrief(null, { ...brief, anwers: value });
      expect(read).toEqual(brief);
      expect(leftOut).toMatchObject([{ path: 'anwers', value, unknown: false }]);
    }),
  );
});

it('a key that the schema passes over is left out by name, not in silence', () => {
  const value: unknown = JSON.parse('{"answers":{"__proto__":"yes","load":"low"},"__proto__":{}}');
  const { brief, leftOut } = salvageBrief(null, value);
  expect(JSON.stringify(brief)).toBe('{"answers":{"load":"low"}}');
  expect(leftOut.map((l) => l.path).sort()).toEqual(['__proto__', 'answers.__proto__']);
});

it('a list that is too long keeps what fits', () => {
  const people = Array.from({ length: LIMITS.list + 2 }, (_, i) => ({ name: `P${i}` }));
  const { brief, leftOut } = salvageBrief(null, { names: { people } });
  expect(brief.names?.people).toEqual(people.slice(0, LIMITS.list));
  expect(leftOut).toMatchObject([{ path: 'names.people', value: people.slice(LIMITS.list) }]);
});

it('the waiver made from a reason may be as long as the reason', () => {
  const reason = 'x'.repeat(LIMITS.reason);
  const brief: Brief = {
    choices: { runtime: { option: 'vm', reason } },
    waivers: { runtime: { vm: reason } },
    levels: { cost: { level: 1, reason } },
    ratings: { runtime: { vm: { speed: { rating: 1, reason } } } },
    checks: { 'api.limits': { state: 'does-not-apply', note: reason } },
    notes: { load: reason },
  };
  expect(salvageBrief(knowledge, brief)).toEqual({ brief, leftOut: [] });
});

describe('what the edition does not have', () => {
  const strange: Brief = {
    answers: { load: 'huge', weather: 'fine', late: 'no' },
    scopes: { space: { load: 'low' }, own: { load: 'gone' } },
    levels: { charm: { level: 2 } },
    choices: { runtime: { option: 'acme-platform', reason: 'ours' }, 'push/partners': { option: 'poll' } },
    waivers: { runtime: { gone: 'why' }, nothing: { x: 'y' } },
    ratings: {
      runtime: { vm: { cost: { rating: 1, reason: 'r' } }, gone: {} },
      nothing: {},
    },
    checks: { 'api.gone': { state: 'done' } },
    names: {
      people: [{ name: 'P', uses: 'tv' }],
      clients: { tv: { name: 'TV' } },
      externals: [{ name: 'Bank', capability: 'X' }],
    },
    notes: { weather: 'cold', load: 'at noon' },
  };
  it('is set aside with its value and a plain sentence, and the rest stays', () => {
    const { brief, leftOut } = salvageBrief(knowledge, strange);
    expect(brief).toEqual({
      answers: { late: 'no' },
      scopes: { own: {} },
      levels: {},
      choices: { 'push/partners': { option: 'poll' } },
      waivers: { runtime: {} },
      ratings: { runtime: { vm: {} } },
      checks: {},
      names: { people: [{ name: 'P' }], clients: {}, externals: [{ name: 'Bank' }] },
      notes: { load: 'at noon' },
    });
    expect(leftOut.map(({ path, why }) => `${path}: ${why}`).sort()).toEqual([
      'answers.load: the answer “huge” to “load” is not in this edition',
      'answers.weather: the question “weather” is not in this edition',
      'checks.api.gone: the item of a checklist “api.gone” is not in this edition',
      'choices.runtime: the option “acme-platform” of “runtime” is not in this edition',
      'levels.charm: the criterion “charm” is not in this edition',
      'names.clients.tv: the client “tv” is not in this edition',
      'names.externals.0.capability: no part of the system is called “X”',
      'names.people.0.uses: the client “tv” is not in this edition',
      'notes.weather: the question “weather” is not in this edition',
      'ratings.nothing: the decision “nothing” is not in this edition',
      'ratings.runtime.gone: the option “gone” of “runtime” is not in this edition',
      'ratings.runtime.vm.cost: the criterion “cost” of “runtime” is not in this edition',
      'scopes.own.load: the answer “gone” to “load” is not in this edition',
      'scopes.space: the interface “space” is not in this edition',
      'waivers.nothing: the decision “nothing” is not in this edition',
      'waivers.runtime.gone: the option “gone” of “runtime” is not in this edition',
    ]);
    expect(leftOut.find((l) => l.path === 'choices.runtime')).toMatchObject({
      value: { option: 'acme-platform', reason: 'ours' },
      unknown: true,
      problems: [{ path: 'choices.runtime.option' }],
    });
  });
  it('is kept where no knowledge base is given', () => {
    expect(salvageBrief(null, strange)).toEqual({ brief: strange, leftOut: [] });
  });
  it('is told in thousands without a search for each', () => {
    const answers = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`q${i}`, 'yes']));
    const began = performance.now();
    expect(salvageBrief(knowledge, { answers }).leftOut).toHaveLength(100_000);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
