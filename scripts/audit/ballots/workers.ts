import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Answer, Work } from "./work.ts";

/** Each takes a hundred megabytes. */
const MOST = 4;

type Waiting = { work: Work; done: (answer: Answer) => void; fail: (error: unknown) => void };

/** A thread for each core, started when there is work. */
export class Workers {
  readonly #idle: Worker[] = [];
  readonly #all: Worker[] = [];
  readonly #waiting: Waiting[] = [];
  readonly #count = Math.min(MOST, availableParallelism());

  do<W extends Work>(work: W): Promise<Answer<W>>;
  do(work: Work): Promise<Answer> {
    return new Promise((done, fail) => {
      this.#waiting.push({ work, done, fail });
      this.#next();
    });
  }

  async end(): Promise<void> {
    await Promise.all(this.#all.splice(0).map((worker) => worker.terminate()));
  }

  #next(): void {
    const worker = this.#waiting.length === 0 ? undefined : (this.#idle.pop() ?? this.#start());
    const job = worker && this.#waiting.shift();
    if (!worker || !job) return;
    const answered = (answer: Answer) => {
      worker.off("error", job.fail);
      this.#idle.push(worker);
      this.#next();
      job.done(answer);
    };
    worker.once("message", answered);
    // A thread that broke down is not asked again.
    worker.once("error", job.fail);
    worker.postMessage(job.work);
  }

  #start(): Worker | undefined {
    if (this.#all.length >= this.#count) return undefined;
    const worker = new Worker(new URL("./worker.ts", import.meta.url));
    this.#all.push(worker);
    return worker;
  }
}
