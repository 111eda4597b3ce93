import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { NominationState } from "../../server/features/nominations/nomination-state";
import type { Account } from "../../server/features/accounts/account";
import { NOW, useDesk } from "../support/desk";

const desk = useDesk();
const { DRAFT, SUBMITTED, RETURNED, CANDIDATE } = NominationState;

const TASKS = "query ($id: ID!) { myTasks(campaignId: $id) { kind count since } }";
const tasks = async (account: Account, id: string) => (await (await desk.as(account)).ask<{ myTasks: { kind: string; count: number; since: string | null }[] }>(TASKS, { id })).myTasks;

test("an office: what to review, what to wait for, whom to remind; of its own seat, since the oldest", async () => {
  const campaign = await desk.builders.aCampaign();
  const [unit, silent, other] = [await desk.builders.aUnit(), await desk.builders.aUnit(), await desk.builders.aUnit({ seat: Seat.COMMUNICATIONS })];
  const office = await desk.builders.anAccount(Role.OFFICE, { seat: Seat.INDUSTRY });
  expect(await tasks(office, campaign.id)).toEqual([]);

  const [award] = campaign.awards;
  if (!award) throw new Error("no award");
  desk.setClock(new Date("2024-08-19T10:00:00+08:00"));
  await desk.builders.aNomination({ campaign, unit, state: SUBMITTED });
  desk.setClock(new Date("2024-08-20T11:00:00+08:00"));
  await desk.builders.aNomination({ campaign, unit, state: SUBMITTED });
  await desk.builders.aNomination({ campaign, unit, state: RETURNED });
  desk.setClock(NOW);
  for (const state of [DRAFT, CANDIDATE]) await desk.builders.aNomination({ campaign, unit, state });
  await desk.builders.aNomination({ campaign, unit: other, state: SUBMITTED });
  await desk.builders.aContact(campaign, unit);
  await desk.builders.aQuota({ campaign, award, unit: silent, places: 1 });
  await desk.builders.aQuota({ campaign, award, unit: await desk.builders.aUnit(), places: 0 }); // nothing to do: no reminder

  expect((await tasks(office, campaign.id)).sort((a, b) => a.kind.localeCompare(b.kind))).toEqual([
    { kind: "AWAIT_CORRECTION", count: 1, since: "2024-08-20T03:00:00.000Z" },
    { kind: "REMIND_CONTACTS", count: 1, since: null },
    { kind: "REVIEW_NOMINATIONS", count: 2, since: "2024-08-19T02:00:00.000Z" },
  ]);
});

test("a unit: its contact, what came back, what is begun, which places are free; not of the units below", async () => {
  const campaign = await desk.builders.aCampaign();
  const unit = await desk.builders.aUnit();
  const contact = await desk.builders.anAccount(Role.UNIT, { unit });
  expect(await tasks(contact, campaign.id)).toEqual([{ kind: "REGISTER_CONTACT", count: 1, since: null }]);

  const below = await desk.builders.aUnit({ parentId: unit.id });
  for (const state of [DRAFT, RETURNED]) await desk.builders.aNomination({ campaign, unit: below, state });
  await desk.builders.aContact(campaign, below);
  expect((await tasks(contact, campaign.id)).map(({ kind }) => kind)).toEqual(["REGISTER_CONTACT"]);

  await desk.builders.aContact(campaign, unit);
  for (const state of [DRAFT, DRAFT, RETURNED, SUBMITTED]) await desk.builders.aNomination({ campaign, unit, state });
  const since = "2024-08-21T01:00:00.000Z";
  const [award] = campaign.awards;
  if (award) await desk.builders.aQuota({ campaign, award, unit, places: 3 });
  expect((await tasks(contact, campaign.id)).sort((a, b) => a.kind.localeCompare(b.kind))).toEqual([
    { kind: "COMPLETE_DRAFTS", count: 2, since },
    { kind: "CORRECT_RETURNED", count: 1, since },
    { kind: "USE_PLACES", count: 3, since: null },
  ]);
});

test.each([Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR, Role.LEADING_GROUP, Role.INTEGRATION])("%s only reads: nothing waits", async (role) => {
  const campaign = await desk.builders.aCampaign();
  await desk.builders.aNomination({ campaign, unit: await desk.builders.aUnit(), state: SUBMITTED });
  expect(await tasks(await desk.builders.anAccount(role), campaign.id)).toEqual([]);
});

test.each(["x", "", "01a204bf-0000-7000-8000-000000000000"])("in a campaign “%s” nothing waits for an office", async (id) => {
  expect(await tasks(await desk.builders.anAccount(Role.OFFICE), id)).toEqual([]);
});
