import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { RequestContext } from "../../graphql/context";
import { snapshotDifference, SnapshotDifference } from "./snapshot-difference";

@Resolver()
export class SnapshotResolver {
  @Query(() => SnapshotDifference, { description: "What changed in a nomination between two of its snapshots, in the caller's language. Errors: NOT_FOUND, INVALID_INPUT (two nominations)." })
  snapshotDifference(
    @Arg("from", () => ID, { description: "Id of the snapshot before." }) from: string,
    @Arg("to", () => ID, { description: "Id of the snapshot after." }) to: string,
    @Ctx() context: RequestContext,
  ): Promise<SnapshotDifference> {
    return snapshotDifference(context, { from, to });
  }
}
