import { useEditContext, useShowContext } from "react-admin";
import { NotFoundPage } from "../layout/NotFoundPage";
import { refusalOf } from "../providers/refusal";

/**
 * In place of a record that did not come: that there is none. A record of the other seat reads the same, so that nobody
 * learns it exists. Any other reason stands above the page already (see layout/Failures).
 */
const RecordFailure = ({ error }: { error: unknown }) =>
  refusalOf(error)?.code === "NOT_FOUND" ? <NotFoundPage /> : null;

export const ShowFailure = () => <RecordFailure error={useShowContext().error} />;
export const EditFailure = () => <RecordFailure error={useEditContext().error} />;
