import { useCallback, useEffect, useRef, useState } from "react";
import { useNotify } from "react-admin";
import { uploadFile } from "../../../providers/files";
import { refusalOf } from "../../../providers/refusal";
import { useAskAgain } from "../../../shared/useAskAgain";
import { useT } from "../../../shared/useT";
import { LARGEST_FILE } from "./types";

export interface Upload {
  key: number;
  name: string;
  /** The part that was sent, 0 to 1. */
  part: number;
  /** Why it was not taken; undefined while it is on its way. */
  failure?: string;
}

interface Destination {
  nominationId: string;
  about: string;
  aboutId: string | null;
}

interface Waiting {
  key: number;
  file: File;
  stop: AbortController;
}

/** Files on their way to one place, one after the other, each with its progress and a way to break it off. */
export function useUploads({ nominationId, about, aboutId }: Destination) {
  const t = useT();
  const notify = useNotify();
  const askAgain = useAskAgain();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const waiting = useRef<Waiting[]>([]);
  const current = useRef<Waiting>(undefined);
  const busy = useRef(false);
  const next = useRef(1);

  const change = useCallback((key: number, fields: Partial<Upload>) => setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...fields } : one))), []);
  const drop = useCallback((key: number) => setUploads((all) => all.filter((one) => one.key !== key)), []);

  const send = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    let taken = 0;
    for (let one = waiting.current.shift(); one; one = waiting.current.shift()) {
      const { key, file, stop } = one;
      current.current = one;
      try {
        await uploadFile({ nominationId, about, aboutId }, file, { signal: stop.signal, onProgress: (part) => change(key, { part }) });
        drop(key);
        taken += 1;
      } catch (error) {
        if (stop.signal.aborted) drop(key);
        else change(key, { failure: refusalOf(error)?.message ?? t("attachments.broken") });
      }
    }
    current.current = undefined;
    busy.current = false;
    if (taken === 0) return;
    notify(t("attachments.uploaded"));
    await askAgain();
  }, [nominationId, about, aboutId, change, drop, notify, askAgain, t]);

  const add = (files: readonly File[]): void => {
    for (const file of files) {
      const key = next.current++;
      const tooLarge = file.size > LARGEST_FILE;
      setUploads((all) => [...all, { key, name: file.name, part: 0, ...(tooLarge && { failure: t("attachments.tooLarge") }) }]);
      if (!tooLarge) waiting.current.push({ key, file, stop: new AbortController() });
    }
    void send();
  };
  /** Breaks off what is on its way; takes what failed off the list. */
  const cancel = (key: number): void => {
    if (current.current?.key === key) return current.current.stop.abort();
    waiting.current = waiting.current.filter((one) => one.key !== key);
    drop(key);
  };
  useEffect(
    () => () => {
      waiting.current = [];
      current.current?.stop.abort();
    },
    [],
  );
  return { uploads, add, cancel };
}
