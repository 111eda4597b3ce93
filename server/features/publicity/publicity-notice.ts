import type { RequestContext } from "../../graphql/context";
import { isId } from "../../graphql/planner/filter";
import { ENTERED_YEARS } from "../calendar/load-calendar";
import { onCalendar } from "../calendar/on-calendar";
import { type EnteredYear, workingDaysFrom } from "../calendar/working-days";
import { PublicityState } from "./publicity-state";
import { basicFacts, type Shown } from "./shown";
import type { PublicityNotice } from "./types";

interface Row {
  starts_on: string;
  ends_on: string;
  state: PublicityState;
  shown: Shown;
  campaign: string;
  notice: string;
  unit: string;
  contacts: { name: string; phone: string }[];
  office: { name: string; address: string; postcode: string; phone: string | null; email: string | null } | null;
  entered: EnteredYear[];
}

/** Contacts by their office telephone: their own mobiles are not for a notice board. */
const NOTICE = `
  select p.starts_on::text, p.ends_on::text, p.state, p.shown, c.name as campaign, c.notice_number as notice, u.name as unit,
    (select coalesce(json_agg(json_build_object('name', k.name, 'phone', k.office_phone) order by k.registered_at, k.id), '[]')
      from unit_contacts k where k.campaign_id = n.campaign_id and k.unit_id = n.unit_id) as contacts,
    (select json_build_object('name', o.name, 'address', o.address, 'postcode', o.postcode, 'phone', o.phone, 'email', o.email)
      from offices o where o.campaign_id = n.campaign_id and o.seat = n.seat) as office,
    ${ENTERED_YEARS} as entered
  from publicities p join nominations n on n.id = p.nomination_id join campaigns c on c.id = n.campaign_id join recommending_units u on u.id = n.unit_id
  where p.id = $1`;

/** The notice of a publicity as it is printed and put up in the nominee's workplace, of what was frozen then. */
export async function publicityNotice(context: Pick<RequestContext, "read">, id: string): Promise<PublicityNotice | null> {
  const [row] = isId(id) ? await context.read<Row>({ name: "publicity_notice", text: NOTICE, values: [id] }) : [];
  if (!row) return null;
  const { starts_on: startsOn, ends_on: endsOn, state, shown, campaign, notice, entered } = row;
  const { name, award, workplace, person } = shown;
  const days = onCalendar(() => workingDaysFrom(startsOn, endsOn, entered));
  return {
    id,
    title: `关于拟推荐${award}对象的公示${state === PublicityState.VOIDED ? "（已作废）" : ""}`,
    body: [
      `根据${notice}文件要求，经民主推荐、领导班子集体研究审议，拟推荐${name}${person ? "同志" : ""}为“${campaign}”${award}推荐对象，现将其基本情况和主要事迹予以公示。`,
      `基本情况：${basicFacts(shown)}`,
      ...deedsOf(shown),
    ],
    period: `${dateOf(startsOn)}至${dateOf(endsOn)}（${days}个工作日）`,
    howToObject: [
      "公示期间，单位和个人对公示对象有异议的，请以书面形式反映。以单位名义反映的，应加盖单位公章；以个人名义反映的，应签署真实姓名并提供联系方式。反映情况应当实事求是、客观公正。",
      unitLine(row),
      ...officeLine(row),
    ],
    issuedBy: workplace,
    issuedOn: startsOn,
  };
}

function deedsOf({ deeds }: Shown): string[] {
  const [first = "", ...rest] = deeds.split(/\n+/).map((paragraph) => paragraph.trim()).filter(Boolean);
  return [`主要事迹：${first}`, ...rest];
}

function unitLine({ unit, contacts }: Row): string {
  const who = contacts.map(({ name, phone }) => `；联系人：${name}，联系电话：${phone}`).join("");
  return `推荐单位：${unit}${who}。`;
}

function officeLine({ office }: Row): string[] {
  if (!office) return [];
  const { name, address, postcode, phone, email } = office;
  const ways = [`通讯地址：${address}`, `邮政编码：${postcode}`, ...(phone ? [`联系电话：${phone}`] : []), ...(email ? [`电子邮箱：${email}`] : [])];
  return [`领导小组办公室：${name}；${ways.join("，")}。`];
}

/** @example dateOf("2024-08-05") // 2024年8月5日 */
function dateOf(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}
