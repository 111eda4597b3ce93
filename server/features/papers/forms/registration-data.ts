import type { Act } from "../../../verb";
import { DeskError } from "../../../errors/desk-error";
import { Role } from "../../accounts/role";
import { Award } from "../../campaigns/award";
import { Campaign } from "../../campaigns/campaign";
import { SubjectKind } from "../../campaigns/subject-kind";
import { dayOf } from "../../clock/clock";
import { isId } from "../../../graphql/planner/filter";
import { Nomination } from "../../nominations/nomination";
import { NOMINATION } from "../../nominations/words";
import { ReviewDecision } from "../../nominations/review-decision";
import { ReviewLevel } from "../../nominations/review-level";
import { maskedName, type Person, textWithout } from "../dossier/personal-text";
import { throughout } from "../dossier/without-personal-data";
import { type Procedure, procedureOf } from "./procedure-text";
import { hashOf } from "./paper-hash";
import type { PaperData } from "./paper";
import { fieldsOf } from "./registration-values";
import { fieldOf, fileName } from "./wording";

/** An opinion of a reviewing level as the form prints it. */
export interface Opinion {
  text: string;
  day: string;
}

/** What a registration form shows. */
export interface RegistrationFormData extends PaperData {
  nominationId: string;
  kind: SubjectKind;
  /** Title of the form, a line each. */
  title: string[];
  /** Value of each field as it is printed, by key. */
  values: Record<string, string>;
  procedure: Procedure;
  /** Approvals since it was last submitted. */
  opinions: Partial<Record<ReviewLevel, Opinion>>;
}

export interface FormOptions {
  /** Leaves ID number, telephone, day of birth and persons' names out; a surname stays. */
  withoutPersonalData?: boolean;
}

/** The nomination with everything a form shows of it, or the refusal that it is not there or not the caller's to see. */
export async function nominationWithParts({ manager }: Pick<Act, "manager">, id: string): Promise<Nomination> {
  const relations = { unit: true, workplace: true, award: true, person: true, collective: true, procedure: true, publicities: true, reviews: true };
  const nomination = isId(id) ? await manager.findOne(Nomination, { where: { id }, relations }) : null;
  if (!nomination) throw new DeskError("NOT_FOUND", { field: "nominationId", facts: { what: NOMINATION } });
  return nomination;
}

/**
 * Whether the caller may have the numbers in full: the unit its own people's, the office those of its seat. Everybody
 * else who sees the nomination sees them masked.
 */
export function mayOpen({ actor }: Pick<Act, "actor">, { unitId, seat }: Pick<Nomination, "unitId" | "seat">): boolean {
  return (actor.role === Role.UNIT && actor.unitId === unitId) || (actor.role === Role.OFFICE && actor.seat === seat);
}

/** What the registration form of a nomination shows to the caller today. */
export async function loadRegistrationForm(act: Act, nominationId: string, { withoutPersonalData = false }: FormOptions = {}): Promise<RegistrationFormData> {
  const nomination = await nominationWithParts(act, nominationId);
  const { subjectKind: kind, name, version, award, unit } = nomination;
  const privacy = withoutPersonalData ? "without" : mayOpen(act, nomination) ? "open" : "masked";
  const shown = { values: fieldsOf(nomination, privacy, act.vault), procedure: procedureOf(nomination), opinions: opinionsOf(nomination) };
  return {
    nominationId,
    kind,
    version,
    hash: await formHash(act, nomination),
    madeOn: act.clock.today(),
    title: await titleOf(act, nomination),
    fileName: fileName(`${award.name}初审推荐登记表-${unit.shortName}-${withoutPersonalData && kind === SubjectKind.PERSON ? maskedName(name) : name}${withoutPersonalData ? "（不含个人信息）" : ""}`),
    ...(withoutPersonalData ? throughout(shown, textWithout(personsOf(nomination))) : shown),
  };
}

/** Whose names a copy without personal data leaves out: as dossiers do. */
const personsOf = ({ subjectKind, name, collective }: Nomination): Person[] => [
  ...(subjectKind === SubjectKind.PERSON ? [{ name }] : []),
  ...(collective ? [{ name: collective.leaderName }] : []),
];

/** Hash of what the form shows, numbers masked: one for everybody who prints the form of one state. */
export function formHash(act: Pick<Act, "manager" | "vault">, nomination: Nomination): Promise<string> {
  return hashOf(act.manager, { nomination: nomination.id, values: fieldsOf(nomination, "masked", act.vault), procedure: procedureOf(nomination), opinions: opinionsOf(nomination) });
}

async function titleOf({ manager }: Act, { campaignId, award }: Nomination): Promise<string[]> {
  const { name } = await manager.findOneByOrFail(Campaign, { id: campaignId });
  const awards = await manager.findBy(Award, { campaignId });
  return [fieldOf(name, awards.map((one) => one.name)) || name, `${award.name}初审推荐登记表`];
}

function opinionsOf({ reviews, submittedAt }: Nomination): RegistrationFormData["opinions"] {
  const since = submittedAt === null ? Infinity : new Date(submittedAt).getTime();
  const standing = reviews.filter(({ decision, decidedAt }) => decision === ReviewDecision.APPROVED && new Date(decidedAt).getTime() >= since);
  const last = (level: ReviewLevel): Opinion | undefined => {
    const review = standing.filter((one) => one.level === level).sort((one, other) => Number(new Date(one.decidedAt)) - Number(new Date(other.decidedAt))).at(-1);
    return review && { text: review.opinion, day: dayOf(new Date(review.decidedAt)) };
  };
  return { [ReviewLevel.UNIT]: last(ReviewLevel.UNIT), [ReviewLevel.OFFICE]: last(ReviewLevel.OFFICE) };
}
