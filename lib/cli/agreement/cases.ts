/** Published decisions as cases: only what their facts say goes in, and what was chosen is compared with what comes out. */
import { compileDecision, type CompiledDecision } from '#lib/engine/compile.ts';
import { evaluate } from '#lib/engine/evaluate.ts';
import { nearestPrecedents, reversals } from '#lib/engine/precedents.ts';
import { placesOf } from '#lib/engine/situation.ts';
import type { Decision } from '#lib/engine/types.ts';
import type { PublishedCase } from '#lib/knowledge/calibration-types.ts';
import type { Precedent } from '#lib/knowledge/library-types.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';

/** A published decision, whichever list it comes from. */
export type Published = Omit<PublishedCase, 'source'>;

export interface Case {
  published: Published;
  topic: string;
  /** Options best first, those out last; shares are not read from here. */
  decision: Decision;
  compiled: CompiledDecision;
  considered: string[];
  chosen: string[];
  /** The leading option was chosen by another, similar team that later reversed it. */
  warned: boolean;
}

export interface Cases {
  cases: Case[];
  /** The facts rule the decision out. */
  ruledOut: Published[];
}

const ids = (list: { option?: string | undefined }[]) => [
  ...new Set(list.flatMap((c) => (c.option === undefined ? [] : [c.option]))),
];

/** Who published it: the owner of a repository, else the site. */
export function publisherOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  return hostname === 'github.com' ? (pathname.split('/')[1] ?? hostname) : hostname.replace(/^www\./, '');
}

/** A precedent in the form of the cases that measure; null where no topic covers it. */
export function publishedOf({ decision, considered, chosen, source, ...rest }: Precedent): Published | null {
  if (decision === undefined) return null;
  return {
    id: rest.id,
    publisher: publisherOf(source.url),
    decision,
    considered: ids(considered),
    chosen: ids(chosen),
    outcome: rest.outcome,
    quality: rest.quality,
    answers: rest.answers,
  };
}

/** @param warn precedents that may warn in a case */
export function casesOf(
  knowledge: Knowledge,
  list: Published[],
  warn: (published: Published, precedent: Precedent) => boolean,
): Cases {
  const cases: Case[] = [];
  const ruledOut: Published[] = [];
  for (const published of list) {
    const brief = { answers: published.answers };
    const key = published.decision;
    const alone = { ...knowledge, topics: knowledge.topics.filter((t) => t.id === key.split('/')[0]) };
    const { decisions } = evaluate(alone, brief, { draws: 0, flips: false, doubt: false, exact: false, also: [key] });
    const decision = decisions.find((d) => d.key === key);
    const place = placesOf(alone, brief).find((p) => p.situation.key === key);
    if (!decision || !place) {
      ruledOut.push(published);
      continue;
    }
    const precedents = knowledge.precedents.filter((p) => warn(published, p));
    const near = nearestPrecedents({ ...knowledge, precedents }, brief, key);
    cases.push({
      published,
      topic: decision.topic,
      decision,
      compiled: compileDecision(place.topic, place.situation, brief),
      considered: [...new Set([...published.considered, ...published.chosen])],
      chosen: published.chosen,
      warned: decision.leaders.some((l) => reversals(near, l).length > 0),
    });
  }
  return { cases, ruledOut };
}

/** The cases that measure. A publisher's own precedents must not warn: they are left out as its cases are. */
export const measuringCases = (knowledge: Knowledge): Cases =>
  casesOf(knowledge, knowledge.cases, (c, p) => publisherOf(p.source.url) !== c.publisher);

/** The shipped precedents, which shaped the evidence; a case must not warn of itself. */
export const shapingCases = (knowledge: Knowledge): Cases =>
  casesOf(
    knowledge,
    knowledge.precedents.flatMap((p) => publishedOf(p) ?? []),
    (c, p) => p.id !== c.id,
  );

/** Cases that can be right or wrong: context stated, not reversed, two considered and one chosen option known. */
export const isMeasured = ({ published, considered, chosen }: Case): boolean =>
  published.quality >= 2 && published.outcome !== 'reversed' && considered.length >= 2 && chosen.length >= 1;
