import { EditPage } from "../../shared/FormPage";
import { useT } from "../../shared/useT";
import { WorkplaceInputs } from "./WorkplaceInputs";

/** Changes a workplace. */
const WorkplaceEdit = () => (
  <EditPage title={useT()("workplaces.editTitle")}>
    <WorkplaceInputs />
  </EditPage>
);

export default WorkplaceEdit;
