/**
 * Security headers for every page. Prerendered pages cannot carry a nonce, so each sends the hashes
 * of its own inline scripts, which the build wrote down (lib/cli/csp-hashes.ts).
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NextResponse, type NextRequest } from 'next/server';

const hashFile = join(process.cwd(), '.next/csp-hashes.json');
const hashes = new Map<string, string[]>(
  existsSync(hashFile) ? Object.entries(JSON.parse(readFileSync(hashFile, 'utf8')) as Record<string, string[]>) : [],
);
const development = process.env.NODE_ENV === 'development';

export function proxy(request: NextRequest) {
  // Some mail gateways write %23 for the # of a link, which makes it part of the path.
  const rewritten = /^\/d%23(.+)$/.exec(request.nextUrl.pathname);
  if (rewritten) return NextResponse.redirect(new URL(`/d#${rewritten[1]}`, request.url));
  const path = request.nextUrl.pathname.replace(/\/$/, '') || '/';
  const scripts = (hashes.get(path) ?? hashes.get('/_not-found') ?? []).map((hash) => `'sha256-${hash}'`);
  const response = NextResponse.next();
  response.headers.set(
    'Content-Security-Policy',
    [
      "default-src 'self'",
      `script-src 'self' ${development ? "'unsafe-inline' 'unsafe-eval'" : scripts.join(' ')}`.trim(),
      // Mermaid writes style elements into the diagrams it draws.
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join('; '),
  );
  response.headers.set('Referrer-Policy', 'no-referrer');
  response.headers.set('X-Content-Type-Options', 'nosniff');
  response.headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
  return response;
}

export const config = { matcher: '/((?!_next/|knowledge/|favicon|icon).*)' };
