import type { Act } from "../../verb";
import type { Nomination } from "../nominations/nomination";
import type { SnapshotOccasion } from "./snapshot-occasion";

/**
 * Freezes a nomination as it stands in this transaction. The hash is of PostgreSQL's text of the content, which
 * anybody can compute again from the row.
 */
export async function takeSnapshot({ manager, actor, clock }: Act, { id, unitId, seat }: Pick<Nomination, "id" | "unitId" | "seat">, occasion: SnapshotOccasion): Promise<void> {
  await manager.query(
    `insert into snapshots (nomination_id, unit_id, seat, occasion, content, content_hash, taken_by, taken_at)
       select $1, $2, $3, $4, content, encode(sha256(convert_to(content::text, 'UTF8')), 'hex'), $5, $6 from app.nomination_content($1) content`,
    [id, unitId, seat, occasion, actor.name, clock.now().toISOString()],
  );
}
