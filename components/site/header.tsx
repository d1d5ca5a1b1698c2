'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
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
  const problem = useBrief((s) => s.storageProblem);
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
      {problem ? (
        <p className="banner small" role="alert">
          {problem}
        </p>
      ) : null}
      {background ? (
        <p className="aside-note small muted" role="status">
          {background}
        </p>
      ) : null}
    </>
  );
}
