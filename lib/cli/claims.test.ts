/**
 * No record and no explanation says more than the stated answers establish: laws over random briefs on the real
 * content, judged by the plain model, which shares no code with the engine.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '#lib/engine/evaluate.ts';
import type { Decision, OptionResult } from '#lib/engine/types.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Evidence, Option, TopicWithOptions } from '#lib/knowledge/types.ts';
import { clause } from '#lib/knowledge/words.ts';
import { inline } from '#lib/markdown/escape.ts';
import { buildRecords } from '#lib/record/build.ts';
import type { AdrRecord } from '#lib/record/model.ts';
import { renderMadr4 } from '#lib/record/render-madr4.ts';
import { ratingOf } from '#lib/engine/cell.ts';
import { placeOf, settles } from './bench/plain-worlds.ts';
import { explain } from './explain.ts';
import { randomBrief } from './fixture-briefs.ts';
import { loadKnowledge } from './load-content.ts';

const knowledge = loadKnowledge();
const quick = { draws: 0, flips: true, doubt: false, exact: false };

const placeIn = (brief: Brief, topic: TopicWithOptions, scope: string | null) =>
  placeOf(knowledge, brief, topic, topic.scopes.find((s) => s.id === scope) ?? null);

/** The rows of an option that what was stated makes true, and that nothing which may be true takes away. */
function holding(brief: Brief, topic: TopicWithOptions, scope: string | null, option: Option): Evidence[] {
  const place = placeIn(brief, topic, scope);
  return option.evidence.filter(
    (row) =>
      settles(place, row.when, true) &&
      option.evidence.every((s) => !s.suppresses?.includes(row.id) || settles(place, s.when, false)),
  );
}

/** Texts of claims of the topic that are no facts here. */
function unsayable(brief: Brief, { topic: id, scope }: Pick<Decision, 'topic' | 'scope'>): string[] {
  const topic = knowledge.topics.find((t) => t.id === id);
  if (!topic) return [];
  const said = new Set<string>();
  const all = new Set<string>();
  for (const option of topic.options) {
    for (const row of holding(brief, topic, scope, option)) said.add(row.claim);
    for (const row of option.evidence) all.add(row.claim);
  }
  return [...all].filter((claim) => !said.has(claim)).map((claim) => clause(knowledge, claim));
}

const topicOf = ({ topic }: Pick<Decision, 'topic'>) => {
  const found = knowledge.topics.find((t) => t.id === topic);
  if (!found) throw new Error(`no topic ${topic}`);
  return found;
};
/** What another decision brings stands behind that decision: "if X is taken for Y, …", "with X chosen for Y, …". */
const BEHIND_ANOTHER = /^(if .+ is taken for|with .+ chosen for) /;
/** The record without what it says under a condition. */
const facts = (record: AdrRecord): AdrRecord => ({
  ...record,
  possible: [],
  consequences: record.consequences.filter((c) => !BEHIND_ANOTHER.test(c.text)),
});

