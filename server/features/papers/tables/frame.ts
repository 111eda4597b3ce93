import type { Act } from "../../../verb";
import { Role } from "../../accounts/role";
import { Award } from "../../campaigns/award";
import { Campaign } from "../../campaigns/campaign";
import type { Seat } from "../../campaigns/seat";
import { RecommendingUnit } from "../../units/recommending-unit";
import { SEAT_NAMES } from "../dossier/words";
import { nameScope, type PackageScope } from "../package/package-scope";
import type { PaperRequest } from "../paper-maker";

/** Of what campaign and whose a table is. */
export interface Frame {
  campaign: Campaign;
  /** In the notice's order. */
  awards: Award[];
  /** The one unit it is about; null where it is about several. */
  unit: RecommendingUnit | null;
  /** What the title line and the file's name call whose it is. */
  scopeName: string;
  /** Conditions on rows of units. */
  where: { campaignId: string; seat?: Seat; unitId?: string };
}

/** The scope a paper was asked for. */
export const scopeOf = ({ campaignId, aboutSeat, aboutUnitId }: PaperRequest): PackageScope => ({ campaignId: campaignId ?? "", seat: aboutSeat, unitId: aboutUnitId });

/**
 * The frame of a table about a unit, a seat, or, with neither, as far as the caller sees: a unit without units below it
 * sees itself, an office its seat. Refused with NOT_FOUND where the caller does not see campaign or unit.
 */
export async function frameOf(act: Act, scope: PackageScope): Promise<Frame> {
  const { manager, actor } = act;
  const { scope: named } = await nameScope(act, scope);
  const campaign = await manager.findOneByOrFail(Campaign, { id: scope.campaignId });
  const awards = await manager.find(Award, { where: { campaignId: campaign.id }, order: { position: "ASC" } });
  const units = actor.role === Role.UNIT && named.unitId === null ? await manager.find(RecommendingUnit) : [];
  const unitId = named.unitId ?? (units.length === 1 ? (units[0]?.id ?? null) : null);
  const unit = unitId === null ? null : await manager.findOneByOrFail(RecommendingUnit, { id: unitId });
  const seat = named.seat ?? (actor.role === Role.OFFICE ? actor.seat : null);
  const own = units.find(({ id }) => id === actor.unitId);
  const scopeName = unit?.shortName ?? (own ? `${own.shortName}及所属单位` : seat === null ? named.name : SEAT_NAMES[seat]);
  return { campaign, awards, unit, scopeName, where: { campaignId: campaign.id, ...(seat && { seat }), ...(unitId !== null && { unitId }) } };
}
