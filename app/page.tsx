import { Examples, RecentBriefs, StartActions } from '#components/brief/start-panel.tsx';
import { readKnowledge } from '#lib/knowledge/server.ts';

export default function Page() {
  const { examples } = readKnowledge();
  return (
    <main id="main">
      <div className="s">
        <div>
          <h1>See which way a decision hangs, and what would move it</h1>
          <p className="lead">
            Answer what you know about your system. Plumbline weighs API styles, data stores and service architectures
            against sourced pros and cons, says how sure that is, and writes the decision records and C4 diagrams.
          </p>
          <StartActions />
          <p className="small muted measure">Nothing leaves this browser unless you share it. No account.</p>
        </div>
        <div>
          <p className="cap">Or start from a worked example</p>
          <Examples examples={examples} />
        </div>
      </div>
      <RecentBriefs />
      <div className="tri">
        <div>
          <h2>Unknown is an answer</h2>
          <p>
            What you have not decided counts with its odds. You see a range, and how much of the doubt is yours to
            settle.
          </p>
        </div>
        <div>
          <h2>Every point is a sentence with a source</h2>
          <p>Scores add up to the last decimal from claims you can read, check and attack.</p>
        </div>
        <div>
          <h2>It says what would overturn it</h2>
          <p>
            Each decision names the answers and priorities that would change the winner, and its record carries them.
          </p>
        </div>
      </div>
    </main>
  );
}
