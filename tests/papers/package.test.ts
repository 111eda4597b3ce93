import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { openPromise } from "yauzl";
import { closePress } from "../../server/documents/pdf/render-pdf";
import { zipOf } from "../../server/documents/zip/zip-of";
import { Role } from "../../server/features/accounts/role";
import type { Account } from "../../server/features/accounts/account";
import { Seat } from "../../server/features/campaigns/seat";
import type { Nomination } from "../../server/features/nominations/nomination";
import { NominationState } from "../../server/features/nominations/nomination-state";
import { withdrawNomination } from "../../server/features/nominations/withdraw-nomination";
import { EntryChange, type Manifest, readManifest } from "../../server/features/papers/package/manifest";
import type { PackageScope } from "../../server/features/papers/package/package-scope";
import { deskSources, type PackageSources } from "../../server/features/papers/package/package-sources";
import { planPackage } from "../../server/features/papers/package/plan-package";
import { verifyPackage } from "../../server/features/papers/package/verify-package";
import { writePackage } from "../../server/features/papers/package/write-package";
import { DiskStore } from "../../server/files/disk-store";
import { aScene, type Scene } from "../nominations/scene";
import { useDesk } from "../support/desk";
import { actAs } from "./dossier-scene";

afterAll(closePress);
const desk = useDesk({ tampers: "files are put on nominations that are submitted" });
const folder = mkdtempSync(join(tmpdir(), "package-"));
const store = new DiskStore(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let scene: Scene;
let other: Scene;
let nominees: Nomination[];
let otherSeat: Account;
beforeAll(async () => {
  scene = await aScene(desk);
  const { campaign, unit, forCollectives } = scene;
  nominees = [
    await desk.builders.aNomination({ campaign, unit, state: NominationState.SUBMITTED, name: "张䶮" }),
    await desk.builders.aNomination({ campaign, unit, state: NominationState.CANDIDATE, name: "李/样本" }),
    await desk.builders.aNomination({ campaign, unit, award: forCollectives, state: NominationState.SUBMITTED, name: "总装一班" }),
  ];
  await desk.builders.aNomination({ campaign, unit, name: "草稿人" });
  other = await aScene(desk, { campaign, seat: Seat.COMMUNICATIONS });
  await desk.builders.aNomination({ campaign, unit: other.unit, state: NominationState.SUBMITTED, name: "通信人" });
  otherSeat = other.officeAccount;
  await attach(nominees[0], "扫描件.pdf", "甲");
  await attach(nominees[0], "扫描件.pdf", "乙");
  await attach(nominees[0], "异议书.pdf", "丙", "OBJECTION");
  await attach(nominees[0], "待查毒.pdf", "丁", "NOMINATION", "PENDING");
});

async function attach(nomination: Nomination | undefined, name: string, content: string, about = "NOMINATION", scan = "NOT_SCANNED"): Promise<void> {
  if (!nomination) throw new Error("nobody to attach it to");
  const incoming = await store.receive(Readable.from([Buffer.from(content)]));
  await store.keep(incoming);
  await desk.owner.query(
    `insert into attachments (nomination_id, unit_id, seat, about, about_id, name, media_type, size, sha256, uploaded_by, uploaded_at, scan)
       values ($1, $2, $3, $4, case when $4 = 'OBJECTION' then uuidv7() end, $5, 'application/pdf', $6, $7, '联系人', '2024-08-20T09:00:00+08:00', $8)`,
    [nomination.id, nomination.unitId, nomination.seat, about, name, incoming.size, incoming.sha256, scan],
  );
}

interface Made {
  path: string;
  manifest: Manifest;
}

let files = 0;
/** Makes a package as the job will: plan, write, keep. */
async function make(account: Account, scope: PackageScope, { number = 1, base, sources = {} }: { number?: number; base?: Manifest; sources?: Partial<PackageSources> } = {}): Promise<Made> {
  return actAs(desk, account, async (act) => {
    const plan = await planPackage(act, scope, { ...deskSources(act, store), ...sources });
    const { content, manifest } = writePackage(plan, { number, madeAt: new Date("2024-08-22T10:00:00+08:00"), madeBy: "经办人", base });
    const path = join(folder, `${++files}.zip`);
    writeFileSync(path, await buffer(content));
    return { path, manifest: await manifest };
  });
}

async function unpack(path: string): Promise<Map<string, Buffer>> {
  const zip = await openPromise(path, { lazyEntries: true });
  const found = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) found.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return found;
}

const unitScope = (): PackageScope => ({ campaignId: scene.campaign.id, unitId: scene.unit.id });

