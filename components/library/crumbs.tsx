import Link from 'next/link';

/** The way back up, above the heading of a library page. */
export function Crumbs({ trail }: { trail: { title: string; href: string }[] }) {
  return (
    <nav className="crumbs cap" aria-label="Where you are in the library">
      {trail.map((step) => (
        <span key={step.href}>
          <Link href={step.href}>{step.title}</Link>{' '}
        </span>
      ))}
    </nav>
  );
}
