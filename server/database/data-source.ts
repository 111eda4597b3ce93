import "reflect-metadata";
import type { ClientBase } from "pg";
import { DataSource } from "typeorm";
import { entities } from "./entities";
import { SnakeNamingStrategy } from "./naming";

interface DataSourceOptions {
  url: string;
  /** Most connections this process opens. */
  poolSize?: number;
  /** False: statements leave one by one, as COPY needs it. */
  pipeline?: boolean;
}

/**
 * The one place where TypeORM is told about the database. `pipeline` lets the statements of one request
 * (begin, enter session, query, commit) leave in one flight instead of one after the other.
 */
export function createDataSource({ url, poolSize = 10, pipeline = true }: DataSourceOptions): DataSource {
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
    extra: { pipeline, onConnect: bearItsLoss },
  });
}

/** Works over connections of its own, which are let go of afterwards. */
export async function withDataSource<T>(options: DataSourceOptions, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = await createDataSource(options).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/**
 * The queries on a connection that breaks are told so; the connection says it once more as an event, which would end this
 * process where nobody listens. The pool listens to those it has, but not to one that is lent.
 */
function bearItsLoss(client: ClientBase): void {
  client.on("error", () => undefined);
}
