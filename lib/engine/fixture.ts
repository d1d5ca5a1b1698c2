/** Small hand-made knowledge bases for the engine's tests. */
import { UNCALIBRATED } from '#lib/knowledge/uncalibrated.ts';
import { NO_LIBRARY } from '#lib/knowledge/no-library.ts';
import type { Precedent } from '#lib/knowledge/library-types.ts';
import type { Level } from '#lib/knowledge/terms.ts';
import type { Evidence, Knowledge, Option, Question, TopicWithOptions } from '#lib/knowledge/types.ts';

export const row = (criterion: string, rating: number, extra: Partial<Evidence> = {}): Evidence => ({
  id: `${criterion}-${rating}-${extra.id ?? 'row'}`,
  criterion,
  sign: rating >= 0 ? 'pro' : 'con',
  strength: Math.abs(rating) as 1 | 2 | 3,
  grade: 'documented',
  claim: `${criterion} ${rating}`,
  sources: [{ id: 'book' }],
  ...extra,
});

export const option = (id: string, number: number, evidence: Evidence[], extra: Partial<Option> = {}): Option => ({
  id,
  number,
  title: id,
  description: id,
  technology: id,
  examples: [],
  bestFor: [],
  avoidWhen: [],
  evidence,
  knockOuts: [],
  fit: [],
  ...extra,
});

export const topic = (
  id: string,
  levels: Record<string, Level>,
  options: Option[],
  extra: Partial<TopicWithOptions> = {},
): TopicWithOptions => ({
  id,
  number: 1,
  title: id,
  question: `${id}?`,
  description: id,
  scopes: [],
  criteria: Object.entries(levels).map(([criterion, base]) => ({ id: criterion, base })),
  needs: [],
  options,
  ...extra,
});

export const question = (id: string, number: number, answers: string[], extra: Partial<Question> = {}): Question => ({
  id,
  number,
  section: 'data',
  text: `${id}?`,
  short: id,
  why: id,
  answers: answers.map((a, i) => ({ id: a, number: i + 1, text: a })),
  ...extra,
});

/** A published decision for REST in the scope "web" of the topic "style", on no answers. */
export const precedent = (id: string, number: number, extra: Partial<Precedent> = {}): Precedent => ({
  id,
  number,
  area: 'api-style',
  title: id,
  system: 's',
  year: 2020,
  decision: 'style/web',
  facts: ['f'],
  considered: [{ title: 'REST', option: 'rest' }],
  chosen: [{ title: 'REST', option: 'rest' }],
  why: 'w',
  outcome: 'kept',
  answers: {},
  quality: 3,
  source: { title: 't', url: 'https://example.org', read: '2026-11-21' },
  ...extra,
});

export const knowledgeOf = (topics: TopicWithOptions[], questions: Question[] = []): Knowledge => ({
  ...NO_LIBRARY,
  version: '1.0.0',
  hash: 'fixture',
  questions,
  criteria: [...new Set(topics.flatMap((t) => t.criteria.map((c) => c.id)))].map((id, i) => ({
    id,
    number: i + 1,
    title: id,
    characteristic: 'project',
    description: id,
    best: id,
    worst: id,
  })),
  topics,
  sources: { book: { id: 'book', title: 'A book', url: 'https://example.org/', kind: 'book', read: '2026-11-20' } },
  examples: [],
  calibration: UNCALIBRATED,
});

const rows = (ratings: Record<string, number>) =>
  Object.entries(ratings).flatMap(([c, r]) => (r === 0 ? [] : [row(c, r)]));

/** The worked example of the method page: one interface, invented ratings. */
export const workedExample = knowledgeOf([
  topic('api-style', { queries: 3, latency: 3, caching: 2, skill: 2, evolution: 3 }, [
    option('rest', 1, rows({ queries: -2, caching: 3, skill: 3 })),
    option('graphql', 2, rows({ queries: 3, latency: 1, caching: -2, evolution: 1 })),
    option('grpc', 3, rows({ queries: -2, latency: 3, caching: -3, skill: -1, evolution: 3 })),
  ]),
]);
