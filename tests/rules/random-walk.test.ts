import fc from "fast-check";
import { Role } from "../../server/features/accounts/role";
import type { Account } from "../../server/features/accounts/account";
import { Seat } from "../../server/features/campaigns/seat";
import type { RecommendingUnit } from "../../server/features/units/recommending-unit";
import { ReviewLevel } from "../../server/features/nominations/review-level";
import type { ApiClient } from "../support/api-client";
import { aPersonInput, next } from "../support/builders";
import { NOW, useDesk } from "../support/desk";
import { setRules } from "../support/set-rules";

const desk = useDesk();
const STEPS_A_WALK = 250;
const DAYS = ["2024-08-08", "2024-08-09", "2024-08-12", "2024-08-13", "2024-08-14", "2024-08-19", "2024-08-26"];

interface Place {
  clients: Record<"submitter" | "reviewer" | "office" | "stranger" | "leader", ApiClient>;
  campaignId: string;
  awardIds: string[];
  unit: RecommendingUnit;
  workplaceIds: string[];
}

/** A running campaign under the notice's rules, with two levels of review, and somebody of every role that acts on nominations. */
async function aPlace(reserveAtDraft: boolean): Promise<Place> {
  const { builders } = desk;
  const campaign = await builders.aCampaign({ reserveAtDraft, reviewLevels: [ReviewLevel.UNIT, ReviewLevel.OFFICE] });
  const unit = await builders.aUnit();
  const [collectives, persons] = campaign.awards;
  if (!collectives || !persons) throw new Error("The campaign lacks awards");
  for (const award of [collectives, persons]) await builders.aQuota({ campaign, award, unit, places: 2 });
  await builders.aContact(campaign, unit);
  await setRules(desk, campaign.id);
  const company = await builders.aWorkplace(unit);
  const workplaces = [company, await builders.aWorkplace(unit, { parentId: company.id }), await builders.aWorkplace(unit)];
  const as = async (account: Promise<Account>): Promise<ApiClient> => desk.as(await account);
  return {
    clients: {
      submitter: await as(builders.anAccount(Role.UNIT, { unit })),
      reviewer: await as(builders.anAccount(Role.UNIT, { unit })),
      office: await as(builders.anAccount(Role.OFFICE, { seat: Seat.INDUSTRY })),
      stranger: await as(builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS })),
      leader: await as(builders.anAccount(Role.LEADING_GROUP)),
    },
    campaignId: campaign.id,
    awardIds: [collectives.id, persons.id],
    unit,
    workplaceIds: workplaces.map(({ id }) => id),
  };
}

const ALL_GATES = ["POLITICAL", "MERIT", "IDENTITY", "INTEGRITY"];

/** Who does a verb at a real desk. */
const DOERS = {
  create: "submitter",
  update: "submitter",
  recommend: "submitter",
  deliberate: "submitter",
  show: "submitter",
  stop: "submitter",
  object: "office",
  handle: "submitter",
  close: "office",
  ask: "submitter",
  grant: "leader",
  submit: "submitter",
  endorse: "reviewer",
  approve: "office",
  return: "office",
  reject: "office",
  withdraw: "submitter",
  disqualify: "office",
} as const;
const VERBS = Object.keys(DOERS) as (keyof typeof DOERS)[];
const OFTEN: (keyof typeof DOERS)[] = ["create", "recommend", "deliberate", "show", "show", "submit", "submit", "endorse", "approve", "ask", "grant"];

/** One step: who does what to which of what there is; one in eight is done by just anybody, and most are refused. */
const step = fc
  .record({
    verb: fc.oneof({ weight: 1, arbitrary: fc.constantFrom(...VERBS) }, { weight: 5, arbitrary: fc.constantFrom(...OFTEN) }),
    anybody: fc.option(fc.constantFrom<keyof Place["clients"]>("submitter", "reviewer", "office", "stranger", "leader"), { freq: 7 }),
    nth: fc.nat(3),
    day: fc.constantFrom(...DAYS),
    choice: fc.nat(99),
  })
  .map(({ anybody, verb, ...rest }) => ({ who: anybody ?? DOERS[verb], verb, ...rest }));
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface Row {
  id: string;
  version: number;
  award_id: string;
}

async function rows(table: string, campaignId: string): Promise<Row[]> {
  const from = table === "nominations" ? "nominations t" : `${table} t join nominations n on n.id = t.nomination_id`;
  const { rows: found } = await desk.owner.query<Row>(`select t.* from ${from} where ${table === "nominations" ? "t" : "n"}.campaign_id = $1 order by t.id`, [campaignId]);
  return found;
}

