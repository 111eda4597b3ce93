import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { mutate } from "../../graphql/mutate";
import { decideRevocation } from "./decide-revocation";
import { giveRevocationOpinion } from "./give-revocation-opinion";
import { DecideRevocationInput, GiveRevocationOpinionInput, ProposeRevocationInput } from "./inputs";
import { proposeRevocation } from "./propose-revocation";
import { Revocation } from "./revocation";
import { RevocationOpinion } from "./revocation-opinion";

@Resolver(() => Revocation)
export class RevocationResolver {
  @Mutation(() => Revocation, { description: "Opens proceedings to revoke an honour of one's own seat, or one from before the desk (R19). Errors: INVALID_INPUT, WRONG_STATE, ALREADY_EXISTS, NOT_FOUND, FORBIDDEN." })
  proposeRevocation(@Arg("input", { description: "What to do, and to what." }) input: ProposeRevocationInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Revocation> {
    return mutate(context, info, Revocation, proposeRevocation, input);
  }

  @Mutation(() => RevocationOpinion, { description: "Gives the opinion of the unit that recommended, or of the seat's office through another account than the proposer's; each once. Errors: OTHER_PERSON_NEEDED, WRONG_STATE, ALREADY_EXISTS, NOT_FOUND, FORBIDDEN." })
  giveRevocationOpinion(@Arg("input", { description: "What to do, and to what." }) input: GiveRevocationOpinionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<RevocationOpinion> {
    return mutate(context, info, RevocationOpinion, giveRevocationOpinion, input);
  }

  @Mutation(() => Revocation, { description: "Revokes an honour or keeps it, once the office's opinion is on record; for good (R19). Errors: INVALID_INPUT, WRONG_STATE, CONFLICT, NOT_FOUND, FORBIDDEN." })
  decideRevocation(@Arg("input", { description: "What to do, and to what." }) input: DecideRevocationInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Revocation> {
    return mutate(context, info, Revocation, decideRevocation, input);
  }
}
