/** `npm run agreement`: the precedents' facts in, the ranking against what their teams chose out. */
import { loadKnowledge } from '#lib/cli/load-content.ts';
import { PRECEDENT_AREAS } from '#lib/knowledge/library-types.ts';
import { casesOf, isMeasured, type Case } from './cases.ts';
import { calibration, calibrationOfShares, measure, reversed, type Calibration, type Measures } from './measures.ts';

const DRAWS = 4000;
const percent = (value: number) => (Number.isNaN(value) ? '–' : `${Math.round(100 * value)} %`).padStart(6);

const COLUMNS: [string, (m: Measures) => number][] = [
  ['among', (m) => m.amongConsidered],
  ['blind', (m) => m.blind],
  ['common', (m) => m.commonestConsidered],
  ['top-1', (m) => m.top1],
  ['common', (m) => m.commonest],
  ['top-3', (m) => m.top3],
  ['share', (m) => m.share],
];

const { cases, uncovered } = casesOf(loadKnowledge(), DRAWS);
const measured = cases.filter(isMeasured);
const line = (name: string, m: Measures) =>
  console.log(`${name.padEnd(22)}${`${m.cases}`.padStart(5)} ${COLUMNS.map(([, of]) => percent(of(m))).join(' ')}`);

console.log('Agreement with published decisions. Beside each measure its floors: a blind pick, and always');
console.log('the commonest choice of the area (among the considered options, or among all).\n');
console.log(`${'area'.padEnd(22)}cases ${COLUMNS.map(([name]) => name.padStart(6)).join(' ')}`);
for (const area of PRECEDENT_AREAS)
  line(
    area,
    measure(
      measured.filter((c) => c.precedent.area === area),
      measured,
    ),
  );
const [first, further] = [measured.filter((c) => !c.precedent.further), measured.filter((c) => c.precedent.further)];
line('all', measure(measured, measured));
line('those added later', measure(further, measured));
line('the first set', measure(first, first));
console.log('aim, on the first set          85 %                  65 %          92 %\n');

const { sure } = calibration(measured);
const { error: shares } = calibrationOfShares(first);
const { error: leader } = calibration(first);
const printed = (what: string, { bins, error }: Calibration) => {
  console.log(`Calibration of ${what}, error ${error.toFixed(3)} (aim 0.08 at most)`);
  for (const b of bins)
    console.log(
      `  said ${percent(b.said)}  chosen ${percent(b.happened)}  in ${`${b.count}`.padStart(2)} cases between ${percent(b.from).trim()} and ${percent(b.to).trim()}`,
    );
};
printed('the shares of all options', calibrationOfShares(measured));
printed('the share of the leader', calibration(measured));
console.log(`  first in 90 of 100 and more: ${sure.count} cases, chosen in ${percent(sure.chosen).trim()}`);
console.log(`Of the first set alone: all options ${shares.toFixed(3)}, the leader ${leader.toFixed(3)}\n`);

const printReversed = (what: string, of: Case[]) => {
  const { count, repeated, unwarned } = reversed(of);
  const names = unwarned.length > 0 ? ` (${unwarned.join(', ')})` : '';
  console.log(
    `Reversed decisions, ${what}: ${repeated} of ${count} would be repeated, ${unwarned.length} of them without a warning${names}`,
  );
};
printReversed('all', cases);
printReversed(
  'the first set',
  cases.filter((c) => !c.precedent.further),
);
console.log('Aim, on the first set: 10 % at most\n');

console.log('Missed among the considered options, with the rank of what was chosen:');
const rankOf = (c: Case, id: string) => c.ranking.find((o) => o.option === id)?.rank ?? 'out';
for (const c of measured) {
  const best = c.ranking.find((o) => c.considered.includes(o.option) && o.rank !== null);
  if (!best || c.chosen.includes(best.option)) continue;
  console.log(
    `  ${c.precedent.id.padEnd(36)} ${c.precedent.decision}: ${best.option} first, chose ${c.chosen.map((o) => `${o} (${rankOf(c, o)})`).join(', ')}`,
  );
}
if (uncovered.length > 0) console.log('\nNo topic covers:');
for (const { precedent, why } of uncovered) console.log(`  ${precedent.id}: ${why}`);
