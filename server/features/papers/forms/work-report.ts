import { body, enclosures, formTable, heading, label, MARGINS, type Row, salutation, section, signature, textWidth, title, value, writeDocx } from "../../../documents/word";
import { GATE_WORDS } from "../../rules/words";
import { ObjectionOutcome } from "../../publicity/objection-outcome";
import { WaiverState } from "../../waivers/waiver-state";
import type { Meeting, Recommended, WorkReportData } from "./work-report-data";
import { chineseDate, sentence, withoutStop } from "./wording";

const COLUMNS = [700, 1_300, 2_100, 3_100];
const WIDTHS = [...COLUMNS, textWidth(MARGINS.letter) - COLUMNS.reduce((total, one) => total + one, 0)];

/** The recommending unit's report to the office (推荐工作报告): what the notice's 三（五） lists, in its order. */
export function buildWorkReport(data: WorkReportData): Promise<Buffer> {
  const { campaign, notice, unit, office, nominees, madeOn, version, hash } = data;
  const subject = campaign.replace(/（[^）]*）$/, "").replace(/评选推荐$/, "");
  const children = [
    ...title(...`关于${subject}`.split(/(?<=、|系统)/), "推荐工作情况的报告"),
    salutation(office),
    ...body(`根据${notice}要求，我单位认真学习领会通知精神，严格按照评选范围、条件、程序以及有关要求开展评选推荐工作。现将有关情况报告如下：`),
    heading("一、推荐过程"),
    ...body(`我单位坚持公开、公平、公正原则，严格按照自下而上、逐级审核推荐、差额评选、民主择优的方式进行，拟推荐对象由所在单位按照评选条件民主推荐、领导班子集体研究审议确定，并在本单位公示。${places(data)}`),
    ...each(nominees, (one) => (one.recommendation ? `${dateOf(one.recommendation)}在${one.recommendation.place}召开民主推荐会，${attendance(one.recommendation)}。` : "民主推荐情况尚未登记。")),
    heading("二、审核情况"),
    ...body(examination(nominees)),
    ...each(nominees.filter(({ broken }) => broken.length > 0), ({ broken }) => broken.map((one) => `${one.title}：${withoutStop(one.facts)}`).join("；") + "。"),
    heading("三、集体研究情况"),
    ...body(nominees.every((one) => one.deliberation) ? "拟推荐对象均提交所在单位领导班子会议集体研究审议，具体情况如下。" : "集体研究审议情况如下。"),
    ...each(nominees, (one) => (one.deliberation ? deliberated(one.deliberation) : "集体研究情况尚未登记。")),
    heading("四、公示情况"),
    ...body(nominees.every((one) => one.shown) ? "拟推荐对象的基本情况和主要事迹均在所在单位公示，具体情况如下。" : "公示情况如下。"),
    ...each(nominees, publicityOf),
    heading("五、其他需要说明的情况"),
    ...others(data),
    heading("六、推荐对象名单（按推荐顺序）", { before: true }),
    list(nominees),
    ...enclosures(["推荐对象汇总表", "初审推荐登记表"]),
    ...signature(unit.split("、"), chineseDate(madeOn)),
  ];
  return writeDocx({ title: `关于${subject}推荐工作情况的报告`, madeOn, sections: [section(MARGINS.letter, { version, hash }, children)] });
}

function places({ awards }: WorkReportData): string {
  const counted = (pick: "places" | "recommended"): string => awards.map((one) => `${one.name}${one[pick]}${one.person ? "名" : "个"}`).join("、");
  return awards.length === 0 ? "" : `分配我单位推荐名额为${counted("places")}，本次推荐${counted("recommended")}。`;
}

/** A paragraph each, led by number and name. */
const each = (nominees: Recommended[], tell: (one: Recommended) => string) => nominees.flatMap((one, i) => [...body(`${i + 1}.${one.name}（${one.award}）。${tell(one)}`)]);

const dateOf = ({ heldOn }: Meeting): string => chineseDate(heldOn);

function attendance({ present, votesFor, votesAgainst, votesAbstain }: Meeting): string {
  const votes = [...(votesFor === null ? [] : [`同意${votesFor}票`]), ...(votesAgainst === null ? [] : [`反对${votesAgainst}票`]), ...(votesAbstain === null ? [] : [`弃权${votesAbstain}票`])];
  return [`参加${present}人`, ...votes].join("，");
}

