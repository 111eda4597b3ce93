import { Role } from "../../server/features/accounts/role";
import type { Account } from "../../server/features/accounts/account";
import { CampaignState } from "../../server/features/campaigns/campaign-state";
import { Seat } from "../../server/features/campaigns/seat";
import { Files } from "../attachments/files";
import { aPdf } from "../attachments/samples";
import { REMOVE } from "../attachments/scene";
import { useDesk } from "../support/desk";
import { aHonour, aProposal, aRegisterScene, DECISION, does, NOBODY, type RegisterScene } from "./scene";

const desk = useDesk();
let scene: RegisterScene;
let files: Files;
beforeAll(async () => {
  files = new Files(desk);
  scene = await aRegisterScene(desk);
});
afterAll(() => files.remove());

/** Where the evidence of new proceedings goes. */
async function aPlace(): Promise<{ nominationId: string; about: string; aboutId: string; version: number }> {
  const { id, nominationId } = await aHonour(desk, scene);
  const { id: aboutId, version } = await aProposal(scene, id);
  return { nominationId, about: "REVOCATION", aboutId, version };
}
const fields = ({ nominationId, about, aboutId }: { nominationId: string; about: string; aboutId: string }) => ({ nominationId, about, aboutId });

test("the seat attaches and takes off evidence while it is open, after the campaign, too; seat, auditor and leading group read it, units do not", async () => {
  const place = await aPlace();
  await desk.owner.query("update campaigns set state = $2 where id = $1", [scene.campaign.id, CampaignState.CLOSED]);
  const told = await files.upload(scene.officeAccount, fields(place), aPdf(), "处分决定.pdf");
  const wrong = await files.upload(scene.secondOfficeAccount, fields(place), aPdf(), "传错.pdf");
  await scene.office.ask(REMOVE, { input: { id: wrong.id, version: wrong.version, reason: "传错了文件" } });
  await desk.owner.query("update campaigns set state = $2 where id = $1", [scene.campaign.id, CampaignState.OPEN]);
  expect(told).toMatchObject({ ...fields(place), uploadedBy: scene.officeAccount.displayName });
  const account = (role: Role, of: { seat?: Seat } = {}): Promise<Account> => desk.builders.anAccount(role, of);
  for (const reader of [scene.officeAccount, await account(Role.AUDITOR), scene.leaderAccount]) expect((await files.get(reader, told.id)).status).toBe(200);
  for (const other of [scene.contactAccount, await account(Role.OFFICE, { seat: Seat.COMMUNICATIONS }), await account(Role.INTEGRATION, { seat: Seat.INDUSTRY })]) expect((await files.get(other, told.id)).status).toBe(404);
  const list = "query ($id: ID!) { nomination(id: $id) { attachments { id } } }";
  expect(await scene.contact.ask(list, { id: place.nominationId })).toEqual({ nomination: { attachments: [] } });
  expect(await scene.leader.ask(list, { id: place.nominationId })).toEqual({ nomination: { attachments: [{ id: told.id }, { id: wrong.id }] } });
});

test("it is refused: by others, about other things, once it is decided", async () => {
  const [place, other] = [await aPlace(), await aPlace()];
  const kept = await files.upload(scene.officeAccount, fields(place), aPdf(), "a.pdf");
  const before = await files.written();
  const comms = await desk.builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS });
  expect(await files.refused(scene.contactAccount, fields(place), aPdf(), "a.pdf")).toMatchObject({ status: 403, extensions: { code: "FORBIDDEN" } });
  expect(await files.refused(scene.leaderAccount, fields(place), aPdf(), "a.pdf")).toMatchObject({ status: 403, extensions: { code: "FORBIDDEN" } });
  expect(await files.refused(comms, fields(place), aPdf(), "a.pdf")).toMatchObject({ status: 404, extensions: { code: "NOT_FOUND", field: "nominationId" } });
  for (const aboutId of [other.aboutId, NOBODY]) expect(await files.refused(scene.officeAccount, { ...fields(place), aboutId }, aPdf(), "a.pdf")).toMatchObject({ extensions: { code: "INVALID_INPUT", field: "aboutId" } });
  expect(await files.refused(scene.officeAccount, { nominationId: place.nominationId, about: "REVOCATION" }, aPdf(), "a.pdf")).toMatchObject({ extensions: { code: "INVALID_INPUT", field: "aboutId" } });
  await does(scene.leader, "decideRevocation", { id: place.aboutId, version: place.version, ...DECISION });
  expect(await files.refused(scene.officeAccount, fields(place), aPdf(), "a.pdf")).toMatchObject({ message: "当前状态为“已决定撤销”，不能添加附件。", extensions: { code: "WRONG_STATE" } });
  expect((await scene.office.refused(REMOVE, { input: { id: kept.id, version: kept.version, reason: "不需要了" } })).extensions.code).toBe("WRONG_STATE");
  expect(await files.written()).toEqual(before);
  const { rows } = await desk.owner.query("select id from attachments where about_id = $1 and removed_at is null", [place.aboutId]);
  expect(rows).toEqual([{ id: kept.id }]);
});

test("nor does the row wall let an office write past the verb once it is decided", async () => {
  const place = await aPlace();
  const row = `insert into attachments (nomination_id, unit_id, seat, about, about_id, name, media_type, size, sha256, uploaded_by, uploaded_at)
    select id, unit_id, seat, 'REVOCATION', $2, 'a.pdf', 'application/pdf', 1, repeat('0', 64), app.account_name(), now() from nominations where id = $1`;
  const attempt = async (): Promise<string> => {
    await desk.owner.query("begin");
    try {
      await desk.owner.query("select set_config('role', 'desk_office', true), app.enter_account($1, 'OFFICE')", [scene.officeAccount.id]);
      await desk.owner.query(row, [place.nominationId, place.aboutId]);
      return "done";
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await desk.owner.query("rollback");
    }
  };
  expect(await attempt()).toBe("done");
  await does(scene.leader, "decideRevocation", { id: place.aboutId, version: place.version, ...DECISION });
  expect(await attempt()).toBe("42501");
});
