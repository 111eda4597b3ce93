import type { CellProblem } from "../../../workbooks/table-shape";
import { bare } from "../../../workbooks/compare-text";
import { Award } from "../../campaigns/award";
import { Campaign } from "../../campaigns/campaign";
import { Nomination } from "../../nominations/nomination";
import { NominationState } from "../../nominations/nomination-state";
import { STATE_WORDS } from "../../nominations/words";
import { CreateWorkplaceInput } from "../../workplaces/inputs";
import { AdministrativeRank } from "../../workplaces/administrative-rank";
import type { WorkplaceNature } from "../../workplaces/workplace-nature";
import { Workplace } from "../../workplaces/workplace";
import { type SubjectKind } from "../../campaigns/subject-kind";
import type { ImportAct } from "../importer";
import { wordsOf } from "./nominee-shape";
import { codeOf, type Row, sameName, textIn, wrong } from "./row";

/** What is there of the unit: its nominations that stand and its workplaces. */
export interface NomineeContext {
  act: ImportAct;
  campaign: Campaign;
  awards: Award[];
  nominations: Nomination[];
  workplaces: Workplace[];
}

export async function contextOf(act: ImportAct): Promise<NomineeContext> {
  const { manager, actor, campaignId } = act;
  const unitId = actor.unitId ?? "";
  const campaign = await manager.findOneByOrFail(Campaign, { id: campaignId });
  const awards = await manager.find(Award, { where: { campaignId }, order: { position: "ASC" } });
  const relations = { award: true, unit: true, workplace: true, person: true, collective: true };
  const all = await manager.find(Nomination, { where: { campaignId, unitId }, relations, order: { position: "ASC", id: "ASC" } });
  const workplaces = await manager.find(Workplace, { where: { unitId }, order: { name: "ASC" } });
  return { act, campaign, awards, nominations: all.filter(({ state }) => state !== NominationState.WITHDRAWN), workplaces };
}

/** Where somebody works: known already, or to be entered with what the row says of it. */
export interface Employer {
  id?: string;
  name: string;
  create?: CreateWorkplaceInput;
}

/** The workplace a row names, or how to say which. `key`: the column that names it. */
export function employerIn(row: Row, key: string, name: string, known: Workplace | null, { workplaces }: NomineeContext, kind: SubjectKind): { employer?: Employer; problem?: CellProblem } {
  const code = textIn(row, "workplaceCode")?.toUpperCase() ?? null;
  const found = code !== null ? (workplaces.find((one) => one.creditCode === code) ?? null) : known;
  const namesakes = workplaces.filter((one) => sameName(one.name, name));
  if (found) return { employer: { id: found.id, name: found.name } };
  if (code === null) {
    const [one, ...others] = namesakes;
    if (others.length > 0) return { problem: wrong(row, key, `已登记多个叫“${name}”的单位，请填写统一社会信用代码。`, `Several workplaces are called “${name}”: write the credit code.`) };
    if (one) return { employer: { id: one.id, name: one.name } };
    return { problem: wrong(row, key, `本单位没有登记过“${name}”：请核对名称；确为新单位的，请在其后各列填写统一社会信用代码和单位性质（单位与职务之间空一格），导入时一并登记。`, `No workplace “${name}” is entered: check the name; of a new one give credit code and nature (and a blank before the post), and it is entered with the import.`) };
  }
  const nature = codeOf(wordsOf(kind, "workplace.nature"), textIn(row, "workplaceNature")) as WorkplaceNature | null;
  if (!nature) return { problem: wrong(row, "workplaceNature", `“${name}”尚未登记，请填写单位性质。`, `“${name}” is not entered yet: its nature is missing.`) };
  const administrativeRank = (codeOf(wordsOf(kind, "workplace.administrativeRank"), textIn(row, "workplaceRank")) as AdministrativeRank | null) ?? AdministrativeRank.NONE;
  return { employer: { name, create: Object.assign(new CreateWorkplaceInput(), { name, creditCode: code, nature, administrativeRank }) } };
}

/** Nominations that have this name, and award where the row says one. */
export const calledAs = ({ nominations }: NomineeContext, kind: SubjectKind, name: string, awardId: string | null): Nomination[] =>
  nominations.filter((one) => one.subjectKind === kind && bare(one.name) === bare(name) && (awardId === null || one.awardId === awardId));

/** Only drafts and what was returned can be changed. */
export function refuseSubmitted(row: Row, { state, name }: Nomination, changes: boolean): CellProblem[] {
  if (!changes || state === NominationState.DRAFT || state === NominationState.RETURNED) return [];
  const words = STATE_WORDS[state];
  return [wrong(row, "name", `“${name}”${words.zh}，内容不能再改：请把该行改回系统内的内容，或删去该行；确需修改的，请办公室退回。`, `${name} is ${words.en} and cannot be changed: make the line what the desk has, or remove it; the office can return it.`)];
}

/** Rows that say another unit recommends. */
export function refuseOtherUnit(row: Row, { act, nominations }: NomineeContext, own: { name: string; shortName: string } | null): CellProblem[] {
  const unit = textIn(row, "unit");
  const mine = own ?? nominations[0]?.unit;
  if (unit === null || act.actor.unitId === null || !mine || sameName(unit, mine.name) || sameName(unit, mine.shortName)) return [];
  return [wrong(row, "unit", `“${unit}”不是本单位，只能导入本单位的推荐对象。`, `“${unit}” is not your unit: a unit imports its own nominees.`)];
}
