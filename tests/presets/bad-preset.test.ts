import { join } from "node:path";
import { loadPreset } from "../../server/presets/preset";
import { type Edit, editedYaml, problemsOf, yamlFile } from "./edited-yaml";

const GOOD = join(__dirname, "../../server/presets/notice-2024-182.yaml");

const cases: [string, Edit, string, RegExp][] = [
  ["an unknown field", (d) => d.setIn(["campaign", "colour"], "red"), "campaign", /删除或改正：colour/],
  ["a missing name", (d) => d.deleteIn(["campaign", "name"]), "campaign.name", /填写此项，类型为 string/],
  [
    "a date that does not exist",
    (d) => d.setIn(["campaign", "referenceDate"], "2024-02-30"),
    "campaign.referenceDate",
    /改正/,
  ],
  [
    "deadlines in the wrong order",
    (d) => d.setIn(["campaign", "contactDeadline"], "2024-08-27"),
    "campaign.contactDeadline",
    /不晚于/,
  ],
  [
    "an unknown subject kind",
    (d) => d.setIn(["awards", 0, "subjectKind"], "TEAM"),
    "awards.0.subjectKind",
    /COLLECTIVE、PERSON/,
  ],
  ["an award code twice", (d) => d.setIn(["awards", 2, "code"], "MODEL_WORKER"), "awards.2.code", /重复/],
  ["a seat with two offices", (d) => d.setIn(["offices", 1, "seat"], "INDUSTRY"), "offices.1.seat", /重复/],
  ["a seat without an office", (d) => d.deleteIn(["offices", 1]), "units.23.seat", /在 offices 中补上/],
  ["a unit code twice", (d) => d.setIn(["units", 3, "code"], "shenyang"), "units.3.code", /重复/],
  ["a unit name twice", (d) => d.setIn(["units", 1, "shortName"], "沈阳市"), "units.1.shortName", /重复/],
  ["a unit code that is not ASCII", (d) => d.setIn(["units", 0, "code"], "沈阳"), "units.0.code", /改正/],
  ["an unknown parent", (d) => d.setIn(["units", 0, "parent"], "nowhere"), "units.0.parent", /改为同一 seat/],
  [
    "a parent of the other seat",
    (d) => d.setIn(["units", 0, "parent"], "unicom"),
    "units.0.parent",
    /改为同一 seat/,
  ],
  ["a unit above itself", (d) => d.setIn(["units", 0, "parent"], "shenyang"), "units.0.parent", /另一个推荐单位/],
  ["a rule left out", (d) => d.deleteIn(["rules", 8]), "rules", /enabled: false/],
  ["a rule twice", (d) => d.setIn(["rules", 8, "rule"], "R08"), "rules.8.rule", /重复/],
  ["a rule nobody knows", (d) => d.setIn(["rules", 22, "rule"], "R99"), "rules.22.rule", /R01 至 R23/],
  [
    "two reference dates",
    (d) => d.setIn(["rules", 11, "parameters", "referenceDate"], "2024-12-31"),
    "rules.11.parameters.referenceDate",
    /2024-08-26/,
  ],
  [
    "two province quotas",
    (d) => d.setIn(["rules", 0, "parameters", "provinceQuota", "MODEL_WORKER"], 15),
    "rules.0.parameters.provinceQuota",
    /"MODEL_WORKER":16/,
  ],
  [
    "R02 without its ratio",
    (d) => d.deleteIn(["rules", 1, "parameters", "ratioAbovePercent"]),
    "rules.1.parameters.ratioAbovePercent",
    /填写数字/,
  ],
  [
    "places for an unknown unit",
    (d) => d.setIn(["allocation", "places", "beijing"], { MODEL_WORKER: 1 }),
    "allocation.places.beijing",
    /units/,
  ],
  [
    "places for an unknown award",
    (d) => d.setIn(["allocation", "places", "dalian", "MEDAL"], 1),
    "allocation.places.dalian.MEDAL",
    /ADVANCED_COLLECTIVE、MODEL_WORKER/,
  ],
  [
    "half a place",
    (d) => d.setIn(["allocation", "places", "dalian", "MODEL_WORKER"], 0.5),
    "allocation.places.dalian.MODEL_WORKER",
    /int|改正/,
  ],
  [
    "fewer than no places",
    (d) => d.setIn(["allocation", "places", "dalian", "MODEL_WORKER"], -1),
    "allocation.places.dalian.MODEL_WORKER",
    /改正/,
  ],
  [
    "staff of the office without a seat",
    (d) => d.deleteIn(["members", "list", 8, "seat"]),
    "members.list.8.seat",
    /办公室成员写 seat/,
  ],
  [
    "a leader with a seat",
    (d) => d.setIn(["members", "list", 0, "seat"], "INDUSTRY"),
    "members.list.0.seat",
    /领导小组成员不写/,
  ],
  [
    "a director of the leading group",
    (d) => d.setIn(["members", "list", 0, "position"], "DIRECTOR"),
    "members.list.0.position",
    /LEADER、DEPUTY_LEADER、MEMBER/,
  ],
];

