import type { RowValues, TableShape } from "../../../workbooks/table-shape";
import type { Account } from "../../accounts/account";
import { Role } from "../../accounts/role";
import { SEAT_NAMES } from "../../papers/dossier/words";
import { choice } from "./row";

export const ROLE_NAMES: Record<Role, string> = {
  [Role.SYSTEM_ADMINISTRATOR]: "系统管理员",
  [Role.SECURITY_ADMINISTRATOR]: "安全管理员",
  [Role.AUDITOR]: "审计员",
  [Role.OFFICE]: "领导小组办公室",
  [Role.LEADING_GROUP]: "领导小组成员",
  [Role.UNIT]: "推荐单位联系人",
  [Role.INTEGRATION]: "系统对接",
};
const LENIENT = { 审计: "AUDITOR", 安全审计员: "AUDITOR", 纪检监察: "AUDITOR", 办公室: "OFFICE", 办公室工作人员: "OFFICE", 领导小组: "LEADING_GROUP", 推荐单位: "UNIT", 联系人: "UNIT", 接口: "INTEGRATION", 对接系统: "INTEGRATION" };

export const ACCOUNTS_SHAPE: TableShape = {
  sheet: "账号",
  title: "账号",
  columns: [
    { key: "no", headings: ["序号", "编号"], kind: "whole", width: 6 },
    { key: "username", headings: ["用户名", "登录名", "账号", "账号名"], kind: "text", required: true, compact: true, width: 20, note: "3 至 32 位小写字母、数字、点或短横线，登记后不变。" },
    { key: "displayName", headings: ["显示名称", "姓名", "名称"], kind: "text", required: true, width: 20 },
    choice({ key: "role", headings: ["角色", "账号角色"], required: true, width: 18, note: "登记后不变；职责变化的，另建账号。" }, ROLE_NAMES, LENIENT),
    choice({ key: "seat", headings: ["归口", "口"], width: 10, note: "领导小组办公室必填；推荐单位随其单位，不填。" }, SEAT_NAMES, { 工信: "INDUSTRY", 通信: "COMMUNICATIONS", 工业和信息化: "INDUSTRY" }),
    { key: "unit", headings: ["推荐单位", "单位", "所属单位", "单位名称"], kind: "text", width: 24, note: "推荐单位联系人必填，全称、简称均可。" },
    { key: "password", headings: ["初始密码", "密码"], kind: "text", width: 18, note: "只用于新账号，须符合安全策略，首次登录时须修改。系统对接不填。" },
  ],
};

/** An account's line, without any secret. */
export const accountRow = (no: number, { username, displayName, role, seat, unit }: Account): RowValues => ({
  no,
  username,
  displayName,
  role: ROLE_NAMES[role],
  seat: seat && role !== Role.UNIT ? SEAT_NAMES[seat] : null,
  unit: unit?.shortName ?? null,
  password: null,
});
