/** One bar, and the longer one it is a part of. */
export interface Bar {
  label: string;
  value: number;
  compared?: number | null;
}
