import { randomUUID } from "node:crypto";
import type { JobHandler } from "../../server/jobs/job-handler";
import { JobKind } from "../../server/jobs/job-kind";
import { Jobs } from "../../server/jobs/jobs";
import { useDesk } from "../support/desk";
import { until } from "../support/until";

const desk = useDesk();
beforeEach(() => desk.owner.query("delete from jobs"));

const order = async (attempts = 0): Promise<string> => {
  const id = randomUUID();
  await desk.owner.query("insert into jobs (kind, subject_id, attempts) values ('PAPER', $1, $2)", [id, attempts]);
  return id;
};
const jobs = async () => (await desk.owner.query("select subject_id, attempts, run_at > now() as later from jobs order by subject_id")).rows;
/** A server of its own on the same database. */
const server = (run: JobHandler["run"], giveUp: JobHandler["giveUp"] = () => Promise.resolve()): Jobs => {
  const handler = { run, giveUp };
  return new Jobs(desk.app.desk, { [JobKind.PAPER]: handler, [JobKind.IMPORT]: handler, [JobKind.MAIL]: handler });
};
const wait = (milliseconds: number) => new Promise<void>((go) => setTimeout(go, milliseconds));

test("each job is done once, however many servers there are", async () => {
  const ids = await Promise.all(Array.from({ length: 12 }, () => order()));
  const done: string[] = [];
  const run = async (_desk: unknown, id: string) => {
    await wait(20);
    done.push(id);
  };
  await Promise.all([server(run), server(run), server(run)].map((one) => one.drain()));
  expect(done.sort()).toEqual(ids.sort());
  expect(await jobs()).toEqual([]);
});

test("what somebody is at, nobody else takes", async () => {
  const id = await order();
  const runs: string[] = [];
  let finish = (): void => undefined;
  const busy = server((_desk, subject) => new Promise<void>((resolve) => {
    runs.push(subject);
    finish = resolve;
  }));
  const draining = busy.drain();
  await until(() => runs.length > 0);
  await server((_desk, subject) => Promise.resolve(void runs.push(`${subject} again`))).drain();
  finish();
  await draining;
  expect(runs).toEqual([id]);
});

test("a claimed job is not left because another server looks at its row at that moment", async () => {
  const id = await order();
  const done: string[] = [];
  const { dataSource } = desk.app.desk;
  const create = dataSource.createQueryRunner.bind(dataSource);
  const between = jest.spyOn(dataSource, "createQueryRunner").mockImplementation((mode) => {
    const runner = create(mode);
    const start = runner.startTransaction.bind(runner);
    runner.startTransaction = async () => {
      await desk.owner.query("begin");
      const { rowCount } = await desk.owner.query("select from jobs where attempts = 1 for update");
      if (rowCount === 1) void wait(200).then(() => desk.owner.query("commit"));
      else await desk.owner.query("rollback");
      return start();
    };
    return runner;
  });
  await server((_desk, subject) => Promise.resolve(void done.push(subject))).drain();
  between.mockRestore();
  expect([done, await jobs()]).toEqual([[id], []]);
});

test("a poison job is tried three times, later each time, and given up", async () => {
  const id = await order();
  const [tried, given]: [number[], string[]] = [[], []];
  const poisoned = server(
    () => {
      tried.push(tried.length + 1);
      return Promise.reject(new Error("poison"));
    },
    (_desk, subject, incident) => Promise.resolve(void given.push(subject, incident)),
  );
  for (const left of [[{ subject_id: id, attempts: 1, later: true }], [{ subject_id: id, attempts: 2, later: true }], []]) {
    await poisoned.drain();
    expect(await jobs()).toEqual(left);
    await desk.owner.query("update jobs set run_at = now()");
  }
  expect(tried).toEqual([1, 2, 3]);
  expect(given).toEqual([id, expect.stringMatching(/^[0-9a-f-]{36}$/)]);
});

test("one that ended its server three times is not begun again", async () => {
  const id = await order(3);
  const [tried, given]: [string[], string[]] = [[], []];
  await server((_desk, subject) => Promise.resolve(void tried.push(subject)), (_desk, subject) => Promise.resolve(void given.push(subject))).drain();
  expect([tried, given, await jobs()]).toEqual([[], [id], []]);
});

test("one that cannot even be given up does not stop the others", async () => {
  await order(3);
  const [tried, stubborn]: [string[], Jobs] = [[], server((_desk, subject) => Promise.resolve(void tried.push(subject)), () => Promise.reject(new Error("no way")))];
  const other = await order();
  await stubborn.drain();
  expect(tried).toEqual([other]);
});

test("a running server finds what another one left, begins its own at once, and takes no more once it stops", async () => {
  const done: string[] = [];
  const running = server((_desk, subject) => Promise.resolve(void done.push(subject)));
  const left = await order();
  running.wake();
  await wait(100);
  expect(done).toEqual([]);
  running.start();
  await until(() => done.length === 1);
  const later = await order();
  await until(() => done.length === 2);
  await running.stop();
  expect(done).toEqual([left, later]);
  await order();
  running.wake();
  await wait(300);
  expect(done).toHaveLength(2);
});
