/** The hatching of documented claims, which every chart refers to. Once a page, in the root layout. */
export function ChartDefinitions() {
  return (
    <svg width="0" height="0" aria-hidden="true" focusable="false" className="vh">
      <defs>
        <pattern
          id="hatch"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="c-area" width="5" height="5" />
          <rect className="c-mid" width="2" height="5" />
        </pattern>
      </defs>
    </svg>
  );
}
