import { randomBytes } from "node:crypto";
import { aDocx, aPicture } from "../attachments/samples";
import { axe, screenshot } from "../support/browser";
import { ClamdServer, EICAR } from "../support/clamd-server";
import { poll } from "../support/poll";
import { until } from "../support/until";
import { useStartedDesk } from "./started-desk";
import { storySteps } from "./steps";
import type { Visit } from "./visit";

const PERSON = "石海波";
const PAPER = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
const named = (name: string, buffer: Buffer, mimeType = "application/octet-stream") => ({ name, buffer, mimeType });

/** Files of a nomination that came back: brought in, looked at, refused, in quarantine, the photograph. */
const clamd = new ClamdServer();
beforeAll(() => clamd.start());
const desk = useStartedDesk({ env: () => ({ CLAMD_HOST: "127.0.0.1", CLAMD_PORT: String(clamd.port) }) });
afterAll(() => clamd.stop());
const step = storySteps();
let contact: Visit;

const panel = ({ page }: Visit) => page.getByRole("region", { name: "附件", exact: true });
const line = (visit: Visit, name: string) => panel(visit).getByRole("listitem").filter({ hasText: name });
const link = (visit: Visit, name: string) => panel(visit).getByRole("button", { name, exact: true });
const input = (visit: Visit) => panel(visit).getByLabel("上传附件");
const preview = ({ page }: Visit) => page.getByRole("dialog");
const expectFine = async (visit: Visit) => expect([...(await axe(visit.page)), ...visit.faults()]).toEqual([]);

step("several files come in at once, one after the other, and each can be opened when it is found clean", async () => {
  contact = await desk.visitAs("unit-shenyang");
  await contact.menu("推荐对象");
  await contact.turn(() => contact.page.getByRole("cell", { name: PERSON }).first().click());
  await contact.titled(PERSON);
  await input(contact).setInputFiles([named("证书.png", aPicture()), named("证明.pdf", PAPER), named("说明.docx", aDocx())]);
  for (const name of ["证书.png", "证明.pdf", "说明.docx"]) await contact.sees(link(contact, name));
  await expectFine(contact);
});

step("the button is reached and pressed by keys, and shows where the focus is", async () => {
  const { page } = contact;
  const button = panel(contact).getByRole("button", { name: "上传附件", exact: true });
  await contact.settled();
  // The browser is told to hand its dialog over before anything is pressed: on a slow machine that takes its time.
  const choosing = page.waitForEvent("filechooser");
  await link(contact, "说明.docx").focus();
  for (let i = 0; i < 6 && !(await button.evaluate<boolean, unknown, HTMLElement>((it) => it === it.ownerDocument.activeElement)); i++) await page.keyboard.press("Tab");
  await poll(() => button.evaluate<boolean, unknown, HTMLElement>((it) => it.matches(":focus-visible"))).toBe(true);
  await page.keyboard.press("Enter");
  expect((await choosing).isMultiple()).toBe(true);
});

step("a picture is shown in the page and zoomed; arrow keys lead to the paper and to the file that is to be saved", async () => {
  const { page } = contact;
  await link(contact, "证书.png").click();
  const dialog = preview(contact);
  const picture = dialog.getByRole("img", { name: "证书.png" });
  await contact.sees(picture);
  await picture.evaluate<unknown, unknown, HTMLImageElement>((image) => image.decode());
  await poll(() => picture.evaluate<number, unknown, HTMLImageElement>((image) => image.naturalWidth)).toBe(358);
  await poll(() => picture.getAttribute("src")).toMatch(/^blob:/);
  await contact.sees(dialog.getByText("第 1 个，共 3 个"));
  await expectFine(contact);
  await screenshot(page, "attachment-preview");
  const width = async (): Promise<number> => (await picture.boundingBox())?.width ?? 0;
  const before = await width();
  await page.keyboard.press("+");
  await poll(() => width()).toBeGreaterThan(before);
  await page.keyboard.press("0");
  await poll(() => width()).toBe(before);
  await page.keyboard.press("ArrowRight");
  await contact.sees(dialog.locator("iframe[title='证明.pdf']"));
  await poll(() => dialog.locator("iframe").getAttribute("src")).toMatch(/^blob:/);
  await page.keyboard.press("ArrowRight");
  await contact.sees(dialog.getByText("此类文件请下载后查看。"));
  await expectFine(contact);
  const saving = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "下载" }).click();
  expect((await saving).suggestedFilename()).toBe("说明.docx");
  await page.keyboard.press("ArrowLeft");
  await contact.sees(dialog.locator("iframe[title='证明.pdf']"));
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
});

