import type { Addressee, LateUnit } from "./late-unit";
import { MailBatchKind } from "./mail-batch-kind";
import { ReminderKind } from "./reminder-kind";

/** What every mail of a campaign's office says of itself. */
export interface Frame {
  campaign: string;
  /** The office that signs. */
  office: string;
  /** Where people open the desk; undefined: the mail does not say. */
  url: string | undefined;
}

/** A batch before it is written: one text, and what concerns each unit. */
export interface Draft {
  kind: MailBatchKind;
  subject: string;
  text: string;
  to: (Addressee & { details: string })[];
}

const KINDS = { CONTACT: MailBatchKind.REMINDER_CONTACT, MATERIALS: MailBatchKind.REMINDER_MATERIALS, PAPERS: MailBatchKind.REMINDER_PAPERS } as const;
const SUBJECTS: Record<ReminderKind, string> = { CONTACT: "评选推荐工作联系表", MATERIALS: "初审推荐材料", PAPERS: "纸质推荐材料" };

/** The mails that remind units of a deadline. */
export function reminderDraft(kind: ReminderKind, dueOn: string, late: LateUnit[], frame: Frame): Draft {
  const [day, thing] = [dayWords(dueOn), SUBJECTS[kind]];
  const text = whole(`按照${frame.campaign}的安排，${thing}须于${day}前报送。经核对，贵单位目前还有以下事项未办结：\n\n{事项}\n\n请抓紧办理；如有特殊情况，请及时与我办联系。`, frame);
  return { kind: KINDS[kind], subject: `【提醒】请于${day}前报送${thing}`, text, to: late.map((unit) => ({ ...unit, details: detailsOf(kind, unit) })) };
}

/** What one unit has not done, line by line: names of its own nominees, nothing more of anybody. */
function detailsOf(kind: ReminderKind, { drafts, returned, free, papers }: LateUnit): string {
  if (kind === ReminderKind.CONTACT) return "— 尚未报送评选推荐工作联系表。";
  const lines = [
    ...(drafts.length > 0 ? [`尚未报送的推荐对象：${drafts.join("、")}。`] : []),
    ...(returned.length > 0 ? [`已退回、待修改后重新报送的推荐对象：${returned.join("、")}。`] : []),
    ...free.map(({ award, places }) => `${award}还有 ${places} 个名额未使用；确不使用的，无须回复。`),
    ...papers.map(({ paper, nominee, missing }) => `${paper}${nominee === null ? "" : `（${nominee}）`}还差 ${missing} 份。`),
  ];
  return lines.map((line) => `— ${line}`).join("\n");
}

/** The mails that carry an announcement. */
export const announcementDraft = (title: string, text: string, to: Addressee[], frame: Frame): Draft => ({
  kind: MailBatchKind.ANNOUNCEMENT,
  subject: `【公告】${title}`,
  text: whole(`{事项}`, frame),
  to: to.map((unit) => ({ ...unit, details: `${title}\n\n${text}` })),
});

/** The mails that ask for an announcement to be read. */
export const unreadDraft = (title: string, important: boolean, to: Addressee[], frame: Frame): Draft => ({
  kind: MailBatchKind.UNREAD,
  subject: `【提醒】请查阅公告：${title}`,
  text: whole(`我办已发布公告：\n\n{事项}\n\n贵单位尚未查阅，请登录工作台查阅${important ? "，并点击“已阅知”确认" : ""}。`, frame),
  to: to.map((unit) => ({ ...unit, details: `《${title}》` })),
});

/** The mails that tell of unread notices, without what they say. */
export const noticesDraft = (to: (Addressee & { unread: number })[], frame: Frame): Draft => ({
  kind: MailBatchKind.NOTICES,
  subject: "【提醒】您有未读的站内消息",
  text: whole("{事项}\n\n请登录工作台查看并办理。", frame),
  to: to.map((unit) => ({ ...unit, details: `贵单位在${frame.campaign}中有 ${unit.unread} 条未读的站内消息。` })),
});

function whole(middle: string, { office, url }: Frame): string {
  const link = url ? `\n\n工作台地址：${url}` : "";
  return `{单位}：\n\n${middle}${link}\n\n${office}\n\n（本邮件由评选推荐工作台发出，请勿直接回复。）`;
}

/** @example dayWords("2024-08-26") // "2024年8月26日" */
export function dayWords(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}
