import fc from "fast-check";
import { Role } from "../../server/features/accounts/role";
import { Files } from "../attachments/files";
import { predict, type Prediction } from "../permissions/visible";
import { aWorld, type World } from "../permissions/world";
import { useDesk } from "../support/desk";
import { stretchTripwire, writesOf } from "../support/tripwire";
import { faultsOf } from "./judge";
import { anyText, toJson } from "./values";

const desk = useDesk({ tampers: "the acts of a fuzzer are no campaign's life" });
const RUNS = Number(process.env.FUZZ_RUNS ?? 500);
const seed = Number(process.env.FUZZ_SEED ?? 20_240_182);
let world: World;
let prediction: Prediction;
let files: Files;
const tokens = new Map<string, string>();

beforeAll(async () => {
  world = await aWorld(desk);
  prediction = await predict(world);
  files = new Files(desk);
  for (const { name, account } of world.personas) tokens.set(name, await desk.builders.signIn(account));
  await stretchTripwire(desk.owner, { holds: false });
});
afterAll(() => files.remove());

const FIELDS = ["nominationId", "about", "aboutId", "kind", "campaignId", "version", "keys", "part", "file", "__proto__", "extra"];
const VALUES: Record<string, readonly string[]> = { about: ["NOMINATION", "OBJECTION", "PHOTO", "nomination"], kind: ["CONTACTS", "NOMINATIONS", "UNITS", "contacts"], version: ["1", "-1", "1e9", "99999999999"], keys: ["name", "person.post,name", ",,,", "__proto__.x"] };
/** Heads of files: of each kind that is taken, of some that are not, of none. */
const HEADS = ["", "%PDF-1.7\n%%EOF", "PK\u0003\u0004", "\u0089PNG\r\n\u001a\n", "\u00ff\u00d8\u00ff", "MZ", "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>", "a,b\n=1+1,2", "GIF89a"];
const fileName = fc.oneof(
  fc.constantFrom("a.pdf", "a.xlsx", "a.docx", "a.png", "a.jpg", "登记表.pdf", "a.exe", "a.pdf.exe", ".pdf", "a", "../../a.pdf", "..\\a.pdf", "/etc/passwd.pdf", "a\u202efdp.exe", "a\u0000.pdf", `${"长".repeat(300)}.pdf`, "CON.pdf", "a;b=\"c\".pdf", "a%2f..%2fb.pdf"),
  anyText.map((text) => `${text.slice(0, 300)}.pdf`),
);
const field = fc.record({ name: fc.constantFrom(...FIELDS), value: fc.oneof(fc.nat(10_000), anyText.map((text) => text.slice(0, 3_000))) });
const upload = fc.record({ name: fc.constantFrom("file", "file", "file", "other", ""), fileName, head: fc.constantFrom(...HEADS), tail: fc.uint8Array({ maxLength: 2_000 }), mediaType: fc.constantFrom("application/pdf", "image/png", "text/html", "", "x\u0001") });
/** Each route with its fields and the personas who may use it. */
const ROUTES: Record<string, { fields: string[]; roles: Role[] }> = {
  "/files": { fields: ["nominationId", "about", "aboutId"], roles: [Role.UNIT, Role.OFFICE] },
  "/imports": { fields: ["kind", "campaignId"], roles: [Role.UNIT, Role.OFFICE, Role.SYSTEM_ADMINISTRATOR] },
  "/forms": { fields: ["nominationId", "version", "keys"], roles: [Role.UNIT] },
};
const form = fc.record({
  url: fc.constantFrom(...Object.keys(ROUTES)),
  who: fc.nat(1_000),
  /** Which of the route's own fields are sent, by a number for the value of each. */
  own: fc.array(fc.option(fc.nat(10_000), { freq: 9 }), { minLength: 3, maxLength: 3 }),
  parts: fc.oneof({ weight: 3, arbitrary: fc.tuple(upload) }, { weight: 1, arbitrary: fc.array(fc.oneof(upload, field), { maxLength: 6 }) }),
  complete: fc.constantFrom(true, true, true, true, false),
  boundary: fc.constantFrom("line", "line", "line", "line", "", "another", "x".repeat(200)),
  length: fc.constantFrom(undefined, undefined, undefined, undefined, "0", "-1", "99999999999", "abc"),
  credential: fc.constantFrom(...Array<"token">(20).fill("token"), "none", "broken", "basic"),
});
type Form = typeof form extends fc.Arbitrary<infer T> ? T : never;

