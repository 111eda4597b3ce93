import { BallotResolver } from "./ballot-resolver";
import { permissions } from "./permissions";
import { VoteResolver } from "./vote-resolver";

export const ballots = { resolvers: [BallotResolver, VoteResolver], permissions };
