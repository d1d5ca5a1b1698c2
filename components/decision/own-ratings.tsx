'use client';
import { useId, useState } from 'react';
import { signedRating } from '#lib/brief/signed-rating.ts';
import { briefStore } from '#lib/brief/store.ts';
import type { Decision } from '#lib/engine/types.ts';
import type { OwnRating } from '#lib/knowledge/brief.ts';
import type { Knowledge, TopicWithOptions } from '#lib/knowledge/types.ts';
import { clause } from '#lib/knowledge/words.ts';
import { OwnForm } from './own-form.tsx';
import { criterionTitle, titleOf } from './words.ts';

const RATINGS = [-3, -2, -1, 0, 1, 2, 3].map((r) => ({ value: `${r}`, label: signedRating(r) }));

/** Ratings that stand in place of the evidence, each with its reason, and a way to add one. */
export function OwnRatings({
  knowledge,
  topic,
  decision,
}: {
  knowledge: Knowledge;
  topic: TopicWithOptions;
  decision: Decision;
}) {
  const id = useId();
  const [option, setOption] = useState(decision.leaders[0] ?? topic.options[0]?.id ?? '');
  const [criterion, setCriterion] = useState(topic.criteria[0]?.id ?? '');
  const own = decision.options.flatMap((o) =>
    o.contributions.flatMap((c) => (c.override === undefined || !c.criterion ? [] : [{ o, c, id: c.criterion }])),
  );
  const described = knowledge.criteria.find((c) => c.id === criterion);
  const now = decision.options.find((o) => o.option === option)?.contributions.find((c) => c.criterion === criterion);
  const { rate } = briefStore.getState();
  return (
    <>
      {own.length > 0 ? (
        <ul className="own-list">
          {own.map(({ o, c, id: of }) => (
            <li key={`${o.option}-${of}`}>
              <p>
                <b>
                  {titleOf(topic, o.option)}, {clause(knowledge, criterionTitle(knowledge, of))}
                </b>{' '}
                <span className="fig">{signedRating(c.rating)}</span>
                <span className="small muted">
                  {' '}
                  set by you: <bdi>{c.override}</bdi>
                </span>
              </p>
              <p className="own-acts small">
                <button type="button" className="link" onClick={() => rate(decision.key, o.option, of, null)}>
                  Take back
                  <span className="visually-hidden">
                    {' '}
                    your rating of {titleOf(topic, o.option)} on {criterionTitle(knowledge, of)}
                  </span>
                </button>
              </p>
            </li>
          ))}
        </ul>
      ) : null}
      <details className="small own-rate">
        <summary>Rate an option yourself</summary>
        <p className="muted measure">
          Where you know better than the evidence, your rating stands in its place, and the record says so with your
          reason.
        </p>
        <p className="pick">
          <label htmlFor={`${id}-option`}>Option to rate</label>
          <select
            className="control in-text"
            id={`${id}-option`}
            value={option}
            onChange={(e) => setOption(e.target.value)}
          >
            {topic.options.map((o) => (
              <option key={o.id} value={o.id}>
                {o.title}
              </option>
            ))}
          </select>
          <label htmlFor={`${id}-criterion`}>Criterion</label>
          <select
            className="control in-text"
            id={`${id}-criterion`}
            value={criterion}
            onChange={(e) => setCriterion(e.target.value)}
          >
            {topic.criteria.map((c) => (
              <option key={c.id} value={c.id}>
                {criterionTitle(knowledge, c.id)}
              </option>
            ))}
          </select>
        </p>
        {described ? (
          <p className="muted measure">
            −3: {described.worst} +3: {described.best}
          </p>
        ) : null}
        <OwnForm
          key={`${option}-${criterion}`}
          legend={`${titleOf(topic, option)} on ${clause(knowledge, described?.title ?? criterion)}`}
          choices={RATINGS}
          initial={{ value: `${Math.round(now?.rating ?? 0)}`, reason: now?.override ?? '' }}
          why="What you know that the evidence does not"
          button="Rate it so"
          onSave={(value, reason) =>
            rate(decision.key, option, criterion, { rating: Number(value) as OwnRating['rating'], reason })
          }
        />
      </details>
    </>
  );
}
