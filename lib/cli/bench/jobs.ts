/** What is timed. A job is an entry: a name, both ways of doing it, how to tell that they agree, and its target. */
import { isDeepStrictEqual } from 'node:util';
import { ON_ANSWER } from '#lib/brief/kept-decisions.ts';
import { DRAWS } from '#lib/engine/confidence.ts';
import { evaluate } from '#lib/engine/evaluate.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { decodeBrief, encodeBrief } from '#lib/link/codec.ts';
import { recordFiles } from '#lib/record/files.ts';
import { buildRecords } from '#lib/record/build.ts';
import type { KeptDecisions } from '#lib/engine/kept.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import { variablesOf } from '#lib/knowledge/variables.ts';
import { variablesOfTopic } from '#lib/engine/flips.ts';
import { jointOptimum } from '#lib/engine/joint.ts';
import { nextQuestions } from '#lib/engine/next-question.ts';
import { smallestFlips } from '#lib/engine/set-flips.ts';
import { listDifferences, scoreDifferences, scoresOnly, shareDifferences } from './agreement.ts';
import type { Job } from './measure.ts';
import { plainDecode, plainEncode } from './plain-link.ts';
import { plainRecords } from './plain-records.ts';
import { plainGains, plainJoint, plainSets } from './plain-search.ts';
import { plainEvaluate } from './plain-scores.ts';
import { plainShares } from './plain-shares.ts';
import { subjectsOf, type Subject } from './subjects.ts';

const DRAWS_ONLY = { flips: false, doubt: false, exact: false } as const;
/** Independent draws for comparing; their sampling error is allowed for. */
const CHECK_DRAWS = 1000;

/** @param knowledge as it is loaded from the content */
export function jobsOf(knowledge: Knowledge): Job[] {
  const subjects = subjectsOf(knowledge);
  const named = (name: string): Subject => subjects.find((s) => s.name === name) ?? { name, brief: {} };
  return [
    ...subjects.map(({ name, brief }): Job => ({
      name: `evaluation, ${name}`,
      ours: () => evaluate(knowledge, brief, ON_ANSWER),
      plain: () => [plainEvaluate(knowledge, brief), plainShares(knowledge, brief, ON_ANSWER.draws)],
      differences: () => scoreDifferences(scoresOnly(knowledge, brief), plainEvaluate(knowledge, brief)),
      budget: 2,
      atLeast: 1,
    })),
    ...subjects.map((subject) => walkJob(knowledge, subject)),
    ...subjects.map(({ name, brief }): Job => ({
      name: `${DRAWS.toLocaleString('en')} draws, ${name}`,
      ours: () => evaluate(knowledge, brief, DRAWS_ONLY),
      plain: () => plainShares(knowledge, brief, DRAWS),
      differences: () =>
        shareDifferences(
          evaluate(knowledge, brief, DRAWS_ONLY),
          plainShares(knowledge, brief, CHECK_DRAWS),
          DRAWS,
          CHECK_DRAWS,
        ),
      budget: 100,
      atLeast: 1,
    })),
    ...subjects.flatMap((subject) => searchJobs(knowledge, subject)),
    ...outputJobs(knowledge, named('chat-and-presence')),
  ];
}

/** One answer after the other is changed, as in a session: each costs only the decisions that hear it. */
function walkJob(knowledge: Knowledge, { name, brief }: Subject): Job {
  const kept: KeptDecisions = new Map();
  const variables = variablesOf(knowledge);
  let answers = { ...brief.answers };
  let step = 0;
  const next = (): Brief => {
    // A stride that meets every variable before it meets one twice.
    const variable = variables[(step * 37) % variables.length];
    const answer = variable?.answers[Math.floor((step++ * 37) / variables.length) % variable.answers.length];
    if (variable && answer) answers = { ...answers, [variable.id]: answer.id };
    return { ...brief, answers };
  };
  return {
    name: `one answer changed, ${name}`,
    ours: () => evaluate(knowledge, next(), { ...ON_ANSWER, kept }),
    plain: () => evaluate(knowledge, next(), ON_ANSWER),
    budget: 2,
    atLeast: 1,
    because: 'the plain way here is the same evaluation without what was kept',
  };
}

/** Few enough for the plain way to try every set of them, and bound to each other by rules and relations. */
const BOUND = ['service-architecture', 'runtime', 'read-write-model', 'cross-service-consistency'];
/** A decision that hears enough answers to be worth a search, and few enough for the plain way to finish. */
const SEARCHED = 'deletion';

/** The searches behind a result: sets of answers, the next question, the best set of options. */
function searchJobs(knowledge: Knowledge, { name, brief }: Subject): Job[] {
  const bound = { ...knowledge, topics: knowledge.topics.filter((t) => BOUND.includes(t.id)) };
  const searched = knowledge.topics.filter((t) => t.id === SEARCHED);
  const alone = { ...knowledge, topics: searched };
  const heard = searched.flatMap((t) => [...variablesOfTopic(knowledge, t)]);
  const sets = () =>
    smallestFlips(alone, brief, SEARCHED)
      .sets.map((s) => s.changes.map((c) => `${c.variable}=${c.to}`).join('+'))
      .sort();
  const gains = (list: Iterable<[string, number]>) => [...list].map(([id, gain]) => `${id} ${gain.toFixed(6)}`).sort();
  const joint = () => {
    const { changes } = jointOptimum(bound, brief);
    const picks = new Map(changes.map((c) => [c.key, c.to]));
    const { decisions } = scoresOnly(bound, brief);
    const choices = Object.fromEntries(
      decisions.map((d) => [d.key, { option: picks.get(d.key) ?? d.choice ?? d.leaders[0] ?? '' }]),
    );
    return scoresOnly(bound, { ...brief, choices }).decisions.reduce(
      (sum, d) => sum + (d.options.find((o) => o.option === d.choice)?.score ?? 0),
      0,
    );
  };
  return [
    {
      name: `flips of up to 3 answers, ${name}`,
      ours: () => smallestFlips(alone, brief, SEARCHED),
      plain: () => plainSets(alone, brief, SEARCHED, heard, 3),
      differences: () => listDifferences(sets(), plainSets(alone, brief, SEARCHED, heard, 3)),
      atLeast: 1,
    },
    {
      name: `next question, ${name}`,
      ours: () => nextQuestions(bound, brief),
      plain: () => plainGains(bound, brief),
      differences: () =>
        listDifferences(
          gains(nextQuestions(bound, brief).map((w) => [w.variable, w.gain])),
          gains(plainGains(bound, brief)),
        ),
      atLeast: 1,
    },
    {
      name: `joint optimum, ${name}`,
      ours: () => jointOptimum(bound, brief),
      plain: () => plainJoint(bound, brief),
      differences: () => {
        const [mine, best] = [joint(), plainJoint(bound, brief)];
        return Math.abs(mine - best) < 1e-6 ? [] : [`the best set scores ${mine}; plainly ${best}`];
      },
      atLeast: 1,
    },
  ];
}

/** Links and records: here ours does more than the plain one, so the target says how much more it may cost. */
function outputJobs(knowledge: Knowledge, { brief }: Subject): Job[] {
  const evaluation = evaluate(knowledge, brief);
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
