/** A text in both languages of the desk. `{name}` stands for a fact of the case. */
export interface Text {
  zh: string;
  en: string;
}

export interface ErrorDefinition {
  message: Text;
  /** How to mend it, in the user's words. */
  remedy: Text;
  /** How it is logged: `info` is daily life, `warn` deserves a look, `error` is ours to mend. */
  level: "info" | "warn" | "error";
}

const define = <Code extends string>(codes: Record<Code, ErrorDefinition>): Record<Code, ErrorDefinition> => codes;

/** Every code the API answers with in `extensions.code`. `schema/errors.md` is written from this table. */
export const ERRORS = define({
  UNAUTHENTICATED: {
    message: { zh: "尚未登录，或登录已失效。", en: "You are not signed in, or your session has ended." },
    remedy: { zh: "请重新登录。", en: "Sign in again." },
    level: "info",
  },
  WRONG_CREDENTIALS: {
    message: { zh: "用户名或密码不正确。", en: "The user name or the password is wrong." },
    remedy: { zh: "请核对后重试；忘记密码请联系系统管理员重置。", en: "Check both and try again; a system administrator can reset the password." },
    level: "warn",
  },
  FORBIDDEN: {
    message: { zh: "您的账号无权执行此操作。", en: "Your account may not do this." },
    remedy: { zh: "如确需办理，请联系有权限的人员。", en: "Ask somebody who may." },
    level: "warn",
  },
  NOT_FOUND: {
    message: { zh: "没有找到{what}，或您无权查看。", en: "There is no such {what}, or you may not see it." },
    remedy: { zh: "请返回列表重新选择。", en: "Go back to the list and choose again." },
    level: "info",
  },
  CONFLICT: {
    message: {
      zh: "内容已被他人修改：您打开的是第 {given} 版，最新为第 {current} 版。",
      en: "Somebody else has changed this: you worked on version {given}, it is now version {current}.",
    },
    remedy: { zh: "请刷新页面，核对最新内容后重新提交。", en: "Reload, look at the newest content, and try again." },
    level: "info",
  },
  INVALID_INPUT: {
    message: { zh: "填写的内容有误：{details}", en: "Something in the input is not right: {details}" },
    remedy: { zh: "请按各字段的提示改正后重试。", en: "Mend the fields named and try again." },
    level: "info",
  },
  BAD_REQUEST: {
    message: { zh: "请求不符合接口约定：{details}", en: "The request does not fit the schema: {details}" },
    remedy: { zh: "请对照 schema/schema.graphql 检查字段名、类型和变量。", en: "Compare fields, types and variables with schema/schema.graphql." },
    level: "info",
  },
  WRONG_STATE: {
    message: { zh: "当前状态为“{state}”，不能{act}。", en: "It is {state}; it cannot be {act} now." },
    remedy: { zh: "请刷新页面查看最新状态。{allowed}", en: "Reload to see the newest state. {allowed}" },
    level: "info",
  },
  NOT_YOUR_LEVEL: {
    message: { zh: "现由{level}审核，您不能办理。", en: "It is {level} that reviews it now." },
    remedy: { zh: "请等待该级审核完成；如有疑问，请与其联系。", en: "Wait until that level has decided, or ask there." },
    level: "info",
  },
  SAME_REVIEWER: {
    message: { zh: "同一人不得在两级审核，也不得审核本人报送的推荐对象。", en: "Nobody reviews at two levels, or what they submitted themselves." },
    remedy: { zh: "请由其他审核人员办理。", en: "Somebody else has to review it." },
    level: "info",
  },
  CAMPAIGN_NOT_OPEN: {
    message: { zh: "本次评选推荐活动尚未开始或已经结束，不能办理。", en: "The campaign has not begun or is over: nothing changes in it." },
    remedy: { zh: "如有疑问，请联系领导小组办公室。", en: "Ask the office of the leading group if in doubt." },
    level: "info",
  },
  DEADLINE_PASSED: {
    message: { zh: "已过{what}截止日期 {deadline}。", en: "The deadline for the {what} was {deadline}." },
    remedy: { zh: "如有特殊情况，请联系领导小组办公室办理延期。", en: "Ask the office of the leading group for a late entry." },
    level: "info",
  },
  RULES_BROKEN: {
    message: { zh: "有 {count} 项不符合通知要求：{list}。", en: "Rules of the notice stand in the way ({count}): {list}." },
    remedy: { zh: "请按各项提示整改后再办理；“原则上”的规定可申请豁免。", en: "Mend each as it says and try again; for a rule that binds in principle a waiver can be asked for." },
    level: "info",
  },
  NOT_ENTITLED: {
    message: { zh: "您不是本轮投票的投票人。", en: "You are no voter of this round." },
    remedy: { zh: "如有疑问，请联系领导小组办公室。", en: "Ask the office of the leading group if in doubt." },
    level: "info",
  },
  ALREADY_VOTED: {
    message: { zh: "已投票，每人只投一次，投出的票不能更改或撤回。", en: "The vote is cast already: each voter has one, and nothing takes it back." },
    remedy: { zh: "请用回执在公布的计票结果中查对您的票。", en: "Find your paper in the published count by its receipt." },
    level: "info",
  },
  VOTING_CLOSED: {
    message: { zh: "现不在投票时间内：{from} 至 {until}。", en: "Votes are taken from {from} to {until}, and it is not that time." },
    remedy: { zh: "请在投票时间内投票；确需延长的，请联系领导小组办公室。", en: "Vote within that time, or ask the office of the leading group." },
    level: "info",
  },
  NOT_SCRUTINEER: {
    message: { zh: "您不是本轮投票的监票人。", en: "You are no scrutineer of this round." },
    remedy: { zh: "请由本轮监票人办理。", en: "One of its scrutineers has to do it." },
    level: "info",
  },
  READINGS_DIFFER: {
    message: { zh: "监票人录入的选票尚不一致（{count} 处不同）或尚未全部录入，不能计票。", en: "The scrutineers have not all read the papers, or read them differently ({count}): they are not counted." },
    remedy: { zh: "请对照原始选票核对有差异的各张，更正录入后再计票。", en: "Look at each paper that differs, correct the reading, and count then." },
    level: "info",
  },
  SECOND_PERSON_NEEDED: {
    message: { zh: "规则调整由您本人提出，须由另一人确认或否决。", en: "You proposed this change yourself: a second person confirms or drops it." },
    remedy: { zh: "请领导小组办公室的另一名工作人员用其本人账号办理。", en: "Ask somebody else of the office to decide under an account of their own." },
    level: "info",
  },
  OTHER_PERSON_NEEDED: {
    message: { zh: "该事项由您本人提出，须由另一人出具意见或作出决定。", en: "You proposed this yourself: somebody else gives the opinion or decides." },
    remedy: { zh: "请同一归口的另一名工作人员用其本人账号办理。", en: "Ask somebody else of the same seat to do it under an account of their own." },
    level: "info",
  },
  TITLE_CONFERRED: {
    message: { zh: "该对象已授予称号，不能再放弃或取消资格。", en: "The title is conferred: the nomination can no longer be withdrawn or disqualified." },
    remedy: { zh: "如发现违纪违法问题，请在荣誉登记簿提出撤销（R19）。", en: "Where discipline or law was broken, propose a revocation in the honours register (R19)." },
    level: "info",
  },
  QUOTA_EXCEEDED: {
    message: { zh: "名额不足：本单位该称号的名额已用完或未分配。", en: "No place is free: your unit's places for this award are used up, or none were given." },
    remedy: {
      zh: "可先放弃一个已报送的推荐对象以释放名额，或联系领导小组办公室调整名额。",
      en: "Withdraw one of the submitted nominations to free a place, or ask the office to adjust the quota.",
    },
    level: "info",
  },
  QUOTA_BELOW_USE: {
    message: { zh: "名额不能少于已使用的数量{used}。", en: "A quota cannot be smaller than what is already used{used}." },
    remedy: { zh: "请填写不少于已用数量的名额，或先退回已报送的推荐对象。", en: "Give at least as many places as are used, or return a submitted nomination first." },
    level: "info",
  },
  ALREADY_NOMINATED: {
    message: { zh: "该对象在本次活动中已被推荐，同一对象只能推荐一次。", en: "This person or collective is already nominated in this campaign; each may be nominated once." },
    remedy: { zh: "请核对身份证号、统一社会信用代码或集体名称；如有疑问，请联系领导小组办公室。", en: "Check the ID number, the credit code or the collective's name; ask the office if in doubt." },
    level: "info",
  },
  ALREADY_EXISTS: {
    message: { zh: "已存在相同的{what}。", en: "There already is such a {what}." },
    remedy: { zh: "请使用已有的记录，或改用其他名称、代码。", en: "Use the one that exists, or choose another name or code." },
    level: "info",
  },
  IN_USE: {
    message: { zh: "该记录已有关联的数据（如名额、联系人、账号、推荐对象），不能删除。", en: "Other records use it (quotas, contacts, accounts, nominations): it cannot be removed." },
    remedy: { zh: "请先处理与它关联的数据。", en: "Deal with the records that use it first." },
    level: "info",
  },
  BROKEN_FACT: {
    message: { zh: "填写的内容前后矛盾，未保存（约束 {constraint}）。", en: "The data contradicts itself (constraint {constraint}); nothing was saved." },
    remedy: { zh: "请核对后重试；如多次出现，请联系系统管理员。", en: "Check and try again; tell the system administrator if it happens again." },
    level: "warn",
  },
  CALENDAR_UNKNOWN: {
    message: { zh: "工作日历中还没有 {year} 年的放假安排，无法计算工作日。", en: "The working calendar does not know the public holidays of {year}: working days cannot be counted." },
    remedy: { zh: "请由领导小组办公室在“工作日历”中录入该年度放假安排。", en: "An office enters that year in the working calendar." },
    level: "warn",
  },
  UNAVAILABLE: {
    message: { zh: "系统暂时无法处理请求。", en: "The desk cannot answer just now." },
    remedy: { zh: "请稍后重试。", en: "Try again in a moment." },
    level: "error",
  },
  INTERNAL: {
    message: { zh: "系统内部错误，编号 {incident}。", en: "Something went wrong inside the desk; incident {incident}." },
    remedy: { zh: "请将编号告知系统管理员。", en: "Tell the system administrator the incident number." },
    level: "error",
  },
});

export type ErrorCode = keyof typeof ERRORS;