async function take({ who, verb, nth, day, choice }: Step, place: Place): Promise<string> {
  const client = place.clients[who];
  const send = async (operation: string, type: string, input: object): Promise<string> => {
    const { errors } = await client.send(`mutation ($input: ${type}!) { ${operation}(input: $input) { id } }`, { input });
    return errors?.[0]?.extensions.code ?? "OK";
  };
  const pick = async (table: string): Promise<Row> => {
    const found = await rows(table, place.campaignId);
    return found[nth % Math.max(found.length, 1)] ?? { id: "00000000-0000-7000-8000-000000000000", version: 1, award_id: "" };
  };
  const reference = async (table: string): Promise<{ id: string; version: number }> => pick(table).then(({ id, version }) => ({ id, version }));
  const nominationId = (await pick("nominations")).id;
  const opinion = "经审核，提出本意见。";
  switch (verb) {
    case "create": {
      const person = { ...aPersonInput(), tradeSince: choice < 20 ? "2022-01-01" : "2010-07-01", administrativeRank: choice > 90 ? "DEPUTY_DEPARTMENT" : "NONE" };
      const collective = { nature: "PRIVATE_ENTERPRISE", administrativeRank: "NONE", headcount: 20, leaderName: "赵样本", leaderPost: "主任", phone: "024-12345678", lastAccidentOn: choice < 20 ? "2021-05-01" : null };
      const isPerson = choice % 3 > 0;
      return send("createNomination", "CreateNominationInput", {
        campaignId: place.campaignId,
        awardId: place.awardIds[isPerson ? 1 : 0],
        workplaceId: place.workplaceIds[choice % 3],
        name: `样本${next()}`,
        deeds: "该同志扎根一线。",
        ...(isPerson ? { person } : { collective }),
      });
    }
    case "update":
      return send("updateNomination", "UpdateNominationInput", { ...(await reference("nominations")), deeds: `该同志扎根一线，第${choice}稿。` });
    case "recommend":
      return send("recordProcedureStep", "RecordProcedureStepInput", { nominationId, step: "DEMOCRATIC_RECOMMENDATION", heldOn: choice < 70 ? "2024-08-08" : day, place: "会议室", present: 20, votesFor: 18, evidence: "会议记录" });
    case "deliberate":
      return send("recordProcedureStep", "RecordProcedureStepInput", { nominationId, step: "COLLECTIVE_DELIBERATION", heldOn: choice < 70 ? "2024-08-09" : day, place: "会议室", present: 7, resolution: "同意推荐。", evidence: "会议纪要" });
    case "show":
      return send("openPublicity", "OpenPublicityInput", { nominationId, startsOn: choice < 70 ? "2024-08-12" : day, place: "公告栏", evidence: "照片" });
    case "stop":
      return send("stopPublicity", "StopPublicityInput", { ...(await reference("publicities")), reason: "公示内容有误" });
    case "object":
      return send("recordObjection", "RecordObjectionInput", { publicityId: (await pick("publicities")).id, receivedOn: day, objectorKind: "PERSON", objectorName: "异议人", content: "反映情况" });
    case "handle":
      return send("handleObjection", "HandleObjectionInput", { ...(await reference("objections")), handling: "已调查核实。" });
    case "close":
      return send("closeObjection", "CloseObjectionInput", { ...(await reference("objections")), handling: "经查不属实。", outcome: choice < 85 ? "NOT_UPHELD" : "UPHELD" });
    case "ask":
      return send("requestWaiver", "RequestWaiverInput", { nominationId, rule: choice < 70 ? "R06" : "R07", justification: "确有必要同时推荐。" });
    case "grant":
      return send("decideWaiver", "DecideWaiverInput", { ...(await reference("waivers")), grant: choice < 80, opinion: "经研究决定。" });
    case "submit":
      return send("submitNomination", "ReferenceInput", await reference("nominations"));
    case "endorse":
      return send("endorseNomination", "ReviewNominationInput", { ...(await reference("nominations")), opinion, gates: ALL_GATES });
    case "approve":
      return send("approveNomination", "ReviewNominationInput", { ...(await reference("nominations")), opinion, gates: choice < 85 ? ALL_GATES : ["MERIT"] });
    case "return":
      return send("returnNomination", "ReturnNominationInput", { ...(await reference("nominations")), opinion, mendFields: ["deeds"] });
    case "reject":
      return send("rejectNomination", "ReviewNominationInput", { ...(await reference("nominations")), opinion });
    case "withdraw":
      return send("withdrawNomination", "WithdrawNominationInput", { ...(await reference("nominations")), reason: "本人放弃" });
    default:
      return send("disqualifyNomination", "DisqualifyNominationInput", { ...(await reference("nominations")), reason: "经核实未按程序推荐" });
  }
}

