import './pending.css';

/** Shown until figures are there; says so when they cannot come. */
export function Pending({ error, what }: { error: Error | null; what: string }) {
  return (
    <main id="main" className="pending">
      {error ? (
        <>
          <h1>This page could not be filled</h1>
          <p className="lead" role="alert">
            {error.message}
          </p>
        </>
      ) : (
        <p className="lead muted" role="status">
          {what}
        </p>
      )}
    </main>
  );
}
