/** The records of every example, and of hostile briefs, read back as the tools of the profession read them. */
import { describe, expect, it } from 'vitest';
import { exportFiles } from '#lib/brief/export-files.ts';
import { evaluate } from '#lib/engine/evaluate.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import { lintMarkdown } from '#lib/record/fixture-lint.ts';
import { loadKnowledge } from './load-content.ts';

const knowledge = loadKnowledge();
const filesOf = (brief: Brief) =>
  exportFiles(knowledge, brief, evaluate(knowledge, brief, { draws: 400 }), { link: 'https://example.org/d#1.abc' });

/** An example in which everything is chosen, half of it against the score and with knock-outs set aside. */
function contrary(brief: Brief): Brief {
  const choices: NonNullable<Brief['choices']> = {};
  const waivers: NonNullable<Brief['waivers']> = {};
  for (const d of evaluate(knowledge, brief, { draws: 50, flips: false, doubt: false }).decisions) {
    const last = d.options.at(-1);
    if (!last) continue;
    choices[d.key] = { option: last.option, reason: 'The board decided: "now" | not later.', date: '2026-11-21' };
    if (last.knockedOut) waivers[d.key] = { [last.option]: 'We take that risk.' };
  }
  return { ...brief, choices, waivers, record: { deciders: 'Ann, Bob: leads', consulted: 'Ops', informed: '#all' } };
}

const NASTY = '# x\n---\nstatus: rejected\n<script>1</script> [a](javascript:b) | `c` \u202Ed https://evil.example';
const hostile = (brief: Brief): Brief => ({
  ...contrary(brief),
  names: {
    system: NASTY.slice(0, 80),
    description: NASTY,
    people: [{ name: 'W'.repeat(80) }],
    capabilities: [{ name: NASTY.slice(0, 80), description: NASTY }],
    externals: [{ name: '| a | b |', description: NASTY }],
  },
  notes: Object.fromEntries(Object.keys(brief.answers ?? {}).map((id) => [id.split('.')[0] ?? id, NASTY])),
});

const SETS: [string, Brief][] = knowledge.examples.flatMap((e) => {
  const brief = e.brief as Brief;
  return [
    [e.id, brief],
    [`${e.id}, chosen`, contrary(brief)],
    [`${e.id}, hostile`, hostile(brief)],
  ] as [string, Brief][];
});

interface Read {
  front: Map<string, string>;
  title: string;
  sections: string[];
  options: string[];
  chosen: string | undefined;
  optionHeadings: string[];
  argumentKinds: string[][];
  links: string[];
}

/** MADR 4 as its readers take it apart: front matter by line, sections by heading, options by list. */
function readMadr(text: string): Read {
  const lines = text.split('\n');
  expect(lines[0]).toBe('---');
  const end = lines.indexOf('---', 1);
  const front = new Map(
    lines.slice(1, end).map((line) => {
      const at = line.indexOf(': ');
      return [line.slice(0, at), line.slice(at + 2)] as const;
    }),
  );
  const body = lines.slice(end + 1);
  const section = (heading: string) => {
    const from = body.indexOf(heading);
    const rest = body.slice(from + 1);
    const to = rest.findIndex((l) => /^#{1,2} /.test(l));
    return from < 0 ? [] : rest.slice(0, to < 0 ? undefined : to);
  };
  const kinds = (list: string[]) => list.flatMap((l) => /^\* (Good|Neutral|Bad), because /.exec(l)?.[1] ?? []);
  const pros = section('## Pros and Cons of the Options');
  const outcome = section('## Decision Outcome');
  const heads = pros.flatMap((l, i) => (l.startsWith('### ') ? [i] : []));
  return {
    front,
    title: body.find((l) => l.startsWith('# '))?.slice(2) ?? '',
    sections: body.filter((l) => l.startsWith('## ')),
    options: section('## Considered Options')
      .filter((l) => l.startsWith('* '))
      .map((l) => l.slice(2)),
    chosen: /^Chosen option: "([^"]+)", because ./.exec(outcome.find((l) => l.startsWith('Chosen')) ?? '')?.[1],
    optionHeadings: heads.map((i) => pros[i]?.slice(4) ?? ''),
    argumentKinds: [kinds(outcome), ...heads.map((from, n) => kinds(pros.slice(from, heads[n + 1])))],
    links: [...text.matchAll(/(?<!\\)\]\((?!https?:)([^)]*)\)/g)].map((m) => m[1] ?? ''),
  };
}

