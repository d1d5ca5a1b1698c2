/** The command line: results on stdout, problems on stderr, exit 2 for bad input. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseBriefText } from '#lib/brief/parse.ts';
import { evaluate } from '#lib/engine/evaluate.ts';
import type { Brief } from '#lib/knowledge/brief.ts';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { decodeBrief, encodeBrief } from '#lib/link/codec.ts';
import { LinkError } from '#lib/link/link-error.ts';
import { listQuestions, listTopics } from './list.ts';
import { loadKnowledge } from './load-content.ts';

const USAGE = `Usage: npm run --silent plumbline -- <command>
  questions              every question, as JSON
  topics                 every topic and its options, as JSON
  evaluate FILE|-        the decisions for a brief, as JSON
  export FILE --out DIR  records, diagrams and the brief
  link FILE              a link to the brief
  open LINK              the brief in a link
`;

class InputError extends Error {}

function readBrief(knowledge: Knowledge, file: string): Brief {
  let text: string;
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new InputError(`${file}: expected a file that can be read. ${(error as Error).message}`);
  }
  const parsed = parseBriefText(knowledge, text);
  if (parsed.ok) return parsed.brief;
  throw new InputError(
    parsed.problems.map((p) => `${p.path || file}: expected ${p.expected}. ${p.suggestion}`).join('\n'),
  );
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

async function run(): Promise<number> {
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
  const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
  if (args.values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (extra.length > 0) throw new InputError(USAGE);
  const knowledge = loadKnowledge();
  if (command === 'questions') print(listQuestions(knowledge));
  else if (command === 'topics') print(listTopics(knowledge));
  else if (input === undefined) throw new InputError(USAGE);
  else if (command === 'evaluate') print(evaluated(knowledge, readBrief(knowledge, input)));
  else if (command === 'link')
    process.stdout.write(`/d#${await encodeBrief(knowledge, readBrief(knowledge, input))}\n`);
  else if (command === 'open') {
    const { brief, dropped } = await decodeBrief(knowledge, input);
    for (const name of dropped) process.stderr.write(`No longer exists: ${name}\n`);
    print(brief);
  } else if (command === 'export') {
    if (!args.values.out) throw new InputError('--out: expected a folder. Add --out DIR.');
    const brief = readBrief(knowledge, input);
    const { exportBrief } = await import('./export.ts');
    for (const path of exportBrief(knowledge, brief, args.values.out)) process.stdout.write(`${path}\n`);
  } else throw new InputError(USAGE);
  return 0;
}

try {
  process.exitCode = await run();
} catch (error) {
  const known = error instanceof InputError || error instanceof LinkError;
  process.stderr.write(
    `${error instanceof LinkError ? `link: ${error.message} ${error.suggestion}` : (error as Error).message}\n`,
  );
  process.exitCode = known ? 2 : 1;
}
