import { refuseField } from "../../errors/refuse-field";
import type { Dates } from "./bound-parameters";

/** The contact form is due before the materials or on the same day (notice 三（五）). */
export function refuseWrongDates({ contactDeadline, materialsDeadline }: Pick<Dates, "contactDeadline" | "materialsDeadline">): void {
  if (contactDeadline <= materialsDeadline) return;
  refuseField(
    "contactDeadline",
    `联系表截止日期不能晚于初审材料截止日期 ${materialsDeadline}。`,
    `the contact form's deadline cannot be after the materials', ${materialsDeadline}.`,
  );
}