describe("a whole package of a unit", () => {
  let made: Made;
  let found: Map<string, Buffer>;
  beforeAll(async () => {
    made = await make(scene.contactAccount, unitScope(), { sources: { summaryTable: () => Promise.resolve(Buffer.from("汇总")) } });
    found = await unpack(made.path);
  });

  test("holds what is reported, each under its award and place; no draft, no objection, nothing in quarantine", () => {
    const { shortName } = scene.unit;
    expect([...found.keys()]).toEqual([
      `01 推荐工作报告/推荐工作报告-${shortName}.docx`,
      `02 推荐对象汇总表/推荐对象汇总表-${shortName}.xlsx`,
      "03 登记表/先进集体 01 总装一班.docx",
      "03 登记表/劳动模范 01 张䶮.docx",
      "03 登记表/劳动模范 02 李_样本.docx",
      "05 档案/先进集体 01 总装一班.pdf",
      "05 档案/劳动模范 01 张䶮.pdf",
      "05 档案/劳动模范 02 李_样本.pdf",
      "04 附件/劳动模范 01 张䶮/扫描件.pdf",
      "04 附件/劳动模范 01 张䶮/扫描件 (2).pdf",
      "清单.txt",
      "manifest.json",
      "SHA256SUMS",
    ]);
  });

  test("its manifest says of each what it is, and is the one to be stored", () => {
    expect(readManifest(JSON.parse(found.get("manifest.json")?.toString() ?? ""))).toEqual(made.manifest);
    const { entries, scope, number, base } = made.manifest;
    expect({ scope, number, base }).toEqual({ scope: { unitId: scene.unit.id, seat: Seat.INDUSTRY, name: scene.unit.shortName }, number: 1, base: null });
    expect(entries.map(({ path }) => path)).toEqual([...found.keys()].slice(0, -3));
    for (const { path, size, change } of entries) expect({ size, change }).toEqual({ size: found.get(path)?.length, change: EntryChange.ADDED });
    expect(found.get("清单.txt")?.toString()).toContain("[新增] 03 登记表/劳动模范 01 张䶮.docx");
  });

  test("is whole, by our check and by sha256sum", async () => {
    expect(await verifyPackage(made.path, made.manifest)).toEqual([]);
    const out = mkdtempSync(join(folder, "out-"));
    for (const [name, content] of found) {
      mkdirSync(dirname(join(out, name)), { recursive: true });
      writeFileSync(join(out, name), content);
    }
    expect(execFileSync("sha256sum", ["-c", "SHA256SUMS"], { cwd: out }).toString().match(/: OK$/gm)).toHaveLength(found.size - 1);
  });

  test("made again from the same record it is the same bytes, on another day, too", async () => {
    const day = desk.app.desk.clock.now();
    desk.setClock(new Date(day.getTime() + 86_400_000));
    const again = await make(scene.contactAccount, unitScope(), { sources: { summaryTable: () => Promise.resolve(Buffer.from("汇总")) } });
    desk.setClock(day);
    expect(readFileSync(again.path).equals(readFileSync(made.path))).toBe(true);
  });
});

test("a supplement holds only what changed since, and names the rest", async () => {
  const { campaign, unit, contactAccount } = scene;
  const going = await desk.builders.aNomination({ campaign, unit, state: NominationState.SUBMITTED, name: "将放弃" });
  const first = await make(contactAccount, unitScope());
  await desk.builders.by(contactAccount, withdrawNomination, { id: going.id, version: going.version, reason: "本人放弃" });
  const coming = await desk.builders.aNomination({ campaign, unit, state: NominationState.SUBMITTED, name: "新增人" });
  await attach(nominees[2], "照片.pdf", "戊");
  const second = await make(contactAccount, unitScope(), { number: 2, base: first.manifest });

  const of = (change: EntryChange) => second.manifest.entries.filter((entry) => entry.change === change).map(({ key }) => key.split("/")[0] + "/" + (key.endsWith(going.id) ? "going" : key.endsWith(coming.id) ? "coming" : nominees.findIndex(({ id }) => key.endsWith(id)))).sort();
  expect(of(EntryChange.ADDED)).toEqual(["attachment/-1", "dossier/coming", "form/coming"]);
  expect(of(EntryChange.REMOVED)).toEqual(["dossier/going", "form/going"]);
  expect(of(EntryChange.CHANGED)).toEqual(["dossier/2", "work-report/-1"]); // the dossier lists the new file, the report the new nominee
  expect(of(EntryChange.UNCHANGED)).toEqual(expect.arrayContaining(["attachment/-1", "form/0", "form/1", "form/2"]));
  const inside = [...(await unpack(second.path)).keys()];
  expect(inside).toHaveLength(5 + 3);
  expect(second.manifest.base).toBe(1);
  expect(await verifyPackage(second.path, second.manifest)).toEqual([]);

  const third = await make(contactAccount, unitScope(), { number: 3, base: second.manifest });
  expect([...(await unpack(third.path)).keys()]).toEqual(["清单.txt", "manifest.json", "SHA256SUMS"]);
  expect(third.manifest.entries.every(({ change }) => change === EntryChange.UNCHANGED)).toBe(true);
});

