import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from "@mui/material";
import {
  Form,
  RecordContextProvider,
  ResourceContextProvider,
  SaveButton,
  useCreate,
  useCreateSuggestionContext,
} from "react-admin";
import { useShowRefusal } from "../../shared/useShowRefusal";
import { useT } from "../../shared/useT";
import { WorkplaceInputs } from "./WorkplaceInputs";

/** Adds a workplace without leaving the form that needs it, and chooses it there. */
export const WorkplaceDialog = () => {
  const t = useT();
  const showRefusal = useShowRefusal();
  const { filter, onCancel, onCreate } = useCreateSuggestionContext();
  const [create] = useCreate();
  const save = async (values: Record<string, unknown>) => {
    try {
      onCreate(await create("workplaces", { data: values }, { returnPromise: true }));
      return undefined;
    } catch (error) {
      showRefusal(error);
      return (error as { body?: { errors?: object } }).body?.errors;
    }
  };
  return (
    <Dialog open onClose={onCancel}>
      <ResourceContextProvider value="workplaces">
        <RecordContextProvider value={{}}>
          <Form onSubmit={save} mode="onTouched" defaultValues={{ name: filter }} warnWhenUnsavedChanges={false}>
            <DialogTitle>{t("workplaces.createTitle")}</DialogTitle>
            <DialogContent>
              <WorkplaceInputs />
            </DialogContent>
            <DialogActions>
              <Button color="inherit" onClick={onCancel}>
                {t("action.cancel")}
              </Button>
              <SaveButton label={t("action.save")} icon={<></>} />
            </DialogActions>
          </Form>
        </RecordContextProvider>
      </ResourceContextProvider>
    </Dialog>
  );
};
