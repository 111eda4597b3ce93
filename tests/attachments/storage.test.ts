import { createHash } from "node:crypto";
import { DiskStore } from "../../server/files/disk-store";
import { S3Store } from "../../server/files/s3-store";
import { aScene, type Scene } from "../nominations/scene";
import { useDesk } from "../support/desk";
import { BUCKET, KEYS, REGION, S3Server } from "../support/s3-server";
import { errorOf, Files } from "./files";
import { aPdf, anExe } from "./samples";
import { aDraft, MEBIBYTE, remove } from "./scene";

const desk = useDesk();
let scene: Scene;
let files: Files;
let s3: S3Server;
beforeAll(async () => {
  scene = await aScene(desk);
  files = new Files(desk);
  s3 = await new S3Server().start();
});
afterAll(async () => {
  files.remove();
  await s3.stop();
});

const inBucket = (): S3Store => new S3Store(files.dataDir, { endpoint: `http://127.0.0.1:${s3.port}`, bucket: BUCKET, region: REGION, ...KEYS, pathStyle: true });
const sha256Of = (content: Buffer): string => createHash("sha256").update(content).digest("hex");
/** Names of all contents wherever they are kept, the way in among them. */
const kept = (): string[] => [...files.onDisk(), ...s3.keys().map((key) => key.slice(3))];

describe.each([
  ["on disk", () => new DiskStore(files.dataDir)],
  ["in a bucket", inBucket],
] as const)("%s", (where, open) => {
  beforeAll(() => {
    desk.app.desk.files = open();
  });

  test("a file comes in, is there once, goes out byte for byte, and goes with the last that needs it", async () => {
    const content = aPdf(3 * MEBIBYTE);
    const first = await files.upload(scene.contactAccount, await aDraft(scene), content, "登记表.pdf");
    const second = await files.upload(scene.contactAccount, await aDraft(scene), content, "b.pdf");
    expect(kept().filter((name) => name === sha256Of(content))).toHaveLength(1);
    expect(s3.keys().includes(`${first.sha256.slice(0, 2)}/${first.sha256}`)).toBe(where === "in a bucket");
    const { status, headers, body } = await files.get(scene.officeAccount, first.id);
    expect([status, headers["content-length"], body.equals(content)]).toEqual([200, String(content.length), true]);
    await remove(scene.contact, first);
    expect((await files.get(scene.officeAccount, second.id)).body.equals(content)).toBe(true);
    await remove(scene.contact, second);
    expect(kept()).not.toContain(first.sha256);
  });

  test("what is refused is nowhere", async () => {
    const draft = await aDraft(scene);
    const before = kept();
    for (const [content, name] of [[anExe(), "a.pdf"], [aPdf(21 * MEBIBYTE), "a.pdf"], [aPdf(), "a.docx"]] as const) await files.refused(scene.contactAccount, draft, content, name);
    expect(kept()).toEqual(before);
  });
});

test("with the storage away nothing is written and nothing promised; once it is back, everything goes on", async () => {
  desk.app.desk.files = inBucket();
  const draft = await aDraft(scene);
  const content = aPdf();
  const told = await files.upload(scene.contactAccount, draft, aPdf(), "a.pdf");
  s3.failing = 503;
  const before = await files.written();
  const refused = await files.post(scene.contactAccount, draft, [[content, "b.pdf"]]);
  expect(refused.status).toBe(503);
  expect(errorOf(refused).extensions.code).toBe("UNAVAILABLE");
  expect(errorOf(await files.get(scene.contactAccount, told.id)).extensions.code).toBe("UNAVAILABLE");
  expect(await files.written()).toEqual(before);
  s3.failing = undefined;
  expect((await files.get(scene.contactAccount, told.id)).status).toBe(200);
  await files.upload(scene.contactAccount, draft, content, "b.pdf");
});
