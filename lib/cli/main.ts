/** The command line: results on stdout, problems on stderr, exit 2 for bad input. */
import { parseArgs } from 'node:util';
import { isOfAnotherEdition, parseBriefText, readBriefText } from '#lib/brief/parse.ts';
import { leftOutWords, shortened, type BriefProblem, type LeftOut } from '#lib/brief/problems.ts';
import { salvageBrief } from '#lib/brief/salvage.ts';
import { evaluate } from '#lib/engine/evaluate.ts';
import { ContentError } from '#lib/knowledge/assemble.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { decodeBrief, encodeBrief } from '#lib/link/codec.ts';
import { LinkError } from '#lib/link/link-error.ts';
import { CheckError, checkRecords } from './check.ts';
import { explain, ExplainError } from './explain.ts';
import { exportBrief, ExportError } from './export.ts';
import { listQuestions, listTopics } from './list.ts';
import { loadKnowledge } from './load-content.ts';
import { readText } from './read-text.ts';

const USAGE = `Usage: npm run --silent plumbline -- <command>
  questions              every question, as JSON
  topics                 every topic and its options, as JSON
  evaluate FILE|-        the decisions for a brief, as JSON
  explain FILE TOPIC     one decision in plain text, as its page shows it
  check FILE RECORDS     ends with 1 where an accepted record no longer follows
  export FILE --out DIR  records, diagrams and the brief
  link FILE              a link to the brief
  open LINK              the brief in a link
`;

class InputError extends Error {}

/** Further lines of a list say how many there are. */
const SHOWN = 40;
const lines = (all: string[]) =>
  [...all.slice(0, SHOWN), ...(all.length > SHOWN ? [`And ${all.length - SHOWN} more.`] : [])].join('\n');

/** The text of a file is read before anything else is loaded, so that a wrong one is answered at once. */
function textOf(file: string, expected: string): string {
  const read = readText(file);
  if (!read.ok) throw new InputError(`${file}: expected ${expected}. ${read.problem}`);
  return read.text;
}

/**
 * A file that another edition or pack wrote (its `knowledge` differs from this one) may hold what is not here: each is
 * a warning on stderr, and stays in the brief. A file of this edition, or without a version, is written by hand or by
 * this program, so that an unknown id is a misspelling: refused, with the nearest word.
 */
function readBrief(knowledge: Knowledge, { file, text }: Source): Brief {
  const refused = (problems: BriefProblem[]) =>
    new InputError(
      lines(problems.map((p) => `${shortened(p.path, 200) || file}: expected ${p.expected}. ${p.suggestion}`)),
    );
  if (!isOfAnotherEdition(knowledge, text)) {
    const parsed = parseBriefText(knowledge, text);
    if (!parsed.ok) throw refused(parsed.problems);
    return parsed.brief;
  }
  const read = readBriefText(knowledge, text);
  if (!read.ok) throw refused(read.problems);
  const said = (what: string, all: LeftOut[]) => all.map((l) => `${what}: ${leftOutWords(l)}`);
  const warnings = [...said('Left out', read.leftOut), ...said('Not counted', read.notHere)];
  if (warnings.length > 0) process.stderr.write(`${lines(warnings)}\n`);
  return read.brief;
}

interface Source {
  file: string;
  text: string;
}

const row = (evidence: { id: string; claim: string } | null) => evidence && { id: evidence.id, claim: evidence.claim };

function evaluated(knowledge: Knowledge, brief: Brief) {
  const { decisions, ...rest } = evaluate(knowledge, brief);
  return {
    ...rest,
    decisions: decisions.map((d) => ({
      ...d,
      options: d.options.map((o) => ({
        ...o,
        redFlags: o.redFlags.map((f) => ({ ...f, con: row(f.con) })),
        contributions: o.contributions.map((c) => ({ ...c, pro: row(c.pro), con: row(c.con) })),
      })),
    })),
  };
}

