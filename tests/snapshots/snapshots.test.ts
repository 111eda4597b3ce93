import { createHash } from "node:crypto";
import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { contentLabel, placeOf } from "../../server/features/snapshots/content-words";
import { SnapshotOccasion } from "../../server/features/snapshots/snapshot-occasion";
import { takeSnapshot } from "../../server/features/snapshots/take-snapshot";
import { act, aScene, collectiveInput, operation, personInput, type Scene } from "../nominations/scene";
import { useDesk } from "../support/desk";

const desk = useDesk();

const DIFFERENCE = "query ($from: ID!, $to: ID!) { snapshotDifference(from: $from, to: $to) { from { id occasion takenAt } to { id occasion takenAt takenBy contentHash } changes { path label before after } } }";

interface Kept {
  id: string;
  occasion: string;
  takenBy: string;
  takenAt: string;
  content: { deeds: string; person: { idNumber: string; mobile: string } };
  contentHash: string;
}

const snapshotsOf = async ({ office }: Scene, id: string): Promise<Kept[]> =>
  (await office.ask<{ nomination: { snapshots: Kept[] } }>("query ($id: ID!) { nomination(id: $id) { snapshots { id occasion takenBy takenAt content contentHash } } }", { id })).nomination.snapshots;

/** Submitted, returned, mended and submitted again: three snapshots. */
async function aReturnedOne(of: Scene) {
  const input = personInput(of, { name: "周样本", deeds: "该同志扎根一线。" });
  const draft = await act(of.contact, "createNomination", input);
  const submitted = await act(of.contact, "submitNomination", { id: draft.id, version: draft.version });
  const returned = await act(of.office, "returnNomination", { id: draft.id, version: submitted.version, opinion: "请补充事迹" });
  const { idNumber: _id, mobile: _mobile, ...rest } = input.person;
  const person = { ...rest, post: "车间主任", politicalStatus: "NON_PARTY", honours: "省五一劳动奖章" };
  const mended = await act(of.contact, "updateNomination", { id: draft.id, version: returned.version, deeds: "该同志扎根一线三十年。", person });
  await act(of.contact, "submitNomination", { id: draft.id, version: mended.version });
  return { id: draft.id, idNumber: input.person.idNumber, mobile: input.person.mobile };
}

test("each submission and each review freezes what stood there, numbers masked; the hash can be computed again", async () => {
  const of = await aScene(desk);
  const { id, idNumber, mobile } = await aReturnedOne(of);
  const snapshots = await snapshotsOf(of, id);
  const { contactAccount, officeAccount } = of;
  expect(snapshots.map(({ occasion, takenBy, content }) => [occasion, takenBy, content.deeds])).toEqual([
    ["SUBMISSION", contactAccount.displayName, "该同志扎根一线。"],
    ["REVIEW", officeAccount.displayName, "该同志扎根一线。"],
    ["SUBMISSION", contactAccount.displayName, "该同志扎根一线三十年。"],
  ]);
  expect(snapshots[0]?.takenAt).toBe("2024-08-21T01:00:00+00:00");
  expect(JSON.stringify(snapshots)).not.toContain(idNumber);
  expect(JSON.stringify(snapshots)).not.toContain(mobile);
  const { rows } = await desk.owner.query<{ id: string; text: string }>("select id, content::text as text from snapshots where nomination_id = $1", [id]);
  for (const { id: snapshot, text } of rows) {
    expect(snapshots.find((one) => one.id === snapshot)?.contentHash).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
  }
  expect(snapshots[0]?.contentHash).toBe(snapshots[1]?.contentHash);
  expect(snapshots[0]?.contentHash).not.toBe(snapshots[2]?.contentHash);
});

test("nothing changes or removes one, not even the tables' owner; a refused act leaves none", async () => {
  const of = await aScene(desk, { places: 0 });
  const draft = await act(of.contact, "createNomination", personInput(of));
  expect((await of.contact.refused(operation("submitNomination"), { input: { id: draft.id, version: draft.version } })).extensions.code).toBe("QUOTA_EXCEEDED");
  expect(await snapshotsOf(of, draft.id)).toEqual([]);

  const { id } = await aReturnedOne(await aScene(desk));
  for (const statement of ["update snapshots set content_hash = '' where nomination_id = $1", "delete from snapshots where nomination_id = $1"]) {
    await expect(desk.owner.query(statement, [id])).rejects.toThrow();
  }
  await expect(desk.owner.query("truncate snapshots")).rejects.toThrow();
});

