import { NominationAct } from "../../nominations/nomination-act";
import { ReviewLevel } from "../../nominations/review-level";
import { OpinionLevel } from "../../honours/opinion-level";
import { SubjectKind } from "../../campaigns/subject-kind";
import { LEVEL_WORDS } from "../../rules/words";
import type { DossierData, DossierHonour } from "./dossier-data";
import { maskedName, type Person, textWithout } from "./personal-text";

const BY_UNIT = "推荐单位经办人";
const BY_OFFICE = "领导小组办公室工作人员";

/**
 * The dossier as a copy without personal data, for an audit or for the public (《个人信息保护法》 art. 51: de-identification;
 * art. 6: no more than the purpose needs). It keeps what the decision rests on and who decided in which office, and
 * leaves out who they are:
 *
 * - the nominee, a collective's leader and other nominees of the same workplace are 姓 + ××, in free text, too; a collective keeps its name;
 * - no ID number, no telephone, no e-mail address, wherever one was written; of the date of birth the year alone;
 * - whoever acted (who reported, reviewed, decided, received) is named by role;
 * - of an objection the day, the kind of objector and what it came to: neither who objects nor what is said about whom;
 * - an attachment by kind, size and hash, without its name, for names of files often are names of people.
 *
 * What a free text says of other persons is not recognised: it must be read before the copy is given away.
 */
export function withoutPersonalData(data: DossierData, others: string[] = []): DossierData {
  const { nomination, person, collective } = data;
  const isPerson = nomination.subjectKind === SubjectKind.PERSON;
  const persons: Person[] = [
    ...(isPerson ? [{ name: nomination.name, birthDate: person?.birthDate }] : []),
    ...(collective ? [{ name: collective.leaderName }] : []),
    ...(isPerson ? [] : others.map((name) => ({ name }))), // persons stand in the way of collectives, and the other way round (R06)
  ];
  return throughout(byRole({ ...data, withoutPersonalData: true }, isPerson), textWithout(persons));
}

function byRole(data: DossierData, isPerson: boolean): DossierData {
  const { nomination, person, collective } = data;
  return {
    ...data,
    nomination: { ...nomination, name: isPerson ? maskedName(nomination.name) : nomination.name },
    person: person && { ...person, birthDate: person.birthDate.slice(0, 4), idNumber: null, mobile: null },
    collective: collective && { ...collective, leaderName: maskedName(collective.leaderName), phone: null },
    procedure: data.procedure.map((step) => ({ ...step, recordedBy: BY_UNIT })),
    publicities: data.publicities.map((publicity) => ({
      ...publicity,
      recordedBy: BY_UNIT,
      objections: publicity.objections.map((objection) => ({ ...objection, objectorName: null, objectorContact: null, content: null, handling: null, recordedBy: BY_OFFICE })),
    })),
    waivers: data.waivers.map((waiver) => ({ ...waiver, requestedBy: BY_UNIT, decidedBy: waiver.decidedBy && "审批人" })),
    reviews: data.reviews.map((review) => ({ ...review, reviewerName: `${LEVEL_WORDS[review.level].zh}审核人` })),
    ledger: data.ledger.map((line) => ({ ...line, actorName: "经办人" })),
    outcome: data.outcome && { ...data.outcome, events: data.outcome.events.map((event) => ({ ...event, actorName: BY_OFFICE })) },
    honours: data.honours.map((honour) => honourByRole(honour, isPerson)),
    attachments: data.attachments.map((attachment, index) => ({
      ...attachment,
      name: `附件${index + 1}${/\.[A-Za-z0-9]{1,5}$/.exec(attachment.name)?.[0] ?? ""}`,
      uploadedBy: "上传人",
      removedBy: attachment.removedBy && "移除人",
    })),
    versions: data.versions.map((version) => ({ ...version, takenBy: "经办人", changes: version.changes.map(({ path }) => ({ path, before: null, after: null })) })),
    events: data.events.map((event) => ({ ...event, actorName: ACTORS[event.act] })),
  };
}

const ACTORS: Record<NominationAct, string> = {
  [NominationAct.CREATED]: BY_UNIT,
  [NominationAct.UPDATED]: BY_UNIT,
  [NominationAct.SUBMITTED]: BY_UNIT,
  [NominationAct.WITHDRAWN]: BY_UNIT,
  [NominationAct.ENDORSED]: `${LEVEL_WORDS[ReviewLevel.UNIT].zh}审核人`,
  [NominationAct.RETURNED]: "审核人",
  [NominationAct.APPROVED]: `${LEVEL_WORDS[ReviewLevel.OFFICE].zh}审核人`,
  [NominationAct.REJECTED]: `${LEVEL_WORDS[ReviewLevel.OFFICE].zh}审核人`,
  [NominationAct.DISQUALIFIED]: BY_OFFICE,
  [NominationAct.RECALLED]: BY_UNIT,
};

function honourByRole(honour: DossierHonour, isPerson: boolean): DossierHonour {
  return {
    ...honour,
    holderName: isPerson ? maskedName(honour.holderName) : honour.holderName,
    recordedBy: BY_OFFICE,
    items: honour.items.map((item) => ({ ...item, receivedBy: item.receivedBy && "领取人" })),
    revocations:
      honour.revocations &&
      honour.revocations.map((revocation) => ({
        ...revocation,
        proposedBy: BY_OFFICE,
        decidedBy: revocation.decidedBy && "领导小组成员",
        opinions: revocation.opinions.map((opinion) => ({ ...opinion, givenBy: opinion.level === OpinionLevel.UNIT ? "推荐单位" : "领导小组办公室" })),
      })),
  };
}

/** Numbers of organisations and hashes look like those of persons; nobody's words are in them. */
const KEPT: readonly string[] = ["id", "publicityId", "creditCode", "sha256", "contentHash", "shownHash", "reader"];

export function throughout<T>(value: T, text: (text: string) => string, key = ""): T {
  if (typeof value === "string") return (KEPT.some((kept) => key === kept || key.endsWith(`.${kept}`)) ? value : text(value)) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => throughout(one, text)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]: [string, unknown]) => [name, throughout(one, text, name)])) as T;
}
