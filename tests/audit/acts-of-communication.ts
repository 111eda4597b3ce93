import { NominationState } from "../../server/features/nominations/nomination-state";
import type { Scene } from "../nominations/scene";
import type { TestDesk } from "../support/desk";

interface Doing {
  by: "contact" | "office";
  text: string;
  input: object;
  type: string;
}

/** Acts that answer with no row of their own, tested beside these. */
export const ACTS_WITHOUT_ROW = ["markNoticesRead"];

/** One way to do each act on announcements and mails, with what it needs beforehand. */
export function actsOfCommunication(desk: TestDesk, scene: () => Scene): Record<string, () => Promise<Doing>> {
  const verb = (name: string, type: string): string => `mutation ($input: ${type}!) { it: ${name}(input: $input) { id } }`;
  const made = async (text: string): Promise<string> => (await desk.owner.query<{ id: string }>(`${text} returning id`, [scene().campaign.id])).rows[0]?.id ?? "";
  const announcement = () => made("insert into announcements (campaign_id, seat, audience, title, text, important, published_by, published_at) values ($1, 'INDUSTRY', 'ALL_UNITS', '公告', '请查阅。', true, '办公室', now())");
  const batch = async () => {
    const id = await made("insert into mail_batches (campaign_id, seat, kind, due_on, subject, text, prepared_by, prepared_at) values ($1, 'INDUSTRY', 'REMINDER_MATERIALS', '2024-08-26', '提醒', '{事项}', '办公室', now())");
    const { rows } = await desk.owner.query<{ id: string }>("insert into mails (batch_id, seat, unit_id, place, unit_name, address, details, body) values ($1, 'INDUSTRY', $2, 0, '单位', 'a@example.cn', '事项', '事项') returning id", [id, scene().unit.id]);
    return { id, mailId: rows[0]?.id };
  };
  const office = (name: string, type: string, input: object, of: string): Doing => ({ by: "office", text: verb(name, type), input, type: of });
  return {
    publishAnnouncement: async () => office("publishAnnouncement", "PublishAnnouncementInput", { campaignId: scene().campaign.id, audience: "ALL_UNITS", title: "公告", text: "正文" }, "Announcement"),
    withdrawAnnouncement: async () => office("withdrawAnnouncement", "WithdrawAnnouncementInput", { id: await announcement(), version: 1, reason: "有误" }, "Announcement"),
    remindUnread: async () => office("remindUnread", "AnnouncementInput", { id: await announcement() }, "MailBatch"),
    readAnnouncement: async () => ({ by: "contact", text: verb("readAnnouncement", "AnnouncementInput"), input: { id: await announcement() }, type: "Announcement" }),
    confirmAnnouncement: async () => ({ by: "contact", text: verb("confirmAnnouncement", "AnnouncementInput"), input: { id: await announcement() }, type: "Announcement" }),
    prepareReminders: async () => {
      await desk.builders.aNomination({ campaign: scene().campaign, unit: scene().unit, state: NominationState.DRAFT });
      return office("prepareReminders", "PrepareRemindersInput", { campaignId: scene().campaign.id, about: "MATERIALS" }, "MailBatch");
    },
    prepareNoticeMails: async () => {
      await announcement(); // of which the unit has a notice
      return office("prepareNoticeMails", "PrepareNoticeMailsInput", { campaignId: scene().campaign.id }, "MailBatch");
    },
    changeMailText: async () => office("changeMailText", "ChangeMailTextInput", { id: (await batch()).id, version: 1, text: "请办理：{事项}" }, "MailBatch"),
    takeOutMails: async () => {
      const { id, mailId } = await batch();
      return office("takeOutMails", "TakeOutMailsInput", { id, version: 1, mailIds: [mailId] }, "MailBatch");
    },
    cancelMailBatch: async () => office("cancelMailBatch", "ReferenceInput", { id: (await batch()).id, version: 1 }, "MailBatch"),
    releaseMailBatch: async () => office("releaseMailBatch", "ReferenceInput", { id: (await batch()).id, version: 1 }, "MailBatch"),
    setReminderDays: async () => {
      const { rows } = await desk.owner.query<{ version: number }>("select version from campaigns where id = $1", [scene().campaign.id]);
      return office("setReminderDays", "SetReminderDaysInput", { campaignId: scene().campaign.id, version: rows[0]?.version, remindWorkingDays: 5 }, "Campaign");
    },
  };
}
