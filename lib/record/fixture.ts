/** A small knowledge base and evaluation, hand-made, for the tests of the records. */
import { NO_LIBRARY } from '#lib/knowledge/no-library.ts';
import { UNCALIBRATED } from '#lib/knowledge/uncalibrated.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Contribution, Decision, Evaluation } from '#lib/engine/types.ts';
import type { Evidence, Knowledge, Option } from '#lib/knowledge/types.ts';

const row = (id: string, criterion: string, sign: 'pro' | 'con', claim: string): Evidence => ({
  id,
  criterion,
  sign,
  strength: 2,
  grade: 'documented',
  claim,
  sources: [{ id: 'book', at: 'chapter 2' }],
});
const caches = row('caches', 'latency', 'pro', 'Every cache on the path understands it.');
const trips = row('trips', 'query-power', 'con', 'A screen often needs several calls.');
const shapes = row('shapes', 'query-power', 'pro', 'Clients ask for exactly what they show.');
const option = (id: string, number: number, title: string, evidence: Evidence[]): Option => ({
  id,
  number,
  title,
  description: `${title} in one sentence`,
  technology: title,
  examples: [],
  bestFor: [],
  avoidWhen: [],
  evidence,
  knockOuts: [],
  fit: [],
});
const criterion = (id: string, number: number, title: string) => ({
  id,
  number,
  title,
  characteristic: 'project',
  description: title,
  best: 'Best',
  worst: 'Worst',
});

export const knowledge: Knowledge = {
  ...NO_LIBRARY,
  calibration: UNCALIBRATED,
  version: '1.0.0',
  hash: 'abcdef0123456789',
  questions: [
    {
      id: 'latency-target',
      number: 1,
      section: 'qualities',
      text: 'How fast?',
      short: 'latency target',
      why: 'It matters.',
      answers: [
        { id: 'tight', number: 1, text: 'Tens of milliseconds', raises: [{ criterion: 'latency', level: 4 }] },
        { id: 'relaxed', number: 2, text: 'Relaxed' },
      ],
    },
  ],
  criteria: [criterion('latency', 1, 'Latency'), criterion('query-power', 2, 'Query power')],
  topics: [
    {
      id: 'api-style',
      number: 1,
      title: 'API style',
      question: 'How do callers talk to this interface?',
      description: 'Style.',
      scopes: [{ id: 'partner-api', number: 1, title: 'Partner and public API', when: { all: [] } }],
      criteria: [
        { id: 'latency', base: 2 },
        { id: 'query-power', base: 2 },
      ],
      needs: [],
      options: [option('rest', 1, 'REST', [caches, trips]), option('graphql', 2, 'GraphQL', [shapes])],
    },
  ],
  sources: {
    book: { id: 'book', title: 'A book', url: 'https://example.org/a_(b)', kind: 'book', read: '2026-11-20' },
  },
  examples: [],
};

const part = (criterion: string, points: number, pro: Evidence | null, con: Evidence | null): Contribution => ({
  criterion,
  points,
  level: criterion === 'latency' ? 4 : 2,
  rating: 0,
  claims: [pro, con].flatMap((row) => (row ? [{ row, state: 'holds' as const, moves: false }] : [])),
  pro,
  con,
  rests: [],
});

export const decision: Decision = {
  key: 'api-style/partner-api',
  topic: 'api-style',
  scope: 'partner-api',
  arises: true,
  confidence: 'leaning',
  said: true,
  stable: false,
  choice: null,
  choiceReason: null,
  choiceDate: null,
  leaders: ['rest'],
  ideaShare: 0.78,
  tieBreak: null,
  shortlist: [],
  unranked: null,
  options: [
    {
      option: 'rest',
      rank: 1,
      score: 70,
      range: [60, 75],
      share: 0.78,
      centralWeights: null,
      knockedOut: null,
      redFlags: [],
      contributions: [part('latency', 65, caches, null), part('query-power', 5, null, trips)],
    },
    {
      option: 'graphql',
      rank: 2,
      score: 55,
      range: [50, 60],
      share: 0.22,
      centralWeights: null,
      knockedOut: null,
      redFlags: [],
      contributions: [part('latency', 40, null, null), part('query-power', 15, shapes, null)],
    },
  ],
  levels: [
    { criterion: 'latency', level: 4, origin: { kind: 'answer', variable: 'latency-target', answer: 'tight' } },
    { criterion: 'query-power', level: 2, origin: { kind: 'base' } },
  ],
  flipsSearched: true,
  flips: [
    { kind: 'answer', variable: 'latency-target', from: 'tight', to: 'relaxed', leader: 'graphql', adjacent: true },
  ],
  doubt: null,
  open: [],
};

export const brief: Brief = { answers: { 'latency-target': 'tight' }, names: { system: 'Till' } };
export const evaluationOf = (...decisions: Decision[]): Evaluation => ({
  knowledge: { version: knowledge.version, hash: knowledge.hash },
  decisions,
  mayArise: [],
  ruledOut: [],
});
