/**
 * Build step: validates the content and writes it whole for the static pages, and as two hashed static
 * assets for the browser: what is needed to evaluate, and the texts that are read afterwards.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { splitTexts } from '#lib/knowledge/texts.ts';
import { loadKnowledge } from './load-content.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const knowledge = loadKnowledge();
const { core, texts } = splitTexts(knowledge);
const stem = knowledge.hash.slice(0, 16);
const assets = { [`${stem}.json`]: core, [`${stem}-texts.json`]: texts };
const folder = join(root, 'public/knowledge');
const generated = join(root, 'lib/knowledge/generated');
mkdirSync(folder, { recursive: true });
mkdirSync(generated, { recursive: true });
for (const old of readdirSync(folder)) if (!(old in assets)) rmSync(join(folder, old));
for (const [name, part] of Object.entries(assets)) writeFileSync(join(folder, name), JSON.stringify(part));
writeFileSync(join(generated, 'knowledge.json'), JSON.stringify(knowledge));
writeFileSync(
  join(generated, 'manifest.ts'),
  `/** Written by compile-knowledge.ts. */
export const knowledgePath = '/knowledge/${stem}.json';
export const textsPath = '/knowledge/${stem}-texts.json';
export const knowledgeHash = '${knowledge.hash}';
export const knowledgeVersion = '${knowledge.version}';
`,
);
console.log(
  `Knowledge base ${knowledge.version} (${knowledge.hash.slice(0, 12)}): ${knowledge.questions.length} questions, ${knowledge.topics.length} topics`,
);
