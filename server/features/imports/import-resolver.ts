import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { listOf } from "../../graphql/lists";
import { mutate } from "../../graphql/mutate";
import { type Connection, type ListArguments, readConnection, readOne } from "../../graphql/planner/read";
import { ReferenceInput } from "../../graphql/reference-input";
import { forgetUnneeded } from "../attachments/forget-unneeded";
import { cancelImport } from "./cancel-import";
import { confirmImport } from "./confirm-import";
import { Import } from "./import";
import { ImportRow } from "./import-row";

const Imports = listOf(Import);
const ImportRows = listOf(ImportRow);

@Resolver(() => Import)
export class ImportResolver {
  @Query(() => Imports.Connection, { description: "Workbooks the caller imported, newest first; the auditor sees everybody's. They are sent to `POST /imports`." })
  imports(@Args(() => Imports.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<Import>> {
    return readConnection(context, info, Import, args);
  }

  @Query(() => Import, { nullable: true, description: "One import, or null." })
  import(@Arg("id", () => ID, { description: "Its id." }) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Import | null> {
    return readOne(context, info, Import, id);
  }

  @Query(() => ImportRows.Connection, { description: "What the rows of the imports the caller sees do, in the sheet's order; filter by `importId`." })
  importRows(@Args(() => ImportRows.Arguments, { validate: false }) args: ListArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Connection<ImportRow>> {
    return readConnection(context, info, ImportRow, args);
  }

  @Mutation(() => Import, { description: "Confirms an import that was read without a fault. It is applied in the background: all rows or none. Errors: WRONG_STATE, CONFLICT, NOT_FOUND." })
  async confirmImport(@Arg("input", { description: "Which." }) input: ReferenceInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Import> {
    const confirmed = await mutate(context, info, Import, confirmImport, input);
    context.desk.jobs.wake();
    return confirmed;
  }

  @Mutation(() => Import, { description: "Cancels an import that is not over, while it is being applied, too: nothing of it stays. Errors: WRONG_STATE, CONFLICT, NOT_FOUND." })
  async cancelImport(@Arg("input", { description: "Which." }) input: ReferenceInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Import> {
    let sha256 = "";
    const cancelled = await mutate(context, info, Import, async (act, reference: ReferenceInput) => {
      const found = await cancelImport(act, reference);
      sha256 = found.sha256;
      return found;
    }, input);
    await forgetUnneeded(context.desk, sha256);
    return cancelled;
  }
}
