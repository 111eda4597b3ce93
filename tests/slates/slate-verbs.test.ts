import type { Account } from "../../server/features/accounts/account";
import { Role } from "../../server/features/accounts/role";
import { SlateState } from "../../server/features/slates/slate-state";
import { codes, leader, missing } from "../ballots/rounds";
import { anOpenBallot, aSignedRound, aVoteScene, markFor, preparation, vote, type VoteScene } from "../ballots/scene";
import { past } from "../campaigns/scene";
import type { ApiClient, ApiResult } from "../support/api-client";
import { useDesk } from "../support/desk";
import { slate, slateOperation, type SlateVerb, type ToldSlate } from "./scene";

const desk = useDesk();
let scene: VoteScene;
let composed: ToldSlate;
let outsider: Account;
beforeAll(async () => {
  scene = await aVoteScene(desk);
  outsider = await desk.builders.anAccount(Role.LEADING_GROUP);
  await desk.owner.query("update accounts set state = 'DISABLED' where id = $1", [outsider.id]);
});

const send = (client: ApiClient, verb: SlateVerb, input: object): Promise<ApiResult<{ it: ToldSlate }>> => client.send<{ it: ToldSlate }>(slateOperation(verb), { input });
const nominationOf = (i: number): string => scene.candidates[i]?.id ?? missing();
const campaign = () => ({ campaignId: scene.campaign.id });
/** What somebody says to the slate they saw. */
const word = (fields: object = {}) => ({ id: composed.id, contentHash: composed.contentHash, agrees: true, ...fields });

async function everything(): Promise<unknown> {
  const rows = [];
  for (const table of ["slates", "slate_entries", "slate_confirmations", "slate_signatures", "outcomes", "outcome_events"]) rows.push((await desk.owner.query(`select t from ${table} t order by 1`)).rows);
  return rows;
}

/** Refused, and nothing was written. */
async function refused(client: ApiClient, verb: SlateVerb, input: object) {
  const before = await everything();
  const { extensions, message } = await client.refused(slateOperation(verb), { input });
  expect(await everything()).toEqual(before);
  return { message, ...extensions };
}

describe("composing", () => {
  test("is refused before the vote, before its count is signed, and while a tie waits", async () => {
    const compose = () => refused(scene.office, "composeSlate", campaign());
    const waiting = { code: "INVALID_INPUT", field: "campaignId" };
    expect(await compose()).toMatchObject({ ...waiting, message: expect.stringContaining("先进工作者尚未投票") });
    const ballot = await anOpenBallot(scene);
    expect(await compose()).toMatchObject({ ...waiting, message: expect.stringContaining("尚未结束") });
    for (const [voter, marks] of [[0, 1], [0, 1], [0, 2], [0, 2], [1, 2]].entries()) {
      const said = markFor(ballot, ...marks.flatMap((i) => scene.candidates[i] ?? []));
      await vote(leader(scene, voter), "castVote", { ballotId: ballot.id, choice: "MARKED", marks: said, receipt: `00000-00000-00000-0000${voter}` });
    }
    const { version } = await vote(scene.office, "closeBallot", { id: ballot.id, version: ballot.version });
    const counted = await vote(scene.office, "countBallot", { id: ballot.id, version });
    expect(counted.placesTied).toBe(1);
    await vote(scene.office, "signCount", { id: ballot.id, version: counted.version });
    expect(await compose()).toMatchObject({ ...waiting, message: expect.stringContaining("监票人尚未签字") });
    await vote(scene.otherOffice, "signCount", { id: ballot.id, version: counted.version });
    expect(await compose()).toMatchObject({ ...waiting, message: expect.stringContaining("加投") });
    expect(await refused(scene.office, "composeSlate", { campaignId: "019a0000-0000-7000-8000-000000000000" })).toMatchObject({ code: "NOT_FOUND", field: "campaignId" });
  });

  test("by both offices at once makes one slate", async () => {
    await aSignedRound(scene, [[1], [1], [1], [2], []]);
    for (const number of [1, 2]) {
      const answers = await Promise.all([scene.office, scene.otherOffice].map((client) => send(client, "composeSlate", campaign())));
      expect(codes(answers).filter((code) => !["OK", "ALREADY_EXISTS"].includes(code))).toEqual([]);
      composed = answers.flatMap(({ data }) => data?.it ?? []).toSorted((a, b) => b.number - a.number)[0] ?? missing();
      expect(composed.number).toBeGreaterThanOrEqual(number);
      const { rows } = await desk.owner.query("select count(*)::int as standing from slates where campaign_id = $1 and state = 'COMPOSED'", [scene.campaign.id]);
      expect(rows).toEqual([{ standing: 1 }]);
    }
    expect(composed.entries.filter(({ chosen }) => chosen).map(({ nominationId }) => nominationId)).toEqual([nominationOf(0), nominationOf(1)]);
  });

  test("again supersedes: what was superseded is neither confirmed nor signed", async () => {
    const earlier = word();
    composed = await slate(scene.office, "composeSlate", campaign());
    expect(await refused(leader(scene, 0), "confirmSlate", earlier)).toMatchObject({ code: "WRONG_STATE" });
    expect(await refused(scene.office, "signSlate", earlier)).toMatchObject({ code: "WRONG_STATE" });
    const insert = "insert into slate_confirmations (slate_id, account_id, name, agrees, decided_at) values ($1, app.account_id(), app.account_name(), true, now())";
    expect(await past(desk, scene.voters[0] ?? missing(), insert, [earlier.id])).toBe("FORBIDDEN");
  });
});

