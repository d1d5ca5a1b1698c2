import { describe, expect, it } from 'vitest';
import { knowledgeOf, option, question, row, topic } from '#lib/engine/fixture.ts';
import { isOfAnotherEdition, parseBrief, parseBriefText, readBrief, readBriefText } from './parse.ts';
import { leftOutWords, problemWords } from './problems.ts';
import { salvageBrief } from './salvage.ts';
import { savedForm } from './saved-form.ts';

const base = knowledgeOf(
  [
    topic('store', { cost: 2 }, [option('relational', 1, [row('cost', 1)]), option('document', 2, [])]),
    topic('style', { cost: 2 }, [option('rest', 1, [])], {
      scopes: [{ id: 'web', number: 1, title: 'Web', when: { 'clients.web': ['yes'] } }],
    }),
  ],
  [
    question('traffic', 1, ['low', 'high']),
    question('clients', 2, ['yes', 'no'], {
      items: [
        { id: 'web', number: 1, text: 'Web' },
        { id: 'partners', number: 2, text: 'Partners' },
      ],
    }),
  ],
);
const knowledge = {
  ...base,
  checklists: [
    {
      id: 'api',
      number: 1,
      title: 'API',
      description: 'd',
      topics: [],
      items: [{ id: 'paging', number: 1, text: 't', why: 'w', verify: 'v', sources: [] }],
    },
  ],
};
const parse = (value: unknown) => parseBrief(knowledge, value);
const problems = (value: unknown) => {
  const parsed = parse(value);
  return parsed.ok ? [] : parsed.problems.map((p) => `${p.path}: ${p.expected}. ${p.suggestion}`);
};

describe('a sound brief', () => {
  it('is taken as it is', () => {
    const brief = {
      answers: { traffic: 'high', 'clients.web': 'yes' },
      scopes: { web: { traffic: 'low' } },
      levels: { cost: { level: 3, reason: 'a bet' } },
      choices: { store: { option: 'document', reason: 'we like it', date: '2026-11-21' } },
      waivers: { 'style/web': { rest: 'fine' } },
      names: {
        people: [{ name: 'Ann', uses: 'web' }],
        clients: { web: { name: 'Shop' } },
        capabilities: [{ name: 'Orders' }],
        externals: [{ name: 'Bank', direction: 'we-call', capability: 'Orders' }],
      },
      ratings: { store: { document: { cost: { rating: -1 as const, reason: 'ours' } } } },
      checks: { 'api.paging': { state: 'done' as const } },
      notes: { traffic: 'at noon', clients: 'all of them', 'clients.web': 'soon' },
      record: { deciders: 'Ann' },
      knowledge: '1.0.0',
    };
    expect(parse(brief)).toEqual({ ok: true, brief });
  });
  it('may be empty', () => {
    expect(parse({})).toEqual({ ok: true, brief: {} });
  });
  it('drops "not sure", which says nothing', () => {
    expect(parse({ answers: { traffic: 'not-sure' }, scopes: { web: { traffic: 'not-sure' } } })).toEqual({
      ok: true,
      brief: { answers: {}, scopes: { web: {} } },
    });
  });
  it('may use short forms', () => {
    expect(
      parse({ choices: { store: 'document' }, levels: { cost: 2 }, waivers: { 'store/system': { document: 'ok' } } }),
    ).toEqual({
      ok: true,
      brief: {
        choices: { store: { option: 'document' } },
        levels: { cost: { level: 2 } },
        waivers: { store: { document: 'ok' } },
      },
    });
  });
});

