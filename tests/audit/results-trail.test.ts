import { randomUUID } from "node:crypto";
import type { Account } from "../../server/features/accounts/account";
import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { anOpenBallot, aReceipt, aVoteScene, markFor, preparation, vote, type VoteScene } from "../ballots/scene";
import type { ApiClient } from "../support/api-client";
import { aPersonInput } from "../support/builders";
import { NOW, useDesk } from "../support/desk";
import { setRules } from "../support/set-rules";
import { ACTS_OF_RESULTS, type ActOfResults } from "./acts-of-results";

const desk = useDesk();
afterAll(() => desk.setClock(NOW));

interface Line {
  action: string;
  outcome: string;
  actor_name: string;
  role: string;
  subject_type: string;
  subject_id: string | null;
  input: Record<string, unknown>;
}

let scene: VoteScene;
let types: Map<string, string>;
/** What each act was given and answered. */
const done = new Map<ActOfResults, { input: object; ids: string[]; by: Account[] }>();

beforeAll(async () => {
  scene = await aVoteScene(desk);
  await setRules(desk, scene.campaign.id, ["R23"], { R23: { mode: "RANKED_RESERVE" } });
  await desk.owner.query("update rule_settings set enabled = true where campaign_id = $1", [scene.campaign.id]);
  const auditor = await desk.as(await desk.builders.anAccount(Role.AUDITOR));
  const { __schema } = await auditor.ask<{ __schema: { mutationType: { fields: { name: string; args: { type: { ofType: { name: string } } }[] }[] } } }>("{ __schema { mutationType { fields { name args { type { ofType { name } } } } } } }");
  types = new Map(__schema.mutationType.fields.map(({ name, args }) => [name, args[0]?.type.ofType.name ?? ""]));
});

type Told = { id: string; version: number };
const clientOf = async (account: Account): Promise<ApiClient> => desk.as(account);

/** Does an act through the API and keeps what the trail should say of it. */
async function does(by: Account, act: ActOfResults, input: object, selection = "{ id version }"): Promise<Told[]> {
  const client = await clientOf(by);
  const [text, key] = [`mutation ($input: ${types.get(act)}!) { it: ${act}(input: $input) ${selection} }`, { "idempotency-key": randomUUID() }];
  const { it } = await client.ask<{ it: Told | Told[] }>(text, { input }, key);
  expect(await client.ask(text, { input }, key)).toEqual({ it }); // once done, however often it is sent
  const told = [it].flat();
  const known = done.get(act);
  done.set(act, { input, ids: [...(known?.ids ?? []), ...told.map(({ id }) => id)], by: [...(known?.by ?? []), by] });
  return told;
}
const one = async (...act: Parameters<typeof does>): Promise<Told> => (await does(...act))[0] ?? { id: "", version: 0 };
const ID = "{ id }";

