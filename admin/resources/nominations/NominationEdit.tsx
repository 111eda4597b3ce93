import { EditPage } from "../../shared/FormPage";
import type { SubjectKind } from "../../shared/enums";
import { useT } from "../../shared/useT";
import { LiveFindings } from "./findings/LiveFindings";
import { SubjectInputs } from "./SubjectInputs";
import { toInput } from "./toInput";

/** Changes a draft, or a nomination that came back. */
const NominationEdit = () => {
  const t = useT();
  return (
    <EditPage
      title={({ name }) => t("nominations.editTitle", { name })}
      redirect="show"
      transform={(values) => toInput(values, values.subjectKind as SubjectKind)}
      width={1240}
    >
      <LiveFindings>
        <SubjectInputs />
      </LiveFindings>
    </EditPage>
  );
};

export default NominationEdit;
