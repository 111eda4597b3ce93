import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { mutate } from "../../graphql/mutate";
import { type Connection, type ListArguments, readConnection, readOne } from "../../graphql/planner/read";
import { composeSlate } from "./compose-slate";
import { confirmSlate } from "./confirm-slate";
import { ComposeSlateInput, ConfirmSlateInput, SignSlateInput } from "./inputs";
import { signSlate } from "./sign-slate";
import { Slate } from "./slate";
import { SlateStage, SlateWaived } from "./types";

const Slates = listOf(Slate);

@Resolver(() => Slate)
export class SlateResolver {
  @Query(() => Slates.Connection, { description: "Slates, newest first." })
  slates(@Args(() => Slates.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<Slate>> {
    return readConnection(context, info, Slate, args);
  }

  @Query(() => Slate, { nullable: true, description: "One slate, or null." })
  slate(@Arg("id", () => ID, { description: "Its id." }) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Slate | null> {
    return readOne(context, info, Slate, id);
  }

  @FieldResolver(() => [SlateStage])
  proof(@Root() { proof }: Pick<Slate, "proof">): SlateStage[] {
    return proof;
  }

  @FieldResolver(() => [SlateWaived])
  waived(@Root() { waived }: Pick<Slate, "waived">): SlateWaived[] {
    return waived;
  }

  @Mutation(() => Slate, { description: "Makes the list from the signed votes and the rules that bind the whole list (R06, R09, R15). Errors: INVALID_INPUT (a vote is not over), NOT_FOUND, CAMPAIGN_NOT_OPEN." })
  composeSlate(@Arg("input", { description: "What to do, and to what." }) input: ComposeSlateInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Slate> {
    return mutate(context, info, Slate, composeSlate, input);
  }

  @Mutation(() => Slate, { description: "Says whether the caller, of the leading group, agrees. Errors: NOT_ENTITLED, ALREADY_EXISTS, WRONG_STATE, CONFLICT, INVALID_INPUT." })
  confirmSlate(@Arg("input", { description: "What to do, and to what." }) input: ConfirmSlateInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Slate> {
    return mutate(context, info, Slate, confirmSlate, input);
  }

  @Mutation(() => Slate, { description: "Signs for the caller’s seat, or says what the seat would choose instead. Errors: WRONG_STATE, CONFLICT, INVALID_INPUT." })
  signSlate(@Arg("input", { description: "What to do, and to what." }) input: SignSlateInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Slate> {
    return mutate(context, info, Slate, signSlate, input);
  }
}
