'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { withoutDirection } from '#lib/markdown/direction.ts';
import { MAX_FILE, textOfFile, TOO_LARGE } from './file-text.ts';
import { coreQuery } from './knowledge-query.ts';
import type { LeftOut } from './problems.ts';
import { saveFile } from './save-file.ts';
import { briefStore } from './store.ts';

/** What an opened file holds and the brief does not count. */
export interface OpenedInPart {
  name: string;
  /** Lines on what no edition could read, and on what only this one does not have. */
  leftOut: string[];
  notHere: string[];
  /** Hands over what was left out, each with its place, its reason and its value; absent where nothing was. */
  save: (() => void) | undefined;
}

/**
 * Opens a brief from a file beside the briefs on this device; a broken file leaves the open one alone.
 * @param opened called once the file's brief is the open one, or once the user has read what was left out
 * @returns `open`, which waits for the knowledge base (`ready`), the problems of the file read last, and what of it was
 *   not taken
 */
export function useBriefFile(opened: () => void) {
  const [problems, setProblems] = useState<string[]>([]);
  const [inPart, setInPart] = useState<OpenedInPart>();
  const { data: knowledge } = useQuery(coreQuery);
  const refuse = (words: string[]) => {
    setInPart(undefined);
    setProblems(words);
  };
  const open = async (file: File | undefined) => {
    if (!file || !knowledge) return;
    if (file.size > MAX_FILE) return refuse([TOO_LARGE]);
    let parts;
    try {
      // The parser is needed by few: loaded with the first file.
      parts = await Promise.all([import('./parse.ts'), import('./problems.ts')]);
    } catch {
      return refuse(['The part that reads files could not be loaded. Try again once the network is back.']);
    }
    const [{ readBriefText }, { leftOutWords, problemWords }] = parts;
    const decoded = textOfFile(new Uint8Array(await file.arrayBuffer()));
    if (!decoded.ok) return refuse([decoded.problem]);
    const read = readBriefText(knowledge, decoded.text);
    if (!read.ok) return refuse(read.problems.map(problemWords));
    setProblems([]);
    briefStore.getState().open(read.brief);
    const { leftOut, notHere } = read;
    if (leftOut.length + notHere.length === 0) return opened();
    setInPart({
      name: withoutDirection(file.name),
      leftOut: leftOut.map(leftOutWords),
      notHere: notHere.map(leftOutWords),
      save: leftOut.length > 0 ? () => saveLeftOut(file.name, leftOut) : undefined,
    });
  };
  return { ready: knowledge !== undefined, problems, inPart, open };
}

/** In words, for the list that follows the opening. */
export function leftOutOf({ name, leftOut, notHere, save }: OpenedInPart) {
  return {
    title: `“${name}” is open, in part`,
    parts: [
      { title: 'Left out, because it could not be read:', lines: leftOut },
      { title: 'Kept in the brief and not counted, because this edition does not have it:', lines: notHere },
    ],
    onSave: save,
  };
}

function saveLeftOut(name: string, leftOut: LeftOut[]): void {
  const kept = leftOut.map(({ path, why, value }) => ({ path, why, value }));
  saveFile(
    `${name.replace(/\.json$/, '')}.left-out.json`,
    new Blob([`${JSON.stringify(kept, null, 2)}\n`], { type: 'application/json' }),
  );
}
