import { IsNull, Not } from "typeorm";
import { loadForUpdate } from "../../database/load-for-update";
import { DeskError } from "../../errors/desk-error";
import type { ReferenceInput } from "../../graphql/reference-input";
import type { Act } from "../../verb";
import { loadRunningCampaign } from "../campaigns/load-running-campaign";
import { Nomination } from "../nominations/nomination";
import { Comment } from "./comment";
import { ANSWERED, COMMENT, REMOVED_ALREADY } from "./words";

/**
 * Takes one's own remark back: its text goes, that there was one stays. What somebody else has answered stays as well,
 * or the answer would stand for something nobody can read. An internal answer to a shared remark does not count: the
 * refusal would tell of it. There is no way back from it: what was blanked is gone.
 */
export async function removeComment({ manager, actor, clock }: Act, input: ReferenceInput): Promise<Comment> {
  const seen = await manager.findOneBy(Comment, { id: input.id });
  if (!seen) throw new DeskError("NOT_FOUND", { facts: { what: COMMENT } });
  if (seen.authorId !== actor.accountId) throw new DeskError("FORBIDDEN");
  if (seen.removedAt !== null) throw new DeskError("WRONG_STATE", { facts: REMOVED_ALREADY });
  const { campaignId } = await manager.findOneByOrFail(Nomination, { id: seen.nominationId });
  await loadRunningCampaign(manager, campaignId);
  const comment = await loadForUpdate(manager, Comment, input, COMMENT);
  if (await manager.existsBy(Comment, { replyToId: comment.id, scope: comment.scope, authorId: Not(actor.accountId), removedAt: IsNull() })) throw new DeskError("WRONG_STATE", { facts: ANSWERED });
  return manager.save(Object.assign(comment, { text: "", removedAt: clock.now().toISOString() }));
}
