import type { Text } from "../../errors/registry";
import { plainName } from "./plain-name";
import { RecusalGround } from "./recusal-ground";

/** A voter as the list of the leading group knows them. */
export interface RecusalVoter {
  memberName: string;
  organization: string;
}

export interface RecusalCandidate {
  id: string;
  /** Of the person, or of the collective. */
  name: string;
  /** Of the collective; null for a person. */
  leaderName: string | null;
  /** The candidate's workplace and all above it. */
  workplaceNames: string[];
  /** The recommending unit and its parents, full and short names. */
  unitNames: string[];
}

export interface FoundRecusal {
  candidateId: string;
  ground: RecusalGround;
  reason: Text;
}

/**
 * On whom a voter must not decide, as far as names tell: at most one recusal a candidate, the strongest ground first.
 * A namesake who works elsewhere is nobody's self. Names are compared whole: 省大数据局 is not 大连市大数据局, and what
 * stands in brackets is part of the name. What data cannot tell (kinship, an earlier superior) the voter declares.
 */
export function findRecusals(voter: RecusalVoter, candidates: readonly RecusalCandidate[]): FoundRecusal[] {
  return candidates.flatMap((candidate) => {
    const found = groundFor(voter, candidate);
    return found === null ? [] : [{ candidateId: candidate.id, ...found }];
  });
}

function groundFor({ memberName, organization }: RecusalVoter, candidate: RecusalCandidate): Omit<FoundRecusal, "candidateId"> | null {
  const { name, leaderName } = candidate;
  if (hasName(organization, candidate.workplaceNames)) {
    if (leaderName === null && hasName(memberName, [name])) {
      return { ground: RecusalGround.SELF, reason: { zh: `${name}（${organization}）即投票人本人`, en: `${name} (${organization}) is the voter` } };
    }
    if (leaderName !== null && hasName(memberName, [leaderName])) {
      return { ground: RecusalGround.SELF, reason: { zh: `投票人${memberName}是${name}的负责人`, en: `The voter ${memberName} heads ${name}` } };
    }
    const reason = {
      zh: `投票人所在的${organization}是${name}的所在单位或其上级单位`,
      en: `The voter's ${organization} is the workplace of ${name} or above it`,
    };
    return { ground: RecusalGround.SAME_WORKPLACE, reason };
  }
  if (!hasName(organization, candidate.unitNames)) return null;
  const reason = {
    zh: `投票人所在的${organization}是${name}的推荐单位或其上级单位`,
    en: `The voter's ${organization} recommends ${name} or is above the unit that does`,
  };
  return { ground: RecusalGround.SAME_UNIT, reason };
}

/** A name that was left empty is nobody's. */
function hasName(name: string, names: string[]): boolean {
  const plain = plainName(name);
  return plain !== "" && names.some((each) => plainName(each) === plain);
}
