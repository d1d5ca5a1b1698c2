/**
 * Build step: validates the content and writes it twice: whole for the static pages, and as one hashed
 * static asset without what only those pages show.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NO_LIBRARY } from '#lib/knowledge/no-library.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { loadKnowledge } from './load-content.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const knowledge = loadKnowledge();
const name = `${knowledge.hash.slice(0, 16)}.json`;
const assets = join(root, 'public/knowledge');
const generated = join(root, 'lib/knowledge/generated');
mkdirSync(assets, { recursive: true });
mkdirSync(generated, { recursive: true });
for (const old of readdirSync(assets)) if (old !== name) rmSync(join(assets, old));
/** What the browser evaluates and records with; statements of the guides' ids serve the tests alone. */
function forBrowser(whole: Knowledge): Knowledge {
  const { topics } = whole;
  return {
    ...whole,
    examples: [],
    ...NO_LIBRARY,
    topics: topics.map((topic) => ({
      ...topic,
      options: topic.options.map(({ seeds: _seeds, ...option }) => ({
        ...option,
        examples: [],
        bestFor: [],
        avoidWhen: [],
        evidence: option.evidence.map(({ seeds: _row, ...row }) => row),
      })),
    })),
  };
}

writeFileSync(join(assets, name), JSON.stringify(forBrowser(knowledge)));
writeFileSync(join(generated, 'knowledge.json'), JSON.stringify(knowledge));
writeFileSync(
  join(generated, 'manifest.ts'),
  `/** Written by compile-knowledge.ts. */
export const knowledgePath = '/knowledge/${name}';
export const knowledgeHash = '${knowledge.hash}';
export const knowledgeVersion = '${knowledge.version}';
`,
);
console.log(
  `Knowledge base ${knowledge.version} (${knowledge.hash.slice(0, 12)}): ${knowledge.questions.length} questions, ${knowledge.topics.length} topics`,
);
