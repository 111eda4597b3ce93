import "reflect-metadata";
import { buildApp } from "../../server/app";
import { createDataSource } from "../../server/database/data-source";
import { clockAt } from "../../server/features/clock/clock";
import type { JobHandler } from "../../server/jobs/job-handler";
import { JobKind } from "../../server/jobs/job-kind";
import { Jobs } from "../../server/jobs/jobs";
import { testConfig } from "../support/desk";

/** A server that takes a job, says so, and is not done with it before it is told to break off. */
async function work(url: string): Promise<void> {
  const dataSource = await createDataSource({ url }).initialize();
  const { desk } = await buildApp({ config: testConfig, dataSource, clock: clockAt(0) });
  const handler: JobHandler = {
    run: (_desk, _subject, signal) =>
      new Promise((_, reject) => {
        console.log("at it");
        signal.addEventListener("abort", () => {
          console.log("broken off");
          reject(new Error("broken off"));
        });
      }),
    giveUp: () => Promise.resolve(),
  };
  const jobs = new Jobs(desk, { [JobKind.PAPER]: handler, [JobKind.IMPORT]: handler, [JobKind.MAIL]: handler }, { beats: 100, silence: 1_500, longest: 600_000 });
  setInterval(() => undefined, 1_000); // jobs do not keep a process alive
  await jobs.drain();
}

void work(process.argv[2] ?? "").catch((error: unknown) => console.log(String(error)));
