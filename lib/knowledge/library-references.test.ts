/** Each rule on the library's content has a planted fault that proves the rule can fail. */
import { describe, expect, it } from 'vitest';
import { knowledgeOf, option, precedent, question, topic } from '#lib/engine/fixture.ts';
import { checkLibrary } from './library-references.ts';
import type { Knowledge } from './types.ts';

const book = [{ id: 'book' }];
const base: Knowledge = {
  ...knowledgeOf(
    [
      topic('store', { cost: 2 }, [option('a', 1, []), option('b', 2, [])]),
      topic('style', { cost: 2 }, [option('rest', 1, [])], {
        scopes: [{ id: 'web', number: 1, title: 'Web', when: { traffic: ['low'] } }],
      }),
    ],
    [question('traffic', 1, ['low', 'high'])],
  ),
  relations: [{ id: 'r', kind: 'excludes', option: 'store=a', other: 'style=rest', reason: 'r', sources: book }],
  checklists: [
    {
      id: 'api',
      number: 1,
      title: 'API',
      description: 'd',
      topics: ['style'],
      items: [
        {
          id: 'i',
          number: 1,
          text: 't',
          why: 'w',
          verify: 'v',
          when: { traffic: ['low'] },
          moot: { when: { '@store': ['a'] }, because: 'b' },
          sources: book,
        },
      ],
    },
  ],
  principles: [
    {
      id: 'p',
      title: 'P',
      statement: 's',
      why: 'w',
      practice: [{ text: 't', sources: book }],
      topics: ['store'],
      sources: book,
    },
  ],
  patterns: [
    {
      id: 'saga',
      title: 'Saga',
      family: 'data',
      problem: 'p',
      solution: 's',
      useWhen: [{ text: 't' }],
      avoidWhen: [{ text: 't' }],
      consequences: [{ text: 't' }],
      topics: ['store'],
      related: ['saga'],
      sources: book,
    },
  ],
  guides: [
    {
      id: 'g',
      title: 'G',
      description: 'd',
      topics: ['store'],
      sections: [{ title: 's', advice: [{ text: 't', sources: book }] }],
    },
  ],
  precedents: [precedent('case', 1, { answers: { traffic: 'low' } })],
  cases: [
    {
      id: 'measuring',
      publisher: 'acme',
      decision: 'style/web',
      considered: ['rest'],
      chosen: ['rest'],
      outcome: 'kept',
      quality: 3,
      answers: { traffic: 'low' },
      source: { title: 't', url: 'https://example.org' },
    },
  ],
};

/** A copy of the sound base with one thing changed. */
function planted(change: (copy: Knowledge) => void): string[] {
  const copy = structuredClone(base);
  change(copy);
  return checkLibrary(copy).map((p) => `${p.file}: ${p.path}: ${p.problem}`);
}
const first = <T>(list: T[]): T => {
  const [entry] = list;
  if (entry === undefined) throw new Error('the base is empty');
  return entry;
};

describe('the library', () => {
  it('is sound as it stands', () => {
    expect(checkLibrary(base)).toEqual([]);
  });
  it.each([
    [
      'a relation with no option',
      (k) => Object.assign(first(k.relations), { other: 'style=soap' }),
      /relations\.yaml.*style=soap/,
    ],
    ['a relation with no topic', (k) => (first(k.relations).option = 'nothing=a'), /relations\.yaml.*nothing=a/],
    [
      'a relation without its source',
      (k) => (first(k.relations).sources = [{ id: 'gone' }]),
      /source "gone" is missing/,
    ],
    ['a checklist of no topic', (k) => (first(k.checklists).topics = ['gone']), /checklists\/api.*topic "gone"/],
    [
      'a checklist number twice',
      (k) => k.checklists.push({ ...first(k.checklists), id: 'other' }),
      /number 1 of "other" is taken/,
    ],
    [
      'an item number twice',
      (k) => first(k.checklists).items.push({ ...first(first(k.checklists).items), id: 'j' }),
      /number 1 of "j" is taken/,
    ],
    [
      'an item under no answer',
      (k) => (first(first(k.checklists).items).when = { traffic: ['huge'] }),
      /has no "huge"/,
    ],
    [
      'an item made moot by nothing',
      (k) => (first(first(k.checklists).items).moot = { when: { '@gone': ['a'] }, because: 'b' }),
      /"@gone" is no/,
    ],
    [
      'an item under a scope that is not there',
      (k) => (first(first(k.checklists).items).when = { '@style/nowhere': ['rest'] }),
      /topic "style" has no scope "nowhere"/,
    ],
    [
      'an item without its source',
      (k) => (first(first(k.checklists).items).sources = [{ id: 'gone' }]),
      /items\.0.*"gone"/,
    ],
    ['a principle of no topic', (k) => (first(k.principles).topics = ['gone']), /principles\/p.*"gone"/],
    [
      'a practice without its source',
      (k) => (first(k.principles).practice = [{ text: 't', sources: [{ id: 'gone' }] }]),
      /practice\.0.*"gone"/,
    ],
    ['a pattern related to nothing', (k) => (first(k.patterns).related = ['gone']), /pattern "gone" does not exist/],
    [
      'a pattern without its source',
      (k) => (first(k.patterns).useWhen = [{ text: 't', sources: [{ id: 'gone' }] }]),
      /useWhen\.0/,
    ],
    [
      'a guide without its source',
      (k) => (first(first(k.guides).sections).advice = [{ text: 't', sources: [{ id: 'gone' }] }]),
      /sections\.0\.advice\.0/,
    ],
    ['a precedent on no topic', (k) => (first(k.precedents).decision = 'gone'), /"gone" is no decision/],
    ['a precedent without its scope', (k) => (first(k.precedents).decision = 'style'), /"style" is no decision/],
    [
      'a precedent in a scope that is not there',
      (k) => (first(k.precedents).decision = 'store/web'),
      /"store\/web" is no decision/,
    ],
    [
      'a precedent that chose nothing known',
      (k) => (first(k.precedents).chosen = [{ title: 'X', option: 'soap' }]),
      /chosen\.0.*"soap"/,
    ],
    [
      'a precedent with an answer to nothing',
      (k) => (first(k.precedents).answers = { weather: 'wet' }),
      /answers\.weather/,
    ],
    [
      'a precedent with no such answer',
      (k) => (first(k.precedents).answers = { traffic: 'wet' }),
      /"wet" is no answer/,
    ],
    [
      'a precedent number twice',
      (k) => k.precedents.push({ ...first(k.precedents), id: 'other' }),
      /number 1 of "other"/,
    ],
    [
      'a case that measures with an answer that no longer exists',
      (k) => (first(k.cases).answers = { traffic: 'wet' }),
      /cases\.yaml: \(measuring\)\.answers\.traffic: "wet" is no answer/,
    ],
    [
      'a case that measures on an option that no longer exists',
      (k) => (first(k.cases).chosen = ['soap']),
      /cases\.yaml: \(measuring\)\.chosen\.0: option "soap"/,
    ],
    ['a case that measures on no decision', (k) => (first(k.cases).decision = 'style'), /"style" is no decision/],
  ] as [string, (k: Knowledge) => unknown, RegExp][])('refuses %s', (_name, change, message) => {
    const found = planted(change);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join('\n')).toMatch(message);
  });
});
