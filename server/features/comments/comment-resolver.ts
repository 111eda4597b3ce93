import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { mutate } from "../../graphql/mutate";
import { type Connection, type ListArguments, readConnection } from "../../graphql/planner/read";
import { ReferenceInput } from "../../graphql/reference-input";
import { addComment } from "./add-comment";
import { Comment } from "./comment";
import { AddCommentInput } from "./inputs";
import { removeComment } from "./remove-comment";

const Comments = listOf(Comment);

@Resolver(() => Comment)
export class CommentResolver {
  @Query(() => Comments.Connection, { description: "Comments the caller may see, oldest first; those taken back are among them, without text." })
  comments(@Args(() => Comments.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<Comment>> {
    return readConnection(context, info, Comment, args);
  }

  @Mutation(() => Comment, { description: "Writes a remark on a nomination, for both sides or one's own alone. Errors: NOT_FOUND, INVALID_INPUT, WRONG_STATE, CAMPAIGN_NOT_OPEN." })
  addComment(@Arg("input", { description: "What to do, and to what." }) input: AddCommentInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Comment> {
    return mutate(context, info, Comment, addComment, input);
  }

  @Mutation(() => Comment, { description: "Takes one's own remark back while nobody else has answered it; the trace stays. Errors: NOT_FOUND, FORBIDDEN, WRONG_STATE, CONFLICT, CAMPAIGN_NOT_OPEN." })
  removeComment(@Arg("input", { description: "What to do, and to what." }) input: ReferenceInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Comment> {
    return mutate(context, info, Comment, removeComment, input);
  }
}
