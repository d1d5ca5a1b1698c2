/** The parts on which everything rests have at least 1.5 lines of test for each line of source. */
import { globSync, readFileSync } from 'node:fs';

const RATIO = 1.5;
/** Tests of a part that stand elsewhere, because only there may they read the real content or a browser. */
const ELSEWHERE: Record<string, string[]> = {
  engine: ['lib/cli/golden-briefs*'],
  record: ['lib/cli/records.test.ts', 'lib/cli/claims.test.ts'],
  c4: ['lib/cli/diagrams.test.ts', 'e2e/diagrams/*.ts'],
  link: ['lib/cli/golden-links.test.ts', 'e2e/links/*.{ts,json}'],
};

/** Lines that are neither blank nor comment. */
const lines = (files: string[]) =>
  files
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => line.trim() !== '' && !/^\s*(\/\/|\/?\*)/.test(line)).length;

let failed = 0;
for (const [part, elsewhere] of Object.entries(ELSEWHERE)) {
  const files = globSync(`lib/${part}/**/*.ts`);
  const isTest = (file: string) => file.endsWith('.test.ts') || /fixture[^/]*\.ts$/.test(file);
  const tests = lines([...files.filter(isTest), ...globSync(`lib/${part}/golden/*`), ...globSync(elsewhere)]);
  const source = lines(files.filter((file) => !isTest(file)));
  const ratio = tests / source;
  if (ratio < RATIO) failed++;
  console.log(
    `${ratio < RATIO ? 'FEW' : 'ok '} lib/${part}: ${tests} lines of test for ${source} of source, ${ratio.toFixed(2)}`,
  );
}
process.exit(failed > 0 ? 1 : 0);
