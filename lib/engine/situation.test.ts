import { describe, expect, it } from 'vitest';
import type { Brief } from '#lib/knowledge/brief.ts';
import { knowledgeOf, option, question, topic } from './fixture.ts';
import { combinations, decisionKey, oddsOf, openVariables, situationOf, variableMap } from './situation.ts';

const scopes = [
  { id: 'web', number: 1, title: 'Web', when: { 'clients.web': ['yes'] } },
  { id: 'api', number: 2, title: 'API', when: { 'clients.api': ['yes'] } },
];
const clients = question('clients', 1, ['yes', 'no'], {
  items: [
    { id: 'web', number: 1, text: 'Web', prior: { yes: 0.9, no: 0.1 } },
    { id: 'api', number: 2, text: 'API' },
  ],
  prior: { yes: 0.3, no: 0.7 },
});
const size = question('size', 2, ['small', 'large']);
const place = question('place', 3, ['cloud', 'own'], {
  prior: { cloud: 0.8, own: 0.2 },
  priorWhen: [{ when: { size: ['large'] }, prior: { cloud: 0.25, own: 0.75 } }],
});
const scoped = topic('style', { a: 2 }, [option('x', 1, [])], { scopes });
const whole = topic('store', { a: 2 }, [option('x', 1, [])]);
const kb = knowledgeOf([scoped, whole], [clients, size, place]);
const at = (brief: Brief, scope: (typeof scopes)[number] | null = null) =>
  situationOf(kb, brief, scope ? scoped : whole, scope);
const [web = null] = scopes;

describe('what is known', () => {
  it('names a decision by topic, and by scope where there is one', () => {
    expect(decisionKey('store', null)).toBe('store');
    expect(at({}, web).key).toBe('style/web');
  });
  it('takes stated answers, and in a scope those that differ there', () => {
    const brief = { answers: { size: 'small' }, scopes: { web: { size: 'large' } } };
    expect(at(brief).lookup('size')).toBe('small');
    expect(at(brief, web).lookup('size')).toBe('large');
    expect(at(brief).lookup('place')).toBeUndefined();
  });
  it('does not take an answer that the question does not have', () => {
    expect(at({ answers: { size: 'gigantic' } }).stated.size).toBe(0);
  });
  it('knows its own scope, and that the whole system has none', () => {
    expect(at({}, web).lookup('scope')).toBe('web');
    expect(at({}).lookup('scope')).toBeNull();
  });
  it('sees what the user chose elsewhere, first in the scope at hand', () => {
    const brief: Brief = { choices: { store: { option: 'x' }, 'style/web': { option: 'y' }, style: { option: 'z' } } };
    expect(at(brief).lookup('@store')).toBe('x');
    expect(at(brief, web).lookup('@style')).toBe('y');
    expect(at(brief).lookup('@style')).toBe('z');
    expect(at({}).lookup('@store')).toBeNull();
  });
  it('makes a variable of each item of a set', () => {
    expect([...variableMap(kb).keys()]).toEqual(['clients.web', 'clients.api', 'size', 'place']);
  });
  it('arises where the topic and the scope both do', () => {
    const both = topic('t', { a: 1 }, [option('x', 1, [])], { scopes, when: { size: ['large'] } });
    expect(situationOf(kb, {}, both, web).arises).toEqual({ all: [{ size: ['large'] }, web?.when] });
    expect(situationOf(kb, {}, both, null).arises).toEqual({ size: ['large'] });
    expect(at({}).arises).toBeUndefined();
  });
});

describe('odds', () => {
  const of = (id: string, brief: Brief = {}) => {
    const variable = variableMap(kb).get(id);
    if (!variable) throw new Error(id);
    return oddsOf(variable, at(brief).lookup);
  };
  it('are those of the item, else of the question, else even', () => {
    expect(of('clients.web')).toEqual([0.9, 0.1]);
    expect(of('clients.api')).toEqual([0.3, 0.7]);
    expect(of('size')).toEqual([0.5, 0.5]);
  });
  it('hang on another answer once that is known', () => {
    expect(of('place')).toEqual([0.8, 0.2]);
    expect(of('place', { answers: { size: 'large' } })).toEqual([0.25, 0.75]);
  });
});

describe('combinations of open answers', () => {
  it('have the odds of their parts, parents before children', () => {
    const situation = at({});
    const open = openVariables(situation, [{ place: ['own'] }]);
    expect(open.map((v) => v.id)).toEqual(['size', 'place']);
    const all = combinations(situation, open).map(({ lookup, probability }) => [
      lookup('size'),
      lookup('place'),
      probability,
    ]);
    expect(all).toEqual([
      ['small', 'cloud', 0.4],
      ['small', 'own', 0.1],
      ['large', 'cloud', 0.125],
      ['large', 'own', 0.375],
    ]);
  });
  it('leave out what is stated', () => {
    expect(openVariables(at({ answers: { size: 'small' } }), [{ size: ['small'], place: ['own'] }])).toHaveLength(1);
  });
  it('hold only worlds in which the decision arises', () => {
    const situation = at({}, web);
    const open = openVariables(situation, [web?.when, { 'clients.api': ['yes'] }]);
    const all = combinations(situation, open);
    expect(all.every((c) => c.lookup('clients.web') === 'yes')).toBe(true);
    expect(all.reduce((sum, c) => sum + c.probability, 0)).toBeCloseTo(1, 12);
    expect(all.map((c) => [c.lookup('clients.api'), c.probability])).toEqual([
      ['yes', expect.closeTo(0.3, 12)],
      ['no', expect.closeTo(0.7, 12)],
    ]);
  });
  it('are one, certain, where nothing is open', () => {
    expect(combinations(at({}), [])).toMatchObject([{ probability: 1, indices: [] }]);
  });
});
