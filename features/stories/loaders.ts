export * from "./loaders/desk";
export * from "./loaders/list";
export * from "./loaders/page";
export * from "./loaders/versions";
