/** Precedents as test cases: only what their facts say goes in, and what was chosen is compared with what comes out. */
import { evaluate } from '#lib/engine/evaluate.ts';
import { nearestPrecedents, reversals } from '#lib/engine/precedents.ts';
import type { OptionResult } from '#lib/engine/types.ts';
import type { Precedent } from '#lib/knowledge/library-types.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';

export interface Case {
  precedent: Precedent;
  /** Options of the topic, best first; those that are out come last. */
  ranking: OptionResult[];
  considered: string[];
  chosen: string[];
  /** The leading option was chosen by another, similar team that later reversed it. */
  warned: boolean;
}

export interface Cases {
  cases: Case[];
  /** No topic covers the decision, or it does not arise from the facts. */
  uncovered: { precedent: Precedent; why: string }[];
}

const ids = (list: { option?: string | undefined }[]) => [
  ...new Set(list.flatMap((c) => (c.option === undefined ? [] : [c.option]))),
];

/** @param draws weightings per decision */
export function casesOf(knowledge: Knowledge, draws: number): Cases {
  const cases: Case[] = [];
  const uncovered: Cases['uncovered'] = [];
  for (const precedent of knowledge.precedents) {
    if (precedent.decision === undefined) {
      uncovered.push({ precedent, why: precedent.uncovered ?? '' });
      continue;
    }
    const brief = { answers: precedent.answers };
    const topics = knowledge.topics.filter((t) => t.id === precedent.decision?.split('/')[0]);
    const { decisions } = evaluate({ ...knowledge, topics }, brief, {
      draws,
      flips: false,
      doubt: false,
      exact: false,
    });
    const decision = decisions.find((d) => d.key === precedent.decision);
    if (!decision) {
      uncovered.push({ precedent, why: 'the facts rule the decision out' });
      continue;
    }
    // A case must not warn of itself.
    const others = { ...knowledge, precedents: knowledge.precedents.filter((p) => p !== precedent) };
    const near = nearestPrecedents(others, brief, decision.key);
    cases.push({
      precedent,
      ranking: decision.options,
      considered: ids([...precedent.considered, ...precedent.chosen]),
      chosen: ids(precedent.chosen),
      warned: decision.leaders.some((l) => reversals(near, l).length > 0),
    });
  }
  return { cases, uncovered };
}

/** Cases that can be right or wrong: context stated, not reversed, two considered and one chosen option known. */
export const isMeasured = ({ precedent, considered, chosen }: Case): boolean =>
  precedent.quality >= 2 && precedent.outcome !== 'reversed' && considered.length >= 2 && chosen.length >= 1;
