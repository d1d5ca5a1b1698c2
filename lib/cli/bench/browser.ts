/** Times that only a browser can tell, on the production build. */
import { existsSync } from 'node:fs';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { watchAnswers, watchPicture } from './in-page.ts';
import { quantile } from './measure.ts';
import { ADDRESS, start } from './server.ts';
import { browserRow } from './table.ts';

const SLOWED = 4;
const ROUNDS = 12;
const STANDINGS = 'aside[aria-label="Standings"], [role="complementary"][aria-label="Standings"]';
const READY = '[data-diagram="ready"]';
/** How long the standings and a picture may take before they count as missing. */
const PATIENCE = 15_000;
/** Refined figures follow the first ones; the next answer waits until nothing moves. */
const SETTLE = 1500;

const systemBrowser = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((p) =>
  existsSync(p),
);

async function openExample(page: Page): Promise<void> {
  await page.goto(ADDRESS);
  await page.getByRole('button', { name: /chat/i }).click();
  await page.waitForURL(/\/decisions$/);
}

/** Answers one question over and over, with the processor slowed, and prints how long the standings took. */
async function answerTimes(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await openExample(page);
  await page.goto(`${ADDRESS}/brief/q/data-shape`);
  await page.locator(STANDINGS).getByRole('listitem').first().waitFor({ timeout: PATIENCE });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await page.waitForTimeout(SETTLE);
  await page.evaluate(watchAnswers, STANDINGS);
  for (let n = 0; n < ROUNDS; n++) {
    await page.keyboard.press(`${1 + (n % 3)}`);
    await page.waitForTimeout(SETTLE);
  }
  const { answered, blocks } = await page.evaluate(() => window.benchWatched);
  answered.sort((a, b) => a - b);
  const slowed = `processor slowed ${SLOWED} times`;
  const name = 'answer to updated standings';
  if (answered.length === 0) console.log(browserRow(name, null, 50, 'no answer changed the standings'));
  else {
    const note = `${slowed}, ${answered.length} answers`;
    console.log(browserRow(`${name}, median`, quantile(answered, 0.5), 50, note));
    console.log(browserRow(`${name}, p95`, quantile(answered, 0.95), 50, note));
  }
  const longest = blocks.length === 0 ? 'nothing above 50 ms' : `${blocks.length} above 50 ms`;
  console.log(browserRow('longest block of the main thread meanwhile', Math.max(0, ...blocks), 50, longest));
  await page.close();
}

/** Opens the diagrams in a fresh page, so that nothing of them is loaded yet. */
async function pictureTime(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await openExample(page);
  await page.addInitScript(watchPicture, READY);
  await page.goto(`${ADDRESS}/diagrams`);
  const name = 'first C4 picture';
  try {
    await page.locator(READY).first().waitFor({ timeout: PATIENCE });
    const took = await page.evaluate(() => window.benchPicture);
    console.log(browserRow(name, took ?? null, 1500, 'from opening /diagrams'));
  } catch {
    console.log(browserRow(name, null, 1500, `no ${READY} on /diagrams yet`));
  }
  await page.close();
}

/** Prints all of them. @throws Error where the app does not start */
export async function browserTimes(): Promise<void> {
  // Once to build what is stale, once to be timed.
  await (await start()).stop();
  const app = await start();
  console.log(browserRow('npm start of a built tree, until it answers', app.took, 2000, ''));
  const browser = await chromium
    .launch({ ...(systemBrowser ? { executablePath: systemBrowser } : {}), args: ['--no-sandbox', '--disable-gpu'] })
    .catch(async (error: unknown) => {
      await app.stop();
      throw error;
    });
  try {
    await answerTimes(await browser.newContext());
    await pictureTime(await browser.newContext());
  } finally {
    await browser.close();
    await app.stop();
  }
}
