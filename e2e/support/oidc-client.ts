/** What the app under test is told of the provider of single sign-on. */
export const CLIENT = {
  id: "proven",
  secret: "known-to-the-browser-tests-only-0123456789",
  name: "Staff Directory",
};
