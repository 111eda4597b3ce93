import type { Act } from "../../../verb";
import { placeOf } from "../../snapshots/content-words";
import { differenceOf } from "../../snapshots/difference";
import { Snapshot } from "../../snapshots/snapshot";
import type { DossierVersion } from "./dossier-data";
import { plain } from "./plain";

/** Every frozen copy, oldest first, and what differs from the one before it, in the order of the 登记表. */
export async function readVersions({ manager }: Act, nominationId: string): Promise<DossierVersion[]> {
  const snapshots = await manager.find(Snapshot, { where: { nominationId } });
  return plain(
    snapshots.map(({ occasion, content, contentHash, takenBy, takenAt }, index) => {
      const before = snapshots[index - 1];
      const changes = before ? differenceOf(before.content, content).sort((one, other) => placeOf(one.path) - placeOf(other.path)) : [];
      return { occasion, contentHash, takenBy, takenAt, changes };
    }),
  );
}