describe("confirming", () => {
  test.each<[string, () => object, object]>([
    ["another content than the slate's", () => ({ contentHash: "0".repeat(64) }), { code: "CONFLICT" }],
    ["no hash", () => ({ contentHash: "x" }), { code: "INVALID_INPUT", field: "contentHash" }],
    ["disagreement without an opinion", () => ({ agrees: false }), { code: "INVALID_INPUT", field: "opinion" }],
    ["disagreement with a blank one", () => ({ agrees: false, opinion: "  " }), { code: "INVALID_INPUT", field: "opinion" }],
    ["an opinion too long", () => ({ opinion: "意".repeat(1_001) }), { code: "INVALID_INPUT", field: "opinion" }],
    ["no slate", () => ({ id: scene.campaign.id }), { code: "NOT_FOUND" }],
  ])("is refused with %s", async (_what, wrong, expected) => {
    expect(await refused(leader(scene, 0), "confirmSlate", word(wrong()))).toMatchObject(expected);
  });

  test("is refused to a leader who had no vote, and to an office; nobody speaks for another", async () => {
    await desk.owner.query("update accounts set state = 'ACTIVE' where id = $1", [outsider.id]);
    expect(await refused(await desk.as(outsider), "confirmSlate", word())).toMatchObject({ code: "NOT_ENTITLED" });
    await desk.owner.query("update accounts set state = 'DISABLED' where id = $1", [outsider.id]);
    expect(await refused(scene.office, "confirmSlate", word())).toMatchObject({ code: "FORBIDDEN" });
    const insert = "insert into slate_confirmations (slate_id, account_id, name, agrees, decided_at) values ($1, $2, '别人', true, now())";
    for (const who of [scene.voters[0] ?? missing(), scene.scrutineers[0]]) expect(await past(desk, who, insert, [composed.id, scene.voters[1]?.id])).toBe("FORBIDDEN");
    expect(await past(desk, scene.voters[0] ?? missing(), "update slates set state = 'CONFIRMED' where id = $1", [composed.id])).toBe("slates_confirmations");
  });

  test("by all at once, each twice: everybody is heard once, and the slate is confirmed once", async () => {
    const answers = await Promise.all(scene.leaders.flatMap((client, i) => [word(), word()].map((said) => send(client, "confirmSlate", i === 4 ? { ...said, agrees: false, opinion: "名单结构单一" } : said))));
    expect(codes(answers).toSorted()).toEqual([...Array<string>(5).fill("ALREADY_EXISTS"), ...Array<string>(5).fill("OK")]);
    const { rows } = await desk.owner.query("select state, version, (select count(*)::int from slate_confirmations where slate_id = s.id and agrees) as agreed, (select count(*)::int from slate_confirmations where slate_id = s.id) as said from slates s where id = $1", [composed.id]);
    expect(rows).toEqual([{ state: "CONFIRMED", version: composed.version + 1, agreed: 4, said: 5 }]);
  });
});

