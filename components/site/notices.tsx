'use client';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { fieldValue, fieldWords } from '#lib/brief/field-words.ts';
import type { DifferingField, StorageProblem } from '#lib/brief/held.ts';
import { coreQuery } from '#lib/brief/knowledge-query.ts';
import { saveBriefFile, saveFile } from '#lib/brief/save-file.ts';
import { nameOfBrief, type SavedBrief } from '#lib/brief/saved-brief.ts';
import type { Aside } from '#lib/brief/set-aside.ts';
import { briefStore } from '#lib/brief/store.ts';
import type { LostPiece } from '#lib/brief/stored-text.ts';
import { useBrief } from '#lib/brief/use-brief.ts';

const PROBLEMS: Record<StorageProblem, string> = {
  full: 'This browser could not save your brief: its storage is full or blocked. Your changes are in this tab alone, and the next change tries again.',
  blocked:
    'This browser’s storage is blocked, so nothing is kept when you leave. Your changes are in this tab alone, and the next change tries again.',
  unread:
    'What this browser keeps could not be read, because a part of Plumbline could not be loaded. Nothing is written over it. Your changes are in this tab alone, and the next change tries again.',
};

/** What is to be said about the keeping of briefs, each with what can be done about it. */
export function Notices() {
  const { storageProblem, unsaved, leftOut, aside, differing, gone, current, briefs } = useBrief((s) => s);
  const named = (id: string) => briefs.find((b) => b.id === id);
  const only = unsaved.length > 0;
  useEffect(() => {
    if (!only) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [only]);
  const here = current !== null && gone.includes(current) ? named(current) : undefined;
  return (
    <div className="banner small">
      {storageProblem ? (
        <section>
          <p role="alert">{PROBLEMS[storageProblem]}</p>
          <SaveButtons briefs={briefs.filter((b) => unsaved.includes(b.id))} />
        </section>
      ) : null}
      {leftOut.map((field) => (
        <section key={`${field.brief} ${field.path}`}>
          <p role="alert">
            Not saved in “<bdi>{nameOfBrief(named(field.brief) ?? { brief: {} })}</bdi>”: {field.path}, {field.why}. It
            is in this tab alone until it is changed.
          </p>
        </section>
      ))}
      {here ? (
        <section>
          <p role="alert">
            “<bdi>{nameOfBrief(here)}</bdi>” was deleted in another tab. It is still open here, and your next change
            saves it again.
          </p>
          <p className="banner-acts">
            <button className="link" type="button" onClick={() => briefStore.getState().keep(here.id)}>
              Save it again now
            </button>
            <SaveButton brief={here} />
          </p>
        </section>
      ) : null}
      {differing.map((field) => (
        <Difference key={`${field.brief} ${field.path.join(' ')}`} field={field} of={named(field.brief)} />
      ))}
      {aside.length > 0 ? <AsideNotice aside={aside} /> : null}
    </div>
  );
}

function SaveButton({ brief }: { brief: SavedBrief }) {
  return (
    <button className="link" type="button" onClick={() => saveBriefFile(brief.brief)}>
      Save “<bdi>{nameOfBrief(brief)}</bdi>” as a file
    </button>
  );
}

function SaveButtons({ briefs }: { briefs: SavedBrief[] }) {
  return briefs.length === 0 ? null : (
    <p className="banner-acts">
      {briefs.map((b) => (
        <SaveButton key={b.id} brief={b} />
      ))}
    </p>
  );
}

/** A field that two tabs changed: both values, and a way to take the other one. */
function Difference({ field, of }: { field: DifferingField; of: SavedBrief | undefined }) {
  const { data: knowledge } = useQuery(coreQuery);
  const { settle } = briefStore.getState();
  const value = (v: unknown) => fieldValue(knowledge, field.path, v);
  return (
    <section>
      <p role="alert">
        {of ? (
          <>
            “<bdi>{nameOfBrief(of)}</bdi>”:{' '}
          </>
        ) : null}
        {fieldWords(knowledge, field.path)} was changed here and in another tab. It now says{' '}
        <b>
          <bdi>{value(field.now)}</bdi>
        </b>
        ; the other says{' '}
        <b>
          <bdi>{value(field.other)}</bdi>
        </b>
        .
      </p>
      <p className="banner-acts">
        <button className="link" type="button" onClick={() => settle(field, 'other')}>
          Take the other
        </button>
        <button className="link" type="button" onClick={() => settle(field, 'now')}>
          Leave it as it is
        </button>
      </p>
    </section>
  );
}

/** Text that could not be read: what it was, where it is, a way to have it as a file, and then to hear no more of it. */
function AsideNotice({ aside }: { aside: Aside[] }) {
  const [saved, setSaved] = useState(0);
  const pieces = aside.flatMap(({ text }) => piecesIn(text));
  const whole = aside.filter(({ text }) => piecesIn(text).length === 0).length;
  const save = () => {
    saveFile(
      'plumbline-set-aside.json',
      new Blob([`${JSON.stringify(aside, null, 2)}\n`], { type: 'application/json' }),
    );
    setSaved(aside.length);
  };
  const parts = [
    ...pieces
      .slice(0, 3)
      .map(({ brief, path }) => [path || 'a brief', brief && `in “${brief}”`].filter(Boolean).join(' ')),
    ...(pieces.length > 3 ? [`${pieces.length - 3} more`] : []),
    ...(whole > 0 ? [whole === 1 ? 'one whole text' : `${whole} whole texts`] : []),
  ];
  return (
    <section>
      <p role="alert">
        Some of what this browser kept could not be read: {parts.join(', ')}. Nothing was deleted: it is set aside in
        this browser’s local storage under {aside.length === 1 ? 'the key' : `${aside.length} keys, the first`}{' '}
        <code>{aside[0]?.key}</code>.
      </p>
      <p className="banner-acts">
        <button className="link" type="button" onClick={save}>
          Save what was set aside as a file
        </button>
        {saved === aside.length ? (
          <button className="link" type="button" onClick={() => briefStore.getState().hideAsides()}>
            Hide this; the text stays in this browser
          </button>
        ) : null}
      </p>
    </section>
  );
}

/** The parts named in a text that was set aside; none where a whole text is. */
function piecesIn(text: string): LostPiece[] {
  try {
    const pieces: unknown = JSON.parse(text);
    return Array.isArray(pieces) ? pieces.filter((p: LostPiece | null) => typeof p?.path === 'string') : [];
  } catch {
    return [];
  }
}
