import type { Account } from "../../server/features/accounts/account";
import { Role } from "../../server/features/accounts/role";
import { useDesk } from "../support/desk";

const desk = useDesk();
const SUBMIT = "mutation ($input: ReferenceInput!) { submitNomination(input: $input) { id state } }";

test("two hundred parallel submissions against three free places end in exactly three", async () => {
  const campaign = await desk.builders.aCampaign();
  const [, award] = campaign.awards;
  if (!award) throw new Error("no award");
  const unit = await desk.builders.aUnit();
  const contact: Account = await desk.builders.anAccount(Role.UNIT, { unit });
  await desk.builders.aQuota({ campaign, award, unit, places: 3 });
  const drafts = [];
  for (let i = 0; i < 200; i += 1) drafts.push(await desk.builders.aNomination({ campaign, unit, award }));

  const client = await desk.as(contact);
  const results = await Promise.all(drafts.map(({ id, version }) => client.send(SUBMIT, { input: { id, version } })));

  const codes = results.map(({ errors }) => errors?.[0]?.extensions.code ?? "OK");
  expect(codes.filter((code) => code === "OK")).toHaveLength(3);
  expect(codes.filter((code) => code === "QUOTA_EXCEEDED")).toHaveLength(197);
  const { rows } = await desk.owner.query(
    `select (select count(*)::int from nominations where unit_id = $1 and state = 'SUBMITTED') as submitted,
            (select used from quotas where unit_id = $1) as used,
            (select count(*)::int from quota_entries where unit_id = $1 and movement = 'USED') as entries`,
    [unit.id],
  );
  expect(rows).toEqual([{ submitted: 3, used: 3, entries: 3 }]);
});
