import { DRAWS } from '#lib/engine/confidence.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { Crumbs } from './crumbs.tsx';
import { MethodExample } from './method-example.tsx';
import { MethodTrackRecord } from './method-track-record.tsx';
import { MethodWeaknesses } from './method-weaknesses.tsx';

const WORDS = [
  ['robust', 'Robust', 'sure', 'with such a share or a larger one, the leader was chosen in at least 85 of 100.'],
  ['leaning', 'Leaning', 'doubt', 'a smaller share, yet the leader was chosen in at least two of three.'],
  ['pair', 'One of these two', 'doubt', 'one of the two largest shares was chosen in at least 85 of 100.'],
  ['none', 'No clear winner', 'muted', 'all else, and every decision of which you have said nothing.'],
] as const;

/** How a score comes about, in the order in which the engine works, and where the method is weak. */
export function MethodPage({ knowledge: { calibration, trackRecord } }: { knowledge: Knowledge }) {
  return (
    <main className="library" id="main">
      <Crumbs trail={[{ title: 'Library', href: '/library' }]} />
      <h1>Method</h1>
      <p className="lead">
        Every figure in Plumbline can be worked out again by hand from what the page shows. This is how, and where it
        can mislead.
      </p>

      <section className="prose">
        <h2>Fit comes first</h2>
        <p>
          A topic names the needs an option must meet to be an answer at all, such as pushing to a browser. Your answers
          switch needs on. An option that cannot meet one is out. One that meets it only by a workaround loses 12
          points, on a line of its own that names the workaround. One that simply does it loses nothing. Fit is not a
          criterion among others: easy virtues would outvote it.
        </p>
        <p>
          Some answers also rule an option out directly. It leaves the ranking, stays on the page, and says what would
          bring it back. You can set a knock-out aside; the record then carries your reason as an accepted risk.
        </p>
      </section>

      <section className="prose">
        <h2>Ratings are sentences</h2>
        <p>
          Each pro or con is one sentence about one option and one criterion, with a source and a strength: minor 1,
          material 2, decisive 3. Some hold only under a condition, and some cancel another row.
        </p>
        <p className="formula" tabIndex={0}>
          {
            'rating = strongest active pro − strongest active con     (−3 to +3)\nvalue  = (rating + 3) / 6                               (0 to 1)'
          }
        </p>
        <p>
          The strongest row counts, not the sum. Saying the same thing twice cannot move a score. Where no row speaks,
          the rating is 0 and the doubt is widest: not knowing is never treated as certainty. Where a pro and a con of
          strength 2 or more meet, the cell is called contested and carries half a step more doubt. Where you know
          better, your own rating stands in place of the evidence, with your reason, and counts as sure as a consensus.
        </p>
      </section>

      <section className="prose">
        <h2>Levels set the weights</h2>
        <p>
          A criterion is irrelevant, minor, normal, important or critical in a topic. It starts at the topic’s base
          level. An answer you give may raise it, or hold it down; holding down wins over raising, and a level you set
          yourself wins over both. Several answers that raise the same criterion do not add up: the highest counts.
          Answers you have not given raise nothing.
        </p>
        <p className="formula" tabIndex={0}>
          {'g      = 0, 1, 2, 4, 8   for irrelevant … critical\nweight = g / sum of g over the topic'}
        </p>
        <p>
          Each level counts twice the one below: one critical criterion weighs as much as two important ones, or four
          normal ones.
        </p>
      </section>

      <section className="prose">
        <h2>The score</h2>
        <p className="formula" tabIndex={0}>
          {'score = 100 × sum of (weight × value) − 12 for each workaround'}
        </p>
        <p>
          Fifty is neutral. Each criterion adds 100 × weight × value, and these parts sum to the score exactly. The
          difference between two options is the sum of their differences line by line; that is what the plumb chart
          hangs left and right of the line, and the bob rests at the total. Printed figures are rounded so that the rows
          still sum to the printed total.
        </p>
        <p>
          No option’s score depends on another option. Adding or removing one never reorders the rest. Equal scores
          share a rank; list order breaks no tie.
        </p>
      </section>
      <MethodExample />

      <section className="prose">
        <h2>What you have not answered</h2>
        <p>
          An open question is not its lowest answer. It counts as each of its answers with the odds printed beside them,
          the same one everywhere at once. Scores are then means, with the range that holds the middle 90 of 100 cases.
          A knock-out that hangs on an open answer says in how many cases it applies. If you have said nothing that
          bears on a topic, nothing there is called anything.
        </p>
      </section>

      <section className="prose">
        <h2>How sure it is</h2>
        <p>
          We try {DRAWS.toLocaleString('en')} plausible worlds. In each one, open answers are drawn by their odds; every
          weight moves by up to half a level either way; and every rating moves by a width that depends on its grade:
          none for measured, half a step for documented, one step for consensus, one and a half for opinion or no
          evidence.
        </p>
        <p>
          That is doubt about what we ask. What no question asks is larger: teams with the same answers choose
          differently. So in each world the share is not the winner’s alone, and the figure beside an option is its mean
          over all worlds:
        </p>
        <p className="formula" tabIndex={0}>
          {`share = mean of  exp(S / T) / sum of exp(S / T)\nT     = ${calibration.temperature} points, fitted to published decisions`}
        </p>
        <p>
          The sum is over the options that are not out. Read “48 in 100” as: of 100 decisions that look like this to us,
          some 48 teams chose this option. It says how such decisions went, not that the other 52 were wrong.
        </p>
        <ul>
          {WORDS.map(([word, title, tone, claim]) => (
            <li key={word}>
              <b className={tone}>{title}:</b> {claim}
              {word !== 'none' && calibration.cuts[word] === null
                ? ' No share makes that true yet, so it is not said.'
                : ''}
            </li>
          ))}
        </ul>
        <p>
          The cuts are fitted to published decisions, where rates may only fall with the share; what became of each word
          stands below. Variants of one idea are counted together for these words. The worlds are the same for every
          brief and every edition: a decision’s figures move only when its own answers, priorities or evidence do.
        </p>
        <p>
          The doubt is split in four by switching on one source at a time: your open answers, your priorities, our
          evidence, what no question asks. Where no weighting within half a level, no rating within its doubt, no open
          answer and no single changed answer turns the lead, the page says so: a proof about the model, and not about
          the world. A <b className="stop">red flag</b> stands beside an option that rates −2 or lower on a criterion
          that is critical to you, however high its total.
        </p>
      </section>
      {trackRecord ? <MethodTrackRecord record={trackRecord} /> : null}

      <section className="prose">
        <h2>Decisions that know each other</h2>
        <p>
          Some options require or exclude options of other topics, and some make a criterion matter more elsewhere. Such
          a relation acts once you choose: the option it rules out leaves the ranking like any knock-out, with a reason,
          a source, and a way to set it aside. Your choice feeds the later topics, not the top score.
        </p>
        <p>
          Over all decisions together we look for the set of options, three best of each, with the largest sum of scores
          when every pick is fed to every other. It is found exactly. Where it beats the leaders of each decision alone,
          the page says what it costs where, and what it gains elsewhere.
        </p>
        <p>
          One option everywhere, or each interface its own? A second technology is a con on simple running, whose
          strength comes from who runs it. The mix is advised only where the points it saves exceed what it costs.
        </p>
      </section>

      <section className="prose">
        <h2>Precedents</h2>
        <p>
          Published decisions were read into answers by one rule, before any result was looked at: only what a fact
          states or plainly implies. The distance of a precedent is the share of its answers, among those that the
          decision hears, on which you differ; an answer you have not given counts half, and one imagined answer, half
          different, keeps a case of which little is known from looking near. A warning appears where a near one chose
          what now leads and later took it back.
        </p>
        <p>
          They helped to write the evidence, so that it agrees with them says little. How far it agrees with decisions
          that had no part in it stands <a href="#track-record">above</a>.
        </p>
      </section>

      <section className="prose">
        <h2>What would change it</h2>
        <p>
          We change every answer, one at a time, and list each change that puts another option first, neighbouring
          answers before distant ones. For each criterion we also work out the level at which the lead would turn:
        </p>
        <p className="formula" tabIndex={0}>
          {'g* = g − D / d\nd: difference in value on that criterion\nD: sum of g × d over all criteria'}
        </p>
        <p>Read these beside the share: a robust result can still turn on one answer.</p>
      </section>
      <MethodWeaknesses />
    </main>
  );
}
