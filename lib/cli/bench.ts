/**
 * `npm run bench [-- WORD] [-- --browser]`: times against budgets, and against a plain implementation in the same
 * run, so that a ratio means the same on any machine. WORD picks the jobs with it in their name. Exits with 1 where
 * the two disagree or a ratio misses its target, with 2 where no job has the word.
 */
import { browserTimes } from './bench/browser.ts';
import { jobsOf } from './bench/jobs.ts';
import { measure } from './bench/measure.ts';
import { heading, machine, row } from './bench/table.ts';
import { loadKnowledge } from './load-content.ts';

const words = process.argv.slice(2);
console.log(machine());
if (words.includes('--browser')) {
  await browserTimes(words.filter((w) => w !== '--browser'));
  process.exit(0);
}
const jobs = jobsOf(loadKnowledge()).filter((j) => words.every((w) => j.name.includes(w)));
if (jobs.length === 0) {
  console.error(`bench: no job has "${words.join(' ')}" in its name`);
  process.exit(2);
}
console.log(heading());
let failed = 0;
for (const job of jobs) {
  const measured = await measure(job);
  if (measured.failed) failed++;
  console.log(row(measured));
}
console.log(failed === 0 ? `${jobs.length} jobs, all on target` : `${failed} of ${jobs.length} jobs missed`);
process.exit(failed > 0 ? 1 : 0);
