import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useRecordContext } from "react-admin";
import { useWatch } from "react-hook-form";
import type { Nomination } from "../../../shared/schema";
import { useAwards } from "../../../shared/useCampaign";
import { useDesk } from "../../../shared/useDesk";
import { useMay } from "../../../shared/useMe";
import { draftInput } from "./draftInput";

/** How long the form has to rest before the rules are asked. */
const pause = 500;

/** What the rules say to the form as it stands, saved or not; asked anew whenever the writer pauses. */
export function useDraftFindings() {
  const may = useMay();
  const desk = useDesk();
  const nomination = useRecordContext<Nomination>();
  const values = useWatch() as Record<string, unknown>;
  const awards = useAwards();
  const subjectKind = awards.find(({ id }) => id === values.awardId)?.subjectKind;
  const text = JSON.stringify(
    subjectKind ? draftInput({ ...values, subjectKind }, nomination?.id) : undefined,
  );
  const [asked, setAsked] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return useQuery({
    queryKey: ["ask", "draftFindings", asked],
    queryFn: () => desk.ask("draftFindings", { input: JSON.parse(asked ?? "{}") as Record<string, unknown> }),
    enabled: asked !== undefined && may("draftFindings"),
    placeholderData: keepPreviousData,
    // A form in the middle of being filled: what cannot be judged now is judged at the next pause.
    gcTime: 0,
  });
}
