import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { act, aScene, collectiveInput, personInput, type Scene } from "../nominations/scene";
import type { ApiClient } from "../support/api-client";
import { useDesk } from "../support/desk";
import { aShownDraft, deliberation, does, publicity, strangers } from "./scene";

const desk = useDesk();
let scene: Scene;
beforeAll(async () => {
  scene = await aScene(desk);
  await desk.owner.query(
    `insert into offices (campaign_id, seat, name, organization, address, postcode, phone) values
       ($1, 'INDUSTRY', '省工业和信息化厅机关党委办公室（人事教育处）', '辽宁省工业和信息化厅', '沈阳市皇姑区北陵大街45—2号', '110032', '024-00000000'),
       ($1, 'COMMUNICATIONS', '省通信管理局办公室（人事处）', '辽宁省通信管理局', '沈阳市皇姑区崇山西路17甲', '110036', null)`,
    [scene.campaign.id],
  );
  await desk.owner.query("insert into unit_contacts (campaign_id, unit_id, seat, name, post, office_phone, mobile_sealed, mobile_masked, email, registered_at) values ($1, $2, $3, '联系人甲', '科长', '024-11111111', $4, '139****5678', 'a@example.cn', now())", [
    scene.campaign.id, scene.unit.id, scene.unit.seat, desk.app.desk.vault.seal("13900005678", "unit_contacts.mobile_sealed"),
  ]);
});

interface Notice {
  title: string;
  body: string[];
  period: string;
  howToObject: string[];
  issuedBy: string;
  issuedOn: string;
}
const NOTICE = "query ($id: ID!) { publicityNotice(id: $id) { title body period howToObject issuedBy issuedOn } }";
const notice = async (client: ApiClient, id: string) => (await client.ask<{ publicityNotice: Notice | null }>(NOTICE, { id })).publicityNotice;

async function shown(input: { [field: string]: unknown }): Promise<string> {
  const { id } = await act(scene.contact, "createNomination", input);
  await does(scene.contact, "recordProcedureStep", deliberation(id));
  return (await does(scene.contact, "openPublicity", publicity(id))).id;
}

test("a person's, as an official would write it", async () => {
  const input = personInput(scene, { name: "周样本", deeds: "该同志扎根一线。\n\n  十五年来带出徒弟三十名。 \n" });
  const year = input.person.birthDate.slice(0, 4);
  expect(await notice(scene.contact, await shown(input))).toEqual({
    title: "关于拟推荐劳动模范对象的公示",
    body: [
      `根据${scene.campaign.noticeNumber}文件要求，经民主推荐、领导班子集体研究审议，拟推荐周样本同志为“${scene.campaign.name}”劳动模范推荐对象，现将其基本情况和主要事迹予以公示。`,
      `基本情况：周样本，女，汉族，${year}年4月出生，中共党员，大学本科学历，现任${scene.workplace.name}班组长。`,
      "主要事迹：该同志扎根一线。",
      "十五年来带出徒弟三十名。",
    ],
    period: "2024年8月8日至2024年8月14日（5个工作日）",
    howToObject: [
      "公示期间，单位和个人对公示对象有异议的，请以书面形式反映。以单位名义反映的，应加盖单位公章；以个人名义反映的，应签署真实姓名并提供联系方式。反映情况应当实事求是、客观公正。",
      `推荐单位：${scene.unit.name}；联系人：联系人甲，联系电话：024-11111111。`,
      "领导小组办公室：省工业和信息化厅机关党委办公室（人事教育处）；通讯地址：沈阳市皇姑区北陵大街45—2号，邮政编码：110032，联系电话：024-00000000。",
    ],
    issuedBy: scene.workplace.name,
    issuedOn: "2024-08-08",
  });
});

test("a collective's", async () => {
  const told = await notice(scene.office, await shown(collectiveInput(scene, { name: "总装班组" })));
  expect(told?.title).toBe("关于拟推荐先进集体对象的公示");
  expect(told?.body.slice(0, 2)).toEqual([
    expect.stringContaining("拟推荐总装班组为“"),
    `基本情况：总装班组，所属单位：${scene.workplace.name}，集体性质：非公有制企业，集体人数：32人，负责人：赵样本（主任）。`,
  ]);
});

test("never tells an ID number, the day of birth, or a telephone of the nominee, nor the contact's mobile", async () => {
  const person = personInput(scene);
  const collective = collectiveInput(scene);
  const { idNumber, mobile, birthDate } = person.person;
  const told = JSON.stringify([await notice(scene.contact, await shown(person)), await notice(scene.contact, await shown(collective))]);
  for (const secret of [idNumber, idNumber.slice(-4), mobile, mobile.slice(-4), birthDate, collective.collective.phone, "13900005678", "*"]) {
    expect([secret, told.includes(secret)]).toEqual([secret, false]);
  }
});

test("tells what was shown, not what was changed since", async () => {
  const { nomination, publicity: { id } } = await aShownDraft(scene);
  const before = await notice(scene.contact, id);
  await act(scene.contact, "updateNomination", { ...nomination, name: "改名", deeds: "另一篇事迹" });
  expect(await notice(scene.contact, id)).toEqual(before);
});

test("of one that is void says so", async () => {
  const { publicity: it } = await aShownDraft(scene);
  await does(scene.contact, "stopPublicity", { ...it, reason: "张贴有误" });
  expect((await notice(scene.contact, it.id))?.title).toBe("关于拟推荐劳动模范对象的公示（已作废）");
});

test("is for the unit, its office and the auditor; others see none, or may not ask", async () => {
  const { publicity: { id } } = await aShownDraft(scene);
  const unit = await aScene(desk, { campaign: scene.campaign });
  const seat = await aScene(desk, { campaign: scene.campaign, seat: Seat.COMMUNICATIONS });
  for (const client of [unit.contact, seat.office, seat.contact]) expect(await notice(client, id)).toBeNull();
  for (const nowhere of ["x", "01a204bf-0000-7000-8000-000000000000"]) expect(await notice(scene.contact, nowhere)).toBeNull();
  for (const [role, client] of await strangers(desk)) {
    const { data, errors } = await client.send<{ publicityNotice: Notice }>(NOTICE, { id });
    if (role === Role.AUDITOR) expect(data?.publicityNotice.issuedBy).toBe(scene.workplace.name);
    else expect([role, errors?.[0]?.extensions.code]).toEqual([role, "FORBIDDEN"]);
  }
});
