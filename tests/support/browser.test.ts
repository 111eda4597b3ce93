import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { axe, launchBrowser, screenshot, type TestBrowser } from "./browser";

const fonts = dirname(require.resolve("@fontsource/noto-sans-sc/400.css"));
const html = (
  body: string,
) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>评选推荐工作台</title>
  <link rel="icon" href="data:,"><link rel="stylesheet" href="/400.css">
  <style>body { font: 28px/1.6 "Noto Sans SC"; margin: 24px }</style><main>${body}</main></html>`;
const pages: Record<string, string> = {
  "/": html(
    "<h1>评选推荐工作台</h1><p>沈阳机床（集团）有限责任公司：先进集体 12 个、劳动模范 16 名、先进工作者 4 名。</p>",
  ),
  "/foreign": html(`<h1>外部资源</h1><img alt="外部图片" src="https://example.com/a.png"><script>
    fetch("http://localhost:1234/").catch(() => document.title = "refused")</script>`),
  "/broken": html(
    `<h1>出错的页面</h1><img alt="缺失" src="/missing.png"><script>throw new Error("broken on purpose")</script>`,
  ),
  "/inaccessible": html(
    `<h1>无障碍</h1><p style="color:#eee">看不清的文字</p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`,
  ),
};

let server: Server;
let browser: TestBrowser;
let url: string;

beforeAll(async () => {
  server = createServer(({ url: path = "/" }, response) => {
    const page = pages[path];
    response.setHeader("content-security-policy", "script-src 'unsafe-inline'");
    if (page) return response.setHeader("content-type", "text/html; charset=utf-8").end(page);
    if (!/^\/(400\.css|files\/[\w.[\]-]+)$/.test(path)) return response.writeHead(404).end();
    return response
      .setHeader("content-type", path.endsWith("css") ? "text/css" : "font/woff2")
      .end(readFileSync(join(fonts, path)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await new Promise((resolve) => server.close(resolve));
});

test("renders Chinese with the page's own web font", async () => {
  const { page, consoleErrors, failedRequests, foreignRequests } = await browser.newPage({
    viewport: { width: 900, height: 300 },
  });
  await page.goto(url);
  const picture = readFileSync(await screenshot(page, "support-chinese"));

  expect(await page.evaluate("navigator.language")).toBe("zh-CN");
  expect(
    await page.evaluate(`[...document.fonts].filter(({ status }) => status === "loaded").length`),
  ).toBeGreaterThan(3);
  expect(await page.evaluate(`document.fonts.check('28px "Noto Sans SC"', document.body.innerText)`)).toBe(
    true,
  );
  expect(picture.subarray(1, 4).toString()).toBe("PNG");
  expect({ consoleErrors, failedRequests, foreignRequests }).toEqual({
    consoleErrors: [],
    failedRequests: [],
    foreignRequests: [],
  });
});

test("refuses and records every request to another host", async () => {
  const { page, foreignRequests } = await browser.newPage();
  await page.goto(`${url}/foreign`, { waitUntil: "networkidle" });

  expect(await page.title()).toBe("refused");
  expect(foreignRequests.sort()).toEqual(["http://localhost:1234/", "https://example.com/a.png"]);
});

test("records what a page does wrong", async () => {
  const { page, consoleErrors, failedRequests } = await browser.newPage();
  await page.goto(`${url}/broken`, { waitUntil: "networkidle" });

  expect(consoleErrors).toEqual(expect.arrayContaining([expect.stringContaining("broken on purpose")]));
  expect(failedRequests).toEqual([`404 GET ${url}/missing.png`]);
});

test("finds serious breaches of accessibility under a strict content security policy", async () => {
  const { page } = await browser.newPage();
  await page.goto(url);
  expect(await axe(page)).toEqual([]);

  await page.goto(`${url}/inaccessible`);
  expect(await axe(page)).toEqual([
    expect.stringMatching(/^color-contrast \(serious\)/),
    expect.stringMatching(/^image-alt \(critical\)/),
  ]);
});

test("several workers may start a browser at the same time", async () => {
  const browsers = await Promise.all([launchBrowser(), launchBrowser()]);
  await Promise.all(browsers.map((each) => each.close()));
});
