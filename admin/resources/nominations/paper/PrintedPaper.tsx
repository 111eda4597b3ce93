import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { nominationPaper } from "../../../i18n/zh/nominationPage";
import type { Nomination } from "../../../shared/schema";
import { NominationPaper } from "./NominationPaper";

/** Whether the browser is printing: true before it takes its picture of the page. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return printing;
}

const FONT = "Noto Sans SC";
/** What the paper says beside the nomination's own words. */
const LABELS = JSON.stringify(nominationPaper);

/**
 * A browser prints at once and does not wait for a font's missing slices: where the desk's own font is in use, the bold
 * ones that the paper needs are asked for while the page is read.
 */
function usePaperFont(nomination: Nomination): void {
  const text = JSON.stringify(nomination) + LABELS;
  useEffect(() => {
    const inUse = [...document.fonts].some(({ family, status }) => family.includes(FONT) && status === "loaded");
    if (inUse) void document.fonts.load(`700 14px "${FONT}"`, text).catch(() => undefined);
  }, [text]);
}

/** The paper in place of the page, whichever way it is printed: the browser's own command, too. */
export const PrintedPaper = ({ nomination }: { nomination: Nomination }) => {
  const printing = usePrinting();
  usePaperFont(nomination);
  return printing ? (
    <div className="print-only">
      <NominationPaper nomination={nomination} />
    </div>
  ) : null;
};
