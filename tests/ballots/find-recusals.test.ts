import { findRecusals, type RecusalCandidate, type RecusalVoter } from "../../server/features/ballots/find-recusals";

const VOTER: RecusalVoter = { memberName: "张三", organization: "省通信管理局" };
const person = (change: Partial<RecusalCandidate> = {}): RecusalCandidate => ({
  id: "p",
  name: "李四",
  leaderName: null,
  workplaceNames: ["大连机床厂", "大连机床集团"],
  unitNames: ["大连市人力资源和社会保障局", "大连市人社局"],
  ...change,
});
const AT_VOTERS = ["网络安全处", "省通信管理局"];

test.each<[string, Partial<RecusalCandidate>, Partial<RecusalVoter>, string | null]>([
  ["strangers", {}, {}, null],
  ["the voter", { name: "张三", workplaceNames: AT_VOTERS }, {}, "SELF"],
  ["a namesake elsewhere", { name: "张三" }, {}, null],
  ["a namesake elsewhere whom the voter's organization recommends", { name: "张三", unitNames: ["省通信管理局"] }, {}, "SAME_UNIT"],
  ["who heads the collective", { name: "网络安全处", leaderName: "张三", workplaceNames: AT_VOTERS }, {}, "SELF"],
  ["a namesake who heads a collective elsewhere", { name: "机加车间", leaderName: "张三" }, {}, null],
  ["a collective that is called like the voter", { name: "张三", leaderName: "李四", workplaceNames: AT_VOTERS }, {}, "SAME_WORKPLACE"],
  ["a colleague", { workplaceNames: ["省通信管理局"] }, {}, "SAME_WORKPLACE"],
  ["a colleague in a division below", { workplaceNames: AT_VOTERS }, {}, "SAME_WORKPLACE"],
  ["recommended by the voter's organization", { unitNames: ["电信口推荐单位", "省通信管理局"] }, {}, "SAME_UNIT"],
  ["workplace before unit", { workplaceNames: AT_VOTERS, unitNames: AT_VOTERS }, {}, "SAME_WORKPLACE"],
  ["the voter before all", { name: "张三", workplaceNames: AT_VOTERS, unitNames: AT_VOTERS }, {}, "SELF"],
  ["blanks in names", { name: "张　三", workplaceNames: [" 省通信 管理局 "] }, { memberName: "张 三" }, "SELF"],
  ["other width", { workplaceNames: ["省工信厅（省大数据局）"] }, { organization: "省工信厅(省大数据局)" }, "SAME_WORKPLACE"],
  ["what stands in brackets is part of the name", { workplaceNames: ["省工信厅（省大数据局）"] }, { organization: "省工信厅" }, null],
  ["part of a name is another name", { workplaceNames: ["大连市通信管理局", "省通信管理局机关服务中心"] }, {}, null],
  ["names left empty are nobody's", { name: "", workplaceNames: ["", " "], unitNames: [""] }, { memberName: "", organization: " " }, null],
  ["a name left empty makes a colleague, not oneself", { name: "", workplaceNames: AT_VOTERS }, { memberName: "" }, "SAME_WORKPLACE"],
  ["no names at all", { workplaceNames: [], unitNames: [] }, {}, null],
])("%s", (_, change, voter, ground) => {
  const found = findRecusals({ ...VOTER, ...voter }, [person(change)]);
  expect(found.map((each) => each.ground)).toEqual(ground === null ? [] : [ground]);
});

test("one recusal a candidate, in the order of the candidates, each with its reason in both languages", () => {
  const candidates = [
    person({ id: "d", unitNames: ["省通信管理局"] }),
    person({ id: "c" }),
    person({ id: "b", name: "网络安全处", leaderName: "张三", workplaceNames: AT_VOTERS, unitNames: AT_VOTERS }),
    person({ id: "a", name: "张三", workplaceNames: AT_VOTERS }),
    person({ id: "e", workplaceNames: AT_VOTERS }),
  ];
  expect(findRecusals(VOTER, candidates)).toEqual([
    {
      candidateId: "d",
      ground: "SAME_UNIT",
      reason: { zh: "投票人所在的省通信管理局是李四的推荐单位或其上级单位", en: "The voter's 省通信管理局 recommends 李四 or is above the unit that does" },
    },
    {
      candidateId: "b",
      ground: "SELF",
      reason: { zh: "投票人张三是网络安全处的负责人", en: "The voter 张三 heads 网络安全处" },
    },
    {
      candidateId: "a",
      ground: "SELF",
      reason: { zh: "张三（省通信管理局）即投票人本人", en: "张三 (省通信管理局) is the voter" },
    },
    {
      candidateId: "e",
      ground: "SAME_WORKPLACE",
      reason: { zh: "投票人所在的省通信管理局是李四的所在单位或其上级单位", en: "The voter's 省通信管理局 is the workplace of 李四 or above it" },
    },
  ]);
});