test("the difference is told in words, in the form's order, in the caller's language", async () => {
  const of = await aScene(desk);
  const { id } = await aReturnedOne(of);
  const [first, review, last] = await snapshotsOf(of, id);
  const variables = { from: first?.id, to: last?.id };
  expect(await of.contact.ask(DIFFERENCE, variables)).toEqual({
    snapshotDifference: {
      from: { id: first?.id, occasion: "SUBMISSION", takenAt: "2024-08-21T01:00:00+00:00" },
      to: { id: last?.id, occasion: "SUBMISSION", takenAt: last?.takenAt, takenBy: of.contactAccount.displayName, contentHash: last?.contentHash },
      changes: [
        { path: "person.politicalStatus", label: "政治面貌", before: "中共党员", after: "群众或无党派人士" },
        { path: "person.post", label: "职务", before: "班组长", after: "车间主任" },
        { path: "person.honours", label: "曾获表彰", before: null, after: "省五一劳动奖章" },
        { path: "deeds", label: "主要事迹", before: "该同志扎根一线。", after: "该同志扎根一线三十年。" },
      ],
    },
  });
  const english = await of.contact.send<{ snapshotDifference: { changes: object[] } }>(DIFFERENCE, { from: last?.id, to: first?.id }, { "accept-language": "en" });
  expect(english.data?.snapshotDifference.changes[0]).toEqual({ path: "person.politicalStatus", label: "political status", before: "of no party", after: "member of the Communist Party" });
  for (const to of [review?.id, first?.id.toUpperCase()]) {
    expect(await of.office.ask(DIFFERENCE, { from: first?.id, to })).toMatchObject({ snapshotDifference: { changes: [] } });
  }
});

test("two nominations have no difference, and a snapshot one does not see is not there", async () => {
  const of = await aScene(desk);
  const [one, other] = [await snapshotsOf(of, (await aReturnedOne(of)).id), await snapshotsOf(of, (await aReturnedOne(of)).id)];
  const [a, b] = [one[0]?.id ?? "", other[0]?.id ?? ""];
  const mixed = await of.office.refused(DIFFERENCE, { from: a, to: b });
  expect(mixed).toMatchObject({ message: "填写的内容有误：请选择同一推荐对象的两份快照。", extensions: { code: "INVALID_INPUT", field: "to" } });
  const unknown = "00000000-0000-7000-8000-000000000000";
  for (const [from, to, field] of [[unknown, a, "from"], [a, unknown, "to"], ["x", a, "from"]]) {
    const error = await of.office.refused(DIFFERENCE, { from, to });
    expect(error).toMatchObject({ message: "没有找到快照，或您无权查看。", extensions: { code: "NOT_FOUND", field } });
  }
  const foreign = [
    await desk.builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS }),
    await desk.builders.anAccount(Role.UNIT, { unit: await desk.builders.aUnit() }),
  ];
  for (const account of foreign) {
    expect((await (await desk.as(account)).refused(DIFFERENCE, { from: a, to: one[2]?.id })).extensions.code).toBe("NOT_FOUND");
  }
  for (const role of [Role.AUDITOR, Role.LEADING_GROUP, Role.INTEGRATION]) {
    const reader = await desk.as(await desk.builders.anAccount(role));
    expect(await reader.ask(DIFFERENCE, { from: a, to: one[2]?.id })).toMatchObject({ snapshotDifference: { from: { id: a } } });
  }
  for (const role of [Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR]) {
    const reader = await desk.as(await desk.builders.anAccount(role));
    expect((await reader.refused(DIFFERENCE, { from: a, to: one[2]?.id })).extensions.code).toBe("FORBIDDEN");
  }
});

test("every field that is frozen has a label and a place of its own", async () => {
  const of = await aScene(desk);
  const ids = [await act(of.contact, "createNomination", personInput(of)), await act(of.contact, "createNomination", collectiveInput(of))].map(({ id }) => id);
  const person = { id: ids[0] ?? "", unitId: of.unit.id, seat: of.unit.seat };
  await desk.builders.by(of.contactAccount, async (its) => takeSnapshot(its, person, SnapshotOccasion.PUBLICITY).then(() => person), {});
  expect((await snapshotsOf(of, person.id)).map(({ occasion }) => occasion)).toEqual(["PUBLICITY"]);

  const { rows } = await desk.owner.query<{ content: Record<string, Record<string, unknown> | null> }>("select app.nomination_content(id) as content from nominations where id = any ($1)", [ids]);
  const paths = rows.flatMap(({ content }) =>
    Object.entries(content).flatMap(([key, value]) => {
      if (["procedure", "publicity", "waivers"].includes(key)) return [];
      return typeof value === "object" ? Object.keys(value ?? {}).map((inner) => `${key}.${inner}`) : [key];
    }),
  );
  expect(paths.length).toBeGreaterThan(30);
  for (const path of new Set(paths)) {
    expect(contentLabel(path).zh).toMatch(/[一-鿿]/);
    expect([path, placeOf(path) < placeOf("waivers.R06")]).toEqual([path, true]);
  }
});
