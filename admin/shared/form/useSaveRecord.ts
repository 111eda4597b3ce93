import { useCallback } from "react";
import {
  type RaRecord,
  type RedirectionSideEffect,
  useDataProvider,
  useNotify,
  useRedirect,
  useResourceContext,
  useTranslate,
  useUpdate,
} from "react-admin";
import { refusalOf } from "../../providers/refusal";
import { resourceOperations } from "../../providers/resourceOperations";
import { useShowRefusal } from "../useShowRefusal";
import { useT } from "../useT";
import { whole } from "../whole";
import { applied, type Values, valuesAt } from "./changes";
import type { Choice } from "./ConflictDialog";
import { type Difference, threeWay } from "./threeWay";

interface SaveRecord {
  /** The record as it was when the form was opened: what is sent as changed, and its version, are compared with it. */
  opened: RaRecord;
  redirect: RedirectionSideEffect;
  transform: ((values: Values) => Values) | undefined;
  ask: (differences: readonly Difference[], confirm: string) => Promise<Choice | undefined>;
  /** Puts what was chosen into the form. */
  show: (values: Values) => void;
  finish: () => void;
}

/** Saves a form of a record that exists. Where others were quicker, the writer chooses field by field, and that is saved on their version. */
export function useSaveRecord({ opened, redirect: to, transform, ask, show, finish }: SaveRecord) {
  const t = useT();
  const notify = useNotify();
  const redirect = useRedirect();
  const translate = useTranslate();
  const showRefusal = useShowRefusal();
  const dataProvider = useDataProvider();
  const resource = useResourceContext() ?? "";
  const [update] = useUpdate();

  const send = useCallback(
    async (values: Values, on: RaRecord) => {
      const params = { id: opened.id, data: transform?.(values) ?? values, previousData: on };
      // Refusals are shown here, once it is clear that they are no conflict.
      const saved: unknown = await update(resource, params, { mutationMode: "pessimistic", returnPromise: true, onError: () => undefined });
      return saved as Partial<RaRecord> | undefined;
    },
    [opened.id, resource, transform, update],
  );

  return async (typed: Values): Promise<object | undefined> => {
    let [values, on] = [typed, opened];
    for (;;) {
      try {
        const saved = await send(values, on);
        // What react-admin answers with while it leads to the sign-in is no record: nothing was saved, the draft stays.
        if (saved?.id === undefined) return { root: { serverError: t("forms.conflict.left") } };
        finish();
        notify(`resources.${resource}.notifications.updated`, { messageArgs: { smart_count: 1, _: translate("ra.notification.updated", { smart_count: 1 }) } });
        redirect(to, resource, saved.id, saved);
        return undefined;
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal?.code !== "CONFLICT") {
          showRefusal(error);
          return refusal?.errors;
        }
      }
      try {
        const { data: theirs } = await dataProvider.getOne<RaRecord>(resource, { id: opened.id, ...whole });
        const differences = threeWay(on, theirs, values, resourceOperations[resource]?.inputs ?? []);
        const choice = await ask(differences, t("forms.conflict.save"));
        if (!choice) return { root: { serverError: t("forms.conflict.left") } };
        // A secret of theirs is not in the record but masked: its field is left empty, which keeps it.
        values = applied(values, valuesAt(theirs, differences.flatMap(({ path }) => (choice[path] === "theirs" ? [path] : []))));
        show(values);
        on = theirs;
      } catch (error) {
        showRefusal(error);
        return {};
      }
    }
  };
}
