/** Work off the page's thread; where the browser starts no worker, the same work on the page, in slices, and said. */
import { createStore } from 'zustand/vanilla';
import type { Knowledge } from '#lib/knowledge/types.ts';

/** Each step but a breath runs on at once in a worker; after a breath a newer request may overtake. */
export type Steps = Generator<'breath' | undefined, void>;
/** Works on one request at a time; a newer one takes the place of one that is not done. */
export type Job<Request, Answer> = (
  knowledge: Knowledge,
) => (request: Request, answer: (answer: Answer) => void) => Steps;

/** On the page a slice leaves room for the next frame; a worker has no reader to wait for. */
const SLICE_ON_PAGE = 8;
const BREATH = 30;

export const backgroundStore = createStore<{ note: string | null }>()(() => ({ note: null }));
const ON_PAGE =
  'This browser starts no background work for Plumbline. The page does it itself: nothing is missing, but figures and pictures take longer.';
const NOWHERE =
  'A part of Plumbline could not be loaded or failed, so some of this page stays empty. Reload it once you are connected.';

/** Runs a job step by step, giving way after `slice` ms. @returns takes a request; what fails goes to `onFailure` */
function runner<Request, Answer>(
  work: ReturnType<Job<Request, Answer>>,
  answer: (answer: Answer) => void,
  slice: number,
  onFailure: (error: unknown) => void,
) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    ask(request: Request) {
      clearTimeout(timer);
      const steps = work(request, answer);
      const run = () => {
        try {
          const began = performance.now();
          for (let step = steps.next(); !step.done; step = steps.next()) {
            const breath = step.value === 'breath';
            if (!breath && performance.now() - began < slice) continue;
            timer = setTimeout(run, breath ? BREATH : 0);
            return;
          }
        } catch (error) {
          onFailure(error);
        }
      };
      timer = setTimeout(run);
    },
    stop: () => clearTimeout(timer),
  };
}

type Message<Request> = { knowledge: Knowledge } | { request: Request };

/** The whole of a worker: the knowledge base comes first, then requests. What fails is an `error` event on the page. */
export function serve<Request, Answer>(job: Job<Request, Answer>): void {
  const fail = (error: unknown) => {
    throw error;
  };
  let running: { ask: (request: Request) => void } | undefined;
  self.onmessage = ({ data }: MessageEvent<Message<Request>>) => {
    if ('knowledge' in data)
      running = runner(job(data.knowledge), (answer) => self.postMessage(answer), Infinity, fail);
    else running?.ask(data.request);
  };
}

export interface Background<Request> {
  ask: (request: Request) => void;
  stop: () => void;
}

/**
 * Starts a job for one knowledge base.
 * @param start makes the worker; may throw
 * @param load the job itself, for when there is no worker
 * @param onFailure what failed on the page too
 */
export function inBackground<Request, Answer>(
  knowledge: Knowledge,
  start: () => Worker,
  load: () => Promise<Job<Request, Answer>>,
  onAnswer: (answer: Answer) => void,
  onFailure: (error: Error) => void,
): Background<Request> {
  let worker: Worker | undefined;
  let onPage: ReturnType<typeof runner<Request, Answer>> | undefined;
  let last: { request: Request } | undefined;
  let over = false;
  let moving = false;

  const failed = (cause: unknown) => {
    if (over) return;
    backgroundStore.setState({ note: NOWHERE });
    onFailure(cause instanceof Error ? cause : new Error(String(cause)));
  };
  const moveToPage = () => {
    if (over || moving) return;
    moving = true;
    worker?.terminate();
    worker = undefined;
    if (backgroundStore.getState().note === null) backgroundStore.setState({ note: ON_PAGE });
    load().then((job) => {
      if (over) return;
      onPage = runner(job(knowledge), onAnswer, SLICE_ON_PAGE, failed);
      if (last) onPage.ask(last.request);
    }, failed);
  };

  try {
    worker = start();
    worker.onmessage = ({ data }: MessageEvent<Answer>) => onAnswer(data);
    worker.onmessageerror = moveToPage;
    worker.onerror = (event) => {
      event.preventDefault();
      moveToPage();
    };
    worker.postMessage({ knowledge } satisfies Message<Request>);
  } catch {
    moveToPage();
  }

  return {
    ask(request) {
      last = { request };
      if (worker) worker.postMessage({ request } satisfies Message<Request>);
      else onPage?.ask(request);
    },
    stop() {
      over = true;
      worker?.terminate();
      onPage?.stop();
    },
  };
}
