/** A decision in which every level is 0 has no leader, whatever else could tell its options apart. */
import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import { knowledgeOf, option, question, row, topic } from './fixture.ts';
import { smallestFlips } from './set-flips.ts';

const cap = question('cost-counts', 1, ['yes', 'no']);
cap.answers[1] = { id: 'no', number: 2, text: 'no', caps: [{ criterion: 'cost', level: 0 }] };
const need = question('big', 2, ['yes', 'no']);
const kb = knowledgeOf(
  [
    topic(
      't',
      { cost: 3 },
      [
        option('cheap', 1, [row('cost', 3)], {
          fit: [{ need: 'size', fit: 'workaround', how: 'by hand', sources: [{ id: 'book' }] }],
        }),
        option('dear', 2, [row('cost', -2)]),
      ],
      { needs: [{ id: 'size', title: 'Size', when: { big: ['yes'] } }] },
    ),
  ],
  [cap, need],
);
const brief = { answers: { 'cost-counts': 'yes', big: 'yes' } };

describe('where nothing matters', () => {
  it('a workaround does not make a leader of the option without one', () => {
    const [decision] = evaluate(kb, { answers: { ...brief.answers, 'cost-counts': 'no' } }, { draws: 20 }).decisions;
    expect(decision).toMatchObject({ leaders: [], stable: false, confidence: 'none', flips: [], doubt: null });
    expect(decision?.unranked).toContain('irrelevant');
    expect(decision?.options.map((o) => o.rank)).toEqual([null, null]);
  });
  it('an answer that leads there turns no decision', () => {
    const [decision] = evaluate(kb, brief, { draws: 20 }).decisions;
    expect(decision?.leaders).toEqual(['cheap']);
    expect(decision?.flips.filter((f) => f.kind === 'answer')).toEqual([]);
    expect(smallestFlips(kb, brief, 't').sets).toEqual([]);
  });
});
