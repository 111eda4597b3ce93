import type { FastifyBaseLogger } from "fastify";
import type { DataSource } from "typeorm";
import type { Config } from "./config";
import type { Role } from "./features/accounts/role";
import type { Trail } from "./features/audit/trail";
import type { Clock } from "./features/clock/clock";
import type { FileStore } from "./files/file-store";
import type { Api } from "./graphql/api";
import type { Jobs } from "./jobs/jobs";
import type { Vault } from "./vault";

/** The services one server process shares between its requests. */
export interface Desk {
  config: Config;
  dataSource: DataSource;
  clock: Clock;
  vault: Vault;
  /** Where contents of files lie. */
  files: FileStore;
  /** The API, for work in the background that asks it like anybody. */
  api: Api;
  /** Work in the background. */
  jobs: Jobs;
  /** Where denials and looks are noted that no verb records. */
  trail: Trail;
  log: FastifyBaseLogger;
  /** Set once the server is to stop: it still answers, and says to balancers that it will not for long. */
  stopping?: boolean;
  /** Root fields a role may use, from the permission table. */
  operationsOf(role: Role): string[];
}
