import type { Account, CampaignProgress, Me, Task } from "../shared/schema";

/** An object's id and the version that was read. */
export interface Key {
  id: string;
  version: number;
}

type OpinionOn = Key & { opinion: string };

/** The domain's verbs that are more than create, update and remove: what each takes and returns. */
export interface Verbs {
  submitNomination: { input: Key; result: Key };
  returnNomination: { input: OpinionOn; result: Key };
  approveNomination: { input: OpinionOn; result: Key };
  rejectNomination: { input: OpinionOn; result: Key };
  withdrawNomination: { input: Key & { reason: string }; result: Key };
  allocateQuotas: {
    input: {
      campaignId: string;
      reason: string;
      allocations: { unitId: string; awardId: string; places: number; version?: number }[];
    };
    result: unknown;
  };
  removeContact: { input: Key; result: string };
  removeOfficeMember: { input: Key; result: string };
  removeRecommendingUnit: { input: Key; result: string };
  disableAccount: { input: Key; result: Account };
  enableAccount: { input: Key; result: Account };
  resetPassword: { input: Key & { password: string }; result: Key };
  issueApiKey: { input: { accountId: string }; result: { key: string } };
  changePassword: { input: { currentPassword: string; newPassword: string }; result: { id: string } };
}

export type VerbName = keyof Verbs;

/** Questions that are not lists or records of a resource. */
export interface Questions {
  me: { variables: Record<string, never>; result: Me };
  campaignProgress: { variables: { campaignId: string }; result: CampaignProgress };
  myTasks: { variables: { campaignId: string }; result: Task[] };
}

export type QuestionName = keyof Questions;
