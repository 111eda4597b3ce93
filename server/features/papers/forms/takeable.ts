import { validateSync } from "class-validator";
import type { Text } from "../../../errors/registry";
import { heard } from "../../../graphql/says";
import type { Act } from "../../../verb";
import { Role } from "../../accounts/role";
import { CollectiveInput, PersonInput, UpdateNominationInput } from "../../nominations/inputs";
import type { Nomination } from "../../nominations/nomination";
import { PREPARING } from "../../nominations/state-table";
import { STATE_WORDS } from "../../nominations/words";
import { Workplace } from "../../workplaces/workplace";
import type { FormField } from "./form-fields";
import type { CellValue } from "./form-value";
import type { RawValue } from "./registration-values";

/** Parts of a nomination that may be empty. */
const OPTIONAL = ["professionalTitle", "honours", "misconduct", "creditCode", "lastAccidentOn", "lastCaseOn", "staffViolation"];

const ELSEWHERE: Record<string, Text> = {
  unit: { zh: "推荐单位不能通过登记表修改。", en: "the recommending unit is not changed by a form." },
  workplace: { zh: "没有登记过该名称的所在单位，请先在“所在单位”中登记。", en: "no workplace of this name is on record; enter it first." },
  "workplace.": { zh: "所在单位的信息请在“所在单位”中修改。", en: "what belongs to the workplace is changed there." },
};
const MONTH: Text = { zh: "只写了年月，请写明日期，例如“2024年8月5日”。", en: "gives only a month; write the day, too." };
const EMPTY: Text = { zh: "不能为空。", en: "must not be empty." };
const NOT_YOURS: Text = { zh: "由推荐单位修改。", en: "is changed by the recommending unit." };

/** Why a cell of a form cannot be taken over, or null where it can: as `updateNomination` would judge it. */
export async function obstacleTo(act: Act, nomination: Nomination, { key }: FormField, cell: CellValue): Promise<Text | null> {
  const { actor } = act;
  if (key === "unit") return ELSEWHERE[key] ?? null;
  if (key.startsWith("workplace.")) return ELSEWHERE["workplace."] ?? null;
  if (actor.role !== Role.UNIT || actor.unitId !== nomination.unitId) return NOT_YOURS;
  if (!PREPARING.includes(nomination.state)) return { zh: `推荐对象${STATE_WORDS[nomination.state].zh}，不能修改。`, en: `the nomination is ${STATE_WORDS[nomination.state].en} and not changed any more.` };
  if ("wrong" in cell) return cell.wrong;
  if ("month" in cell) return MONTH;
  if (key === "workplace") return (await workplaceNamed(act, nomination, cell.value)) ? null : (ELSEWHERE[key] ?? null);
  const field = key.split(".").at(-1) ?? key;
  if (cell.value === null) return OPTIONAL.includes(field) ? null : EMPTY;
  return invalid(key, field, cell.value);
}

/** The unit's workplace of a name, where it has exactly one. */
export async function workplaceNamed({ manager }: Pick<Act, "manager">, { unitId }: Pick<Nomination, "unitId">, name: RawValue): Promise<Workplace | null> {
  const known = typeof name === "string" ? await manager.findBy(Workplace, { unitId, name }) : [];
  return known.length === 1 ? (known[0] ?? null) : null;
}

/** What the input's own validators say to one value. */
function invalid(key: string, field: string, value: RawValue): Text | null {
  const input = key.startsWith("person.") ? new PersonInput() : key.startsWith("collective.") ? new CollectiveInput() : new UpdateNominationInput();
  const errors = validateSync(Object.assign(input, { [field]: value }), { forbidUnknownValues: false });
  const [message] = Object.values(errors.find(({ property }) => property === field)?.constraints ?? {});
  return message === undefined ? null : heard(message);
}
