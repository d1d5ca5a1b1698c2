/** `plumbline explain`: one decision in plain text, as its page shows it. */
import { compare, roundToTotal } from '#lib/engine/compare.ts';
import { evaluate } from '#lib/engine/evaluate.ts';
import { nearestPrecedents, reversals, type Nearness } from '#lib/engine/precedents.ts';
import type { Contribution, Decision } from '#lib/engine/types.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge, TopicWithOptions } from '#lib/knowledge/types.ts';
import { confidenceOf, overturnOf, titleIn } from '#lib/record/outcome.ts';
import { subjectOf } from '#lib/record/refs.ts';

/** The topic or decision does not exist, or the brief does not decide it. */
export class ExplainError extends Error {}

/**
 * @param name a topic, or a decision as `topic/scope`; a topic stands for all its scopes
 * @throws ExplainError with what there is
 */
export function explain(knowledge: Knowledge, brief: Brief, name: string): string {
  const { decisions } = evaluate(knowledge, brief);
  const asked = decisions.filter((d) => d.key === name || d.topic === name);
  if (asked.length === 0)
    throw new ExplainError(
      `${name}: expected a decision of this brief. Use one of: ${decisions.map((d) => d.key).join(', ')}.`,
    );
  return asked.map((decision) => explained(knowledge, brief, decision)).join('\n\n');
}

function explained(knowledge: Knowledge, brief: Brief, decision: Decision): string {
  const topic = knowledge.topics.find((t) => t.id === decision.topic);
  if (!topic) return decision.key;
  const title = (id: string) => titleIn(topic, id);
  const subject = decision.options.find((o) => o.option === (decision.choice ?? decision.leaders[0]));
  const rival = decision.options.find((o) => o !== subject && o.rank !== null);
  const heading = `${subjectOf(knowledge, decision)}: ${subject ? title(subject.option) : 'nothing can be ranked'}`;
  const lines = [heading, '='.repeat(heading.length)];
  if (decision.unranked) lines.push(decision.unranked);
  if (subject)
    lines.push(
      `${decision.confidence === 'none' ? 'no clear winner' : decision.confidence}. ${confidenceOf(topic, decision, subject).join(' ')}`,
    );
  if (decision.guaranteed) lines.push('Guaranteed: nothing within the stated doubt turns it.');
  lines.push('', 'Ranking');
  for (const o of decision.options) {
    const figures =
      o.rank === null ? 'out' : `${o.score.toFixed(1)} (${o.range.map((r) => r.toFixed(1)).join(' to ')})`;
    lines.push(`  ${o.rank ?? '-'}  ${title(o.option).padEnd(32)} ${figures}`);
  }
  if (subject && rival) lines.push('', ...deltas(knowledge, topic, decision, subject.option, rival.option));
  const turning = subject ? overturnOf(knowledge, topic, decision, subject.option) : [];
  if (turning.length > 0) lines.push('', 'What would change it', ...turning.map((t) => `  - ${t}`));
  const out = decision.options.filter((o) => o.knockedOut);
  if (out.length > 0) lines.push('', 'Out');
  for (const { option, knockedOut } of out)
    lines.push(
      `  ${title(option)}, ${Math.round(100 * (knockedOut?.probability ?? 1))} %: ${knockedOut?.reason} Comes back if ${knockedOut?.comesBackIf.replace(/\.$/, '')}.${knockedOut?.waived ? ` Set aside: ${knockedOut.waived}` : ''}`,
    );
  lines.push(...precedentLines(knowledge, brief, decision, subject?.option));
  return lines.join('\n');
}

/** The three nearest published decisions, and those that a similar team took back. */
function precedentLines(knowledge: Knowledge, brief: Brief, { key }: Decision, subject: string | undefined): string[] {
  const near = nearestPrecedents(knowledge, brief, key);
  if (near.length === 0) return [];
  const chose = ({ precedent: p }: Nearness) => p.chosen.map((c) => c.title).join(' and ');
  return [
    '',
    'Precedents',
    ...(subject ? reversals(near, subject) : []).map(
      (w) =>
        `  Warning: ${w.precedent.title} chose the same and took it back. ${w.precedent.ending ?? w.precedent.why}`,
    ),
    ...near
      .slice(0, 3)
      .map(
        (n) =>
          `  ${n.distance.toFixed(2)}  ${n.precedent.title}: ${chose(n)}, ${n.precedent.outcome}. ${n.precedent.source.url}`,
      ),
  ];
}

function deltas(
  knowledge: Knowledge,
  topic: TopicWithOptions,
  decision: Decision,
  first: string,
  second: string,
): string[] {
  const [a, b] = [first, second].map((id) => decision.options.find((o) => o.option === id));
  if (!a || !b) return [];
  const { lines } = compare(a, b);
  const rounded = roundToTotal(lines.map((l) => l.delta));
  const name = (kind: string, id: string) =>
    kind === 'need'
      ? (topic.needs.find((n) => n.id === id)?.title ?? id)
      : (knowledge.criteria.find((c) => c.id === id)?.title ?? id);
  const claim = (ahead: Contribution | null, behind: Contribution | null) =>
    ahead?.pro?.claim ?? behind?.con?.claim ?? behind?.how ?? '';
  return [
    `Why ${titleIn(topic, first)} over ${titleIn(topic, second)}`,
    ...lines.map((l, i) => {
      const value = rounded[i] ?? 0;
      return (
        `  ${(value > 0 ? '+' : '') + value.toFixed(1)}`.padEnd(9) +
        `${name(l.kind, l.id)}: ${l.delta >= 0 ? claim(l.a, l.b) : claim(l.b, l.a)}`
      );
    }),
  ];
}
