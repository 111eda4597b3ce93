import { useEffect } from "react";
import { useBlocker, useTranslate } from "react-admin";
import { useFormState } from "react-hook-form";
import { accessToken } from "../../providers/session";

/**
 * Warns whoever leaves a form that was changed and not saved. Whose session is over is led to the sign-in without being
 * asked: what they typed comes along.
 */
export const WarnOnLeave = ({ isFinished }: { isFinished: () => boolean }) => {
  const translate = useTranslate();
  const { dirtyFields } = useFormState();
  const dirty = Object.keys(dirtyFields).length > 0;
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      dirty && !isFinished() && accessToken() !== undefined && nextLocation.pathname !== "/login" && nextLocation.pathname !== currentLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    if (window.confirm(translate("ra.message.unsaved_changes"))) blocker.proceed?.();
    else blocker.reset?.();
    // `blocker` is another object at each rendering.
  }, [blocker.state, translate]);
  useEffect(() => {
    if (!dirty) return undefined;
    const warn = (event: BeforeUnloadEvent) => {
      if (!isFinished()) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [dirty, isFinished]);
  return null;
};