describe("signing", () => {
  test.each<[string, () => object, object]>([
    ["another content than the slate's", () => ({ contentHash: "f".repeat(64) }), { code: "CONFLICT" }],
    ["disagreement without an opinion", () => ({ agrees: false, proposal: [] }), { code: "INVALID_INPUT", field: "opinion" }],
    ["a proposal of a stranger", () => ({ agrees: false, opinion: "另有人选", proposal: [nominationOf(0), scene.campaign.id] }), { code: "INVALID_INPUT", field: "proposal" }],
    ["a proposal that is no id", () => ({ agrees: false, opinion: "另有人选", proposal: ["张样本"] }), { code: "INVALID_INPUT", field: expect.stringMatching(/^proposal/) }],
  ])("is refused with %s", async (_what, wrong, expected) => {
    expect(await refused(scene.office, "signSlate", word(wrong()))).toMatchObject(expected);
  });

  test("by one seat alone does not pass, however often and past the verbs; a leader does not sign", async () => {
    const second = await desk.builders.anAccount(Role.OFFICE);
    for (const client of [scene.office, await desk.as(second)]) expect((await slate(client, "signSlate", word())).state).toBe("CONFIRMED");
    expect((await slate(scene.otherOffice, "signSlate", word({ agrees: false, opinion: "建议调整", proposal: [nominationOf(0), nominationOf(2)] }))).state).toBe("CONFIRMED");
    expect(await refused(leader(scene, 0), "signSlate", word())).toMatchObject({ code: "FORBIDDEN" });
    expect(await past(desk, scene.scrutineers[0], "update slates set state = 'SIGNED', signed_at = now() where id = $1", [composed.id])).toBe("slates_signatures");
    const forOther = "insert into slate_signatures (slate_id, seat, account_id, name, agrees, signed_at) values ($1, 'COMMUNICATIONS', app.account_id(), app.account_name(), true, now())";
    expect(await past(desk, scene.scrutineers[0], forOther, [composed.id])).toBe("FORBIDDEN");
  });

  test("by both seats at once: signed once, and everybody has one outcome", async () => {
    await slate(scene.office, "signSlate", word({ agrees: false, opinion: "再议" })); // so that both words are still to come
    const answers = await Promise.all([scene.office, scene.otherOffice].map((client) => send(client, "signSlate", word())));
    expect(codes(answers)).toEqual(["OK", "OK"]);
    expect(answers.map(({ data }) => data?.it.state).toSorted()).toEqual(["CONFIRMED", "SIGNED"]);
    const { rows } = await desk.owner.query("select state, count(*)::int as outcomes, (select count(*)::int from outcome_events) as events from outcomes where slate_id = $1 group by state order by state", [composed.id]);
    expect(rows).toEqual([{ state: "NOT_SELECTED", outcomes: 2, events: 4 }, { state: "SELECTED", outcomes: 2, events: 4 }]);
  });
});

