import { DeskError } from "../../../errors/desk-error";
import { isId } from "../../../graphql/planner/filter";
import type { Act } from "../../../verb";
import { Campaign } from "../../campaigns/campaign";
import type { Seat } from "../../campaigns/seat";
import { CAMPAIGN } from "../../campaigns/words";
import { RecommendingUnit } from "../../units/recommending-unit";
import { UNIT } from "../../units/words";
import { SEAT_NAMES } from "../dossier/words";
import type { Manifest } from "./manifest";

/** Whose papers: a unit's, a seat's, or, with neither, the province's: as far as the caller sees them. */
export interface PackageScope {
  campaignId: string;
  seat?: Seat | null;
  unitId?: string | null;
}

/** The campaign and the scope as a manifest names them. Refused with NOT_FOUND where the caller does not see one of them. */
export async function nameScope({ manager }: Act, { campaignId, seat = null, unitId = null }: PackageScope): Promise<Pick<Manifest, "campaign" | "scope">> {
  const campaign = isId(campaignId) ? await manager.findOneBy(Campaign, { id: campaignId }) : null;
  if (!campaign) throw new DeskError("NOT_FOUND", { field: "campaignId", facts: { what: CAMPAIGN } });
  const { id, name, noticeNumber } = campaign;
  if (unitId === null) return { campaign: { id, name, noticeNumber }, scope: { unitId: null, seat, name: seat === null ? "全省" : SEAT_NAMES[seat] } };
  const unit = isId(unitId) ? await manager.findOneBy(RecommendingUnit, { id: unitId }) : null;
  if (!unit || (seat !== null && unit.seat !== seat)) throw new DeskError("NOT_FOUND", { field: "unitId", facts: { what: UNIT } });
  return { campaign: { id, name, noticeNumber }, scope: { unitId: unit.id, seat: unit.seat, name: unit.shortName } };
}
