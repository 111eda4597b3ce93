import type { Text } from "../errors/registry";

const word = (zh: string, en: string): Text => ({ zh, en });

/** What forms and papers call the fields of the API's inputs. A test fails when an input has a field that is not here. */
const WORDS: Record<string, Text> = {
  accountId: word("账号", "account"),
  administrativeRank: word("行政级别", "administrative rank"),
  allocations: word("名额分配", "allocations"),
  awardId: word("称号", "award"),
  birthDate: word("出生日期", "date of birth"),
  body: word("机构", "body"),
  campaignId: word("评选推荐活动", "campaign"),
  code: word("代码", "code"),
  collective: word("集体情况", "collective"),
  creditCode: word("统一社会信用代码", "credit code"),
  currentPassword: word("当前密码", "present password"),
  deeds: word("主要事迹", "deeds"),
  displayName: word("显示名称", "display name"),
  education: word("学历", "education"),
  email: word("电子邮箱", "mail address"),
  ethnicity: word("民族", "ethnic group"),
  fax: word("传真", "fax"),
  headcount: word("集体人数", "headcount"),
  honours: word("曾获表彰", "honours"),
  id: word("编号", "id"),
  idNumber: word("身份证号", "ID number"),
  identity: word("人员身份", "identity"),
  kind: word("类别", "kind"),
  leaderName: word("负责人姓名", "leader's name"),
  leaderPost: word("负责人职务", "leader's post"),
  mobile: word("手机号", "mobile number"),
  name: word("姓名（名称）", "name"),
  nature: word("性质", "nature"),
  newPassword: word("新密码", "new password"),
  officePhone: word("办公电话", "office telephone"),
  opinion: word("意见", "opinion"),
  organization: word("所在机关（单位）", "authority"),
  parentId: word("上级", "the one above"),
  password: word("密码", "password"),
  person: word("个人情况", "person"),
  phone: word("联系电话", "telephone"),
  places: word("名额", "places"),
  politicalStatus: word("政治面貌", "political status"),
  position: word("顺序或职务", "position"),
  post: word("职务", "post"),
  professionalTitle: word("职称", "professional title"),
  rank: word("排序", "rank"),
  reason: word("理由", "reason"),
  remark: word("备注", "remark"),
  role: word("角色", "role"),
  seat: word("归口", "seat"),
  sex: word("性别", "sex"),
  shortName: word("简称", "short name"),
  tradeSince: word("从业起始日期", "in the trade since"),
  unitId: word("推荐单位", "recommending unit"),
  username: word("用户名", "user name"),
  version: word("版本号", "version"),
  workplaceId: word("所在单位", "workplace"),
};

/** The words for a field of an input; a field without words keeps its own name. */
export function wordOf(field: string): Text {
  return WORDS[field] ?? word(field, field);
}

/**
 * A field as a message names it: its own words, and the line it stands on in a table.
 *
 * @example labelOf("person.idNumber").zh // 身份证号
 * @example labelOf("allocations.2.places").zh // 第 3 行名额
 */
export function labelOf(path: string): Text {
  const steps = path.split(".");
  const { zh, en } = wordOf(steps.at(-1) ?? path);
  const line = steps.find((step) => /^\d+$/.test(step));
  if (line === undefined) return { zh, en };
  const number = Number(line) + 1;
  return { zh: `第 ${number} 行${zh}`, en: `line ${number}, ${en}` };
}
