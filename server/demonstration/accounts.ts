import { randomBytes } from "node:crypto";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { EntityManager } from "typeorm";
import type { Account } from "../features/accounts/account";
import { createAccount } from "../features/accounts/create-account";
import { Credential } from "../features/accounts/credential";
import { issueApiKey } from "../features/accounts/issue-api-key";
import { Role } from "../features/accounts/role";
import { Seat } from "../features/campaigns/seat";
import { RecommendingUnit } from "../features/units/recommending-unit";

/** A line of accounts.json: what a newcomer signs in with. */
export interface DemoAccount {
  username: string;
  role: Role;
  seat: Seat | null;
  unit: string | null;
  password?: string;
  apiKey?: string;
}

interface Opening {
  username: string;
  displayName: string;
  role: Role;
  seat?: Seat;
  unit?: RecommendingUnit;
}

const STAFF: Opening[] = [
  { username: "admin", displayName: "系统管理员", role: Role.SYSTEM_ADMINISTRATOR },
  { username: "security", displayName: "安全管理员", role: Role.SECURITY_ADMINISTRATOR },
  { username: "auditor", displayName: "审计员", role: Role.AUDITOR },
  { username: "office-industry", displayName: "王敏之", role: Role.OFFICE, seat: Seat.INDUSTRY },
  { username: "office-comms", displayName: "李若川", role: Role.OFFICE, seat: Seat.COMMUNICATIONS },
  // Some acts take a second person of the same office, e.g. a revocation's opinion.
  { username: "office-industry-2", displayName: "杜明川", role: Role.OFFICE, seat: Seat.INDUSTRY },
  { username: "office-comms-2", displayName: "许安宁", role: Role.OFFICE, seat: Seat.COMMUNICATIONS },
  // By the names under which the preset lists them in the leading group: so the desk knows where each comes from.
  ...["郑怀远", "何允文", "沈静之", "谭书言", "姚知行"].map((displayName, i) => ({ username: `leader-${i + 1}`, displayName, role: Role.LEADING_GROUP })),
];

/** Opens the demonstration's accounts with fresh passwords: the staff, one for every unit, one integration. */
export async function openAccounts(manager: EntityManager): Promise<{ opened: Map<string, Account>; listed: DemoAccount[] }> {
  const units = await manager.find(RecommendingUnit, { order: { position: "ASC" } });
  const ofUnits = units.map((unit): Opening => ({ username: `unit-${unit.code}`, displayName: `${unit.shortName}联系人`, role: Role.UNIT, unit }));
  const opened = new Map<string, Account>();
  const listed: DemoAccount[] = [];
  for (const { username, displayName, role, seat, unit } of [...STAFF, ...ofUnits]) {
    const password = `Demo-${randomBytes(9).toString("base64url")}7`;
    const account = await createAccount({ manager }, { username, displayName, role, seat, unitId: unit?.id, password });
    await manager.update(Credential, { accountId: account.id }, { mustChange: false });
    opened.set(username, account);
    listed.push({ username, password, role, seat: unit?.seat ?? seat ?? null, unit: unit?.code ?? null });
  }
  const integration = await createAccount({ manager }, { username: "integration", displayName: "系统对接（演示）", role: Role.INTEGRATION });
  const { key } = await issueApiKey({ manager }, { accountId: integration.id });
  listed.push({ username: "integration", role: Role.INTEGRATION, seat: null, unit: null, apiKey: key });
  return { opened, listed };
}

/** Writes DATA_DIR/accounts.json, readable by its owner alone. */
export function writeAccounts(dataDir: string, listed: DemoAccount[]): string {
  const path = join(dataDir, "accounts.json");
  writeFileSync(path, `${JSON.stringify(listed, null, 2)}\n`, { mode: 0o600 });
  chmodSync(path, 0o600);
  return path;
}
