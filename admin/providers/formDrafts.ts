import { send } from "./client";
import { refusalOf } from "./refusal";
import type { Values } from "../shared/form/changes";

/** Which form of the caller's. */
export interface DraftKey {
  resource: string;
  recordId?: string;
  campaignId?: string;
}

/** What was typed: the fields that changed and what they held before. */
export interface DraftContent {
  changed: Values;
  was: Values;
}

export interface OpenedDraft {
  content: DraftContent;
  recordVersion: number | null;
  savedAt: string;
}

interface DraftInput extends DraftKey {
  recordVersion?: number;
  content: DraftContent;
}

/**
 * What the server does not have yet, in this window's memory and nowhere else: it outlives a lost session until the same
 * account signs in again, and ends with the window.
 */
const unsaved = new Map<string, { accountId: string; input: DraftInput }>();

const nameOf = ({ resource, recordId, campaignId }: DraftKey): string => [resource, recordId ?? campaignId ?? ""].join(" ");

/** One at a time, so that a discarded draft is not overtaken by a save that was still on its way. */
let last: Promise<unknown> = Promise.resolve();
function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const turn = last.then(act, act);
  last = turn.catch(() => undefined);
  return turn;
}

/** The draft of a form, or none. */
export const openDraft = (key: DraftKey): Promise<OpenedDraft | null> => inTurn(() => send("formDraft", { input: key }));

/** Keeps what is in a form. When it fails the text stays in memory. */
export function keepDraft(accountId: string, input: DraftInput): Promise<OpenedDraft> {
  const name = nameOf(input);
  unsaved.set(name, { accountId, input });
  return inTurn(async () => {
    const kept = await send<OpenedDraft>("saveFormDraft", { input });
    if (unsaved.get(name)?.input === input) unsaved.delete(name);
    return kept;
  });
}

/** Lets a form's draft go: it was saved, or is not wanted. */
export function dropDraft({ resource, recordId, campaignId }: DraftKey): Promise<boolean> {
  unsaved.delete(nameOf({ resource, recordId, campaignId }));
  return inTurn(() => send("discardFormDraft", { input: { resource, recordId, campaignId } }));
}

let signedOut = false;

/** Has the last account signed out on purpose, and none signed in since? Then nothing is kept for it any more. */
export const hasSignedOut = (): boolean => signedOut;

/** After signing in: sends what the lost session of the same account left behind; another account's is forgotten. */
export async function sendUnsaved(accountId: string): Promise<void> {
  signedOut = false;
  const left = [...unsaved.values()];
  unsaved.clear();
  for (const { accountId: writer, input } of left) {
    if (writer === accountId) await keepDraft(writer, input).catch(() => undefined);
  }
}

/** After signing out on purpose. */
export function forgetUnsaved(): void {
  signedOut = true;
  unsaved.clear();
}

/** Did saving fail because the session is over? */
export const isSessionOver = (error: unknown): boolean => refusalOf(error)?.code === "UNAUTHENTICATED";
