import { statfsSync } from 'node:fs';

/** What a system error says, and what a person can do about it. */
const faults: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Free some space on it, and run the command again.',
  EDQUOT: 'the space that this user may take is full. Free some, and run the command again.',
  EFBIG:
    'a file would be larger than it may be here (ulimit -f). Raise the limit, and run the command again.',
  EROFS: 'this file system may only be read. Say a folder on another one, or mount it for writing.',
  EACCES:
    'this user may not go there, or not write there. Change the rights of the folder, or say another one.',
  EPERM: 'the system does not allow it. Change the rights of the folder, or say another one.',
  ENOTDIR: 'a part of this path is a file, not a folder. Mend the path, or move the file away.',
  EEXIST: 'a file stands where a folder is needed. Move it away, or say another folder.',
  EISDIR: 'a folder stands where a file is needed. Move it away.',
  ENOENT: 'cannot be found, or nothing can be made there. Mend the path, and run the command again.',
  ENOTEMPTY: 'another program wrote there meanwhile. Run the command again.',
  EBUSY: 'is in use, or is where a disk is mounted, and cannot be moved. Say a folder inside it.',
  EXDEV: 'lies on another disk than the folder beside it, and cannot be moved. Say a folder inside it.',
  EMFILE: 'too many files are open. Raise the limit (ulimit -n), and run the command again.',
  ENFILE: 'the system has too many files open. End other programs, and run the command again.',
  EIO: 'the disk cannot be read or written. Look after it before anything else.',
  ELOOP: 'links lead round in a circle. Mend the path, or remove one of them.',
  ENAMETOOLONG: 'the path is too long for this system. Say a shorter one.',
};

/**
 * Whether so little space is left on the disk of a folder that what another program said of it is for its makers; false where the
 * folder is gone, since then that is what it said.
 */
export function isFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < 2 ** 20;
  } catch {
    return false;
  }
}

/** That a disk is full, in the words for any other error of it. */
export const fullDisk = (place: string): string => `${place}: ${String(faults['ENOSPC'])} (ENOSPC)`;

/**
 * An error of the system in words for people: where, what, and the way out; null for any other error.
 * @param place named where the error names none
 */
export function explain(error: unknown, place: string): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  const fault = Object.hasOwn(faults, error.code) ? faults[error.code] : undefined;
  if (fault === undefined) return null;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : place;
  return `${path}: ${fault} (${error.code})`;
}