describe('a record', () => {
  it('prints no claim as a fact that the stated answers do not establish', () => {
    fc.assert(
      fc.property(randomBrief(knowledge), (brief) => {
        const evaluation = evaluate(knowledge, brief, quick);
        const decisions = new Map(evaluation.decisions.map((d) => [d.key, d]));
        for (const record of buildRecords(knowledge, brief, evaluation)) {
          const decision = decisions.get(record.key);
          const text = renderMadr4(facts(record));
          for (const claim of decision ? unsayable(brief, decision) : [])
            expect(text.includes(inline(claim)), `${record.key}: ${claim}`).toBe(false);
          for (const { condition } of record.possible) expect(condition).toMatch(/^(if|unless) ./);
        }
      }),
      { numRuns: 60 },
    );
  });
  it('is written only for what the answers establish, or somebody chose, rated or set aside', () => {
    fc.assert(
      fc.property(randomBrief(knowledge), (brief) => {
        const evaluation = evaluate(knowledge, brief, { ...quick, flips: false });
        for (const { key, topic, scope, arises } of evaluation.decisions) {
          const place = placeIn(brief, topicOf({ topic }), scope);
          const established = place.arises.every((p) => settles(place, p, true));
          expect(arises, key).toBe(established);
          if (!established) expect(brief.choices?.[key], key).toBeDefined();
        }
      }),
      { numRuns: 200 },
    );
  });
  it('holds every cost of what it chose that holds', () => {
    fc.assert(
      fc.property(randomBrief(knowledge), (brief) => {
        const evaluation = evaluate(knowledge, brief, quick);
        for (const record of buildRecords(knowledge, brief, evaluation)) {
          const decision = evaluation.decisions.find((d) => d.key === record.key);
          const topic = decision && topicOf(decision);
          const option = topic?.options.find((o) => record.chosen === o.title);
          if (!decision || !topic || !option) continue;
          const texts = record.consequences.map((c) => c.text);
          const costs = holding(brief, topic, decision.scope, option).filter((r) => r.sign === 'con');
          for (const row of costs)
            expect(
              texts.some((t) => t.includes(clause(knowledge, row.claim))),
              `${record.key}: ${row.claim}`,
            ).toBe(true);
          const bad = record.consequences.filter((c) => c.kind === 'bad').length;
          expect(bad > 0 || costs.length === 0, record.key).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
  it('shows every row that an answer brought and that moves the margin by more than a point', () => {
    const known = (rows: Evidence[]) => ratingOf(rows);
    fc.assert(
      fc.property(randomBrief(knowledge), (brief) => {
        const evaluation = evaluate(knowledge, brief, quick);
        for (const record of buildRecords(knowledge, brief, evaluation)) {
          const decision = evaluation.decisions.find((d) => d.key === record.key);
          if (!decision) continue;
          const topic = topicOf(decision);
          const text = JSON.stringify(record.options);
          const total = decision.levels.reduce((sum, l) => sum + [0, 1, 2, 4, 8][l.level]!, 0);
          for (const option of topic.options) {
            const rows = holding(brief, topic, decision.scope, option);
            for (const row of rows.filter((r) => r.when)) {
              const level = decision.levels.find((l) => l.criterion === row.criterion)?.level ?? 0;
              const cell = rows.filter((r) => r.criterion === row.criterion);
              const freed = option.evidence.filter(
                (r) => row.suppresses?.includes(r.id) && r.criterion === row.criterion,
              );
              const without = [...cell.filter((r) => r !== row), ...freed];
              const moved = (100 * [0, 1, 2, 4, 8][level]! * Math.abs(known(cell) - known(without))) / 6 / (total || 1);
              if (moved > 1)
                expect(text.includes(JSON.stringify(clause(knowledge, row.claim)).slice(1, -1)), row.claim).toBe(true);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });
  it('has every stated answer that moves a figure of its decision among its facts', () => {
    const figures = (d: Decision | undefined) =>
      JSON.stringify(d?.options.map((o: OptionResult) => [o.option, o.score, o.rank]).sort());
    fc.assert(
      fc.property(randomBrief(knowledge), fc.nat(), (brief, n) => {
        const ids = Object.keys(brief.answers ?? {});
        const taken = ids[n % Math.max(1, ids.length)];
        if (taken === undefined) return;
        const { [taken]: _gone, ...answers } = brief.answers ?? {};
        const before = evaluate(knowledge, brief, { ...quick, flips: false });
        const after = evaluate(knowledge, { ...brief, answers }, { ...quick, flips: false });
        for (const record of buildRecords(knowledge, brief, before)) {
          const decision = before.decisions.find((d) => d.key === record.key);
          if (!decision || (decision.scope && brief.scopes?.[decision.scope]?.[taken] !== undefined)) continue;
          const other = after.decisions.find((d) => d.key === record.key);
          if (!other || figures(decision) === figures(other)) continue;
          const question = knowledge.questions.find((q) => q.id === taken.split('.')[0]);
          expect(record.facts.join(' ').toLowerCase(), `${record.key} ${taken}`).toContain(
            `${question?.short ?? ''}:`.toLowerCase(),
          );
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('plumbline explain', () => {
  it('says nothing as a fact that the stated answers do not establish', () => {
    fc.assert(
      fc.property(randomBrief(knowledge), fc.nat(), (brief, n) => {
        const { decisions } = evaluate(knowledge, brief, { ...quick, flips: false });
        const decision = decisions[n % Math.max(1, decisions.length)];
        if (!decision) return;
        const text = explain(knowledge, brief, decision.key);
        // What may hold stands in a section of its own, behind its conditions.
        const facts = text.replace(/\nWhat may hold[^\n]*\n(?: .*\n?)*/, '\n');
        for (const claim of unsayable(brief, decision))
          expect(facts.includes(claim), `${decision.key}: ${claim}`).toBe(false);
      }),
      { numRuns: 12 },
    );
  });
});
