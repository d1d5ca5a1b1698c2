/** What the method cannot do. Printed in full: a reader who knows the faults can allow for them. */
export function MethodWeaknesses() {
  return (
    <section className="prose" id="weaknesses">
      <h2>Where it is weak</h2>
      <ul>
        <li>
          <b>The scales are conventions.</b> Three strengths, and weights that double from level to level, are choices
          we made because they behave well. Nature did not set them.
        </li>
        <li>
          <b>Adding up assumes independence.</b> A sum says that how much latency matters does not depend on how cost
          turns out. Where two things do interact, only a row with a condition can say so.
        </li>
        <li>
          <b>Importance is global.</b> You say that availability is critical, not that going from 99.9 to 99.99 % is
          worth a given price. The second question is better, and harder to ask.
        </li>
        <li>
          <b>A second good argument counts for nothing.</b> Since only the strongest pro and con count, two separate
          strong reasons on one criterion weigh as much as one.
        </li>
        <li>
          <b>One measure of doubt for all decisions.</b> How much no question asks is one figure, from few decisions of
          few publishers. It may be smaller for some topics and larger for others; so few cases cannot tell which.
        </li>
        <li>
          <b>The list decides a part.</b> Which criteria, questions and options exist shapes every result. That is why
          the lists are public and carry a version.
        </li>
        <li>
          <b>The odds are ours.</b> The chance of an answer you have not given comes from our reading of published
          decisions, not from your company.
        </li>
        <li>
          <b>It weighs what can be written down.</b> The people you have, a promise already made, a manager’s past with
          a product: if no question asks, no score knows. Choose another option, give the reason, and the record will
          carry it.
        </li>
      </ul>
      <p>
        If you distrust totals, do without: knock-outs, red flags and the tables of pros and cons stand on their own.
      </p>
    </section>
  );
}
