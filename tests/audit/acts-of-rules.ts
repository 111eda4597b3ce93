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

  return {
    endorseNomination: async () => {
      const levelled = await desk.builders.aCampaign({ reviewLevels: [ReviewLevel.UNIT, ReviewLevel.OFFICE] });
      await desk.builders.aQuota({ campaign: levelled, award: levelled.awards[1] ?? scene().forPersons, unit: scene().unit });
      const { id, version } = await desk.builders.aNomination({ campaign: levelled, unit: scene().unit });
      const submitted = await desk.builders.by(await desk.builders.anAccount(Role.UNIT, { unit: scene().unit }), submitNomination, { id, version });
      return { by: "contact", text: operation("endorseNomination", "{ id version }"), input: { id, version: submitted.version, opinion: "同意上报" }, type: "Nomination" };
    },
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
    decideWaiver: async () => {
      const ruled = await desk.builders.aCampaign();
      await setRules(desk, ruled.id, ["R07"], { R07: { waivedBy: "OFFICE" } });
      const { id } = await desk.builders.aNomination({ campaign: ruled, unit: scene().unit });
      const waiver = await made("insert into waivers (nomination_id, unit_id, seat, rule, justification, requested_by, requested_at) values ($1, $2, 'INDUSTRY', 'R07', '贡献突出', '联系人', now())", [id, scene().unit.id]);
      return { by: "office", text: verb("decideWaiver", "DecideWaiverInput"), input: { ...waiver, grant: true, opinion: "同意" }, type: "Waiver" };
    },
    removeAttachment: async () => {
      const { id } = await draft();
      const attachment = await made("insert into attachments (nomination_id, unit_id, seat, about, name, media_type, size, sha256, uploaded_by, uploaded_at) values ($1, $2, 'INDUSTRY', 'NOMINATION', '照片.png', 'image/png', 1, repeat('0', 64), '联系人', now())", [id, scene().unit.id]);
      return { by: "contact", text: verb("removeAttachment", "RemoveAttachmentInput"), input: { ...attachment, reason: "传错文件" }, type: "Attachment" };
    },
    createCampaignDraft: () =>
      Promise.resolve({
        by: "office",
        text: verb("createCampaignDraft", "CreateCampaignDraftInput"),
        input: { preset: "notice-2024-182", code: `next-${next()}`, name: "下一次活动", noticeNumber: "辽人社函〔2029〕1号", year: 2029, referenceDate: "2029-08-26", contactDeadline: "2029-08-16", materialsDeadline: "2029-08-26" },
        type: "Campaign",
      }),
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
