import { describe, expect, it } from 'vitest';
import type { Decision } from '#lib/engine/types.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge, Question, Raise, TopicWithOptions } from '#lib/knowledge/types.ts';
import { contextOf, driversOf, factsOf, variablesBearing } from './context.ts';
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
/** Without the raises of the fixture, so that only the rules of a test speak. */
const kb: Knowledge = {
  ...knowledge,
  questions: [
    ...knowledge.questions.map((q) => ({ ...q, answers: q.answers.map(({ raises: _raises, ...a }) => a) })),
    clients,
  ],
};
const [topic] = kb.topics;
if (!topic) throw new Error('the fixture is empty');
/** The topic with one row that hangs on these answers. */
const hearing = (when: Record<string, string[]>): TopicWithOptions => ({
  ...topic,
  options: topic.options.map((o, i) => (i === 0 ? { ...o, evidence: o.evidence.map((r) => ({ ...r, when })) } : o)),
});
const facts = (
  b: Brief,
  t = hearing({
    'latency-target': ['tight'],
    'clients.web': ['yes'],
    'clients.phone': ['yes'],
    'clients.partners': ['yes'],
  }),
) => factsOf(kb, b, t, decision);

describe('the facts', () => {
  it('are the answers that bear, by section', () => {
    expect(facts(brief)).toEqual(['Qualities. Latency target: tens of milliseconds.']);
  });
  it('make one sentence of a set, with what was denied', () => {
    const answers = { 'clients.web': 'yes', 'clients.phone': 'no', 'clients.partners': 'yes' };
    expect(facts({ answers })).toEqual(['Callers and interfaces. Clients: web front end and partners; no: phone app.']);
  });
  it('say what an item is where that is more than yes', () => {
    const answers = { 'clients.web': 'leaving', 'clients.partners': 'yes' };
    expect(facts({ answers })).toEqual(['Callers and interfaces. Clients: partners; being left: web front end.']);
  });
  it('say that a set is denied throughout', () => {
    expect(facts({ answers: { 'clients.web': 'no' } })).toEqual([
      'Callers and interfaces. Clients: no: web front end.',
    ]);
  });
  it('carry the notes', () => {
    const noted: Brief = {
      answers: { 'latency-target': 'tight', 'clients.web': 'yes' },
      notes: { 'latency-target': 'For the scanner', 'clients.web': 'Two of them', clients: 'As of May' },
    };
    expect(facts(noted)).toEqual([
      'Qualities. Latency target: tens of milliseconds (noted: For the scanner).',
      'Callers and interfaces. Clients: web front end (noted: Two of them) (noted: As of May).',
    ]);
  });
  it('take what differs in the scope', () => {
    const scoped: Brief = { ...brief, scopes: { 'partner-api': { 'latency-target': 'relaxed' } } };
    expect(facts(scoped)).toEqual(['Qualities. Latency target: relaxed.']);
  });
  it('leave out what no rule of the decision hears', () => {
    expect(factsOf(kb, { answers: { 'clients.web': 'yes' } }, topic, decision)).toEqual([]);
  });
});

describe('what bears', () => {
  const ids = (t: TopicWithOptions, d = decision, b: Brief = {}) => [...variablesBearing(kb, b, t, d)].sort();
  it('is in rows, needs and knock-outs, whether or not the answers make them true', () => {
    expect(ids(hearing({ 'clients.web': ['yes'] }))).toEqual(['clients.web']);
    expect(
      ids({
        ...topic,
        needs: [{ id: 'push', title: 'Push', when: { 'clients.phone': ['yes'] } }],
        options: topic.options.map((o) => ({
          ...o,
          knockOuts: [{ id: 'k', when: { 'clients.partners': ['yes'] }, reason: 'r', comesBackIf: 'c', sources: [] }],
        })),
      }),
    ).toEqual(['clients.partners', 'clients.phone']);
  });
  it('is in raises and caps of its criteria, in its topic and scope', () => {
    const raising = (change: Raise): Knowledge => ({
      ...kb,
      questions: kb.questions.map((q) => ({
        ...q,
        answers: q.answers.map((a) => (q.id === 'latency-target' ? { ...a, raises: [change] } : a)),
      })),
    });
    const found = (change: Raise) => [...variablesBearing(raising(change), {}, topic, decision)];
    expect(found({ criterion: 'latency', level: 4 })).toEqual(['latency-target']);
    expect(found({ criterion: 'latency', level: 4, scopes: ['partner-api'] })).toEqual(['latency-target']);
    expect(found({ criterion: 'latency', level: 4, scopes: ['elsewhere'] })).toEqual([]);
    expect(found({ criterion: 'latency', level: 4, topics: ['runtime'] })).toEqual([]);
    expect(found({ criterion: 'cost', level: 4 })).toEqual([]);
  });
  it('is not in rows of a criterion that counts for nothing', () => {
    const levels = decision.levels.map((l) => ({ ...l, level: 0 as const }));
    expect(ids(hearing({ 'clients.web': ['yes'] }), { ...decision, levels })).toEqual([]);
  });
  it('is in such a row where it takes away one that counts', () => {
    const levels = decision.levels.map((l) => (l.criterion === 'latency' ? { ...l, level: 0 as const } : l));
    const taking = hearing({ 'clients.web': ['yes'] });
    const options = taking.options.map((o) => ({
      ...o,
      evidence: o.evidence.map((r) =>
        r.criterion === 'latency'
          ? { ...r, suppresses: o.evidence.filter((other) => other.criterion !== 'latency').map((other) => other.id) }
          : { ...r, when: undefined },
      ),
    }));
    expect(ids({ ...taking, options }, { ...decision, levels })).toEqual(['clients.web']);
  });
  it('is also what the odds of an open answer hang on', () => {
    const hanging: Knowledge = {
      ...kb,
      questions: kb.questions.map((q) =>
        q.id === 'clients' ? { ...q, priorWhen: [{ when: { 'latency-target': ['tight'] }, prior: { yes: 1 } }] } : q,
      ),
    };
    const heard = (b: Brief) => [...variablesBearing(hanging, b, hearing({ 'clients.web': ['yes'] }), decision)];
    expect(heard({})).toEqual(['clients.web', 'latency-target']);
    expect(heard({ answers: { 'clients.web': 'no' } })).toEqual(['clients.web']);
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
