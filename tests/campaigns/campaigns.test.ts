import { Role } from "../../server/features/accounts/role";
import { CampaignState } from "../../server/features/campaigns/campaign-state";
import { createCampaign } from "../../server/features/campaigns/create-campaign";
import { createDataSource } from "../../server/database/data-source";
import { loadPreset } from "../../server/presets/preset";
import { useDesk } from "../support/desk";

const desk = useDesk();

const account = async (role: Role) => desk.builders.anAccount(role, role === Role.UNIT ? { unit: await desk.builders.aUnit() } : {});
const sees = async (role: Role, id: string) => {
  const { campaign, campaigns } = await (await desk.as(await account(role))).ask<{ campaign: object | null; campaigns: { nodes: { id: string }[] } }>(
    "query ($id: ID!) { campaign(id: $id) { id } campaigns(first: 200) { nodes { id } } }",
    { id },
  );
  expect(campaigns.nodes.some((node) => node.id === id)).toBe(campaign !== null);
  return campaign !== null;
};

test.each(Object.values(CampaignState))("one that is %s is seen by everybody, unless it is being prepared", async (state) => {
  const { id } = await desk.builders.aCampaign({ state });
  for (const role of Object.values(Role)) expect([role, await sees(role, id)]).toEqual([role, state !== CampaignState.DRAFT || role === Role.OFFICE || role === Role.AUDITOR]);
});

test("of one that is being prepared, those who do not see it see no part either", async () => {
  const { id } = await desk.builders.aCampaign({ state: CampaignState.DRAFT });
  const unit = await desk.as(await account(Role.UNIT));
  const progress = await unit.refused("query ($id: ID!) { campaignProgress(campaignId: $id) { today } }", { id });
  expect(progress).toMatchObject({ message: "没有找到评选推荐活动，或您无权查看。", extensions: { code: "NOT_FOUND", field: "campaignId" } });
});

describe("the notice's campaign", () => {
  interface Shown {
    name: string;
    noticeNumber: string;
    organizers: string[];
    contactDeadline: string;
    materialsDeadline: string;
    awards: { name: string; provinceQuota: number }[];
    offices: { seat: string; postcode: string }[];
    ruleSettings: { rule: string; kind: string; enabled: boolean; parameters: unknown }[];
  }
  let campaign: Shown;
  beforeAll(async () => {
    const preset = loadPreset("notice-2024-182");
    const source = await createDataSource({ url: desk.ownerUrl, poolSize: 1 }).initialize();
    const { id } = await createCampaign(source.manager, preset, { demonstration: false }).finally(() => source.destroy());
    const unit = await desk.as(await account(Role.UNIT));
    const data = await unit.ask<{ campaign: Shown }>(
      "query ($id: ID!) { campaign(id: $id) { name noticeNumber organizers contactDeadline materialsDeadline awards { name provinceQuota } offices { seat postcode } ruleSettings { rule kind enabled parameters } } }",
      { id },
    );
    campaign = data.campaign;
  });

  test("is read as the notice has it", () => {
    expect(campaign).toMatchObject({ noticeNumber: "辽人社函〔2024〕182号", contactDeadline: "2024-08-16", materialsDeadline: "2024-08-26" });
    expect(campaign.organizers).toEqual(["辽宁省人力资源和社会保障厅", "辽宁省工业和信息化厅", "辽宁省通信管理局"]);
    expect(campaign.awards.map(({ name, provinceQuota }) => `${name} ${provinceQuota}`)).toEqual(["先进集体 12", "劳动模范 16", "先进工作者 4"]);
    expect(campaign.offices.map(({ seat, postcode }) => `${seat} ${postcode}`)).toEqual(["INDUSTRY 110032", "COMMUNICATIONS 110036"]);
  });

  test("has every rule, in order, with its parameters as JSON", () => {
    expect(campaign.ruleSettings.map(({ rule }) => rule)).toEqual(Array.from({ length: 23 }, (_, i) => `R${String(i + 1).padStart(2, "0")}`));
    for (const { parameters } of campaign.ruleSettings) expect(typeof parameters).toBe("object");
  });
});
