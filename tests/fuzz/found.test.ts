import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import type { ApiClient } from "../support/api-client";
import { useDesk } from "../support/desk";

const desk = useDesk();
let office: ApiClient;
let campaignId: string;
beforeAll(async () => {
  office = await desk.as(await desk.builders.anAccount(Role.OFFICE, { seat: Seat.INDUSTRY }));
  campaignId = (await desk.builders.aCampaign()).id;
});

const LIST = "query ($filter: BallotFilter) { ballots(filter: $filter) { totalCount } }";
const PUBLISH = "mutation ($input: PublishAnnouncementInput!) { publishAnnouncement(input: $input) { important } }";

test("an announcement's `important: null` means what leaving it out means", async () => {
  const input = { campaignId, audience: "LEADING_GROUP", title: "公告", text: "请查阅。", important: null, byMail: null };
  expect(await office.ask(PUBLISH, { input })).toEqual({ publishAnnouncement: { important: false } });
});

test("a column that must not be empty, left empty past the validators, refuses its field", async () => {
  const { errors } = await office.send("mutation ($input: UpdateCampaignInput!) { updateCampaign(input: $input) { id } }", { input: { id: campaignId, version: 1, reserveAtDraft: null } });
  expect(errors?.map(({ extensions }) => extensions.code) ?? []).not.toContain("INTERNAL");
});

test("variables with more mistakes than are told of are refused like those with one", async () => {
  const filter = Object.fromEntries(["places", "round", "issued", "returned", "marked", "blank", "abstained", "voided", "placesOpen", "placesTied", "quorumNeeded", "maximumMarks"].map((column) => [column, { eq: "x" }]));
  const { errors = [] } = await office.send(LIST, { filter });
  expect(errors.length).toBeGreaterThan(1);
  expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(["BAD_USER_INPUT"]));
});

test.each(["eq", "contains", "startsWith"])("a filter with a NUL character (%s) refuses the column it is for", async (operator) => {
  expect(await office.refused(LIST, { filter: { drawSeed: { [operator]: "a\u0000" } } })).toMatchObject({ extensions: { code: "INVALID_INPUT", field: "drawSeed" } });
  expect(await office.refused(LIST, { filter: { drawSeed: { in: ["a\u0000"] } } })).toMatchObject({ extensions: { code: "INVALID_INPUT", field: "drawSeed" } });
});
