import { registerEnumType } from "type-graphql";

/** How an act ended. */
export enum AuditOutcome {
  SUCCEEDED = "SUCCEEDED",
  REFUSED = "REFUSED",
}

registerEnumType(AuditOutcome, {
  name: "AuditOutcome",
  description: "How an act ended.",
  valuesConfig: {
    SUCCEEDED: { description: "成功" },
    REFUSED: { description: "被拒绝" },
  },
});
