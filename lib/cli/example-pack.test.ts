/** The example of a pack works as the README says: own option, own knock-out, own checklist, own version. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exportFiles } from '#lib/brief/export-files.ts';
import { evaluate } from '#lib/engine/evaluate.ts';
import { ContentError } from '#lib/knowledge/assemble.ts';
import { LIMITS } from '#lib/knowledge/limits.ts';
import { decodeBrief, encodeBrief } from '#lib/link/codec.ts';
import { KNOWLEDGE_VERSION, loadKnowledge } from './load-content.ts';

const folder = fileURLToPath(new URL('./example-pack', import.meta.url));
const knowledge = loadKnowledge(folder);
const base = loadKnowledge();
const brief = {
  answers: { operator: 'platform-team', compliance: 'regulated' },
  choices: { runtime: { option: 'acme-platform', reason: 'it is there', date: '2026-11-21' } },
};

describe('the example pack', () => {
  it('adds to the base and changes nothing else of it', () => {
    expect(knowledge.version).toBe(`${KNOWLEDGE_VERSION}+acme.1`);
    expect(knowledge.hash).not.toBe(base.hash);
    const runtime = (k: typeof base) => k.topics.find((t) => t.id === 'runtime')?.options ?? [];
    expect(runtime(knowledge).map((o) => o.id)).toEqual([...runtime(base).map((o) => o.id), 'acme-platform']);
    expect(knowledge.checklists.map((c) => c.id)).toEqual([...base.checklists.map((c) => c.id), 'acme-release']);
    const others = (k: typeof base) => k.topics.filter((t) => t.id !== 'runtime');
    expect(others(knowledge)).toEqual(others(base));
  });
  it('ranks its option and takes out what its rules take out', () => {
    const runtime = evaluate(knowledge, brief, { draws: 200 }).decisions.find((d) => d.key === 'runtime');
    expect(runtime?.options.find((o) => o.option === 'acme-platform')?.rank).toBe(1);
    expect(runtime?.options.find((o) => o.option === 'functions')?.knockedOut?.id).toBe('acme-rules-them-out');
  });
  it('stands in records and links with its version', async () => {
    const evaluation = evaluate(knowledge, brief, { draws: 200 });
    const files = exportFiles(knowledge, brief, evaluation);
    const record = files.find((f) => f.content.includes('Chosen option: "Acme platform"'));
    expect(record?.content).toContain(`knowledge base ${KNOWLEDGE_VERSION}+acme.1`);
    const link = await encodeBrief(knowledge, { ...brief, knowledge: knowledge.version });
    const opened = await decodeBrief(knowledge, link);
    expect(opened).toMatchObject({ knowledgeVersion: `${KNOWLEDGE_VERSION}+acme.1`, dropped: [] });
    // Without the pack the link still opens, and says what it could not take.
    expect((await decodeBrief(base, link)).dropped).toEqual(['option 5.5001']);
  });
});

describe('a faulty pack', () => {
  const faulty = (files: Record<string, string>) => {
    const own = mkdtempSync(join(tmpdir(), 'pack-'));
    try {
      for (const [name, text] of Object.entries(files)) writeFileSync(join(own, name), text);
      loadKnowledge(own);
      return '';
    } catch (error) {
      if (error instanceof ContentError) return error.message;
      throw error;
    } finally {
      rmSync(own, { recursive: true });
    }
  };
  it('is refused with the file and what to do', () => {
    expect(faulty({})).toContain('pack.yaml');
    expect(faulty({ 'pack.yaml': 'name: acme\nversion: "1"\n', 'relations.yaml': '[{ id: x }]' })).toContain(
      'relations.yaml',
    );
    expect(faulty({ 'pack.yaml': 'name: [' })).toContain('not valid YAML');
  });
  it('whose name and version do not fit into a brief is refused where it is loaded', () => {
    const named = (name: string, version: string) => faulty({ 'pack.yaml': `name: ${name}\nversion: "${version}"\n` });
    const room = LIMITS.version - `${KNOWLEDGE_VERSION}+.1`.length;
    expect(named('a'.repeat(room), '1')).toBe('');
    expect(named('a'.repeat(room + 1), '1')).toMatch(/pack\.yaml.*41 characters; a brief holds 40: shorten them by 1/);
    expect(named('acme', '1'.repeat(40))).toContain('pack.yaml');
  });
  it('that is not there is named', () => {
    expect(() => loadKnowledge('/nowhere/at-all')).toThrow(/nowhere.*expected a folder/);
  });
});
