/** The parts on which everything rests have at least 1.5 lines of test for each line of source. */
import { globSync, readFileSync } from 'node:fs';

const RATIO = 1.5;
const lines = (files: string[]) =>
  files.reduce(
    (sum, file) =>
      sum +
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((l) => l.trim() !== '').length,
    0,
  );

let failed = 0;
for (const part of ['engine', 'record', 'c4', 'link']) {
  const files = globSync(`lib/${part}/**/*.ts`);
  const isTest = (file: string) => file.endsWith('.test.ts') || /fixture[^/]*\.ts$/.test(file);
  const tests = lines(files.filter(isTest));
  const source = lines(files.filter((file) => !isTest(file)));
  const ratio = tests / source;
  if (ratio < RATIO) failed++;
  console.log(
    `${ratio < RATIO ? 'FEW' : 'ok '} lib/${part}: ${tests} lines of test for ${source} of source, ${ratio.toFixed(2)}`,
  );
}
process.exit(failed > 0 ? 1 : 0);
