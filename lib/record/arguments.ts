/** What speaks for and against each option: only what the stated answers and choices establish. */
import type { Contribution, OptionResult } from '#lib/engine/types.ts';
import type { Lookup } from '#lib/engine/predicate.ts';
import type { SourceRef } from '#lib/knowledge/terms.ts';
import type { Evidence, Knowledge, TopicWithOptions } from '#lib/knowledge/types.ts';
import { optionTitle } from '#lib/markdown/escape.ts';
import { ifText } from './conditions.ts';
import type { AdrArgument, AdrOption, AdrSource } from './model.ts';
import { clause, ofHundred, sentence } from '#lib/knowledge/words.ts';

export interface SourceList {
  sources: AdrSource[];
  /** Registers the references and gives their numbers, from 1. */
  cite: (refs: SourceRef[]) => number[];
}

/** Numbers sources in the order of their first mention. */
export function sourceList(knowledge: Knowledge): SourceList {
  const sources: AdrSource[] = [];
  const numbers = new Map<string, number>();
  const cite = (refs: SourceRef[]) =>
    refs.flatMap((ref) => {
      const source = knowledge.sources[ref.id];
      if (!source) return [];
      const id = `${ref.id}#${ref.at ?? ''}`;
      let number = numbers.get(id);
      if (number === undefined) {
        const { title, url, kind, read } = source;
        number = sources.push({ title, url, kind, at: ref.at ?? null, read });
        numbers.set(id, number);
      }
      return [number];
    });
  return { sources, cite };
}

const ORDER = { good: 0, neutral: 1, bad: 2 } as const;
const inOrder = (all: AdrArgument[]) => [...all].sort((a, b) => ORDER[a.kind] - ORDER[b.kind]);
const heaviest = (a: Contribution, b: Contribution) => b.level - a.level;
/**
 * The rows of a line that hold and are worth a sentence, strongest first: every con, the strongest pro, and what an
 * answer or a choice brought.
 */
export function rowsShown({ claims, pro }: Contribution): Evidence[] {
  return claims
    .filter(({ state }) => state === 'holds')
    .map(({ row }) => row)
    .filter((row) => row.sign === 'con' || row === pro || row.when !== undefined)
    .sort((a, b) => b.strength - a.strength);
}

function fromRow(knowledge: Knowledge, row: Evidence, list: SourceList): AdrArgument {
  return {
    kind: row.sign === 'pro' ? 'good' : 'bad',
    text: clause(knowledge, row.claim),
    sources: list.cite(row.sources),
  };
}

/** A rating that the team set: it stands in place of the evidence, so the evidence is not argued with. */
function fromOverride(knowledge: Knowledge, { criterion, rating }: Contribution, reason: string): AdrArgument {
  const title = knowledge.criteria.find((c) => c.id === criterion)?.title ?? '';
  const signed = rating > 0 ? `+${rating}` : `${rating}`.replace('-', '−');
  return {
    kind: rating > 0 ? 'good' : rating < 0 ? 'bad' : 'neutral',
    text: `we rate it ${signed} on “${clause(knowledge, title)}” ourselves, in place of the evidence: ${reason.trim()}`,
    sources: [],
  };
}

/** A need that what was stated brings, and that takes a workaround. */
function fromNeed(
  knowledge: Knowledge,
  topic: TopicWithOptions,
  option: string,
  { need: id, how }: Contribution,
  list: SourceList,
): AdrArgument {
  const need = topic.needs.find((n) => n.id === id);
  const fit = topic.options.find((o) => o.id === option)?.fit.find((f) => f.need === id);
  const what = need ? clause(knowledge, need.title) : id;
  return {
    kind: 'neutral',
    text: `to ${what} takes a workaround: ${clause(knowledge, how ?? 'a workaround')}`,
    sources: fit ? list.cite(fit.sources) : [],
  };
}

function fromWaiver(knowledge: Knowledge, { knockedOut: out }: OptionResult, list: SourceList): AdrArgument[] {
  if (!out || out.waived === null) return [];
  const reason = out.waived.trim();
  const risk = `${clause(knowledge, out.reason)}; this risk is accepted${reason ? `: ${reason}` : ''}`;
  return [{ kind: 'bad', text: risk, sources: list.cite(out.sources) }];
}

