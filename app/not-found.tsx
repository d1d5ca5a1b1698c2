import Link from 'next/link';

export default function NotFound() {
  return (
    <main className="page" id="main">
      <h1>There is no such page</h1>
      <p className="lead">
        The address may be mistyped, or the page may have moved. Your brief is safe on this device.
      </p>
      <div className="acts">
        <Link className="btn" href="/">
          Go to the start
        </Link>
      </div>
    </main>
  );
}
