import { type DataValidation, type Worksheet } from "exceljs";
import { safeText } from "./safe-text";
import { type TableColumn, type TableShape } from "./table-shape";

/** Excel takes a list of choices in the cell's own rule up to this length; longer ones stand in a sheet. */
const LONGEST_LIST = 255;

/** exceljs has rules for ranges, but does not say so in its types. */
type WithRules = Worksheet & { dataValidations: { add(range: string, rule: DataValidation): void } };

/** Drop-downs and number rules on the rows from `first` to `last`. */
export function addDropDowns(sheet: Worksheet, choicesSheet: () => Worksheet, { columns }: TableShape, { first, last }: { first: number; last: number }): void {
  columns.forEach((column, index) => {
    const letter = sheet.getColumn(index + 1).letter;
    const rule = ruleOf(column, choicesSheet);
    if (rule) (sheet as WithRules).dataValidations.add(`${letter}${first}:${letter}${last}`, rule);
  });
}

function ruleOf(column: TableColumn, choicesSheet: () => Worksheet): DataValidation | undefined {
  const common = { allowBlank: true, showErrorMessage: true, errorStyle: "stop", errorTitle: column.headings[0] } as const;
  switch (column.kind) {
    case "choice":
      return { ...common, type: "list", formulae: [listOf(column.choices ?? [], choicesSheet)], error: "请从下拉列表中选择。" };
    case "flag":
      return { ...common, type: "list", formulae: ['"是,否"'], error: "请填“是”或“否”。" };
    case "whole":
      return { ...common, type: "whole", operator: "between", formulae: [-999_999_999, 999_999_999], error: "请填整数。" };
    default:
      return undefined;
  }
}

function listOf(choices: readonly string[], choicesSheet: () => Worksheet): string {
  const inline = `"${choices.join(",")}"`;
  if (inline.length <= LONGEST_LIST && !choices.some((choice) => /[",]/.test(choice))) return inline;
  const sheet = choicesSheet();
  const column = sheet.columnCount + 1;
  choices.forEach((choice, index) => (sheet.getCell(index + 1, column).value = safeText(choice)));
  const { letter } = sheet.getColumn(column);
  return `${sheet.name}!$${letter}$1:$${letter}$${Math.max(1, choices.length)}`;
}
