import { CampaignState } from "../../server/features/campaigns/campaign-state";
import { Role } from "../../server/features/accounts/role";
import { NominationState } from "../../server/features/nominations/nomination-state";
import { ReviewLevel } from "../../server/features/nominations/review-level";
import { submitNomination } from "../../server/features/nominations/submit-nomination";
import { operation, type Scene } from "../nominations/scene";
import { next } from "../support/builders";
import type { TestDesk } from "../support/desk";
import { setRules } from "../support/set-rules";

interface Doing {
  by: "contact" | "office" | "admin";
  text: string;
  input: object;
  type: string;
}

type Versioned = { id: string; version: number };

/** One way to do each act of rules, procedure, publicity and the life of a campaign, with what it needs beforehand. */
export function actsOfRules(desk: TestDesk, scene: () => Scene): Record<string, () => Promise<Doing>> {
  const verb = (name: string, type: string): string => `mutation ($input: ${type}!) { it: ${name}(input: $input) { id } }`;
  const made = async (text: string, values: unknown[]): Promise<{ id: string; version: number }> => (await desk.owner.query<{ id: string; version: number }>(`${text} returning id, version`, values)).rows[0] ?? { id: "", version: 0 };
  const draft = () => desk.builders.aNomination({ campaign: scene().campaign, unit: scene().unit });
  const campaign = async (state: CampaignState) => {
    const made = await desk.builders.aCampaign({ state });
    await setRules(desk, made.id, ["R12"]);
    return made;
  };
  const step = async (name: string, heldOn: string, nominationId: string): Promise<void> => {
    await desk.owner.query("insert into procedure_records (nomination_id, unit_id, seat, step, held_on, place, present, recorded_by, recorded_at) values ($1, $2, 'INDUSTRY', $3, $4, '会议室', 9, '联系人', now())", [nominationId, scene().unit.id, name, heldOn]);
  };
  const publicity = (nominationId: string) =>
    made("insert into publicities (nomination_id, unit_id, seat, starts_on, ends_on, place, shown, shown_hash, recorded_by, recorded_at) values ($1, $2, 'INDUSTRY', '2024-08-12', '2024-08-16', '公告栏', '{}', encode(sha256('{}'), 'hex'), '联系人', now())", [nominationId, scene().unit.id]);
  const objection = async () => {
    const { id } = await draft();
    return made("insert into objections (publicity_id, nomination_id, unit_id, seat, received_on, objector_kind, objector_name, content, recorded_by, recorded_at) values ($1, $2, $3, 'INDUSTRY', '2024-08-15', 'PERSON', '某人', '反映情况', '办公室', now())", [(await publicity(id)).id, id, scene().unit.id]);
  };
  const imported = (state: string) =>
    made(
      "insert into imports (kind, campaign_id, name, size, sha256, language, state, account_id, role, seat, unit_id, requested_by, requested_at) select 'CONTACTS', $2, '联系表.xlsx', 9, repeat('a', 64), 'zh', $3, id, role, seat, unit_id, display_name, now() from accounts where id = $1",
      [scene().contactAccount.id, scene().campaign.id, state],
    );

  const reference = ({ id, version }: Versioned): Versioned => ({ id, version });
  const submitted = () => desk.builders.aNomination({ campaign: scene().campaign, unit: scene().unit, state: NominationState.SUBMITTED });
  const levelled = async (): Promise<Doing & { input: Versioned & Record<string, unknown> }> => {
    const campaign = await desk.builders.aCampaign({ reviewLevels: [ReviewLevel.UNIT, ReviewLevel.OFFICE] });
    await desk.builders.aQuota({ campaign, award: campaign.awards[1] ?? scene().forPersons, unit: scene().unit });
    const { id, version } = await desk.builders.aNomination({ campaign, unit: scene().unit });
    const submitted = await desk.builders.by(await desk.builders.anAccount(Role.UNIT, { unit: scene().unit }), submitNomination, { id, version });
    return { by: "contact", text: operation("endorseNomination", "{ id version }"), input: { id, version: submitted.version, opinion: "同意上报" }, type: "Nomination" };
  };
  const waiving = async (): Promise<Doing & { input: Versioned & Record<string, unknown> }> => {
    const ruled = await desk.builders.aCampaign();
    await setRules(desk, ruled.id, ["R07"], { R07: { waivedBy: "OFFICE" } });
    const { id } = await desk.builders.aNomination({ campaign: ruled, unit: scene().unit });
    const waiver = await made("insert into waivers (nomination_id, unit_id, seat, rule, justification, requested_by, requested_at) values ($1, $2, 'INDUSTRY', 'R07', '贡献突出', '联系人', now())", [id, scene().unit.id]);
    return { by: "office", text: verb("decideWaiver", "DecideWaiverInput"), input: { ...waiver, grant: true, opinion: "同意" }, type: "Waiver" };
  };

  return {
    endorseNomination: levelled,
    disqualifyNomination: async () => {
      const { id, version } = await desk.builders.aNomination({ campaign: scene().campaign, unit: scene().unit, state: NominationState.SUBMITTED });
      return { by: "office", text: operation("disqualifyNomination", "{ id version }"), input: { id, version, reason: "经核实未按程序推荐" }, type: "Nomination" };
    },
    recordProcedureStep: async () => ({ by: "contact", text: verb("recordProcedureStep", "RecordProcedureStepInput"), input: { nominationId: (await draft()).id, step: "DEMOCRATIC_RECOMMENDATION", heldOn: "2024-08-09", place: "会议室", present: 9 }, type: "ProcedureRecord" }),
    openPublicity: async () => {
      const { id: nominationId } = await draft();
      await step("COLLECTIVE_DELIBERATION", "2024-08-09", nominationId);
      return { by: "contact", text: verb("openPublicity", "OpenPublicityInput"), input: { nominationId, startsOn: "2024-08-12", place: "公告栏" }, type: "Publicity" };
    },
    stopPublicity: async () => ({ by: "contact", text: verb("stopPublicity", "StopPublicityInput"), input: { ...(await publicity((await draft()).id)), reason: "内容有误" }, type: "Publicity" }),
    recordObjection: async () => ({ by: "office", text: verb("recordObjection", "RecordObjectionInput"), input: { publicityId: (await publicity((await draft()).id)).id, receivedOn: "2024-08-15", objectorKind: "PERSON", objectorName: "某人", content: "反映情况" }, type: "Objection" }),
    handleObjection: async () => ({ by: "contact", text: verb("handleObjection", "HandleObjectionInput"), input: { ...(await objection()), handling: "已核实。" }, type: "Objection" }),
    closeObjection: async () => ({ by: "office", text: verb("closeObjection", "CloseObjectionInput"), input: { ...(await objection()), handling: "经查不属实。", outcome: "NOT_UPHELD" }, type: "Objection" }),
    requestWaiver: async () => {
      const ruled = await desk.builders.aCampaign();
      await setRules(desk, ruled.id, ["R07"]);
      const { id: nominationId } = await desk.builders.aNomination({ campaign: ruled, unit: scene().unit, person: { honourLevel: "NATIONAL", honourTreatment: true } as object });
      return { by: "contact", text: verb("requestWaiver", "RequestWaiverInput"), input: { nominationId, rule: "R07", justification: "此后又有突出贡献。" }, type: "Waiver" };
    },
    decideWaiver: waiving,
    submitNominations: async () => ({ by: "contact", text: verb("submitNominations", "ReferencesInput"), input: { references: [reference(await draft())] }, type: "Nomination" }),
    approveNominations: async () => ({ by: "office", text: verb("approveNominations", "ReviewNominationsInput"), input: { references: [reference(await submitted())], opinion: "同意" }, type: "Nomination" }),
    returnNominations: async () => ({ by: "office", text: verb("returnNominations", "ReturnNominationsInput"), input: { references: [reference(await submitted())], opinion: "请补充" }, type: "Nomination" }),
    endorseNominations: async () => {
      const { input, ...doing } = await levelled();
      return { ...doing, text: verb("endorseNominations", "ReviewNominationsInput"), input: { references: [reference(input)], opinion: "同意上报" } };
    },
    decideWaivers: async () => {
      const { input, ...doing } = await waiving();
      return { ...doing, text: verb("decideWaivers", "DecideWaiversInput"), input: { references: [reference(input)], grant: true, opinion: "同意" } };
    },
    removeAttachment: async () => {
      const { id } = await draft();
      const attachment = await made("insert into attachments (nomination_id, unit_id, seat, about, name, media_type, size, sha256, uploaded_by, uploaded_at) values ($1, $2, 'INDUSTRY', 'NOMINATION', '照片.png', 'image/png', 1, repeat('0', 64), '联系人', now())", [id, scene().unit.id]);
      return { by: "contact", text: verb("removeAttachment", "RemoveAttachmentInput"), input: { ...attachment, reason: "传错文件" }, type: "Attachment" };
    },
    recallNomination: async () => {
      const { id, version } = await desk.builders.aNomination({ campaign: scene().campaign, unit: scene().unit, state: NominationState.SUBMITTED });
      return { by: "contact", text: operation("recallNomination", "{ id version }"), input: { id, version, reason: "需补充材料" }, type: "Nomination" };
    },
    revealPersonalData: async () => ({ by: "office", text: "mutation ($input: RevealPersonalDataInput!) { it: revealPersonalData(input: $input) { id: recordId } }", input: { recordId: (await submitted()).id, field: "MOBILE", reason: "电话通知补正材料" }, type: "Nomination" }),
    addComment: async () => ({ by: "contact", text: verb("addComment", "AddCommentInput"), input: { nominationId: (await draft()).id, scope: "SHARED", text: "请指导事迹材料的修改。" }, type: "Comment" }),
    removeComment: async () => {
      const { id: author, displayName, unitId } = scene().contactAccount;
      const comment = await made("insert into comments (nomination_id, unit_id, seat, scope, side, text, author_id, author_name, author_unit_id, written_at) values ($1, $2, 'INDUSTRY', 'SHARED', 'UNIT', '写错了', $3, $4, $2, now())", [(await draft()).id, unitId, author, displayName]);
      return { by: "contact", text: verb("removeComment", "ReferenceInput"), input: comment, type: "Comment" };
    },
    recordArrivals: async () => {
      const ruled = await desk.builders.aCampaign();
      await setRules(desk, ruled.id, ["R17"]);
      const line = { paper: "推荐工作报告", copies: 5, a4: true, sealed: true };
      return { by: "office", text: verb("recordArrivals", "RecordArrivalsInput"), input: { campaignId: ruled.id, unitId: scene().unit.id, arrivedOn: "2024-08-21", lines: [line] }, type: "PaperArrival" };
    },
    removeArrival: async () => {
      const arrival = await made("insert into paper_arrivals (campaign_id, unit_id, seat, paper, copies, a4, sealed, arrived_on, received_by, recorded_at) values ($1, $2, 'INDUSTRY', '推荐工作报告', 3, true, true, '2024-08-20', '办公室', now())", [scene().campaign.id, scene().unit.id]);
      return { by: "office", text: verb("removeArrival", "RemoveArrivalInput"), input: { ...arrival, reason: "份数登记有误" }, type: "PaperArrival" };
    },
    createCampaignDraft: () =>
      Promise.resolve({
        by: "office",
        text: verb("createCampaignDraft", "CreateCampaignDraftInput"),
        input: { preset: "notice-2024-182", code: `next-${next()}`, name: "下一次活动", noticeNumber: "辽人社函〔2029〕1号", year: 2029, referenceDate: "2029-08-26", contactDeadline: "2029-08-16", materialsDeadline: "2029-08-26" },
        type: "Campaign",
      }),
    requestPaper: async () => ({ by: "contact", text: verb("requestPaper", "RequestPaperInput"), input: { kind: "REGISTRATION_FORM", subjectId: (await draft()).id }, type: "Paper" }),
    cancelPaper: async () => ({
      by: "contact",
      text: verb("cancelPaper", "ReferenceInput"),
      input: await made("insert into papers (kind, language, account_id, role, seat, unit_id, requested_by, requested_at) select 'LIST', 'zh', id, role, seat, unit_id, display_name, now() from accounts where id = $1", [scene().contactAccount.id]),
      type: "Paper",
    }),
    confirmImport: async () => ({ by: "contact", text: verb("confirmImport", "ReferenceInput"), input: await imported("READ"), type: "Import" }),
    cancelImport: async () => ({ by: "contact", text: verb("cancelImport", "ReferenceInput"), input: await imported("FAULTY"), type: "Import" }),
    updateCampaign: async () => {
      const { id, version } = await campaign(CampaignState.DRAFT);
      return { by: "office", text: verb("updateCampaign", "UpdateCampaignInput"), input: { id, version, name: "改名" }, type: "Campaign" };
    },
    updateAward: async () => {
      const { awards, version } = await campaign(CampaignState.DRAFT);
      return { by: "office", text: verb("updateAward", "UpdateAwardInput"), input: { id: awards[0]?.id, version, provinceQuota: 13 }, type: "Campaign" };
    },
    setRule: async () => {
      const { id: campaignId } = await campaign(CampaignState.DRAFT);
      return { by: "office", text: verb("setRule", "SetRuleInput"), input: { campaignId, version: 1, rule: "R12", enabled: true, parameters: { minimumYears: 6, inclusive: true, referenceDate: "2024-08-26" } }, type: "RuleSetting" };
    },
    openCampaign: async () => {
      const { id, version } = await campaign(CampaignState.DRAFT);
      return { by: "office", text: verb("openCampaign", "ReferenceInput"), input: { id, version }, type: "Campaign" };
    },
    setRetention: async () => {
      const { id } = await made("insert into retentions (campaign_id, closed_on, anonymise_on) values ($1, '2024-08-21', '2034-08-21')", [(await campaign(CampaignState.DRAFT)).id]);
      return { by: "office", text: verb("setRetention", "SetRetentionInput"), input: { id, version: 1, anonymiseOn: "2030-01-01", reason: "档案已移交" }, type: "Retention" };
    },
    closeCampaign: async () => {
      const { id, version } = await campaign(CampaignState.OPEN);
      return { by: "office", text: verb("closeCampaign", "CloseCampaignInput"), input: { id, version, reason: "评选结束" }, type: "Campaign" };
    },
    archiveCampaign: async () => {
      const { id, version } = await campaign(CampaignState.CLOSED);
      return { by: "office", text: verb("archiveCampaign", "ReferenceInput"), input: { id, version }, type: "Campaign" };
    },
    proposeRuleChange: async () => {
      const { id: campaignId } = await campaign(CampaignState.OPEN);
      return { by: "office", text: verb("proposeRuleChange", "ProposeRuleChangeInput"), input: { campaignId, rule: "R12", enabled: false, parameters: { minimumYears: 5, inclusive: true, referenceDate: "2024-08-26" }, reason: "按上级要求调整" }, type: "RuleChange" };
    },
    decideRuleChange: async () => {
      const { id: campaignId } = await campaign(CampaignState.OPEN);
      const { id: proposer } = await desk.builders.anAccount(Role.OFFICE);
      const change = await made(
        `insert into rule_changes (campaign_id, rule, enabled, parameters, enabled_before, parameters_before, reason, proposed_by_id, proposed_by, proposed_at)
           select campaign_id, rule, false, parameters, enabled, parameters, '按上级要求调整', $2, '某人', now() from rule_settings where campaign_id = $1`,
        [campaignId, proposer],
      );
      return { by: "office", text: verb("decideRuleChange", "DecideRuleChangeInput"), input: { ...change, confirm: true }, type: "RuleChange" };
    },
    grantExtension: () => Promise.resolve({ by: "office", text: verb("grantExtension", "GrantExtensionInput"), input: { campaignId: scene().campaign.id, unitId: scene().unit.id, deadline: "MATERIALS", until: "2024-08-30", reason: "汛情影响" }, type: "DeadlineExtension" }),
    enterCalendarYear: () => Promise.resolve({ by: "office", text: verb("enterCalendarYear", "EnterCalendarYearInput"), input: { year: 2027, holidays: ["2027-01-01"], makeUpDays: [], source: "国办通知" }, type: "CalendarYear" }),
  };
}
