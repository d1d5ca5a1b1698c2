import { useId, type ReactNode } from 'react';

/**
 * A control under its label, followed by what is wrong with it, tied together for assistive technology.
 * `stop` is a problem that kept the form from being saved, and is read out; `doubt` is a warning.
 */
export function Field({
  label,
  problem,
  tone = 'stop',
  children,
}: {
  label: ReactNode;
  /** Empty while there is none. */
  problem: string;
  tone?: 'stop' | 'doubt';
  /** The control, which takes these attributes. */
  children: (control: {
    id: string;
    'aria-invalid': true | undefined;
    'aria-describedby': string | undefined;
  }) => ReactNode;
}) {
  const id = useId();
  const problemId = `${id}-problem`;
  return (
    <>
      <label className="small" htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-invalid': problem ? true : undefined,
        'aria-describedby': problem ? problemId : undefined,
      })}
      {problem ? (
        <p id={problemId} className={`${tone} small`} role={tone === 'stop' ? 'alert' : undefined}>
          {problem}
        </p>
      ) : null}
    </>
  );
}