/**
 * What is known to speak for and against an option: rows by importance, workarounds as neutral, waivers as bad.
 * @param shown which rows of a line are argued with
 * @param least level from which on a line that is no row counts
 */
function argumentsWith(
  knowledge: Knowledge,
  topic: TopicWithOptions,
  result: OptionResult,
  list: SourceList,
  shown: (line: Contribution) => Evidence[],
  least: number,
): AdrArgument[] {
  const found = [...result.contributions].sort(heaviest).flatMap((line): AdrArgument[] => {
    if (line.need) return line.rests.length > 0 ? [] : [fromNeed(knowledge, topic, result.option, line, list)];
    if (line.override !== undefined) return line.level >= least ? [fromOverride(knowledge, line, line.override)] : [];
    return shown(line).map((row) => fromRow(knowledge, row, list));
  });
  return inOrder([...found, ...fromWaiver(knowledge, result, list)]);
}

/** Every argument on an option that what was stated establishes. */
export const argumentsOf = (
  knowledge: Knowledge,
  topic: TopicWithOptions,
  result: OptionResult,
  list: SourceList,
): AdrArgument[] =>
  argumentsWith(
    knowledge,
    topic,
    result,
    list,
    (line) => rowsShown(line).filter((row) => line.level > 0 || row.sign === 'con'),
    1,
  );

/**
 * Consequences of the chosen option: what speaks for it at normal level or above (at any where nothing does), and
 * against it every con that holds, and each red flag by its name.
 */
export function consequencesOf(
  knowledge: Knowledge,
  topic: TopicWithOptions,
  result: OptionResult,
  list: SourceList,
): AdrArgument[] {
  const flagged = new Set(result.redFlags.map((f) => f.con));
  const from = (least: number) =>
    argumentsWith(
      knowledge,
      topic,
      result,
      list,
      (line) => rowsShown(line).filter((row) => !flagged.has(row) && (line.level >= least || row.sign === 'con')),
      least,
    );
  const flags = result.redFlags.map(({ criterion, con }): AdrArgument => {
    const title = clause(knowledge, knowledge.criteria.find((c) => c.id === criterion)?.title ?? criterion);
    const why = con ? `: ${clause(knowledge, con.claim)}` : '';
    return {
      kind: 'bad',
      text: `red flag: ${title} is critical here, and this option is weak there${why}`,
      sources: con ? list.cite(con.sources) : [],
    };
  });
  const some = from(2);
  const found = some.some((a) => a.kind === 'good') ? some : from(1);
  const all = [...found, ...flags];
  const without = (what: string): AdrArgument => ({ kind: 'neutral', text: what, sources: [] });
  if (all.length === 0) return [without('nothing that is known to hold here speaks for or against it')];
  return all.some((a) => a.kind !== 'good') ? all : [...all, without('none of its costs is known to hold here')];
}

/** Said where open answers could still put the chosen option out: nobody should learn that from the lists below. */
export function mayBeOut(
  knowledge: Knowledge,
  { knockedOut: out }: OptionResult,
  list: SourceList,
  lookup: Lookup,
): AdrArgument[] {
  if (!out || out.waived !== null || out.probability >= 1) return [];
  const cases = `in ${ofHundred(out.probability)} cases of the open answers`;
  return [
    {
      kind: 'bad',
      text: `${ifText(knowledge, out.when, lookup)}, ${cases}, this option is out: ${clause(knowledge, out.reason)}`,
      sources: list.cite(out.sources),
    },
  ];
}

/** One option as a section of the record. */
export function optionOf(
  knowledge: Knowledge,
  topic: TopicWithOptions,
  result: OptionResult,
  list: SourceList,
  lookup: Lookup,
): AdrOption {
  const option = topic.options.find((o) => o.id === result.option);
  const out = result.knockedOut;
  const notes = option?.description ? [sentence(option.description)] : [];
  if (out && out.waived === null) {
    const start =
      out.probability >= 1
        ? 'Out'
        : `Out ${ifText(knowledge, out.when, lookup)}, in ${ofHundred(out.probability)} cases of the open answers`;
    notes.push(
      `${start}: ${sentence(clause(knowledge, out.reason))} Comes back if ${sentence(clause(knowledge, out.comesBackIf))}`,
    );
  }
  return {
    title: optionTitle(option?.title ?? result.option),
    notes,
    arguments: argumentsOf(knowledge, topic, result, list),
  };
}
