import { registerEnumType } from "type-graphql";

/** What a row of an imported workbook does. */
export enum RowChange {
  CREATE = "CREATE",
  CHANGE = "CHANGE",
  NONE = "NONE",
  FAULT = "FAULT",
}

registerEnumType(RowChange, {
  name: "RowChange",
  description: "What a row of an imported workbook does.",
  valuesConfig: {
    CREATE: { description: "新增" },
    CHANGE: { description: "修改" },
    NONE: { description: "无变化" },
    FAULT: { description: "有错误" },
  },
});
