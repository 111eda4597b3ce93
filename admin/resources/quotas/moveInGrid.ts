import type { KeyboardEvent } from "react";

const steps: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Arrow keys and Enter move between the table's inputs as in a spreadsheet. Left and right move only when the number
 * is selected or the cursor stands at its edge, so that a digit can be reached too.
 */
export function moveInGrid(event: KeyboardEvent, grid: HTMLTableElement | null): void {
  const step = steps[event.key];
  const input = event.target;
  if (!step || !grid || !(input instanceof HTMLInputElement) || !input.dataset.place) return;
  const { selectionStart, selectionEnd, value } = input;
  const all = selectionStart === 0 && selectionEnd === value.length;
  if (event.key === "ArrowLeft" && !all && selectionStart !== 0) return;
  if (event.key === "ArrowRight" && !all && selectionEnd !== value.length) return;
  const [row = 0, column = 0] = input.dataset.place.split("-").map(Number);
  const next = grid.querySelector<HTMLInputElement>(
    `input[data-place="${row + step[0]}-${column + step[1]}"]`,
  );
  event.preventDefault();
  next?.focus();
}
