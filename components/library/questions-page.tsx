import Link from 'next/link';
import type { Answer, Knowledge, Question, Raise, Section } from '#lib/knowledge/types.ts';
import { LEVEL_WORDS } from '#lib/knowledge/words.ts';
import { conditionText, SECTION_TITLES } from '#lib/knowledge/condition-words.ts';
import { Crumbs } from './crumbs.tsx';

function effect(knowledge: Knowledge, raise: Raise, verb: 'Makes' | 'Holds'): string {
  const criterion = (knowledge.criteria.find((c) => c.id === raise.criterion)?.title ?? raise.criterion).toLowerCase();
  const where = raise.topics
    ?.map(
      (id) =>
        knowledge.topics
          .find((t) => t.id === id)
          ?.title.toLowerCase()
          .replace('api', 'API') ?? id,
    )
    .join(', ');
  const level = LEVEL_WORDS[raise.level];
  return `${verb === 'Makes' ? `Makes ${criterion} ${level}` : `Holds ${criterion} at ${level} or less`}${where ? ` for ${where}` : ''}.`;
}

function Effects({ knowledge, answer }: { knowledge: Knowledge; answer: Answer }) {
  const lines = [
    ...(answer.raises ?? []).map((r) => effect(knowledge, r, 'Makes')),
    ...(answer.caps ?? []).map((r) => effect(knowledge, r, 'Holds')),
  ];
  return lines.length > 0 ? <span className="condition">{lines.join(' ')}</span> : null;
}

function odds(question: Question, answer: string): string {
  const prior = question.prior;
  const share = prior
    ? (prior[answer] ?? 0) / Object.values(prior).reduce((a, b) => a + b, 0)
    : 1 / question.answers.length;
  return `${Math.round(share * 100)} %`;
}

/** Every question with its reason, its answers, and what each answer moves by itself. */
export function QuestionsPage({ knowledge }: { knowledge: Knowledge }) {
  return (
    <main className="library" id="main">
      <Crumbs trail={[{ title: 'Library', href: '/library' }]} />
      <h1>Questions</h1>
      <p className="lead">
        What you can be asked, why, and what an answer moves. The percentage is the odds we give an answer while you
        have not said.
      </p>
      {(Object.keys(SECTION_TITLES) as Section[]).map((section) => (
        <section key={section}>
          <h2>{SECTION_TITLES[section]}</h2>
          <ul className="terms wide">
            {knowledge.questions
              .filter((q) => q.section === section)
              .map((q) => (
                <li key={q.id} id={q.id}>
                  <h3>
                    <Link href={`/brief/q/${q.id}`}>{q.text}</Link>
                  </h3>
                  <p className="muted measure">{q.why}</p>
                  {q.askWhen ? (
                    <p className="small muted measure">Asked only when {conditionText(knowledge, q.askWhen)}.</p>
                  ) : null}
                  {q.items ? (
                    <p className="measure">
                      Each on its own: {q.items.map((i) => i.text.replace(/\.$/, '')).join('; ')}.
                    </p>
                  ) : null}
                  <dl className="answers">
                    {q.answers.map((a) => (
                      <div key={a.id}>
                        <dt className="fig">{odds(q, a.id)}</dt>
                        <dd>
                          {a.text}
                          {a.hint ? <span className="hint">{a.hint}</span> : null}
                          <Effects knowledge={knowledge} answer={a} />
                        </dd>
                      </div>
                    ))}
                  </dl>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
