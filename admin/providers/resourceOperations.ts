/** Which operations answer react-admin's verbs for one resource. */
export interface ResourceOperations {
  list: string;
  show?: string;
  create?: string;
  edit?: string;
  delete?: string;
  /** The fields of a form that the inputs accept; everything else a record carries is for reading. */
  inputs?: readonly string[];
  /** What is chosen once: accepted by the create input and not by the update input. */
  fixed?: readonly string[];
}

/** react-admin's verbs → operations of `schema/operations/`. Verbs beyond these go through `useVerb`. */
export const resourceOperations: Record<string, ResourceOperations> = {
  campaigns: {
    list: "campaigns",
    show: "campaign",
    create: "createCampaignDraft",
    edit: "updateCampaign",
    inputs: [
      "name",
      "noticeNumber",
      "referenceDate",
      "contactDeadline",
      "materialsDeadline",
      "reviewLevels",
      "reserveAtDraft",
      "votingQuorum",
      "votingMajority",
      "publicityStages",
      "resultsFrom",
    ],
    fixed: ["cloneOf", "code", "year"],
  },
  ruleChanges: { list: "ruleChanges", create: "proposeRuleChange" },
  deadlineExtensions: { list: "deadlineExtensions", create: "grantExtension" },
  calendarYears: { list: "calendarYears", create: "enterCalendarYear" },
  invariants: { list: "invariants" },
  officeMembers: {
    list: "officeMembers",
    show: "officeMember",
    create: "createOfficeMember",
    edit: "updateOfficeMember",
    delete: "removeOfficeMember",
    inputs: ["name", "position", "organization", "post", "phone", "rank"],
    fixed: ["campaignId", "body", "seat"],
  },
  recommendingUnits: {
    list: "recommendingUnits",
    show: "recommendingUnit",
    create: "createRecommendingUnit",
    edit: "updateRecommendingUnit",
    delete: "removeRecommendingUnit",
    inputs: ["name", "shortName", "kind", "parentId", "position"],
    fixed: ["code"],
  },
  unitContacts: {
    list: "unitContacts",
    show: "unitContact",
    create: "registerContact",
    edit: "updateContact",
    delete: "removeContact",
    inputs: ["name", "post", "officePhone", "mobile", "fax", "email", "remark"],
    fixed: ["campaignId", "unitId"],
  },
  quotas: { list: "quotas", show: "quota", edit: "allocateQuotas" },
  quotaEntries: { list: "quotaEntries" },
  workplaces: {
    list: "workplaces",
    show: "workplace",
    create: "createWorkplace",
    edit: "updateWorkplace",
    inputs: ["name", "creditCode", "nature", "administrativeRank", "parentId"],
  },
  nominations: {
    list: "nominations",
    show: "nomination",
    create: "createNomination",
    edit: "updateNomination",
    inputs: ["workplaceId", "name", "deeds", "person", "collective"],
    fixed: ["campaignId", "awardId"],
  },
  comments: { list: "comments" },
  waivers: { list: "waivers" },
  papers: { list: "papers", show: "paper" },
  imports: { list: "imports", show: "import", create: "confirmImport" },
  importRows: { list: "importRows" },
  paperArrivals: { list: "paperArrivals" },
  announcements: { list: "announcements", show: "announcement" },
  mailBatches: { list: "mailBatches", show: "mailBatch" },
  notices: { list: "notices" },
  ballots: { list: "ballots", show: "ballot" },
  slates: { list: "slates", show: "slate" },
  outcomes: { list: "outcomes" },
  provincialPublicities: { list: "provincialPublicities" },
  nationalReports: { list: "nationalReports" },
  honours: {
    list: "honours",
    show: "honour",
    create: "enterEarlierHonour",
    fixed: [
      "subjectKind",
      "holderName",
      "idNumber",
      "creditCode",
      "workplaceCode",
      "workplaceName",
      "campaignName",
      "awardName",
      "level",
      "treatment",
      "certificateNumber",
      "conferredOn",
      "document",
    ],
  },
  accounts: {
    list: "accounts",
    show: "account",
    create: "createAccount",
    edit: "updateAccount",
    inputs: ["displayName"],
    fixed: ["username", "role", "seat", "unitId", "password"],
  },
  securitySettings: { list: "securitySettings" },
  dictionaries: { list: "dictionaries" },
  signIns: { list: "signIns" },
  operations: { list: "operations" },
  sessions: { list: "sessions" },
  auditEvents: { list: "auditEvents", show: "auditEvent" },
};