describe("a preset is refused for", () => {
  test.each(cases)("%s", (_name, edit, path, remedy) => {
    const problems = problemsOf(() => loadPreset(editedYaml(GOOD, edit)));
    const found = problems.find((problem) => problem.path === path);
    expect(found).toBeDefined();
    expect(`${found?.problem} ${found?.remedy}`).toMatch(remedy);
  });

  test.each([
    [16, /至少共分配 17 个/],
    [15, /至少共分配 17 个/],
  ])("%i places against the province's 16: not differential (R02)", (total, remedy) => {
    const edit: Edit = (d) => d.setIn(["allocation", "places"], { shenyang: { ADVANCED_COLLECTIVE: 15, MODEL_WORKER: total, ADVANCED_WORKER: 6 } });
    expect(problemsOf(() => loadPreset(editedYaml(GOOD, edit)))).toEqual([
      { path: "allocation.places.*.MODEL_WORKER", problem: expect.stringContaining("R02"), remedy: expect.stringMatching(remedy) },
    ]);
  });

  test("a key twice, with its line", () => {
    expect(problemsOf(() => loadPreset(yamlFile("campaign: {}\ncampaign: {}\n")))).toEqual([
      { path: "YAML", problem: expect.stringMatching(/unique at line 2/), remedy: expect.stringContaining("相同的键") },
    ]);
  });

  test("several mistakes at once, all named in the message", () => {
    const edit: Edit = (d) => {
      d.setIn(["units", 0, "parent"], "nowhere");
      d.setIn(["units", 1, "parent"], "elsewhere");
    };
    const path = editedYaml(GOOD, edit);
    expect(() => loadPreset(path)).toThrow(/2 处问题[^]*units\.0\.parent[^]*units\.1\.parent/);
  });
});

test.each([
  ["notice-1999-1", /改为其中之一：notice-2024-182/],
  ["/nowhere/preset.yaml", /核对文件路径/],
])("an unknown preset %s names the remedy", (name, message) => {
  expect(() => loadPreset(name)).toThrow(message);
});

test("17 places against 16 are differential, and an allocation is optional", () => {
  const seventeen: Edit = (d) =>
    d.setIn(["allocation", "places"], { shenyang: { ADVANCED_COLLECTIVE: 13, MODEL_WORKER: 17, ADVANCED_WORKER: 5 } });
  expect(loadPreset(editedYaml(GOOD, seventeen)).allocation?.lines).toContainEqual({ unit: "dalian", award: "MODEL_WORKER", places: 0 });
  const without: Edit = (d) => {
    d.deleteIn(["allocation"]);
    d.deleteIn(["members"]);
  };
  expect(loadPreset(editedYaml(GOOD, without))).toMatchObject({ allocation: null, members: null });
});
