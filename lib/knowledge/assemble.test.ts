/** Each rule on content has a planted bad entry that proves the rule can fail. */
import { describe, expect, it } from 'vitest';
import { assembleKnowledge, ContentError, type ContentFile } from './assemble.ts';

const criterion = (number: number) => ({
  number,
  title: 'Cost',
  characteristic: 'project',
  description: 'What it costs',
  best: 'free',
  worst: 'dear',
});
const source = { title: 'A book', url: 'https://example.org/book', kind: 'book', read: '2026-11-20' };
const row = {
  id: 'r1',
  criterion: 'c1',
  sign: 'pro',
  strength: 2,
  grade: 'documented',
  claim: 'It is cheap',
  sources: [{ id: 'book' }],
};
const option = (number: number) => ({
  number,
  title: `Option ${number}`,
  description: 'An option',
  technology: 'HTTPS',
  examples: [{ text: 'One' }],
  bestFor: [{ text: 'Small' }],
  avoidWhen: [{ text: 'Large' }],
  evidence: ['c1', 'c2', 'c3', 'c4'].map((c, i) => ({ ...row, id: `r${i + 1}`, criterion: c })),
  knockOuts: [
    { id: 'out', when: { size: ['big'] }, reason: 'Too big', comesBackIf: 'it shrinks', sources: [{ id: 'book' }] },
  ],
  fit: [{ need: 'huge', fit: 'cannot', how: 'It cannot', sources: [{ id: 'book' }] }],
});
const question = {
  number: 1,
  section: 'load',
  text: 'How big?',
  short: 'size',
  why: 'It matters',
  answers: [
    { id: 'small', number: 1, text: 'Small' },
    { id: 'big', number: 2, text: 'Big', raises: [{ criterion: 'c1', level: 4, topics: ['t'] }] },
  ],
  prior: { small: 0.5, big: 0.5 },
};
const topicFile = {
  number: 1,
  title: 'Topic',
  question: 'Which one?',
  description: 'A topic',
  scopes: [],
  criteria: [1, 2, 3, 4, 5].map((n) => ({ id: `c${n}`, base: 1 })),
  needs: [{ id: 'huge', title: 'Huge', when: { size: ['big'] } }],
};
const sound = (): Record<string, unknown> =>
  structuredClone({
    'questions/size.yaml': question,
    ...Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`criteria/c${n}.yaml`, criterion(n)])),
    'sources/book.yaml': source,
    'topics/t/topic.yaml': topicFile,
    'topics/t/one.yaml': option(1),
    'topics/t/two.yaml': option(2),
    'examples/small.yaml': { title: 'Small', summary: 'A small one', brief: {} },
  });
const files = (record: Record<string, unknown>): ContentFile[] =>
  Object.entries(record).map(([path, data]) => ({ path, data }));
const problemsOf = (record: Record<string, unknown>): string => {
  try {
    assembleKnowledge(files(record), '1.0.0', 'hash');
    return '';
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.message;
  }
};

it('accepts sound content', () => {
  const knowledge = assembleKnowledge(files(sound()), '1.0.0', 'hash');
  expect(knowledge.topics[0]?.options.map((o) => o.id)).toEqual(['one', 'two']);
});

type Edit = (content: Record<string, ReturnType<typeof JSON.parse>>) => void;
const planted: [string, Edit, string][] = [
  ['an unknown key', (c) => (c['questions/size.yaml'].reason = 'x'), 'questions/size.yaml: (top): Unrecognized key'],
  ['a missing field', (c) => delete c['topics/t/one.yaml'].technology, 'topics/t/one.yaml: technology'],
  [
    'a source that does not exist',
    (c) => (c['topics/t/one.yaml'].evidence[0].sources[0].id = 'gone'),
    'source "gone" is missing',
  ],
  ['a row without a source', (c) => (c['topics/t/one.yaml'].evidence[0].sources = []), 'evidence.0.sources'],
  [
    'a decisive opinion',
    (c) => Object.assign(c['topics/t/one.yaml'].evidence[0], { grade: 'opinion', strength: 3 }),
    'an opinion alone cannot be decisive',
  ],
  [
    'a sentence about the team without its condition',
    (c) => (c['topics/t/one.yaml'].evidence[0].claim = 'Your team runs it well'),
    'speaks of what the team runs',
  ],
  [
    'a criterion the topic is not decided on',
    (c) => (c['topics/t/one.yaml'].evidence[0].criterion = 'other'),
    'not decided on "other"',
  ],
  [
    'a condition on an unknown question',
    (c) => (c['topics/t/one.yaml'].evidence[0].when = { mood: ['big'] }),
    '"mood" is no question',
  ],
  [
    'a condition on an unknown answer',
    (c) => (c['topics/t/one.yaml'].knockOuts[0].when = { size: ['vast'] }),
    'has no "vast": use one of small, big',
  ],
  ['an unknown need', (c) => (c['topics/t/one.yaml'].fit[0].need = 'tiny'), 'no need "tiny"'],
  ['a row id used twice', (c) => (c['topics/t/one.yaml'].evidence[1].id = 'r1'), 'id is used twice'],
  [
    'a suppressed row that is not there',
    (c) => (c['topics/t/one.yaml'].evidence[0].suppresses = ['r9']),
    'suppresses "r9"',
  ],
  ['a number used twice', (c) => (c['topics/t/two.yaml'].number = 1), 'numbers are permanent'],
  ['odds that do not sum to 1', (c) => (c['questions/size.yaml'].prior = { small: 0.9, big: 0.9 }), 'odds sum to 1.8'],
  [
    'odds of an unknown answer',
    (c) => (c['questions/size.yaml'].prior = { small: 0.5, vast: 0.5 }),
    '"vast" is no answer',
  ],
  [
    'a raise of an unknown criterion',
    (c) => (c['questions/size.yaml'].answers[1].raises[0].criterion = 'mood'),
    'criterion "mood" does not exist',
  ],
  ['a raise that can never act', (c) => (c['topics/t/topic.yaml'].criteria[0].id = 'c9'), 'the raise can never act'],
  [
    'a raise for an unknown topic',
    (c) => (c['questions/size.yaml'].answers[1].raises[0].topics = ['gone']),
    'topic "gone" does not exist',
  ],
  [
    'a raise for an unknown scope',
    (c) => (c['questions/size.yaml'].answers[1].raises[0].scopes = ['gone']),
    'scope "gone" does not exist',
  ],
  ['a variant of nothing', (c) => (c['topics/t/one.yaml'].variantOf = 'gone'), 'option "gone" does not exist'],
  ['a single option', (c) => delete c['topics/t/two.yaml'], 'at least two options'],
  ['a title that breaks records', (c) => (c['topics/t/one.yaml'].title = 'One (new)'), 'without ( | "'],
  ['a source without a date read', (c) => delete c['sources/book.yaml'].read, 'sources/book.yaml: read'],
];

describe('refuses', () => {
  it.each(planted)('%s', (_, edit, message) => {
    const content = sound();
    edit(content as Parameters<Edit>[0]);
    expect(problemsOf(content)).toContain(message);
  });
});
