import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { mutate } from "../../graphql/mutate";
import { Attachment } from "./attachment";
import { forgetContent } from "./forget-content";
import { RemoveAttachmentInput } from "./inputs";
import { removeAttachment } from "./remove-attachment";

@Resolver(() => Attachment)
export class AttachmentResolver {
  @Mutation(() => Attachment, {
    description: "Takes a file off one's own draft or returned nomination, or off an open objection or revocation of one's own seat. Errors: INVALID_INPUT, WRONG_STATE, CONFLICT, NOT_FOUND, FORBIDDEN, CAMPAIGN_NOT_OPEN.",
  })
  async removeAttachment(@Arg("input", { description: "What to do, and to what." }) input: RemoveAttachmentInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Attachment> {
    const removed = await mutate(context, info, Attachment, removeAttachment, input);
    await forgetContent(context.desk, input.id);
    return removed;
  }
}
