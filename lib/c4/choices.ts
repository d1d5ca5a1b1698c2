/** What the decisions come to, in the words that a diagram needs. */
import { outcomeOf } from '#lib/engine/outcome.ts';
import type { Evaluation } from '#lib/engine/types.ts';
import type { Knowledge, Option } from '#lib/knowledge/types.ts';

export interface Choices {
  /** Those of `keys` that are decisions of this brief. */
  present: (...keys: string[]) => string[];
  /** Option id, or null where the decision is open or does not arise. */
  option: (key: string) => string | null;
  /** Title of the option; `open` where the decision is open, null where it does not arise. */
  title: (key: string, open: string) => string | null;
  /** How the option talks, as a relation label says it; as `title` for the rest. */
  technology: (key: string, open: string) => string | null;
}

export function choicesOf(knowledge: Knowledge, evaluation: Evaluation): Choices {
  const chosen = new Map<string, Option | null>();
  for (const decision of evaluation.decisions) {
    const topic = knowledge.topics.find((t) => t.id === decision.topic);
    const outcome = outcomeOf(knowledge, decision);
    chosen.set(decision.key, topic?.options.find((o) => o.id === outcome?.option) ?? null);
  }
  const word = (key: string, open: string, of: (option: Option) => string) => {
    const option = chosen.get(key);
    return option === undefined ? null : option === null ? open : of(option);
  };
  return {
    present: (...keys) => keys.filter((key) => chosen.has(key)),
    option: (key) => chosen.get(key)?.id ?? null,
    title: (key, open) => word(key, open, (o) => inner(o.title)),
    technology: (key, open) => word(key, open, (o) => o.technology),
  };
}

/** Products whose names look like any other word. */
const PRODUCT = /^(Redis|Valkey|Kafka|Memcached)\b/;

/** For the inside of a label: a small first letter, unless the word is a name or an acronym. */
const inner = (title: string) =>
  PRODUCT.test(title) ? title : title.replace(/^[A-Z](?=[a-z]*(?![A-Za-z]))/, (first) => first.toLowerCase());
