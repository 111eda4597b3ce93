import { CreatePage } from "../../shared/FormPage";
import { useT } from "../../shared/useT";
import { UnitInputs } from "./UnitInputs";

/** Adds a recommending unit. */
const UnitCreate = () => (
  <CreatePage title={useT()("units.createTitle")} redirect="show">
    <UnitInputs />
  </CreatePage>
);

export default UnitCreate;
