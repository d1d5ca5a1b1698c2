/** Times that only a browser can tell, on the production build. */
import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { blockTimes, READY, slowPage, SLOWED } from './blocks.ts';
import { quiet, watchAnswers, watchPage } from './in-page.ts';
import { quantile } from './measure.ts';
import { ADDRESS, start } from './server.ts';
import { browserRow } from './table.ts';

const ROUNDS = 24;
const STANDINGS = '.stand';
/** How long the standings and a picture may take before they count as missing. */
const PATIENCE = 15_000;

const systemBrowser = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((p) =>
  existsSync(p),
);

async function openExample(page: Page): Promise<void> {
  await page.goto(ADDRESS);
  await page.getByRole('button', { name: /chat/i }).click();
  await page.waitForURL(/\/decisions$/);
}

/** The example with an alternative beside it that differs in one answer. */
async function openAlternative(page: Page): Promise<void> {
  await openExample(page);
  await page.goto(`${ADDRESS}/decisions/what-if`);
  await page.getByRole('textbox').fill('with other data');
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.locator('#data-shape').selectOption({ index: 2 });
}

/** Answers one question over and over, with the processor slowed, and prints how long the standings took. */
async function answerTimes(context: BrowserContext): Promise<void> {
  await openExample(await context.newPage());
  const page = await slowPage(context);
  await page.goto(`${ADDRESS}/brief/q/data-shape`);
  await page.locator(STANDINGS).waitFor({ timeout: PATIENCE });
  await page.evaluate(quiet);
  await page.evaluate(watchAnswers, STANDINGS);
  for (let n = 0; n < ROUNDS; n++) {
    await page.keyboard.press(`${1 + (n % 3)}`);
    // Refined figures follow the first ones; the next answer waits for the last of them.
    await page.evaluate(quiet);
  }
  const { answered } = await page.evaluate(() => window.benchWatched);
  answered.sort((a, b) => a - b);
  const name = 'answer to updated standings';
  if (answered.length === 0) console.log(browserRow(name, null, 50, 'no answer changed the standings'));
  else {
    const note = `processor slowed ${SLOWED} times, ${answered.length} answers`;
    console.log(browserRow(`${name}, median`, quantile(answered, 0.5), 50, note));
    console.log(browserRow(`${name}, p95`, quantile(answered, 0.95), 50, note));
  }
  await page.close();
}

/** Opens the diagrams in a fresh context, so that nothing of them is loaded yet. */
async function pictureTime(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await openExample(page);
  await page.addInitScript(watchPage, READY);
  await page.goto(`${ADDRESS}/diagrams`);
  const name = 'first C4 picture';
  try {
    await page.locator(READY).first().waitFor({ timeout: PATIENCE });
    const { picture } = await page.evaluate(() => window.benchWatched);
    console.log(browserRow(name, picture, 1500, 'from opening /diagrams'));
  } catch {
    console.log(browserRow(name, null, 1500, `no ${READY} on /diagrams yet`));
  }
  await page.close();
}

/**
 * Prints all of them. @param words picks the pages that are searched for blocks; all without words
 * @throws Error where the app does not start
 */
export async function browserTimes(words: string[] = []): Promise<void> {
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
    await timesIn(browser, words);
  } finally {
    await browser.close();
    await app.stop();
  }
}

async function timesIn(browser: Browser, words: string[]): Promise<void> {
  await answerTimes(await browser.newContext());
  await pictureTime(await browser.newContext());
  const context = await browser.newContext();
  await openAlternative(await context.newPage());
  await blockTimes(context, words);
}
