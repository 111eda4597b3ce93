import fc from "fast-check";
import { ImportKind } from "../../server/features/imports/import-kind";
import { aScene, type Scene } from "../nominations/scene";
import { useDesk } from "../support/desk";
import { plainTable, Workbench } from "./workbench";

const desk = useDesk();
const { CONTACTS } = ImportKind;
let scene: Scene;
let bench: Workbench;
beforeAll(async () => {
  bench = new Workbench(desk);
  scene = await aScene(desk);
});
afterAll(() => bench.files.remove());

const HEADINGS = ["姓名", "职务", "办公电话", "手机", "电子邮箱"];
const count = async () => (await desk.owner.query<{ n: number }>("select count(*)::int as n from unit_contacts")).rows[0]?.n;
const line = (name: string, post = "科长", right = true) => [name, post, "024-12345678", right ? "13912345678" : "1391234", "a@example.cn"];

test("whatever the rows: all right ones and no wrong one are written, or none", async () => {
  const rows = fc.uniqueArray(fc.record({ name: fc.stringMatching(/^[甲乙丙丁]{2,5}$/), post: fc.constantFrom("科长", "处长"), right: fc.boolean().chain((wrong) => (wrong ? fc.constant(true) : fc.boolean())) }), { minLength: 1, maxLength: 6, selector: ({ name }) => name });
  await fc.assert(
    fc.asyncProperty(rows, async (drawn) => {
      await desk.owner.query("delete from unit_contacts");
      const { it } = await bench.read(scene.contactAccount, CONTACTS, scene.campaign.id, await plainTable([HEADINGS, ...drawn.map(({ name, post, right }) => line(name, post, right))]));
      const wrong = drawn.filter(({ right }) => !right).length;
      expect(it).toMatchObject({ state: wrong > 0 ? "FAULTY" : "READ", faulty: wrong, created: drawn.length - wrong });
      expect(await count()).toBe(0);
      if (wrong > 0) return;
      await bench.confirm(scene.contactAccount, it);
      const { rows: kept } = await desk.owner.query("select name, post from unit_contacts order by name collate \"C\"");
      expect(kept).toEqual(drawn.map(({ name, post }) => ({ name, post })).sort((a, b) => (a.name < b.name ? -1 : 1)));
    }),
    { numRuns: 4 },
  );
});

test("1,000 rows show how far they are, twice, and are all there in the end", async () => {
  await desk.owner.query("delete from unit_contacts");
  const content = await plainTable([HEADINGS, ...Array.from({ length: 1_000 }, (_, i) => line(`样本${i}号`))]);
  const told: number[] = [];
  const watched = async (id: string): Promise<void> => {
    let over = false;
    const draining = desk.app.desk.jobs.drain().finally(() => (over = true));
    while (!over) {
      told.push((await bench.look(scene.contactAccount, id)).it.done);
      await new Promise((go) => setTimeout(go, 100));
    }
    await draining;
  };
  const sent = await bench.sent(scene.contactAccount, CONTACTS, scene.campaign.id, content);
  await watched(sent.id);
  const { it } = await bench.look(scene.contactAccount, sent.id);
  expect(it).toMatchObject({ state: "READ", created: 1_000, total: 1_000, done: 1_000 });
  const between = () => new Set(told.filter((done) => done > 0 && done < 1_000)).size;
  const whileRead = between();
  expect(whileRead).toBeGreaterThan(0);
  await bench.order(scene.contactAccount, "confirmImport", it);
  told.length = 0;
  await watched(sent.id);
  expect(between()).toBeGreaterThan(0);
  expect((await bench.look(scene.contactAccount, sent.id)).it).toMatchObject({ state: "APPLIED", done: 1_000 });
  expect(await count()).toBe(1_000);
});
