let used = Date.now();
for (const kind of ["pointerdown", "keydown", "wheel"] as const) window.addEventListener(kind, () => (used = Date.now()), { passive: true, capture: true });

/** When somebody last touched keys, screen or mouse in this window, in milliseconds. */
export const lastUsed = (): number => used;
