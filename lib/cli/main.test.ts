/** The command line as it is run: a process of its own, its output, and its exit code. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (args: string[], input?: string) =>
  spawnSync(process.execPath, ['lib/cli/main.ts', ...args], {
    encoding: 'utf8',
    timeout: 30_000,
    ...(input === undefined ? {} : { input }),
  });
const file = (content: string) => {
  const path = join(folder, `${readdirSync(folder).length}.json`);
  writeFileSync(path, content);
  return path;
};
const BRIEF = {
  answers: { traffic: 'high', 'clients.own-web': 'yes', 'clients.partners': 'yes', 'consistency-need': 'several' },
  names: { system: 'Till' },
};

interface EvaluatedOption {
  option: string;
  rank: number | null;
  score: number;
  range: [number, number];
  share: number;
  knockedOut: { reason: string; probability: number; waived: string | null } | null;
  redFlags: unknown[];
  contributions: {
    criterion?: string;
    need?: string;
    points: number;
    level: number;
    rating: number;
    pro: unknown;
    con: unknown;
  }[];
}

describe('evaluate', () => {
  const { stdout, status } = run(['evaluate', file(JSON.stringify(BRIEF))]);
  const result = JSON.parse(stdout) as {
    knowledge: { version: string; hash: string };
    decisions: {
      topic: string;
      scope: string | null;
      confidence: string;
      choice: string | null;
      options: EvaluatedOption[];
      flips: unknown[];
    }[];
  };
  const options = result.decisions.flatMap((d) => d.options);

  it('prints the decisions in the documented shape', () => {
    expect(status).toBe(0);
    expect(result.knowledge).toEqual({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    for (const d of result.decisions) {
      expect(d).toMatchObject({ topic: expect.any(String), choice: null, flips: expect.any(Array) });
      expect(d.scope === null || typeof d.scope === 'string').toBe(true);
      expect(['robust', 'leaning', 'toss-up', 'none']).toContain(d.confidence);
    }
    expect(result.decisions.map((d) => `${d.topic}/${d.scope}`)).toContain('api-style/partner-api');
  });
  it('has points that sum to the score', () => {
    for (const o of options)
      expect(Math.abs(o.contributions.reduce((sum, c) => sum + c.points, 0) - o.score)).toBeLessThan(1e-9);
  });
  it('has every field of an option', () => {
    for (const o of options) {
      expect(o).toMatchObject({
        option: expect.any(String),
        score: expect.any(Number),
        share: expect.any(Number),
        redFlags: expect.any(Array),
      });
      expect(o.range[0]).toBeLessThanOrEqual(o.range[1]);
      if (o.knockedOut)
        expect(o.knockedOut).toMatchObject({
          reason: expect.any(String),
          probability: expect.any(Number),
          waived: null,
        });
      for (const c of o.contributions) {
        expect((c.criterion === undefined) !== (c.need === undefined)).toBe(true);
        expect(c).toMatchObject({ level: expect.any(Number), rating: expect.any(Number) });
      }
    }
  });
  it('reads standard input, and gives the same bytes for the same brief', () => {
    const again = run(['evaluate', '-'], JSON.stringify({ names: BRIEF.names, answers: BRIEF.answers }));
    expect(again.stdout).toBe(stdout);
  });
});

describe('questions and topics', () => {
  it('list ids, texts, answers, priors, options and scopes', () => {
    const questions = JSON.parse(run(['questions']).stdout) as {
      id: string;
      text: string;
      answers: { id: string }[];
    }[];
    expect(questions.find((q) => q.id === 'traffic')).toMatchObject({
      text: expect.any(String),
      answers: expect.any(Array),
    });
    expect(questions.every((q) => q.answers.length >= 2)).toBe(true);
    const topics = JSON.parse(run(['topics']).stdout) as {
      id: string;
      options: { id: string }[];
      scopes: { id: string }[];
    }[];
    expect(topics.find((t) => t.id === 'api-style')?.scopes.map((s) => s.id)).toContain('partner-api');
    expect(topics.every((t) => t.options.length >= 2)).toBe(true);
  });
});

describe('link and open', () => {
  it('give the brief back, from a link, a path or a whole address', () => {
    const link = run(['link', file(JSON.stringify(BRIEF))]).stdout.trim();
    expect(link).toMatch(/^\/d#1\.[\w-]+$/);
    for (const form of [link, link.slice(3), `https://plumbline.example${link}`, link.replace('#', '%23')])
      expect(JSON.parse(run(['open', form]).stdout)).toEqual(BRIEF);
  });
});

describe('export', () => {
  it('writes records, diagrams and the brief', () => {
    const out = join(folder, 'out');
    const { stdout, status } = run(['export', file(JSON.stringify(BRIEF)), '--out', out]);
    expect(status).toBe(0);
    const paths = stdout.trim().split('\n');
    for (const path of paths) expect(existsSync(join(out, path)), path).toBe(true);
    expect(paths.filter((p) => /^docs\/decisions\/\d{4}-.+\.md$/.test(p)).length).toBeGreaterThan(0);
    expect(paths).toEqual(
      expect.arrayContaining([
        'docs/decisions-index.md',
        'docs/diagrams/context.md',
        'docs/diagrams/containers.md',
        'brief.json',
      ]),
    );
    expect(JSON.parse(readFileSync(join(out, 'brief.json'), 'utf8'))).toEqual(BRIEF);
  });
  it('writes nothing for a bad brief', () => {
    const out = join(folder, 'nothing');
    const { status } = run(['export', file('{"answers": {"traffic": "gigantic"}}'), '--out', out]);
    expect(status).toBe(2);
    expect(existsSync(out)).toBe(false);
  });
  it('says where it cannot write', () => {
    const taken = file('{}');
    const { status, stderr } = run(['export', file('{}'), '--out', join(taken, 'below')]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^--out: expected a folder that can be written to\. .+\n$/);
  });
});

describe('explain', () => {
  it('prints the ranking, the differences that sum to the margin, and what would change it', () => {
    const { stdout, status } = run(['explain', file(JSON.stringify(BRIEF)), 'system-of-record']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^System of record: Relational\n=+\n/);
    const scores = [...stdout.matchAll(/^ {2}[12] {2}.+? +(\d+\.\d) \(/gm)].map((m) => Number(m[1]));
    const deltas = [...stdout.matchAll(/^ {2}([+-]?\d+\.\d) +\S.*: /gm)].map((m) => Number(m[1]));
    const margin = (scores[0] ?? 0) - (scores[1] ?? 0);
    expect(Math.abs(deltas.reduce((sum, d) => sum + d, 0) - margin)).toBeLessThan(0.11);
    expect(stdout).toContain('What would change it');
  });
  it('prints what else the page shows: doubt, for whom, what counts and why, and what is rated by hand', () => {
    const judged = {
      ...BRIEF,
      levels: { cost: { level: 4, reason: 'The budget is fixed' } },
      choices: { 'system-of-record': { option: 'relational', date: '2026-11-21' } },
      ratings: { 'system-of-record': { relational: { cost: { rating: -3, reason: 'Its licence doubled' } } } },
    };
    const { stdout } = run(['explain', file(JSON.stringify(judged)), 'system-of-record']);
    expect(stdout).toMatch(/^ +\d+ of 100 lost to your priorities alone$/m);
    expect(stdout).toMatch(/^ {2}- Document: (for teams that put .+ first|first under .+)$/m);
    expect(stdout).toContain('critical    Running cost, set by you: The budget is fixed');
    expect(stdout).toContain('Relational, running cost: −3. Its licence doubled.');
    expect(stdout).toMatch(/Running cost: by your own rating of Relational: Its licence doubled$/m);
    expect(stdout).toMatch(/^Red flags\n {2}- Relational: Running cost is critical, and it rates -3\.0\./m);
  });
  it('takes a topic for all its interfaces', () => {
    const { stdout } = run(['explain', file(JSON.stringify(BRIEF)), 'api-style']);
    expect(stdout).toContain('API style for partner and public API');
    expect(stdout).toContain('API style for your own web, mobile and tools');
  });
  it('says what there is where there is no such decision', () => {
    const { stderr, status } = run(['explain', file(JSON.stringify(BRIEF)), 'weather']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^weather: expected a decision of this brief\. Use one of: .*system-of-record/);
  });
});

describe('check', () => {
  const accepted = {
    ...BRIEF,
    choices: { 'system-of-record': { option: 'relational', date: '2026-11-21' } },
  };
  const out = join(folder, 'checked');
  const records = join(out, 'docs/decisions');
  run(['export', file(JSON.stringify(accepted)), '--out', out]);
  const check = (brief: object) => run(['check', file(JSON.stringify(brief)), records]);

  it('ends with 0 while every accepted record follows', () => {
    const { stdout, status } = check(accepted);
    expect(stdout).toBe('1 accepted records checked, 0 no longer follow from the brief\n');
    expect(status).toBe(0);
  });
  it('ends with 1 where the answers have moved the lead, and names the trigger that came true', () => {
    const { stdout, status } = check({
      answers: {
        ...BRIEF.answers,
        'query-shape': 'by-key',
        'data-shape': 'nested',
        'write-load': 'extreme',
        'consistency-need': 'single',
      },
    });
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /system-of-record-relational\.md chose Relational, (and with this brief \S.* ranks first|which the answers now rule out)/,
    );
  });
  it('ends with 1 where the brief chooses otherwise', () => {
    const { stdout, status } = check({ ...BRIEF, choices: { 'system-of-record': 'document' } });
    expect(status).toBe(1);
    expect(stdout).toContain('chose Relational, and the brief now chooses Document.');
  });
  it('ends with 2 where there are no records to read', () => {
    const { stderr, status } = run(['check', file('{}'), join(folder, 'no-such-folder')]);
    expect(status).toBe(2);
    expect(stderr).toContain('expected a folder of records');
  });
});

describe('what is not in this edition', () => {
  const strange = {
    ...BRIEF,
    choices: { runtime: { option: 'acme-platform', reason: 'ours' }, 'system-of-record': { option: 'relational' } },
    knowledge: '2.0.0+acme.1',
  };
  const given = file(JSON.stringify(strange));
  const warning = /^Not counted: choices\.runtime: the option “acme-platform” of “runtime” is not in this edition\./;

  it('is a warning where the file says that another edition wrote it, and the rest counts', () => {
    const { status, stdout, stderr } = run(['evaluate', given]);
    expect(status).toBe(0);
    expect(stderr).toMatch(warning);
    const { decisions } = JSON.parse(stdout) as { decisions: { key: string; choice: string | null }[] };
    const choices = new Map(decisions.map((d) => [d.key, d.choice]));
    expect([choices.get('runtime'), choices.get('system-of-record')]).toEqual([null, 'relational']);
  });
  it('is left out of the link, and said', () => {
    const { status, stdout, stderr } = run(['link', given]);
    expect(status).toBe(0);
    expect(stderr).toMatch(warning);
    const { choices } = JSON.parse(run(['open', stdout.trim()]).stdout) as typeof strange;
    expect(choices).toEqual({ 'system-of-record': { option: 'relational' } });
  });
  it('is named in the index of the records, explained, and kept in the brief that is written', () => {
    const out = join(folder, 'strange');
    expect(run(['export', given, '--out', out]).status).toBe(0);
    expect(readFileSync(join(out, 'docs/decisions-index.md'), 'utf8')).toContain(
      '* Runtime: “acme-platform” was chosen for runtime; it is not in this edition.',
    );
    expect(readdirSync(join(out, 'docs/decisions')).filter((f) => f.includes('runtime'))).toEqual([]);
    expect(JSON.parse(readFileSync(join(out, 'brief.json'), 'utf8'))).toEqual(strange);
    expect(run(['explain', given, 'runtime']).stdout).toContain('“acme-platform” was chosen for runtime');
  });
  it('is a misspelling in a file of this edition, or of none', () => {
    const own = JSON.parse(run(['evaluate', file('{}')]).stdout) as { knowledge: { version: string } };
    for (const knowledge of [undefined, own.knowledge.version]) {
      const { status, stderr } = run(['link', file(JSON.stringify({ ...strange, knowledge }))]);
      expect(status).toBe(2);
      expect(stderr).toMatch(/^choices\.runtime\.option: expected a known option\. Use one of/);
    }
  });
});

describe('bytes', () => {
  const bytes = (content: Buffer) => {
    const path = join(folder, `${readdirSync(folder).length}.json`);
    writeFileSync(path, content);
    return path;
  };
  const TEXT = '{"names":{"system":"Café"}}';
  it('of UTF-8 with a mark, and of UTF-16, are read', () => {
    const plain = run(['link', file(TEXT)]).stdout;
    const utf16 = Buffer.from(TEXT, 'utf16le');
    for (const content of [Buffer.from(`\ufeff${TEXT}`), Buffer.concat([Buffer.from([255, 254]), utf16]), utf16])
      expect(run(['link', bytes(content)]).stdout).toBe(plain);
  });
  it('of another encoding are refused with the place', () => {
    const { status, stderr } = run(['link', bytes(Buffer.from(TEXT, 'latin1'))]);
    expect(status).toBe(2);
    expect(stderr).toContain('Line 1, column 24 (byte E9) is not UTF-8');
  });
  it('beyond any brief are refused without being read', () => {
    const path = bytes(Buffer.alloc(50_000_000, '['));
    const began = performance.now();
    const { status, stderr } = run(['evaluate', path]);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(status).toBe(2);
    expect(stderr).toContain('larger than 4 MB');
    expect(run(['evaluate', '-'], '['.repeat(5_000_000)).stderr).toContain('larger than 4 MB');
  });
});

describe('bad input', () => {
  it.each([
    ['no command', [], /expected a command/],
    ['an unknown command', ['evalute'], /^evalute: expected a command/],
    ['an unknown flag', ['topics', '--bogus'], /--bogus/],
    ['a file too many', ['topics', 'x'], /^x: expected nothing more/],
    ['no file', ['evaluate'], /expected a file/],
    ['no link', ['open'], /expected a link/],
    ['no folder', ['export', 'x.json'], /--out: expected a folder/],
    ['a file that is not there', ['evaluate', 'not-there.json'], /not-there\.json: expected a file/],
    ['what is no link', ['open', 'hello'], /^link: /],
    ['a damaged link', ['open', '1.N6eKCwABAWECAQkBBQEZAB'], /^link: /],
    ['a link of another format', ['open', '9.AAAA'], /^link: .*format 9/],
  ])('%s ends with 2 and one clear message', (_name, args, message) => {
    const { status, stderr, stdout } = run(args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).toBe('');
  });
  it.each([
    ['what is not JSON', '{"answers": ', /expected JSON/],
    [
      'an unknown question',
      '{"answers": {"trafic": "high"}}',
      /^answers\.trafic: expected a known question.*"traffic"/,
    ],
    ['an unknown answer', '{"answers": {"traffic": "hihg"}}', /^answers\.traffic: expected a known answer.*"high"/],
    ['a wrong type', '{"answers": {"traffic": 3}}', /^answers\.traffic: expected string/],
    ['an unknown field', '{"anwsers": {}}', /anwsers/],
    ['an unknown option', '{"choices": {"runtime": "cloud"}}', /^choices\.runtime\.option: expected a known option/],
    [
      'an unknown capability',
      '{"names": {"externals": [{"name": "Bank", "capability": "Ordres"}], "capabilities": [{"name": "Orders"}]}}',
      /^names\.externals\.0\.capability: .*"Orders"/,
    ],
    ['a key twice', '{"answers": {"traffic": "low", "traffic": "high"}}', /^answers\.traffic: expected each key once/],
    ['a list', '[]', /expected/],
    ['nothing', '', /expected JSON/],
  ])('%s names the field, what was expected, and what to do', (_name, text, message) => {
    const { status, stderr } = run(['evaluate', '-'], text);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
  it('tells every problem at once', () => {
    const { stderr } = run(['evaluate', '-'], '{"answers": {"a": "b", "traffic": "x"}, "levels": {"speed": 9}}');
    expect(stderr.trim().split('\n').length).toBeGreaterThanOrEqual(1);
    expect(run(['evaluate', '-'], '{"answers": {"a": "b", "traffic": "x"}}').stderr.trim().split('\n')).toHaveLength(2);
  });
});
