import { listTypes } from "../../graphql/list-types";
import { type PermissionTable, SIGNED_IN } from "../../graphql/permissions";
import { Role } from "../accounts/role";

const { AUDITOR, LEADING_GROUP, OFFICE } = Role;

export const permissions: PermissionTable = {
  Query: {
    ballots: [AUDITOR, OFFICE, LEADING_GROUP],
    ballot: [AUDITOR, OFFICE, LEADING_GROUP],
    electorate: [OFFICE],
    readingDifferences: [OFFICE],
  },
  Mutation: {
    prepareBallot: [OFFICE],
    recordRecusal: [OFFICE],
    declareRecusal: [LEADING_GROUP],
    openBallot: [OFFICE],
    castVote: [LEADING_GROUP],
    closeBallot: [OFFICE],
    readPapers: [OFFICE],
    countBallot: [OFFICE],
    signCount: [OFFICE],
    voidBallot: [OFFICE],
  },
  ...Object.fromEntries(["Ballot", "BallotCandidate", "BallotVoter", "Recusal", "Scrutineer", "BallotPaper", "Elector", "PaperRead", "ReadingDifference"].map((type) => [type, { "*": SIGNED_IN }])),
  ...listTypes("Ballot"),
};
