import { registerEnumType } from "type-graphql";

/** The two seats of the leading group's office (notice, section 二). */
export enum Seat {
  INDUSTRY = "INDUSTRY",
  COMMUNICATIONS = "COMMUNICATIONS",
}

registerEnumType(Seat, {
  name: "Seat",
  description: "The two seats of the leading group's office (notice, section 二). Every unit reports to one of them.",
  valuesConfig: {
    INDUSTRY: { description: "工信口: 省工业和信息化厅机关党委办公室（人事教育处）" },
    COMMUNICATIONS: { description: "通信口: 省通信管理局办公室（人事处）" },
  },
});
