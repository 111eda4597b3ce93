import { SubjectKind } from "../../server/features/campaigns/subject-kind";
import { HonourState } from "../../server/features/honours/honour-state";
import { HonourLevel } from "../../server/features/nominations/honour-level";
import { NominationState } from "../../server/features/nominations/nomination-state";
import { PersonIdentity } from "../../server/features/nominations/person-identity";
import { Sex } from "../../server/features/nominations/sex";
import { ProcedureStep } from "../../server/features/procedure/procedure-step";
import type {
  AwardFacts,
  CampaignFacts,
  CollectiveFacts,
  NominationFacts,
  PersonFacts,
  PublicityFacts,
  RegisterFacts,
  StepFacts,
} from "../../server/features/rules/facts";
import { AdministrativeRank } from "../../server/features/workplaces/administrative-rank";
import { WorkplaceNature } from "../../server/features/workplaces/workplace-nature";

export const MODEL_WORKER = { code: "MODEL_WORKER", name: "劳动模范" };
export const ADVANCED_WORKER = { code: "ADVANCED_WORKER", name: "先进工作者" };
export const ADVANCED_COLLECTIVE = { code: "ADVANCED_COLLECTIVE", name: "先进集体" };

export const aStep = (step: ProcedureStep, of: Partial<StepFacts> = {}): StepFacts => ({
  step,
  heldOn: "2024-08-05",
  place: "一楼会议室",
  present: 40,
  votesFor: 38,
  votesAgainst: 1,
  votesAbstain: 1,
  resolution: "同意推荐",
  evidence: "会议纪要〔2024〕12号",
  ...of,
});

export const aPublicity = (of: Partial<PublicityFacts> = {}): PublicityFacts => ({
  startsOn: "2024-08-08",
  endsOn: "2024-08-14",
  workingDays: 5,
  finished: true,
  evidence: "公示〔2024〕3号",
  outdated: false,
  openObjections: 0,
  upheldObjections: 0,
  ...of,
});

export const aPerson = (of: Partial<PersonFacts> = {}): PersonFacts => ({
  sex: Sex.FEMALE,
  birthDate: "1985-03-12",
  administrativeRank: AdministrativeRank.NONE,
  identity: PersonIdentity.SKILLED_WORKER,
  tradeSince: "2007-07-02",
  honourLevel: HonourLevel.NONE,
  honourTreatment: false,
  misconduct: null,
  ...of,
});

export const aCollective = (of: Partial<CollectiveFacts> = {}): CollectiveFacts => ({
  nature: WorkplaceNature.STATE_ENTERPRISE,
  administrativeRank: AdministrativeRank.NONE,
  headcount: 24,
  lastAccidentOn: null,
  lastCaseOn: null,
  staffViolation: null,
  ...of,
});

/** A provincial honour of the register that stands, with its treatment. */
export const anHonour = (of: Partial<RegisterFacts> = {}): RegisterFacts => ({
  level: HonourLevel.PROVINCIAL_OR_MINISTERIAL,
  treatment: true,
  state: HonourState.CONFERRED,
  campaignName: "2019年评选",
  conferredOn: "2019-05-01",
  revokedOn: null,
  ...of,
});

/** A draft of a person for 劳动模范 on 2024-08-21 that passes every rule. */
export const aPersonCase = (of: Partial<NominationFacts> = {}): NominationFacts => ({
  nominationId: "0191-1",
  name: "李巧云",
  state: NominationState.DRAFT,
  subjectKind: SubjectKind.PERSON,
  award: MODEL_WORKER,
  unit: { id: "0191-2", name: "沈阳市" },
  deeds: "她".repeat(1500),
  person: aPerson(),
  collective: null,
  workplace: { name: "沈阳示例数控机床有限责任公司", nature: WorkplaceNature.STATE_ENTERPRISE, administrativeRank: AdministrativeRank.NONE },
  sameWorkplace: [],
  nominatedElsewhere: false,
  register: [],
  steps: [
    aStep(ProcedureStep.DEMOCRATIC_RECOMMENDATION, { heldOn: "2024-08-05" }),
    aStep(ProcedureStep.COLLECTIVE_DELIBERATION, { heldOn: "2024-08-07", votesFor: null, votesAgainst: null, votesAbstain: null }),
  ],
  publicity: aPublicity(),
  quota: { places: 3, used: 1, forfeited: 0 },
  holdsPlace: false,
  contactRegistered: true,
  materialsDeadline: "2024-08-26",
  submittedOn: null,
  reviews: [],
  waivers: [],
  referenceDate: "2024-08-26",
  today: "2024-08-21",
  ...of,
});

/** The same of a collective for 先进集体. */
export const aCollectiveCase = (of: Partial<NominationFacts> = {}): NominationFacts =>
  aPersonCase({
    name: "主轴装配班",
    subjectKind: SubjectKind.COLLECTIVE,
    award: ADVANCED_COLLECTIVE,
    person: null,
    collective: aCollective(),
    ...of,
  });

export const anAward = (of: Partial<AwardFacts> = {}): AwardFacts => ({
  ...ADVANCED_WORKER,
  subjectKind: SubjectKind.PERSON,
  provinceQuota: 4,
  places: 5,
  drafts: 0,
  submitted: 0,
  candidates: 0,
  ...of,
});

/** A campaign with the notice's awards, each with places beyond its quota, and nobody who stands. */
export const aCampaignCase = (of: Partial<CampaignFacts> = {}): CampaignFacts => ({
  awards: [
    anAward({ ...ADVANCED_COLLECTIVE, subjectKind: SubjectKind.COLLECTIVE, provinceQuota: 12, places: 15 }),
    anAward({ ...MODEL_WORKER, provinceQuota: 16, places: 20 }),
    anAward(),
  ],
  persons: [],
  ...of,
});

type Standing = CampaignFacts["persons"][number];

/** Persons that stand; `count` of them alike. */
export const standing = (count: number, of: Partial<Standing> = {}): Standing[] =>
  Array.from({ length: count }, () => ({
    award: ADVANCED_WORKER.code,
    identity: PersonIdentity.CIVIL_SERVANT,
    administrativeRank: AdministrativeRank.SECTION,
    sex: Sex.MALE,
    ...of,
  }));
