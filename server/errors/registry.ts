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
    remedy: { zh: "请重新登录；接口密钥失效的，请向系统管理员申请新的。", en: "Sign in again; if an API key has ended, ask the system administrator for a new one." },
    level: "info",
  },
  WRONG_CREDENTIALS: {
    message: { zh: "用户名或密码不正确。", en: "The user name or the password is wrong." },
    remedy: { zh: "请核对后重试；忘记密码请联系系统管理员重置。", en: "Check both and try again; a system administrator can reset the password." },
    level: "warn",
  },
  SIGN_IN_LOCKED: {
    message: { zh: "登录失败次数过多，已暂时锁定，请 {minutes} 分钟后再试。", en: "Too many wrong sign-ins: locked for {minutes} more minutes." },
    remedy: { zh: "如确系本人操作，可请安全管理员解除锁定，或请系统管理员重置密码。", en: "The security administrator can unlock an account; a system administrator can reset its password." },
    level: "warn",
  },
  ADDRESS_LOCKED: {
    message: { zh: "从您所在的网络地址登录失败次数过多，该地址已暂时锁定，请 {minutes} 分钟后再试。", en: "Too many wrong sign-ins from your network address: it is locked for {minutes} more minutes." },
    remedy: { zh: "同一单位的电脑常共用一个地址。锁定到时自动解除，也可换一处网络登录；锁定了哪些地址，安全管理员可在登录日志中查看。", en: "The computers of one office often share an address. It opens by itself; another network works meanwhile. The security administrator sees which addresses are locked in the log of sign-ins." },
    level: "warn",
  },
  PASSWORD_CHANGE_REQUIRED: {
    message: { zh: "登录密码是初始密码、重置密码或已到期，须先修改。", en: "The password is a first or reset one, or has expired: it has to be changed first." },
    remedy: { zh: "请修改密码，然后继续。", en: "Change the password, then go on." },
    level: "info",
  },
  SECOND_FACTOR_SETUP_REQUIRED: {
    message: { zh: "本账号须以第二因子登录，尚未设置。", en: "This account signs in with a second factor, and has none yet." },
    remedy: { zh: "请先设置动态口令，然后继续。", en: "Set up one-time codes, then go on." },
    level: "info",
  },
  SECOND_FACTOR_REQUIRED: {
    message: { zh: "请输入动态口令。", en: "A one-time code is needed, too." },
    remedy: { zh: "请打开手机上的身份验证器，输入所示的六位口令；手机不在身边的，输入一个恢复码。", en: "Enter the six digits your authenticator shows, or one of your recovery codes." },
    level: "info",
  },
  SECOND_FACTOR_KEPT: {
    message: { zh: "按安全策略，您的角色须以动态口令登录，不能移除。", en: "By the security policy your role signs in with one-time codes: they cannot be removed." },
    remedy: { zh: "更换手机的，请用“更换验证器”。", en: "To change the phone, set up a new authenticator." },
    level: "info",
  },
  LAST_ADMINISTRATOR: {
    message: { zh: "这是最后一个可用的同类管理员账号，不能停用。", en: "This is the last account of this kind of administrator that works: it stays." },
    remedy: { zh: "请先开通另一个同类管理员账号，待其生效后再停用。", en: "Make another one first, and disable this one when it has taken effect." },
    level: "info",
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
  NOT_ALL: {
    message: { zh: "所选 {total} 项中有 {refused} 项不能办理，本次一项也未办理。{list}", en: "Nothing was done: {refused} of {total} cannot be. {list}" },
    remedy: { zh: "请去掉这些项，或按各项提示处理后重试。", en: "Leave them out, or mend each as it says, and try again." },
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
  LIMIT_EXCEEDED: {
    message: { zh: "请求超出上限：{what}为 {found}，上限为 {most}。", en: "The request is beyond a limit: {what} is {found}, the most is {most}." },
    remedy: { zh: "请缩小请求，或分几次发送。", en: "Ask for less, or in several requests." },
    level: "warn",
  },
  TOO_MANY_REQUESTS: {
    message: { zh: "请求过于频繁：每分钟最多 {most} 次。", en: "That was too many requests: the most in a minute is {most}." },
    remedy: { zh: "请在 {seconds} 秒后重试。", en: "Try again in {seconds} seconds." },
    level: "warn",
  },
  OPERATION_NOT_TRUSTED: {
    message: { zh: "本系统只执行登记过的操作，这一操作未登记。", en: "This desk runs registered operations alone, and this one is not." },
    remedy: { zh: "浏览器中请刷新页面；对接系统请由系统管理员在其账号页登记该操作。", en: "In a browser: reload the page. For an integration, the system administrator registers it on its account's page." },
    level: "warn",
  },
  TIMEOUT: {
    message: { zh: "处理时间超过 {seconds} 秒，已中止，未作任何改动。", en: "It took longer than {seconds} seconds and was ended; nothing was changed." },
    remedy: { zh: "请缩小查询范围，或稍后重试；长列表请用导出。", en: "Ask for less or try again later; long lists can be exported." },
    level: "warn",
  },
  ABANDONED: {
    message: { zh: "请求在完成前已被发送方中断。", en: "Whoever sent the request broke it off before it was done." },
    remedy: { zh: "请重新发送。", en: "Send it again." },
    level: "info",
  },
  OUTCOME_UNKNOWN: {
    message: { zh: "连接在保存时中断，尚不能确定是否已经办理。", en: "The connection broke while it was being saved: whether it was done is not known yet." },
    remedy: { zh: "请先刷新页面核对，确认未办理后再重新办理。", en: "Reload and look whether it is there before you do it again; with an Idempotency-Key, just send it again." },
    level: "error",
  },
  STORAGE_FULL: {
    message: { zh: "服务器存储空间已满，本次未保存任何内容。", en: "The server has no room left: nothing was saved." },
    remedy: { zh: "查看不受影响；请联系系统管理员清理磁盘后重试。", en: "Reading goes on; tell the system administrator to make room, and try again." },
    level: "error",
  },
  IDEMPOTENCY_KEY_REUSED: {
    message: { zh: "请求头 Idempotency-Key 已用于另一内容的请求，本次未办理。", en: "This Idempotency-Key was used for another request: nothing was done." },
    remedy: { zh: "每次办理请使用新的键；只有原样重发同一请求时才使用同一个键。", en: "Use a new key for each thing you do, and the same one only to send the same request again." },
    level: "warn",
  },
  MAIL_NOT_SET_UP: {
    message: { zh: "服务器尚未设置发信（SMTP_URL、MAIL_FROM），不能核发邮件。", en: "No mail server is set up (SMTP_URL, MAIL_FROM): mails cannot be released." },
    remedy: { zh: "请系统管理员设置后重启服务器；本批邮件保留在发件箱。", en: "An administrator sets them and restarts the server; the batch stays in the outbox." },
    level: "warn",
  },
  TOO_MANY_REVEALS: {
    message: { zh: "一小时内查看完整号码的次数已满（30 次）。", en: "You have looked at as many numbers in full as one hour allows: 30." },
    remedy: { zh: "请稍后再查看；需要整批号码的，请生成登记表等材料。", en: "Look again later; for many at once, make the registration forms." },
    level: "warn",
  },
  TOO_MANY_WAITING: {
    message: { zh: "您已有 {most} 份文件正在生成。", en: "As many papers of yours as may wait are being made already: {most}." },
    remedy: { zh: "请等待其中一些完成，或取消不需要的。", en: "Wait for some of them, or cancel what is not needed." },
    level: "info",
  },
  ANONYMISED: {
    message: { zh: "本次活动的个人信息保存期满，已去标识，不再生成这类材料。", en: "The term of this campaign's personal data is over and it was anonymised: this paper cannot be made any more." },
    remedy: { zh: "请查阅归档的纸质材料。", en: "Ask the archive for the papers." },
    level: "info",
  },
  NO_PACKAGE_BEFORE: {
    message: { zh: "此范围还没有材料包，无从补充。", en: "There is no package of this scope that could be supplemented." },
    remedy: { zh: "请先生成完整的材料包。", en: "Make a whole package first." },
    level: "info",
  },
  NOTHING_TO_PACK: {
    message: { zh: "此范围内没有已报送的推荐对象，材料包为空。", en: "Nothing was submitted in this scope: the package would be empty." },
    remedy: { zh: "请在推荐对象报送后生成。", en: "Make it once nominations were submitted." },
    level: "info",
  },
  NOTHING_SHOWN: {
    message: { zh: "列表中的字段 {path} 不存在，或不能导出。", en: "The list has no field {path} that can be written to a table." },
    remedy: { zh: "请对照 schema/schema.graphql 检查各列。", en: "Compare the columns with schema/schema.graphql." },
    level: "info",
  },
  INTERNAL: {
    message: { zh: "系统内部错误，编号 {incident}。", en: "Something went wrong inside the desk; incident {incident}." },
    remedy: { zh: "请将编号告知系统管理员。", en: "Tell the system administrator the incident number." },
    level: "error",
  },
});

export type ErrorCode = keyof typeof ERRORS;
