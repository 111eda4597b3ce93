import type { FastifyBaseLogger } from "fastify";
import type { DataSource } from "typeorm";
import type { Config } from "./config";
import type { Role } from "./features/accounts/role";
import type { Clock } from "./features/clock/clock";
import type { Vault } from "./vault";

/** The services one server process shares between its requests. */
export interface Desk {
  config: Config;
  dataSource: DataSource;
  clock: Clock;
  vault: Vault;
  log: FastifyBaseLogger;
  /** Root fields a role may use, from the permission table. */
  operationsOf(role: Role): string[];
}
