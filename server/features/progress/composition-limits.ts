import { SubjectKind } from "../campaigns/subject-kind";
import { PersonIdentity } from "../nominations/person-identity";
import { rankCeiling } from "../rules/r08-rank-ceiling";
import { divisionShare, mostOf } from "../rules/r09-division-share";
import { grassRoots } from "../rules/r15-grass-roots";
import { rankReaches } from "../rules/ranks";
import type { AdministrativeRank } from "../workplaces/administrative-rank";
import { CompositionDimension, type CompositionLimit, CompositionMeasure, type CompositionShare } from "./composition-types";

export interface AwardBase {
  id: string;
  code: string;
  subjectKind: SubjectKind;
  provinceQuota: number;
}

export interface LimitSetting {
  rule: string;
  title: string;
  article: string;
  parameters: unknown;
}

type Numbers = Pick<CompositionLimit, "measure" | "count" | "base"> & Partial<Pick<CompositionLimit, "percent" | "most" | "least">>;

/** What R08, R09 and R15 of a campaign say of those who stand: over both seats, and for a unit of its own. */
export function limitsOf(awards: AwardBase[], shares: CompositionShare[], settings: LimitSetting[]): CompositionLimit[] {
  return settings.flatMap((setting) => {
    const { rule, title, article } = setting;
    return measured(awards, shares, setting).map((numbers) => {
      const limit = { rule, title, article, percent: null, most: null, least: null, ...numbers };
      return { ...limit, holds: limit.count <= (limit.most ?? limit.count) && limit.count >= (limit.least ?? 0) };
    });
  });
}

function measured(awards: AwardBase[], shares: CompositionShare[], { rule, parameters }: LimitSetting): Numbers[] {
  const { RANK, IDENTITY, FIELD } = CompositionDimension;
  const count = (dimension: CompositionDimension, of: (key: string, award: AwardBase) => boolean): number =>
    shares
      .filter((share) => share.dimension === dimension && awards.some((award) => award.id === share.awardId && of(share.key, award)))
      .reduce((sum, { own, province }) => sum + (province ?? own), 0);
  const all = count(FIELD, () => true);
  const persons = count(FIELD, (_key, { subjectKind }) => subjectKind === SubjectKind.PERSON);
  if (rule === rankCeiling.id) {
    const { barredFrom, inclusive, subjectKinds } = rankCeiling.settings.parse(parameters);
    const barred = count(RANK, (rank, { subjectKind }) => subjectKinds.includes(subjectKind) && rankReaches(rank as AdministrativeRank, barredFrom, inclusive));
    return [{ measure: CompositionMeasure.BARRED_RANK, count: barred, base: all, most: 0 }];
  }
  if (rule === divisionShare.id) {
    const { award: code, ranks, maximumPercent, inclusive, base } = divisionShare.settings.parse(parameters);
    const award = awards.find((one) => one.code === code);
    if (!award) return [];
    const total = base === "SELECTED" ? award.provinceQuota : count(FIELD, (_key, { id }) => id === award.id);
    const cadres = count(RANK, (rank, { id }) => id === award.id && ranks.includes(rank as AdministrativeRank));
    return [{ measure: CompositionMeasure.DIVISION_CADRES, count: cadres, base: total, percent: maximumPercent, most: mostOf(total, maximumPercent, inclusive) }];
  }
  const { frontLineIdentities, frontLine, enterpriseHeads } = grassRoots.settings.parse(parameters);
  return [
    {
      measure: CompositionMeasure.FRONT_LINE,
      count: count(IDENTITY, (identity) => frontLineIdentities.includes(identity as PersonIdentity)),
      base: persons,
      ...(frontLine.enabled && { percent: frontLine.minimumPercent, least: Math.ceil((persons * frontLine.minimumPercent) / 100) }),
    },
    {
      measure: CompositionMeasure.ENTERPRISE_HEADS,
      count: count(IDENTITY, (identity) => identity === PersonIdentity.ENTERPRISE_HEAD),
      base: persons,
      ...(enterpriseHeads.enabled && { percent: enterpriseHeads.maximumPercent, most: Math.floor((persons * enterpriseHeads.maximumPercent) / 100) }),
    },
  ];
}
