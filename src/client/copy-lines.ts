/**
 * `<copy-lines>`: a button that copies the text of the `<pre>`, or of what bears `data-copied`, beside it, and says so;
 * `data-what` names the text (`BibTeX`).
 */
class CopyLines extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => void this.copy());
  }

  private async copy(): Promise<void> {
    const lines = this.querySelector('pre, [data-copied]');
    const output = this.querySelector('output');
    if (!lines || !output) return;
    try {
      await navigator.clipboard.writeText(lines.textContent);
      output.textContent = `${this.dataset['what'] ?? 'Lines'} copied.`;
    } catch {
      getSelection()?.selectAllChildren(lines);
      output.textContent = 'Copying is not allowed here; the text is selected.';
    }
  }
}

customElements.define('copy-lines', CopyLines);
