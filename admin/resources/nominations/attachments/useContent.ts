import { useEffect, useState } from "react";
import { readFile } from "../../../providers/files";
import type { Attachment } from "../../../shared/schema";

interface Content {
  /** Address in this page's memory alone. */
  address?: string;
  error?: unknown;
}

/** A file's content while it is looked at; nothing of it is kept afterwards. */
export function useContent({ id, name, mediaType }: Attachment, wanted = true): Content {
  const [content, setContent] = useState<Content>({});
  useEffect(() => {
    setContent({});
    if (!wanted) return undefined;
    const leaving = new AbortController();
    let address: string | undefined;
    readFile({ id, name, mediaType }, { preview: true, signal: leaving.signal })
      .then((blob) => {
        if (leaving.signal.aborted) return;
        address = URL.createObjectURL(blob);
        setContent({ address });
      })
      .catch((error: unknown) => {
        if (!leaving.signal.aborted) setContent({ error });
      });
    return () => {
      leaving.abort();
      if (address) URL.revokeObjectURL(address);
    };
  }, [id, name, mediaType, wanted]);
  return content;
}
