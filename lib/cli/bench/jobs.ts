/** What is timed. A job is an entry: a name, both ways of doing it, how to tell that they agree, and its target. */
import { isDeepStrictEqual } from 'node:util';
import { ON_ANSWER } from '#lib/brief/kept-decisions.ts';
import { evaluate } from '#lib/engine/evaluate.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { decodeBrief, encodeBrief } from '#lib/link/codec.ts';
import { recordFiles } from '#lib/record/files.ts';
import { buildRecords } from '#lib/record/build.ts';
import { engineFlips, listDifferences, scoreDifferences, scoresOnly, shareDifferences } from './agreement.ts';
import type { Job } from './measure.ts';
import { plainFlips } from './plain-flips.ts';
import { plainDecode, plainEncode } from './plain-link.ts';
import { plainRecords } from './plain-records.ts';
import { plainEvaluate } from './plain-scores.ts';
import { plainShares } from './plain-shares.ts';
import { subjectsOf, type Subject } from './subjects.ts';

const DRAWS_ONLY = { flips: false, doubt: false, exact: false } as const;
/** Plain draws take long; fewer than the engine's, and the wider sampling error is allowed for. */
const CHECK_DRAWS = 2000;

/** @param knowledge as it is loaded from the content */
export function jobsOf(knowledge: Knowledge): Job[] {
  const subjects = subjectsOf(knowledge);
  const named = (name: string): Subject => subjects.find((s) => s.name === name) ?? { name, brief: {} };
  const sampled = [named('chat-and-presence'), named('20 unknown')];
  return [
    ...subjects.map(({ name, brief }): Job => ({
      name: `evaluation, ${name}`,
      ours: () => evaluate(knowledge, brief, ON_ANSWER),
      plain: () => [plainEvaluate(knowledge, brief), plainShares(knowledge, brief, ON_ANSWER.draws)],
      differences: () => scoreDifferences(scoresOnly(knowledge, brief), plainEvaluate(knowledge, brief)),
      budget: 2,
      atLeast: 1,
    })),
    ...sampled.flatMap(({ name, brief }): Job[] =>
      [2000, 10_000].map((draws) => ({
        name: `${draws.toLocaleString('en')} draws, ${name}`,
        ours: () => evaluate(knowledge, brief, { ...DRAWS_ONLY, draws }),
        plain: () => plainShares(knowledge, brief, draws),
        differences: () =>
          shareDifferences(
            evaluate(knowledge, brief, { ...DRAWS_ONLY, draws }),
            plainShares(knowledge, brief, CHECK_DRAWS),
            draws,
            CHECK_DRAWS,
          ),
        budget: draws === 2000 ? 100 : 400,
        atLeast: 1,
      })),
    ),
    ...sampled.map(({ name, brief }): Job => {
      const evaluation = scoresOnly(knowledge, brief);
      return {
        name: `one-answer flips, ${name}`,
        ours: () => engineFlips(knowledge, brief, evaluation),
        plain: () => plainFlips(knowledge, brief),
        differences: () => listDifferences(engineFlips(knowledge, brief, evaluation), plainFlips(knowledge, brief)),
        atLeast: 1,
      };
    }),
    ...outputJobs(knowledge, named('chat-and-presence')),
  ];
}

/** Links and records: here ours does more than the plain one, so the target says how much more it may cost. */
function outputJobs(knowledge: Knowledge, { brief }: Subject): Job[] {
  const evaluation = evaluate(knowledge, brief, { draws: 2000 });
  return [
    {
      name: 'link, there and back',
      ours: async () => decodeBrief(knowledge, await encodeBrief(knowledge, brief)),
      plain: async () => plainDecode(await plainEncode(brief)),
      differences: async () => {
        const ours = (await decodeBrief(knowledge, await encodeBrief(knowledge, brief))).brief;
        const plain = await plainDecode(await plainEncode(brief));
        return isDeepStrictEqual(ours, plain) ? [] : ['the brief that comes back differs'];
      },
      atLeast: 0.1,
      because: 'ours also checks, numbers, signs with a checksum and refuses what it would not have written',
    },
    {
      name: 'record set',
      ours: () => recordFiles(knowledge, brief, evaluation),
      plain: () => plainRecords(knowledge, brief, evaluation),
      differences: () =>
        listDifferences(
          buildRecords(knowledge, brief, evaluation)
            .map((r) => r.key)
            .sort(),
          [...plainRecords(knowledge, brief, evaluation).keys()].sort(),
        ),
      atLeast: 0.15,
      because: 'ours also argues, numbers its sources and escapes; the plain one only lists',
    },
  ];
}
