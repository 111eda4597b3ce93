import { readdirSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { CHORES, type Chore, doChore, keepUp } from "../../server/upkeep";
import { capturedLog } from "../support/captured-log";
import { useDesk } from "../support/desk";
import { until } from "../support/until";

const desk = useDesk();
const { log, lines } = capturedLog();
const stops: (() => void)[] = [];
afterAll(() => stops.forEach((stop) => stop()));

/** Keeps up with chores of the test's own until `done`. */
async function keepUpUntil(chores: Chore[], done: () => boolean): Promise<() => void> {
  const stop = keepUp({ ...desk.app.desk, log }, chores);
  stops.push(stop);
  await until(done);
  return stop;
}

test.each(CHORES.map(({ name }, i) => [name, i] as const))("%s: does no harm on a desk where there is nothing to do, twice at a time", async (_name, i) => {
  const [chore] = CHORES.slice(i);
  lines.length = 0;
  if (!chore) throw new Error("no chore");
  await Promise.all([doChore({ ...desk.app.desk, log }, chore), doChore({ ...desk.app.desk, log }, chore)]);
  expect(lines.filter(({ level }) => Number(level) >= 40)).toEqual([]);
});

test("every sweep of the server is a chore, and none waits a day: a server that is stopped each night does all of them", () => {
  const sweeps = readdirSync("server", { recursive: true, encoding: "utf8" }).flatMap((file) => /(sweep-[a-z-]+)\.ts$/.exec(file)?.[1] ?? []);
  expect(sweeps.length).toBeGreaterThan(3);
  const camel = (file: string) => file.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  expect(CHORES.map(({ work }) => work.name)).toEqual(expect.arrayContaining(sweeps.map(camel)));
  expect(Math.max(...CHORES.map(({ every }) => every))).toBeLessThanOrEqual(6 * 3_600_000);
});

test("a chore that fails is logged without values and done again, and keeps no other from being done", async () => {
  const done = { fails: 0, works: 0 };
  lines.length = 0;
  const stop = await keepUpUntil(
    [
      { name: "fails", every: 5, work: ({ dataSource }) => ((done.fails += 1), dataSource.query("select $1::int", ["密语"])) },
      { name: "works", every: 5, work: async () => void (done.works += 1) },
    ],
    () => lines.length >= 2 && done.works >= 2,
  );
  stop();
  expect(lines[0]).toMatchObject({ level: 40, chore: "fails", err: { code: "22P02" } });
  expect(done.fails).toBeGreaterThanOrEqual(2);
});

test("one that takes longer than its interval is not begun beside itself, and after the stop nothing is begun", async () => {
  const under = { way: 0, most: 0, begun: 0 };
  const slow: Chore = {
    name: "slow",
    every: 2,
    work: async () => {
      under.begun += 1;
      under.most = Math.max(under.most, ++under.way);
      await pause(20);
      under.way -= 1;
    },
  };
  const stop = await keepUpUntil([slow], () => under.begun >= 3);
  stop();
  const { begun } = under;
  await pause(50);
  expect([under.most, under.begun]).toEqual([1, begun]);
});
