import { join } from "node:path";
import { loadPopulation } from "../../server/demonstration/population";
import { type Edit, editedYaml, problemsOf } from "./edited-yaml";

const GOOD = join(__dirname, "../../server/demonstration/population.yaml");
const first = ["nominations", "shenyang", 3];

const cases: [string, Edit, string, RegExp][] = [
  ["an unknown unit", (d) => d.setIn(["contacts", 0, "unit"], "beijing"), "contacts.0.unit", /单位代码/],
  ["papers of an unknown unit", (d) => d.setIn(["arrivals", 0, "unit"], "beijing"), "arrivals.0.unit", /单位代码/],
  [
    "an unknown award",
    (d) => d.setIn([...first, "award"], "MEDAL"),
    "nominations.shenyang.3.award",
    /MODEL_WORKER/,
  ],
  [
    "another unit's workplace",
    (d) => d.setIn([...first, "workplace"], "dl-ship"),
    "nominations.shenyang.3.workplace",
    /workplaces\.shenyang/,
  ],
  [
    "a person for a collective's award",
    (d) => d.setIn([...first, "award"], "ADVANCED_COLLECTIVE"),
    "nominations.shenyang.3",
    /填写 collective/,
  ],
  [
    "an unknown sex",
    (d) => d.setIn([...first, "person", "sex"], "UNKNOWN"),
    "nominations.shenyang.3.person.sex",
    /MALE、FEMALE/,
  ],
  [
    "an unknown fragment",
    (d) => d.setIn([...first, "body", 0], "装配/不存在"),
    "nominations.shenyang.3.body",
    /fragments\.PERSON/,
  ],
  [
    "two ways of writing the deeds",
    (d) => d.setIn([...first, "text"], "事迹。"),
    "nominations.shenyang.3",
    /写 text，或写 opening/,
  ],
  [
    "a workplace key twice",
    (d) => d.setIn(["workplaces", "dalian", 0, "key"], "sy-lathe"),
    "workplaces.dalian.0.key",
    /不同的 key/,
  ],
  [
    "a parent that comes later",
    (d) => d.setIn(["workplaces", "shenyang", 0, "parent"], "sy-aero"),
    "workplaces.shenyang.0.parent",
    /前面/,
  ],
  [
    "a history line without a time",
    (d) => d.setIn([...first, "history", 0], "CREATED"),
    "nominations.shenyang.3.history.0",
    /08-19 14:33 SUBMITTED/,
  ],
  [
    "an unknown act",
    (d) => d.setIn([...first, "history", 1], "08-16 15:10 SENT"),
    "nominations.shenyang.3.history.1",
    /SUBMITTED、RETURNED/,
  ],
  [
    "an approval of a draft",
    (d) => d.deleteIn([...first, "history", 1]),
    "nominations.shenyang.3.history.1",
    /DRAFT 不能 APPROVED/,
  ],
  [
    "an approval without an opinion",
    (d) => d.setIn([...first, "history", 2], "08-20 09:35 APPROVED"),
    "nominations.shenyang.3.history.2",
    /写明意见/,
  ],
  [
    "an act before the one above it",
    (d) => d.setIn([...first, "history", 1], "08-15 10:00 SUBMITTED"),
    "nominations.shenyang.3.history.1",
    /改正时间/,
  ],
  [
    "an act after the demonstration starts",
    (d) => d.setIn([...first, "history", 2], "08-22 09:00 APPROVED 同意。"),
    "nominations.shenyang.3.history.2",
    /改正时间/,
  ],
];

describe("the population is refused for", () => {
  test.each(cases)("%s", (_name, edit, path, remedy) => {
    const problems = problemsOf(() => loadPopulation(editedYaml(GOOD, edit)));
    const found = problems.find((problem) => problem.path === path);
    expect(found).toBeDefined();
    expect(`${found?.problem} ${found?.remedy}`).toMatch(remedy);
  });

  test("more places in use than a unit has, at any moment", () => {
    const edit: Edit = (d) => d.setIn(["nominations", "anshan", 4, "history", 2], "08-20 15:30 REJECTED 不符合条件。");
    expect(problemsOf(() => loadPopulation(editedYaml(GOOD, edit)))).toEqual([
      { path: "nominations.anshan/MODEL_WORKER/2", problem: expect.stringContaining("占用 3 个，超过分配的 2 个"), remedy: expect.any(String) },
    ]);
  });
});
