import { ownJudgements } from '#lib/brief/said.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { variablesOf } from '#lib/knowledge/variables.ts';

interface Row {
  key: string;
  question: string;
  answer: string;
  where: string | null;
  note: string | undefined;
}

function rowsOf(knowledge: Knowledge, brief: Brief): Row[] {
  const scopes = new Map(knowledge.topics.flatMap((t) => t.scopes).map((s) => [s.id, s.title]));
  return variablesOf(knowledge).flatMap((v): Row[] => {
    const given = [
      { scope: null, answer: brief.answers?.[v.id] },
      ...Object.entries(brief.scopes ?? {}).map(([scope, answers]) => ({ scope, answer: answers[v.id] })),
    ];
    return given.flatMap(({ scope, answer }) =>
      answer === undefined
        ? []
        : [
            {
              key: `${v.id}-${scope ?? ''}`,
              question: v.item ? `${v.question.text} ${v.item.text}` : v.text,
              answer: v.answers.find((a) => a.id === answer)?.text ?? answer,
              where: scope === null ? null : (scopes.get(scope) ?? scope),
              note: scope === null ? (brief.notes?.[v.id] ?? undefined) : undefined,
            },
          ],
    );
  });
}

/** What the sender answered, in question order, with their notes. */
export function SharedAnswers({ knowledge, brief }: { knowledge: Knowledge; brief: Brief }) {
  const rows = rowsOf(knowledge, brief);
  if (rows.length === 0) return null;
  return (
    <details className="shared-answers">
      <summary>The {rows.length} answers behind it</summary>
      <dl>
        {rows.map((r) => (
          <div key={r.key}>
            <dt>
              {r.question}
              {r.where ? <span className="cap"> {r.where}</span> : null}
            </dt>
            <dd>
              {r.answer}
              {r.note ? (
                <span className="note-text">
                  <bdi>{r.note}</bdi>
                </span>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** What the sender set in place of answers and evidence; choices stand with their decisions. */
export function SharedJudgements({ knowledge, brief }: { knowledge: Knowledge; brief: Brief }) {
  const rows = ownJudgements(knowledge, brief).filter((j) => j.part !== 'choice');
  if (rows.length === 0) return null;
  return (
    <details className="shared-answers" open>
      <summary>
        {rows.length === 1 ? 'One judgement of their own' : `${rows.length} judgements of their own`}, in place of
        answers and evidence
      </summary>
      <dl>
        {rows.map(({ key, subject, words, reason }) => (
          <div key={key}>
            <dt>{subject}</dt>
            <dd>
              {words}
              <span className="note-text">
                <bdi>{reason ?? 'No reason given.'}</bdi>
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