describe("whose papers", () => {
  const paths = async (account: Account, scope: PackageScope) =>
    actAs(desk, account, async (act) => (await planPackage(act, scope, deskSources(act, store))).parts.map(({ path }) => path));

  test("a seat's package has a folder for each unit", async () => {
    const all = await paths(scene.officeAccount, { campaignId: scene.campaign.id, seat: Seat.INDUSTRY });
    expect(all).toContain(`03 登记表/${scene.unit.shortName}/劳动模范 01 张䶮.docx`);
    expect(all.join()).not.toContain("通信人");
  });

  test("an auditor's of the province has both seats", async () => {
    const all = await paths(await desk.builders.anAccount(Role.AUDITOR), { campaignId: scene.campaign.id });
    expect(all.join()).toContain("通信人");
    expect(all.join()).toContain("张䶮");
  });

  test("another seat's office is told that there is no such unit", () => expect(paths(otherSeat, unitScope())).rejects.toMatchObject({ code: "NOT_FOUND" }));

  test("the province's package of one office has its own seat alone", async () => {
    expect((await paths(otherSeat, { campaignId: scene.campaign.id })).join()).not.toContain("张䶮");
  });

  test("without personal data no attachment and no report goes in, and no file is called by a person's name", async () => {
    const parts = await actAs(desk, scene.contactAccount, async (act) => (await planPackage(act, unitScope(), deskSources(act, store, { withoutPersonalData: true }))).parts);
    expect([...new Set(parts.map(({ key }) => key.split("/")[0]))]).toEqual(["form", "dossier"]);
    const paths = parts.map(({ path }) => path);
    expect(paths).toContain("03 登记表/劳动模范 01 张××.docx");
    expect(paths).toContain("03 登记表/先进集体 01 总装一班.docx");
    expect(paths.join()).not.toMatch(/张䶮|样本/);
  });
});

describe("a package somebody has meddled with", () => {
  let made: Made;
  let found: Map<string, Buffer>;
  beforeAll(async () => {
    made = await make(scene.contactAccount, unitScope(), { sources: { form: undefined, dossier: undefined, workReport: undefined } });
    found = await unpack(made.path);
  });

  async function changed(change: (files: Map<string, Buffer>) => void): Promise<string> {
    const copy = new Map(found);
    change(copy);
    const path = join(folder, `${++files}.zip`);
    writeFileSync(path, await buffer(zipOf([...copy].map(([name, content]) => ({ name, content })), new Date(0))));
    return path;
  }
  const SCAN = "04 附件/劳动模范 01 张䶮/扫描件.pdf";

  test.each<[string, (files: Map<string, Buffer>) => void, string]>([
    ["another content", (all) => all.set(SCAN, Buffer.from("假")), `内容与清单不一致：${SCAN}`],
    ["a file less", (all) => all.delete(SCAN), `缺少文件：${SCAN}`],
    ["a file more", (all) => all.set("别的.exe", Buffer.from("MZ")), "清单以外的文件：别的.exe"],
    ["no manifest", (all) => all.delete("manifest.json"), "缺少 manifest.json，或其格式无法识别"],
    ["other sums", (all) => all.set("SHA256SUMS", Buffer.from("")), "SHA256SUMS 与文件不一致"],
    ["another list", (all) => all.set("清单.txt", Buffer.from("")), "SHA256SUMS 与文件不一致"],
  ])("%s is found", async (_what, change, problem) => expect(await verifyPackage(await changed(change))).toContain(problem));

  test("files and manifest written anew together are found by the manifest that was kept", async () => {
    const forged: Manifest = { ...made.manifest, number: 9 };
    const path = await changed((all) => all.set("manifest.json", Buffer.from(JSON.stringify(forged))));
    expect(await verifyPackage(path, made.manifest)).toContain("manifest.json 与留存的清单不一致");
  });

  const HEADER = 30;
  test.each<[string, (whole: Buffer) => Buffer]>([
    ["a cut end", (whole) => whole.subarray(0, whole.length - 100)],
    ["a name before the file", (whole) => flipped(whole, HEADER + 5)],
    ["a byte of a file", (whole) => flipped(whole, HEADER + Buffer.byteLength(SCAN) + 2)],
  ])("%s that was changed is found", async (_what, breakIt) => {
    const path = join(folder, `${++files}.zip`);
    writeFileSync(path, breakIt(readFileSync(made.path)));
    expect(await verifyPackage(path)).not.toEqual([]);
  });

  function flipped(whole: Buffer, at: number): Buffer {
    const copy = Buffer.from(whole);
    copy[at] = (copy[at] ?? 0) ^ 0x11;
    return copy;
  }
});

test("a paper that cannot be made fails the whole package; nobody gets half of one", async () => {
  await expect(make(scene.contactAccount, unitScope(), { sources: { form: () => Promise.reject(new Error("no form")) } })).rejects.toThrow("no form");
});