describe("a signed slate", () => {
  test("is not composed anew, not confirmed and not signed again, nor voted on further", async () => {
    expect(await refused(scene.office, "composeSlate", campaign())).toMatchObject({ code: "INVALID_INPUT", field: "campaignId", message: expect.stringContaining("已由两口签署") });
    expect(await refused(leader(scene, 0), "confirmSlate", word())).toMatchObject({ code: "WRONG_STATE" });
    expect(await refused(scene.office, "signSlate", word())).toMatchObject({ code: "WRONG_STATE" });
    const further = await scene.office.refused("mutation ($input: PrepareBallotInput!) { prepareBallot(input: $input) { id } }", { input: preparation(scene) });
    expect(further.extensions).toMatchObject({ code: "INVALID_INPUT", field: "awardId" });
  });

  test.each([
    "update slates set state = 'SUPERSEDED', signed_at = null where id = $1",
    "update slates set version = version + 1 where id = $1",
    "update slates set content_hash = 'x' where id = $1",
    "update slate_entries set chosen = true where slate_id = $1",
    "update slate_confirmations set agrees = true where slate_id = $1",
    "update slate_signatures set agrees = true where slate_id = $1",
    "delete from slates where id = $1",
    "delete from slate_entries where slate_id = $1",
    "delete from slate_confirmations where slate_id = $1",
    "delete from slate_signatures where slate_id = $1",
    "insert into slate_entries select (e).* from (select e from slate_entries e where slate_id = $1 limit 1)",
    "insert into slate_signatures (slate_id, seat, account_id, name, agrees, signed_at) values ($1, 'INDUSTRY', app.account_id(), app.account_name(), true, now())",
  ])("stays as it is, past every verb: %s", async (text) => {
    const before = await everything();
    for (const who of [...scene.scrutineers, ...scene.voters.slice(0, 1)]) expect(["FORBIDDEN", 0]).toContain(await past(desk, who, text, [composed.id]));
    expect(await everything()).toEqual(before);
    if (!/insert|version/.test(text)) await expect(desk.owner.query(text, [composed.id])).rejects.toMatchObject({ code: "23514" });
  });

  test("is shown to those who decide and the auditor alone", async () => {
    const QUERY = "query ($id: ID!) { slate(id: $id) { id entries { name } } slates { nodes { id } } }";
    const others = [await desk.builders.anAccount(Role.UNIT, { unit: scene.units[0] })];
    for (const role of [Role.INTEGRATION, Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR]) others.push(await desk.builders.anAccount(role));
    for (const who of others) {
      const answer = await (await desk.as(who)).send(QUERY, { id: composed.id });
      expect([who.role, JSON.stringify(answer.data), new Set(answer.errors?.map(({ extensions }) => extensions.code))]).toEqual([who.role, expect.not.stringContaining(composed.id), new Set(["FORBIDDEN"])]);
      for (const table of ["slates", "slate_entries", "slate_confirmations", "slate_signatures"]) expect([who.role, table, await past(desk, who, `select from ${table}`)]).toEqual([who.role, table, "FORBIDDEN"]);
    }
    for (const who of [await desk.builders.anAccount(Role.AUDITOR), ...scene.voters.slice(0, 1), ...scene.scrutineers]) {
      expect((await (await desk.as(who)).ask<{ slate: { id: string } | null }>(QUERY, { id: composed.id })).slate?.id).toBe(composed.id);
    }
  });
});

const states = Object.values(SlateState);
const WAYS = ["COMPOSED CONFIRMED", "COMPOSED SUPERSEDED", "CONFIRMED SIGNED", "CONFIRMED SUPERSEDED"];

test.each(states.flatMap((from) => states.map((to) => ({ from, to }))))("the database lets a slate go from $from to $to just as the verbs take it", async ({ from, to }) => {
  const set = "update slates set state = $2, signed_at = case $2 when 'SIGNED' then now() end where id = $1";
  await desk.owner.query("begin");
  await desk.owner.query("alter table slates disable trigger guard_slate; alter table slates disable trigger settle_slate");
  await desk.owner.query(set, [composed.id, from]);
  await desk.owner.query("alter table slates enable trigger guard_slate");
  const outcome = await desk.owner.query(set, [composed.id, to]).then(({ rowCount }) => rowCount, ({ constraint }: { constraint: string }) => constraint);
  await desk.owner.query("rollback");
  expect(outcome).toBe(from === to || WAYS.includes(`${from} ${to}`) ? 1 : "slates_state_transition");
});
