/** Keeps the page behind where it is; its scrollbar leaves a gap of its own width, so that nothing moves. */
export function measureScrollbar(): void {
  const root = document.documentElement;
  root.style.setProperty('--scrollbar', `${window.innerWidth - root.clientWidth}px`);
}

/** Tells the styles how much of the page an on-screen keyboard leaves. */
export function followKeyboard(dialog: HTMLElement): void {
  const seen = window.visualViewport;
  seen?.addEventListener('resize', () => {
    // A page that was zoomed into has not less room.
    dialog.style.setProperty('--seen', `${Math.round(seen.height * seen.scale)}px`);
  });
}

/** Closes a dialog by a press on what is behind it, which must begin and end there: marking text may end outside. */
export function closeOutside(dialog: HTMLDialogElement): void {
  let begun = false;
  dialog.addEventListener('pointerdown', (event) => (begun = event.target === dialog));
  dialog.addEventListener('click', (event) => {
    if (begun && event.target === dialog) dialog.close();
  });
}
