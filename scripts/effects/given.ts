/**
 * What a command was called with. What is wrong with it is said together with the usage, and the process ends with code 1.
 * @param read the arguments, or in words what is wrong with them; may throw what parseArgs throws
 */
export function given<Given extends object>(usage: string, read: () => Given | string): Given {
  const found = readOrSay(read);
  if (typeof found !== 'string') return found;
  console.error(`${found} ${usage}`);
  process.exit(1);
}

function readOrSay<Given extends object>(read: () => Given | string): Given | string {
  try {
    return read();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
