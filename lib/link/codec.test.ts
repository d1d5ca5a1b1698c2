import { expect, it } from 'vitest';
import { loadKnowledge } from '#lib/cli/load-content.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import { decodeBrief, encodeBrief } from './codec.ts';

const knowledge = loadKnowledge();

it('round-trips every example and a brief with every part', async () => {
  const full: Brief = {
    answers: { traffic: 'high', 'clients.partners': 'yes' },
    scopes: { 'partner-api': { views: 'deep' } },
    levels: { cost: { level: 0, reason: 'x' }, latency: { level: 4 } },
    choices: { 'api-style/partner-api': { option: 'rest', reason: 'é\n', date: '2026-11-20' } },
    waivers: { runtime: { functions: 'why' } },
    notes: { traffic: 'a', 'clients.partners': 'b' },
    names: { system: 'S', people: [{ name: 'P' }] },
    record: { deciders: 'D' },
    knowledge: '1.0.0',
  };
  for (const brief of [full, {}, ...knowledge.examples.map((e) => e.brief as Brief)]) {
    const decoded = await decodeBrief(knowledge, `https://a.example/d%23${await encodeBrief(knowledge, brief)}`);
    expect(decoded.dropped).toEqual([]);
    expect(decoded.brief).toEqual(brief);
  }
});

it('detects every single changed character', async () => {
  const fragment = await encodeBrief(knowledge, { answers: { traffic: 'high' }, notes: { traffic: 'note' } });
  expect(fragment).not.toMatch(/[-_]$/);
  for (let i = 0; i < fragment.length; i++)
    for (const c of 'AZaz09-_.')
      if (c !== fragment[i])
        await expect(decodeBrief(knowledge, fragment.slice(0, i) + c + fragment.slice(i + 1))).rejects.toThrow();
});
