import fc from "fast-check";
import { getNamedType, type GraphQLArgument, isObjectType } from "graphql";
import { buildPlainSchema } from "../../server/graphql/schema";
import { type Field, mayCall, rootFields, treeOf } from "../permissions/graph";
import { SCALARS, TEXTS } from "../permissions/inputs";
import { predict, type Prediction } from "../permissions/visible";
import { aWorld, type Persona, type World } from "../permissions/world";
import { useDesk } from "../support/desk";
import { stretchTripwire, writesOf } from "../support/tripwire";
import { type Fitting, objectOf } from "./inputs-of";
import { faultsOf, refusalsIn } from "./judge";
import { toJson } from "./values";

const desk = useDesk({ tampers: "the acts of a fuzzer are no campaign's life" });
const schema = buildPlainSchema();
const RUNS = Number(process.env.FUZZ_RUNS ?? 1_000);
const seed = Number(process.env.FUZZ_SEED ?? 20_240_182);
/** Signs the fuzzer out, or costs a fifth of a second for a password's hash. */
const SPARED = ["logout", "login", "changePassword", "resetPassword", "createAccount"];
const roots = (["Query", "Mutation"] as const).flatMap((type) => rootFields(schema, type).map((field) => ({ type, field }))).filter(({ field }) => !SPARED.includes(field.name));
/** Mutations take most of the runs, as they take most of the inputs. */
const targets = roots.flatMap((root) => (root.type === "Mutation" ? [root, root] : [root]));

let world: World;
let prediction: Prediction;
const tokens = new Map<string, string>();

beforeAll(async () => {
  world = await aWorld(desk);
  prediction = await predict(world);
  await desk.owner.query("delete from form_drafts"); // the world's were sealed by nobody
  await stretchTripwire(desk.owner, { holds: false });
});

/** Fitting leaves: ids of rows that could be meant, own and others', texts of the form a validator asks for. */
const fitting: Fitting = (type, name, n) => {
  if (type === "ID") {
    const word = name.replace(/Ids?$/, "").toLowerCase();
    const tables = desk.app.desk.dataSource.entityMetadatas.filter(({ name: entity }) => entity.toLowerCase().endsWith(word)).map(({ tableName }) => tableName);
    const rows = (word === "id" || word === "in" || tables.length === 0 ? ["nominations", "quotas", "ballots", "slates", "accounts", "papers", "campaigns", "outcomes", "honours", "objections", "waivers"] : tables).flatMap((table) => prediction.rows(table));
    return rows[n % Math.max(1, rows.length)]?.id ?? world.campaigns.main.id;
  }
  if (type === "String") return TEXTS[name]?.() ?? "示例文字";
  return name === "version" ? 1 + (n % 3) : type === "Int" || type === "Float" ? n % 5 : SCALARS[type];
};

const target = fc.constantFrom(...targets).chain(({ type, field }) =>
  fc.record({
    type: fc.constant(type),
    field: fc.constant(field),
    who: fc.nat(10_000),
    values: fc.constantFrom(2, 8, 30).chain((leaves) => objectOf(field.args, fitting, { leaves })),
  }),
);

function documentOf(type: string, { name, args, type: of }: Field, values: Record<string, unknown>, who: Persona): string {
  const given = args.filter((argument: GraphQLArgument) => argument.name in values);
  const head = given.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(", ");
  const call = given.map((argument) => `${argument.name}: $${argument.name}`).join(", ");
  const result = getNamedType(of);
  const selection = isObjectType(result) ? treeOf(result, type === "Query" ? 1 : 0, (on, below) => mayCall(who.role, on, below.name)) : "";
  return `${type.toLowerCase()} ${head && `(${head})`} { ${name}${call && `(${call})`} ${selection} }`;
}

async function send(who: Persona, payload: string): Promise<{ status: number; body: string }> {
  const token = tokens.get(who.name) ?? (await desk.builders.signIn(who.account));
  tokens.set(who.name, token);
  const { statusCode: status, body } = await desk.app.fastify.inject({ method: "POST", url: "/graphql", headers: { authorization: `Bearer ${token}`, "content-type": "application/json" }, payload });
  return { status, body };
}

test(`whatever is sent to whatever operation by whomever, the answer is one of the API's own, and a refusal changes nothing (seed ${seed})`, async () => {
  const faults = new Map<string, string>();
  const codes = new Map<string, number>();
  for (const { type, field, who: n, values } of fc.sample(target, { numRuns: RUNS, seed })) {
    const likely = world.personas.filter(({ role }) => n % 10 === 0 || mayCall(role, type, field.name));
    const who = likely[n % Math.max(1, likely.length)] ?? world.personas[0];
    if (!who || (process.env.FUZZ_ONLY && process.env.FUZZ_ONLY !== field.name)) continue;
    const payload = toJson({ query: documentOf(type, field, values, who), variables: values });
    await writesOf(desk.owner);
    const answer = await send(who, payload);
    for (const fault of faultsOf(answer, await writesOf(desk.owner))) if (!faults.has(`${field.name} ${fault}`)) faults.set(`${field.name} ${fault}`, `${who.name}: ${payload.slice(0, 4_000)}`);
    const [code] = answer.body.startsWith("{") ? refusalsIn(answer.body) : [];
    codes.set(code?.code ?? "done", (codes.get(code?.code ?? "done") ?? 0) + 1);
    if (code?.code === "UNAUTHENTICATED") await comeBack(who);
  }
  process.stdout.write(`fuzz: ${RUNS} operations, ${[...codes].sort((a, b) => b[1] - a[1]).map(([code, count]) => `${code} ${count}`).join(", ")}\n`);
  expect(Object.fromEntries(faults)).toEqual({});
  expect((await desk.app.fastify.inject("/readyz")).statusCode).toBe(200);
}, RUNS * 500);

/** Whoever was signed out or disabled by another's act is back for the next one. */
async function comeBack({ name, account }: Persona): Promise<void> {
  tokens.delete(name);
  await desk.owner.query("update accounts set state = 'ACTIVE' where id = $1", [account.id]);
  await writesOf(desk.owner);
}
