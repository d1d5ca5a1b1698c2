/** Single claims of the evidence on which the lead rests. */
import type { Brief } from '#lib/knowledge/brief.ts';
import type { TopicWithOptions } from '#lib/knowledge/types.ts';
import { compileDecision, isOut, leadersOf, type CompiledDecision } from './compile.ts';
import type { Flip } from './types.ts';

/**
 * Every row whose loss alone puts another option first: a strength of the leader that turned out to be
 * wrong, or a weakness of another. Largest swing first is not known beforehand, so the order is that of
 * the options and their rows.
 */
export function claimFlips(brief: Brief, decision: CompiledDecision): Flip[] {
  const before = leadersOf(decision);
  if (before.length === 0) return [];
  const flips: Flip[] = [];
  for (const { option } of decision.options) {
    const leads = before.includes(option.id);
    const compiled = decision.options.find((o) => o.option === option);
    if (!compiled || isOut(compiled)) continue;
    for (const row of option.evidence) {
      if ((row.sign === 'pro') !== leads || !speaks(decision, option.id, row.id)) continue;
      const without: TopicWithOptions = {
        ...decision.topic,
        options: decision.topic.options.map((o) =>
          o === option ? { ...o, evidence: o.evidence.filter((r) => r !== row) } : o,
        ),
      };
      const after = leadersOf(compileDecision(without, decision.situation, brief));
      const [leader] = after;
      if (leader !== undefined && !after.some((l) => before.includes(l)))
        flips.push({ kind: 'claim', option: option.id, row, leader });
    }
  }
  return flips;
}

/** Only a row that is the strongest of its side in some possible world can matter alone. */
function speaks(decision: CompiledDecision, option: string, row: string): boolean {
  const cells = decision.options.find((o) => o.option.id === option)?.cells ?? [];
  return cells.some((c) => c.pro?.id === row || c.con?.id === row);
}
