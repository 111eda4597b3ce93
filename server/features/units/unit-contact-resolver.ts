import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { mutate, remove } from "../../graphql/mutate";
import { type Connection, type ListArguments, readConnection, readOne } from "../../graphql/planner/read";
import { ReferenceInput } from "../../graphql/reference-input";
import { RegisterContactInput, UpdateContactInput } from "./inputs";
import { registerContact } from "./register-contact";
import { removeContact } from "./remove-contact";
import { UnitContact } from "./unit-contact";
import { updateContact } from "./update-contact";

const UnitContacts = listOf(UnitContact);

@Resolver(() => UnitContact)
export class UnitContactResolver {
  @Query(() => UnitContacts.Connection, { description: "Lines of the 评选推荐工作联系表 the caller may see." })
  unitContacts(@Args(() => UnitContacts.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<UnitContact>> {
    return readConnection(context, info, UnitContact, args);
  }

  @Query(() => UnitContact, { nullable: true, description: "One contact, or null." })
  unitContact(@Arg("id", () => ID, { description: "Its id." }) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<UnitContact | null> {
    return readOne(context, info, UnitContact, id);
  }

  @Mutation(() => UnitContact, { description: "Registers a contact of one's own unit or seat. Errors: NOT_FOUND, CAMPAIGN_NOT_OPEN, DEADLINE_PASSED." })
  registerContact(@Arg("input", { description: "What to do, and to what." }) input: RegisterContactInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<UnitContact> {
    return mutate(context, info, UnitContact, registerContact, input);
  }

  @Mutation(() => UnitContact, { description: "Changes a contact. Errors: CONFLICT, NOT_FOUND." })
  updateContact(@Arg("input", { description: "What to do, and to what." }) input: UpdateContactInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<UnitContact> {
    return mutate(context, info, UnitContact, updateContact, input);
  }

  @Mutation(() => ID, { description: "Takes a contact off the form and answers the id it had. Errors: CONFLICT, NOT_FOUND." })
  removeContact(@Arg("input", { description: "What to do, and to what." }) input: ReferenceInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<string> {
    return remove(context, info, UnitContact, removeContact, input);
  }
}
