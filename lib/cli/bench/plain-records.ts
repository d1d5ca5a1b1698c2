/** Records the plain way: one pass over each decision, texts put together as they are found. */
import type { Decision, Evaluation } from '#lib/engine/types.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Evidence, Knowledge } from '#lib/knowledge/types.ts';

const titled = (knowledge: Knowledge, decision: Decision, id: string | undefined) =>
  knowledge.topics.find((t) => t.id === decision.topic)?.options.find((o) => o.id === id)?.title ?? '';

function sourcesOf(knowledge: Knowledge, row: Evidence): string {
  return row.sources
    .map((ref) => knowledge.sources[ref.id])
    .map((source) => (source ? `${source.title}, ${source.url}, read ${source.read}` : ''))
    .join('; ');
}

/** Texts of the records by decision key; a decision without a choice or a single leader has none. */
export function plainRecords(knowledge: Knowledge, brief: Brief, evaluation: Evaluation): Map<string, string> {
  const records = new Map<string, string>();
  for (const decision of evaluation.decisions) {
    const topic = knowledge.topics.find((t) => t.id === decision.topic);
    const leader = decision.leaders.length === 1 && decision.confidence !== 'none' ? decision.leaders[0] : undefined;
    const chosen = decision.choice ?? leader;
    if (!topic || chosen === undefined) continue;
    const lines = [`# ${topic.title}: ${titled(knowledge, decision, chosen)}`, topic.question];
    for (const question of knowledge.questions)
      for (const [id, value] of Object.entries(brief.answers ?? {}))
        if (id.split('.')[0] === question.id)
          lines.push(`* ${question.short}: ${question.answers.find((a) => a.id === value)?.text ?? ''}`);
    for (const level of decision.levels)
      lines.push(`* ${knowledge.criteria.find((c) => c.id === level.criterion)?.title ?? ''}: ${level.level}`);
    for (const result of decision.options) {
      lines.push(`## ${titled(knowledge, decision, result.option)}`);
      lines.push(`${result.score.toFixed(1)}, ${(100 * result.share).toFixed(0)} in 100`);
      for (const { pro, con } of result.contributions) {
        if (pro) lines.push(`* Good, because ${pro.claim} (${sourcesOf(knowledge, pro)})`);
        if (con) lines.push(`* Bad, because ${con.claim} (${sourcesOf(knowledge, con)})`);
      }
    }
    records.set(decision.key, `${lines.join('\n')}\n`);
  }
  return records;
}