function deliberated(meeting: Meeting): string {
  const { resolution, evidence } = meeting;
  return `${dateOf(meeting)}经领导班子会议集体研究审议，${attendance(meeting)}${resolution === null ? "" : `，会议决议：${withoutStop(resolution)}`}${evidence === null ? "" : `（${withoutStop(evidence)}）`}。`;
}

function examination(nominees: Recommended[]): string {
  const gates = Object.values(GATE_WORDS).map(({ zh }) => zh).join("、");
  const passed = nominees.filter((one) => one.gates.length === Object.keys(GATE_WORDS).length).map(({ name }) => name);
  const clean = nominees.filter((one) => one.broken.length === 0).length;
  return [
    `我单位切实发挥领导和把关作用，严把${gates}，以政治表现、工作实绩和贡献大小作为主要衡量标准，对拟推荐对象逐一审核，确保先进性、典型性和代表性。`,
    passed.length > 0 ? `已完成四关审核并提出同意意见的有${passed.join("、")}。` : "",
    nominees.length === 0 ? "" : clean === nominees.length ? `经逐项核对评选条件和程序，${nominees.length}个推荐对象均无不符合情形${nominees.some(({ waivers }) => waivers.length > 0) ? "（已按规定申请豁免的除外）" : ""}。` : `经逐项核对评选条件和程序，${clean}个推荐对象均无不符合情形，下列事项正在核实、完善：`,
  ].join("");
}

function publicityOf({ shown, objections }: Recommended): string {
  if (!shown) return "尚未公示。";
  const { startsOn, endsOn, place, workingDays, over } = shown;
  const period = `${chineseDate(startsOn)}至${chineseDate(endsOn)}（${workingDays}个工作日）在${place}公示，`;
  if (objections.length === 0) return `${period}${over ? "公示期间未收到异议" : "目前尚在公示期内"}。`;
  return `${period}公示期间收到异议${objections.length}件：${objections.map(({ receivedOn, outcome }) => `${chineseDate(receivedOn)}收到的1件，${outcomeText(outcome)}`).join("；")}。`;
}

function outcomeText(outcome: ObjectionOutcome | null): string {
  if (outcome === null) return "正在调查核实";
  return outcome === ObjectionOutcome.UPHELD ? "经调查核实，异议成立" : "经调查核实，异议不成立，已办结";
}

const WAIVER: Record<WaiverState, string> = { REQUESTED: "已按程序申请豁免，尚待审批", GRANTED: "经批准同意豁免", REFUSED: "豁免申请未获同意" };

function others({ nominees, withdrawn }: WorkReportData) {
  const waived = nominees.flatMap(({ name, award, waivers }) => waivers.map((one) => `${name}（${award}）涉及“${one.title}”事项，${WAIVER[one.state]}。申请理由：${sentence(one.justification)}`));
  const gone = withdrawn.length === 0 ? [] : [`原拟推荐对象${withdrawn.map(({ name, award }) => `${name}（${award}）`).join("、")}已放弃推荐。`];
  const all = [...waived, ...gone];
  return all.length === 0 ? body("无其他需要说明的情况。") : all.flatMap((text, i) => body(`${i + 1}.${text}`));
}

/** Those recommended, in the unit's order within each title; waivers stand in the remarks, as on the summary table. */
function list(nominees: Recommended[]) {
  const rows: Row[] = nominees.map((one, i) => ({
    height: 560,
    cells: [String(i + 1), one.award, one.name, one.post === null ? one.workplace : `${one.workplace}${one.post}`, remark(one)].map((text) => value(text)),
  }));
  return formTable(WIDTHS, [{ height: 560, header: true, cells: ["序号", "拟授称号", "姓名（集体名称）", "工作单位及职务", "备注"].map((text) => label(text)) }, ...rows]);
}

const remark = ({ submitted, waivers }: Recommended): string => [...(submitted ? [] : ["尚未报送"]), ...waivers.map((one) => `${one.rule} ${one.state === WaiverState.GRANTED ? "已豁免" : "申请豁免"}`)].join("；");

