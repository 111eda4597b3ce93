import { AttachmentAbout } from "../../attachments/attachment-about";
import { Role } from "../../accounts/role";
import { Seat } from "../../campaigns/seat";
import { ZONE } from "../../clock/clock";
import { HonourItemKind } from "../../honours/honour-item-kind";
import { ReviewDecision } from "../../nominations/review-decision";
import { ObjectionOutcome } from "../../publicity/objection-outcome";
import { ObjectorKind } from "../../publicity/objector-kind";
import { PublicityState } from "../../publicity/publicity-state";
import { QuotaMovement } from "../../quotas/quota-movement";
import { FindingVerdict } from "../../rules/finding";
import { SnapshotOccasion } from "../../snapshots/snapshot-occasion";

/** What the dossier calls things; it is an official paper and speaks Chinese alone. */
export const SEAT_NAMES: Record<Seat, string> = { [Seat.INDUSTRY]: "工信口", [Seat.COMMUNICATIONS]: "通信口" };

export const READER_NAMES: Record<Role, string> = {
  [Role.UNIT]: "推荐单位",
  [Role.OFFICE]: "领导小组办公室",
  [Role.LEADING_GROUP]: "领导小组成员",
  [Role.AUDITOR]: "审计、纪检监察",
  [Role.INTEGRATION]: "系统对接",
  [Role.SYSTEM_ADMINISTRATOR]: "系统管理员",
  [Role.SECURITY_ADMINISTRATOR]: "安全管理员",
};

export const VERDICT_NAMES: Record<FindingVerdict, string> = {
  [FindingVerdict.PASSED]: "符合",
  [FindingVerdict.BROKEN]: "不符合",
  [FindingVerdict.WAIVER_REQUESTED]: "不符合，已申请豁免",
  [FindingVerdict.WAIVED]: "不符合，已同意豁免",
};

export const DECISION_NAMES: Record<ReviewDecision, string> = { [ReviewDecision.APPROVED]: "通过", [ReviewDecision.RETURNED]: "退回修改", [ReviewDecision.REJECTED]: "不通过" };

export const PUBLICITY_NAMES: Record<PublicityState, string> = { [PublicityState.CURRENT]: "有效", [PublicityState.VOIDED]: "作废" };

export const OBJECTOR_NAMES: Record<ObjectorKind, string> = { [ObjectorKind.PERSON]: "个人实名", [ObjectorKind.UNIT]: "单位盖章" };

export const OBJECTION_NAMES: Record<ObjectionOutcome, string> = { [ObjectionOutcome.UPHELD]: "成立", [ObjectionOutcome.NOT_UPHELD]: "不成立" };

export const MOVEMENT_NAMES: Record<QuotaMovement, string> = {
  [QuotaMovement.ALLOCATED]: "分配",
  [QuotaMovement.ADJUSTED]: "调整",
  [QuotaMovement.USED]: "占用",
  [QuotaMovement.FREED]: "释放",
  [QuotaMovement.RESERVED]: "预留",
  [QuotaMovement.FORFEITED]: "取消",
};

export const OCCASION_NAMES: Record<SnapshotOccasion, string> = { [SnapshotOccasion.SUBMISSION]: "报送", [SnapshotOccasion.PUBLICITY]: "公示", [SnapshotOccasion.REVIEW]: "审核" };

export const ABOUT_NAMES: Record<AttachmentAbout, string> = {
  [AttachmentAbout.NOMINATION]: "推荐对象",
  [AttachmentAbout.PHOTO]: "照片",
  [AttachmentAbout.PROCEDURE_STEP]: "推荐程序",
  [AttachmentAbout.PUBLICITY]: "公示",
  [AttachmentAbout.OBJECTION]: "异议",
  [AttachmentAbout.REVOCATION]: "撤销称号",
};

export const ITEM_NAMES: Record<HonourItemKind, string> = { [HonourItemKind.PLAQUE]: "奖牌", [HonourItemKind.MEDAL]: "奖章", [HonourItemKind.CERTIFICATE]: "证书" };

const moment = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" });

/** A moment in Shanghai, to the minute: 2024-08-21 09:00. Nothing for none. */
export const timeOf = (iso: string | null): string => (iso === null ? "" : moment.format(new Date(iso)));

/** The path under which snapshots know the nature of a workplace; the words are the same for a collective. */
export const NATURE_PATH = "collective.nature";
