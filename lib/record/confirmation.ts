/** How one would check that a decision holds. */
import type { Decision } from '#lib/engine/types.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { clause } from '#lib/knowledge/words.ts';

const CHECKS: Record<string, string> = {
  latency: 'A load test at the expected peak measures response times against the target.',
  capacity: 'A load test with twice the expected volume shows where throughput ends.',
  consistency: 'A test that stops the system in the middle of a change shows that the data stay correct.',
  availability: 'An exercise that takes one part down measures how long callers notice it.',
  security: 'A threat review of the design and of the first release finds no open point of high severity.',
  operability: 'The people who run it deploy, roll back and restore it from the written steps alone.',
  inspectability: 'A developer who is new to it finds the cause of a planted fault with the tools at hand.',
  evolvability: 'A trial change to the contract or schema goes out without breaking an existing caller.',
  autonomy: 'A change to one part is released without releasing another.',
  reach: 'Every kind of client in the brief makes a first successful call with its usual tools.',
  'query-power': 'The questions listed in the requirements are each answered by a query that is tried on real volumes.',
  contract: 'The build fails when caller and provider disagree about the contract.',
  delivery: 'The first slice is in production by the date planned, built by the team as it is.',
  cost: 'The monthly bill of the first release is compared with the budget.',
  portability: 'The system is started once outside the chosen product or provider.',
};

/** One check per criterion that mattered most, and one for the brief itself. */
export function confirmationOf(knowledge: Knowledge, decision: Decision, chosen: string, first: boolean): string[] {
  const top = Math.min(3, Math.max(0, ...decision.levels.map((l) => l.level)));
  const checks = decision.levels
    .filter((l) => l.level > 0 && l.level >= top)
    .sort((a, b) => b.level - a.level)
    .slice(0, 4)
    .flatMap(({ criterion }) => {
      const known = knowledge.criteria.find((c) => c.id === criterion);
      return (
        CHECKS[criterion] ??
        (known ? `A review checks ${clause(knowledge, known.title)}: ${clause(knowledge, known.best)}.` : [])
      );
    });
  return first
    ? [...checks, `The brief, evaluated again with the answers of the day, still puts ${chosen} first.`]
    : [...checks, 'The reason for deciding against the score is read again when the brief changes.'];
}
