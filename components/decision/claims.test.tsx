/** A decision's page says no more than its records: the same law, on what is rendered. */
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { placeOf, settles } from '#lib/cli/bench/plain-worlds.ts';
import { randomBrief } from '#lib/cli/fixture-briefs.ts';
import { loadKnowledge } from '#lib/cli/load-content.ts';
import { evaluate } from '#lib/engine/evaluate.ts';
import { situationOf } from '#lib/engine/situation.ts';
import { clause } from '#lib/knowledge/words.ts';
import { RedFlags } from './doubts.tsx';
import { NoScore } from './no-score.tsx';
import { OptionEvidence } from './option-evidence.tsx';
import { Why } from './why.tsx';

const knowledge = loadKnowledge();
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

it('shows as a fact, in the chart, the tables, the counts and the flags, only what was stated', () => {
  fc.assert(
    fc.property(randomBrief(knowledge), fc.nat(), (brief, n) => {
      const { decisions } = evaluate(knowledge, brief, { draws: 0, flips: false, doubt: false, exact: false });
      const decision = decisions[n % Math.max(1, decisions.length)];
      const topic = knowledge.topics.find((t) => t.id === decision?.topic);
      const [first, second] = decision?.options ?? [];
      if (!decision || !topic || !first || !second) return;
      const scope = topic.scopes.find((s) => s.id === decision.scope) ?? null;
      const { lookup } = situationOf(knowledge, brief, topic, scope);
      const place = placeOf(knowledge, brief, topic, scope);
      const said = new Set<string>();
      const all = new Set<string>();
      for (const result of decision.options) {
        const option = topic.options.find((o) => o.id === result.option);
        if (!option) continue;
        const holding = option.evidence.filter(
          (row) =>
            settles(place, row.when, true) &&
            option.evidence.every((s) => !s.suppresses?.includes(row.id) || settles(place, s.when, false)),
        );
        for (const row of holding) said.add(row.claim);
        for (const row of option.evidence) all.add(row.claim);
        const table = renderToStaticMarkup(
          <OptionEvidence knowledge={knowledge} topic={topic} result={result} lookup={lookup} open />,
        );
        const facts = textOf(table.replace(/<details class="small possible">.*?<\/details>/s, ''));
        for (const row of option.evidence)
          expect(facts.includes(row.claim), `${option.id}: ${row.claim}`).toBe(holding.includes(row));
        const count = (sign: 'pro' | 'con') => holding.filter((r) => r.sign === sign).length;
        expect(facts).toContain(`${count('pro')} for, ${count('con')} against`);
      }
      const page = textOf(
        [
          <Why key="why" knowledge={knowledge} topic={topic} decision={decision} subject={first.option} />,
          <NoScore key="none" knowledge={knowledge} topic={topic} decision={decision} lookup={lookup} />,
          <RedFlags key="flags" knowledge={knowledge} topic={topic} decision={decision} />,
        ]
          .map((part) => renderToStaticMarkup(part))
          .join(' '),
      );
      for (const claim of [...all].filter((c) => !said.has(c)))
        expect(page.includes(clause(knowledge, claim)), `${decision.key}: ${claim}`).toBe(false);
    }),
    { numRuns: 40 },
  );
});
