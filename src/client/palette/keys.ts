/** Of a key that went down, what tells whether it asks for the palette. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Whether a device has a ⌘ key; there Ctrl K deletes to the end of a line. */
export function hasCommandKey(platform: string): boolean {
  return /mac|iphone|ipad/i.test(platform);
}

/** Whether a key is Ctrl K, or ⌘ K: the key that types a K, or the one at its place where none does (Cyrillic, Greek). */
export function asksForPalette(pressed: Pressed, command: boolean): boolean {
  const { key, code, ctrlKey, metaKey, shiftKey, altKey } = pressed;
  const alone = !shiftKey && !altKey && (command ? metaKey && !ctrlKey : ctrlKey && !metaKey);
  return alone && (key.toLowerCase() === 'k' || (code === 'KeyK' && !/^[a-z]$/i.test(key)));
}