describe.each(SETS)('%s', (_name, brief) => {
  const files = filesOf(brief);
  const records = files.filter((f) => f.path.startsWith('docs/decisions/'));
  const read = records.map((f) => readMadr(f.content));

  it('has unique numbers from 0001, in names that Structurizr reads', () => {
    records.forEach((f, i) =>
      expect(f.path).toMatch(
        new RegExp(`^docs/decisions/${String(i + 1).padStart(4, '0')}-[a-z0-9]+(-[a-z0-9]+)*\\.md$`),
      ),
    );
  });
  it('has the front matter of MADR 4, a quoted status and a bare date', () => {
    for (const { front } of read) {
      for (const key of front.keys())
        expect(['status', 'date', 'decision-makers', 'consulted', 'informed']).toContain(key);
      expect(front.get('status')).toMatch(/^"(proposed|accepted)"$/);
      if (front.has('date')) expect(front.get('date')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
  it('has the sections in their order and no other', () => {
    for (const { sections } of read)
      expect(sections.filter((s) => s !== '## Decision Drivers')).toEqual([
        '## Context and Problem Statement',
        '## Considered Options',
        '## Decision Outcome',
        '## Pros and Cons of the Options',
        '## More Information',
      ]);
  });
  it('has the same option titles in the list, the outcome and the headings', () => {
    for (const { options, chosen, optionHeadings } of read) {
      expect([...optionHeadings].sort()).toEqual([...options].sort());
      expect(options).toContain(chosen);
      for (const title of options) expect(title).not.toMatch(/[(|"]| - |, because/);
    }
  });
  it('lists good, then neutral, then bad', () => {
    const order = ['Good', 'Neutral', 'Bad'];
    for (const { argumentKinds } of read)
      for (const kinds of argumentKinds) {
        const places = kinds.map((k) => order.indexOf(k));
        expect(places).toEqual([...places].sort());
      }
  });
  it('links only to files of the set', () => {
    const paths = files.map((f) => f.path);
    for (const file of files) {
      const folder = file.path.slice(0, file.path.lastIndexOf('/'));
      for (const target of readLinks(file.content)) expect(paths).toContain(resolved(folder, target));
    }
  });
  it('says every sentence once, and none is empty', () => {
    for (const { content } of records) {
      const [main = ''] = content.split('## Pros and Cons');
      const sentences = main.split('\n').filter((l) => l.length > 40 && !l.startsWith('#'));
      expect(new Set(sentences).size).toBe(sentences.length);
      expect(content).not.toMatch(/undefined|null|NaN|\[object|because \.|: \.|“”|\(source \)/);
    }
  });
});

const readLinks = (text: string) =>
  [...text.replace(/```[\s\S]*?```/g, '').matchAll(/(?<!\\)\]\((?!https?:)([^)]*)\)/g)].map((m) => m[1] ?? '');
const resolved = (folder: string, target: string) => new URL(target, `file:///${folder}/`).pathname.slice(1);

it('passes the lint that MADR ships, all of it', () => {
  lintMarkdown(SETS.map(([, brief]) => filesOf(brief)));
});

it('says honestly that a choice is against the score', () => {
  const [first] = knowledge.examples;
  const text = filesOf(contrary(first?.brief as Brief))
    .map((f) => f.content)
    .join('\n');
  expect(text).toContain('Chosen against the score:');
  expect(text).toContain('this risk is accepted: We take that risk.');
});

it.each([
  ['public-partner-api', 'api-style-for-partner-and-public-api'],
  ['regulated-payments', 'read-and-write-model'],
])('reads as written: %s, %s', async (example, part) => {
  const brief = knowledge.examples.find((e) => e.id === example)?.brief as Brief;
  const text = filesOf(brief).find((f) => f.path.includes(part))?.content ?? '';
  // The version and the hash of the knowledge base change with every edit of content; the advice need not.
  const steady = text.replace(/Weighed with knowledge base \S+ \w+/, 'Weighed with knowledge base');
  await expect(steady).toMatchFileSnapshot(`../record/golden/${example}.md.txt`);
});
