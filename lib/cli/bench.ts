/**
 * Times of the engine and its outputs, each as a ratio to a plain implementation in the same run, so that
 * the figure means the same on any machine. Exits with 1 where the results differ or a ratio is missed.
 */
import { availableParallelism } from 'node:os';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { exportFiles } from '#lib/brief/export-files.ts';
import { evaluate } from '#lib/engine/evaluate.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import { decodeBrief, encodeBrief } from '#lib/link/codec.ts';
import { plainEvaluate, plainShares } from './bench-plain.ts';
import { loadKnowledge } from './load-content.ts';

interface Job {
  name: string;
  ours: () => unknown;
  plain: () => unknown;
  /** Runs of each; the median counts. */
  runs: number;
  /** The plain one must take at least this many times as long. */
  atLeast: number;
  /** From the budgets, in milliseconds; printed beside the time, not enforced. */
  budget?: number;
}

const knowledge = loadKnowledge();
const briefs = new Map(knowledge.examples.map((e) => [e.id, e.brief as Brief]));
const chat = briefs.get('chat-and-presence') ?? {};
const open = { answers: Object.fromEntries(Object.entries(chat.answers ?? {}).slice(0, 16)) };
const moving = { draws: 0, flips: false, doubt: false, exact: false } as const;
const textual = JSON.stringify(chat);

/** Scores must be the same, whichever way they are reached. */
function sameScores(): string | null {
  for (const [id, brief] of briefs) {
    const plain = plainEvaluate(knowledge, brief);
    for (const decision of evaluate(knowledge, brief, moving).decisions)
      for (const option of decision.options) {
        const expected = plain.get(decision.key)?.get(option.option);
        if (expected !== undefined && Math.abs(expected - option.score) > 1e-6)
          return `${id}, ${decision.key}, ${option.option}: ${option.score} against ${expected}`;
      }
  }
  return null;
}

const jobs: Job[] = [
  ...[...briefs].map(([id, brief]): Job => ({
    name: `all topics, ${id}`,
    ours: () => evaluate(knowledge, brief, moving),
    plain: () => plainEvaluate(knowledge, brief),
    runs: 15,
    atLeast: 1,
    budget: 2,
  })),
  {
    name: 'all topics, 16 answers given',
    ours: () => evaluate(knowledge, open, moving),
    plain: () => plainEvaluate(knowledge, open),
    runs: 15,
    atLeast: 1,
  },
  {
    name: '2,000 draws, all topics',
    ours: () => evaluate(knowledge, chat, { ...moving, draws: 2000 }),
    plain: () => plainShares(knowledge, chat, 2000),
    runs: 5,
    atLeast: 2,
    budget: 100,
  },
  {
    name: '10,000 draws, all topics',
    ours: () => evaluate(knowledge, chat, { ...moving, draws: 10_000 }),
    plain: () => plainShares(knowledge, chat, 10_000),
    runs: 3,
    atLeast: 2,
    budget: 400,
  },
  {
    name: 'everything, with doubt, flips and exact ranges',
    ours: () => evaluate(knowledge, chat),
    plain: () => plainShares(knowledge, chat, 20_000),
    runs: 3,
    atLeast: 1,
  },
  {
    name: 'records and diagrams of a brief',
    ours: () => exportFiles(knowledge, chat, decided),
    plain: () => JSON.parse(JSON.stringify({ knowledge, decided })) as unknown,
    runs: 9,
    // Against copying what it reads: it may take at most four times as long.
    atLeast: 0.25,
  },
  {
    name: 'link and back',
    ours: async () => decodeBrief(knowledge, await encodeBrief(knowledge, chat)),
    plain: () => JSON.parse(inflateRawSync(deflateRawSync(textual)).toString()) as unknown,
    runs: 25,
    // Against bare deflate, without ids, checksum or schema.
    atLeast: 0.02,
  },
];
const decided = evaluate(knowledge, chat, { draws: 500 });

async function median(work: () => unknown, runs: number): Promise<number> {
  const times: number[] = [];
  await work();
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

console.log(`Node ${process.version}, ${availableParallelism()} processors; medians in milliseconds`);
let failed = 0;
const difference = sameScores();
if (difference) {
  failed++;
  console.log(`DIFFERENT RESULTS: ${difference}`);
}
for (const { name, ours, plain, runs, atLeast, budget } of jobs) {
  const [own, other] = [await median(ours, runs), await median(plain, runs)];
  const ratio = other / own;
  if (ratio < atLeast) failed++;
  const within = budget === undefined ? '' : own <= budget ? `within ${budget}` : `over ${budget}`;
  console.log(
    `${ratio < atLeast ? 'SLOW' : 'ok  '} ${name.padEnd(50)} ${own.toFixed(2).padStart(8)}  plain ${other.toFixed(2).padStart(9)}  ${ratio.toFixed(2).padStart(6)}x  ${within}`,
  );
}
process.exit(failed > 0 ? 1 : 0);