/** What the rules forbid, in words of the notice and of SQL, none of it by the desk's own rules. Each finds nothing, or it is a hole. */
const FORBIDDEN: Record<string, string> = {
  "submitted without both steps in order": `select n.id from nominations n where n.state in ('SUBMITTED', 'CANDIDATE') and not exists (
    select from procedure_records r join procedure_records d on d.nomination_id = r.nomination_id and d.step = 'COLLECTIVE_DELIBERATION' and d.held_on >= r.held_on
    where r.nomination_id = n.id and r.step = 'DEMOCRATIC_RECOMMENDATION')`,
  "shown before it was deliberated": `select n.id from nominations n join publicities p on p.nomination_id = n.id and p.state = 'CURRENT' join procedure_records d on d.nomination_id = n.id
    and d.step = 'COLLECTIVE_DELIBERATION' where n.state in ('SUBMITTED', 'CANDIDATE') and p.starts_on < d.held_on`,
  "submitted while its publicity ran, or without one": `select n.id from nominations n where n.state in ('SUBMITTED', 'CANDIDATE') and not exists (
    select from publicities p where p.nomination_id = n.id and p.state = 'CURRENT' and p.ends_on < (n.submitted_at at time zone 'Asia/Shanghai')::date)`,
  "not what was shown": `select n.id from nominations n join publicities p on p.nomination_id = n.id and p.state = 'CURRENT' where n.state in ('SUBMITTED', 'CANDIDATE') and p.shown <> app.shown(n.id)`,
  "a candidate less than five years in the trade": `select n.id from nominations n join persons p on p.nomination_id = n.id where n.state in ('SUBMITTED', 'CANDIDATE') and p.trade_since > date '2019-08-26'`,
  "of the rank of a deputy department or above": `select n.id from nominations n join persons p on p.nomination_id = n.id where n.state in ('SUBMITTED', 'CANDIDATE') and p.administrative_rank in ('DEPUTY_DEPARTMENT', 'DEPARTMENT')`,
  "a collective with an accident in five years": `select n.id from nominations n join collectives c on c.nomination_id = n.id where n.state in ('SUBMITTED', 'CANDIDATE') and c.last_accident_on > date '2019-08-26'`,
  "approved by one person at both levels": "select a.nomination_id from reviews a join reviews b on b.nomination_id = a.nomination_id and b.reviewer_id = a.reviewer_id and b.level <> a.level",
  "approved without all four gates at each level": `select n.id from nominations n cross join unnest(array['UNIT', 'OFFICE']) as needed (level) where n.state = 'CANDIDATE' and not exists (
    select from reviews r where r.nomination_id = n.id and r.level = needed.level and r.decision = 'APPROVED' and cardinality(r.gates) = 4 and r.decided_at >= n.submitted_at)`,
  "more than the unit's places": "select id from quotas where used + reserved + forfeited > places",
  "submitted after the deadline": `select id from nominations where submitted_at >= timestamptz '2024-08-27 00:00+08'`,
  "touched by the other seat's office": "select e.nomination_id as id from nomination_events e join accounts a on a.id = e.actor_id where a.role = 'OFFICE' and a.seat <> e.seat",
};

test("no sequence of verbs, whoever calls them, reaches what the rules forbid or makes the data contradict itself", async () => {
  const outcomes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(step, { minLength: STEPS_A_WALK, maxLength: STEPS_A_WALK }), async (reserveAtDraft, steps) => {
      desk.setClock(NOW);
      const place = await aPlace(reserveAtDraft);
      for (const [nth, one] of steps.entries()) {
        // The days go by from the 19th to the 27th of August, so that publicities end and the deadline passes.
        desk.setClock(new Date(Date.parse("2024-08-19T09:00:00+08:00") + Math.floor((nth / STEPS_A_WALK) * 8.5 * 86_400_000)));
        const outcome = await take(one, place);
        expect(`${one.verb}: ${outcome}`).not.toMatch(/INTERNAL|BROKEN_FACT/);
        outcomes.set(`${one.verb} ${outcome}`, (outcomes.get(`${one.verb} ${outcome}`) ?? 0) + 1);
        if (nth % 10 !== 9) continue;
        for (const [what, query] of Object.entries(FORBIDDEN)) expect({ what, found: (await desk.owner.query(query)).rows }).toEqual({ what, found: [] });
        expect((await desk.owner.query("select * from app.broken_invariants($1)", [place.campaignId])).rows).toEqual([]);
      }
    }),
    { numRuns: 8, endOnFailure: true, seed: Number(process.env.WALK_SEED ?? 182) },
  );
  if (process.env.WALK) console.log(Object.fromEntries([...outcomes].sort()));
  // A walk that gets nowhere proves nothing.
  for (const reached of ["submit OK", "endorse OK", "submit RULES_BROKEN", "show OK", "withdraw OK"]) expect([reached, (outcomes.get(reached) ?? 0) > 0]).toEqual([reached, true]);
});