test("every act from the vote to the register is done once at least", async () => {
  const { campaign, award, candidates, voters } = scene;
  const [office, otherOffice] = scene.scrutineers;
  const [a, b, c, d] = candidates;
  if (!a || !b || !c || !d) throw new Error("Four candidates are needed");
  const colleague = await desk.builders.anAccount(Role.OFFICE, { seat: Seat.INDUSTRY });
  const contact = await desk.builders.anAccount(Role.UNIT, { unit: scene.units[0] });

  // A round on paper that comes to nothing.
  let ballot = await one(office, "prepareBallot", preparation(scene, { method: "PAPER", scrutineerIds: [office.id, otherOffice.id] }));
  ballot = await one(office, "openBallot", ballot);
  ballot = await one(office, "closeBallot", { ...ballot, issued: 0, presentVoterIds: [] });
  await one(office, "readPapers", { ballotId: ballot.id, papers: [] });
  await one(office, "voidBallot", { ...ballot, reason: "会议改期" });

  const open = await anOpenBallot(scene, { maximumMarks: 3, scrutineerIds: [office.id, otherOffice.id] });
  const lastVoter = open.voters.at(-1);
  await one(office, "recordRecusal", { voterId: lastVoter?.id, candidateId: markFor(open, d)[0], ground: "KINSHIP", reason: "与候选人系近亲属" });
  await one(voters[0] ?? office, "declareRecusal", { candidateId: markFor(open, d)[0], ground: "EARLIER_SUPERIOR", reason: "曾任其直接领导" });
  for (const voter of voters) await one(voter, "castVote", { ballotId: open.id, choice: "MARKED", marks: markFor(open, a, b, ...(voter === voters[4] ? [] : [c])), receipt: aReceipt() });
  const closed = await vote(scene.office, "closeBallot", { id: open.id, version: open.version });
  const counted = await one(office, "countBallot", { id: open.id, version: closed.version });
  for (const scrutineer of [office, otherOffice]) await one(scrutineer, "signCount", counted);

  const { id, contentHash } = (await one(office, "composeSlate", { campaignId: campaign.id }, "{ id contentHash }")) as Told & { contentHash: string };
  for (const voter of voters.slice(0, 3)) await one(voter, "confirmSlate", { id, contentHash, agrees: true });
  for (const signer of [office, otherOffice]) await one(signer, "signSlate", { id, contentHash, agrees: true });

  await one(office, "reportToNational", { campaignId: campaign.id, stage: "FIRST_REVIEW", document: "报〔2024〕1号", reportedOn: "2024-08-21" }, ID);
  await does(office, "recordFeedback", { campaignId: campaign.id, document: "函〔2024〕2号", lines: [{ nominationId: a.id, listed: true }, { nominationId: b.id, listed: false, reason: "名额调整" }] });
  await one(office, "backFill", { campaignId: campaign.id, awardId: award.id, reason: "按候补名单递补" });
  const publicity = { campaignId: campaign.id, stage: "AFTER_FIRST_REVIEW", startsOn: "2024-08-22", endsOn: "2024-08-28", place: "门户网站" };
  const shown = await one(office, "openProvincialPublicity", publicity);
  await one(office, "stopProvincialPublicity", { ...shown, reason: "内容有误" });
  await one(office, "openProvincialPublicity", publicity);
  desk.setClock(new Date("2024-12-10T09:00:00+08:00"));
  await one(office, "reportToNational", { campaignId: campaign.id, stage: "FORMAL", document: "报〔2024〕3号", reportedOn: "2024-09-02" }, ID);
  await does(office, "recordConferment", { campaignId: campaign.id, document: "部发〔2024〕4号", conferredOn: "2024-12-01", lines: [{ nominationId: a.id, conferred: true, certificateNumber: "24-001" }] });
  const { rows } = await desk.owner.query<Told>("select id, version from campaigns where id = $1", [campaign.id]);
  await one(office, "setResultsDate", { campaignId: campaign.id, version: rows[0]?.version, resultsFrom: "2024-12-02" });

  const { rows: items } = await desk.owner.query<Told & { honour_id: string }>("select i.id, i.version, i.honour_id from honour_items i join honours h on h.id = i.honour_id where h.nomination_id = $1 and kind = 'MEDAL'", [a.id]);
  const medal = await one(office, "handOverItem", { id: items[0]?.id, version: items[0]?.version, handedOverOn: "2024-12-05", receivedBy: "本人" });
  const { idNumber } = aPersonInput();
  await one(office, "enterEarlierHonour", { holderName: "旧样本", subjectKind: "PERSON", idNumber, workplaceName: "旧单位", campaignName: "早年评选", awardName: "劳动模范", level: "NATIONAL", treatment: true, conferredOn: "2014-12-01", document: "国发〔2014〕1号" });
  const revocation = await one(office, "proposeRevocation", { honourId: items[0]?.honour_id, cause: "严重违纪", evidence: "处分决定" });
  await one(contact, "giveRevocationOpinion", { revocationId: revocation.id, agrees: true, opinion: "情况属实" }, ID);
  await one(colleague, "giveRevocationOpinion", { revocationId: revocation.id, agrees: true, opinion: "同意撤销" }, ID);
  await one(voters[0] ?? office, "decideRevocation", { ...revocation, revoke: true, document: "撤〔2024〕1号", decision: "撤销称号", decidedOn: "2024-12-10" });
  await one(office, "recoverItem", { ...medal, recoveredOn: "2024-12-10", recoveryNote: "由推荐单位收回" });
  const { rows: revoked } = await desk.owner.query<Told>("select id, version from honours where id = $1", [items[0]?.honour_id]);
  await one(office, "stopTreatment", { ...revoked[0], stoppedOn: "2024-12-10" });
  expect([...done.keys()].sort()).toEqual([...ACTS_OF_RESULTS].sort());
});

test.each(ACTS_OF_RESULTS)("%s leaves its event, with who did it and to what", async (act) => {
  const { ids, by } = done.get(act) ?? { ids: [], by: [] };
  const { rows } = await desk.owner.query<Line>("select action, outcome, actor_name, role, subject_type, subject_id, detail as input from audit_events where action = $1 order by occurred_at, id", [act]);
  const succeeded = rows.filter(({ outcome }) => outcome === "SUCCEEDED");
  expect(rows.length).toBeGreaterThan(0);
  for (const id of ids) expect(succeeded.map(({ subject_id }) => subject_id)).toContain(id);
  for (const account of by) expect(rows).toContainEqual(expect.objectContaining({ actor_name: account.displayName, role: account.role }));
  for (const { input } of rows) expect(Object.keys(input).length).toBeGreaterThan(0);
});

test("of a vote the trail says that it was cast, never what", async () => {
  const { rows } = await desk.owner.query<Line>("select detail as input, subject_id from audit_events where action = 'castVote'");
  expect(rows).toHaveLength(5);
  for (const { input } of rows) expect(input).toEqual({ ballotId: expect.any(String), choice: "***", marks: "***", receipt: "***" });
});