describe('a brief with a fault', () => {
  it.each([
    ['no object', 'hello', /^: object/],
    ['null', null, /^: object/],
    ['a list', [], /^: object/],
    [
      'too many entries',
      { names: { people: Array.from({ length: 13 }, () => ({ name: 'A' })) } },
      /^names\.people: at most 12 entries. Remove some/,
    ],
    [
      'a decision in both spellings',
      { waivers: { store: { document: 'a' }, 'store/system': { document: 'b' } } },
      /^waivers\.store\/system: each decision once. "store" is given too and means the same: remove one/,
    ],
    ['an unknown field', { anwers: {} }, /only known fields. Remove or correct: anwers/],
    ['a wrong type', { answers: { traffic: 3 } }, /^answers\.traffic: string. Give a string here/],
    ['answers that are no object', { answers: [] }, /^answers: record|^answers: object/],
    ['a text too long', { names: { system: 'x'.repeat(81) } }, /^names\.system: at most 80 characters. Shorten it/],
    [
      'a date of another form',
      { choices: { store: { option: 'document', date: '21.11.2026' } } },
      /^choices\.store\.date: a date like/,
    ],
    ['a level out of range', { levels: { cost: 7 } }, /^levels\.cost\.level: a level from 0 to 4/],
    [
      'an unknown question',
      { answers: { trafic: 'high' } },
      /^answers\.trafic: a known question. Did you mean "traffic"/,
    ],
    ['an unknown set item', { answers: { 'clients.wbe': 'yes' } }, /Did you mean "clients.web"/],
    [
      'an unknown answer',
      { answers: { traffic: 'gigantic' } },
      /^answers\.traffic: a known answer. Use one of: low, high, not-sure/,
    ],
    ['an unknown scope', { scopes: { wed: {} } }, /^scopes\.wed: a known scope. Did you mean "web"/],
    ['an unknown answer in a scope', { scopes: { web: { traffic: 'x' } } }, /^scopes\.web\.traffic: a known answer/],
    ['an unknown criterion', { levels: { costs: 2 } }, /^levels\.costs: a known criterion. Did you mean "cost"/],
    [
      'an unknown decision',
      { choices: { stor: 'document' } },
      /^choices\.stor: a known decision. Did you mean "store"/,
    ],
    ['a decision without its scope', { choices: { style: 'rest' } }, /^choices\.style: a known decision/],
    [
      'an unknown option',
      { choices: { store: 'documnet' } },
      /^choices\.store\.option: a known option. Did you mean "document"/,
    ],
    ['a waiver for no option', { waivers: { store: { graph: 'x' } } }, /^waivers\.store\.graph: a known option/],
    ['a waiver for no decision', { waivers: { nothing: { graph: 'x' } } }, /^waivers\.nothing: a known decision/],
    ['a rating of no decision', { ratings: { stor: {} } }, /^ratings\.stor: a known decision/],
    ['a rating of no option', { ratings: { store: { graph: {} } } }, /^ratings\.store\.graph: a known option/],
    [
      'a rating on no criterion',
      { ratings: { store: { document: { costs: { rating: 1, reason: 'r' } } } } },
      /^ratings\.store\.document\.costs: a known criterion. Did you mean "cost"/,
    ],
    [
      'a rating off the scale',
      { ratings: { store: { document: { cost: { rating: 4, reason: 'r' } } } } },
      /^ratings\.store\.document\.cost\.rating/,
    ],
    ['a rating without a reason', { ratings: { store: { document: { cost: { rating: 1, reason: '' } } } } }, /reason/],
    [
      'a check of nothing',
      { checks: { 'api.pagin': { state: 'done' } } },
      /^checks\.api\.pagin: .*Did you mean "api.paging"/,
    ],
    [
      'a state that is none',
      { checks: { 'api.paging': { state: 'perhaps' } } },
      /one of done, not-yet, does-not-apply/,
    ],
    ['a note on nothing', { notes: { wether: 'x' } }, /^notes\.wether: a known question/],
    [
      'a person who uses nothing',
      { names: { people: [{ name: 'A', uses: 'wep' }] } },
      /^names\.people\.0\.uses: a known client. Did you mean "web"/,
    ],
    ['a name for no client', { names: { clients: { tv: { name: 'TV' } } } }, /^names\.clients\.tv: a known client/],
    [
      'a part that is not there',
      { names: { externals: [{ name: 'B', capability: 'X' }] } },
      /capability: a known name of a capability. There is none: remove it/,
    ],
    [
      'a direction of its own',
      { names: { externals: [{ name: 'B', direction: 'both' }] } },
      /^names\.externals\.0\.direction: one of we-call, calls-us, partner/,
    ],
  ])('%s is named with its place', (_name, value, message) => {
    expect(problems(value).join('\n')).toMatch(message);
  });
  it('tells all of them', () => {
    expect(problems({ answers: { x: 'y', traffic: 'z' }, levels: { w: 1 } })).toHaveLength(3);
  });
});

