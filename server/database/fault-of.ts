import { databaseErrorIn, LOST } from "../errors/from-database";

/** LOST: the connection broke, or none could be made. OVERTAKEN: PostgreSQL ended this transaction for the sake of another. */
export type Fault = "LOST" | "OVERTAKEN";

/** Class 08: connections. 57P01–57P03: the server ends them, has crashed, is starting. 53300: it has no more to give. */
const LOST_STATES = /^(08...|57P0[123]|53300)$/;
const OVERTAKEN_STATES = ["40001", "40P01"];
/** A file that is missing (ENOENT) or a name that does not resolve is no lost connection: asking again does not mend it. */
const LASTING = ["ENOENT", "ENOTFOUND"];

/** Whether an error came of nothing the work itself did: then it may be done anew. Looks through what was made of it. */
export function faultOf(error: unknown): Fault | undefined {
  if (!(error instanceof Error)) return undefined;
  const known = databaseErrorIn(error);
  if (!known) return faultOf(error.cause);
  if (known.code === LOST) return "code" in error && LASTING.includes(String(error.code)) ? undefined : "LOST";
  if (LOST_STATES.test(known.code)) return "LOST";
  return OVERTAKEN_STATES.includes(known.code) ? "OVERTAKEN" : undefined;
}
