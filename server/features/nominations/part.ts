import type { Act } from "../../verb";
import { refuseField } from "../../errors/refuse-field";
import { tidy } from "../../graphql/tidy";
import { mask } from "../../vault";
import { SubjectKind } from "../campaigns/subject-kind";
import type { Workplace } from "../workplaces/workplace";
import { Collective } from "./collective";
import { collectiveIdentity, refuseContradictions } from "./identity";
import type { CollectiveInput, PersonInput } from "./inputs";
import type { Nomination } from "./nomination";
import { Person } from "./person";

interface PartInput {
  person?: PersonInput | null;
  collective?: CollectiveInput | null;
}

/** Refuses an input whose part is not the one the award asks for. */
export function refuseWrongPart(kind: SubjectKind, { person, collective }: PartInput): void {
  if (kind === SubjectKind.PERSON) {
    if (!person) refuseField("person", "该称号授予个人，请填写个人情况。", "this award honours persons: the person part is missing.");
    if (collective) refuseField("collective", "该称号授予个人，不填集体情况。", "this award honours persons: leave the collective part out.");
    if (!person.idNumber) refuseField("person.idNumber", "请填写身份证号。", "the ID number is missing.");
    if (!person.mobile) refuseField("person.mobile", "请填写手机号。", "the mobile number is missing.");
  } else {
    if (!collective) refuseField("collective", "该称号授予集体，请填写集体情况。", "this award honours collectives: the collective part is missing.");
    if (person) refuseField("person", "该称号授予集体，不填个人情况。", "this award honours collectives: leave the person part out.");
    if (!collective.phone) refuseField("collective.phone", "请填写联系电话。", "the telephone is missing.");
  }
}

/**
 * The columns of a person, numbers sealed and masked. A number left out stays as it is; every other field that is
 * left out is empty from then on. `sealed` is the ID number kept so far: the form is compared with it, too.
 */
export function personColumns({ vault }: Pick<Act, "vault">, { idNumber, mobile, ...person }: PersonInput, sealed?: Buffer): Partial<Person> {
  refuseContradictions({ ...person, idNumber: idNumber ?? (sealed && vault.open(sealed, "persons.id_number_sealed")) });
  if (person.tradeSince <= person.birthDate) refuseField("person.tradeSince", "从业起始日期须晚于出生日期。", "must be later than the date of birth.");
  return {
    ...person,
    ...tidy({ post: person.post }),
    ...tidy({ professionalTitle: person.professionalTitle ?? null, honours: person.honours ?? null, misconduct: person.misconduct ?? null }),
    ...(idNumber ? { idNumberSealed: vault.seal(idNumber, "persons.id_number_sealed"), idNumberMasked: mask(idNumber, 4, 4) } : {}),
    ...(mobile ? { mobileSealed: vault.seal(mobile, "persons.mobile_sealed"), mobileMasked: mask(mobile, 3, 4) } : {}),
  };
}

/** The columns of a collective, its telephone sealed and masked; left out, it stays as it is, other fields are emptied. */
export function collectiveColumns({ vault }: Pick<Act, "vault">, { phone, ...collective }: CollectiveInput): Partial<Collective> {
  const { leaderName, leaderPost, honours = null, creditCode = null, lastAccidentOn = null, lastCaseOn = null, staffViolation = null } = collective;
  return { ...collective, ...tidy({ leaderName, leaderPost }), ...tidy({ honours, staffViolation }), creditCode, lastAccidentOn, lastCaseOn, ...(phone ? { phoneSealed: vault.seal(phone, "collectives.phone_sealed"), phoneMasked: mask(phone, 3, 4) } : {}) };
}

/** Blind index of who is nominated, or undefined where the change leaves it alone (R20). */
export function identityOf({ vault }: Pick<Act, "vault">, { person, collective }: PartInput, name: string, workplace: Workplace): Buffer | undefined {
  if (collective) return vault.index(collectiveIdentity(collective, name, workplace.creditCode));
  return person?.idNumber ? vault.index(person.idNumber) : undefined;
}

interface PartColumns {
  person?: Partial<Person> | null;
  collective?: Partial<Collective> | null;
}

/** The part of a new nomination as it will be written: what is wrong in it is refused before anything is. */
export function partColumns(act: Pick<Act, "vault">, { person, collective }: PartInput): PartColumns {
  return { person: person && personColumns(act, person), collective: collective && collectiveColumns(act, collective) };
}

/** Writes the part of a new nomination. */
export async function insertPart({ manager }: Pick<Act, "manager">, { id: nominationId, unitId, seat }: Nomination, { person, collective }: PartColumns): Promise<void> {
  if (person) await manager.insert(Person, { nominationId, unitId, seat, ...person });
  if (collective) await manager.insert(Collective, { nominationId, unitId, seat, ...collective });
}
