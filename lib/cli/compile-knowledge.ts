/** Build step: validates the content and writes it as one hashed static asset. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadKnowledge } from './load-content.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const knowledge = loadKnowledge();
const name = `${knowledge.hash.slice(0, 16)}.json`;
const assets = join(root, 'public/knowledge');
const generated = join(root, 'lib/knowledge/generated');
mkdirSync(assets, { recursive: true });
mkdirSync(generated, { recursive: true });
for (const old of readdirSync(assets)) if (old !== name) rmSync(join(assets, old));
writeFileSync(join(assets, name), JSON.stringify(knowledge));
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
