/** Every diagram of every example, and of hostile names, is text that Mermaid itself can parse. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { BROKERS } from '#lib/c4/background-parts.ts';
import { HOSTILE } from '#lib/c4/fixture-random.ts';
import { modelOf } from '#lib/c4/derive.ts';
import { elementsByDecision } from '#lib/c4/files.ts';
import { renderFlowchart, type Dialect } from '#lib/c4/flowchart.ts';
import { DUTIES } from '#lib/c4/supporting-words.ts';
import { viewsOf } from '#lib/c4/views.ts';
import { evaluate } from '#lib/engine/evaluate.ts';
import { outcomeOf } from '#lib/engine/outcome.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import { recordRefs } from '#lib/record/refs.ts';
import { loadKnowledge } from './load-content.ts';

const knowledge = loadKnowledge();
const hostile: Brief = {
  answers: { 'clients.own-web': 'yes', 'clients.own-mobile': 'yes', 'clients.partners': 'yes' },
  choices: { 'service-architecture': { option: 'microservices' } },
  names: {
    system: HOSTILE[0],
    description: HOSTILE[1],
    people: HOSTILE.slice(0, 6).map((name) => ({ name: name.slice(0, 80), description: name })),
    capabilities: HOSTILE.slice(0, 12).map((name) => ({ name: name.slice(0, 80), description: name })),
    externals: HOSTILE.slice(0, 12).map((name) => ({ name: name.slice(0, 80), description: name })),
  },
};

const drawn = (brief: Brief) => {
  const evaluation = evaluate(knowledge, brief, { draws: 100, flips: false, doubt: false });
  const records = recordRefs(knowledge, evaluation);
  return viewsOf(modelOf(knowledge, brief, evaluation)).flatMap((view) =>
    (['page', 'portable', 'picture'] as Dialect[]).map(
      (dialect) => [`${view.id}, ${dialect}`, renderFlowchart(view, { dialect, records })] as const,
    ),
  );
};

// Mermaid looks for a document as soon as it is loaded.
const { window } = new JSDOM('');
Object.assign(globalThis, { window, document: window.document });
const { default: mermaid } = await import('mermaid');
mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });

describe.each([
  ...knowledge.examples.map((e) => [e.id, e.brief as Brief] as const),
  ['hostile names', hostile] as const,
])('%s', (_id, brief) => {
  it.each(drawn(brief))('%s', async (_view, text) => {
    await expect(mermaid.parse(text)).resolves.toMatchObject({
      diagramType: expect.stringMatching(/^flowchart/) as string,
    });
  });
});

describe('the parts that are drawn', () => {
  it('are for options that the base has', () => {
    for (const { key, options } of DUTIES) {
      const topic = knowledge.topics.find((t) => t.id === key);
      expect(
        topic?.options.map((o) => o.id),
        key,
      ).toEqual(expect.arrayContaining(Object.keys(options)));
    }
    const brokers = knowledge.topics.find((t) => t.id === 'message-broker')?.options.map((o) => o.id) ?? [];
    expect(brokers.filter((id) => !BROKERS.includes(id))).toEqual(['database-queue']);
  });
  it.each(knowledge.examples.map((e) => [e.id, e.brief as Brief] as const))(
    'carry every decided duty of %s',
    (_id, brief) => {
      const evaluation = evaluate(knowledge, brief, { draws: 100, flips: false, doubt: false });
      const named = elementsByDecision(modelOf(knowledge, brief, evaluation));
      const duties: string[] = [...DUTIES.map((d) => d.key), 'message-broker'];
      for (const decision of evaluation.decisions)
        if ((duties.includes(decision.key) || decision.topic === 'async-work') && outcomeOf(knowledge, decision))
          expect(named.get(decision.key), decision.key).toBeDefined();
    },
  );
});

it('refuses what is not Mermaid', async () => {
  await expect(mermaid.parse('flowchart TB\n  a["open')).rejects.toThrow();
});
