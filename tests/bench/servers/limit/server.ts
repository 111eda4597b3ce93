import { createServer, type IncomingMessage } from "node:http";
import { Pool } from "pg";
import { createDataSource } from "../../../../server/database/data-source";
import { read } from "../../../../server/database/transaction";
import { Role } from "../../../../server/features/accounts/role";
import { queries } from "../../queries";
import { announce, assignment } from "../assignment";

const { ownerUrl, runtimeUrl, sessionId, poolSize } = assignment();
const dataSource = createDataSource({ url: runtimeUrl, poolSize });
const bare = new Pool({ connectionString: ownerUrl, max: poolSize });
const entry = { as: "session", sessionId, role: Role.OFFICE, secretHash: null } as const;

const walled = new Map(queries.map(({ name, sql }) => [name, { name, text: sql("") }]));
const unwalled = new Map(queries.map(({ name, sql }) => [name, { name, text: sql("and t.seat = 'INDUSTRY'") }]));

/** `/` reads under the same row-level security and in the same flight as our server, `/bare` without any. */
async function answer(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { operationName: name, variables } = JSON.parse(Buffer.concat(chunks).toString()) as { operationName: string; variables: object };
  const isBare = request.url === "/bare";
  const statement = (isBare ? unwalled : walled).get(name);
  if (!statement) throw new Error(`No query is called ${name}`);
  const query = { ...statement, values: Object.values(variables) };
  const [row] = isBare ? (await bare.query<{ data: string }>(query)).rows : await read<{ data: string }>(dataSource, entry, query);
  return `{"data":${row?.data}}`;
}

const server = createServer((request, response) => {
  answer(request).then(
    (json) => response.writeHead(200, { "content-type": "application/json; charset=utf-8", "content-length": Buffer.byteLength(json) }).end(json),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});

void dataSource.initialize().then(() => server.listen(0, "127.0.0.1", () => announce(server)));
