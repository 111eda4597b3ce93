import "reflect-metadata";
import { DataSource } from "typeorm";
import { entities } from "./entities";
import { SnakeNamingStrategy } from "./naming";

interface DataSourceOptions {
  url: string;
  /** Most connections this process opens. */
  poolSize?: number;
}

/**
 * The one place where TypeORM is told about the database. `pipeline` lets the statements of one request
 * (begin, enter session, query, commit) leave in one flight instead of one after the other.
 */
export function createDataSource({ url, poolSize = 10 }: DataSourceOptions): DataSource {
  return new DataSource({
    type: "postgres",
    url,
    entities,
    migrations: [`${__dirname}/../../migrations/*.ts`],
    migrationsTransactionMode: "each",
    namingStrategy: new SnakeNamingStrategy(),
    synchronize: false,
    poolSize,
    applicationName: "recommendation-desk",
    installExtensions: false,
    extra: { pipeline: true },
  });
}
