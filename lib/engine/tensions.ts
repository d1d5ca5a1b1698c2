/** Whether what leads, or was chosen, goes well together: each decision with the outcome of each other one taken. */
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { causesOf, exclusionOf, sharedCauses, type Cause } from './causes.ts';
import { isOut, scoreOf, type CompiledDecision } from './compile.ts';
import { entry } from './entry.ts';
import { choosing, compiledAt, competing, type Place } from './places.ts';
import { truth } from './predicate.ts';
import { wordsOf } from './rule-ref.ts';
import { amongOutcomes, type Tension, type Way } from './tension.ts';
import type { Evaluation } from './types.ts';

interface Found extends Cause {
  counted?: true;
}

/** Losses below this print as 0.0. */
const LEAST = 0.05;

/**
 * The tensions among the outcomes of an evaluation. Only what holds for certain under the stated answers counts.
 * @returns what cannot stand together first, then the largest loss; the order of topics does not matter
 */
export function tensionsOf(knowledge: Knowledge, brief: Brief, evaluation: Evaluation): Tension[] {
  return amongOutcomes(knowledge, evaluation, tensionsAmong(knowledge, brief));
}

/** The same among all options that lead or were chosen, however sure that is: needs no evaluation. */
export function tensionsAmong(knowledge: Knowledge, brief: Brief): Tension[] {
  const places = competing(knowledge, brief);
  const pairs = pairsIn(knowledge, brief);
  const found = places.flatMap((a) =>
    a.reads.flatMap((index) => {
      const b = entry(places, index);
      // A choice that no rule names is the same to all of them as none.
      if (a === b || !a.names.get(index)?.has(b.apart)) return [];
      const causes = pairs.worse(a, a.apart, b, b.apart);
      if (causes.length === 0) return [];
      const settles = { a: pairs.wayOut(a, b), b: pairs.wayOut(b, a) };
      return causes.map(({ counted = false, ...cause }): Tension => ({
        a: { key: a.key, option: a.apart },
        b: { key: b.key, option: b.apart },
        kind: kindOf(knowledge, cause),
        rule: cause.rule,
        comes: cause.comes,
        out: cause.out ?? false,
        ...wordsOf(knowledge, cause.rule),
        points: cause.out || counted ? 0 : -cause.points,
        counted,
        settles: counted ? { ...settles, b: null } : settles,
      }));
    }),
  );
  const known = new Set<string>();
  return found
    .sort((x, y) => Number(y.out) - Number(x.out) || y.points - x.points || order(nameOf(x), nameOf(y)))
    .filter((t) => {
      // A relation speaks on both sides; it is one tension.
      const name =
        t.out && t.rule.kind === 'relation' ? `${t.rule.id} ${[t.a.key, t.b.key].sort(order).join(' ')}` : nameOf(t);
      return !known.has(name) && known.add(name);
    });
}

const order = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
const nameOf = ({ a, b, rule }: Tension) => `${a.key} ${b.key} ${rule.kind} ${rule.id}`;

function kindOf(knowledge: Knowledge, { rule, out }: Cause): Tension['kind'] {
  const relation = out && rule.kind === 'relation' && knowledge.relations.find((r) => r.id === rule.id);
  if (relation && relation.kind !== 'implies') return relation.kind;
  return rule.kind === 'fit' || rule.kind === 'knock-out' ? 'needs' : 'weakens';
}

/** Two decisions at a time, each compiled once for every option of the other. */
function pairsIn(knowledge: Knowledge, brief: Brief) {
  const known = new Map<string, CompiledDecision | null>();
  /** `a` where `b` takes `option`, or nothing at all; null where there is then no such decision. */
  const beside = (a: Place, b: Place, option: string | null): CompiledDecision | null => {
    if ((brief.choices?.[b.key]?.option ?? null) === option) return a.compiled;
    const name = `${a.key} ${b.key} ${option}`;
    let compiled = known.get(name);
    if (compiled === undefined) {
      const own = compiledAt(knowledge, choosing(brief, [[b.key, option]]), a);
      compiled = truth(own.situation.arises, own.situation.lookup) === false ? null : own;
      known.set(name, compiled);
    }
    return compiled;
  };
  const scoreIn = (decision: CompiledDecision | null, option: string): number => {
    const own = decision?.options.find((o) => o.option.id === option);
    return decision && own ? scoreOf(own, decision.weights) : 0;
  };

  /** What makes `option` of `a` worse where `b` takes `other`: that it is out, or what costs it points. */
  const worse = (a: Place, option: string, b: Place, other: string): Found[] => {
    const [before, after] = [beside(a, b, null), beside(a, b, other)];
    const was = before?.options.find((o) => o.option.id === option);
    const is = after?.options.find((o) => o.option.id === option);
    if (!before || !after || !was || !is) return [];
    const causes = causesOf(before, after, option);
    const out = !exclusionOf(before, was) && exclusionOf(after, is);
    if (out) return setAside(out.id, b, other) ? [] : causes.filter((c) => c.out);
    const loses = scoreIn(before, option) - scoreIn(after, option) >= LEAST;
    const fresh = loses ? causes.filter((c) => !c.out && c.points <= -LEAST) : [];
    // What the answers cost it anyway holds before the choice of `b` as well as after it.
    const shared = sharedCauses(before, after, option, { key: b.key, option: other });
    return [...fresh, ...shared.map((cause) => ({ ...cause, counted: true as const }))];
  };
  /** A relation may have been set aside on the other side, with the reason: an accepted risk. */
  const setAside = (rule: string, b: Place, other: string): boolean =>
    brief.waivers?.[b.key]?.[other] !== undefined &&
    b.topic.options.some((o) => o.id === other && o.knockOuts.some((k) => k.id === rule));

  /** The best option of `a` beside the outcome of `b` that neither makes worse. */
  const wayOut = (a: Place, b: Place): Way | null => {
    const alone = beside(a, b, null);
    const decision = beside(a, b, b.apart);
    if (!alone || !decision) return null;
    const [best] = decision.options
      .filter((o) => o.option.id !== a.apart && !isOut(o))
      .map((o) => ({ option: o.option.id, score: scoreOf(o, decision.weights) }))
      .sort((x, y) => y.score - x.score || order(x.option, y.option))
      .filter(({ option }) => worse(a, option, b, b.apart).length === 0 && worse(b, b.apart, a, option).length === 0);
    return best ? { option: best.option, points: scoreIn(alone, a.apart) - best.score } : null;
  };
  return { worse, wayOut };
}
