import type { Text } from "../errors/registry";

const word = (zh: string, en: string): Text => ({ zh, en });

/** What forms and papers call the fields of the API's inputs. A test fails when an input has a field that is not here. */
const WORDS: Record<string, Text> = {
  about: word("附件所属内容", "what the file is about"),
  aboutId: word("所属程序、公示或异议", "step, publicity or objection"),
  accountId: word("账号", "account"),
  administrativeRank: word("行政级别", "administrative rank"),
  allocations: word("名额分配", "allocations"),
  awardId: word("称号", "award"),
  birthDate: word("出生日期", "date of birth"),
  body: word("机构", "body"),
  campaignId: word("评选推荐活动", "campaign"),
  cloneOf: word("沿用的活动", "campaign to take over"),
  code: word("代码", "code"),
  collective: word("集体情况", "collective"),
  confirm: word("是否确认", "decision"),
  contactDeadline: word("联系表截止日期", "contact form's deadline"),
  content: word("异议内容", "what is objected"),
  creditCode: word("统一社会信用代码", "credit code"),
  currentPassword: word("当前密码", "present password"),
  deadline: word("期限", "deadline"),
  deeds: word("主要事迹", "deeds"),
  displayName: word("显示名称", "display name"),
  education: word("学历", "education"),
  email: word("电子邮箱", "mail address"),
  enabled: word("是否启用", "applied or not"),
  endsOn: word("公示截止日", "last day of the publicity"),
  ethnicity: word("民族", "ethnic group"),
  evidence: word("佐证材料", "evidence"),
  fax: word("传真", "fax"),
  file: word("文件", "file"),
  gates: word("四关", "gates"),
  grant: word("是否同意", "whether to grant"),
  handling: word("处理情况", "handling"),
  headcount: word("集体人数", "headcount"),
  heldOn: word("召开日期", "day of the meeting"),
  holidays: word("放假的工作日", "holidays"),
  honourLevel: word("已获最高表彰级别", "highest honour so far"),
  honourTreatment: word("是否享受相应待遇", "whether its treatment is enjoyed"),
  honours: word("曾获表彰", "honours"),
  id: word("编号", "id"),
  idNumber: word("身份证号", "ID number"),
  identity: word("人员身份", "identity"),
  justification: word("申请理由", "justification"),
  kind: word("类别", "kind"),
  lastAccidentOn: word("最近一次重大责任事故日期", "date of the last major accident"),
  lastCaseOn: word("最近一次违纪违法案件日期", "date of the last discipline or legal case"),
  leaderName: word("负责人姓名", "leader's name"),
  leaderPost: word("负责人职务", "leader's post"),
  makeUpDays: word("调休上班日", "make-up days"),
  materialsDeadline: word("初审材料截止日期", "materials' deadline"),
  mendFields: word("需修改的内容", "fields to mend"),
  misconduct: word("失职渎职和违纪违法情况", "dereliction, discipline or legal problems"),
  mobile: word("手机号", "mobile number"),
  name: word("姓名（名称）", "name"),
  nature: word("性质", "nature"),
  newPassword: word("新密码", "new password"),
  nominationId: word("推荐对象", "nomination"),
  noticeNumber: word("通知文号", "number of the notice"),
  objectorContact: word("异议人联系方式", "objector's contact"),
  objectorKind: word("异议人类别", "kind of objector"),
  objectorName: word("异议人", "objector's name"),
  officePhone: word("办公电话", "office telephone"),
  opinion: word("意见", "opinion"),
  organization: word("所在机关（单位）", "authority"),
  outcome: word("处理结果", "outcome"),
  parameters: word("参数", "parameters"),
  parentId: word("上级", "the one above"),
  password: word("密码", "password"),
  person: word("个人情况", "person"),
  phone: word("联系电话", "telephone"),
  place: word("地点", "place"),
  places: word("名额", "places"),
  politicalStatus: word("政治面貌", "political status"),
  position: word("顺序或职务", "position"),
  post: word("职务", "post"),
  present: word("参加人数", "number present"),
  preset: word("预置活动", "preset"),
  professionalTitle: word("职称", "professional title"),
  provinceQuota: word("全省推荐名额", "province's quota"),
  publicityId: word("公示", "publicity"),
  rank: word("排序", "rank"),
  reason: word("理由", "reason"),
  receivedOn: word("收到日期", "day of receipt"),
  referenceDate: word("计算基准日", "reference date"),
  remark: word("备注", "remark"),
  reserveAtDraft: word("起草时预留名额", "places kept for drafts"),
  resolution: word("决议", "resolution"),
  resultsFrom: word("结果公布日期", "day of the results"),
  reviewLevels: word("审核层级", "levels of review"),
  role: word("角色", "role"),
  rule: word("规定", "rule"),
  seat: word("归口", "seat"),
  sex: word("性别", "sex"),
  shortName: word("简称", "short name"),
  source: word("依据", "basis"),
  staffViolation: word("干部职工违纪违法情况", "staff violations"),
  startsOn: word("公示开始日", "first day of the publicity"),
  step: word("程序环节", "step of the procedure"),
  tradeSince: word("从业起始日期", "in the trade since"),
  unitId: word("推荐单位", "recommending unit"),
  until: word("延期至", "extended until"),
  username: word("用户名", "user name"),
  version: word("版本号", "version"),
  votesAbstain: word("弃权票", "abstentions"),
  votesAgainst: word("反对票", "votes against"),
  votesFor: word("赞成票", "votes for"),
  workplaceId: word("所在单位", "workplace"),
  year: word("年份", "year"),
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
