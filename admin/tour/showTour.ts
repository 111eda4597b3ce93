import { driver } from "driver.js";
import "driver.js/dist/driver.css";
import type { T } from "../shared/useT";
import type { TourStep } from "./steps";
import "./tour.css";

/**
 * Points out one thing after the other. Arrows and Tab work, Escape leaves; the focus stays in the explanation and
 * goes back to where it was.
 */
export function showTour(steps: readonly TourStep[], t: T, onEnd: () => void): void {
  const before = document.activeElement;
  const tour = driver({
    animate: !window.matchMedia("(prefers-reduced-motion: reduce)").matches,
    popoverClass: "desk-tour",
    showProgress: true,
    // A click beside the explanation is a slip more often than a wish to leave.
    overlayClickBehavior: () => undefined,
    disableActiveInteraction: true,
    nextBtnText: t("conventions.tour.next"),
    prevBtnText: t("conventions.tour.previous"),
    doneBtnText: t("conventions.tour.done"),
    progressText: t("conventions.tour.progress"),
    steps: steps.map(({ element, title, text }) => ({ element, popover: { title: t(title), description: t(text) } })),
    onPopoverRender: ({ wrapper, closeButton, nextButton }) => {
      closeButton.setAttribute("aria-label", t("conventions.tour.close"));
      wrapper.setAttribute("aria-modal", "true");
      requestAnimationFrame(() => nextButton.focus());
    },
    onDestroyed: () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      onEnd();
    },
  });
  tour.drive();
}
