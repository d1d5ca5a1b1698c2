import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Level } from '#lib/knowledge/terms.ts';
import type { Raise } from '#lib/knowledge/types.ts';
import { knowledgeOf, option, question, topic } from './fixture.ts';
import { levelsOf, weightOfLevel } from './levels.ts';
import { situationOf } from './situation.ts';

const scope = { id: 'here', number: 1, title: 'Here', when: { traffic: ['low', 'high'] } };
const decided = topic('t', { speed: 2, cost: 1 }, [option('x', 1, [])], { scopes: [scope] });

/** Levels of the topic where `traffic: high` and `budget: tight` raise and cap as given. */
function levels(
  { raises = [], caps = [] }: { raises?: Raise[]; caps?: Raise[] },
  brief: Brief = { answers: { traffic: 'high', budget: 'tight' } },
  inScope = true,
) {
  const traffic = question('traffic', 1, ['low', 'high']);
  traffic.answers[1] = { id: 'high', number: 2, text: 'high', raises };
  const budget = question('budget', 2, ['tight', 'ample']);
  budget.answers[0] = { id: 'tight', number: 1, text: 'tight', caps };
  const kb = knowledgeOf([decided], [traffic, budget]);
  return levelsOf(decided, situationOf(kb, brief, decided, inScope ? scope : null), brief);
}

describe('levels that a choice elsewhere raises', () => {
  const implying = {
    ...decided,
    implied: [
      { relation: 'r', criterion: 'cost', level: 3 as const, topic: 'other', option: 'big', reason: 'It is dear.' },
    ],
  };
  const at = (choices: Record<string, string>, inScope = true) => {
    const brief: Brief = {
      choices: Object.fromEntries(Object.entries(choices).map(([key, chosen]) => [key, { option: chosen }])),
    };
    const situation = situationOf(knowledgeOf([implying]), brief, implying, inScope ? scope : null);
    return levelsOf(implying, situation, brief)[1]?.level;
  };
  it('follow the choice of the same scope first, else any', () => {
    expect(at({})).toBe(1);
    expect(at({ other: 'big' })).toBe(3);
    expect(at({ other: 'big' }, false)).toBe(3);
    expect(at({ 'other/there': 'big' })).toBe(3);
    expect(at({ 'other/here': 'small', 'other/there': 'big' })).toBe(1);
    expect(at({ 'other/here': 'big' })).toBe(3);
    expect(at({ other: 'small', another: 'big' })).toBe(1);
  });
});

describe('levels', () => {
  it('stay at the base of the topic while nothing is said', () => {
    expect(levels({}, {})).toEqual([
      { criterion: 'speed', level: 2, origin: { kind: 'base' } },
      { criterion: 'cost', level: 1, origin: { kind: 'base' } },
    ]);
  });
  it('are raised by a stated answer, which is named', () => {
    expect(levels({ raises: [{ criterion: 'speed', level: 4 }] })[0]).toEqual({
      criterion: 'speed',
      level: 4,
      origin: { kind: 'answer', variable: 'traffic', answer: 'high' },
    });
  });
  it('are not raised by an open answer', () => {
    expect(levels({ raises: [{ criterion: 'speed', level: 4 }] }, { answers: { budget: 'tight' } })[0]).toMatchObject({
      level: 2,
    });
  });
  it('never fall by a raise below the base', () => {
    expect(levels({ raises: [{ criterion: 'speed', level: 1 }] })[0]).toMatchObject({ level: 2 });
  });
  it('take the strongest of several raises, not their sum', () => {
    const raises: Raise[] = [
      { criterion: 'speed', level: 3 },
      { criterion: 'speed', level: 4 },
      { criterion: 'speed', level: 3 },
    ];
    expect(levels({ raises })[0]).toMatchObject({ level: 4 });
  });
  it('hear only raises meant for this topic and scope', () => {
    expect(levels({ raises: [{ criterion: 'speed', level: 4, topics: ['other'] }] })[0]).toMatchObject({ level: 2 });
    expect(levels({ raises: [{ criterion: 'speed', level: 4, topics: ['t'] }] })[0]).toMatchObject({ level: 4 });
    const here: Raise[] = [{ criterion: 'speed', level: 4, scopes: ['here'] }];
    expect(levels({ raises: here })[0]).toMatchObject({ level: 4 });
    expect(levels({ raises: here }, undefined, false)[0]).toMatchObject({ level: 2 });
    expect(levels({ raises: [{ criterion: 'speed', level: 4, scopes: ['there'] }] })[0]).toMatchObject({ level: 2 });
  });
  it('are held down by a stated "does not matter", with a warning where something would raise them', () => {
    const held = levels({ raises: [{ criterion: 'speed', level: 4 }], caps: [{ criterion: 'speed', level: 1 }] })[0];
    expect(held).toMatchObject({ level: 1, origin: { kind: 'cap', variable: 'budget', answer: 'tight' } });
    expect(held?.warning).toContain('"traffic" would raise it to 4');
    const base = levels({ caps: [{ criterion: 'speed', level: 0 }] })[0];
    expect(base).toMatchObject({ level: 0, origin: { kind: 'cap' } });
    expect(base?.warning).toBeUndefined();
  });
  it('are not held down by a cap above them', () => {
    expect(levels({ caps: [{ criterion: 'speed', level: 3 }] })[0]).toMatchObject({
      level: 2,
      origin: { kind: 'base' },
    });
  });
  it('take the lowest of several caps', () => {
    const caps: Raise[] = [
      { criterion: 'speed', level: 1 },
      { criterion: 'speed', level: 0 },
    ];
    expect(levels({ caps })[0]).toMatchObject({ level: 0 });
  });
  it('are what the user set, whatever else is said', () => {
    const brief: Brief = {
      answers: { traffic: 'high', budget: 'tight' },
      levels: { speed: { level: 3, reason: 'a demo' } },
    };
    const set = levels({ raises: [{ criterion: 'speed', level: 4 }], caps: [{ criterion: 'speed', level: 0 }] }, brief);
    expect(set[0]).toEqual({ criterion: 'speed', level: 3, origin: { kind: 'user', reason: 'a demo' } });
  });
});

describe('weights', () => {
  it('double from level to level, and 0 is nothing', () => {
    expect(([0, 1, 2, 3, 4] as Level[]).map(weightOfLevel)).toEqual([0, 1, 2, 4, 8]);
  });
  it('grow with the level', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), (level) => {
        expect(weightOfLevel((level + 1) as Level)).toBeGreaterThan(weightOfLevel(level as Level));
      }),
    );
  });
});
