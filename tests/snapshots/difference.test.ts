import fc from "fast-check";
import { Education } from "../../server/features/nominations/education";
import { PoliticalStatus } from "../../server/features/nominations/political-status";
import { contentLabel, placeOf, valueInWords } from "../../server/features/snapshots/content-words";
import { type Change, differenceOf, type Value, valuesOf } from "../../server/features/snapshots/difference";

describe("differenceOf", () => {
  test.each<[string, unknown, unknown, Change[]]>([
    ["nothing changed", { name: "张样本", person: { post: "班长" } }, { name: "张样本", person: { post: "班长" } }, []],
    ["the order of keys says nothing", { name: "张样本", deeds: "事迹" }, { deeds: "事迹", name: "张样本" }, []],
    ["a field changed", { name: "张样本" }, { name: "张样" }, [{ path: "name", before: "张样本", after: "张样" }]],
    ["a field filled in", { person: { honours: null } }, { person: { honours: "省劳模" } }, [{ path: "person.honours", before: null, after: "省劳模" }]],
    ["a field emptied", { person: { honours: "省劳模" } }, { person: { honours: null } }, [{ path: "person.honours", before: "省劳模", after: null }]],
    ["null and left out are the same", { person: { honours: null } }, { person: {} }, []],
    ["false is not empty", { person: { honourTreatment: null } }, { person: { honourTreatment: false } }, [{ path: "person.honourTreatment", before: null, after: false }]],
    ["zero and empty text are not empty", { a: 0, b: "" }, {}, [{ path: "a", before: 0, after: null }, { path: "b", before: "", after: null }]],
    ["a number is not its text", { a: 1 }, { a: "1" }, [{ path: "a", before: 1, after: "1" }]],
    ["a whole part appears", { procedure: null }, { procedure: { COLLECTIVE_DELIBERATION: { present: 7 } } }, [{ path: "procedure.COLLECTIVE_DELIBERATION.present", before: null, after: 7 }]],
    ["a whole part goes", { waivers: { R06: "REQUESTED" } }, { waivers: null }, [{ path: "waivers.R06", before: "REQUESTED", after: null }]],
    ["a value becomes a part", { a: "x" }, { a: { b: "x" } }, [{ path: "a", before: "x", after: null }, { path: "a.b", before: null, after: "x" }]],
    ["lists by place", { list: ["甲", "乙"] }, { list: ["甲", "丙", "丁"] }, [{ path: "list.1", before: "乙", after: "丙" }, { path: "list.2", before: null, after: "丁" }]],
    ["no content at all", null, undefined, []],
  ])("%s", (_what, before, after, changes) => {
    expect(differenceOf(before, after)).toEqual(changes);
  });

  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
  const { content } = fc.letrec((tie) => ({
    content: fc.dictionary(fc.constantFrom("name", "deeds", "person", "post", "R06", "a", "b"), fc.oneof({ depthSize: "small" }, value, tie("content")), { maxKeys: 5 }),
  }));

  /** The changes done to the values of a content. */
  function apply(before: unknown, changes: Change[]): Map<string, Value> {
    const values = new Map<string, Value>(valuesOf(before));
    for (const { path, after } of changes) {
      if (after === null) values.delete(path);
      else values.set(path, after);
    }
    return values;
  }

  test("applied to the one it gives the other, and names each place once and only where they differ", () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        const changes = differenceOf(before, after);
        expect(apply(before, changes)).toEqual(valuesOf(after));
        expect(new Set(changes.map(({ path }) => path)).size).toBe(changes.length);
        expect(changes.every((change) => change.before !== change.after && change.before === (valuesOf(before).get(change.path) ?? null))).toBe(true);
      }),
    );
  });

  test("with itself is empty; the other way round it is turned round", () => {
    fc.assert(
      fc.property(content, content, (one, other) => {
        expect(differenceOf(one, structuredClone(one))).toEqual([]);
        const byPath = (changes: Change[]) => [...changes].sort((a, b) => (a.path < b.path ? -1 : 1));
        expect(byPath(differenceOf(other, one))).toEqual(byPath(differenceOf(one, other).map(({ path, before, after }) => ({ path, before: after, after: before }))));
      }),
    );
  });
});

describe("words", () => {
  test.each<[string, Value, string, string, string | null, string | null]>([
    ["person.sex", "FEMALE", "性别", "sex", "女", "female"],
    ["person.politicalStatus", PoliticalStatus.CPC_MEMBER, "政治面貌", "political status", "中共党员", "member of the Communist Party"],
    ["person.education", Education.BACHELOR, "学历", "education", "大学本科", "bachelor"],
    ["person.administrativeRank", "DIVISION", "职务级别", "rank", "正处级", "division rank"],
    ["person.honourTreatment", true, "是否享受相应待遇", "whether its treatment is enjoyed", "是", "yes"],
    ["person.honourTreatment", false, "是否享受相应待遇", "whether its treatment is enjoyed", "否", "no"],
    ["collective.nature", "STATE_ENTERPRISE", "集体性质", "nature", "国有企业", "state enterprise"],
    ["collective.headcount", 32, "集体人数", "headcount", "32", "32"],
    ["award", "劳动模范", "称号", "award", "劳动模范", "劳动模范"],
    ["procedure.DEMOCRATIC_RECOMMENDATION.votesFor", 38, "民主推荐：同意票", "democratic recommendation: votes for", "38", "38"],
    ["publicity.startsOn", "2024-08-08", "单位公示：开始日期", "unit publicity: first day", "2024-08-08", "2024-08-08"],
    ["waivers.R06", "GRANTED", "R06 豁免", "waiver of R06", "已同意", "granted"],
    ["person.post", null, "职务", "post", null, null],
    // A name is no code, whatever it says.
    ["name", "FEMALE", "姓名（名称）", "name", "FEMALE", "FEMALE"],
    ["person.sex", "constructor", "性别", "sex", "constructor", "constructor"],
    ["somethingNew.unheard", "x", "unheard", "unheard", "x", "x"],
  ])("%s %s", (path, value, zh, en, zhValue, enValue) => {
    expect(contentLabel(path)).toEqual({ zh, en });
    expect([valueInWords(path, value, "zh"), valueInWords(path, value, "en")]).toEqual([zhValue, enValue]);
  });

  test("the form's order: who it is, the person, the deeds, the procedure, waivers", () => {
    const paths = ["waivers.R06", "publicity.endsOn", "procedure.COLLECTIVE_DELIBERATION.place", "deeds", "person.post", "name"];
    expect([...paths].sort((a, b) => placeOf(a) - placeOf(b))).toEqual([...paths].reverse());
  });
});
