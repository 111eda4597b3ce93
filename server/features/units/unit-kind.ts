import { registerEnumType } from "type-graphql";

/** The kinds of recommending unit the notice addresses. */
export enum UnitKind {
  CITY = "CITY",
  DEMONSTRATION_ZONE = "DEMONSTRATION_ZONE",
  TELECOM = "TELECOM",
  DIVISION = "DIVISION",
  AFFILIATED = "AFFILIATED",
}

registerEnumType(UnitKind, {
  name: "UnitKind",
  description: "The kinds of recommending unit the notice addresses.",
  valuesConfig: {
    CITY: { description: "市: a city's 人力资源和社会保障局 and 工业和信息化局" },
    DEMONSTRATION_ZONE: { description: "沈抚示范区" },
    TELECOM: { description: "省内信息通信领域相关单位" },
    DIVISION: { description: "省工业和信息化厅内设机构" },
    AFFILIATED: { description: "省工业和信息化厅直属单位" },
  },
});
