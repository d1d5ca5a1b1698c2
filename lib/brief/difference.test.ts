import { describe, expect, it } from 'vitest';
import { evaluate } from '#lib/engine/evaluate.ts';
import { knowledgeOf, option, question, row, topic } from '#lib/engine/fixture.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import { differences, sideBySide } from './difference.ts';

describe('differences', () => {
  it('are none between a brief and itself, or where only words differ', () => {
    const brief: Brief = { answers: { a: 'x' }, choices: { t: { option: 'A', reason: 'r' } }, names: { system: 'S' } };
    expect(differences(brief, brief)).toEqual([]);
    expect(
      differences(brief, { ...brief, choices: { t: { option: 'A', reason: 'other' } }, names: { system: 'T' } }),
    ).toEqual([]);
  });
  it('name what is said on one side only, and what is said otherwise', () => {
    const first: Brief = {
      answers: { a: 'x', b: 'y' },
      scopes: { web: { a: 'z' } },
      levels: { cost: { level: 2 } },
      choices: { t: { option: 'A' } },
      waivers: { t: { A: 'why' } },
      ratings: { t: { A: { cost: { rating: 1, reason: 'r' } } } },
    };
    const second: Brief = { answers: { a: 'x', b: 'w', c: 'v' } };
    expect(differences(first, second).map((d) => [d.part, d.scope, ...d.path, d.first, d.second])).toEqual([
      ['answer', null, 'b', 'y', 'w'],
      ['answer', 'web', 'a', 'z', null],
      ['level', null, 'cost', '2', null],
      ['choice', null, 't', 'A', null],
      ['waiver', null, 't', 'A', 'waived', null],
      ['rating', null, 't', 'A', 'cost', '1', null],
      ['answer', null, 'c', null, 'v'],
    ]);
  });
});

describe('side by side', () => {
  const knowledge = knowledgeOf(
    [
      topic('still', { a: 2 }, [option('A', 1, [row('a', 1)]), option('B', 2, [])]),
      topic('moving', { a: 2 }, [
        option('A', 1, [row('a', 1)]),
        option('B', 2, [row('a', 3, { when: { q: ['yes'] } })]),
      ]),
      topic('sometimes', { a: 2 }, [option('A', 1, [row('a', 1)]), option('B', 2, [])], { when: { q: ['yes'] } }),
    ],
    [question('q', 1, ['yes', 'no'])],
  );
  const of = (brief: Brief) => evaluate(knowledge, brief, { draws: 20, flips: false, doubt: false });
  it('puts the decisions that moved first, and those that do not arise on one side among them', () => {
    const lines = sideBySide(of({ answers: { q: 'yes' } }), of({ answers: { q: 'no' } }));
    expect(lines.map((l) => [l.key, l.first?.option, l.second?.option, l.moved])).toEqual([
      ['moving', 'B', 'A', true],
      ['sometimes', 'A', undefined, true],
      ['still', 'A', 'A', false],
    ]);
  });
  it('shows a choice in place of the leader', () => {
    const [line] = sideBySide(of({}), of({ choices: { still: { option: 'B' } } }));
    expect(line).toMatchObject({ key: 'still', second: { option: 'B', chosen: true }, moved: true });
  });
});
