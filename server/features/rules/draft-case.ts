import { NominationState } from "../nominations/nomination-state";
import { HonourLevel } from "../nominations/honour-level";
import type { StoredFacts } from "./case";
import type { DraftCollectiveInput, DraftFindingsInput, DraftPersonInput } from "./draft-inputs";
import type { CollectiveFacts, PersonFacts } from "./facts";

/** What a nomination that is not saved has behind it. */
const NOTHING_YET = {
  nominationId: null,
  name: null,
  deeds: null,
  state: NominationState.DRAFT,
  person: null,
  collective: null,
  steps: [],
  publicity: null,
  holdsPlace: false,
  submittedOn: null,
  reviews: [],
  waivers: [],
} satisfies Partial<StoredFacts>;

/** What `app.case_facts` answers: the facts beside the form. */
export type Surroundings = Omit<StoredFacts, keyof typeof NOTHING_YET>;

/**
 * The facts of a form that is being filled: over what is saved lies what stands around the case now, over that the
 * form. As when it is saved, a part that is given is the whole part; other fields left out stay as they are. Steps,
 * publicity, reviews and waivers are those on record.
 */
export function draftCase({ name, deeds, person, collective }: DraftFindingsInput, surroundings: Surroundings, saved: StoredFacts | null): StoredFacts {
  const base: StoredFacts = { ...NOTHING_YET, ...saved, ...surroundings };
  return {
    ...base,
    name: name?.trim() || base.name,
    deeds: deeds ?? base.deeds,
    person: person ? personFacts(person) : base.person,
    collective: collective ? collectiveFacts(collective) : base.collective,
  };
}

function personFacts({ sex, birthDate, administrativeRank, identity, tradeSince, honourLevel, honourTreatment, misconduct }: DraftPersonInput): PersonFacts {
  return {
    sex: sex ?? null,
    birthDate: birthDate ?? null,
    administrativeRank: administrativeRank ?? null,
    identity: identity ?? null,
    tradeSince: tradeSince ?? null,
    honourLevel: honourLevel ?? HonourLevel.NONE,
    honourTreatment: honourTreatment ?? false,
    misconduct: misconduct ?? null,
  };
}

function collectiveFacts({ nature, administrativeRank, headcount, lastAccidentOn, lastCaseOn, staffViolation }: DraftCollectiveInput): CollectiveFacts {
  return {
    nature: nature ?? null,
    administrativeRank: administrativeRank ?? null,
    headcount: headcount ?? null,
    lastAccidentOn: lastAccidentOn ?? null,
    lastCaseOn: lastCaseOn ?? null,
    staffViolation: staffViolation ?? null,
  };
}
