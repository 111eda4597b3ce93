import type { EntityManager } from "typeorm";
import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import type { Act } from "../../verb";
import { Role } from "../accounts/role";
import { loadRunningCampaign } from "../campaigns/load-running-campaign";
import { Nomination } from "../nominations/nomination";
import { NominationState } from "../nominations/nomination-state";
import { NOMINATION } from "../nominations/words";
import { Comment } from "./comment";
import { CommentScope } from "./comment-scope";
import { CommentSide } from "./comment-side";
import type { AddCommentInput } from "./inputs";
import { GIVEN_UP } from "./words";

/**
 * Writes a remark on a nomination the caller sees, until its campaign is archived: after the collection, too, when
 * feedback from above raises questions. On one that was given up there is nothing left to settle.
 */
export async function addComment({ manager, actor, clock }: Act, input: AddCommentInput): Promise<Comment> {
  const { nominationId, scope, about = null, replyToId = null } = input;
  const nomination = await manager.findOneBy(Nomination, { id: nominationId });
  if (!nomination) throw new DeskError("NOT_FOUND", { field: "nominationId", facts: { what: NOMINATION } });
  await loadRunningCampaign(manager, nomination.campaignId);
  if (nomination.state === NominationState.WITHDRAWN) throw new DeskError("WRONG_STATE", { facts: GIVEN_UP });
  if (replyToId !== null) await checkTarget(manager, { id: replyToId, nominationId }, scope);
  const { unitId, seat } = nomination;
  const side = actor.role === Role.OFFICE ? CommentSide.OFFICE : CommentSide.UNIT;
  const author = { side, authorId: actor.accountId, authorName: actor.name, authorUnitId: actor.unitId };
  return manager.save(manager.create(Comment, { nominationId, unitId, seat, scope, text: input.text.trim(), about, replyToId, ...author, writtenAt: clock.now().toISOString() }));
}

/** A shared answer to an internal remark would show the other side that there is one. */
async function checkTarget(manager: EntityManager, where: { id: string; nominationId: string }, scope: CommentScope): Promise<void> {
  const target = await manager.findOneBy(Comment, where);
  if (!target || target.removedAt !== null) refuseField("replyToId", "所回复的意见不存在或已撤回，请刷新页面。", "is no comment on this nomination that stands; reload the page.");
  if (scope === CommentScope.SHARED && target.scope === CommentScope.INTERNAL) {
    refuseField("replyToId", "不能用往来意见回复内部意见，请改用内部意见。", "is internal: answer it internally.");
  }
}
