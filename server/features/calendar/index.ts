import { CalendarResolver } from "./calendar-resolver";
import { permissions } from "./permissions";

export const calendar = { resolvers: [CalendarResolver], permissions };
