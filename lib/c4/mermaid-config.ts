/** Settings under which a view renders without overlaps; nodeSpacing and rankSpacing do nothing under ELK. */

export interface PageColours {
  paper: string;
  ink: string;
  line: string;
  font: string;
  dark: boolean;
}

/** Mermaid 12.3 leaves a queue's text no room above, and draws a bucket half its rim below where its lines end. */
const SHAPE_ROOM = `.node.queue .nodeLabel { display: inline-block; padding: 8px 0; }
.node.bucket > .basic, .node.bucket > .label { translate: 0 -6px; }`;

/** `htmlLabels: false` for a picture file, whose text must be SVG text. */
export function mermaidConfig({ paper, ink, line, font, dark }: PageColours, htmlLabels: boolean) {
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    theme: 'base',
    look: 'classic',
    layout: 'elk',
    htmlLabels,
    elk: { nodePlacementStrategy: 'NETWORK_SIMPLEX' },
    flowchart: { htmlLabels, wrappingWidth: 200, subGraphTitleMargin: { top: 6, bottom: 14 } },
    themeCSS: htmlLabels ? SHAPE_ROOM : `.edgeLabel rect { opacity: 1; fill: ${paper}; }`,
    themeVariables: {
      background: paper,
      lineColor: line,
      textColor: ink,
      primaryColor: paper,
      primaryTextColor: ink,
      primaryBorderColor: line,
      edgeLabelBackground: paper,
      titleColor: ink,
      fontSize: '15px',
      fontFamily: font,
      darkMode: dark,
    },
  } as const;
}
