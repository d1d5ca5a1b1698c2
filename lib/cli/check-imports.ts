/** Runs dependency-cruiser and fails when it saw too few modules: an unsupported TypeScript makes it pass on nothing. */
import { spawnSync } from 'node:child_process';

const folders = ['lib', 'components', 'app'];
const done = spawnSync('depcruise', ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders], {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
const { summary } = JSON.parse(done.stdout) as {
  summary: { totalCruised: number; violations: { from: string; to: string; rule: { name: string } }[] };
};
const LEAST_MODULES = 60;
for (const v of summary.violations) console.error(`${v.rule.name}: ${v.from} -> ${v.to}`);
if (summary.totalCruised < LEAST_MODULES)
  console.error(`only ${summary.totalCruised} modules cruised, expected at least ${LEAST_MODULES}`);
const failed = summary.violations.length > 0 || summary.totalCruised < LEAST_MODULES;
console.log(`imports: ${summary.totalCruised} modules, ${summary.violations.length} violations`);
process.exit(failed ? 1 : 0);
