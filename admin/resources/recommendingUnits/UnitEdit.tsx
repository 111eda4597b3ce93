import { EditPage } from "../../shared/FormPage";
import { RemoveButton } from "../../shared/RemoveButton";
import { useT } from "../../shared/useT";
import { UnitInputs } from "./UnitInputs";

/** Changes or removes a recommending unit. */
const UnitEdit = () => (
  <EditPage
    title={useT()("units.editTitle")}
    redirect="show"
    actions={<RemoveButton verb="removeRecommendingUnit" />}
  >
    <UnitInputs />
  </EditPage>
);

export default UnitEdit;
