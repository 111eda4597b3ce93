import { DeskError } from "../../../errors/desk-error";
import { isId } from "../../../graphql/planner/filter";
import type { SealedColumn } from "../../../vault";
import type { Act } from "../../../verb";
import { Role } from "../../accounts/role";
import { Award } from "../../campaigns/award";
import { Campaign } from "../../campaigns/campaign";
import { Collective } from "../../nominations/collective";
import { Nomination } from "../../nominations/nomination";
import { Person } from "../../nominations/person";
import { NOMINATION } from "../../nominations/words";
import { RecommendingUnit } from "../../units/recommending-unit";
import { Workplace } from "../../workplaces/workplace";
import type { DossierCollective, DossierData, DossierPerson } from "./dossier-data";
import { plain } from "./plain";

type Case = Pick<DossierData, "campaign" | "unit" | "award" | "nomination" | "workplace" | "person" | "collective">;

/** Who is nominated, by whom, for what: the facts of the 登记表. Refused with NOT_FOUND where the caller does not see the nomination. */
export async function readCase(act: Act, id: string): Promise<Case & { campaignId: string; identityIndex: Buffer }> {
  const { manager } = act;
  const nomination = isId(id) ? await manager.findOneBy(Nomination, { id }) : null;
  if (!nomination) throw new DeskError("NOT_FOUND", { facts: { what: NOMINATION } });
  const { campaignId, identityIndex, awardId, unitId, workplaceId, seat, subjectKind, name, position, state, pendingLevel, deeds, submittedAt, decidedAt, createdAt, updatedAt, version } = nomination;
  const campaign = await manager.findOneOrFail(Campaign, { where: { id: campaignId }, select: { id: true, name: true, noticeNumber: true } });
  const award = await manager.findOneByOrFail(Award, { id: awardId });
  const unit = await manager.findOneByOrFail(RecommendingUnit, { id: unitId });
  const workplace = await manager.findOneOrFail(Workplace, { where: { id: workplaceId }, relations: { parent: true } });
  const [person, collective] = [await manager.findOneBy(Person, { nominationId: id }), await manager.findOneBy(Collective, { nominationId: id })];
  const open = mayOpen(act, nomination);
  return {
    campaignId,
    identityIndex,
    campaign: { name: campaign.name, noticeNumber: campaign.noticeNumber },
    unit: { name: unit.name, shortName: unit.shortName },
    award: award.name,
    nomination: plain({ id, name, seat, subjectKind, position, state, pendingLevel, deeds, submittedAt, decidedAt, createdAt, updatedAt, version }),
    workplace: { name: workplace.name, creditCode: workplace.creditCode, nature: workplace.nature, administrativeRank: workplace.administrativeRank, parent: workplace.parent?.name ?? null },
    person: person && personOf(person, open),
    collective: collective && collectiveOf(collective, open),
  };
}

type Open = (column: SealedColumn, sealed: Buffer, masked: string) => string;

/** Whole numbers are for the unit whose nominee it is and for the office that handles it; everybody else gets the masked ones. */
function mayOpen({ actor, vault }: Act, { unitId, seat }: Pick<Nomination, "unitId" | "seat">): Open {
  const own = (actor.role === Role.UNIT && actor.unitId === unitId) || (actor.role === Role.OFFICE && actor.seat === seat);
  return (column, sealed, masked) => (own ? vault.open(sealed, column) : masked);
}

function personOf(person: Person, open: Open): DossierPerson {
  const { sex, ethnicity, birthDate, politicalStatus, education, post, administrativeRank, professionalTitle, identity, tradeSince, honours, honourLevel, honourTreatment, misconduct } = person;
  const numbers = { idNumber: open("persons.id_number_sealed", person.idNumberSealed, person.idNumberMasked), mobile: open("persons.mobile_sealed", person.mobileSealed, person.mobileMasked) };
  return { sex, ethnicity, birthDate, politicalStatus, education, post, administrativeRank, professionalTitle, identity, tradeSince, honours, honourLevel, honourTreatment, misconduct, ...numbers };
}

function collectiveOf(collective: Collective, open: Open): DossierCollective {
  const { nature, administrativeRank, headcount, leaderName, leaderPost, creditCode, honours, lastAccidentOn, lastCaseOn, staffViolation } = collective;
  return { nature, administrativeRank, headcount, leaderName, leaderPost, creditCode, honours, lastAccidentOn, lastCaseOn, staffViolation, phone: open("collectives.phone_sealed", collective.phoneSealed, collective.phoneMasked) };
}
