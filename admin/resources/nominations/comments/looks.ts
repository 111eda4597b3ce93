import type { Theme } from "@mui/material";
import type { CommentScope } from "../../../shared/commentTypes";

/** What is said to both sides stands on plain ground within a line; what stays inside, on amber ground within dashes. */
export const ground = ({ palette }: Theme, scope: CommentScope) => ({
  display: "grid",
  gap: "8px",
  padding: "12px",
  borderRadius: "8px",
  border: scope === "SHARED" ? `1px solid ${palette.tones.blue.ink}` : `2px dashed ${palette.tones.amber.ink}`,
  backgroundColor: scope === "SHARED" ? "transparent" : palette.tones.amber.soft,
});

const personal = /(?<!\d)(?:\d{17}[\dXx]|1[3-9]\d{9})(?!\d)/;

/** Does it look as if an ID number or a mobile stood in it? */
export const hasNumber = (text: string): boolean => personal.test(text);
