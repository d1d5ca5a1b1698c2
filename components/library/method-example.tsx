const LINES = [
  {
    criterion: 'Client-driven queries',
    level: 'important',
    g: 4,
    ratings: ['−2', '+3', '−2'],
    points: ['4.17', '25.00', '4.17'],
  },
  { criterion: 'Latency', level: 'important', g: 4, ratings: ['0', '+1', '+3'], points: ['12.50', '16.67', '25.00'] },
  { criterion: 'HTTP caching', level: 'normal', g: 2, ratings: ['+3', '−2', '−3'], points: ['12.50', '2.08', '0.00'] },
  { criterion: 'Team skill', level: 'normal', g: 2, ratings: ['+3', '0', '−1'], points: ['12.50', '6.25', '4.17'] },
  {
    criterion: 'Contract evolution',
    level: 'important',
    g: 4,
    ratings: ['0', '+1', '+3'],
    points: ['12.50', '16.67', '25.00'],
  },
];

/** One scoring by hand, with invented ratings, that the engine's tests reproduce. */
export function MethodExample() {
  return (
    <section>
      <h2>One example by hand</h2>
      <p className="muted measure">
        The ratings are invented to show the sum. Each cell holds the rating and the points it brings; the weights sum
        to 16.
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-label="Worked example">
        <table className="worked">
          <thead>
            <tr>
              <th scope="col">Criterion</th>
              <th scope="col">Level</th>
              <th scope="col">g</th>
              <th scope="col">REST</th>
              <th scope="col">GraphQL</th>
              <th scope="col">gRPC</th>
            </tr>
          </thead>
          <tbody>
            {LINES.map((line) => (
              <tr key={line.criterion}>
                <th scope="row">{line.criterion}</th>
                <td className="word">{line.level}</td>
                <td>{line.g}</td>
                {line.ratings.map((rating, i) => (
                  <td key={i}>
                    {rating} → {line.points[i]}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">Score</th>
              <td />
              <td>16</td>
              <td>54.17</td>
              <td>66.67</td>
              <td>58.33</td>
            </tr>
          </tbody>
        </table>
      </div>
      <p className="measure small muted">
        GraphQL would tie with gRPC if latency or contract evolution became critical (g* = 8). It would lose to gRPC if
        client-driven queries fell below g = 2.40, and to REST if HTTP caching rose past 4.40.
      </p>
    </section>
  );
}
