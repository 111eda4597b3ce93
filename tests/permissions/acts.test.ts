import * as argon2 from "@node-rs/argon2";
import type { GraphQLSchema } from "graphql";
import { Role } from "../../server/features/accounts/role";
import { ANYBODY } from "../../server/graphql/permissions";
import { buildPlainSchema } from "../../server/graphql/schema";
import { useDesk } from "../support/desk";
import { heldIn, stretchTripwire, type Write } from "../support/tripwire";
import { callsOn, idsIn } from "./acts";
import { type Answer, type Ask, behindShield, withoutShield } from "./asking";
import { type Field, mayCall, permissionOf, rootFields } from "./graph";
import type { Call } from "./inputs";
import { keyOf, predict, type Prediction, VISIBLE } from "./visible";
import { aWorld, type Persona, type World } from "./world";

const desk = useDesk();
const schema: GraphQLSchema = buildPlainSchema();
const mutations = rootFields(schema, "Mutation").filter(({ name }) => permissionOf("Mutation", name) !== ANYBODY);

/** An act that its caller could do, or that stands for one that nobody could do on the rows there are. */
interface Act {
  name: string;
  owner: Persona;
  call: Call;
  works: boolean;
}

let world: World;
let prediction: Prediction;
let behind: Ask;
let alone: Ask;
let acts: Act[];
const counts = { own: 0, byOthers: 0, mixed: 0 };
/** Which table an id is of. */
let tableOfId: Map<string, string>;

beforeAll(async () => {
  const { hash } = argon2; // a hundred passwords are set here; what a hash costs is shown elsewhere
  jest.spyOn(argon2, "hash").mockImplementation((password) => hash(password, { memoryCost: 1_024, timeCost: 2, parallelism: 1 }));
  world = await aWorld(desk);
  behind = behindShield(desk);
  alone = withoutShield(desk, schema);
  for (const who of world.personas) for (const ask of [behind, alone]) await ask(who, "{ me { sessionId } }");
  prediction = await predict(world);
  tableOfId = new Map(Object.keys(VISIBLE).filter((table) => keyOf(table) === "id" && !["sign_ins", "operations", "online_sessions"].includes(table)).flatMap((table) => prediction.rows(table).map(({ id }) => [String(id), table] as const)));
  await stretchTripwire(desk.owner, { holds: true });
  acts = await possibleActs();
});

/** For every mutation and every role with a line for it: the first call of one of its personas that would write, had the wire let it. */
async function possibleActs(): Promise<Act[]> {
  const calls = callsOn({ world, prediction, dataSource: desk.app.desk.dataSource, schema });
  const of = async (field: Field, role: Role): Promise<Act[]> => {
    const all = world.personas.filter((who) => who.role === role).flatMap((owner) => calls(field, owner).map((call) => ({ name: field.name, owner, call })));
    for (const act of all) {
      counts.own += 1;
      if (heldIn((await behind(act.owner, act.call.query, act.call.variables)).told)) return [{ ...act, works: true }];
    }
    return all.slice(0, 1).map((act) => ({ ...act, works: false }));
  };
  const found: Act[] = [];
  for (const field of mutations) {
    const roles = Object.values(Role).filter((role) => mayCall(role, "Mutation", field.name));
    found.push(...(await Promise.all(roles.map((role) => of(field, role)))).flat());
  }
  return found;
}

/**
 * What nobody can do on the rows of this world, whose rounds, slates and conferments stand at their ends. The tests of the
 * features walk there; here the calls are still tried by everybody. So are those that write an event and nothing else, and
 * the one that needs a code of the moment. An act that is new is done here, or gets a line.
 */
const ELSEWHERE = `
  enableAccount remindUnread recordExport recordPrint prepareBallot recordRecusal openBallot closeBallot readPapers countBallot signCount castVote declareRecusal
  updateAward archiveCampaign setRule proposeRuleChange discardFormDraft handOverItem enterEarlierHonour recoverItem stopTreatment proposeRevocation
  giveRevocationOpinion decideRevocation confirmImport prepareReminders changeMailText endorseNomination endorseNominations allocateQuotas
  recordFeedback recordConferment backFill openProvincialPublicity reportToNational recordProcedureStep openPublicity revealPersonalData confirmSecondFactor
  composeSlate confirmSlate signSlate removeRecommendingUnit requestWaiver`;

