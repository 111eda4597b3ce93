import { type EntityManager, IsNull } from "typeorm";
import { safeName } from "../../../documents/zip/safe-name";
import { DeskError } from "../../../errors/desk-error";
import { Role } from "../../accounts/role";
import { Paper } from "../paper";
import { PaperKind } from "../paper-kind";
import { type PaperMaker, ZIP } from "../paper-maker";
import { PaperState } from "../paper-state";
import { buildSummary } from "../tables";
import { type Manifest, readManifest } from "./manifest";
import { deskSources } from "./package-sources";
import { planPackage } from "./plan-package";
import { writePackage } from "./write-package";

/**
 * A package as a paper: frozen under its number, its manifest beside it. A supplement holds what has changed since the
 * latest whole or supplementary package of the same scope.
 */
export const packagePaper: Omit<PaperMaker, "roles"> = {
  needs: ["campaignId"],
  make: async (act, request) => {
    const scope = { campaignId: request.campaignId ?? "", seat: request.aboutSeat, unitId: request.aboutUnitId };
    if (act.actor.role === Role.UNIT && scope.unitId === null) scope.unitId = act.actor.unitId;
    if (act.actor.role === Role.OFFICE && scope.unitId === null) scope.seat = act.actor.seat;
    const { manager, desk, actor, clock, progress } = act;
    const paper = await manager.findOneByOrFail(Paper, { id: request.id });
    const base = request.options.supplement ? await latest(manager, paper) : null;
    if (request.options.supplement && !base) throw new DeskError("NO_PACKAGE_BEFORE", { field: "supplement" });
    const { withoutPersonalData } = request.options;
    const sources = { ...deskSources(act, desk.files, { withoutPersonalData }), summaryTable: (about: typeof scope, dated: string) => buildSummary(act, about, dated, { withoutPersonalData }) };
    const plan = await planPackage(act, scope, sources);
    if (plan.parts.length === 0) throw new DeskError("NOTHING_TO_PACK");
    const parts = plan.parts.map((part, i) => ({
      ...part,
      content: async () => {
        await progress(i, plan.parts.length);
        return part.content();
      },
    }));
    const number = paper.number ?? 1;
    const { content, manifest } = writePackage({ ...plan, parts }, { number, madeAt: clock.now(), madeBy: actor.name, base: base && base.manifest });
    const name = `材料包-${plan.scope.name}-第${number}号${base ? `（对第${base.manifest.number}号的补充）` : ""}.zip`;
    return { name: safeName(name), mediaType: ZIP, content, manifest: async () => ({ baseId: base?.id ?? null, manifest: await manifest }) };
  },
};

/** The package before this one: of the same scope, asked for by the same office or unit. */
async function latest(manager: EntityManager, paper: Paper): Promise<{ id: string; manifest: Manifest } | null> {
  const { campaignId, aboutSeat, aboutUnitId, role, seat, unitId } = paper;
  const same = Object.fromEntries(Object.entries({ campaignId, aboutSeat, aboutUnitId, role, seat, unitId }).map(([key, value]) => [key, value ?? IsNull()]));
  const found = await manager.findOne(Paper, { where: { ...same, kind: PaperKind.PACKAGE, state: PaperState.READY }, order: { number: "DESC" } });
  return found && { id: found.id, manifest: readManifest(found.manifest) };
}
