export type LinkErrorCode = 'not-a-link' | 'unknown-version' | 'too-long' | 'damaged' | 'invalid';

const SUGGESTIONS: Record<LinkErrorCode, string> = {
  'not-a-link': 'Copy the whole link, from https to its last character.',
  'unknown-version': 'Open it with a newer edition of Plumbline.',
  'too-long': 'Ask for the brief as a file.',
  damaged: 'Characters are missing or changed. Ask for the link again.',
  invalid: 'Ask for the brief as a file.',
};

/** Why a link was refused. Match on `code`, never on the message. */
export class LinkError extends Error {
  readonly code: LinkErrorCode;
  readonly suggestion: string;

  constructor(code: LinkErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'LinkError';
    this.code = code;
    this.suggestion = SUGGESTIONS[code];
  }
}
