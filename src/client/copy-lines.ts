/** `<copy-lines>`: a button that copies the text of the `<pre>` beside it, and says so. */
class CopyLines extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => void this.copy());
  }

  private async copy(): Promise<void> {
    const lines = this.querySelector('pre');
    const output = this.querySelector('output');
    if (!lines || !output) return;
    try {
      await navigator.clipboard.writeText(lines.textContent);
      output.textContent = 'Lines copied.';
    } catch {
      getSelection()?.selectAllChildren(lines);
      output.textContent = 'Copying is not allowed here; the lines are selected.';
    }
  }
}

customElements.define('copy-lines', CopyLines);
