import type { C4View } from '#lib/c4/model.ts';
import { PALETTE } from '#lib/c4/palette.ts';

/** What the colours and lines of one view mean. */
export function Legend({ view }: { view: C4View }) {
  const kinds = [...new Set(view.elements.map((e) => e.kind))];
  return (
    <ul className="legend small" aria-label="Legend">
      {kinds.map((kind) => (
        <li key={kind}>
          <svg className="swatch" data-kind={kind} width="18" height="14" viewBox="0 0 18 14" aria-hidden="true">
            {kind === 'person' ? (
              <>
                <circle cx="9" cy="4" r="3.5" fill={PALETTE[kind].fill} />
                <rect x="2" y="7" width="14" height="7" rx="3" fill={PALETTE[kind].fill} />
              </>
            ) : (
              <rect
                x="1"
                y="1"
                width="16"
                height="12"
                rx={kind === 'store' || kind === 'queue' || kind === 'bucket' ? 5 : 0}
                fill={PALETTE[kind].fill}
              />
            )}
          </svg>
          {PALETTE[kind].meaning}
        </li>
      ))}
      {view.boundary === null ? null : (
        <li>
          <svg width="18" height="14" viewBox="0 0 18 14" aria-hidden="true">
            <rect x="1" y="1" width="16" height="12" fill="none" stroke="currentColor" strokeDasharray="3 2" />
          </svg>
          Border of the system
        </li>
      )}
      <li>
        <svg width="18" height="14" viewBox="0 0 18 14" aria-hidden="true">
          <path d="M1 7h12M10 3l5 4-5 4z" stroke="currentColor" fill="currentColor" />
        </svg>
        Points from who asks to who answers
      </li>
    </ul>
  );
}
