import { registerEnumType } from "type-graphql";

/** What the mails of a batch say. */
export enum MailBatchKind {
  REMINDER_CONTACT = "REMINDER_CONTACT",
  REMINDER_MATERIALS = "REMINDER_MATERIALS",
  REMINDER_PAPERS = "REMINDER_PAPERS",
  ANNOUNCEMENT = "ANNOUNCEMENT",
  UNREAD = "UNREAD",
  NOTICES = "NOTICES",
}

registerEnumType(MailBatchKind, {
  name: "MailBatchKind",
  description: "What the mails of a batch say.",
  valuesConfig: {
    REMINDER_CONTACT: { description: "催报联系表: to units without a contact form, at the addresses of an earlier campaign's where there are any." },
    REMINDER_MATERIALS: { description: "催报初审材料: to units with drafts, returned nominations or free places." },
    REMINDER_PAPERS: { description: "催交纸质材料: to units whose papers are missing." },
    ANNOUNCEMENT: { description: "公告: to the units an announcement is for." },
    UNREAD: { description: "催读公告: to units that have not opened an announcement." },
    NOTICES: { description: "未读消息提醒: to units with unread notices." },
  },
});
