/** Every act from the vote to the register; `results-trail.test.ts` walks them in their order. */
export const ACTS_OF_RESULTS = [
  "prepareBallot", "recordRecusal", "declareRecusal", "openBallot", "castVote", "closeBallot", "readPapers", "countBallot", "signCount", "voidBallot",
  "composeSlate", "confirmSlate", "signSlate",
  "openProvincialPublicity", "stopProvincialPublicity", "reportToNational", "recordFeedback", "recordConferment", "backFill", "setResultsDate",
  "handOverItem", "enterEarlierHonour", "proposeRevocation", "giveRevocationOpinion", "decideRevocation", "recoverItem", "stopTreatment",
] as const;
export type ActOfResults = (typeof ACTS_OF_RESULTS)[number];
