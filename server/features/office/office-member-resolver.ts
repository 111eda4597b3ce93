import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { mutate, remove } from "../../graphql/mutate";
import { type Connection, type ListArguments, readConnection, readOne } from "../../graphql/planner/read";
import { ReferenceInput } from "../../graphql/reference-input";
import { createOfficeMember } from "./create-office-member";
import { CreateOfficeMemberInput, UpdateOfficeMemberInput } from "./inputs";
import { OfficeMember } from "./office-member";
import { removeOfficeMember } from "./remove-office-member";
import { updateOfficeMember } from "./update-office-member";

const OfficeMembers = listOf(OfficeMember);

@Resolver(() => OfficeMember)
export class OfficeMemberResolver {
  @Query(() => OfficeMembers.Connection, { description: "The leading group and the office's staff." })
  officeMembers(@Args(() => OfficeMembers.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<OfficeMember>> {
    return readConnection(context, info, OfficeMember, args);
  }

  @Query(() => OfficeMember, { nullable: true, description: "One member, or null." })
  officeMember(@Arg("id", () => ID, { description: "The member's id." }) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<OfficeMember | null> {
    return readOne(context, info, OfficeMember, id);
  }

  @Mutation(() => OfficeMember, { description: "Enters a member. Errors: FORBIDDEN for the other seat." })
  createOfficeMember(@Arg("input", { description: "What to do, and to what." }) input: CreateOfficeMemberInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<OfficeMember> {
    return mutate(context, info, OfficeMember, createOfficeMember, input);
  }

  @Mutation(() => OfficeMember, { description: "Changes a member. Errors: CONFLICT, NOT_FOUND, FORBIDDEN for the other seat." })
  updateOfficeMember(@Arg("input", { description: "What to do, and to what." }) input: UpdateOfficeMemberInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<OfficeMember> {
    return mutate(context, info, OfficeMember, updateOfficeMember, input);
  }

  @Mutation(() => ID, { description: "Takes a member off the list and answers the id it had. Errors: CONFLICT, NOT_FOUND, FORBIDDEN for the other seat." })
  removeOfficeMember(@Arg("input", { description: "What to do, and to what." }) input: ReferenceInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<string> {
    return remove(context, info, OfficeMember, removeOfficeMember, input);
  }
}
