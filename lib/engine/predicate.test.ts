import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Predicate } from '#lib/knowledge/terms.ts';
import { predicate } from './fixture-random.ts';
import { truth, type Lookup } from './predicate.ts';

const given =
  (answers: Record<string, string | null>): Lookup =>
  (id) =>
    answers[id];

describe('three-valued truth', () => {
  const yes: Predicate = { q0: ['a'] };
  const no: Predicate = { q0: ['b'] };
  const open: Predicate = { q1: ['a'] };
  const known = given({ q0: 'a' });

  it.each([
    ['a leaf that holds', yes, true],
    ['a leaf that does not', no, false],
    ['a leaf on an open answer', open, undefined],
    ['several answers of one leaf', { q0: ['b', 'a'] }, true],
    ['all, one open', { all: [yes, open] }, undefined],
    ['all, one false beside an open one', { all: [open, no] }, false],
    ['any, one true beside an open one', { any: [open, yes] }, true],
    ['any, one open beside a false one', { any: [no, open] }, undefined],
    ['any, all false', { any: [no, no] }, false],
    ['none, one true', { none: [open, yes] }, false],
    ['none, one open', { none: [no, open] }, undefined],
    ['none, all false', { none: [no, no] }, true],
    ['two variables in one leaf, one false', { q0: ['b'], q1: ['a'] }, false],
    ['two variables in one leaf, one open', { q0: ['a'], q1: ['a'] }, undefined],
    ['nested', { any: [{ all: [yes, { none: [no] }] }, open] }, true],
  ] satisfies [string, Predicate, boolean | undefined][])('%s', (_name, p, expected) => {
    expect(truth(p, known)).toBe(expected);
  });

  it('takes no condition as true, and "has none" as matching nothing', () => {
    expect(truth(undefined, known)).toBe(true);
    expect(truth({ '@topic': ['x'] }, given({ '@topic': null }))).toBe(false);
  });

  it('never changes its mind when an open answer is given', () => {
    const answers = fc.record({
      q0: fc.constantFrom('a', 'b', 'c'),
      q1: fc.constantFrom('a', 'b', 'c'),
      q2: fc.constantFrom('a', 'b', 'c'),
    });
    fc.assert(
      fc.property(predicate, answers, fc.subarray(['q0', 'q1', 'q2'] as const), (p, all, shown) => {
        const partly = truth(p, given(Object.fromEntries(shown.map((q) => [q, all[q]]))));
        const fully = truth(p, given(all));
        expect(fully).not.toBeUndefined();
        if (partly !== undefined) expect(fully).toBe(partly);
      }),
    );
  });
});

describe('laws of predicates', () => {
  const answers = fc.record({
    q0: fc.constantFrom('a', 'b', 'c', undefined),
    q1: fc.constantFrom('a', 'b', 'c', undefined),
    q2: fc.constantFrom('a', 'b', 'c', undefined),
  });
  const negated = (value: boolean | undefined) => (value === undefined ? undefined : !value);
  it('none is the opposite of any', () => {
    fc.assert(
      fc.property(fc.array(predicate, { minLength: 1, maxLength: 3 }), answers, (parts, known) => {
        const lookup: Lookup = (id) => known[id as keyof typeof known];
        expect(truth({ none: parts }, lookup)).toBe(negated(truth({ any: parts }, lookup)));
      }),
    );
  });
  it('the order of the parts changes nothing', () => {
    fc.assert(
      fc.property(fc.array(predicate, { minLength: 2, maxLength: 4 }), answers, (parts, known) => {
        const lookup: Lookup = (id) => known[id as keyof typeof known];
        for (const kind of ['all', 'any', 'none'] as const)
          expect(truth({ [kind]: [...parts].reverse() } as Predicate, lookup)).toBe(
            truth({ [kind]: parts } as Predicate, lookup),
          );
      }),
    );
  });
  it('all of all is all, and any of any is any', () => {
    fc.assert(
      fc.property(predicate, predicate, predicate, answers, (a, b, c, known) => {
        const lookup: Lookup = (id) => known[id as keyof typeof known];
        expect(truth({ all: [a, { all: [b, c] }] }, lookup)).toBe(truth({ all: [a, b, c] }, lookup));
        expect(truth({ any: [a, { any: [b, c] }] }, lookup)).toBe(truth({ any: [a, b, c] }, lookup));
      }),
    );
  });
});
