import './pending.css';

/** A page under its title until figures are there; says so when they cannot come. */
export function Pending({ title, error, what }: { title: string; error: Error | null; what: string }) {
  return (
    <main id="main" className="pending">
      <h1>{error ? 'This page could not be filled' : title}</h1>
      {error ? (
        <p className="lead" role="alert">
          {error.message}
        </p>
      ) : (
        <p className="lead muted" role="status">
          {what}
        </p>
      )}
    </main>
  );
}
