/** What commands need of the search; the rest is for `features/search`. */
export { withdrawFromSearch } from "./store";
