/** Published decisions like this one: how near each is, answer by answer, and whether it was reversed. */
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Precedent } from '#lib/knowledge/library-types.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { variablesOfTopic } from './flips.ts';
import { situationOf } from './situation.ts';

export interface Nearness {
  precedent: Precedent;
  /**
   * Near 0 (all that is known of the precedent is said here too) to near 1 (nothing is): of its answers that
   * this decision hears, those that differ count one, those that are open here a half. One imagined answer,
   * half different, keeps a precedent of which little is known from looking near.
   */
  distance: number;
  /** Variables on which both say the same. */
  same: string[];
  differ: string[];
  /** What the precedent says and the brief does not. */
  open: string[];
}

/** Farther away than this, a precedent is about another kind of system. */
const NEAR = 0.5;
/** Answers that every precedent is taken to have besides. */
const IMAGINED = 1;
/** One answer in common says little. */
const LEAST_IN_COMMON = 2;

/**
 * Precedents of a topic, nearest first; on equal distance the one that shares more answers, then by number.
 * @param key decision key; precedents of other scopes count as differing in one answer more
 */
export function nearestPrecedents(knowledge: Knowledge, brief: Brief, key: string): Nearness[] {
  const [topicId, scopeId = null] = key.split('/');
  const topic = knowledge.topics.find((t) => t.id === topicId);
  if (!topic) return [];
  const scope = topic.scopes.find((s) => s.id === scopeId) ?? null;
  const { stated } = situationOf(knowledge, brief, topic, scope);
  const heard = variablesOfTopic(knowledge, topic);
  return knowledge.precedents
    .filter((p) => p.decision?.split('/')[0] === topicId)
    .flatMap((precedent): Nearness[] => {
      const known = Object.entries(precedent.answers).filter(([id]) => heard.has(id));
      const where = (test: (answer: string | undefined, own: string) => boolean) =>
        known.filter(([id, answer]) => test(stated.get(id), answer)).map(([id]) => id);
      const same = where((mine, theirs) => mine === theirs);
      const differ = where((mine, theirs) => mine !== undefined && mine !== theirs);
      const open = where((mine) => mine === undefined);
      const elsewhere = precedent.decision !== key ? 1 : 0;
      const total = known.length + elsewhere;
      if (total === 0) return [];
      return [
        {
          precedent,
          distance: (differ.length + elsewhere + open.length / 2 + IMAGINED / 2) / (total + IMAGINED),
          same,
          differ,
          open,
        },
      ];
    })
    .sort(
      (a, b) => a.distance - b.distance || b.same.length - a.same.length || a.precedent.number - b.precedent.number,
    );
}

/** Near enough to be worth a look. */
export const isNear = ({ distance, same }: Nearness): boolean => distance <= NEAR && same.length >= LEAST_IN_COMMON;

/** Similar teams that chose this option and later took it back. */
export const reversals = (near: Nearness[], option: string): Nearness[] =>
  near.filter(
    (n) => isNear(n) && n.precedent.outcome === 'reversed' && n.precedent.chosen.some((c) => c.option === option),
  );
