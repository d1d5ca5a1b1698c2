/** Next's router is served what Next's own server would send it, page by page, byte by byte. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { SITE_INDEX, type Site } from '#lib/cli/serve/site.ts';
import { ask } from './ask.ts';

const site = JSON.parse(readFileSync(SITE_INDEX, 'utf8')) as Site;
const EVERY = 12;
const pages = Object.keys(site.pages).filter((path, i) => i % EVERY === 0 || path.split('/').length < 3);
const TOLD = ['content-type', 'x-nextjs-prerender', 'x-nextjs-stale-time', 'x-nextjs-postponed'];

test('pages and their parts are those of Next', async ({ baseURL }) => {
  const port = String(Number(new URL(baseURL ?? '').port) + 1);
  const next = spawn('next', ['start', '-H', '127.0.0.1', '-p', port], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(next, 'exit');
  try {
    for await (const chunk of next.stdout) if (String(chunk).includes('Ready in')) break;
    for (const path of pages) {
      const variants = [
        {},
        ...Object.keys(site.pages[path]?.flight ?? {}).map((segment) => ({
          rsc: '1',
          ...(segment ? { 'next-router-prefetch': '1', 'next-router-segment-prefetch': segment } : {}),
        })),
        { rsc: '1', 'next-router-prefetch': '1' },
        { rsc: '1', 'next-router-prefetch': '2', 'next-router-segment-prefetch': '/_tree' },
        { rsc: '1', 'next-router-segment-prefetch': '/_tree' },
        { rsc: 'x' },
      ];
      for (const headers of variants) {
        const own = await ask(baseURL ?? '', path, { headers });
        let theirs = await ask(`http://127.0.0.1:${port}`, path, { headers });
        // It sends the router to the address that its own script would have built.
        if (theirs.status === 307)
          theirs = await ask(`http://127.0.0.1:${port}`, String(theirs.headers.location), { headers });
        const at = `${path} ${JSON.stringify(headers)}`;
        expect(own.status, at).toBe(theirs.status);
        expect(own.body.equals(theirs.body), at).toBe(true);
        const told = TOLD.slice(0, 'rsc' in headers && headers.rsc === '1' ? TOLD.length : 1);
        // Its header stands twice in Next's answer.
        for (const name of told)
          expect(own.headers[name], `${name} ${at}`).toBe(
            theirs.headers[name] && String(theirs.headers[name]).split(', ')[0],
          );
        for (const name of ['rsc', 'next-router-segment-prefetch', 'Accept-Encoding'])
          expect(String(own.headers.vary).includes(name), at).toBe(true);
      }
    }
  } finally {
    next.kill();
    await gone;
  }
  expect(pages.length).toBeGreaterThan(25);
});
