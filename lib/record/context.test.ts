import { describe, expect, it } from 'vitest';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Decision } from '#lib/engine/types.ts';
import type { Knowledge, Question } from '#lib/knowledge/types.ts';
import { contextOf, driversOf, factsOf, variablesThatMattered } from './context.ts';
import { brief, decision, knowledge } from './fixture.ts';

const clients: Question = {
  id: 'clients',
  number: 2,
  section: 'clients',
  text: 'Who calls?',
  short: 'clients',
  why: 'w',
  answers: [
    { id: 'yes', number: 1, text: 'Yes' },
    { id: 'no', number: 2, text: 'No' },
    { id: 'leaving', number: 3, text: 'Yes, being left' },
  ],
  items: [
    { id: 'web', number: 1, text: 'Web front end' },
    { id: 'phone', number: 2, text: 'Phone app' },
    { id: 'partners', number: 3, text: 'Partners' },
  ],
};
const kb: Knowledge = { ...knowledge, questions: [...knowledge.questions, clients] };
const [topic] = kb.topics;
if (!topic) throw new Error('the fixture is empty');
const needing = (when: Record<string, string[]>): Decision => ({
  ...decision,
  options: decision.options.map((o, i) =>
    i === 0 ? { ...o, contributions: o.contributions.map((c) => (c.pro ? { ...c, pro: { ...c.pro, when } } : c)) } : o,
  ),
});
const facts = (
  b: Brief,
  d = needing({ 'clients.web': ['yes'], 'clients.phone': ['yes'], 'clients.partners': ['yes'] }),
) => factsOf(kb, b, topic, d);

describe('the facts', () => {
  it('are the answers that mattered, by section', () => {
    expect(facts(brief)).toEqual(['Qualities. Latency target: tens of milliseconds.']);
  });
  it('make one sentence of a set, without what was denied', () => {
    const answers = { 'clients.web': 'yes', 'clients.phone': 'no', 'clients.partners': 'yes' };
    expect(facts({ answers })).toEqual(['Callers and interfaces. Clients: web front end and partners.']);
  });
  it('say what an item is where that is more than yes', () => {
    const answers = { 'clients.web': 'leaving', 'clients.partners': 'yes' };
    expect(facts({ answers })).toEqual(['Callers and interfaces. Clients: web front end, being left; partners.']);
  });
  it('say nothing of a set that is denied throughout', () => {
    expect(facts({ answers: { 'clients.web': 'no' } })).toEqual([]);
  });
  it('carry the notes', () => {
    const noted: Brief = {
      answers: { 'latency-target': 'tight', 'clients.web': 'yes' },
      notes: { 'latency-target': 'For the scanner', 'clients.web': 'Two of them' },
    };
    expect(facts(noted)).toEqual([
      'Qualities. Latency target: tens of milliseconds (noted: For the scanner).',
      'Callers and interfaces. Clients: web front end (noted: Two of them).',
    ]);
  });
  it('take what differs in the scope', () => {
    const scoped: Brief = { ...brief, scopes: { 'partner-api': { 'latency-target': 'relaxed' } } };
    expect(facts(scoped)).toEqual(['Qualities. Latency target: relaxed.']);
  });
  it('leave out what did not matter', () => {
    expect(factsOf(kb, { answers: { 'clients.web': 'yes' } }, topic, decision)).toEqual([]);
  });
});

