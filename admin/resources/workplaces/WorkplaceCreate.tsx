import { CreatePage } from "../../shared/FormPage";
import { useT } from "../../shared/useT";
import { WorkplaceInputs } from "./WorkplaceInputs";

/** Adds a workplace. */
const WorkplaceCreate = () => (
  <CreatePage title={useT()("workplaces.createTitle")}>
    <WorkplaceInputs />
  </CreatePage>
);

export default WorkplaceCreate;
