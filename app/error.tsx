'use client';

export default function ErrorPage({ error, reset }: { error: Error; reset: () => void }) {
  return (
    <main className="page" id="main">
      <h1>Something went wrong on this page</h1>
      <p className="lead">
        Your brief is safe on this device. What happened: {error.message || 'an unexpected error'}.
      </p>
      <div className="acts">
        <button className="btn" type="button" onClick={reset}>
          Try again
        </button>
      </div>
    </main>
  );
}
