import { permissions } from "./permissions";
import { SnapshotResolver } from "./snapshot-resolver";

export const snapshots = { resolvers: [SnapshotResolver], permissions };