step("an upload shows how far it is, and can be broken off", async () => {
  const { page } = contact;
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  await network.send("Network.emulateNetworkConditions", { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 150_000 });
  await input(contact).setInputFiles([named("大文件.pdf", Buffer.concat([PAPER, randomBytes(5_000_000)])), named("排队.pdf", PAPER)]);
  const bar = panel(contact).getByRole("progressbar", { name: "大文件.pdf" });
  await contact.sees(bar);
  const sent = async (): Promise<number> => Number(await bar.getAttribute("aria-valuenow"));
  expect(await until(sent)).toBeLessThan(100);
  await expectFine(contact);
  await screenshot(page, "attachment-upload");
  await panel(contact).getByRole("button", { name: "取消上传“排队.pdf”" }).click();
  await panel(contact).getByRole("button", { name: "取消上传“大文件.pdf”" }).click();
  await bar.waitFor({ state: "hidden" });
  await network.send("Network.emulateNetworkConditions", { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  await contact.page.reload();
  await contact.sees(link(contact, "证明.pdf"));
  await poll(() => panel(contact).getByRole("listitem").filter({ hasText: /大文件|排队/ }).count()).toBe(0);
  expect(contact.faults()).toEqual([]);
});

step("what is dropped is taken, too; what is refused says why until that is read", async () => {
  const { page } = contact;
  const data = await page.evaluateHandle<unknown>(`(() => {
    const data = new DataTransfer();
    data.items.add(new File(["%PDF-1.4 dropped"], "拖入.pdf"));
    data.items.add(new File(["MZ"], "程序.pdf"));
    return data;
  })()`);
  const button = panel(contact).getByRole("button", { name: "上传附件", exact: true });
  await button.dispatchEvent("dragover", { dataTransfer: data });
  await contact.sees("松开鼠标即上传");
  await button.dispatchEvent("drop", { dataTransfer: data });
  await contact.sees(link(contact, "拖入.pdf"));
  await contact.sees(panel(contact).getByRole("alert").filter({ hasText: "按内容识别" }));
  expect((await axe(page)).concat(contact.faults().filter((fault) => !fault.includes("400")))).toEqual([]);
  await panel(contact).getByRole("button", { name: "知道了：“程序.pdf”未上传" }).click();
  await panel(contact).getByRole("alert").waitFor({ state: "hidden" });
});

step("while the scanner is away a file waits in quarantine; once it is back the file opens, or says what was found", async () => {
  const { page } = contact;
  await clamd.stop();
  await input(contact).setInputFiles([named("等待.pdf", Buffer.concat([PAPER, Buffer.from("1")])), named("有毒.pdf", Buffer.concat([PAPER, Buffer.from(EICAR)]))]);
  for (const name of ["等待.pdf", "有毒.pdf"]) await contact.sees(line(contact, name).getByText("待查毒"));
  await poll(() => link(contact, "等待.pdf").count()).toBe(0);
  expect(await axe(page)).toEqual([]);
  await screenshot(page, "attachment-quarantine");
  await clamd.start();
  await contact.sees(link(contact, "等待.pdf"));
  await contact.sees(line(contact, "有毒.pdf").getByText("发现病毒，内容已删除：Win.Test.EICAR_HDB-1"));
  expect(await axe(page)).toEqual([]);
});

step("the photograph stands at the head of the nomination, one at a time", async () => {
  const { page } = contact;
  await panel(contact).getByLabel("上传照片").setInputFiles(named("照片.png", aPicture()));
  await contact.sees(page.getByRole("img", { name: `${PERSON}的照片` }));
  await contact.sees(link(contact, "照片.png"));
  await panel(contact).getByLabel("上传照片").waitFor({ state: "detached" });
  expect(await axe(page)).toEqual([]);
  await screenshot(page, "attachment-photo");
});

step("answers that are lost on the way are asked for again, an upload's and an act's: each is done once, and a notice says what goes on", async () => {
  const { page } = contact;
  const network = await page.context().newCDPSession(page);
  const keys = new Map<string, string[]>();
  let lost = true;
  network.on("Fetch.requestPaused", ({ requestId, request: { method, url, headers, postData = "" } }) => {
    const key = Object.entries(headers).find(([name]) => name.toLowerCase() === "idempotency-key")?.[1] ?? "";
    // Beside it the page asks for lists anew, with keys of their own.
    const what = postData.includes("removeAttachment") ? "removeAttachment" : new URL(url).pathname;
    if (method === "POST") keys.set(what, [...(keys.get(what) ?? []), key]);
    // The server has done it by now: only its answer does not arrive.
    const goOn = lost ? network.send("Fetch.failRequest", { requestId, errorReason: "ConnectionReset" }) : network.send("Fetch.continueRequest", { requestId });
    void goOn.catch(() => undefined); // the window has been closed meanwhile
  });
  await network.send("Fetch.enable", { patterns: ["*/files", "*/graphql"].map((urlPattern) => ({ urlPattern, requestStage: "Response" as const })) });
  const notice = page.getByRole("status").filter({ hasText: "连接中断，正在重试…" });
  const [file, confirm] = ["断线.pdf", page.getByRole("dialog").getByRole("button", { name: "删除", exact: true })];
  const sentAgain = (what: string): string[] => {
    const [first = "", second = ""] = keys.get(what) ?? [];
    keys.clear();
    return [first, second];
  };
  const untilBack = async (): Promise<void> => {
    await contact.sees(notice);
    expect(await axe(page)).toEqual([]);
    await screenshot(page, "line-lost");
    lost = false;
    await notice.waitFor({ state: "hidden" });
  };

  await input(contact).setInputFiles(named(file, Buffer.concat([PAPER, Buffer.from("2")])));
  await untilBack();
  await contact.sees(link(contact, file));
  const [first, second] = sentAgain("/files");
  expect([first?.length, second]).toEqual([32, first]);

  await panel(contact).getByRole("button", { name: `删除附件“${file}”` }).click();
  await page.getByRole("dialog").getByRole("textbox").fill("重复上传");
  keys.clear();
  lost = true;
  await confirm.click();
  await untilBack();
  await link(contact, file).waitFor({ state: "detached" });
  const [once, again] = sentAgain("removeAttachment");
  expect([once?.length, again]).toEqual([32, once]);
  expect((await page.getByRole("alert").allInnerTexts()).filter((text) => !/^附件已(上传|删除)。$/.test(text))).toEqual([]);
  await contact.settled();
  await network.send("Fetch.disable");
});

step("what cannot be reached for long is given up until somebody says so: asked for again it arrives, let go it is said on the page", async () => {
  const { page } = contact;
  const away = async (line: string) => {
    await page.route("**/graphql", (route) => route.abort("connectionrefused"));
    await contact.menu(line);
    await contact.sees(notice);
  };
  const notice = page.getByRole("status").filter({ hasText: "仍无法连接服务器，请检查网络。" });
  await away("推荐名额");
  expect(await axe(page)).toEqual([]);
  await screenshot(page, "line-given-up");
  await page.unroute("**/graphql");
  await contact.turn(() => notice.getByRole("button", { name: "重试" }).click());
  await contact.titled("推荐名额分配表");
  await notice.waitFor({ state: "hidden" });

  await away("所在单位");
  // What was just being sent at that moment waits, and asks, once more.
  const [letGo, said] = [notice.getByRole("button", { name: "不再等待" }), page.getByText(/^未收到服务器的答复，请检查网络。/).first()];
  await until(async () => {
    if (await letGo.isVisible()) await letGo.click({ timeout: 2_000 }).catch(() => undefined);
    return said.isVisible();
  });
  await page.unroute("**/graphql");
});
