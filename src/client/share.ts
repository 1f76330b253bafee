/** `<share-page>`: the share sheet of the device where there is one, else the address goes to the clipboard. */
class SharePage extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => void this.share());
  }

  private async share(): Promise<void> {
    const { title } = document;
    const url = location.href;
    if (typeof navigator.share === 'function') {
      try {
        await navigator.share({ title, url });
        return;
      } catch (error) {
        // Closing the sheet is an answer, not a failure.
        if (error instanceof DOMException && error.name === 'AbortError') return;
      }
    }
    try {
      await navigator.clipboard.writeText(url);
      this.say('Address copied.');
    } catch {
      this.say(`Copying is not allowed here. The address is ${url}`);
    }
  }

  private say(message: string): void {
    const output = this.querySelector('output');
    if (output) output.textContent = message;
  }
}

customElements.define('share-page', SharePage);
