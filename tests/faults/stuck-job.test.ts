import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join, resolve } from "node:path";
import type { JobHandler } from "../../server/jobs/job-handler";
import { JobKind } from "../../server/jobs/job-kind";
import { Jobs, type Limits } from "../../server/jobs/jobs";
import { useDesk } from "../support/desk";
import { until } from "../support/until";

let frozen: ChildProcess | undefined;
afterAll(() => void frozen?.kill("SIGKILL"));
const desk = useDesk();
beforeEach(() => desk.owner.query("delete from jobs"));

const order = async (): Promise<string> => {
  const id = randomUUID();
  await desk.owner.query("insert into jobs (kind, subject_id) values ('PAPER', $1)", [id]);
  return id;
};
const server = (run: JobHandler["run"], limits: Limits, giveUp: JobHandler["giveUp"] = () => Promise.resolve()): Jobs => {
  const handler = { run, giveUp };
  return new Jobs(desk.app.desk, { [JobKind.PAPER]: handler, [JobKind.IMPORT]: handler, [JobKind.MAIL]: handler }, limits);
};

test("a job that never ends is broken off, tried again, and given up in the end; others are not held up", async () => {
  const id = await order();
  const [begun, brokenOff, given]: [number[], unknown[], string[]] = [[], [], []];
  const stuck: JobHandler["run"] = (_desk, subject, signal) => {
    if (subject !== id) return Promise.resolve();
    begun.push(begun.length + 1);
    signal.addEventListener("abort", () => brokenOff.push(signal.reason));
    return new Promise(() => undefined);
  };
  const one = server(stuck, { beats: 50, silence: 5_000, longest: 150 }, (_desk, subject) => Promise.resolve(void given.push(subject)));
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    await order();
    await one.drain();
    await desk.owner.query("update jobs set run_at = now()");
  }
  expect([begun, brokenOff.length, given]).toEqual([[1, 2, 3], 3, [id]]);
  expect((await desk.owner.query("select from jobs")).rowCount).toBe(0);
});

test("one that takes long keeps its lock as long as it says a word", async () => {
  const id = await order();
  const done: string[] = [];
  let finish = (): void => undefined;
  const limits = { beats: 50, silence: 2_000, longest: 600_000 };
  const draining = server((_desk, subject) => new Promise<void>((resolve) => (finish = resolve)).then(() => void done.push(subject)), limits).drain();
  // Nobody says anything for the job itself for longer than a lock is left to somebody who is silent.
  const held = "select from pg_stat_activity where datname = current_database() and xact_start < now() - interval '3 seconds' and usename = 'desk_runtime'";
  await until(async () => ((await desk.owner.query(held)).rowCount ?? 0) > 0);
  await server((_desk, subject) => Promise.resolve(void done.push(`${subject} again`)), limits).drain();
  finish();
  await draining;
  expect(done).toEqual([id]);
});

test("a server that is frozen loses its job to another one, and is told when it wakes", async () => {
  const id = await order();
  let said = "";
  frozen = spawn(process.execPath, ["--require", "@swc-node/register", join(__dirname, "worker.ts"), desk.runtimeUrl], { cwd: resolve(__dirname, "../.."), stdio: ["ignore", "pipe", "inherit"] });
  frozen.stdout?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  await until(() => said.includes("at it"));
  frozen.kill("SIGSTOP");
  const done: string[] = [];
  const other = server((_desk, subject) => Promise.resolve(void done.push(subject)), { beats: 100, silence: 1_500, longest: 60_000 });
  await until(async () => {
    await other.drain();
    return done.length > 0;
  });
  frozen.kill("SIGCONT");
  await until(() => said.includes("broken off"));
  expect([done, (await desk.owner.query("select from jobs")).rowCount]).toEqual([[id], 0]);
});
