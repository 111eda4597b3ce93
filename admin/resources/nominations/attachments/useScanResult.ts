import { useEffect } from "react";
import { useAskAgain } from "../../../shared/useAskAgain";

const FIRST = 1_500;
const SLOWEST = 60_000;

/** Looks again while files wait in quarantine: soon at first, then less and less often. */
export function useScanResult(waiting: boolean): void {
  const askAgain = useAskAgain();
  useEffect(() => {
    if (!waiting) return undefined;
    let pause = FIRST;
    let timer = 0;
    const look = (): void => {
      void askAgain();
      pause = Math.min(pause * 2, SLOWEST);
      timer = window.setTimeout(look, pause);
    };
    timer = window.setTimeout(look, pause);
    return () => window.clearTimeout(timer);
  }, [waiting, askAgain]);
}
