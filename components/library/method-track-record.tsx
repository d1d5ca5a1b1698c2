import type { ReactNode } from 'react';
import type { CalibrationBin, TrackRecord } from '#lib/knowledge/calibration-types.ts';
import './method-track-record.css';

const percent = (share: number) => Math.round(100 * share);
const WORDS = [
  ['robust', 'Robust', 'the leader, or a variant of it'],
  ['leaning', 'Leaning', 'the leader, or a variant of it'],
  ['toss-up', 'One of these two', 'one of the two named'],
  ['none', 'No clear winner', 'what scores highest'],
] as const;

/** What was measured on published decisions: how far shares and words came true, and how that was kept honest. */
export function MethodTrackRecord({ record }: { record: TrackRecord }) {
  const publishers = Object.entries(record.publishers).sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'en'));
  const { among, blind, commonestAmong, top1, commonest, top3 } = record.agreement;
  const [low, high] = record.uncertainty.publishers;
  const { reversed, losses } = record;
  return (
    <section className="prose track" id="track-record">
      <h2>What became of its words</h2>
      <p>
        We hold {record.cases} published decisions of {publishers.length} publishers that had no part in writing the
        evidence. Readers who saw neither what was chosen nor what was considered turned their facts into answers; only
        then was the result compared with the choice. Every figure here is taken with all decisions of a publisher left
        out of every fit: neither T nor the cuts of the words knew the team that they are judged by. The precedents of
        the library helped to write the evidence, so they are not among these.
      </p>

      <h3>Every word</h3>
      <FitTable
        label="What became of every word"
        head={['Word', 'Said from a share of', 'Said of', 'Came true', 'That is, the team chose']}
      >
        {WORDS.map(([word, title, chose]) => (
          <tr key={word}>
            <th scope="row">{title}</th>
            <td>{cutOf(record, word)}</td>
            <td>{record.words[word].n}</td>
            <td>{record.words[word].k}</td>
            <td>{chose}</td>
          </tr>
        ))}
      </FitTable>
      <p>
        The aim is 85 of 100 for robust and for the two of a pair, and two of three for leaning. These are few
        decisions: a true rate may well lie twenty points off. Where a word was said of fewer than 20, its line on a
        decision says so.
      </p>

      <h3>Shares against choices</h3>
      <p>
        A line is where the shares of a group lay on average, the dot how often those options were chosen. On a good
        scale they meet. On average they are apart by {percent(record.leader.error)} points for leaders and{' '}
        {percent(record.options.error)} over all options.
      </p>
      <Bins title="Leaders" bins={record.leader.bins} />
      <Bins title="All options" bins={record.options.bins} />

      <h3>Against guessing</h3>
      <FitTable label="The shares against guessing" head={['Measure', 'Plumbline', 'Blind', 'Commonest choice']}>
        <tr>
          <th scope="row">Best of those considered was chosen</th>
          <td>{percent(among)} %</td>
          <td>{percent(blind)} %</td>
          <td>{percent(commonestAmong)} %</td>
        </tr>
        <tr>
          <th scope="row">Best of all options was chosen</th>
          <td>{percent(top1)} %</td>
          <td />
          <td>{percent(commonest)} %</td>
        </tr>
        <tr>
          <th scope="row">One of the best three was chosen</th>
          <td>{percent(top3)} %</td>
          <td />
          <td />
        </tr>
        <tr>
          <th scope="row">Logarithmic loss of the shares, lower is better</th>
          <td>{losses.model.toFixed(2)}</td>
          <td>{losses.equal.toFixed(2)}</td>
          <td>{losses.commonest.toFixed(2)}</td>
        </tr>
      </FitTable>
      <p>
        Blind is a pick among those considered, or the same share for every option. Without the options that the answers
        rule out, the same share for each has {losses.equalInside.toFixed(2)}. The commonest choice is that of other
        publishers. Where a team chose several options, the sum of their shares counts.
      </p>

      <h3>What no question asks, in points</h3>
      <p>
        T is {record.temperature} points: an option that is {record.temperature} points behind is held to be a little
        more than a third as likely to be the choice as the one ahead. Other draws of the same publishers give anything
        from {low} to {high}, so the true value may be half or twice as large; shares would then be sharper or flatter,
        in the same order. It is fitted to decisions that were not taken back.
      </p>
      <p>
        Of {reversed.count} more decisions that their teams took back, {reversed.repeated} would be repeated here, and a
        warning would stand beside {reversed.warned === 0 ? 'none' : reversed.warned} of them.
      </p>

      <h3>Whose decisions</h3>
      <p className="small">{publishers.map(([name, n]) => (n > 1 ? `${name} (${n})` : name)).join(', ')}.</p>
      <p>
        They are people who publish their decisions: public bodies and open projects more than banks, successes more
        than failures. <code>npm run agreement</code> measures it all anew.
      </p>
    </section>
  );
}

function FitTable({ label, head, children }: { label: string; head: string[]; children: ReactNode }) {
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={label}>
      <table className="fit">
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

function cutOf({ cuts }: TrackRecord, word: (typeof WORDS)[number][0]): string {
  if (word === 'none') return '';
  const cut = word === 'toss-up' ? cuts.pair : cuts[word];
  if (cut === null) return 'none makes it true: not said';
  return word === 'toss-up' ? `${percent(cut)} in 100 together` : `${percent(cut)} in 100`;
}

/** The picture of a calibration table, for which the table itself stands in where it cannot be seen. */
function Bins({ title, bins }: { title: string; bins: CalibrationBin[] }) {
  return (
    <table className="fit bins">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">Said</th>
          <th scope="col">Chosen</th>
          <th scope="col">How many</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {bins.map((bin) => (
          <tr key={bin.from}>
            <td>{percent(bin.said)} in 100</td>
            <td>{percent(bin.happened)} in 100</td>
            <td>{bin.count}</td>
            <td className="scale" aria-hidden="true">
              <span className="track-line">
                <i className="said" style={{ left: `${100 * bin.said}%` }} />
                <i className="happened" style={{ left: `${100 * bin.happened}%` }} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