function bodyOf({ url, own, parts, complete }: Form): Buffer {
  const fields = (ROUTES[url]?.fields ?? []).flatMap((name, i) => (own[i] === null ? [] : [{ name, value: own[i] ?? 0 }]));
  const pieces = [...fields, ...parts].flatMap((one): Buffer[] => {
    const quoted = (text: string): string => text.replace(/["\r\n]/g, encodeURIComponent);
    if ("value" in one) {
      const values = VALUES[one.name] ?? prediction.rows(one.name === "campaignId" ? "campaigns" : one.name === "aboutId" ? "objections" : "nominations").map(({ id }) => String(id));
      const value = typeof one.value === "number" ? (values[one.value % values.length] ?? "") : one.value;
      return [Buffer.from(`--line\r\ncontent-disposition: form-data; name="${one.name}"\r\n\r\n${value}\r\n`)];
    }
    const head = `--line\r\ncontent-disposition: form-data; name="${one.name}"; filename="${quoted(one.fileName)}"\r\ncontent-type: ${one.mediaType}\r\n\r\n`;
    return [Buffer.from(head), Buffer.from(one.head, "latin1"), Buffer.from(one.tail), Buffer.from("\r\n")];
  });
  return Buffer.concat([...pieces, Buffer.from(complete ? "--line--\r\n" : "--li")]);
}

const credentials = (one: Form): Record<string, string> => {
  const likely = world.personas.filter(({ role }) => one.who % 10 === 0 || ROUTES[one.url]?.roles.includes(role));
  const token = tokens.get(likely[one.who % likely.length]?.name ?? "") ?? "";
  return { token: { authorization: `Bearer ${token}` }, none: {}, broken: { authorization: `Bearer ${token}x` }, basic: { authorization: "Basic OjpAOg==" } }[one.credential] as Record<string, string>;
};

test(`whatever form is sent to a route of files, it is taken or refused like the API refuses, and a refusal leaves neither row nor file (seed ${seed})`, async () => {
  const faults = new Map<string, string>();
  const statuses = new Map<number, number>();
  for (const one of fc.sample(form, { numRuns: RUNS, seed })) {
    const payload = bodyOf(one);
    const before = files.onDisk();
    await writesOf(desk.owner);
    const type = one.boundary === "" ? "multipart/form-data" : `multipart/form-data; boundary=${one.boundary}`;
    const { statusCode: status, body } = await desk.app.fastify.inject({
      method: "POST",
      url: one.url,
      headers: { "content-type": type, ...(one.length !== undefined && { "content-length": one.length }), ...credentials(one) },
      payload,
    });
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    const writes = await writesOf(desk.owner);
    const left = status >= 400 && files.onDisk().join() !== before.join() ? ["leaves a file behind"] : [];
    for (const fault of [...faultsOf({ status, body }, writes), ...left]) if (!faults.has(`${one.url} ${fault}`)) faults.set(`${one.url} ${fault}`, `${toJson({ ...one, parts: undefined })} ${payload.toString("latin1").slice(0, 800)}`);
  }
  process.stdout.write(`fuzz: ${RUNS} forms, ${[...statuses].map(([status, count]) => `${status} ${count}`).join(", ")}\n`);
  expect(Object.fromEntries(faults)).toEqual({});
}, RUNS * 500);

const request = fc.record({
  url: fc.oneof(fc.constantFrom("/files/", "/papers/", "/graphql?query=", "/forms/", "/").chain((path) => anyText.map((text) => path + encodeURIComponent(Buffer.from(text.slice(0, 300)).toString()))), fc.constantFrom("/files/%00", "/files/%", "/papers/%ff", "/files/../graphql", "//files//x", "/graphql?query=%7Bme%7BsessionId%7D%7D&variables=%7B", "/graphql?query=%7B__typename%7D&variables=[1]")),
  headers: fc.record({ authorization: fc.constantFrom("", "Bearer", "Bearer  ", "bearer x.y.z", "Bearer key_", "Bearer key_x.y", `Bearer ${"a".repeat(5_000)}`, "Bearer eyJhbGciOiJub25lIn0.e30."), "accept-language": fc.constantFrom("en", "zh", "*", ";;;q=", "x".repeat(2_000), "en;q=NaN"), "content-type": fc.constantFrom("application/json", "text/plain", "application/json; charset=utf-7", ""), cookie: fc.constantFrom("", "desk_refresh=x", "desk_refresh=%", "=;;;=", `desk_refresh=${"a".repeat(3_000)}`), "x-request-id": fc.constantFrom("", "<script>", "x".repeat(1_000)) }, { requiredKeys: [] }),
  body: fc.oneof({ weight: 9, arbitrary: fc.constantFrom("", "{", "[]", "null", "[{}]", '{"query":1}', '{"query":null}', '{"query":"{"}', '{"query":"{__typename}","variables":"x"}', '{"query":"{__typename}","variables":[]}', '{"query":"{__typename}","operationName":5}', '{"query":"{__typename}","extensions":1}', '{"__proto__":{"x":1},"query":"{__typename}"}', `{"query":"${"{a".repeat(2_000)}"}`, '{"query":"mutation { refreshSession { accessToken } }"}') }, { weight: 1, arbitrary: anyText.map((username) => toJson({ query: "mutation ($input: LoginInput!) { login(input: $input) { accessToken } }", variables: { input: { username, password: username } } })) }),
});

test(`addresses, headers, cookies and bodies of any kind are answered, never with what is inside (seed ${seed})`, async () => {
  const faults = new Map<string, string>();
  for (const { url, headers, body: payload } of fc.sample(request, { numRuns: Math.ceil(RUNS / 4), seed })) {
    for (const ask of [{ method: "GET" as const, url, headers }, { method: "POST" as const, url: "/graphql", headers: { "content-type": "application/json", ...headers }, payload }]) {
      const { statusCode: status, body } = await desk.app.fastify.inject(ask);
      const json = body.startsWith("{") ? faultsOf({ status, body }, []) : status >= 500 ? [`answers ${status}`] : [];
      for (const fault of json) if (!faults.has(fault)) faults.set(fault, JSON.stringify(ask).slice(0, 600));
    }
  }
  expect(Object.fromEntries(faults)).toEqual({});
}, RUNS * 500);
