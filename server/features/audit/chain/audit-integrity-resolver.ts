import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../../graphql/context";
import { namedStatement } from "../../../graphql/planner/statement";
import { AuditIntegrity } from "./audit-integrity";
import { readHead, writtenHead } from "./head";
import { verifyTrail } from "./verify-trail";

@Resolver()
export class AuditIntegrityResolver {
  @Query(() => AuditIntegrity, { description: "Goes along the whole chain of seals on the audit trail. Errors: INVALID_INPUT." })
  async auditIntegrity(
    @Arg("head", () => String, { nullable: true, description: "A head noted earlier, `number:hash`; it must still be in the chain." }) head: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<AuditIntegrity> {
    const noted = head ? readHead(head) : undefined;
    await context.desk.trail.looked({ caller: context.caller, address: context.address, action: "auditIntegrity" });
    const verdict = await verifyTrail((text, values) => context.read(namedStatement(text, values)), context.desk.vault, { noted });
    return { ...verdict, head: verdict.head && writtenHead(verdict.head) };
  }
}
