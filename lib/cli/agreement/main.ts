/**
 * `npm run agreement`: the facts of published decisions in, the shares and words against what their teams chose out,
 * always with the publisher left out of every fit. `-- --fit` writes T, the cuts and the track record for the pages.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { loadKnowledge } from '#lib/cli/load-content.ts';
import type { CalibrationBin, TrackRecord } from '#lib/knowledge/calibration-types.ts';
import { isMeasured, measuringCases, shapingCases } from './cases.ts';
import { agreementOf, choicesOfOthers, missed, reversedOf } from './measures.ts';
import { trackRecordOf } from './track-record.ts';

const FILE = fileURLToPath(new URL('../../../content/calibration/track-record.yaml', import.meta.url));
const HEADER =
  '# Written by `npm run agreement -- --fit` from cases.yaml and the evidence; edit neither figure by hand.\n';

const percent = (value: number) => (Number.isNaN(value) ? '–' : `${Math.round(100 * value)} %`).padStart(5);
const say = (text = '') => console.log(text);

function sayAgreement(of: TrackRecord['agreement']) {
  say(
    `  among the considered   ${percent(of.among)}   blind pick ${percent(of.blind)}, commonest ${percent(of.commonestAmong)}`,
  );
  say(`  over all options       ${percent(of.top1)}   commonest ${percent(of.commonest)}`);
  say(`  one of the first three ${percent(of.top3)}`);
}

function sayBins(what: string, { error, bins }: { error: number; bins: CalibrationBin[] }) {
  say(`Calibration of ${what}, error ${error.toFixed(3)}`);
  for (const b of bins)
    say(
      `  said ${percent(b.said)}  chosen ${percent(b.happened)}  of ${`${b.count}`.padStart(3)} between ${percent(b.from).trim()} and ${percent(b.to).trim()}`,
    );
}

function sayRecord(record: TrackRecord) {
  const publishers = Object.keys(record.publishers).length;
  say(`${record.cases} published decisions of ${publishers} publishers that had no part in writing the evidence,`);
  say('each with its publisher left out of every fit. Reversed decisions are counted apart.\n');
  sayAgreement(record.agreement);
  const { model, equal, equalInside, commonest } = record.losses;
  say(
    `\nLogarithmic loss ${model.toFixed(3)}; the same share for every option ${equal.toFixed(3)}, for every one that is`,
  );
  say(`not out ${equalInside.toFixed(3)}; as often as other publishers chose it ${commonest.toFixed(3)}\n`);
  sayBins('the share of the leader', record.leader);
  sayBins('the shares of all options', record.options);
  say('\nWhat became of each word, where neither T nor its cut knew the publisher');
  const cuts = { robust: record.cuts.robust, leaning: record.cuts.leaning, 'toss-up': record.cuts.pair, none: null };
  for (const word of ['robust', 'leaning', 'toss-up', 'none'] as const) {
    const { n, k } = record.words[word];
    const cut = word === 'none' ? '' : cuts[word] === null ? 'no share makes it true' : `from a share of ${cuts[word]}`;
    say(`  ${word.padEnd(8)} right in ${`${k}`.padStart(2)} of ${`${n}`.padStart(2)}  ${cut}`.trimEnd());
  }
  const { count, repeated, warned } = record.reversed;
  say(`\nReversed decisions: of ${count}, ${repeated} would be repeated, ${warned} of them with a warning`);
  const [[low, high], [from, to]] = [record.uncertainty.publishers, record.uncertainty.profile];
  say(
    `T = ${record.temperature} points; ${low} to ${high} in 19 of 20 samples of publishers, ${from} to ${to} by profile likelihood\n`,
  );
}

const knowledge = loadKnowledge();
const record = trackRecordOf(knowledge);
if (!record) throw new Error('content/calibration/cases.yaml holds no case that can be measured');
sayRecord(record);

const { cases, ruledOut } = measuringCases(knowledge);
say('Missed among the considered options, with the rank of what was chosen:');
for (const line of missed(cases)) say(`  ${line}`);
if (ruledOut.length > 0) say(`\nThe facts rule the decision out: ${ruledOut.map((c) => c.id).join(', ')}`);

const shaping = shapingCases(knowledge).cases;
const shaped = shaping.filter(isMeasured);
say(
  `\nApart from these, the ${shaped.length} precedents that shaped the evidence: they say how well it was written down, not how`,
);
say('well it advises.\n');
sayAgreement(agreementOf(shaped, choicesOfOthers([...cases, ...shaping])));
const again = reversedOf(shaping);
const names = again.unwarned.length > 0 ? ` (${again.unwarned.join(', ')} without)` : '';
say(
  `  reversed: of ${again.count}, ${again.repeated} would be repeated, ${again.warned} of them with a warning${names}`,
);

if (process.argv.includes('--fit')) {
  writeFileSync(FILE, HEADER + stringify(record, { lineWidth: 0 }));
  say('\nWritten to content/calibration/track-record.yaml.');
}
