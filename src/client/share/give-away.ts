/** What the device gave an address to; null when the reader closed its sheet. */
type Given = 'device' | 'clipboard' | null;

/**
 * Hands an address to the share sheet of the device where there is one, else to the clipboard.
 * @throws when neither is allowed
 */
export async function giveAway(url: string): Promise<Given> {
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share({ title: document.title, url });
      return 'device';
    } catch (error) {
      // Closing the sheet is an answer, not a failure.
      if (error instanceof DOMException && error.name === 'AbortError') return null;
    }
  }
  await navigator.clipboard.writeText(url);
  return 'clipboard';
}
