import loadHighs, { type Highs } from "highs";

let loading: Promise<Highs> | undefined;

/** The solver, loaded at the first slate and kept. Its WebAssembly is read from node_modules: no network, no binary of the machine. */
export function highs(): Promise<Highs> {
  loading ??= loadHighs();
  return loading;
}
