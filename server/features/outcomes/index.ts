import { OutcomeResolver } from "./outcome-resolver";
import { permissions } from "./permissions";
import { ReportResolver } from "./report-resolver";

export const outcomes = { resolvers: [OutcomeResolver, ReportResolver], permissions };
