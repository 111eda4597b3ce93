import { useCallback, useEffect, useRef, useState } from "react";
import { useLogoutIfAccessDenied } from "react-admin";
import { useFormContext } from "react-hook-form";
import { useMe } from "../useMe";
import { changesBetween, type Values, valuesAt } from "./changes";
import { type DraftKey, dropDraft, hasSignedOut, isSessionOver, keepDraft } from "../../providers/formDrafts";

/** How long typing goes on before it is kept; how soon a failure is tried again. */
const PACE = 2_000;
const AGAIN = 6_000;

/** Where keeping stands: when it was kept last, or that it failed. */
export interface Kept {
  at?: string;
  failed?: boolean;
}

/**
 * Keeps what is typed into the form around: every two seconds at most, when a field is left, when the page is left or
 * hidden. Values that came from the server or from a draft count once somebody types.
 */
export function useAutosave(key: DraftKey | undefined, recordVersion: number | undefined) {
  const form = useFormContext<Values>();
  const me = useMe()?.account.id;
  // Whoever began to write goes on being the writer when the session ends before the form is gone.
  const writer = useRef(me);
  writer.current ??= me;
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  const [kept, setKept] = useState<Kept>({});
  const state = useRef({ typed: false, pending: false, finished: false, gone: false, timer: 0 });

  const keep = useCallback(async () => {
    const now = state.current;
    clearTimeout(now.timer);
    now.timer = 0;
    const accountId = writer.current;
    if (!now.pending || now.finished || !key || !accountId || hasSignedOut()) return;
    now.pending = false;
    const before = (form.formState.defaultValues ?? {}) as Values;
    const changed = changesBetween(before, form.getValues());
    try {
      if (Object.keys(changed).length === 0) {
        await dropDraft(key);
        setKept({});
        return;
      }
      const content = { changed, was: valuesAt(before, Object.keys(changed)) };
      const { savedAt } = await keepDraft(accountId, { ...key, recordVersion, content });
      if (!now.finished) setKept({ at: savedAt });
    } catch (error) {
      // A form that is gone has nobody to tell: what it held waits for its writer to sign in again.
      if (now.finished || now.gone) return;
      setKept({ failed: true });
      if (isSessionOver(error)) {
        await logoutIfAccessDenied(error);
        return;
      }
      now.pending = true;
      now.timer ||= window.setTimeout(() => void latest.current(), AGAIN);
    }
    // The key is made anew at each rendering; its parts are what counts.
  }, [form, key?.resource, key?.recordId, key?.campaignId, recordVersion, logoutIfAccessDenied]);
  const latest = useRef(keep);
  latest.current = keep;

  useEffect(() => {
    const { unsubscribe } = form.watch((_values, { type }) => {
      const now = state.current;
      if (type === "change") now.typed = true;
      if (!now.typed || now.finished) return;
      now.pending = true;
      now.timer ||= window.setTimeout(() => void latest.current(), PACE);
    });
    const hidden = () => {
      if (document.visibilityState === "hidden") void latest.current();
    };
    const { current: now } = state;
    now.gone = false;
    document.addEventListener("visibilitychange", hidden);
    return () => {
      unsubscribe();
      document.removeEventListener("visibilitychange", hidden);
      now.gone = true;
      void latest.current();
      clearTimeout(now.timer);
    };
  }, [form]);

  /** The form was saved: what was kept of it goes. */
  const finish = useCallback(() => {
    state.current.finished = true;
    clearTimeout(state.current.timer);
    if (key) void dropDraft(key).catch(() => undefined);
  }, [key?.resource, key?.recordId, key?.campaignId]);

  const isFinished = useCallback(() => state.current.finished, []);
  /** What was put into the form is as if typed. */
  const countAsTyped = useCallback(() => {
    state.current.typed = true;
  }, []);

  return { kept, setKept, keep, finish, isFinished, countAsTyped };
}
