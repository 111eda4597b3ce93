import { type ReactNode, useRef } from "react";
import { type RaRecord, RecordContextProvider, useRecordContext } from "react-admin";

/**
 * The record as the form was opened with, for as long as it is open: what arrives later neither takes away what is being
 * typed nor passes for what the writer saw.
 */
export const OpenedRecord = ({ children }: { children: (opened: RaRecord) => ReactNode }) => {
  const record = useRecordContext<RaRecord>();
  const opened = useRef<RaRecord>(undefined);
  if (record && record.id !== opened.current?.id) opened.current = record;
  if (!opened.current) return null;
  return (
    <RecordContextProvider key={opened.current.id} value={opened.current}>
      {children(opened.current)}
    </RecordContextProvider>
  );
};
