import { In } from "typeorm";
import { Names } from "../../../documents/zip/safe-name";
import type { Act } from "../../../verb";
import { SubjectKind } from "../../campaigns/subject-kind";
import { dayOf } from "../../clock/clock";
import { Nomination } from "../../nominations/nomination";
import { NominationState } from "../../nominations/nomination-state";
import { maskedName } from "../dossier/personal-text";
import type { RecommendingUnit } from "../../units/recommending-unit";
import type { PackagePart, PackagePlan } from "./package-part";
import { nameScope, type PackageScope } from "./package-scope";
import type { PackageSources, StoredFile } from "./package-sources";

/** What is reported as things stand: drafts and what was returned, given up or refused is not. */
const REPORTED = [NominationState.SUBMITTED, NominationState.CANDIDATE];

const FOLDERS = { workReport: "01 推荐工作报告", summaryTable: "02 推荐对象汇总表", form: "03 登记表", attachments: "04 附件", dossier: "05 档案" };

/**
 * Lists what goes into the package of a scope and under which names; nothing is made yet. Nominations stand in the order
 * of units, awards and recommendation, each under its award and place, which stay when others are given up:
 * `03 登记表/劳动模范 01 张样本.docx`. Where the scope is more than one unit, each has its folder. Keys are the same
 * from package to package. Stored files come last: what is read from the database is read first.
 */
export async function planPackage(act: Act, scope: PackageScope, sources: PackageSources): Promise<PackagePlan> {
  const named = await nameScope(act, scope);
  const nominations = await reported(act, scope);
  const names = new Names();
  const folderOf = ({ unit }: Nomination): string[] => (scope.unitId ? [] : [unit.shortName]);
  const parts: PackagePart[] = [];
  const add = (key: string, version: string, folder: string[], name: string, content: PackagePart["content"], stored?: PackagePart["stored"]): void =>
    void parts.push({ key, version, path: names.pathIn(folder, name), content, ...(stored && { stored }) });

  const { workReport, summaryTable, form, dossier, attachments, withoutPersonalData = false } = sources;
  const titleIn = (nomination: Nomination): string => titleOf(nomination, withoutPersonalData);
  if (workReport) {
    for (const unit of unitsOf(nominations)) {
      const dated = lastSubmission(nominations.filter(({ unitId }) => unitId === unit.id));
      add(`work-report/${unit.id}`, dated, [FOLDERS.workReport], `推荐工作报告-${unit.shortName}.docx`, () => workReport({ campaignId: scope.campaignId, unitId: unit.id }, dated));
    }
  }
  if (summaryTable && nominations.length > 0) {
    const dated = lastSubmission(nominations);
    add("summary-table", dated, [FOLDERS.summaryTable], `推荐对象汇总表-${named.scope.name}.xlsx`, () => summaryTable(scope, dated));
  }
  if (form) {
    for (const nomination of nominations) {
      add(`form/${nomination.id}`, String(nomination.version), [FOLDERS.form, ...folderOf(nomination)], `${titleIn(nomination)}.docx`, () => form(nomination.id, lastSubmission([nomination])));
    }
  }
  if (dossier) {
    for (const nomination of nominations) {
      add(`dossier/${nomination.id}`, String(nomination.version), [FOLDERS.dossier, ...folderOf(nomination)], `${titleIn(nomination)}.pdf`, () => dossier(nomination.id));
    }
  }
  const stored = (await attachments?.(nominations.map(({ id }) => id))) ?? new Map<string, StoredFile[]>();
  for (const nomination of nominations) {
    for (const { id, version, name, size, sha256, open } of stored.get(nomination.id) ?? []) {
      add(`attachment/${id}`, String(version), [FOLDERS.attachments, ...folderOf(nomination), titleIn(nomination)], name, open, { size, sha256 });
    }
  }
  return { ...named, parts };
}

const unitsOf = (nominations: Nomination[]): RecommendingUnit[] => [...new Map(nominations.map(({ unit }) => [unit.id, unit])).values()];

async function reported({ manager }: Act, { campaignId, seat, unitId }: PackageScope): Promise<Nomination[]> {
  return manager.find(Nomination, {
    where: { campaignId, state: In(REPORTED), ...(seat && { seat }), ...(unitId && { unitId }) },
    relations: { unit: true, award: true },
    order: { unit: { position: "ASC", code: "ASC" }, award: { position: "ASC" }, position: "ASC", id: "ASC" },
  });
}

/** @example titleOf(nomination, false) // 劳动模范 01 张样本 */
function titleOf({ award, position, name, subjectKind }: Nomination, withoutPersonalData: boolean): string {
  const shown = withoutPersonalData && subjectKind === SubjectKind.PERSON ? maskedName(name) : name;
  return `${award.name} ${String(position).padStart(2, "0")} ${shown}`;
}

/** The day printed on papers: when the last of these was submitted. */
function lastSubmission(nominations: Nomination[]): string {
  return dayOf(new Date(Math.max(...nominations.map(({ submittedAt, createdAt }) => new Date(submittedAt ?? createdAt).getTime()))));
}
