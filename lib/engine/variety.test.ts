import { describe, expect, it } from 'vitest';
import type { VarietyRule } from '#lib/knowledge/library-types.ts';
import { knowledgeOf, option, question, row, topic } from './fixture.ts';
import { varietyOf } from './variety.ts';

const rule = (strength: 1 | 2 | 3, teams: string[]): VarietyRule => ({
  id: `s${strength}`,
  strength,
  when: { teams },
  claim: 'one more thing to run',
  sources: [{ id: 'book' }],
});
const scope = (id: string, number: number) => ({ id, number, title: id, when: {} });

/** REST fits one scope better by `edge`, gRPC the other. */
const knowledge = (edge: 1 | 2 | 3) => ({
  ...knowledgeOf(
    [
      topic(
        'style',
        { speed: 2, operability: 2 },
        [
          option('rest', 1, [row('speed', edge, { when: { scope: ['partners'] } })]),
          option('grpc', 2, [row('speed', edge, { when: { scope: ['services'] } })]),
        ],
        { technologies: true, scopes: [scope('partners', 1), scope('services', 2)] },
      ),
      topic('store', { speed: 2 }, [option('a', 1, []), option('b', 2, [row('speed', 1)])], { number: 2 }),
    ],
    [question('teams', 1, ['few', 'many'])],
  ),
  variety: [rule(3, ['few']), rule(1, ['many'])],
});

describe('variety', () => {
  it('is worth it where what it saves exceeds what it costs to run', () => {
    const [many] = varietyOf(knowledge(3), { answers: { teams: 'many' } });
    // Half the weight lies on each criterion: 3/6 of 50 points are saved, and 1/6 of 50 is the price.
    expect(many).toMatchObject({ topic: 'style', kinds: 2, advice: 'mix', because: { id: 's1' } });
    expect(many?.saved).toBeCloseTo(25);
    expect(many?.price).toBeCloseTo(50 / 6);
  });
  it('is not worth it for few people and a small edge', () => {
    const [few] = varietyOf(knowledge(1), { answers: { teams: 'few' } });
    expect(few).toMatchObject({ advice: 'one', because: { id: 's3' } });
    expect(few?.price).toBeCloseTo(25);
    expect(few?.regrets[0]?.points).toBeCloseTo(50 / 6);
  });
  it('costs the mean of what it would cost while the team is not known', () => {
    expect(varietyOf(knowledge(3), {})[0]?.price).toBeCloseTo((25 + 50 / 6) / 2);
  });
  it('has no price where the options are no technologies', () => {
    const [style, ...rest] = knowledge(3).topics;
    const topics = [{ ...(style ?? topic('x', {}, [])), technologies: false }, ...rest];
    expect(varietyOf({ ...knowledge(3), topics }, {})).toEqual([]);
  });
  it('is no question where one option leads everywhere, or a topic is decided once', () => {
    const brief = { choices: { 'style/partners': { option: 'rest' }, 'style/services': { option: 'rest' } } };
    expect(varietyOf(knowledge(3), brief)).toMatchObject([{ kinds: 1, price: 0, advice: 'one' }]);
  });
  it('is the only way where no option fits everywhere', () => {
    const out = (when: string) => ({
      knockOuts: [{ id: 'k', when: { scope: [when] }, reason: 'no', comesBackIf: 'yes', sources: [{ id: 'book' }] }],
    });
    const split = {
      ...knowledge(1),
      topics: [
        topic('style', { speed: 2 }, [option('rest', 1, [], out('services')), option('grpc', 2, [], out('partners'))], {
          technologies: true,
          scopes: [scope('partners', 1), scope('services', 2)],
        }),
      ],
    };
    expect(varietyOf(split, { answers: { teams: 'few' } })).toMatchObject([
      { one: null, regrets: [], kinds: 2, price: 0, advice: 'mix' },
    ]);
  });
});
