import type { Audience } from "../features/announcements/audience";
import type { PublishAnnouncementInput } from "../features/announcements/inputs";

/** When the offices told their units how papers are handed in, as a time of day after a date. */
export const ANNOUNCED_AT = "T09:30:00+08:00";
/** How many units of a seat have opened it by the time the demonstration begins, and how many of them have confirmed it. */
export const READ = 6;
export const CONFIRMED = 4;

/** What each office tells all its units, with a confirmation. */
export const announcementOf = (campaignId: string, audience: Audience): PublishAnnouncementInput => ({
  campaignId,
  audience,
  title: "关于报送初审推荐材料有关事项的提醒",
  text: [
    "各推荐单位：",
    "请对照通知要求，于初审材料截止日期前完成推荐对象的报送。现将有关事项提醒如下：",
    "一、民主推荐、集体研究、公示三个环节须按顺序进行，公示不少于5个工作日。",
    "二、纸质材料一式5份，A4纸打印并加盖公章；电子材料在工作台中填报。",
    "三、确有特殊情况不能按期报送的，请在截止日期前与我办联系办理延期。",
    "请阅读后确认。",
  ].join("\n"),
  important: true,
});
