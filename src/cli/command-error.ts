/** How a command ends: `success`; `failure` of a file, in or out; `usage` where it was called in a way that means nothing. */
export const EXIT = {success: 0, failure: 1, usage: 2} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Why a command cannot go on with a file, or at all; the message says what would work. */
export class CommandError extends Error {
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode = EXIT.failure) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** The command was called in a way that means nothing. */
export const usageError = (message: string) => new CommandError(message, EXIT.usage);

/** Why the file system refused something, in words for people. */
export function fileProblem(error: unknown): string {
  const {code, message} = error as NodeJS.ErrnoException;
  return PROBLEMS[code ?? ''] ?? message;
}

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'there is no permission for it',
  EPERM: 'there is no permission for it',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk cannot be written to',
};