describe('what mattered', () => {
  const ids = (d: Decision) => [...variablesThatMattered(topic, d)];
  it('is in levels, rows, flips, needs and knock-outs', () => {
    expect(ids(needing({ 'clients.web': ['yes'] }))).toEqual(['latency-target', 'clients.web']);
    const own = {
      ...topic,
      needs: [{ id: 'push', title: 'Push', when: { 'clients.phone': ['yes'] } }],
      options: topic.options.map((o) => ({
        ...o,
        knockOuts: [{ id: 'k', when: { 'clients.partners': ['yes'] }, reason: 'r', comesBackIf: 'c', sources: [] }],
        fit: [{ need: 'push', fit: 'cannot' as const, how: 'It has no push.', sources: [] }],
      })),
    };
    const out = (id: string, reason: string): Decision => ({
      ...decision,
      flips: [],
      levels: [],
      options: decision.options.map((o) => ({
        ...o,
        knockedOut: { id, reason, comesBackIf: 'c', sources: [], when: { all: [] }, probability: 1, waived: null },
      })),
    });
    expect([...variablesThatMattered(own, out('k', 'r'))]).toEqual(['clients.partners']);
    expect([...variablesThatMattered(own, out('need-push', 'It has no push.'))]).toEqual(['clients.phone']);
    const worked: Decision = {
      ...out('none', 'x'),
      options: decision.options.map((o) => ({
        ...o,
        contributions: [
          {
            need: 'push',
            points: -12,
            level: 0,
            rating: 0,
            claims: [],
            pro: null,
            con: null,
            rests: [],
            how: 'h',
          },
        ],
      })),
    };
    expect([...variablesThatMattered(own, worked)]).toEqual(['clients.phone']);
  });
  it('is not an open answer that might matter', () => {
    const open: Decision = {
      ...decision,
      levels: [],
      flips: [{ kind: 'answer', variable: 'clients.web', from: null, to: 'yes', leader: 'graphql', adjacent: false }],
    };
    expect(ids(open)).toEqual([]);
  });
});

describe('the problem', () => {
  it('names the interface, the system, what it is for, and asks the question', () => {
    const about: Brief = { names: { system: 'Till', description: 'sells things' } };
    expect(contextOf(kb, about, topic, decision)).toEqual([
      'This decision is about API style for “Partner and public API” in the system “Till”. Sells things. How do callers talk to this interface?',
    ]);
  });
  it('asks the question alone where nothing has a name', () => {
    expect(contextOf(kb, {}, topic, { ...decision, scope: null })).toEqual(['How do callers talk to this interface?']);
  });
});

describe('drivers', () => {
  const drivers = (levels: Decision['levels']) => driversOf(kb, { ...decision, levels });
  it.each([
    [{ kind: 'base' }, 'Latency counts as critical, as in any decision of this kind.'],
    [
      { kind: 'answer', variable: 'latency-target', answer: 'tight' },
      'Latency counts as critical, since latency target is “tens of milliseconds”.',
    ],
    [
      { kind: 'cap', variable: 'latency-target', answer: 'relaxed' },
      'Latency counts as no more than critical, since latency target is “relaxed”.',
    ],
    [{ kind: 'answer', variable: 'gone', answer: 'x' }, 'Latency counts as critical, since the brief says so.'],
    [{ kind: 'user', reason: 'the scanner waits' }, 'Latency counts as critical: the scanner waits.'],
    [{ kind: 'user', reason: ' ' }, 'Latency counts as critical by our own priority.'],
  ] as [Decision['levels'][number]['origin'], string][])('%j', (origin, expected) => {
    expect(drivers([{ criterion: 'latency', level: 4, origin }])).toEqual([expected]);
  });
  it('are the important ones, highest first, or the highest there are', () => {
    const base = { kind: 'base' } as const;
    expect(
      drivers([
        { criterion: 'latency', level: 3, origin: base },
        { criterion: 'query-power', level: 4, origin: base },
        { criterion: 'gone', level: 2, origin: base },
      ]).map((d) => d.split(' counts ')[0]),
    ).toEqual(['Query power', 'Latency']);
    expect(drivers([{ criterion: 'latency', level: 1, origin: base }])).toHaveLength(1);
    expect(drivers([{ criterion: 'latency', level: 0, origin: base }])).toEqual([]);
  });
});

describe('a driver that a choice elsewhere made', () => {
  const raisedBy = (option: string): Decision => ({
    ...decision,
    levels: [
      { criterion: 'latency', level: 4, origin: { kind: 'choice', topic: 'api-style', option, reason: 'It is slow.' } },
    ],
  });
  it('names the choice and why it matters more', () => {
    expect(driversOf(knowledge, raisedBy('rest'))[0]).toMatch(
      /counts as critical, since “.+” was chosen: It is slow\.$/,
    );
  });
  it('names it by its id where the knowledge base no longer has it', () => {
    expect(driversOf(knowledge, raisedBy('gone'))[0]).toContain('“gone”');
  });
});
