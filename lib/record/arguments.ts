/** What speaks for and against each option, from the evidence that holds in this brief. */
import type { Contribution, OptionResult } from '#lib/engine/types.ts';
import type { SourceRef } from '#lib/knowledge/terms.ts';
import type { Evidence, Knowledge, TopicWithOptions } from '#lib/knowledge/types.ts';
import { optionTitle } from '#lib/markdown/escape.ts';
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

function fromRow(knowledge: Knowledge, row: Evidence | null, list: SourceList): AdrArgument[] {
  if (!row) return [];
  return [
    { kind: row.sign === 'pro' ? 'good' : 'bad', text: clause(knowledge, row.claim), sources: list.cite(row.sources) },
  ];
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

/** Every argument on an option: rows by importance, workarounds as neutral, knock-outs and waivers as bad. */
export function argumentsOf(
  knowledge: Knowledge,
  topic: TopicWithOptions,
  result: OptionResult,
  list: SourceList,
  least = 1,
): AdrArgument[] {
  const found: AdrArgument[] = [];
  for (const c of [...result.contributions].sort(heaviest)) {
    if (c.need) {
      const need = topic.needs.find((n) => n.id === c.need);
      const fit = topic.options.find((o) => o.id === result.option)?.fit.find((f) => f.need === c.need);
      const what = need ? clause(knowledge, need.title) : c.need;
      const how = clause(knowledge, c.how ?? 'a workaround');
      found.push({
        kind: 'neutral',
        text: `to ${what} takes a workaround: ${how}`,
        sources: fit ? list.cite(fit.sources) : [],
      });
    } else if (c.override !== undefined && c.level >= least) {
      found.push(fromOverride(knowledge, c, c.override));
    } else if (c.level >= least) {
      found.push(...fromRow(knowledge, c.pro, list), ...fromRow(knowledge, c.con, list));
    }
  }
  const out = result.knockedOut;
  if (out?.waived !== null && out?.waived !== undefined) {
    const reason = out.waived.trim();
    const risk = `${clause(knowledge, out.reason)}; this risk is accepted${reason ? `: ${reason}` : ''}`;
    found.push({ kind: 'bad', text: risk, sources: list.cite(out.sources) });
  }
  return inOrder(found);
}

/** Consequences of the chosen option: what matters at normal level or above, all of it where nothing does. */
export function consequencesOf(
  knowledge: Knowledge,
  topic: TopicWithOptions,
  result: OptionResult,
  list: SourceList,
): AdrArgument[] {
  const some = argumentsOf(knowledge, topic, result, list, 2);
  const found = some.length > 0 ? some : argumentsOf(knowledge, topic, result, list);
  if (found.length > 0) return found;
  return [{ kind: 'neutral', text: 'no evidence in the knowledge base speaks for or against it here', sources: [] }];
}

/** One option as a section of the record. */
export function optionOf(
  knowledge: Knowledge,
  topic: TopicWithOptions,
  result: OptionResult,
  list: SourceList,
): AdrOption {
  const option = topic.options.find((o) => o.id === result.option);
  const out = result.knockedOut;
  const notes = option?.description ? [sentence(option.description)] : [];
  if (out && out.waived === null) {
    const start = out.probability >= 1 ? 'Out' : `Out in ${ofHundred(out.probability)} cases of the open answers`;
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
