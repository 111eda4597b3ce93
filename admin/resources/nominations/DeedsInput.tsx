import { TextInput } from "react-admin";
import { useWatch } from "react-hook-form";
import { useFieldHelp } from "./findings/useFieldHelp";
import { Helped } from "../../shared/form/help/Helped";
import { useT } from "../../shared/useT";
import { countCharacters } from "./countCharacters";
import { useDeedsRule } from "./useDeedsRule";

/** The deeds, with a running count and what R14 would remark. A draft may be saved without them. */
export const DeedsInput = () => {
  const t = useT();
  const help = useFieldHelp();
  const rule = useDeedsRule();
  const text: unknown = useWatch({ name: "deeds" });
  const deeds = typeof text === "string" ? text : "";
  const count = countCharacters(deeds);
  const remarks = [t("nominations.deedsCount", { count: count.toLocaleString() })];
  if (rule) {
    const fit = count < rule.low ? "deedsShort" : count > rule.high ? "deedsLong" : "deedsFits";
    remarks.push(t("nominations.deedsAdvice", { low: rule.low, high: rule.high }));
    if (count > 0) remarks.push(t(`nominations.${fit}`));
    const words = rule.firstPerson(deeds);
    if (words.length > 0)
      remarks.push(t("nominations.firstPerson", { words: words.join(t("app.separator")) }));
  }
  return (
    <>
      <Helped field="nominations.deeds">
        <TextInput source="deeds" multiline minRows={10} helperText={help("deeds", t("nominations.deedsHelp"))} />
      </Helped>
      <p role="status" style={{ margin: "0 14px", fontSize: 12 }}>
        {remarks.join(" · ")}
      </p>
    </>
  );
};
