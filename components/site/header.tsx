'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useState, type ComponentType } from 'react';
import { useStore } from 'zustand';
import { backgroundStore } from '#lib/brief/background.ts';
import { useBrief } from '#lib/brief/use-brief.ts';

const MAIN = [
  ['/brief', 'Brief'],
  ['/decisions', 'Decisions'],
  ['/records', 'Records'],
  ['/diagrams', 'Diagrams'],
  ['/library', 'Library'],
] as const;

export function Header() {
  const path = usePathname();
  const background = useStore(backgroundStore, (s) => s.note);
  const current = (href: string) => (path === href || path.startsWith(`${href}/`) ? ('page' as const) : undefined);
  return (
    <>
      <header className="site">
        <Link className="mark" href="/">
          <svg width="12" height="30" viewBox="0 0 12 30" aria-hidden="true">
            <path d="M6 0V17" stroke="currentColor" />
            <path d="M1.5 18.5 6 29l4.5-10.5Q6 15.5 1.5 18.5Z" fill="currentColor" />
          </svg>
          Plumbline
        </Link>
        <nav className="main" aria-label="Main">
          {MAIN.map(([href, label]) => (
            <Link key={href} href={href} aria-current={current(href)} prefetch={false}>
              {label}
            </Link>
          ))}
        </nav>
        <nav className="end" aria-label="Share">
          <Link href="/share" aria-current={current('/share')} prefetch={false}>
            Share and file
          </Link>
        </nav>
      </header>
      <StorageNotices />
      {background ? (
        <p className="aside-note small muted" role="status">
          {background}
        </p>
      ) : null}
    </>
  );
}

/** Loaded when there is something to say, so that it stays out of the first load. */
function StorageNotices() {
  const needed = useBrief(
    (s) =>
      s.storageProblem !== null ||
      s.leftOut.length + s.aside.length + s.differing.length > 0 ||
      (s.current !== null && s.gone.includes(s.current)),
  );
  const [Notices, setNotices] = useState<ComponentType>();
  useEffect(() => {
    if (!needed) return;
    import('./notices.tsx').then(
      (loaded) => setNotices(() => loaded.Notices),
      () => setNotices(() => Unsaid),
    );
  }, [needed]);
  return needed && Notices ? <Notices /> : null;
}

function Unsaid() {
  return (
    <p className="banner small" role="alert">
      There is a fault with what this browser keeps, and the part that explains it could not be loaded. Save your brief
      as a file, under “Share and file”, and reload the page once the network is back.
    </p>
  );
}
