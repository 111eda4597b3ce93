import { localStorageStore, type Store } from "react-admin";
import { send } from "./client";

/** What the browser remembers of the account that is signed in: quick to read, and what every tab listens to. */
const local = localStorageStore("1", "desk");

/** Kept when somebody signs out: the sign-in page speaks the language last chosen. */
const DEVICE = "locale";
/** Whose settings the browser holds. */
const OWNER = "owner";
/** The keys of what was changed and not yet sent: a page may be left in between. */
const UNSENT = "unsent";
/** What somebody typed, ticked or opened stays in this browser, and only until they sign out. */
const STAYS = /(^|\.)(listParams|selectedIds|expanded|version|owner|unsent)$/;
const KEY = /^[A-Za-z][A-Za-z0-9_.-]{0,79}$/;
const LONGEST = 6_000;
/** Milliseconds without a change after which changes are sent. */
const PAUSE = 700;

type Settings = Record<string, unknown>;

const unsent = new Map<string, unknown>();
let owner: string | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

const roams = (key: string, value?: unknown) =>
  KEY.test(key) && !STAYS.test(key) && (JSON.stringify(value) ?? "").length <= LONGEST;
const heldKeys = () => Object.keys(local.listItems?.() ?? {});

function later(key: string, value: unknown): void {
  if (owner === undefined || !roams(key, value)) return;
  unsent.set(key, value ?? null);
  local.setItem(UNSENT, [...unsent.keys()]);
  clearTimeout(timer);
  timer = setTimeout(() => void saveSettings(), PAUSE);
}

/** Sends what was changed and not yet sent. What cannot be sent stays in this browser and goes with the next change. */
export async function saveSettings(): Promise<void> {
  clearTimeout(timer);
  // Somebody else signed in here from another tab: these would become theirs.
  if (unsent.size === 0 || owner === undefined || local.getItem(OWNER) !== owner) return;
  const entries = [...unsent].map(([key, value]) => ({ key, value }));
  unsent.clear();
  await send("savePreferences", { input: { entries } }).catch(() =>
    entries.forEach(({ key, value }) => unsent.has(key) || unsent.set(key, value)),
  );
  local.setItem(UNSENT, [...unsent.keys()]);
}

/** Takes over the settings of whoever has signed in: the server's word counts, and nothing of anybody else's is left. */
export function takeSettings(accountId: string, kept: Settings): void {
  const same = local.getItem(OWNER) === accountId;
  const left = same ? (local.getItem<string[]>(UNSENT) ?? []) : [];
  for (const key of left) unsent.set(key, local.getItem(key) ?? null);
  for (const key of heldKeys()) {
    const own = same && (STAYS.test(key) || unsent.has(key));
    if (!own && key !== DEVICE && !(key in kept)) local.removeItem(key);
  }
  for (const [key, value] of Object.entries(kept)) {
    const differs = JSON.stringify(local.getItem(key)) !== JSON.stringify(value);
    if (differs && !unsent.has(key)) local.setItem(key, value);
  }
  owner = accountId;
  local.setItem(OWNER, accountId);
  if (left.length > 0) timer = setTimeout(() => void saveSettings(), PAUSE);
}

/** Forgets them again, but for the language of the sign-in page. */
export function leaveSettings(): void {
  owner = undefined;
  clearTimeout(timer);
  unsent.clear();
  for (const key of heldKeys()) if (key !== DEVICE) local.removeItem(key);
}

/** react-admin's store: reads and writes in this browser, keeps on the server, so that settings follow their account. */
export const accountStore: Store = {
  ...local,
  setup: () => {
    local.setup();
    // A page that is left may not be there after the pause.
    document.addEventListener("visibilitychange", () => document.hidden && void saveSettings());
  },
  setItem: (key, value) => {
    local.setItem(key, value);
    later(key, value);
  },
  removeItem: (key) => {
    local.removeItem(key);
    later(key, null);
  },
  removeItems: (prefix) => {
    heldKeys().filter((key) => key.startsWith(prefix)).forEach((key) => later(key, null));
    local.removeItems(prefix);
  },
  // react-admin empties its store after signing out.
  reset: leaveSettings,
};
