import { z } from "zod";
import { body, formTable, heading, MARGINS, opinionBox, salutation, section, signature, textWidth, title, writeDocx } from "../../../documents/word";
import { DeskError } from "../../../errors/desk-error";
import { isId } from "../../../graphql/planner/filter";
import type { Act } from "../../../verb";
import { Campaign } from "../../campaigns/campaign";
import { Office } from "../../campaigns/office";
import { RuleSetting } from "../../campaigns/rule-setting";
import { SubjectKind } from "../../campaigns/subject-kind";
import { dayOf } from "../../clock/clock";
import { OfficeBody } from "../../office/office-body";
import { FindingVerdict } from "../../rules/finding";
import { judgeNomination } from "../../rules/pass-gate";
import { Waiver } from "../../waivers/waiver";
import { WAIVER } from "../../waivers/words";
import { hashOf } from "./paper-hash";
import type { PaperData } from "./paper";
import { chineseDate, fileName, sentence, withoutStop } from "./wording";

/** What a unit's request to waive a rule says. */
export interface WaiverRequestData extends PaperData {
  /** To whom: who may waive the rule. */
  to: string;
  unit: string;
  notice: string;
  name: string;
  person: boolean;
  award: string;
  workplace: string;
  rule: { title: string; article: string; source: string };
  /** In which the nomination does not meet the rule, as the desk judges it now; empty: it does. */
  facts: string[];
  justification: string;
  opinion: { text: string; day: string } | null;
}

const waivedBy = z.object({ waivedBy: z.enum(OfficeBody).default(OfficeBody.LEADING_GROUP) });

/** The request for a waiver and, once it is decided, the opinion. */
export async function loadWaiverRequest(act: Act, waiverId: string): Promise<WaiverRequestData> {
  const { manager, clock } = act;
  const relations = { nomination: { unit: true, workplace: true, award: true } };
  const waiver = isId(waiverId) ? await manager.findOne(Waiver, { where: { id: waiverId }, relations }) : null;
  if (!waiver) throw new DeskError("NOT_FOUND", { field: "waiverId", facts: { what: WAIVER } });
  const { nomination, rule, version, justification, opinion, decidedAt } = waiver;
  const { campaignId, seat, subjectKind, unit, workplace, award, name } = nomination;
  const setting = await manager.findOneByOrFail(RuleSetting, { campaignId, rule });
  const campaign = await manager.findOneByOrFail(Campaign, { id: campaignId });
  const office = await manager.findOneBy(Office, { campaignId, seat });
  const judged = await judgeNomination(act, nomination);
  const toOffice = waivedBy.safeParse(setting.parameters).data?.waivedBy === OfficeBody.OFFICE;
  const shown = {
    to: toOffice ? (office?.name ?? "省评选推荐工作领导小组办公室") : "省评选推荐工作领导小组",
    unit: unit.name,
    notice: campaign.noticeNumber,
    name,
    person: subjectKind === SubjectKind.PERSON,
    award: award.name,
    workplace: workplace.name,
    rule: { title: setting.title, article: setting.article, source: setting.source },
    facts: judged.filter((one) => one.rule === rule && one.verdict !== FindingVerdict.PASSED).map(({ facts }) => facts.zh),
    justification,
    opinion: opinion === null || decidedAt === null ? null : { text: opinion, day: dayOf(new Date(decidedAt)) },
  };
  return { ...shown, fileName: fileName(`豁免请示-${name}-${setting.title}`), hash: await hashOf(manager, { ...shown }), version, madeOn: clock.today() };
}

/** The request (豁免请示) as a letter to whoever may waive the rule, with the answer in a box once there is one. */
export function buildWaiverRequest(data: WaiverRequestData): Promise<Buffer> {
  const { to, unit, notice, name, person, award, workplace, rule, facts, justification, opinion, madeOn, version, hash } = data;
  const who = `${name}${person ? "同志" : ""}`;
  const subject = [`关于推荐${who}`, `为${award}有关事项的豁免请示`];
  const children = [
    ...title(...subject),
    salutation(to),
    ...body(`根据${notice}要求，经民主推荐、集体研究、公示等程序，我单位拟推荐${workplace}${person ? who : name === workplace ? "" : name}为${award}推荐对象。按照有关规定，现就“${rule.title}”事项申请豁免，请示如下：`),
    heading("一、有关规定"),
    ...body(`${notice}${rule.article}规定：“${withoutStop(rule.source)}。”`),
    heading("二、具体情况"),
    ...body(facts.length === 0 ? "经核对，目前符合该项规定。" : facts.map(sentence).join("")),
    heading("三、申请理由"),
    ...body(sentence(justification)),
    ...body("妥否，请批示。", { last: true }),
    ...signature(unit.split("、"), chineseDate(madeOn)),
    ...(opinion === null ? [] : [...body(""), answerBox(opinion)]),
  ];
  return writeDocx({ title: subject.join(""), madeOn, sections: [section(MARGINS.letter, { version, hash }, children)] });
}

function answerBox({ text, day }: NonNullable<WaiverRequestData["opinion"]>) {
  const width = textWidth(MARGINS.letter);
  return formTable([1_000, width - 1_000], opinionBox({ label: "审批意见", text, day: chineseDate(day) }, 1, 3_000));
}
