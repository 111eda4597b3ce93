import { permissions } from "./permissions";
import { OwnSessionsResolver, SessionLogResolver } from "./session-log-resolver";

export const sessions = { resolvers: [SessionLogResolver, OwnSessionsResolver], permissions };
