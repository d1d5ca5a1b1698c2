/** The same answers with a worker, without one, and with one that breaks; and it is said. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Knowledge } from '#lib/knowledge/types.ts';
import { backgroundStore, inBackground, serve, type Job } from './background.ts';

const knowledge = { version: '7' } as Knowledge;
/** Answers a word letter by letter, with a breath after the first. */
const spell: Job<string, string> = ({ version }) =>
  function* (word, answer) {
    for (const [i, letter] of [...word].entries()) {
      if (letter === '!') throw new Error(`no ${word}`);
      answer(version + letter);
      yield i === 0 ? 'breath' : undefined;
    }
  };

type Message = { data: unknown };
/** A worker as far as the page sees one, running what `serve` installs. */
class FakeWorker {
  onmessage: ((event: Message) => void) | null = null;
  onerror: ((event: { preventDefault: () => void }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  terminated = false;
  posted: unknown[] = [];
  postMessage(data: unknown) {
    this.posted.push(data);
    const own = globalThis.self as unknown as { onmessage?: (event: Message) => void };
    own.onmessage?.({ data: structuredClone(data) });
  }
  terminate() {
    this.terminated = true;
  }
  breaks() {
    this.onerror?.({ preventDefault: () => {} });
  }
}

function begin(worker: FakeWorker | Error, load: () => Promise<Job<string, string>> = async () => spell) {
  const answers: string[] = [];
  const failures: Error[] = [];
  const job = inBackground<string, string>(
    knowledge,
    () => {
      if (worker instanceof Error) throw worker;
      return worker as unknown as Worker;
    },
    load,
    (answer) => answers.push(answer),
    (error) => failures.push(error),
  );
  return { job, answers, failures };
}
const note = () => backgroundStore.getState().note;

beforeEach(() => {
  vi.restoreAllMocks();
  vi.useFakeTimers();
  vi.unstubAllGlobals();
  // Nobody serves, unless a test starts to.
  vi.stubGlobal('self', {});
  backgroundStore.setState({ note: null });
});

describe('with a worker', () => {
  it('answers from the worker and says nothing', async () => {
    const worker = new FakeWorker();
    vi.stubGlobal('self', { postMessage: (data: unknown) => worker.onmessage?.({ data }) });
    serve(spell);
    const { job, answers } = begin(worker);
    job.ask('abc');
    await vi.runAllTimersAsync();
    expect(answers).toEqual(['7a', '7b', '7c']);
    expect(note()).toBeNull();
  });

  it('lets a newer request take the place of one that draws breath', async () => {
    const worker = new FakeWorker();
    vi.stubGlobal('self', { postMessage: (data: unknown) => worker.onmessage?.({ data }) });
    serve(spell);
    const { job, answers } = begin(worker);
    job.ask('abc');
    await vi.advanceTimersByTimeAsync(1);
    job.ask('xy');
    await vi.runAllTimersAsync();
    expect(answers).toEqual(['7a', '7x', '7y']);
  });

  it('takes no request before the knowledge base, and throws what fails, so that the page hears of it', async () => {
    const own: { onmessage?: (event: Message) => void; postMessage: () => void } = { postMessage: () => {} };
    vi.stubGlobal('self', own);
    serve(spell);
    own.onmessage?.({ data: { request: 'a' } });
    own.onmessage?.({ data: { knowledge } });
    own.onmessage?.({ data: { request: '!' } });
    expect(() => vi.runAllTimers()).toThrow('no !');
  });

  it('is stopped with its owner', () => {
    const worker = new FakeWorker();
    const { job } = begin(worker);
    job.stop();
    expect(worker.terminated).toBe(true);
  });
});

describe('without a worker', () => {
  it.each(['constructor', 'error event', 'unreadable message'])('the page does the work: %s', async (how) => {
    const worker = new FakeWorker();
    const { job, answers, failures } = begin(how === 'constructor' ? new Error('blocked') : worker);
    job.ask('abc');
    if (how === 'error event') worker.breaks();
    if (how === 'unreadable message') worker.onmessageerror?.();
    worker.breaks();
    await vi.runAllTimersAsync();
    job.ask('d');
    await vi.runAllTimersAsync();
    expect(answers).toEqual(['7a', '7b', '7c', '7d']);
    expect(failures).toEqual([]);
    expect(note()).toMatch(/takes? longer/);
  });

  it('gives way to the page between steps', async () => {
    // Each look at the clock costs 5 ms.
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 5));
    const { job, answers } = begin(new Error('blocked'));
    await vi.advanceTimersByTimeAsync(0);
    job.ask('abcdef');
    await vi.advanceTimersByTimeAsync(31);
    const after = answers.length;
    expect(after).toBeGreaterThan(1);
    expect(after).toBeLessThan(6);
    await vi.runAllTimersAsync();
    expect(answers).toHaveLength(6);
  });

  it('says that something is missing where the work cannot be loaded, or fails on the page too', async () => {
    const unloaded = begin(new Error('blocked'), () => Promise.reject(new Error('offline')));
    await vi.runAllTimersAsync();
    expect(unloaded.failures.map(String)).toEqual(['Error: offline']);
    expect(note()).toMatch(/stays empty/);
    const broken = begin(new Error('blocked'));
    broken.job.ask('!');
    await vi.runAllTimersAsync();
    expect(broken.failures.map(String)).toEqual(['Error: no !']);
    expect(note()).toMatch(/stays empty/);
  });

  it('a failure that is no error is one all the same', async () => {
    const { failures } = begin(new Error('blocked'), () => Promise.reject('gone'));
    await vi.runAllTimersAsync();
    expect(failures.map(String)).toEqual(['Error: gone']);
  });

  it('ends with its owner: while it loads, and while it works', async () => {
    const early = begin(new Error('blocked'));
    early.job.ask('abc');
    early.job.stop();
    const late = begin(new Error('blocked'), () => Promise.reject(new Error('offline')));
    late.job.stop();
    const working = begin(new Error('blocked'));
    working.job.ask('abc');
    await vi.advanceTimersByTimeAsync(1);
    working.job.stop();
    await vi.runAllTimersAsync();
    expect(early.answers).toEqual([]);
    expect(late.failures).toEqual([]);
    expect(working.answers).toEqual(['7a']);
  });
});
