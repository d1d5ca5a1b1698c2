import Link from 'next/link';
import type { C4View, RecordLabels } from '#lib/c4/model.ts';
import { kindOf } from '#lib/c4/words.ts';

function Records({ of, records }: { of: string[]; records: RecordLabels }) {
  const known = of.flatMap((key) => {
    const record = records.get(key);
    return record ? [{ key, ...record }] : [];
  });
  return known.map((record, i) => (
    <span key={record.key}>
      {i > 0 ? ', ' : null}
      <Link className="fig" href={`/records#${record.key}`} title={record.title} prefetch={false}>
        {record.number}
      </Link>
    </span>
  ));
}

/** What the picture shows, for whoever reads it as text; each row of an element can be led to. */
export function ViewTables({
  view,
  records,
  rowId,
}: {
  view: C4View;
  records: RecordLabels;
  rowId: (element: string) => string;
}) {
  // A column that is empty in this view says nothing.
  const how = view.relations.some((r) => r.technology !== null);
  const recorded = view.relations.some((r) => r.decisions.some((key) => records.has(key)));
  const name = (id: string) => view.elements.find((e) => e.id === id)?.name ?? id;
  return (
    <>
      <h3>Elements</h3>
      <div className="scroll" tabIndex={0} role="region" aria-label={`${view.title}, elements`}>
        <table>
          <thead>
            <tr>
              <th scope="col">Element</th>
              <th scope="col">Kind</th>
              <th scope="col">What it is</th>
              <th scope="col">Records</th>
            </tr>
          </thead>
          <tbody>
            {view.elements.map((e) => (
              <tr key={e.id} id={rowId(e.id)} tabIndex={-1}>
                <th scope="row">{e.name}</th>
                <td className="muted">{kindOf(e).slice(1, -1)}</td>
                <td>{e.description}</td>
                <td>
                  <Records of={e.decisions} records={records} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {view.relations.length > 0 ? (
        <>
          <h3>Relations</h3>
          <div className="scroll" tabIndex={0} role="region" aria-label={`${view.title}, relations`}>
            <table>
              <thead>
                <tr>
                  <th scope="col">From</th>
                  <th scope="col">Relation</th>
                  <th scope="col">To</th>
                  {how ? <th scope="col">How</th> : null}
                  {recorded ? <th scope="col">Records</th> : null}
                </tr>
              </thead>
              <tbody>
                {view.relations.map((r, i) => (
                  <tr key={i}>
                    <td>{name(r.from)}</td>
                    <td>{r.label}</td>
                    <td>{name(r.to)}</td>
                    {how ? <td className="muted">{r.technology}</td> : null}
                    {recorded ? (
                      <td>
                        <Records of={r.decisions} records={records} />
                      </td>
                    ) : null}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      ) : null}
    </>
  );
}
