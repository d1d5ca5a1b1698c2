/** Every link format ever issued, read with the knowledge base of today. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate } from '#lib/engine/evaluate.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import { decodeBrief, encodeBrief } from '#lib/link/codec.ts';
import { loadKnowledge } from './load-content.ts';

interface Golden {
  name: string;
  link: string;
  brief: Brief;
  /** What the knowledge base no longer has. */
  dropped?: string[];
}

/** The first entries as they were issued: they can neither go nor change. Raise the count when entries are added. */
const ISSUED = { count: 16, hash: 'b71f06939d518572' };

const knowledge = loadKnowledge();
const golden = JSON.parse(readFileSync(new URL('../../e2e/links/v1.json', import.meta.url), 'utf8')) as Golden[];

it('the list has only grown', () => {
  const links = golden.slice(0, ISSUED.count).map((g) => g.link);
  expect(createHash('sha256').update(links.join('\n')).digest('hex').slice(0, 16)).toBe(ISSUED.hash);
  expect(new Set(golden.map((g) => g.name)).size).toBe(golden.length);
});

describe.each(golden)('$name', ({ link, brief, dropped }) => {
  it('opens as the brief that was sent', async () => {
    const decoded = await decodeBrief(knowledge, link);
    expect(decoded.dropped).toEqual(dropped ?? []);
    if (!dropped) expect(decoded.brief).toEqual(brief);
    expect(decoded.knowledgeVersion).toBe(brief.knowledge ?? null);
  });

  it('can be evaluated and sent on', async () => {
    const { brief: opened } = await decodeBrief(knowledge, link);
    expect(evaluate(knowledge, opened).decisions.length).toBeGreaterThan(0);
    const again = await decodeBrief(knowledge, await encodeBrief(knowledge, opened));
    expect(again.brief).toEqual(opened);
  });
});

it('every worked example of today makes a link short enough for chat', async () => {
  for (const example of knowledge.examples) {
    const brief = { ...(example.brief as Brief), knowledge: knowledge.version };
    const link = await encodeBrief(knowledge, brief);
    expect(link.length).toBeLessThan(1900);
    expect((await decodeBrief(knowledge, link)).brief).toEqual(brief);
  }
});
