import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { mutate } from "../../graphql/mutate";
import { type Connection, type ListArguments, readConnection, readOne } from "../../graphql/planner/read";
import { ReferenceInput } from "../../graphql/reference-input";
import { cancelPaper } from "./cancel-paper";
import { RequestPaperInput } from "./inputs";
import { makers } from "./makers";
import { Paper } from "./paper";
import { requestPaper } from "./request-paper";

const Papers = listOf(Paper);

@Resolver(() => Paper)
export class PaperResolver {
  @Query(() => Papers.Connection, { description: "Papers the caller asked for, and packages of the caller's office or unit, newest first." })
  papers(@Args(() => Papers.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<Paper>> {
    return readConnection(context, info, Paper, args);
  }

  @Query(() => Paper, { nullable: true, description: "One paper, or null." })
  paper(@Arg("id", () => ID, { description: "Its id." }) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Paper | null> {
    return readOne(context, info, Paper, id);
  }

  @Mutation(() => Paper, {
    description: "Asks for a paper. It is made in the background; ask `paper` until its state is READY, then read it at `/papers/<id>`. Errors: INVALID_INPUT, NOT_FOUND, FORBIDDEN, TOO_MANY_WAITING, ANONYMISED.",
  })
  async requestPaper(@Arg("input", { description: "What to make, and of what." }) input: RequestPaperInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Paper> {
    const { desk, language } = context;
    const paper = await mutate(context, info, Paper, requestPaper(desk, makers, language), input);
    desk.jobs.wake();
    return paper;
  }

  @Mutation(() => Paper, { description: "Cancels a paper of one's own that is not ready yet. Errors: WRONG_STATE, CONFLICT, NOT_FOUND." })
  cancelPaper(@Arg("input", { description: "Which." }) input: ReferenceInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Paper> {
    return mutate(context, info, Paper, cancelPaper, input);
  }
}
