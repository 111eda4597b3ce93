import type { Deadline } from "../../shared/enums";
import type { Notice, ReminderKind } from "../../shared/communicationTypes";
import { dateTime } from "../../shared/format";
import { listLink, showLink } from "../../shared/links";
import type { T } from "../../shared/useT";

/** What a notice says: the words of its kind, filled with its facts. */
export function noticeWords({ kind, facts }: Notice, t: T): string {
  const words = {
    ...facts,
    about: t(`notices.about.${(facts.about ?? "MATERIALS") as ReminderKind}`),
    deadline: t(`notices.about.${(facts.deadline ?? "MATERIALS") as Deadline}`),
    closesAt: facts.closesAt ? dateTime(String(facts.closesAt)) : "",
  };
  return t(`notices.says.${kind}`, words);
}

const DUE: Record<ReminderKind, string> = { CONTACT: "unitContacts", MATERIALS: "nominations", PAPERS: "paperArrivals" };
const PAGES: Record<string, string> = { Nomination: "nominations", Ballot: "ballots", Slate: "slates", Announcement: "announcements", Campaign: "campaigns" };

/** Where what a notice is about can be dealt with. */
export function noticeLink({ subjectType, subjectId, facts }: Notice): string {
  const page = PAGES[subjectType];
  if (page) return showLink(page, subjectId);
  if (subjectType === "AuditEvent") return listLink("auditEvents");
  if (subjectType === "PaperArrival") return listLink("paperArrivals");
  return listLink(DUE[(facts.about ?? facts.deadline ?? "MATERIALS") as ReminderKind]);
}
