import { useEffect, useState } from "react";
import { useMe } from "./useMe";

/** The domain clock, ticking on from what the server said: the demonstration lives in August 2024. */
export function useNow(): Date | undefined {
  const offset = useMe()?.clockOffset;
  const [tick, setTick] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setTick(Date.now()), 15_000);
    return () => clearInterval(timer);
  }, []);
  return offset === undefined ? undefined : new Date(tick + offset);
}
