/** Where a page blocks: tasks above 50 ms with the processor slowed, on loading each page and on one thing done there. */
import type { BrowserContext, Page } from 'playwright';
import { quiet, watchPage, type Watched } from './in-page.ts';
import { quantile } from './measure.ts';
import { ADDRESS } from './server.ts';
import { blockHeading, blockRow } from './table.ts';
import { VISITS, type Visit } from './visits.ts';

export const SLOWED = 4;
export const READY = '[data-diagram="ready"]';
const ROUNDS = 5;
/** How long a page may take to show what it is for before it counts as missing. */
const PATIENCE = 20_000;

/** The blocks of one visit, as they came in one round. */
export interface Round {
  /** Before the page was alive: its scripts, and React taking over what was prerendered. */
  starting: number[];
  /** After that, until it is still. */
  filling: number[];
  /** After the one thing done there. */
  acting: number[];
}

/** A page with the processor slowed, watched from its first script on. */
export async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await page.addInitScript(watchPage, READY);
  return page;
}

const watched = (page: Page): Promise<Watched> => page.evaluate(() => window.benchWatched);

/** Opens the page, waits until it is still, does the one thing, waits again. */
async function visitOnce(context: BrowserContext, { path, shows, act }: Visit): Promise<Round> {
  const page = await slowPage(context);
  await page.goto(`${ADDRESS}${path}`);
  await page.locator(shows).first().waitFor({ timeout: PATIENCE });
  await page.evaluate(quiet);
  const { blocks, alive } = await watched(page);
  await act?.run(page);
  await page.evaluate(quiet);
  const after = (await watched(page)).blocks.slice(blocks.length);
  await page.close();
  const longs = (list: Watched['blocks']) => list.map((b) => b.duration);
  return {
    starting: longs(blocks.filter((b) => b.start < (alive ?? Infinity))),
    filling: longs(blocks.filter((b) => b.start >= (alive ?? Infinity))),
    acting: longs(after),
  };
}

/** The typical round: how many blocks above 50 ms, and the longest; medians, as a shared machine wanders. */
function typical(rounds: number[][]): { count: number; longest: number } {
  const median = (list: number[]) =>
    quantile(
      list.sort((a, b) => a - b),
      0.5,
    );
  return { count: median(rounds.map((r) => r.length)), longest: median(rounds.map((r) => Math.max(0, ...r))) };
}

/** @param words picks the visits with one of them in their name; all without words */
export async function blockTimes(context: BrowserContext, words: string[] = []): Promise<void> {
  console.log(blockHeading(SLOWED, ROUNDS));
  for (const visit of VISITS.filter((v) => words.length === 0 || words.some((w) => v.name.includes(w)))) {
    const rounds: Round[] = [];
    for (let n = 0; n < ROUNDS; n++) rounds.push(await visitOnce(context, visit));
    console.log(
      blockRow(visit.name, visit.act?.name ?? null, {
        starting: typical(rounds.map((r) => r.starting)),
        filling: typical(rounds.map((r) => r.filling)),
        acting: typical(rounds.map((r) => r.acting)),
      }),
    );
  }
}