describe('a check', () => {
  it('is kept where no checklist is loaded to tell', () => {
    expect(parseBrief(base, { checks: { 'api.any': { state: 'done' } } }).ok).toBe(true);
  });
});

describe('read tolerantly', () => {
  it('a sound part opens, the rest is named, and what is not here stays in the brief', () => {
    const read = readBrief(knowledge, {
      answers: { traffic: 'gigantic', 'clients.web': 'yes' },
      levels: { cost: 9 },
      choices: { store: 'acme', 'store/system': 'document' },
      knowledge: '9.9.9',
    });
    expect(read).toMatchObject({
      ok: true,
      brief: {
        answers: { traffic: 'gigantic', 'clients.web': 'yes' },
        levels: {},
        choices: { store: { option: 'acme' } },
      },
      leftOut: [{ path: 'choices.store/system', value: 'document' }, { path: 'levels.cost' }],
      notHere: [{ path: 'answers.traffic' }, { path: 'choices.store', value: { option: 'acme' } }],
    });
  });
  it('what holds nothing of a brief is refused', () => {
    for (const value of [{ name: 'package', version: '1' }, [], 'x', null])
      expect(readBrief(knowledge, value).ok).toBe(false);
    expect(readBriefText(knowledge, '{"answers":{},"answers":{}}')).toMatchObject({ problems: [{ path: 'answers' }] });
    expect(readBriefText(knowledge, '{}')).toEqual({ ok: true, brief: {}, leftOut: [], notHere: [] });
  });
  it('opens a choice of a pack', () => {
    const text = '{"choices":{"store":{"option":"acme"}},"knowledge":"1+acme.1"}';
    expect(readBriefText(knowledge, text)).toMatchObject({ ok: true, notHere: [{ path: 'choices.store' }] });
    expect(isOfAnotherEdition(knowledge, text)).toBe(true);
    for (const other of ['{}', '{', '[]', `{"knowledge":"${knowledge.version}"}`])
      expect(isOfAnotherEdition(knowledge, other)).toBe(false);
  });
  it('the words of a file are cut where they would fill a page', () => {
    const [only] = salvageBrief(knowledge, { answers: { ['x'.repeat(5000)]: 'yes' } }).leftOut;
    expect(only && leftOutWords(only).length).toBeLessThan(400);
    expect(only?.problems.map(problemWords)[0]?.length).toBeLessThan(400);
  });
});

describe('the file that is saved', () => {
  it('says which edition wrote it, and keeps the one that knows its ids', () => {
    const { version } = knowledge;
    expect(savedForm(knowledge, { answers: { traffic: 'low' }, knowledge: 'old' }).knowledge).toBe(version);
    const strange = { choices: { store: { option: 'acme' } } };
    expect(savedForm(knowledge, { ...strange, knowledge: '1+acme.1' })).toEqual({ ...strange, knowledge: '1+acme.1' });
    for (const brief of [strange, { ...strange, knowledge: version }])
      expect(isOfAnotherEdition(knowledge, JSON.stringify(savedForm(knowledge, brief)))).toBe(true);
  });
});

describe('a text', () => {
  it('that is not JSON says so', () => {
    expect(parseBriefText(knowledge, '{')).toMatchObject({ ok: false, problems: [{ path: '', expected: 'JSON' }] });
  });
  it('that is JSON is parsed', () => {
    expect(parseBriefText(knowledge, '{"answers":{"traffic":"high"}}')).toEqual({
      ok: true,
      brief: { answers: { traffic: 'high' } },
    });
  });
});