/** Acts of one seat that write rows of both: a campaign is opened with both offices. */
const OF_BOTH_SEATS = new Set(["createCampaignDraft"]);
/** Acts that a unit does on the work of units below it. */
const OF_UNITS_ABOVE = new Set(["addComment", "endorseNomination", "endorseNominations", "returnNomination", "returnNominations"]);

/** Where a try at one's own password is counted, before anything else is done: that is no act yet. */
const COUNTED = "sign_in_attempts";

/** Whether a row that an act wrote is none of its caller's business. */
function isForeign(name: string, { unitId, unitIds, seat }: Persona, { row }: Write): boolean {
  const mine = OF_UNITS_ABOVE.has(name) ? unitIds : [unitId];
  const ofOtherUnit = unitId !== null && typeof row.unit_id === "string" && !mine.includes(row.unit_id);
  return ofOtherUnit || (seat !== null && typeof row.seat === "string" && row.seat !== seat && !OF_BOTH_SEATS.has(name));
}

/** What stands wrong in an answer to somebody who asks for another's act. */
function wrongs({ name }: Act, who: Persona, { codes, told }: Answer): string[] {
  const written = heldIn(told) ?? [];
  const hole = written.some(({ table }) => table !== COUNTED) && !mayCall(who.role, "Mutation", name) ? ["writes what shield alone keeps from it"] : [];
  const foreign = written.filter((write) => isForeign(name, who, write)).map(({ act, table }) => `${act} of another's row in ${table}`);
  const unseen = written.flatMap(({ act, table, ids }) => (act === "INSERT" ? ids : []).filter((id) => prediction.of(who, tableOfId.get(id) ?? "")?.has(id) === false).map((id) => `${table} names a row of ${tableOfId.get(id)} that is not to be seen`));
  return [...hole, ...foreign, ...unseen, ...codes.filter((code) => /UNEXPECTED|INTERNAL/.test(code))].map((what) => `${name} as ${who.name}: ${what}`);
}

test("every act is done by somebody on rows of their own, so that what others are refused is refused for its own sake", () => {
  const done = new Set(acts.filter(({ works }) => works).map(({ name }) => name));
  expect(mutations.map(({ name }) => name).filter((name) => !done.has(name))).toEqual(ELSEWHERE.trim().split(/\s+/));
});

test("what one could do on rows of one's own, nobody without a line does, and nobody else to rows that are not theirs: behind shield, and by row-level security alone", async () => {
  const wrong = new Set<string>();
  for (const act of acts) {
    const others = world.personas.filter((who) => who !== act.owner);
    const tries = others.flatMap((who) => [alone, ...(mayCall(who.role, "Mutation", act.name) ? [behind] : [])].map((ask) => ({ who, ask })));
    counts.byOthers += tries.length;
    await Promise.all(tries.map(async ({ who, ask }) => wrongs(act, who, await ask(who, act.call.query, act.call.variables)).forEach((one) => wrong.add(one))));
  }
  expect([...wrong]).toEqual([]);
});

test("nor with one row of another unit or seat among one's own", async () => {
  const wrong = new Set<string>();
  for (const act of acts.filter(({ works }) => works)) {
    const mixed = idsIn(act.call).flatMap(({ id, swapped }) => elsewhere(id).map(swapped));
    counts.mixed += mixed.length;
    await Promise.all(mixed.map(async ({ query, variables }) => wrongs(act, act.owner, await alone(act.owner, query, variables)).forEach((one) => wrong.add(one))));
  }
  expect([...wrong]).toEqual([]);
});

afterAll(() => jest.restoreAllMocks());
afterAll(() => process.stdout.write(`acts: ${mutations.length} mutations, ${world.personas.length} personas, ${counts.own} calls on own rows, ${counts.byOthers} by others, ${counts.mixed} with a row of others' among them\n`));

/** Rows like this one in another unit and in another seat. */
function elsewhere(id: string): string[] {
  const rows = prediction.rows(tableOfId.get(id) ?? "");
  const like = rows.find((row) => row.id === id);
  if (!like) return [];
  const others = rows.filter((row) => row.state === like.state && row.unit_id !== like.unit_id);
  const found = [others.find(({ seat }) => seat === like.seat), rows.find((row) => row.state === like.state && row.seat !== like.seat)];
  return found.flatMap((row) => (row ? [String(row.id)] : []));
}
