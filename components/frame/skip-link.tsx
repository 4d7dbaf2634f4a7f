/** The first thing on a page: past the navigation, to `Main`. */
export function SkipLink() {
  return (
    <a className="skip" href="#main">
      Skip to the main content
    </a>
  );
}
