/** `plumbline check`: do the accepted records still follow from the brief? Made for a step in CI. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluate } from '#lib/engine/evaluate.ts';
import type { Decision } from '#lib/engine/types.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { heading, optionTitle } from '#lib/markdown/escape.ts';
import { subjectOf } from '#lib/record/refs.ts';

/** The folder of records cannot be read; says why. */
export class CheckError extends Error {}

export interface Finding {
  file: string;
  /** What no longer holds, in one sentence. */
  problem: string;
  /** The record's own review triggers that name the option that now leads. */
  triggers: string[];
}

interface ReadRecord {
  file: string;
  accepted: boolean;
  title: string;
  chosen: string | null;
  againstScore: boolean;
  triggers: string[];
}

/** The parts of a MADR 4 file that the check needs. */
export function readRecord(file: string, text: string): ReadRecord {
  const triggers = text.split('review the decision as soon as one of these is true:')[1]?.split('\n\n')[1] ?? '';
  return {
    file,
    accepted: /^status: "?accepted"?$/m.test(text),
    title: /^# (.+)$/m.exec(text)?.[1] ?? '',
    chosen: /^Chosen option: "([^"]+)"/m.exec(text)?.[1] ?? null,
    againstScore: /^Chosen against the score:/m.test(text),
    triggers: triggers.split('\n').flatMap((line) => (line.startsWith('* ') ? [line.slice(2)] : [])),
  };
}

/**
 * @returns a finding for every accepted record that no longer follows, and how many were looked at
 * @throws CheckError where the folder cannot be read
 */
export function checkRecords(
  knowledge: Knowledge,
  brief: Brief,
  folder: string,
): { findings: Finding[]; checked: number } {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => /^\d{4}-.+\.md$/.test(name));
  } catch (error) {
    throw new CheckError(`${folder}: expected a folder of records. ${(error as Error).message}`);
  }
  const decisions = evaluate(knowledge, brief, { draws: 0, flips: false, doubt: false }).decisions;
  const records = names
    .sort()
    .map((name) => readRecord(name, readFileSync(join(folder, name), 'utf8')))
    .filter((r) => r.accepted);
  const findings = records.flatMap((record): Finding[] => {
    const found = problemOf(knowledge, brief, decisions, record);
    return found ? [{ file: record.file, ...found }] : [];
  });
  return { findings, checked: records.length };
}

function problemOf(
  knowledge: Knowledge,
  brief: Brief,
  decisions: Decision[],
  record: ReadRecord,
): Omit<Finding, 'file'> | null {
  const none = (problem: string) => ({ problem, triggers: [] });
  if (record.chosen === null) return none('has no line `Chosen option: "…", because …`, so it cannot be checked.');
  const decision = decisions.find((d) => record.title.startsWith(`${heading(subjectOf(knowledge, d))}: `));
  if (!decision) return none(`is about “${record.title}”, which the brief no longer decides.`);
  const topic = knowledge.topics.find((t) => t.id === decision.topic);
  const titled = (id: string) => optionTitle(topic?.options.find((o) => o.id === id)?.title ?? id);
  const option = topic?.options.find((o) => titled(o.id) === record.chosen);
  if (!option) return none(`chose “${record.chosen}”, which the knowledge base does not have.`);
  const choice = brief.choices?.[decision.key]?.option;
  if (choice !== undefined && choice !== option.id)
    return none(`chose ${record.chosen}, and the brief now chooses ${titled(choice)}.`);
  const result = decision.options.find((o) => o.option === option.id);
  if (result?.rank === null && result.knockedOut?.waived === null && !record.againstScore)
    return none(`chose ${record.chosen}, which the answers now rule out: ${result.knockedOut.reason}`);
  const [leader] = decision.leaders;
  if (record.againstScore || leader === undefined || decision.leaders.includes(option.id)) return null;
  const now = titled(leader);
  return {
    problem: `chose ${record.chosen}, and with this brief ${now} ranks first.`,
    triggers: record.triggers.filter((t) => t.endsWith(`: then ${now} ranks first.`)),
  };
}
