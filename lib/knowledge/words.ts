/** Small turns of phrase that pages, records and the command line share. */
import type { Knowledge } from './types.ts';

const properNouns = new WeakMap<Knowledge, Set<string>>();
const KNOWN =
  'Kafka Redis Java Go Rust Python Node Postgres Cassandra Kubernetes Docker Azure Google Amazon Netflix Shopify Stripe Uber Linux Envoy Cypher Lambda Fowler Newman Kleppmann Apache Swagger Chrome Firefox Safari Apple Android Microsoft English Celery Elasticsearch Algolia Keycloak Cloudflare Debezium Snowflake Memcached Prometheus Figma Discord Django Rails Spring Heroku Fastly Confluent';

/** Words written with a capital in the middle of a sentence somewhere: names, which keep it. */
function namesIn(knowledge: Knowledge): Set<string> {
  let names = properNouns.get(knowledge);
  if (!names) {
    names = new Set(KNOWN.split(' '));
    for (const topic of knowledge.topics)
      for (const option of topic.options)
        for (const { claim } of option.evidence)
          for (const [, word] of claim.matchAll(/[a-z,] ([A-Z][a-z]+)/g)) if (word) names.add(word);
    properNouns.set(knowledge, names);
  }
  return names;
}

/** A sentence made to continue another one: small first letter unless it is a name, no full stop. */
export function clause(knowledge: Knowledge, sentence: string): string {
  const text = sentence.trim().replace(/[.!?…\s]+$/u, '');
  const first = /^[A-Z][a-z'’]*(?:-[a-z]+)*(?=[\s,;:]|$)|^A(?=\s)/.exec(text)?.[0];
  return first && !namesIn(knowledge).has(first.replace(/['’]s$/, ''))
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** "a", "a and b", "a, b and c". */
export function list(parts: string[], word = 'and'): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;
}

/** Ends in exactly one full stop. */
export const sentence = (text: string): string => {
  const trimmed = text.trim();
  return /[.!?…]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
};

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const LEVEL_WORDS = ['irrelevant', 'minor', 'normal', 'important', 'critical'] as const;
export const STRENGTH_WORDS = { 1: 'minor', 2: 'material', 3: 'decisive' } as const;

/** "78 of 100"; never 0 or 100 where it is only near. */
export function ofHundred(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return 'more than 99 of 100';
  if (rounded === 0 && share > 0) return 'fewer than 1 of 100';
  return `${rounded} of 100`;
}