async function run(): Promise<void> {
  let args;
  try {
    args = parseArgs({
      allowPositionals: true,
      options: { out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    throw new InputError(`${(error as Error).message}\n${USAGE}`);
  }
  const [command, input, ...extra] = args.positionals;
  if (args.values.help) {
    process.stdout.write(USAGE);
    return;
  }
  if (command === undefined || !isCommand(command))
    throw new InputError(`${command ?? 'Nothing'}: expected a command.\n${USAGE}`);
  if (!NEEDS_INPUT.has(command) && input !== undefined) extra.unshift(input);
  if (NEEDS_INPUT.has(command) && input === undefined)
    throw new InputError(
      `${command}: expected ${command === 'open' ? 'a link' : 'a file, or - for standard input'}.\n${USAGE}`,
    );
  const second = SECOND[command] ? extra.shift() : undefined;
  if (SECOND[command] && second === undefined)
    throw new InputError(`${command}: expected ${SECOND[command]}.\n${USAGE}`);
  if (extra.length > 0) throw new InputError(`${extra.join(' ')}: expected nothing more.\n${USAGE}`);
  const { out } = args.values;
  if (command === 'export' && !out) throw new InputError('--out: expected a folder. Add --out DIR.');
  await perform(command, sourceOf(command, input ?? ''), second ?? out ?? '');
}

const COMMANDS = ['questions', 'topics', 'evaluate', 'explain', 'check', 'export', 'link', 'open'] as const;
type Command = (typeof COMMANDS)[number];
const isCommand = (word: string): word is Command => (COMMANDS as readonly string[]).includes(word);
const NEEDS_INPUT = new Set<Command>(['evaluate', 'explain', 'check', 'export', 'link', 'open']);
/** What the second word of a command is, where it has one. */
const SECOND: Partial<Record<Command, string>> = { explain: 'a topic', check: 'a folder of records' };

/** What the command reads: the text of a file, or a link as it was given. */
function sourceOf(command: Command, input: string): Source {
  if (!NEEDS_INPUT.has(command)) return { file: input, text: '' };
  if (command !== 'open') return { file: input, text: textOf(input, 'a file that can be read') };
  return { file: input, text: input === '-' ? textOf('-', 'a link') : input };
}

/** @param second a topic, a folder of records, or the folder to write to */
async function perform(command: Command, source: Source, second: string): Promise<void> {
  const knowledge = loadKnowledge();
  const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
  switch (command) {
    case 'questions':
      print(listQuestions(knowledge));
      return;
    case 'topics':
      print(listTopics(knowledge));
      return;
    case 'evaluate':
      print(evaluated(knowledge, readBrief(knowledge, source)));
      return;
    case 'explain':
      process.stdout.write(`${explain(knowledge, readBrief(knowledge, source), second)}\n`);
      return;
    case 'check': {
      const { findings, checked } = checkRecords(knowledge, readBrief(knowledge, source), second);
      for (const { file, problem, triggers } of findings)
        process.stdout.write(`${file} ${problem}\n${triggers.map((t) => `  come true: ${t}\n`).join('')}`);
      process.stdout.write(`${checked} accepted records checked, ${findings.length} no longer follow from the brief\n`);
      if (findings.length > 0) process.exitCode = 1;
      return;
    }
    case 'link': {
      const { brief, leftOut } = salvageBrief(knowledge, readBrief(knowledge, source));
      if (leftOut.length > 0) process.stderr.write('The link carries none of what is not counted.\n');
      process.stdout.write(`/d#${await encodeBrief(knowledge, brief)}\n`);
      return;
    }
    case 'open': {
      const { brief, dropped } = await decodeBrief(knowledge, source.text);
      for (const name of dropped) process.stderr.write(`No longer exists: ${name}\n`);
      print(brief);
      return;
    }
    case 'export':
      for (const path of exportBrief(knowledge, readBrief(knowledge, source), second))
        process.stdout.write(`${path}\n`);
      return;
    default:
      command satisfies never;
  }
}

// A reader that has seen enough closes the pipe; that is no fault of the input.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  await run();
} catch (error) {
  const known =
    error instanceof InputError ||
    error instanceof LinkError ||
    error instanceof ContentError ||
    error instanceof CheckError ||
    error instanceof ExplainError ||
    error instanceof ExportError;
  const message = error instanceof LinkError ? `link: ${error.message} ${error.suggestion}` : (error as Error).message;
  process.stderr.write(`${message}\n`);
  process.exitCode = known ? 2 : 1;
}
