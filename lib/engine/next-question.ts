/** Which open answer is worth most, and whether any is still worth asking. */
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge, Scope, TopicWithOptions } from '#lib/knowledge/types.ts';
import { compileDecision, isOut, leadersOf, scoreOf, type CompiledDecision } from './compile.ts';
import { entry } from './entry.ts';
import { variablesOfTopic } from './flips.ts';
import { truth } from './predicate.ts';
import { MOST_COMBINATIONS } from './range.ts';
import { seededRandom } from './random.ts';
import { oddsOf, placesOf, situationOf, standingOf, variableMap, type Situation } from './situation.ts';

export interface Worth {
  variable: string;
  /** Expected points by which the best option would beat today's leader, summed over decisions. */
  gain: number;
  /** Decisions that it can turn, by key. */
  decisions: string[];
}

export interface Stop {
  /**
   * `proved`: no combination of open answers changes any leader. `open`: one that does was found.
   * `unsettled`: none was found, and there are too many to try them all.
   */
  state: 'proved' | 'open' | 'unsettled';
  /** Decisions that an answer may still turn, or for which it is not known, by key. */
  decisions: string[];
  /** How many decisions open answers may still bring: the proof says nothing about those. */
  mayArise: number;
}

/** Random combinations that are tried where there are too many for all. */
const TRIES = 64;

interface Place {
  topic: TopicWithOptions;
  scope: Scope | null;
  situation: Situation;
  compiled: CompiledDecision;
  leaders: string[];
  open: string[];
  /** False where open answers decide whether it is there. */
  there: boolean;
}

/** Every decision that is there or may arise. */
function openPlaces(knowledge: Knowledge, brief: Brief): Place[] {
  return placesOf(knowledge, brief).flatMap(({ topic, scope, situation }): Place[] => {
    const standing = standingOf(situation, brief);
    if (standing === 'ruled-out') return [];
    const compiled = compileDecision(topic, situation, brief);
    const open = [...variablesOfTopic(knowledge, topic)].filter((v) => !situation.stated.has(v));
    return [{ topic, scope, situation, compiled, leaders: leadersOf(compiled), open, there: standing !== 'may-arise' }];
  });
}

/** The decision as it would be with these answers given besides; null where it would not arise. */
function decidedWith(knowledge: Knowledge, brief: Brief, place: Place, given: Record<string, string>) {
  const changed: Brief = { ...brief, answers: { ...brief.answers, ...given } };
  const situation = situationOf(knowledge, changed, place.topic, place.scope);
  return truth(situation.arises, situation.lookup) === false ? null : compileDecision(place.topic, situation, changed);
}

/** Score of an option; an option that is out is worth nothing. */
const worthOf = (decision: CompiledDecision, id: string | undefined) => {
  const option = decision.options.find((o) => o.option.id === id);
  return option && !isOut(option) ? scoreOf(option, decision.weights) : 0;
};

/** Open variables by what their answer is expected to gain, most first; those that gain nothing are left out. */
export function nextQuestions(knowledge: Knowledge, brief: Brief): Worth[] {
  const worth = new Map<string, Worth>();
  for (const place of openPlaces(knowledge, brief)) {
    for (const id of place.open) {
      const variable = variableMap(knowledge).get(id);
      if (!variable) continue;
      const odds = oddsOf(variable, place.situation.lookup);
      let gain = 0;
      variable.answers.forEach((answer, i) => {
        if (entry(odds, i) === 0) return;
        const after = decidedWith(knowledge, brief, place, { [id]: answer.id });
        if (!after) return;
        gain += entry(odds, i) * (worthOf(after, leadersOf(after)[0]) - worthOf(after, place.leaders[0]));
      });
      if (gain < 1e-9) continue;
      const known = worth.get(id) ?? { variable: id, gain: 0, decisions: [] };
      worth.set(id, { variable: id, gain: known.gain + gain, decisions: [...known.decisions, place.situation.key] });
    }
  }
  return [...worth.values()].sort((a, b) => b.gain - a.gain);
}

/** Whether any combination of open answers can still change any leader; decisions that only may arise have none. */
export function stopProof(knowledge: Knowledge, brief: Brief): Stop {
  const places = openPlaces(knowledge, brief);
  const states = places
    .filter((place) => place.there)
    .map((place) => ({ key: place.situation.key, state: settled(knowledge, brief, place) }));
  const open = states.filter((s) => s.state === 'open');
  const unsettled = states.filter((s) => s.state === 'unsettled');
  return {
    state: open.length > 0 ? 'open' : unsettled.length > 0 ? 'unsettled' : 'proved',
    decisions: [...open, ...unsettled].map((s) => s.key),
    mayArise: places.filter((place) => !place.there).length,
  };
}

function settled(knowledge: Knowledge, brief: Brief, place: Place): Stop['state'] {
  const answers = place.open.map((id) => (variableMap(knowledge).get(id)?.answers ?? []).map((a) => a.id));
  const turns = (given: Record<string, string>) => {
    const after = decidedWith(knowledge, brief, place, given);
    if (!after) return false;
    const leaders = leadersOf(after);
    return !leaders.some((l) => place.leaders.includes(l)) && leaders.length > 0;
  };
  // Single answers first: they settle most cases at once.
  for (const [i, id] of place.open.entries())
    for (const answer of entry(answers, i)) if (turns({ [id]: answer })) return 'open';
  const count = answers.reduce((product, list) => product * list.length, 1);
  const pick = (at: (i: number) => number) =>
    Object.fromEntries(place.open.map((id, i) => [id, entry(entry(answers, i), at(i))]));
  if (count > MOST_COMBINATIONS) {
    const random = seededRandom(`${place.situation.key}|stop`);
    for (let n = 0; n < TRIES; n++)
      if (turns(pick((i) => Math.floor(random() * entry(answers, i).length)))) return 'open';
    return 'unsettled';
  }
  for (let n = 0; n < count; n++) {
    let rest = n;
    const given = pick((i) => {
      const size = entry(answers, i).length;
      const digit = rest % size;
      rest = Math.floor(rest / size);
      return digit;
    });
    if (turns(given)) return 'open';
  }
  return 'proved';
}
