/** Sentences that are shown on two decisions, the one they are about and the one they speak of, read on both. */
import { eachLeaf } from '#lib/knowledge/predicates.ts';
import type { Predicate } from '#lib/knowledge/terms.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';

/** What points to the page that the sentence stands on, or to a sentence before it. */
const POINTING =
  /^(it|its|this|that|they|their|these|those|here|then|both|either|neither|the other)\b|\b(this|the) (option|choice|decision|topic)\b/i;
/** From a capital, a figure or a name like gRPC to its full stop. */
const WHOLE = /^["“]?(\p{Ll}*\p{Lu}|\d)[^]*[.!?]["”]?$/u;

function hearsAnother(when: Predicate | undefined): boolean {
  let found = false;
  eachLeaf(when, (id) => void (found ||= id.startsWith('@')));
  return found;
}

/** Relations, and cons, needs and knock-outs that hang on another decision, whose sentence does not stand alone. */
export function oneSided(knowledge: Knowledge): string[] {
  const check = (at: string, text: string) => [
    ...[POINTING.exec(text)?.[0]].flatMap((word) =>
      word ? [`${at}: "${word}" points to what only one side shows`] : [],
    ),
    ...(WHOLE.test(text) ? [] : [`${at}: is no whole sentence`]),
  ];
  return [
    ...knowledge.relations.flatMap((r) => check(`relations/${r.id}`, r.reason)),
    ...knowledge.topics.flatMap((topic) => {
      const needs = new Set(topic.needs.filter((n) => hearsAnother(n.when)).map((n) => n.id));
      return topic.options.flatMap((option) => {
        const at = `${topic.id}/${option.id}`;
        return [
          ...option.evidence
            .filter((row) => row.sign === 'con' && hearsAnother(row.when))
            .flatMap((row) => check(`${at}/${row.id}`, row.claim)),
          ...option.knockOuts
            .filter((out) => hearsAnother(out.when))
            .flatMap((out) => check(`${at}/${out.id}`, out.reason)),
          ...option.fit.filter((f) => needs.has(f.need)).flatMap((f) => check(`${at}/${f.need}`, f.how)),
        ];
      });
    }),
  ];
}
