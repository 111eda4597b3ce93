import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Fastify, { type FastifyInstance } from "fastify";
import { dashboard } from "../../server/http/dashboard";

const BUILT = join(__dirname, "../../build/admin");

/**
 * What a browser fetches before anything is on the screen, in bytes of Brotli. A change that needs more says so here, with its
 * reason; what only some pages need is loaded by them (`lazy` in a resource's `index.ts`).
 */
const BUDGET = 400_000;

let server: FastifyInstance;
beforeAll(async () => {
  if (!existsSync(join(BUILT, "index.html"))) throw new Error("The dashboard is not built: npm run build");
  server = Fastify();
  await server.register(dashboard);
});
afterAll(() => server.close());

const ask = (url: string, encodings: string) => server.inject({ url, headers: { "accept-encoding": encodings, accept: "text/html" } });

test("the first load stays within its budget", async () => {
  const page = await ask("/", "br");
  const { body } = await ask("/", "identity");
  const files = [...body.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, url = ""]) => url);
  expect(files.length).toBeGreaterThan(2);
  const sizes = await Promise.all(files.map(async (url) => ({ url, bytes: (await ask(url, "br")).rawPayload.length })));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, page.rawPayload.length);
  const list = sizes.sort((a, b) => b.bytes - a.bytes).map(({ url, bytes }) => `${bytes} ${url}`);
  expect(total > BUDGET ? `${total} bytes instead of ${BUDGET}:\n${list.join("\n")}` : "within").toBe("within");
});

test("every file of text is sent as small as the browser takes it", async () => {
  const text = readdirSync(join(BUILT, "assets")).filter((name) => /\.(js|css)$/.test(name));
  for (const name of text) {
    for (const encoding of ["br", "gzip"]) {
      const { statusCode, headers } = await ask(`/assets/${name}`, encoding);
      expect({ name, statusCode, encoding: headers["content-encoding"], vary: headers.vary }).toEqual({ name, statusCode: 200, encoding, vary: "accept-encoding" });
      expect(headers["cache-control"]).toContain("immutable");
    }
  }
  const [script = ""] = text;
  const plain = await ask(`/assets/${script}`, "identity");
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(plain.rawPayload.equals(readFileSync(join(BUILT, "assets", script)))).toBe(true);
});

test("any address below is a page of the dashboard, compressed too", async () => {
  const { statusCode, headers } = await ask("/nominations/1/show", "br");
  expect({ statusCode, encoding: headers["content-encoding"], cache: headers["cache-control"] }).toEqual({ statusCode: 200, encoding: "br", cache: "no-cache" });
});
